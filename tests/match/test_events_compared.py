"""Points and extents beside stated times."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.events_compared import Extent, Outcome, between, compare
from factcheck.match.events_when import Side, When, read_when
from factcheck.values.period import Period
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


@pytest.mark.parametrize(
    ("first", "elapsed"), [(date(2020, 10, 13), 3), (date(2020, 10, 10), 4), (date(2021, 10, 13), 2)]
)
def test_years_that_elapsed_are_rounded_once(first: date, elapsed: int) -> None:
    last = date(2024, 4, 11)
    assert between(first, last, "year") == (last.year - first.year, elapsed)


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


FILED = date(2024, 4, 11)


@pytest.mark.parametrize("recorded", ["2019-05/..", "../2030-05"])
@pytest.mark.parametrize("stated", ["Tuesday", "two years ago", "last week", "from 2019 to 2025"])
def test_a_record_that_is_open_on_one_side_decides_nothing_inside_it(recorded: str, stated: str) -> None:
    found = outcome(stated, recorded, dateline=FILED)
    assert found not in (Outcome.AGREES, Outcome.DIFFERS)


def test_a_record_that_is_open_on_one_side_decides_what_lies_outside_it() -> None:
    assert outcome("2018", "2019-05/..") is Outcome.DIFFERS
    assert Extent.of(event_fact("Battle of Harrow Ford", "2019-05/..")).years == frozenset()
    assert Extent.of(event_fact("Battle of Harrow Ford", "2019-05/2021")).years == {2019, 2020, 2021}


def test_a_time_that_was_not_read_is_not_compared() -> None:
    extent = Extent.of(event_fact("Battle of Harrow Ford", "1871-05-04"))
    assert compare(read_when("someday", Side.WHOLE, "past", None), extent) is None


def test_a_weekday_beside_a_month_is_held_against_the_month() -> None:
    extent = Extent.of(event_fact("Battle of Harrow Ford", "2024-04"))
    found = compare(read_when("Tuesday", Side.WHOLE, "past", FILED), extent)
    assert found is not None
    assert (found.outcome, found.expected) == (Outcome.NARROWER, "April 2024")


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        ("two decades ago", "2004-05-02", Outcome.AGREES),
        ("two decades ago", "1998-03-02", Outcome.NEAR),
        ("two decades ago", "2010-03-02", Outcome.NEAR),
        ("two decades ago", "1990-05-02", Outcome.DIFFERS),
        ("three days ago", "2024-04-20", Outcome.DIFFERS),
        ("20 years ago", "2044-04-11", Outcome.DIFFERS),
    ],
)
def test_decades_are_told_loosely_and_what_is_to_come_was_never_ago(
    stated: str, recorded: str, expected: Outcome
) -> None:
    assert outcome(stated, recorded, dateline=FILED) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2019-03-01", "2021-05-01", Outcome.AGREES),
        ("2018-03-01", "2020-05-01", Outcome.DIFFERS),
        ("2019-03-01", "2023-05-01", Outcome.OVERLAPS),
        ("2018-03-01", "2022-05-01", Outcome.AGREES),
        ("2015-03-01", "2017-05-01", Outcome.DIFFERS),
    ],
)
def test_between_two_years_beside_an_extent(start: str, end: str, expected: Outcome) -> None:
    assert outcome("between 2019 and 2021", start, end) is expected


def test_what_is_open_on_one_side_has_no_parts_and_no_ends_to_compare() -> None:
    battle = Extent.of(event_fact("Battle of Harrow Ford", "2019-03-01", "2021-05-01"))
    early = Period(date(2019, 1, 1), None, "range", part="early")
    found = compare(When("early on", Side.WHOLE, early), battle)
    assert found is not None
    assert found.outcome is Outcome.OVERLAPS
    assert outcome("from 2019 onward", "2019-03-01", "2021-05-01") is Outcome.AGREES
    assert outcome("from 2020 onward", "2019-03-01", "2021-05-01") is Outcome.OVERLAPS
    assert outcome("between 2019 and 2021", "2019-03", "2021/..") is Outcome.OVERLAPS


def test_what_ended_on_no_known_day_before_was_not_last_week() -> None:
    assert outcome("last week", "../2019-05", dateline=FILED) is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        ("a week ago", "2024-04-03", Outcome.AGREES),
        ("a week ago", "2024-04-07", Outcome.AGREES),
        ("a week ago", "2024-04-08", Outcome.NEAR),
        ("two weeks ago", "2024-03-31", Outcome.AGREES),
        ("two weeks ago", "2024-04-02", Outcome.NEAR),
        ("a month ago", "2024-03-14", Outcome.AGREES),
        ("a month ago", "2024-03-29", Outcome.NEAR),
        ("a year ago", "2023-06-20", Outcome.AGREES),
        ("a year ago", "2023-12-28", Outcome.NEAR),
        ("a decade ago", "2014-10-20", Outcome.AGREES),
        ("a decade ago", "2019-10-20", Outcome.DIFFERS),
        ("a decade ago", "2017-10-20", Outcome.NEAR),
        ("a decade ago", "2012-01-20", Outcome.NEAR),
    ],
)
def test_a_week_month_or_year_that_was_only_touched_was_not_so_long_ago(
    stated: str, recorded: str, expected: Outcome
) -> None:
    dateline = date(2024, 1, 3) if "year" in stated else date(2024, 4, 1) if "month" in stated else FILED
    assert outcome(stated, recorded, dateline=dateline) is expected


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        ("in the summer of 1863", "1863-07-04", Outcome.AGREES),
        ("in the summer of 1863", "1864-01-10", Outcome.NEAR),
        ("in the summer of 1863", "1864-04-18", Outcome.DIFFERS),
        ("in the summer of 1863", "1862-07-04", Outcome.DIFFERS),
    ],
)
def test_a_season_of_either_hemisphere_and_no_other_year(
    stated: str, recorded: str, expected: Outcome
) -> None:
    assert outcome(stated, recorded) is expected


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ("1804-05-02", Outcome.AGREES),
        ("1850-05-02", Outcome.TWO_READINGS),
        ("1799-12-31", Outcome.DIFFERS),
        ("1900-01-01", Outcome.DIFFERS),
    ],
)
def test_the_hundreds_are_a_decade_or_a_century(recorded: str, expected: Outcome) -> None:
    assert outcome("1800s", recorded) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, date(1861, 1, 1), Outcome.NEAR),
        (date(1880, 1, 1), None, Outcome.NEAR),
        (date(1860, 1, 1), date(1861, 1, 1), Outcome.DIFFERS),
    ],
)
def test_a_time_without_a_beginning_or_an_end_that_is_told_loosely_is_never_far_off(
    start: date | None, end: date | None, expected: Outcome
) -> None:
    loosely = Period(start, end, "range", approximate=True)
    compared = compare(
        When("then", Side.WHOLE, loosely), Extent.of(event_fact("Battle of Harrow Ford", "1871-05-04", None))
    )
    assert compared is not None
    assert compared.outcome is expected
