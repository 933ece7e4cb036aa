"""Arithmetic of the calendar's units: the week two weeks on, the day three months back."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from factcheck.values.period import Period

Unit = Literal["day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century"]
UNITS: Mapping[str, Unit] = {
    "day": "day", "week": "week", "fortnight": "fortnight", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "centur": "century",
}  # fmt: skip
"""From a unit's word to the unit; "centur" is what "century" and "centuries" share."""
_FINENESS: dict[str, int] = {
    "day": 0, "week": 1, "fortnight": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4,
    "year": 5, "fiscal-year": 5, "decade": 6, "century": 7, "range": 0,
}  # fmt: skip
_NO_UNITS = frozenset({"range", "season", "fiscal-year"})
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MOST = 5000
"""More units than this are no distance that news counts from a day."""


def day_on(day: date, count: int, unit: Unit) -> date:
    """The day ``count`` units after ``day``, before it where negative; the 31st becomes a month's last day.

    Raises ``ValueError`` or ``OverflowError`` beyond the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        raise ValueError("beyond the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def unit_at(unit: Unit, count: int, day: date) -> Period:
    """The calendar's own week, month or year that lies ``count`` units on from the one ``day`` is in."""
    match unit:
        case "day":
            return Period.day(day + timedelta(days=count))
        case "week":
            return Period.week(day + timedelta(days=7 * count))
        case "fortnight":
            monday = day - timedelta(days=day.weekday()) + timedelta(days=14 * count)
            return Period.between(monday, monday + timedelta(days=13))
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5 + 7 * count)
            return Period.between(saturday, saturday + timedelta(days=1))
        case "month":
            months = day.year * 12 + day.month - 1 + count
            return Period.month(months // 12, months % 12 + 1)
        case "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + count
            return Period.quarter(quarters // 4, quarters % 4 + 1)
        case "decade":
            return Period.decade(day.year + 10 * count)
        case "century":
            return Period.century((day.year + 99) // 100 + count)
        case _:
            return Period.year(day.year + count)


def away(unit: Unit, count: int, day: date) -> Period:
    """What "N units ago" names: a day for days and weeks, the calendar's own unit for longer ones.

    Three weeks ago is about that day: news counts in round weeks.
    """
    if unit in _DAYS:
        there = Period.day(day_on(day, count, unit))
        return there if unit == "day" else loosely(there)
    if unit == "century":
        return loosely(Period.year(day.year + 100 * count))
    return unit_at(unit, count, day)


def moved(anchor: Period, count: int, unit: Unit) -> Period | None:
    """The anchor moved by whole units, as exact as it was; None where it is too coarse for the unit.

    A month after April 2024 is May 2024; two days after it is no day.
    """
    if anchor.start is None or anchor.last is None or anchor.unresolved:
        return None
    if anchor.precision == "day":
        return Period.day(day_on(anchor.start, count, unit))
    if _FINENESS[unit] < _FINENESS[anchor.precision] or anchor.precision in _NO_UNITS:
        return None
    if anchor.precision == "week":
        return Period.week(day_on(anchor.start, count, unit)) if unit in _DAYS else None
    start = day_on(anchor.start, count, unit)
    match anchor.precision:
        case "month":
            return Period.month(start.year, start.month)
        case "quarter":
            return Period.quarter(start.year, (start.month + 2) // 3)
        case "half":
            return Period.half(start.year, 1 if start.month < 7 else 2)
        case "year":
            return Period.year(start.year)
        case "decade":
            return Period.decade(start.year)
        case _:
            return Period.century((start.year + 99) // 100)


def rolling(unit: Unit, count: int, day: date) -> Period:
    """The last ``count`` units up to the day before ``day``; the next ones, from the day after it.

    Quarters are the calendar's own.
    """
    if unit == "quarter":
        first = unit_at(unit, count if count < 0 else 1, day)
        last = unit_at(unit, -1 if count < 0 else count, day)
        return Period.span(first, last)
    if unit == "weekend":
        first, last = (
            unit_at(unit, count if count < 0 else 1, day),
            unit_at(unit, -1 if count < 0 else count, day),
        )
        return Period.span(first, last)
    if count < 0:
        return Period(day_on(day, count, unit), day, "range", approximate=unit != "day")
    after = day + timedelta(days=1)
    return Period(after, day_on(after, count, unit), "range", approximate=unit != "day")


def loosely(period: Period) -> Period:
    """The same stretch of days, said to be about right."""
    return Period(
        period.start,
        period.end,
        period.precision,
        approximate=True,
        part=period.part,
        fiscal=period.fiscal,
        unresolved=period.unresolved,
    )


def recent(day: date, weekday: int) -> date:
    """The most recent such weekday, ``day`` itself included."""
    # 0 on the day itself: stories name the weekday, not "today".
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def coming(day: date, weekday: int) -> date:
    """The next such weekday, ``day`` itself included."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def in_week_of(day: date, weekday: int) -> date:
    """That weekday of the week, Monday to Sunday, that ``day`` lies in."""
    return day - timedelta(days=day.weekday()) + timedelta(days=weekday)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The first, second … such weekday of a month; -1 is the last. None where the month has none."""
    days = calendar.monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    if number < 0:
        last = first + (days - first) // 7 * 7 + 7 * (number + 1)
        return date(year, month, last) if last >= 1 else None
    found = first + 7 * (number - 1)
    return date(year, month, found) if found <= days else None
