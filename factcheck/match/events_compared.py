"""A stated time beside the time on record: point or extent, and what to say where they differ."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from factcheck.facts import EventFact
from factcheck.lexicon.lengths import holds
from factcheck.match.events_lengths import Ago, Unit
from factcheck.match.events_when import Side, When
from factcheck.reading import parse_period
from factcheck.values.period import Period

_FAR = 13  # days; a bare weekday that is further from the dateline is not the one a story means
_DAYS_IN = {"day": 1, "week": 7}
_FOUR_CENTURIES = 146_097  # days, always
_SAME_WEEK = 4  # days; what is nearer than this is this week's, on whatever day it is told
_ROLLING = 13


class Outcome(StrEnum):
    """What comes of a comparison."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NARROWER = "narrower"
    OVERLAPS = "overlaps"
    NEIGHBOURING_WEEK = "neighbouring-week"
    NEAR = "near"
    TWO_READINGS = "two-readings"


class About(StrEnum):
    """Which part of a claim was compared."""

    DATE = "date"
    WEEKDAY = "weekday"
    RANGE = "range"
    DURATION = "duration"
    ORDER = "order"
    DISTANCE = "distance"
    ANNIVERSARY = "anniversary"


class Compared(NamedTuple):
    """One stated time, order or length beside the record: ``expected`` is what is on record, in words."""

    about: About
    outcome: Outcome
    stated: str
    expected: str
    slip: str | None = None
    reckoned: str | None = None
    """How the stated time was read from the day of filing, in words; None where it stands by itself."""


