"""Anniversaries beside the day on record."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.match.events_anniversaries import Anniversary, compare_anniversary, read_anniversary
from factcheck.match.events_compared import Extent, Outcome
from factcheck.match.events_when import Side, read_when
from tests.builders import event_fact


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("on the 80th anniversary", Anniversary(80, is_strict=True)),
        ("80th anniversary", Anniversary(80, is_strict=False)),
        ("the eightieth anniversary of", Anniversary(80, is_strict=False)),
        ("two days after the summit", None),
        ("the last anniversary", None),
    ],
)
def test_reading(relation: str, expected: Anniversary | None) -> None:
    assert read_anniversary(relation) == expected


@pytest.mark.parametrize(
    ("recorded", "stated", "strict", "outcome"),
    [
        ("1944-06-06", "June 6, 2024", True, Outcome.AGREES),
        ("1944-06-06", "June 6, 2024", False, Outcome.AGREES),
        ("1944-06-06", "June 7, 2024", True, Outcome.DIFFERS),
        ("1944-06-06", "June 7, 2024", False, Outcome.NEAR),
        ("1944-06-06", "June 6, 2025", False, Outcome.DIFFERS),
        ("1944-06-06", "2024", True, Outcome.AGREES),
        ("1944-06-06", "in June 2024", True, Outcome.AGREES),
        ("1944-06", "June 6, 2024", True, Outcome.NARROWER),
        ("1944", "June 6, 2024", True, Outcome.NARROWER),
        ("1944", "2025", True, Outcome.DIFFERS),
        ("1944~", "2025", True, Outcome.NEAR),
        ("1940-02-29", "Feb. 28, 2023", True, Outcome.AGREES),
    ],
)
def test_comparing(recorded: str, stated: str, strict: bool, outcome: Outcome) -> None:
    years = 83 if "2023" in stated else 80
    when = read_when(stated, Side.WHOLE, None, date(2024, 6, 1))
    found = compare_anniversary(Anniversary(years, strict), when, Extent.of(event_fact("x", recorded)))
    assert found is not None
    assert found.outcome is outcome


@pytest.mark.parametrize("recorded", ["../1944-06-06", "194X", "1944-06-01/1944-06-20"])
def test_a_record_of_no_one_day_month_or_year_has_no_anniversary(recorded: str) -> None:
    when = read_when("June 6, 2024", Side.WHOLE, None, date(2024, 6, 1))
    extent = Extent.of(event_fact("x", recorded))
    assert compare_anniversary(Anniversary(80, is_strict=True), when, extent) is None


def test_a_time_that_was_not_read_is_no_anniversary() -> None:
    when = read_when("someday", Side.WHOLE, None, date(2024, 6, 1))
    extent = Extent.of(event_fact("x", "1944-06-06"))
    assert compare_anniversary(Anniversary(80, is_strict=True), when, extent) is None


@pytest.mark.parametrize(("years", "is_read"), [(1, True), (5000, True), (5001, False)])
def test_how_many_years_an_anniversary_counts_is_bounded(years: int, is_read: bool) -> None:
    assert (read_anniversary(f"on the {years}th anniversary") is not None) == is_read


def test_no_anniversary_lies_beyond_the_calendar() -> None:
    when = read_when("June 6, 2024", Side.WHOLE, None, date(2024, 6, 1))
    extent = Extent.of(event_fact("x", "5944-06-06"))
    assert compare_anniversary(Anniversary(5000, is_strict=True), when, extent) is None


@pytest.mark.parametrize("stated", ["since 2025", "by 2020"])
def test_celebrations_told_without_an_end_are_never_far_off(stated: str) -> None:
    when = read_when(stated, Side.WHOLE, None, date(2024, 6, 1))
    found = compare_anniversary(
        Anniversary(80, is_strict=False), when, Extent.of(event_fact("x", "1944-06-06"))
    )
    assert found is not None
    assert found.outcome is Outcome.NEAR
