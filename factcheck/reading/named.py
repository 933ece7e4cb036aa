"""A time as it is named, before the dateline fills in what the name leaves out."""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.reading.mention import Unparsed
from factcheck.reading.tense import Lean
from factcheck.values.period import Period

Grain = Literal["day", "month", "quarter", "half", "season", "year", "decade", "century", "fiscal-year"]
_LEAP_YEAR = 2024


class Named(NamedTuple):
    """The parts of a name; ``number`` is the day of a day, the ordinal of a quarter, half or century."""

    start: int
    end: int
    grain: Grain
    year: int | None = None
    month: int | None = None
    number: int = 0
    problem: Unparsed | None = None
    weekday: int | None = None
    turn: int | None = None
    """The years from the dateline's own, where they are named so: -1 for "May last year"."""

    @property
    def needs_dateline(self) -> bool:
        """Whether the name alone does not say which one is meant."""
        return self.year is None and self.grain != "century"

    @property
    def never_comes(self) -> bool:
        """Whether no year has such a day: April 31."""
        longest = calendar.monthrange(_LEAP_YEAR, self.month)[1] if self.month else 31
        return self.grain == "day" and not 1 <= self.number <= longest

    def period(self) -> Period | None:
        """The stretch of days; None where there is no such day. The year must be known."""
        year, month = self.year or 0, self.month or 0
        match self.grain:
            case "day":
                if not 1 <= self.number <= calendar.monthrange(year, month)[1]:
                    return None
                return Period.day(date(year, month, self.number))
            case "month":
                return Period.month(year, month)
            case "quarter":
                return Period.quarter(year, self.number)
            case "half":
                return Period.half(year, self.number)
            case "season":
                return season(year, month)
            case "decade":
                return Period.decade(year)
            case "century":
                return Period.century(self.number)
            case "fiscal-year":
                return Period.fiscal_year(year)
            case _:
                return Period.year(year)


_SOUTH = frozenset(
    {"AU", "NZ", "ZA", "AR", "CL", "UY", "PY", "BO", "BR", "PE", "NA", "BW", "ZW", "LS", "SZ", "MZ"}
)


def season(year: int, first: int, locale: str | None = None) -> Period:
    """The season that begins in month ``first`` in the north, in the half of the world that the locale names.

    Meteorologists' whole months; approximate, because few readers count so.
    """
    if locale is not None and locale[-2:].upper() in _SOUTH:
        first = (first + 5) % 12 + 1
    start = date(year, first, 1)
    later = first + 3
    end = date(year + later // 13, later - 12 if later > 12 else later, 1)
    return Period(start, end, "season", approximate=True)


_FARTHEST = 300
"""Days that a tense turns a day without year back or ahead: what lies farther off has its year in news."""


def turned(name: Named, dateline: date, lean: Lean | None) -> Named:
    """The name with its year: the one nearest to the dateline, turned back or forward by tense.

    Within half a year a day without year is plain; the tense decides where both sides are far, and always
    for a month: prices that rose in May rose in the last one.
    """
    return Named(name.start, name.end, *_turned(Named(0, 0, *name[2:]), dateline, lean)[2:])


@lru_cache(maxsize=4096)
def _turned(name: Named, dateline: date, lean: Lean | None) -> Named:
    if name.turn is not None:
        return name._replace(year=dateline.year + name.turn)
    near = nearest(name, dateline)
    if lean not in {"past", "future"} or near.problem is not None:
        return near
    found = [
        period
        for year in (dateline.year - 1, dateline.year, dateline.year + 1)
        if 1 <= year <= 9998 and (period := name._replace(year=year).period()) is not None
    ]
    if lean == "past":
        back = [one for one in found if one.start is not None and one.start <= dateline]
        if back and (name.grain != "day" or (dateline - (back[-1].start or dateline)).days <= _FARTHEST):
            return _in_year_of(name, back[-1])
    else:
        ahead = [one for one in found if one.end is not None and one.end > dateline]
        if ahead and (name.grain != "day" or ((ahead[0].start or dateline) - dateline).days <= _FARTHEST):
            return _in_year_of(name, ahead[0])
    return near


def _in_year_of(name: Named, period: Period) -> Named:
    return name if period.start is None else name._replace(year=period.start.year)


def nearest(name: Named, dateline: date) -> Named:
    """The name with the year that lies nearest to the dateline, within half a year of it where possible."""
    month, day = name.month or 1, 15 if name.grain != "day" else name.number
    if name.grain in {"quarter", "half"}:
        month = name.number * (3 if name.grain == "quarter" else 6) - (1 if name.grain == "quarter" else 2)
    years = (dateline.year, dateline.year - 1, dateline.year + 1)
    fitting = [
        year for year in years if 1 <= year <= 9998 and 1 <= day <= calendar.monthrange(year, month)[1]
    ]
    if not fitting:
        return name._replace(year=dateline.year, problem="no-such-day")
    best = min(fitting, key=lambda year: abs((date(year, month, day) - dateline).days))
    return name._replace(year=best)
