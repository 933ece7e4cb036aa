"""A day that is said to be so many years after an event, beside the event's own day."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.lexicon.counts import ordinal_of
from factcheck.match.events_compared import About, Compared, Extent, Outcome, compare, written
from factcheck.match.events_when import When
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_RELATION = pattern(
    r"(?P<strict>on )?(?:the |its |their |his |her )?(?P<ordinal>[^ ]+) (?:anniversary|birthday)(?: of)?"
)
_SEASON = timedelta(days=183)  # what is marked further away belongs to another year


class Anniversary(NamedTuple):
    """So many years after an event; ``is_strict`` where the very day is meant, and not the celebrations."""

    years: int
    is_strict: bool


def read_anniversary(relation: str) -> Anniversary | None:
    """The anniversary that ``relation`` states: "on the 80th anniversary"; None for anything else."""
    match = _RELATION.fullmatch(relation.strip())
    years = ordinal_of(match["ordinal"]) if match is not None else None
    if match is None or years is None or not 1 <= years <= 5000:
        return None
    return Anniversary(years, match["strict"] is not None)


def compare_anniversary(stated: Anniversary, when: When, extent: Extent) -> Compared | None:
    """The stated day beside the anniversary of the day on record; None where it was not read."""
    target = _years_on(extent.start, stated.years)
    if target is None:
        return None
    expected = f"{written(extent.start)}, so that {stated.years} years on is {written(target)}"
    found = compare(when, Extent(target, target, is_point=target.precision != "range"))
    if found is None:
        return None
    found = found._replace(about=About.ANNIVERSARY, expected=expected, slip=None)
    if found.outcome is not Outcome.DIFFERS or (stated.is_strict and not target.approximate):
        return found
    far = all(_is_far(period, target) for period in when.periods)
    return found._replace(outcome=Outcome.DIFFERS if far else Outcome.NEAR)


def _years_on(day: Period, years: int) -> Period | None:
    """The same day, month or year so many years on; February 29 becomes its neighbours in a common year."""
    start = day.start
    if start is None or start.year + years > 9998 or day.unresolved:
        return None
    year = start.year + years
    match day.precision:
        case "day" if (start.month, start.day) == (2, 29) and not calendar.isleap(year):
            return Period.between(date(year, 2, 28), date(year, 3, 1))
        case "day":
            return replace(
                day, start=start.replace(year=year), end=start.replace(year=year) + timedelta(days=1)
            )
        case "month":
            return replace(Period.month(year, start.month), approximate=day.approximate)
        case "year":
            return replace(Period.year(year), approximate=day.approximate)
        case _:
            return None


def _is_far(stated: Period, target: Period) -> bool:
    if stated.start is None or stated.last is None or target.start is None or target.last is None:
        return False
    return stated.last < target.start - _SEASON or stated.start > target.last + _SEASON
