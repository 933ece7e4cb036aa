from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import Checker, Options, Report, Status, Store

HERE = Path(__file__).parent
FLOORS = {"dates-false": 300, "dates-true": 280}  # fewer cases than this, and the file was cut


def _cases(name: str) -> list[dict[str, Any]]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


FALSE = _cases("dates-false")
TRUE = _cases("dates-true")


def _report(case: dict[str, Any]) -> Report:
    store = Store.from_records(case["facts"], case.get("names", ()))
    assert not store.problems, f"{case['id']}: {store.problems}"
    options = Options(dateline=date.fromisoformat(case["dateline"]))
    return Checker(store, options).check(case["draft"], case.get("file", "draft.txt"))


def _told(case: dict[str, Any], report: Report) -> str:
    """The draft and what became of each claim, in one line."""
    verdicts = "; ".join(
        f"{verdict.claim.text!r} {verdict.status} {[finding.rule for finding in verdict.findings]}"
        for verdict in report.verdicts
    )
    return f"{case['why']} | {case['draft']!r} -> {verdicts}"


@pytest.mark.parametrize("case", FALSE, ids=[case["id"] for case in FALSE])
def test_a_false_date_is_never_supported(case: dict[str, Any]) -> None:
    report = _report(case)
    assert all(verdict.status is not Status.SUPPORTED for verdict in report.verdicts), _told(case, report)


@pytest.mark.parametrize("case", TRUE, ids=[case["id"] for case in TRUE])
def test_a_true_date_is_never_refuted(case: dict[str, Any]) -> None:
    report = _report(case)
    assert all(verdict.status is not Status.REFUTED for verdict in report.verdicts), _told(case, report)


@pytest.mark.parametrize("name", FLOORS)
def test_no_case_got_lost(name: str) -> None:
    cases = _cases(name)
    assert len(cases) >= FLOORS[name]
    assert len({case["id"] for case in cases}) == len(cases)
