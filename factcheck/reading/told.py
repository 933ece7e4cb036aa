"""A time on its way to a mention: where it stands, what it may mean, and what it was read under."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from factcheck.reading.lead import lead, offset_before
from factcheck.reading.mention import Mention, Unparsed
from factcheck.reading.page import Page
from factcheck.reading.shifts import moved
from factcheck.reading.tense import Lean, leaning
from factcheck.values.period import Part, Period


class Filed(NamedTuple):
    """What a time is read under: the day of filing, the locale, the tense, the last date of the text.

    ``tense`` is None where the text around a time is to say; ``last`` is None before the first date.
    """

    dateline: date | None
    locale: str | None = None
    tense: Lean | None = None
    last: Period | None = None

    def lean(self, page: Page, start: int, end: int) -> Lean | None:
        """Which way the clause around a time looks."""
        return self.tense or leaning(page, start, end)


class Told(NamedTuple):
    """A stretch of text and the periods it may mean, nearest first; none where ``problem`` says why."""

    start: int
    end: int
    readings: tuple[Period, ...]
    problem: Unparsed | None = None
    tense: Lean | None = None
    weekday: int | None = None
    is_range: bool = False
    """Whether both ends are named: no word before it bounds or parts it then."""

    @property
    def only(self) -> Period | None:
        """The one period it means, if there is one."""
        return self.readings[0] if len(self.readings) == 1 else None


class NoSuchDayError(ValueError):
    """The month or year has no day like the one that is named."""


def told(start: int, end: int, day: date | None, readings: Callable[[date], tuple[Period, ...]]) -> Told:
    """The time that ``readings`` counts from ``day``; without a day it is not read."""
    if day is None:
        return Told(start, end, (), "no-dateline")
    try:
        found = readings(day)
    except (ValueError, OverflowError) as error:
        why: Unparsed = "no-such-day" if _is_of_no_day(error) else "beyond-the-calendar"
        return Told(start, end, (), why)
    return Told(start, end, tuple(dict.fromkeys(found)))


def _is_of_no_day(error: Exception) -> bool:
    # Python says "day is out of range for month" of April 31, and names the year beyond the calendar.
    return isinstance(error, NoSuchDayError) or str(error).startswith("day")


def mention_of(page: Page, time: Told) -> Mention:
    """The mention of a time, with the words before it that move or bound it; two readings leave no value."""
    before = lead(page, time.start)
    start, readings = time.start, time.readings
    outer, part, relation, approximate = before.outer, before.part, before.relation, before.approximate
    if time.is_range:
        outer, part, relation = start if part is None else before.start, None, None
        start = outer
    elif part is not None:
        start = before.start
    elif (offset := offset_before(page, time.start)) is not None and time.problem is None:
        shifted = tuple(each for one in readings if (each := _moved(one, offset.by, offset.unit)) is not None)
        if len(shifted) == len(readings):
            start, readings = offset.start, shifted
            again = lead(page, start)
            outer, relation, approximate = again.outer, again.relation, again.approximate
    if _owns(page, time.end) or (before.word == "through" and readings and readings[0].precision == "range"):
        # "Before Friday's vote" bounds the vote; "through the weekend" is all of it.
        relation = None
    if (
        relation is None
        and page.low.startswith((" onward", " and beyond"), time.end)
        and before.word == "from"
    ):
        relation = "since"
    if part == "late" and relation == "before" and page.low.startswith(("end of", "close of"), start):
        relation = "by"
    problem = "ambiguous" if len(readings) > 1 else time.problem
    value = readings[0] if len(readings) == 1 else None
    if value is not None and (part is not None or approximate):
        value = loosened(value, part, approximate=approximate)
    is_day = (value is None or value.precision == "day") and relation is None
    return Mention(
        start,
        time.end,
        "date" if is_day else "daterange",
        page.text[start : time.end],
        value,
        problem,
        min(outer, start),
        time.end,
        relation,
        time.weekday,
        readings if len(readings) > 1 else (),
        time.tense,
    )


def _moved(period: Period, count: int, unit: str) -> Period | None:
    try:
        return moved(period, count, unit)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None


def _owns(page: Page, end: int) -> bool:
    """Whether a thing of that day follows, so that "before Friday's vote" bounds the vote and no day."""
    return page.low.startswith("'s", end) or page.low.startswith(
        (" night's", " morning's", " evening's", " afternoon's"), end
    )


def loosened(period: Period, part: Part | None, *, approximate: bool) -> Period:
    """The period with "early", "mid", "late" or "around" before it."""
    return Period(
        period.start,
        period.end,
        period.precision,
        approximate=approximate or period.approximate,
        part=part or period.part,
        fiscal=period.fiscal,
        unresolved=period.unresolved,
    )
