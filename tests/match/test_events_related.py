"""Order, distance and length against plain counting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.events_compared import Extent, Outcome
from factcheck.match.events_related import compare_duration, compare_order, read_relation
from factcheck.verdict import Status
from tests.builders import check, event_fact

DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))


def point(day: date) -> Extent:
    return Extent.of(event_fact("x", day.isoformat()))


@given(DAYS, st.integers(1, 400), st.integers(1, 400))
def test_a_distance_agrees_where_it_is_the_distance(day: date, apart: int, stated: int) -> None:
    relation = read_relation(f"{stated} days after the launch of Corvus 7")
    assert relation is not None
    found = compare_order(relation, point(day + timedelta(days=apart)), point(day))
    assert found is not None
    assert (found.outcome is Outcome.AGREES) == (stated == apart)
    assert (found.outcome is Outcome.DIFFERS) == (abs(stated - apart) > 1)


@given(DAYS, st.integers(1, 400))
def test_before_and_after_are_opposites(day: date, apart: int) -> None:
    later = day + timedelta(days=apart)
    for way, expected in (("after", Outcome.AGREES), ("before", Outcome.DIFFERS)):
        relation = read_relation(f"{way} the launch of Corvus 7")
        assert relation is not None
        found = compare_order(relation, point(later), point(day))
        assert found is not None
        assert found.outcome is expected


def test_the_same_day_has_no_order() -> None:
    relation = read_relation("after the launch of Corvus 7")
    assert relation is not None
    day = point(date(2024, 4, 10))
    found = compare_order(relation, day, day)
    assert found is not None
    assert found.outcome is Outcome.OVERLAPS


@given(DAYS, st.integers(0, 60), st.integers(1, 60))
def test_a_duration_counts_both_days_or_the_nights_between(day: date, nights: int, stated: int) -> None:
    extent = Extent.of(event_fact("x", day.isoformat(), (day + timedelta(days=nights)).isoformat()))
    found = compare_duration(f"{stated} days", extent)
    assert found is not None
    assert (found.outcome is Outcome.AGREES) == (stated in {nights, nights + 1})


@pytest.mark.parametrize("text", ["during the launch", "several weeks after the launch", "after"])
def test_no_relations(text: str) -> None:
    assert read_relation(text) is None


@pytest.mark.parametrize(
    ("relation", "outcome"),
    [
        ("the same day as the vote", Outcome.AGREES),
        ("on the day of the vote", Outcome.AGREES),
        ("the day before the vote", Outcome.OVERLAPS),
    ],
)
def test_two_events_of_one_day(relation: str, outcome: Outcome) -> None:
    day = Extent.of(event_fact("x", "2024-04-10"))
    read = read_relation(relation)
    assert read is not None
    found = compare_order(read, day, day)
    assert found is not None
    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [
        ("44 months", Outcome.AGREES),
        ("45 months", Outcome.AGREES),
        ("nearly four years", Outcome.AGREES),
        ("six years", Outcome.DIFFERS),
        ("several years", None),
    ],
)
def test_lengths_are_counted_by_the_calendar_and_rounded(stated: str, outcome: Outcome | None) -> None:
    found = compare_duration(stated, Extent.of(event_fact("x", "1931-03-02", "1934-11-19")))
    assert (found.outcome if found is not None else None) is outcome


def test_an_event_named_in_part_that_was_then_keeps_another_from_refuting() -> None:
    facts = (
        event_fact("Earthquake in Tarna", "2024-02-05"),
        event_fact("Second earthquake in Tarna", "2024-02-08"),
    )
    for day, status in (("5", Status.SUPPORTED), ("8", Status.NOT_ENOUGH_INFO), ("9", Status.REFUTED)):
        (found,) = check(f"An earthquake in Tarna struck on February {day}, 2024.", *facts).verdicts
        assert found.status is status


def extent(day: str) -> Extent:
    return Extent.of(event_fact("x", day))


@pytest.mark.parametrize(
    ("relation", "event", "other", "expected", "told"),
    [
        ("within a month of the launch", "2024-04-10", "2024-05-01", Outcome.AGREES, "21 days before it"),
        ("within a month of the launch", "2024-05-22", "2024-05-01", Outcome.AGREES, "21 days after it"),
        ("within a month of the launch", "2024-02-01", "2024-05-01", Outcome.DIFFERS, "90 days before it"),
        ("two days after the launch", "2024-05", "2024-04-10", Outcome.OVERLAPS, "after it"),
        ("two days before the launch", "2024-03", "2024-04-10", Outcome.OVERLAPS, "before it"),
        ("after the launch", "2024-05", "2024-05-10", Outcome.OVERLAPS, "in no known order"),
        ("after the launch", "../2024-05-01", "2024-04-10", Outcome.OVERLAPS, "in no known order"),
        ("after the launch", "2024-05-01", "../2024-04", Outcome.AGREES, "after it"),
    ],
)
def test_an_order_that_the_record_leaves_open_is_told_as_open(
    relation: str, event: str, other: str, expected: Outcome, told: str
) -> None:
    read = read_relation(relation)
    assert read is not None
    found = compare_order(read, extent(event), extent(other))
    assert (found.outcome, found.expected) == (expected, told)


@pytest.mark.parametrize(
    ("stated", "start", "end", "expected"),
    [
        ("six days", "2024-05", "2024-06", Outcome.OVERLAPS),
        ("about 60 days", "2024-05-01", "2024-06-25", Outcome.NEAR),
        ("exactly 60 days", "2024-05-01", "2024-06-25", Outcome.DIFFERS),
        ("60 days", "2024-05-01", "2024-06-25", Outcome.DIFFERS),
        ("about 60 days", "2024-05-01", "2024-06-01", Outcome.DIFFERS),
    ],
)
def test_a_length_beside_months_and_a_length_told_loosely(
    stated: str, start: str, end: str, expected: Outcome
) -> None:
    found = compare_duration(stated, Extent.of(event_fact("x", start, end)))
    assert found is not None
    assert found.outcome is expected


def test_a_length_of_no_number_and_one_without_an_end_are_not_compared() -> None:
    assert compare_duration("a few moons", Extent.of(event_fact("x", "2024-05-01", "2024-05-07"))) is None
    assert compare_duration("six days", extent("2024-05-01/..")) is None


@pytest.mark.parametrize(
    ("stated", "first", "second", "expected"),
    [
        ("the year after", "2008-12-28", "2009-01-02", Outcome.AGREES),
        ("the year after", "2008-03-28", "2009-11-02", Outcome.AGREES),
        ("the year after", "2008-03-28", "2008-09-02", Outcome.NEAR),
        ("the year after", "2008-03-28", "2011-03-02", Outcome.DIFFERS),
        ("the month after", "2009-01-31", "2009-02-02", Outcome.AGREES),
        ("the month after", "2009-01-31", "2009-04-02", Outcome.DIFFERS),
        ("the week after", "2024-04-05", "2024-04-11", Outcome.AGREES),
        ("the week after", "2024-04-07", "2024-04-08", Outcome.NEAR),
        ("a year after", "2008-12-28", "2009-01-02", Outcome.DIFFERS),
        ("two weeks after", "2024-04-05", "2024-04-09", Outcome.DIFFERS),
        ("two weeks after", "2024-04-05", "2024-04-18", Outcome.AGREES),
        ("a week after", "2024-04-05", "2024-04-20", Outcome.DIFFERS),
    ],
)
def test_the_next_unit_may_be_that_of_the_calendar(
    stated: str, first: str, second: str, expected: Outcome
) -> None:
    relation = read_relation(f"{stated} the launch of Corvus 7")
    assert relation is not None
    found = compare_order(relation, extent(second), extent(first))
    assert found.outcome is expected
