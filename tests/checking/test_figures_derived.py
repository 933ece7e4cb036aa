"""Derived figures from draft to verdict and back: a report holds all that is needed to judge it again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.checking import Checker, Outcome, replay
from factcheck.config import Options
from factcheck.store import Store
from factcheck.store.layout import Table
from factcheck.verdict import DecidedBy, Report, Status

TRAPS = Path(__file__).parents[1] / "traps"


def cases(name: str) -> list[dict[str, Any]]:
    lines = (TRAPS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


CASES = [*cases("derived-false"), *cases("derived-true")]


def report(case: dict[str, Any]) -> Report:
    store = Store.from_records(case["facts"])
    if complete := case.get("complete"):
        store = replace(store, tables=(Table("", "figure", complete),))
    options = Options(dateline=date.fromisoformat(case["dateline"]))
    return Checker(store, options).check(case["draft"])


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_report_is_judged_again_from_what_it_holds(case: dict[str, Any]) -> None:
    found = report(case)
    again = replay(found)
    assert {one.outcome for one in again} <= {Outcome.SAME}, again


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_support_rests_on_facts_and_on_all_of_them(case: dict[str, Any]) -> None:
    for verdict in report(case).verdicts:
        if verdict.status is Status.SUPPORTED:
            assert verdict.evidence
            assert verdict.decided_by in {DecidedBy.DERIVED, DecidedBy.STORE}


def test_most_false_statements_are_refuted_and_most_true_ones_supported() -> None:
    """A reader that claims nothing would pass every other test of these files."""
    refuted = sum(Status.REFUTED in _statuses(case) for case in cases("derived-false"))
    supported = sum(Status.SUPPORTED in _statuses(case) for case in cases("derived-true"))
    assert refuted >= 68
    assert supported >= 42


def _statuses(case: dict[str, Any]) -> set[Status]:
    return {verdict.status for verdict in report(case).verdicts}
