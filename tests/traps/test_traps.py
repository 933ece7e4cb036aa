"""Statements made to look true, and true ones made to look wrong: none may be taken for what it is not.

Each line of the data files is one case: facts and names as for ``Store.from_records``, a draft, its dateline,
and why. ``expect``, where it stands, is what a good desk would hope for; it is not asserted.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import Checker, Options, Report, Status, Store
from factcheck.store.layout import Table

HERE = Path(__file__).parent
FLOORS = {  # fewer cases than this, and a file was cut
    "quotations-false": 830,
    "quotations-true": 680,
    "figures-false": 590,
    "figures-true": 300,
    "figures-told-false": 430,
    "figures-told-true": 265,
    "dates-false": 705,
    "dates-true": 740,
    "derived-false": 85,
    "derived-true": 75,
}


def _cases(name: str) -> list[dict[str, Any]]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [{"file": "draft.txt", "names": (), **json.loads(line)} for line in lines if line]


CASES = {name: _cases(name) for name in FLOORS}
FALSE = [case for name, cases in CASES.items() if name.endswith("-false") for case in cases]
TRUE = [case for name, cases in CASES.items() if name.endswith("-true") for case in cases]


def _report(case: dict[str, Any]) -> Report:
    store = Store.from_records(case["facts"], case["names"], case.get("measures", ()))
    assert not store.problems, f"{case['id']}: {store.problems}"
    if complete := case.get("complete"):  # the facts are the rows of a table that leaves nothing out of it
        store = replace(store, tables=(Table("", "figure", complete),))
    options = Options(dateline=date.fromisoformat(case["dateline"]) if case.get("dateline") else None)
    return Checker(store, options).check(case["draft"], case["file"])


def _told(case: dict[str, Any], report: Report) -> str:
    """The draft and what became of each claim, in one line."""
    verdicts = "; ".join(
        f"{verdict.claim.text!r} {verdict.status} {[finding.rule for finding in verdict.findings]}"
        for verdict in report.verdicts
    )
    return f"{case['why']} | {case['draft']!r} -> {verdicts}"


@pytest.mark.parametrize("case", FALSE, ids=[case["id"] for case in FALSE])
def test_what_is_false_is_never_supported(case: dict[str, Any]) -> None:
    report = _report(case)
    assert all(verdict.status is not Status.SUPPORTED for verdict in report.verdicts), _told(case, report)


@pytest.mark.parametrize("case", TRUE, ids=[case["id"] for case in TRUE])
def test_what_is_true_is_never_refuted(case: dict[str, Any]) -> None:
    report = _report(case)
    assert all(verdict.status is not Status.REFUTED for verdict in report.verdicts), _told(case, report)


@pytest.mark.parametrize("name", FLOORS)
def test_no_case_got_lost(name: str) -> None:
    assert len(CASES[name]) >= FLOORS[name]
    assert len({case["id"] for case in CASES[name]}) == len(CASES[name])
