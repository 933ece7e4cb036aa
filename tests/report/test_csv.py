from __future__ import annotations

import csv as rows
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.csv import COLUMNS, csv
from factcheck.verdict import Status
from tests.report.builders import finding, report, unchecked, verdict


def read(text: str) -> list[dict[str, str]]:
    return list(rows.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_claims_and_unchecked_mentions_stand_in_the_order_of_the_draft() -> None:
    page = report(verdict(Status.SUPPORTED), unchecked=[unchecked("Monday"), unchecked("storm")])
    table = read(csv([page]))
    assert [row["text"] for row in table] == ["storm", "It rained hard here", "Monday"]
    assert [row["verdict"] for row in table] == ["not checked", "supported", "not checked"]
    assert table[1]["source"] == "Weather briefing"
    assert table[1]["who or what"] == "Ada Ames"


def test_the_last_columns_wait_for_a_person() -> None:
    (row,) = read(csv([report(verdict())]))
    assert tuple(row) == COLUMNS
    assert [row[name] for name in COLUMNS[-3:]] == ["", "", ""]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_be_calculated_begins_with_an_apostrophe(start: str) -> None:
    (row,) = read(csv([report(verdict(findings=[finding(f"{start}1+1")]))]))
    assert row["remark"] == f"'{start}1+1"


@given(message=st.text(st.characters(exclude_categories=[])))
def test_no_cell_is_a_formula_and_no_message_makes_another_row(message: str) -> None:
    (row,) = read(csv([report(verdict(findings=[finding(message)]))]))
    assert row["remark"][:1] not in ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
