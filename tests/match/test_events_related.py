"""Order, distance and length against plain counting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.events_compared import Extent, Outcome
from factcheck.match.events_related import compare_duration, compare_order, read_relation
from tests.builders import event_fact

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
