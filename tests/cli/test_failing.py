from __future__ import annotations

import click
import pytest

from factcheck.claims import Within
from factcheck.cli.failing import DEFAULT, NAMES, FailOn, fails
from factcheck.verdict import Severity, Status
from tests.report.builders import finding, quote_claim, report, unchecked, verdict

WARNED = report(verdict(Status.SUPPORTED, findings=[finding(severity=Severity.WARNING)]))
NOTED = report(verdict(Status.SUPPORTED, findings=[finding(severity=Severity.NOTE)]))
INSIDE = report(
    verdict(Status.NOT_ENOUGH_INFO, claim=quote_claim().model_copy(update={"within": Within.QUOTATION}))
)


def failing(text: str) -> frozenset[str]:
    return FailOn().convert(text, None, None)


@pytest.mark.parametrize("status", list(Status))
def test_each_verdict_fails_under_its_own_name_only(status: Status) -> None:
    names = [name for name in NAMES if fails([report(verdict(status))], failing(name))]
    errors = ["error"] if status is Status.REFUTED else []
    own = [] if status is Status.SUPPORTED else [status.value]
    assert names == [name for name in NAMES if name in own + errors]


@pytest.mark.parametrize(
    ("of", "name"),
    [
        (WARNED, "warning"),
        (report(), "no_claims"),
        (report(verdict(Status.SUPPORTED), unchecked=[unchecked()]), "unchecked"),
    ],
)
def test_what_is_no_verdict_fails_under_its_name(of: object, name: str) -> None:
    assert [one for one in NAMES if fails([of], failing(one))] == [name]  # type: ignore[list-item]


def test_notes_and_open_questions_inside_quotations_never_fail() -> None:
    everything = failing(",".join(name for name in NAMES if name != "never"))
    assert not fails([NOTED], everything)
    assert not fails([INSIDE], everything)


def test_one_failing_report_of_several_is_enough() -> None:
    assert fails([NOTED, report(verdict())], failing(DEFAULT))
    assert not fails([NOTED, WARNED], failing(DEFAULT))
    assert not fails([report(verdict())], failing("never"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("refuteed", "did you mean refuted?"),
        ("refuted,warnings", "did you mean warning?"),
        ("zzz", "'zzz' is none of"),
        ("never,error", "stands alone"),
        ("", "empty"),
        (",", "empty"),
    ],
)
def test_a_list_that_cannot_be_meant_is_refused(text: str, says: str) -> None:
    with pytest.raises(click.UsageError) as refused:
        failing(text)
    assert says in refused.value.format_message()
