"""Points and extents beside stated times."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.events_compared import Extent, Outcome, between, compare
from factcheck.match.events_when import Side, read_when
from tests.builders import event_fact

DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def outcome(
    stated: str, day: str, end: str | None = None, dateline: date | None = None, side: Side = Side.WHOLE
) -> Outcome:
    extent = Extent.of(event_fact("Battle of Harrow Ford", day, end))
    compared = compare(read_when(stated, side, "past", dateline), extent)
    assert compared is not None
    return compared.outcome


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("May 4, 1871", Outcome.AGREES),
        ("May 1871", Outcome.AGREES),
        ("1871", Outcome.AGREES),
        ("1870s", Outcome.AGREES),
        ("second quarter of 1871", Outcome.AGREES),
        ("May 5, 1871", Outcome.DIFFERS),
        ("June 1871", Outcome.DIFFERS),
        ("1872", Outcome.DIFFERS),
        ("1880s", Outcome.DIFFERS),
    ],
)
def test_a_point(stated: str, expected: Outcome) -> None:
    assert outcome(stated, "1871-05-04") is expected


def test_a_claim_narrower_than_the_record_stays_open() -> None:
    assert outcome("May 4, 1871", "1871-05") is Outcome.NARROWER
    assert outcome("May 1871", "1871") is Outcome.NARROWER


@pytest.mark.parametrize(
    ("stated", "side", "expected"),
    [
        ("May 5, 1871", Side.WHOLE, Outcome.AGREES),
        ("May 7, 1871", Side.WHOLE, Outcome.DIFFERS),
        ("May 4, 1871", Side.START, Outcome.AGREES),
        ("May 5, 1871", Side.START, Outcome.DIFFERS),
        ("May 6, 1871", Side.END, Outcome.AGREES),
        ("May 4-6, 1871", Side.WHOLE, Outcome.AGREES),
        ("May 4-7, 1871", Side.WHOLE, Outcome.DIFFERS),
        ("May 5-6, 1871", Side.WHOLE, Outcome.DIFFERS),
        ("1871", Side.WHOLE, Outcome.AGREES),
    ],
)
def test_an_extent(stated: str, side: Side, expected: Outcome) -> None:
    assert outcome(stated, "1871-05-04", "1871-05-06", side=side) is expected


@given(DAYS, DAYS)
def test_a_month_and_a_year_hold_the_days_in_them_and_no_others(stated: date, day: date) -> None:
    month = outcome(f"{calendar.month_name[stated.month]} {stated.year}", day.isoformat())
    assert (month is Outcome.AGREES) == ((stated.year, stated.month) == (day.year, day.month))
    year = outcome(f"in {stated.year}", day.isoformat())
    assert (year is Outcome.AGREES) == (stated.year == day.year)


@given(DAYS, st.integers(-30, 30), st.sampled_from(WEEKDAYS))
def test_the_zones_of_a_bare_weekday(dateline: date, step: int, weekday: str) -> None:
    day = dateline + timedelta(days=step)
    found = outcome(weekday, day.isoformat(), dateline=dateline)
    if WEEKDAYS[day.weekday()] != weekday or abs(step) > 13:
        assert found is Outcome.DIFFERS
    elif -6 <= step <= 0:
        assert found is Outcome.AGREES
    else:
        assert found is Outcome.NEIGHBOURING_WEEK


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("20 years ago", Outcome.AGREES),
        ("21 years ago", Outcome.NEAR),
        ("22 years ago", Outcome.DIFFERS),
        ("18 years ago", Outcome.DIFFERS),
    ],
)
def test_years_ago(stated: str, expected: Outcome) -> None:
    assert outcome(stated, "2004-04-10", dateline=date(2024, 4, 11)) is expected


@given(DAYS, st.integers(0, 100))
def test_years_ago_to_the_day_agree(dateline: date, years: int) -> None:
    if dateline.month == 2 and dateline.day == 29:
        return
    day = dateline.replace(year=dateline.year - years)
    assert between(day, dateline, "year") == (years, years)


@given(DAYS, DAYS)
def test_days_between_are_counted(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert between(first, last, "day") == ((last - first).days,) * 2


def test_what_lies_this_week_was_not_last_week() -> None:
    filed = date(2024, 4, 11)
    assert outcome("last week", "2024-04-10", dateline=filed) is Outcome.DIFFERS
    assert outcome("last week", "2024-04-05", dateline=filed) is Outcome.AGREES
    assert outcome("last week", "2024-03-31", dateline=filed) is Outcome.NEAR
    assert outcome("last week", "2024-03-20", dateline=filed) is Outcome.DIFFERS


def test_next_friday_has_two_readings() -> None:
    filed = date(2024, 4, 10)
    assert outcome("next Friday", "2024-04-12", dateline=filed) is Outcome.TWO_READINGS
    assert outcome("next Friday", "2024-04-13", dateline=filed) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("stated", "slip"),
    [
        ("April 9, 2024", "off by one day"),
        ("April 10, 2023", "another year"),
        ("May 10, 2024", "another month"),
        ("April 10, 1924", "another century"),
    ],
)
def test_slips_are_named(stated: str, slip: str) -> None:
    compared = compare(read_when(stated, Side.WHOLE, None, None), Extent.of(event_fact("x", "2024-04-10")))
    assert compared is not None
    assert compared.slip == slip


def test_day_and_month_swapped() -> None:
    compared = compare(
        read_when("April 10, 2024", Side.WHOLE, None, None), Extent.of(event_fact("x", "2024-10-04"))
    )
    assert compared is not None
    assert compared.slip == "day and month swapped"
