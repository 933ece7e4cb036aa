from datetime import date

import pytest
from pydantic import ValidationError

from factcheck.config import Options, Policy
from factcheck.verdict import Severity


def test_nothing_is_set_unless_it_is_said() -> None:
    options = Options()
    assert (options.dateline, options.as_of, options.recorded_by, options.locale) == (None, None, None, None)
    assert options.policy is Policy.CLEANUP
    assert options.model_dump(mode="json", exclude_defaults=True) == {}


def test_options_survive_their_json() -> None:
    options = Options(
        dateline=date(2024, 4, 11), policy=Policy.STRICT, select=("QUO",), severities={"QUO1": Severity.NOTE}
    )
    assert Options.model_validate_json(options.model_dump_json()) == options


@pytest.mark.parametrize("policy", ["strict", "cleanup"])
def test_a_policy_may_be_named(policy: str) -> None:
    assert Options(policy=policy).policy.value == policy  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "record",
    [
        {"dateline": "tomorrow"},
        {"dateline": 20240411},
        {"policy": "loose"},
        {"severities": {"QUO1": "deafening"}},
        {"select": "QUO"},
        {"today": date(2024, 4, 11)},
    ],
)
def test_what_is_no_option_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Options.model_validate(record)


def test_options_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Options().locale = "en_GB"  # type: ignore[misc]
