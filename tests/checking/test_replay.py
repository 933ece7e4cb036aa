import json
from typing import Any

import pytest

from factcheck.checking import Outcome, check, replay
from factcheck.store import Store
from factcheck.verdict import Report

WORDS = "We will rebuild the old harbor before winter"
RECORD = {
    "kind": "quote",
    "id": "harbor",
    "speaker": "Ada Byron",
    "words": WORDS,
    "said": "2024-04-10",
    "source": "The log",
}
NAMES = [
    {
        "kind": "person",
        "id": "ada",
        "name": "Ada Byron",
        "aliases": ["Countess Lovelace"],
        "weak-aliases": ["Byron"],
    }
]
STORE = Store.from_records([RECORD], names=NAMES)


def report(text: str, store: Store = STORE, **options: Any) -> Report:
    return check(text, store, **options)


def outcomes(found: Report | str, store: Store | None = None) -> list[Outcome]:
    return [one.outcome for one in replay(found, store)]


@pytest.mark.parametrize(
    "text",
    [
        f"“{WORDS},” Ada Byron said.",
        f"“{WORDS},” Byron said.",
        f"“{WORDS.replace('old', 'new')},” Ada Byron said.",
        f"“{WORDS},” Olu Adeyemi said.",
        f"“{WORDS},” Ada Byron said on May 3, 2024.",
        "“The moon is made of cheese and always was,” Ada Byron said.",
        "“The old harbor of the island is where we will not sleep again,” Ada Byron said.",
        f"“{WORDS},” a visitor said.",
        f"“We will not rebuild the old harbor,” Ada Byron said. “{WORDS},” Ada Byron said.",
    ],
)
def test_a_report_judged_again_from_itself_says_the_same(text: str) -> None:
    found = report(text)
    assert found.verdicts
    assert outcomes(found) == [Outcome.SAME] * len(found.verdicts)
    assert outcomes(found.model_dump_json(by_alias=True)) == outcomes(found)
    assert outcomes(found, STORE) == outcomes(found)


def test_a_fact_that_was_changed_in_the_report_is_stale() -> None:
    data = json.loads(report(f"“{WORDS},” Ada Byron said.").model_dump_json(by_alias=True))
    data["verdicts"][0]["evidence"][0]["record"]["words"] = "We will not"
    assert outcomes(json.dumps(data)) == [Outcome.STALE]


def test_a_fact_that_the_store_has_otherwise_or_no_more_is_stale() -> None:
    found = report(f"“{WORDS},” Ada Byron said.")
    assert outcomes(found, Store.from_records([{**RECORD, "note": "checked"}])) == [Outcome.STALE]
    assert outcomes(found, Store.empty()) == [Outcome.STALE]


def test_a_verdict_that_was_changed_in_the_report_is_different() -> None:
    data = json.loads(
        report(f"“{WORDS.replace('old', 'new')},” Ada Byron said.").model_dump_json(by_alias=True)
    )
    data["verdicts"][0]["status"] = "supported"
    assert outcomes(json.dumps(data)) == [Outcome.DIFFERENT]


def test_other_rules_are_told() -> None:
    found = report(f"“{WORDS},” Ada Byron said.")
    engine = found.engine.model_copy(update={"rules": "sha256:0"})
    assert outcomes(found.model_copy(update={"engine": engine})) == [Outcome.ENGINE_CHANGED]


def test_unknown_fields_of_a_later_report_are_passed_over() -> None:
    data = json.loads(report(f"“{WORDS},” Ada Byron said.").model_dump_json(by_alias=True))
    data["mood"] = data["verdicts"][0]["mood"] = "glad"
    assert outcomes(json.dumps(data)) == [Outcome.SAME]


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"schema": "factcheck/report/1"}', "NaN", "[" * 2_000]
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Report"):
        replay(text)
