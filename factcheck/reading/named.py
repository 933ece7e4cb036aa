"""A time as it is named, before the dateline fills in what the name leaves out."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal, NamedTuple

from factcheck.reading.mention import Unparsed
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
                return _season(year, month)
            case "decade":
                return Period.decade(year)
            case "century":
                return Period.century(self.number)
            case "fiscal-year":
                return Period.fiscal_year(year)
            case _:
                return Period.year(year)


def _season(year: int, month: int) -> Period:
    start = date(year, month, 1)
    later = month + 3
    end = date(year + later // 13, later - 12 if later > 12 else later, 1)
    return Period(start, end, "season", approximate=True)


def nearest(name: Named, dateline: date) -> Named:
    """The name with the year that lies nearest to the dateline, within half a year of it where possible."""
    month, day = name.month or 1, 15 if name.grain != "day" else name.number
    if name.grain == "season":
        month = month % 12 + 1
    years = (dateline.year, dateline.year - 1, dateline.year + 1)
    fitting = [
        year for year in years if 1 <= year <= 9998 and 1 <= day <= calendar.monthrange(year, month)[1]
    ]
    if not fitting:
        return name._replace(year=dateline.year, problem="no-such-day")
    best = min(fitting, key=lambda year: abs((date(year, month, day) - dateline).days))
    return name._replace(year=best)
