"""Titles beside the terms of office on record."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.verdict import Status, Verdict
from tests.builders import event_fact, store_of

LIND = {
    "kind": "person",
    "id": "marta-lind",
    "name": "Marta Lind",
    "weak-aliases": ["Lind"],
    "roles": [{"office": "President", "country": "Norway", "from": "2016-01-15", "until": "2020-01-15"}],
}


def verdict(draft: str) -> Verdict:
    store = store_of(event_fact("Marta Lind opens the Tana bridge", "2021-06-01"), names=(LIND,))
    report = Checker(store, Options(dateline=date(2024, 4, 11))).check(draft)
    (found,) = report.verdicts
    return found


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        ("Then-President Marta Lind opened the Tana bridge on June 1, 2021.", Status.REFUTED),
        ("President Marta Lind opened the Tana bridge on June 1, 2021.", Status.SUPPORTED),
        ("Marta Lind opened the Tana bridge on June 1, 2021.", Status.SUPPORTED),
    ],
)
def test_only_an_explicit_title_is_refuted(draft: str, status: Status) -> None:
    found = verdict(draft)
    assert found.status is status, found
    assert ("DAT323" in {one.rule for one in found.findings}) == (status is Status.REFUTED)


def test_a_plain_title_of_another_time_is_noted() -> None:
    assert "DAT341" in {
        one.rule for one in verdict("President Marta Lind opened the Tana bridge on June 1, 2021.").findings
    }