class Extent(NamedTuple):
    """When an event on record was: its first and last day, perhaps imprecise; a point has one for both."""

    start: Period
    end: Period
    is_point: bool

    @classmethod
    def of(cls, fact: EventFact) -> Extent:
        """The time that the fact states."""
        if fact.date is not None:
            point = parse_period(fact.date)
            return cls(point, point, is_point=True)
        start, end = parse_period(fact.start or ""), parse_period(fact.end or "")
        return cls(start, end, is_point=start == end and start.precision == "day")

    @property
    def whole(self) -> Period:
        """From the first day to the last."""
        return self.start if self.is_point else Period.span(self.start, self.end)

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it touches."""
        first, last = self.start.start, self.end.last
        if first is None or last is None:
            return frozenset()
        return frozenset(range(first.year, min(last.year, first.year + 200) + 1))

    def words(self, side: Side) -> str:
        """The time as an editor writes it."""
        if self.is_point or side is Side.START:
            return written(self.start)
        return written(self.end) if side is Side.END else f"{written(self.start)} to {written(self.end)}"


def written(period: Period) -> str:
    """A time as news writes it: "April 10, 2024", "April 2024", else as EDTF."""
    start = period.start
    if start is not None and period.precision == "day":
        return f"{calendar.month_name[start.month]} {start.day}, {start.year}"
    if start is not None and period.precision == "month":
        return f"{calendar.month_name[start.month]} {start.year}"
    return period.edtf


def reckoned(when: When) -> str | None:
    """What a time that leans on the day of filing was read as: "told from …, it means April 9, 2024"."""
    if not when.is_relative or when.dateline is None or not when.periods:
        return None
    if when.ago is not None and when.ago.bound is not None:
        return None  # a bound means no stretch of days
    read = (" and " if when.days else " or ").join(_spoken(period) for period in dict.fromkeys(when.periods))
    filed = when.dateline
    return f"told from {calendar.day_name[filed.weekday()]}, {written(Period.day(filed))}, it means {read}"


def _spoken(period: Period) -> str:
    """A stretch of days for a reader: its only day, month or year, else its first and last day."""
    if period.precision in {"day", "month", "year"} or period.start is None or period.last is None:
        return written(period)
    return f"{written(Period.day(period.start))} to {written(Period.day(period.last))}"


def compare(when: When, extent: Extent) -> Compared | None:
    """The stated time beside the one on record; None where it could not be read."""
    found = _compare(when, extent)
    return found if found is None else found._replace(reckoned=reckoned(when))


def _compare(when: When, extent: Extent) -> Compared | None:
    if not when.periods:
        return None
    target = {Side.WHOLE: extent.whole, Side.START: extent.start, Side.END: extent.end}[when.side]
    is_point = extent.is_point or when.side is not Side.WHOLE
    expected = extent.words(when.side)
    if when.days:
        of_days = [_plain(day, target, is_point, is_range=False) for day in when.days]
        return Compared(About.DATE, _of_all(of_days, is_point), when.text, expected)
    if when.weekday is not None and when.dateline is not None:
        return Compared(
            About.WEEKDAY, _weekday(when, target, when.dateline), when.text, _with_weekday(target, expected)
        )
    if when.ago is not None and when.dateline is not None:
        return Compared(About.DATE, _ago(when.ago, target, when.dateline), when.text, expected)
    if when.readings:
        outcomes = {_plain(period, target, is_point, is_range=False) for period in when.readings}
        only = outcomes.pop() if len(outcomes) == 1 else Outcome.TWO_READINGS
        first = when.period
        if first is not None and _plain(first, target, is_point, is_range=when.is_range) is Outcome.AGREES:
            only = Outcome.AGREES
        return Compared(About.DATE, only, when.text, expected, _slip(when.readings[0], target))
    period = when.periods[0]
    if when.is_range and not extent.is_point and when.side is Side.WHOLE:
        return Compared(About.RANGE, _range(period, when.text, extent), when.text, expected)
    outcome = _plain(period, target, is_point, is_range=when.is_range)
    if when.is_between and not is_point and outcome is Outcome.OVERLAPS:
        outcome = _between_ends(period, extent)
    if outcome is Outcome.DIFFERS and when.is_rolling and _within_rolling(target, when.dateline):
        outcome = Outcome.NEAR
    return Compared(About.DATE, outcome, when.text, expected, _slip(period, target))


def _of_all(outcomes: list[Outcome], is_point: bool) -> Outcome:
    """What comes of several days that are all stated: of one day, those besides it are not on record."""
    if len(set(outcomes)) == 1:
        return Outcome.OVERLAPS if is_point and outcomes[0] is Outcome.AGREES else outcomes[0]
    return Outcome.DIFFERS if Outcome.DIFFERS in outcomes and not is_point else Outcome.OVERLAPS


def _with_weekday(target: Period, expected: str) -> str:
    if target.precision == "day" and target.start is not None:
        return f"{calendar.day_name[target.start.weekday()]}, {expected}"
    return expected


def _plain(stated: Period, target: Period, is_point: bool, *, is_range: bool) -> Outcome:
    if stated.disjoint(target):
        is_open = target.approximate or (stated.approximate and not _is_far_off(stated, target))
        return Outcome.NEAR if is_open else Outcome.DIFFERS
    if stated.contains(target):
        if stated.part is not None:
            return _in_part(stated, target)
        return (
            Outcome.NARROWER
            if is_range and is_point and stated != target and stated.precision == "range"
            else Outcome.AGREES
        )
    if not is_point and target.contains(stated):
        return Outcome.AGREES
    return Outcome.NARROWER if target.contains(stated) else Outcome.OVERLAPS


def _is_far_off(stated: Period, target: Period) -> bool:
    """Whether a loosely told time misses by more than twice its own length: a summer by half a year."""
    if stated.start is None or stated.last is None or target.start is None or target.last is None:
        return False
    gap = max(target.start - stated.last, stated.start - target.last)
    return gap > 2 * (stated.last - stated.start + timedelta(days=1))


def _in_part(stated: Period, target: Period) -> Outcome:
    """Early, mid and late: that third (mid: half) agrees, the opposite third differs, the rest is open."""
    if stated.start is None or stated.end is None or target.start is None or target.last is None:
        return Outcome.OVERLAPS
    length = (stated.end - stated.start).days
    first, last = (target.start - stated.start).days, (target.last - stated.start).days
    if stated.part == "early":
        agrees, differs = 3 * last <= length, 3 * first >= 2 * length
    elif stated.part == "late":
        agrees, differs = 3 * first >= 2 * length, 3 * last <= length
    else:
        agrees, differs = 4 * first >= length and 4 * last <= 3 * length, False
    return Outcome.AGREES if agrees else Outcome.DIFFERS if differs else Outcome.OVERLAPS


def _range(stated: Period, text: str, extent: Extent) -> Outcome:
    """A stated range and an extent: both ends are equal at written precision."""
    start, last = stated.start, stated.last
    if start is None or last is None:
        return _plain(stated, extent.whole, is_point=False, is_range=True)
    has_days = start.day != 1 or (last + timedelta(days=1)).day != 1
    low, high = extent.start, extent.end
    if low.precision != "day" or high.precision != "day" or low.start is None or high.last is None:
        return Outcome.AGREES if stated == extent.whole else Outcome.OVERLAPS
    if has_days:
        return Outcome.AGREES if (start, last) == (low.start, high.last) else Outcome.DIFFERS
    whole_years = start.month == 1 and last.month == 12 and not any(c.isalpha() and c.isupper() for c in text)
    if whole_years:
        same = (start.year, last.year) == (low.start.year, high.last.year)
    else:
        same = (start.year, start.month, last.year, last.month) == (
            low.start.year, low.start.month, high.last.year, high.last.month,
        )  # fmt: skip
    return Outcome.AGREES if same else Outcome.DIFFERS


def _between_ends(stated: Period, extent: Extent) -> Outcome:
    """Two years or months between which something went on: it began in neither, or ended in neither."""
    first, last = stated.start, stated.last
    low, high = extent.start.start, extent.end.last
    if first is None or last is None or low is None or high is None:
        return Outcome.OVERLAPS
    return Outcome.DIFFERS if first.year != low.year and last.year != high.year else Outcome.OVERLAPS


def _weekday(when: When, target: Period, dateline: date) -> Outcome:
    outcomes = {_one_weekday(period, when.weekday or 0, target, dateline) for period in when.periods}
    return outcomes.pop() if len(outcomes) == 1 else Outcome.TWO_READINGS


def _one_weekday(period: Period, weekday: int, target: Period, dateline: date) -> Outcome:
    """A bare weekday: the day read, else another weekday or one too far away, else a neighbouring week's."""
    if target.start is None or target.last is None:
        return Outcome.OVERLAPS
    if target.contains(period):
        return Outcome.AGREES if target.precision in {"day", "range"} else Outcome.NARROWER
    nearest = min(abs((target.start - dateline).days), abs((target.last - dateline).days))
    if nearest > _FAR and not target.contains(dateline):
        return Outcome.DIFFERS
    length = min((target.last - target.start).days, 7)
    days = [target.start + timedelta(days=step) for step in range(length + 1)]
    if all(day.weekday() != weekday for day in days):
        return Outcome.DIFFERS
    return Outcome.NEIGHBOURING_WEEK


