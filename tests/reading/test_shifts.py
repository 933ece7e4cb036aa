from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.shifts import Unit, away, day_on, moved, rolling, unit_at
from factcheck.values.period import Period

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
units: st.SearchStrategy[Unit] = st.sampled_from(
    ("day", "week", "fortnight", "month", "quarter", "year", "decade")
)
counts = st.integers(1, 40)


@given(day=days, unit=units, count=counts)
def test_there_and_back_is_the_same_day_or_the_end_of_its_month(day: date, unit: Unit, count: int) -> None:
    back = day_on(day_on(day, count, unit), -count, unit)
    assert back == day or (back.month == day.month and back < day and day.day > 28)


@given(day=days, unit=units, count=counts)
def test_the_last_units_end_before_the_day_and_the_next_begin_after_it(
    day: date, unit: Unit, count: int
) -> None:
    last, coming = rolling(unit, -count, day), rolling(unit, count, day)
    assert last.end is not None
    assert coming.start is not None
    assert last.end <= day < coming.start
    assert not last.contains(day)
    if unit != "quarter":
        assert (last.end, coming.start) == (day, day + timedelta(days=1))


@given(day=days, unit=units)
def test_a_unit_holds_its_day_and_meets_the_next(day: date, unit: Unit) -> None:
    here = unit_at(unit, 0, day)
    assert here.contains(day)
    assert here.end == unit_at(unit, 1, day).start
    assert here.start == unit_at(unit, -1, day).end


@pytest.mark.parametrize(
    ("anchor", "count", "unit", "edtf"),
    [
        (Period.day(date(2024, 1, 31)), 1, "month", "2024-02-29"),
        (Period.month(2024, 12), 1, "month", "2025-01"),
        (Period.quarter(2024, 3), -1, "year", "2023-07/2023-09"),
        (Period.half(2024, 2), -1, "year", "2023-07/2023-12"),
        (Period.year(2024), -3, "year", "2021"),
        (Period.decade(1990), 1, "decade", "200X"),
        (Period.century(19), 2, "century", "2001/2100"),
        (Period.week(date(2024, 4, 10)), 1, "week", "2024-04-15/2024-04-21"),
    ],
)
def test_a_time_is_moved_as_exactly_as_it_was_named(
    anchor: Period, count: int, unit: Unit, edtf: str
) -> None:
    found = moved(anchor, count, unit)
    assert found is not None
    assert found.edtf == edtf


def test_what_is_coarser_than_the_unit_is_not_moved() -> None:
    assert moved(Period.year(2024), 2, "day") is None
    assert moved(Period.month(2024, 4), 1, "week") is None
    assert moved(Period.week(date(2024, 4, 10)), 1, "month") is None
    assert moved(Period(date(2024, 4, 1), None, "range"), 1, "year") is None


def test_a_week_ago_is_about_that_day() -> None:
    assert away("week", -1, date(2024, 4, 10)) == Period(
        date(2024, 4, 3), date(2024, 4, 4), "day", approximate=True
    )
    assert away("day", -7, date(2024, 4, 10)) == Period.day(date(2024, 4, 3))


@given(day=days, count=counts)
def test_weekends_are_a_saturday_and_a_sunday(day: date, count: int) -> None:
    last, coming = rolling("weekend", -count, day), rolling("weekend", count, day)
    for period in (unit_at("weekend", 0, day), last, coming):
        assert period.start is not None
        assert period.last is not None
        assert (period.start.weekday(), period.last.weekday()) == (5, 6)
    assert last.end is not None
    assert coming.start is not None
    assert last.end <= unit_at("weekend", 0, day).start < coming.start  # type: ignore[operator]


def test_a_century_is_counted_from_its_first_year() -> None:
    assert unit_at("century", 0, date(2000, 12, 31)).edtf == "1901/2000"
    assert unit_at("century", 0, date(2001, 1, 1)).edtf == "2001/2100"
    assert away("century", -3, date(2024, 4, 10)).start == date(1724, 1, 1)


@pytest.mark.parametrize(
    ("anchor", "count", "unit", "there"),
    [
        (Period.day(date(2024, 5, 31)), 1, "month", Period.day(date(2024, 6, 30))),
        (Period.month(2024, 5), 1, "month", Period.month(2024, 6)),
        (Period.quarter(2024, 4), 1, "quarter", Period.quarter(2025, 1)),
        (Period.half(2024, 2), 1, "year", Period.half(2025, 2)),
        (Period.decade(1990), 1, "decade", Period.decade(2000)),
        (Period.century(20), -1, "century", Period.century(19)),
        (Period.month(2024, 5), 1, "day", None),
        (Period.year(2024), 1, "month", None),
        (Period.fiscal_year(2024, (4, 1)), 1, "year", None),
        (Period.fiscal_year(2024), 1, "year", None),
        (Period.between(date(2024, 5, 1), date(2024, 5, 9)), 1, "century", None),
        (Period.between(date(2024, 5, 1), None), 1, "day", None),
    ],
)
def test_a_time_is_moved_by_units_no_finer_than_itself(
    anchor: Period, count: int, unit: Unit, there: Period | None
) -> None:
    assert moved(anchor, count, unit) == there
