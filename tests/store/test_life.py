"""Whether a fact holds on a day."""

from datetime import date

import pytest

from factcheck.facts import Fact
from factcheck.store import Life, Store

DAY = date(2024, 5, 1)
GIVES_WAY = {"superseded-by": "records#next"}


def life(as_of: date | None, slots: dict[str, str], successor: dict[str, str] | None = None) -> Life:
    table = {"kind": "quote", "speaker": "Joe", "words": "hello", "source": "T"}
    records = [{**table, "id": "x", **slots}]
    if successor is not None:
        records.append({**table, "id": "next", **successor})
    store = Store.from_records(records)
    fact: Fact | None = store.fact("records#x")
    assert fact is not None
    return store.live(fact, as_of)


@pytest.mark.parametrize(
    ("slots", "expected", "without_a_day"),
    [
        ({}, Life.LIVE, Life.LIVE),
        ({"withdrawn": "2030", "reason": "wrong"}, Life.WITHDRAWN, Life.WITHDRAWN),
        ({"valid-from": "2024-05-01"}, Life.LIVE, Life.UNKNOWN_DATE),
        ({"valid-from": "2024-05-02"}, Life.NOT_YET_VALID, Life.UNKNOWN_DATE),
        ({"valid-from": "2024-06"}, Life.NOT_YET_VALID, Life.UNKNOWN_DATE),
        ({"valid-until": "2024-05-02"}, Life.LIVE, Life.UNKNOWN_DATE),
        ({"valid-until": "2024-05-01"}, Life.NO_LONGER_VALID, Life.UNKNOWN_DATE),
        ({"valid-from": "2023", "valid-until": "2025"}, Life.LIVE, Life.UNKNOWN_DATE),
        ({"superseded-by": "elsewhere#x"}, Life.SUPERSEDED, Life.SUPERSEDED),
    ],
)
def test_a_fact_holds_or_why_not(slots: dict[str, str], expected: Life, without_a_day: Life) -> None:
    assert life(DAY, slots) is expected
    assert life(None, slots) is without_a_day


@pytest.mark.parametrize(
    ("successor", "expected", "without_a_day"),
    [
        ({}, Life.SUPERSEDED, Life.SUPERSEDED),
        ({"valid-from": "2024-05-01"}, Life.SUPERSEDED, Life.UNKNOWN_DATE),
        ({"valid-from": "2024-05-02"}, Life.LIVE, Life.UNKNOWN_DATE),
    ],
)
def test_a_fact_gives_way_when_its_successor_begins(
    successor: dict[str, str], expected: Life, without_a_day: Life
) -> None:
    assert life(DAY, GIVES_WAY, successor) is expected
    assert life(None, GIVES_WAY, successor) is without_a_day


def test_a_successor_that_is_not_there_or_leads_back_is_a_problem() -> None:
    table = {"kind": "quote", "speaker": "Joe", "words": "hello", "source": "T"}
    store = Store.from_records(
        [
            {**table, "id": "a", "superseded-by": "records#b"},
            {**table, "id": "b", "superseded-by": "records#a"},
            {**table, "id": "c", "superseded-by": "records#gone"},
        ]
    )
    assert [str(problem) for problem in store.problems] == [
        "records:1:1: superseded-by: 'records#b' leads round in a circle",
        "records:2:1: superseded-by: 'records#a' leads round in a circle",
        "records:3:1: superseded-by: there is no fact 'records#gone'",
    ]
