"""Holidays in a text: "Christmas Day", "Easter 2013", "last Thanksgiving", "Labor Day weekend"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.calendar import calendar_words
from factcheck.lexicon.holidays import Holiday, holiday_named, holiday_names, holidays
from factcheck.reading.lead import offset_before
from factcheck.reading.page import Page
from factcheck.reading.shifts import nth_weekday
from factcheck.reading.spoken import spoken_year
from factcheck.reading.tense import Lean
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_YEAR = pattern(
    r"(?:,? (?:of |in )?(?:([12][0-9]{3})(?![0-9]|[,.][0-9])|(last|this|next) year)|, '([0-9]{2})\b)"
)
_WEEKEND = pattern(r" weekend\b")
# Behind "Christmas" these leave it a day; any other word makes it a thing: a Christmas tree.
_LEAVES_A_DAY = pattern(r"(?!'s)(?:(?=[^A-Za-z ]|\Z|  | [A-Z0-9\"'(])| ([a-z]+))")
_NAMED = pattern(r" ([A-Z][a-z]+)\b")
_OF_ALONE = frozenset(
    {
        "on",
        "since",
        "by",
        "before",
        "after",
        "until",
        "till",
        "last",
        "next",
        "this",
        "past",
        "from",
        "through",
    }
)
_BEFORE = pattern(r"([a-z]+) (?:the )?\Z")
_FEAST = frozenset({"christmas", "easter", "thanksgiving", "xmas"})


class Found(NamedTuple):
    """A holiday where it stands; ``year`` is the one named with it, ``turn`` years from the dateline's."""

    start: int
    end: int
    holiday: Holiday
    year: int | None = None
    turn: int | None = None
    is_weekend: bool = False


def holiday_at(page: Page, start: int, locale: str | None) -> Found | None:
    """The holiday whose name begins at ``start``; None where it is part of another thing's name."""
    for name in _names_by_start().get(page.low[start : start + 4], ()):
        end = start + len(name)
        if not page.low.startswith(name, start) or page.low[end : end + 1].isalnum():
            continue
        holiday = holiday_named(name, locale[-2:].lower() if locale and len(locale) > 2 else None)
        if holiday is None:
            return None
        year = _YEAR.match(page.low, end)
        if year is not None:
            turn = {"last": -1, "this": 0, "next": 1}[year[2]] if year[2] else None
            number = int(year[1]) if year[1] else 2000 + int(year[3]) if year[3] else None
            return Found(start, year.end(), holiday, number, turn)
        spoken = spoken_year(page.low, end + 1) if page.low[end : end + 1] == " " else None
        if spoken is not None:
            return Found(start, spoken.end, holiday, spoken.number)
        weekend = _WEEKEND.match(page.low, end)
        if weekend is not None and holiday.nth is not None:
            return Found(start, weekend.end(), holiday, is_weekend=True)
        behind = _LEAVES_A_DAY.match(page.folded, end)
        if behind is None or (behind[1] is not None and behind[1] not in calendar_words("after-a-holiday")):
            return None
        if name in _FEAST and not _is_of_a_day(page, start, end):
            return None
        named = _NAMED.match(page.folded, end)
        if named is not None and named[1].lower() in calendar_words("named-for-a-holiday"):
            return None
        return Found(start, end, holiday)
    return None


def _is_of_a_day(page: Page, start: int, end: int) -> bool:
    """Whether the bare name of a feast is its day and no season: "since Christmas", not "over Christmas"."""
    if end - start == page.length_without_stops:
        return True
    if offset_before(page, start) is not None:
        return True
    before = _BEFORE.search(page.low[max(0, start - 16) : start])
    return before is not None and before[1] in _OF_ALONE


@cache
def _names_by_start() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(holiday_names(), key=len, reverse=True):
        found[name[:4]] = (*found.get(name[:4], ()), name)
    return found


def day_of(holiday: Holiday, year: int) -> date | None:
    """The day of a holiday in a year, None where it has none; ``ValueError`` beyond the calendar."""
    if holiday.fixed is not None:
        return date(year, *holiday.fixed)
    if holiday.nth is not None:
        return nth_weekday(year, *holiday.nth)
    if holiday.after is not None:
        there = day_of(holidays()[holiday.after[0]], year)
        return None if there is None else there + timedelta(days=holiday.after[1])
    if holiday.orthodox is not None:
        return orthodox_easter(year) + timedelta(days=holiday.orthodox)
    return easter(year) + timedelta(days=holiday.easter or 0)


def easter(year: int) -> date:
    """Western Easter Sunday of a year of the Gregorian calendar, by the anonymous computus of 1876."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar, by Meeus's computus for the Julian one."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def holiday_in(holiday: Holiday, year: int) -> tuple[Period, ...]:
    """The day of a holiday in a year; none where it has none."""
    there = day_of(holiday, year)
    return () if there is None else (Period.day(there),)


def holiday_periods(found: Found, day: date, lean: Lean | None) -> tuple[Period, ...]:
    """The day, or long weekend, that a holiday without its year names: the nearest, turned by tense."""
    if found.turn is not None:
        return holiday_in(found.holiday, day.year + found.turn)
    around = list(_around(found.holiday, day))
    if lean == "past":
        around = [each for each in around if each <= day] or around
    elif lean == "future":
        around = [each for each in around if each >= day] or around
    if not around:
        return ()
    there = min(around, key=lambda each: abs((each - day).days))
    if found.is_weekend:
        if there.weekday() == 0:
            return (Period.between(there - timedelta(days=2), there),)
        return (Period.between(there, there + timedelta(days=6 - there.weekday())),)
    return (Period.day(there),)


def turned_holiday(found: Found, way: str, day: date) -> tuple[Period, ...]:
    """What "last", "this" and "next" make of a holiday."""
    around = list(_around(found.holiday, day))
    if way in {"this", "current"}:
        return tuple(Period.day(each) for each in around if each.year == day.year)
    if way in {"next", "coming", "upcoming", "following"}:
        return tuple(Period.day(each) for each in around if each > day)[:1]
    return tuple(Period.day(each) for each in around if each < day)[-1:]


def _around(holiday: Holiday, day: date) -> Iterator[date]:
    for year in (day.year - 1, day.year, day.year + 1):
        there = day_of(holiday, year) if 2 <= year <= 9997 else None
        if there is not None:
            yield there
