"""Drafts as Arrow batches: the rows are those of the reports, whatever the batches are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.checking.batches import BatchError, check_batches, claim_schema
from factcheck.config import Options
from factcheck.store import Store

STORE = Store.from_records(
    [
        {"kind": "quote", "speaker": "Ada Ames", "words": "It rained hard in every village", "source": "log"},
        {"kind": "event", "event": "Launch of Heron 4", "date": "2024-04-10", "source": "log"},
    ]
)
TEXTS = (
    "“It rained hard in every village,” Ada Ames said.",
    "“It rained hard in every desert,” Ada Ames said.",
    "Heron 4 was launched on Wednesday.",
    "Nothing is claimed here.",
    "",
)


def rows(*batches: Any, **options: Any) -> list[dict[str, Any]]:
    return [row for batch in check_batches(batches, STORE, **options) for row in batch.to_pylist()]


def batch(**columns: list[Any]) -> Any:
    return pa.RecordBatch.from_pydict(columns)


@given(st.lists(st.sampled_from(TEXTS), max_size=6), st.integers(1, 6))
def test_rows_are_those_of_the_reports_however_the_drafts_are_cut(texts: list[str], size: int) -> None:
    parts = [
        batch(id=list(range(at, min(at + size, len(texts)))), text=texts[at : at + size])
        for at in range(0, len(texts), size)
    ]
    checker = Checker(STORE)
    expected = [
        (number, verdict.id, verdict.status.value, verdict.claim.span.start if verdict.claim.span else None)
        for number, text in enumerate(texts)
        for verdict in checker.check(text).verdicts
    ]
    found = rows(*parts)
    assert [(row["id"], row["claim"], row["status"], row["start"]) for row in found] == expected


def test_a_row_tells_rule_and_fact() -> None:
    (row,) = rows(batch(id=["a"], text=[TEXTS[1]]))
    assert (row["kind"], row["status"], row["decided_by"]) == ("quote", "refuted", "store")
    first = row["findings"][0]
    assert (first["rule"], first["found"], first["expected"]) == ("QUO102", "desert", "village")
    assert TEXTS[1][first["start"] : first["end"]] == "desert"
    assert [one["title"] for one in row["evidence"]] == ["log"]
    assert row["problem"] is None


@pytest.mark.parametrize("day", ["2024-04-11", date(2024, 4, 11)])
def test_each_draft_has_its_dateline(day: object) -> None:
    (dated,) = rows(batch(id=[1], text=[TEXTS[2]], dateline=[day]))
    (undated,) = rows(batch(id=[1], text=[TEXTS[2]]))
    assert (dated["status"], undated["reason"]) == ("supported", "no_dateline")


def test_an_option_goes_before_the_rows_dateline() -> None:
    (row,) = rows(batch(id=[1], text=[TEXTS[2]], dateline=["2024-04-11"]), dateline=date(2024, 5, 1))
    assert row["status"] != "supported"


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"text": [None]}, "there is no text"),
        ({"text": ["x"], "dateline": ["tomorrow"]}, "dateline: 'tomorrow' is no day such as 2024-04-11"),
        ({"text": ["x"], "name": ["x.docx"]}, "x.docx"),
    ],
)
def test_a_draft_that_cannot_be_checked_is_a_row_that_says_so(
    columns: dict[str, list[Any]], problem: str
) -> None:
    first, second = rows(batch(id=[1], **columns), batch(id=[2], text=[TEXTS[0]]))
    assert problem in first["problem"]
    assert first["claim"] is None
    assert (second["id"], second["status"]) == (2, "supported")


def test_the_identifier_keeps_its_type() -> None:
    ids = pa.array([2**40], pa.int64())
    (found,) = check_batches([pa.RecordBatch.from_arrays([ids, pa.array([TEXTS[0]])], ["id", "text"])], STORE)
    assert found.schema == claim_schema(pa.int64())
    assert found.column("id").to_pylist() == [2**40]


@pytest.mark.parametrize("columns", [{"id": [1]}, {"text": ["x"]}, {}])
def test_a_batch_without_its_columns_is_refused(columns: dict[str, list[Any]]) -> None:
    with pytest.raises(BatchError, match="needs one column"):
        rows(batch(**columns))


def test_no_batches_make_no_batches() -> None:
    assert list(check_batches([], "there/is/no/store")) == []


def test_options_are_those_of_a_checker() -> None:
    (row,) = rows(batch(id=[1], text=[TEXTS[1]]), ignore=("QUO102",))
    verdict = Checker(STORE, Options(ignore=("QUO102",))).check(TEXTS[1]).verdicts[0]
    assert row["status"] == verdict.status.value
