"""Times told from the dateline: "yesterday", "Wednesday", "last month", "two years ago"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.lexicon.calendar import months, short_names, weekdays
from factcheck.reading.mention import Mention, Unparsed
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_UNIT = pattern(r" (week|month|year|quarter|decade|weekend|[a-z]{6,9})(?![a-z])")
_AGO = pattern(r"[ -](day|week|month|year|decade)s? ago\b")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


class Told(NamedTuple):
    """A stretch of text and the periods it may mean, nearest first; none without a dateline."""

    start: int
    end: int
    readings: tuple[Period, ...]
    problem: Unparsed | None = None


def day_word(page: Page, start: int, end: int, dateline: date | None) -> Told:
    """A day by its word: "today", "yesterday", "the day before yesterday", "tomorrow"."""
    word = page.low[start:end]
    days = _DAYS[word]
    for phrase, more in (
        ("the day before ", -1),
        ("day before ", -1),
        ("the day after ", 1),
        ("day after ", 1),
    ):
        fits = word == ("yesterday" if more < 0 else "tomorrow")
        if fits and page.low[max(0, start - len(phrase)) : start] == phrase:
            start, days = start - len(phrase), days + more
            break
    return _told(start, end, dateline, lambda day: (Period.day(day + timedelta(days=days)),))


def bare_weekday(page: Page, start: int, end: int, dateline: date | None) -> Told | None:
    """A weekday alone: the most recent one, the dateline day included."""
    word = page.low[start:end]
    if word in short_names() or not page.folded[start].isupper():
        return None
    back = weekdays()[word]
    return _told(start, end, dateline, lambda day: (Period.day(_most_recent(day, back)),))


def _most_recent(dateline: date, weekday: int) -> date:
    # 0 on the day itself: stories name the weekday, not "today".
    return dateline - timedelta(days=(dateline.weekday() - weekday) % 7)


def turned(page: Page, start: int, end: int, dateline: date | None) -> Told | None:
    """What "last", "next" and "this" turn: a weekday, a month or a unit of the calendar."""
    match = _UNIT.match(page.low, end)
    if match is None:
        return None
    way, unit = page.low[start:end], match[1]
    begin = start
    if way == "this":
        for lead in ("earlier ", "later ", "early ", "late "):
            if page.low[max(0, start - len(lead)) : start] == lead:
                begin = start - len(lead)
    known = unit in {"week", "month", "year", "quarter", "decade", "weekend"}
    if way == "past" and not unit.endswith("day"):
        return None
    if not known and unit not in weekdays() and unit not in months():
        return None
    lead = page.low[begin:start].strip()
    return _told(begin, match.end(), dateline, lambda day: _turn(way, lead, unit, day))


def _turn(way: str, lead: str, unit: str, day: date) -> tuple[Period, ...]:
    if unit in weekdays():
        return _weekday(way, weekdays()[unit], day)
    if unit in months():
        return (_month(way, months()[unit], day),)
    step = {"this": 0, "next": 1}.get(way, -1)
    period = _unit(unit, step, day)
    if lead == "later" and period.end is not None:
        return (Period(day, period.end, "range"),)
    if lead == "earlier":
        return (Period(period.start, day + timedelta(days=1), "range"),)
    return (period,)


def _weekday(way: str, weekday: int, day: date) -> tuple[Period, ...]:
    recent = _most_recent(day, weekday)
    if way == "next":
        coming = recent + timedelta(days=7)
        following = day - timedelta(days=day.weekday()) + timedelta(days=7 + weekday)
        return tuple(Period.day(each) for each in sorted({coming, following}))
    if way == "this":
        return (Period.day(day - timedelta(days=day.weekday()) + timedelta(days=weekday)),)
    return (Period.day(recent if recent != day else day - timedelta(days=7)),)


def _month(way: str, month: int, day: date) -> Period:
    if way == "this":
        return Period.month(day.year, month)
    if way == "next":
        return Period.month(day.year + (month <= day.month), month)
    return Period.month(day.year - (month >= day.month), month)


def _unit(unit: str, step: int, day: date) -> Period:
    match unit:
        case "week":
            return Period.week(day + timedelta(days=7 * step))
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5 + 7 * step)
            return Period.between(saturday, saturday + timedelta(days=1))
        case "month":
            return _months_on(day, step)
        case "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + step
            return Period.quarter(quarters // 4, quarters % 4 + 1)
        case "decade":
            return Period.decade(day.year + 10 * step)
        case _:
            return Period.year(day.year + step)


def _months_on(day: date, step: int) -> Period:
    count = day.year * 12 + day.month - 1 + step
    return Period.month(count // 12, count % 12 + 1)


def ago(page: Page, start: int, end: int, count: int, dateline: date | None) -> Told | None:
    """So many days or years ago, from the number; the unit's own calendar day, week, month or year."""
    match = _AGO.match(page.low, end)
    if match is None:
        return None
    if count > 5000:
        return Told(start, match.end(), (), "ambiguous")
    unit = match[1]
    return _told(start, match.end(), dateline, lambda day: (_back(unit, count, day),))


def _back(unit: str, count: int, day: date) -> Period:
    if unit == "day":
        return Period.day(day - timedelta(days=count))
    return _unit(unit, -count, day)


def _told(
    start: int, end: int, dateline: date | None, readings: Callable[[date], tuple[Period, ...]]
) -> Told:
    if dateline is None:
        return Told(start, end, (), "no-dateline")
    try:
        found = readings(dateline)
    except (ValueError, OverflowError):
        return Told(start, end, (), "no-such-day")
    return Told(start, end, found)


def mention_of(page: Page, told: Told) -> Mention:
    """The mention of a time told from the dateline; two readings leave it without a value."""
    problem = told.problem
    if len(told.readings) > 1:
        problem = "ambiguous"
    value = told.readings[0] if len(told.readings) == 1 else None
    is_day = value is None or value.precision == "day"
    return Mention(
        told.start,
        told.end,
        "date" if is_day else "daterange",
        page.text[told.start : told.end],
        value,
        problem,
        told.start,
        told.end,
        readings=told.readings if len(told.readings) > 1 else (),
    )
