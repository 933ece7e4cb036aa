"""Stretches of days, as exactly as they were named, and their EDTF text.

EDTF is the Extended Date/Time Format of ISO 8601-2 (levels 0 and 1, and the level 2 set of one run of days,
``[2024-04-10..2024-04-12]``). Quarters, halves and seasons are written as intervals of months.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Self

from factcheck.values.pattern import pattern

Precision = Literal[
    "day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "fiscal-year", "range"
]
Part = Literal["early", "mid", "late"]

_DAY = timedelta(days=1)
_POINT = pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_CENTURY_OR_DECADE = pattern(r"([0-9]{2})([0-9X])X")
_MARKS = ("~", "?", "%")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` up to but not including ``end``; None is open on that side.

    ``approximate`` says the text did ("around 1984"): the bounds are then the named period's own.
    ``part`` is set for "early", "mid" and "late": any stretch inside may be meant.
    A fiscal year whose calendar is unknown has ``unresolved`` set: its bounds are then the widest it can
    have, so ``disjoint`` is certain and ``contains`` never is. ``fiscal`` is the year it is named by.
    The last day of the calendar, 9999-12-31, belongs to no period.
    """

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False
    part: Part | None = None
    fiscal: int | None = None
    unresolved: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"a period cannot start on {self.start} and end before {self.end}")
        if self.start is None and self.end is None:
            raise ValueError("a period open on both sides names no time")

    @classmethod
    def day(cls, day: date) -> Self:
        """One day."""
        return cls(day, _after(day), "day")

    @classmethod
    def week(cls, day: date) -> Self:
        """The week, Monday to Sunday, that ``day`` lies in."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=7), "week")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """A calendar month."""
        return cls._months(year, month, 1, "month")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """A quarter of the calendar year, 1 to 4."""
        if not 1 <= quarter <= 4:
            raise ValueError(f"a year has four quarters, not a number {quarter}")
        return cls._months(year, 3 * quarter - 2, 3, "quarter")

    @classmethod
    def half(cls, year: int, half: int) -> Self:
        """The first or second half of the calendar year."""
        if half not in {1, 2}:
            raise ValueError(f"a year has two halves, not a number {half}")
        return cls._months(year, 6 * half - 5, 6, "half")

    @classmethod
    def year(cls, year: int) -> Self:
        """A calendar year, 1 to 9999."""
        return cls._months(year, 1, 12, "year")

    @classmethod
    def decade(cls, year: int) -> Self:
        """The ten years that share all but the last digit with ``year``: the 1980s for 1984."""
        first = max(year - year % 10, 1)
        return cls(_new_year(first), _new_year(year - year % 10 + 10), "decade")

    @classmethod
    def century(cls, number: int) -> Self:
        """The n-th century: the 20th is 1901 to 2000, as dictionaries count."""
        return cls(_new_year(100 * number - 99), _new_year(100 * number + 1), "century")

    @classmethod
    def fiscal_year(
        cls, year: int, starts: tuple[int, int] | None = None, *, named_by_end: bool = True
    ) -> Self:
        """The fiscal year called ``year``; without ``starts`` (month, day) it stays unresolved.

        ``named_by_end`` says whether a fiscal year that spans two calendar years is called by the later one.
        """
        if starts is None:
            return cls(
                _new_year(max(year - 1, 1)), _new_year(year + 2), "fiscal-year", fiscal=year, unresolved=True
            )
        back = 1 if named_by_end and starts != (1, 1) else 0
        first, after = date(year - back, *starts), date(year - back + 1, *starts)
        return cls(first, after, "fiscal-year", fiscal=year)

    @classmethod
    def between(cls, first: date | None, last: date | None) -> Self:
        """The days from ``first`` to ``last``, both included; None is open."""
        return cls(first, None if last is None else _after(last), "range")

    @classmethod
    def span(cls, first: Period, last: Period) -> Self:
        """From the start of one period to the end of another, both included, as news writes ranges."""
        return cls(first.start, last.end, "range", approximate=first.approximate or last.approximate)

    @classmethod
    def _months(cls, year: int, month: int, count: int, precision: Precision) -> Self:
        start = date(_checked(year), month, 1)
        months = year * 12 + month - 1 + count
        if months >= 12 * 10_000:
            return cls(start, date.max, precision)
        return cls(start, date(months // 12, months % 12 + 1, 1), precision)

    @property
    def last(self) -> date | None:
        """The last day that belongs to it; None where it is open."""
        return None if self.end is None else self.end - _DAY

    def contains(self, other: date | Period) -> bool:
        """Whether the day, or certainly every day of the period, lies inside."""
        if self.unresolved:
            return False
        start, end = (other.start, other.end) if isinstance(other, Period) else (other, _after(other))
        starts_in = self.start is None or (start is not None and self.start <= start)
        ends_in = self.end is None or (end is not None and end <= self.end)
        return starts_in and ends_in

    def disjoint(self, other: Period) -> bool:
        """Whether certainly no day lies in both."""
        return _ends_before(self, other) or _ends_before(other, self)

    def overlaps(self, other: Period) -> bool:
        """Whether some day may lie in both."""
        return not self.disjoint(other)

    @property
    def edtf(self) -> str:
        """The EDTF text: "2024-04", "2004-06/2006-08", "1984~", "198X", "2021/..".

        An unresolved fiscal year, which EDTF cannot say, is "FY2026".
        """
        if self.unresolved:
            return f"FY{self.fiscal:04d}"
        mark = "~" if self.approximate else ""
        if self.start is None or self.end is None:
            return f"{_edge(self.start, self._grain)}/{_edge(self.last, self._grain)}{mark}".replace(
                "..~", ".."
            )
        if self.precision == "decade" and self.start.year % 10 == 0:
            return f"{self.start.year // 10:03d}X{mark}"
        if self.precision in {"day", "month", "year"}:
            return f"{_edge(self.start, self._grain)}{mark}"
        first, last = _edge(self.start, self._grain), _edge(self.last, self._grain)
        return f"{first}{mark}/{last}{mark}"

    @property
    def _grain(self) -> int:
        """How much of an ISO day the bounds need: 4 characters, 7 or 10."""
        ends = [end for end in (self.start, self.end) if end is not None and end != date.max]
        if any(end.day != 1 for end in ends):
            return 10
        if any(end.month != 1 for end in ends):
            return 7
        return 4

    def __str__(self) -> str:
        return self.edtf


def parse_edtf(text: str) -> Period:
    """The period an EDTF text names: a year, month or day, a decade ("198X"), an interval or one run of days.

    Raises ``ValueError`` in the words of the person who typed it.

    >>> parse_edtf("2004-06/2006-08").last
    datetime.date(2006, 8, 31)
    """
    if len(text) > 40:
        raise ValueError("a date of more than 40 characters is too long to read")
    try:
        return _parse(text.strip())
    except ValueError as error:
        why = str(error)
        if not why:
            raise ValueError(f"{text!r} is not a year, year-month or date like 2024-04-10") from None
        raise ValueError(f"{text!r} is not a date: {why}") from None


def _parse(text: str) -> Period:
    if text.startswith("[") and text.endswith("]") and ".." in text:
        first, _, last = text[1:-1].partition("..")
        return _interval(first or "..", last or "..")
    if "/" in text:
        first, _, last = text.partition("/")
        return _interval(first or "..", last or "..")
    return _single(text)


def _interval(first: str, last: str) -> Period:
    start = None if first == ".." else _single(first)
    end = None if last == ".." else _single(last)
    if start is not None and end is not None and _ends_before(end, start):
        raise ValueError("it ends before it starts")
    return Period(
        None if start is None else start.start,
        None if end is None else end.end,
        "range",
        approximate=any(side is not None and side.approximate for side in (start, end)),
    )


def _single(text: str) -> Period:
    approximate = text.endswith(_MARKS)
    bare = text[:-1] if approximate else text
    period = _named(bare)
    return Period(period.start, period.end, period.precision, approximate=approximate)


def _named(text: str) -> Period:
    coarse = _CENTURY_OR_DECADE.fullmatch(text)
    if coarse is not None:
        first = int(coarse[1]) * 100
        if coarse[2] != "X":
            return Period.decade(first + int(coarse[2]) * 10)
        return Period(_new_year(max(first, 1)), _new_year(first + 100), "century")
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError
    year = _checked(int(match[1]))
    if match[2] is None:
        return Period.year(year)
    month = int(match[2])
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {match[2]}")
    if match[3] is None:
        return Period.month(year, month)
    day = int(match[3])
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f"there is no day {match[3]} in {match[1]}-{match[2]}")
    return Period.day(date(year, month, day))


def _after(day: date) -> date:
    if day == date.max:
        raise ValueError("the last day of the calendar, 9999-12-31, is beyond what is read")
    return day + _DAY


def _checked(year: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError(f"there is no year {year} here: years run from 1 to 9999")
    return year


def _new_year(year: int) -> date:
    return date.max if year == 10_000 else date(_checked(year), 1, 1)


def _edge(day: date | None, length: int) -> str:
    return ".." if day is None else day.isoformat()[:length]


def _ends_before(first: Period, second: Period) -> bool:
    return first.end is not None and second.start is not None and first.end <= second.start