def _within_rolling(target: Period, dateline: date | None) -> bool:
    """Whether a "last week" may be the seven days or so before the dateline."""
    if dateline is None or target.start is None:
        return False
    return _SAME_WEEK < (dateline - target.start).days <= _ROLLING


def _ago(ago: Ago, target: Period, dateline: date) -> Outcome:
    first, last = target.start, target.last
    if first is None or last is None:
        return Outcome.OVERLAPS
    outcomes = {_ago_day(ago, first, dateline), _ago_day(ago, last, dateline)}
    return outcomes.pop() if len(outcomes) == 1 else Outcome.OVERLAPS


def _ago_day(ago: Ago, day: date, dateline: date) -> Outcome:
    if day > dateline:
        return Outcome.DIFFERS
    if ago.bound is not None:
        held = holds(ago.bound, (dateline - day).days)
        return Outcome.NEAR if held is None else Outcome.AGREES if held else Outcome.DIFFERS
    if ago.unit == "decade":
        years = min(abs(each - 10 * ago.count) for each in between(day, dateline, "year"))
        slack = min(max(7, ago.count), 5 * ago.count - 1)
        near = Outcome.NEAR if years <= slack else Outcome.DIFFERS
        return Outcome.AGREES if years <= max(1, ago.count) else near
    counted, elapsed = between(day, dateline, ago.unit)
    # Weeks are not counted by the calendar, and a month or year that was only touched is none.
    is_counted = ago.unit != "week" and elapsed > 0 and counted == ago.count
    if is_counted or elapsed == ago.count:
        return Outcome.AGREES
    allowed = 1
    if ago.loose:
        allowed = max(1, ago.count // 10)
    far = min(abs(counted - ago.count), abs(elapsed - ago.count))
    return Outcome.NEAR if far <= allowed else Outcome.DIFFERS


def between(first: date, last: date, unit: Unit) -> tuple[int, int]:
    """How many units lie between two days: by the calendar, and elapsed, rounded to the nearest."""
    days = (last - first).days
    if unit in _DAYS_IN:
        size = _DAYS_IN[unit]
        if unit == "day":
            return days, days
        mondays = (last - timedelta(days=last.weekday())) - (first - timedelta(days=first.weekday()))
        return mondays.days // 7, (2 * days + size) // (2 * size)
    months = (last.year - first.year) * 12 + last.month - first.month
    elapsed = months + (1 if last.day - first.day > 15 else -1 if first.day - last.day > 15 else 0)
    if unit == "month":
        return months, elapsed
    # From the days, and not from months that are rounded themselves: almost three and a half is three.
    years = last.year - first.year
    if unit == "year":
        return years, (2 * 400 * days + _FOUR_CENTURIES) // (2 * _FOUR_CENTURIES)
    return (years + 5) // 10, (2 * 40 * days + _FOUR_CENTURIES) // (2 * _FOUR_CENTURIES)


def _slip(stated: Period, target: Period) -> str | None:
    """The usual slips, in words: a day off, day and month swapped, last year's date, another century."""
    one, other = stated.start, target.start
    if one is None or other is None or stated.precision != "day" or target.precision != "day" or one == other:
        return None
    if abs((one - other).days) == 1:
        return "off by one day"
    if abs((one - other).days) == 7:
        return "a week off"
    if (one.month, one.day) == (other.day, other.month) and one.year == other.year:
        return "day and month swapped"
    if (one.month, one.day) == (other.month, other.day):
        if abs(one.year - other.year) == 100:
            return "another century"
        return "another year"
    if one.day == other.day and one.year == other.year:
        return "another month"
    return None
