"""Distances from a day: "two weeks ago", "in three days", "two days later", "ten days after April 5"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.lexicon.calendar import weekdays
from factcheck.lexicon.figures import number_words
from factcheck.reading.page import Page
from factcheck.reading.shifts import (
    MOST,
    UNITS,
    Unit,
    away,
    coming,
    day_on,
    in_week_of,
    loosely,
    moved,
    recent,
    rolling,
    unit_at,
)
from factcheck.reading.told import Filed, Told, told
from factcheck.reading.turned import anchored
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

Ahead = Callable[[int], "Told | None"]
"""Reads the time that begins at a place of the text."""

_NAMES = "day|week|fortnight|month|quarter|year|decade|centur|weekend"
_TURNS = "past|last|previous|next|upcoming|coming|following"
_WEEKDAY_NAMES = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_FIRST_LETTERS = frozenset(word[0] for word in f"{_NAMES}|{_TURNS}|{_WEEKDAY_NAMES}".split("|"))
_UNIT = rf"({_NAMES})(?:s|y|ies)?"
_UNITS = pattern(
    rf"[ -](?:({_TURNS}) )?{_UNIT}(?![a-z])"
    rf"(?:,? and ([a-z0-9]+) {_UNIT}(?![a-z]))?"
)
_DAYS = rf"({_WEEKDAY_NAMES})"
_AGO = pattern(rf"[ -]ago\b(?: (?:on )?{_DAYS}(?![a-z'])| (this|last|next) (week|month)\b)?")
_ON = pattern(r" (?:from (?:now|today)|hence|from the present)\b")
_LATER = pattern(
    r" (later|earlier|afterwards?|after that|before that|prior|previously)\b"
    r"(?! than| in\b| this\b| today\b)"
)
_BESIDE = pattern(r" (before|after|from|following|prior to) (?:the )?(?=[a-z0-9])")
_ENDED = pattern(r" (?:to|ended|ending|through|ending in|ended in|up to) (?:the end of )?(?=[a-z])")
_WEEKDAYS = pattern(rf"[ -]{_DAYS}s? (from now|ago)\b")
_IN = ("in ", "within ")
_LOOSE = (
    " than ", " over ", " nearly ", " almost ", " some ", " about ", " around ", " roughly ", " least ",
    " approximately ", " barely ", " under ",
)  # fmt: skip
_HALVES: dict[str, tuple[int, Unit]] = {"century": (50, "year"), "decade": (5, "year"), "year": (6, "month")}
_IN_A = pattern(rf"in (an?|one) {_UNIT}(?![a-z'-])(?! of\b| and a half\b)")
_ARTICLE = pattern(r"(?:^|[^a-z0-9-])((?:an?|one) (day|week|fortnight|month|year|decade|quarter|century)) \Z")
_AFTER_ARTICLE = pattern(r"(?! than\b| in\b| this\b| today\b| on\b)")


def words_beside() -> frozenset[str]:
    """Every word that makes a distance of the number before it: "days", "centuries", "last", "Mondays"."""
    units = {f"{name}{ending}" for name in _NAMES.split("|") for ending in ("", "s", "y", "ies")}
    weekdays_ = {f"{name}{ending}" for name in _WEEKDAY_NAMES.split("|") for ending in ("", "s")}
    return frozenset(units | weekdays_ | set(_TURNS.split("|")))


def counted_at(page: Page, start: int, end: int, count: int, filed: Filed, ahead: Ahead) -> Told | None:
    """The time that ``count``, written from ``start`` to ``end``, counts to; None where it counts things."""
    low = page.low
    if low[end + 1 : end + 2] not in _FIRST_LETTERS:
        return None
    plural = _WEEKDAYS.match(low, end)
    if plural is not None and 1 <= count <= 60:
        weekday, forward = weekdays()[plural[1]], plural[2] != "ago"
        return told(
            start, plural.end(), filed.dateline, lambda day: (_nth_on(day, weekday, count, forward=forward),)
        )
    match = _UNITS.match(low, end)
    if match is None:
        return None
    unit = UNITS[match[2]]
    if match[1]:
        sign = -1 if match[1] in {"past", "last", "previous"} else 1
        # "It killed 12 last month" counts the dead, "the five last months" the months.
        if count < 2 or count > MOST or match[3] or low[match.end() - 1] != "s":
            return None
        return told(start, match.end(), filed.dateline, lambda day: (rolling(unit, sign * count, day),))
    more, stop = _more(match[3], match[4]), match.end()
    if match[3] and more is None:
        stop = match.end(2) + len(low[match.end(2) : match.start(3)].split(" and ")[0].rstrip(","))
        more = None
    tail = _tail(page, start, stop, (count, unit), more, filed, ahead)
    if tail is not None and count > MOST:
        return Told(start, tail.end, (), "too-many-digits")
    return tail


def _more(word: str | None, unit: str | None) -> tuple[int, Unit] | None:
    if word is None or unit is None:
        return None
    words = number_words()
    number = (
        int(word) if word.isdecimal() and len(word) < 4 else words.ones.get(word) or words.teens.get(word)
    )
    return None if not number else (number, UNITS[unit])


def _tail(
    page: Page,
    start: int,
    stop: int,
    first: tuple[int, Unit],
    more: tuple[int, Unit] | None,
    filed: Filed,
    ahead: Ahead,
) -> Told | None:
    low, (count, unit) = page.low, first
    ago = _AGO.match(low, stop)
    if ago is not None:
        return _ago(page, start, ago.end(), first, more, filed, ago.groups())
    on = _ON.match(low, stop)
    if on is not None:
        return told(start, on.end(), filed.dateline, lambda day: (_away(first, more, 1, day),))
    later = _LATER.match(low, stop)
    if later is not None:
        sign = 1 if later[1].startswith(("later", "after")) else -1
        return from_last(start, later.end(), sign * count, unit, filed)
    beside = _BESIDE.match(low, stop)
    if beside is not None:
        return _beside(
            start, beside.end(), first, more, -1 if beside[1] in {"before", "prior to"} else 1, ahead
        )
    ended = _ENDED.match(low, stop) if unit in {"month", "week", "quarter", "year", "day"} else None
    if ended is not None and count <= 60:
        return up_to(start, ended.end(), count, unit, ahead)
    begin = low[max(0, start - 7) : start]
    if begin.endswith(_IN) and not low.startswith(("-", "'"), stop) and _is_ahead(page, start, stop, filed):
        return told(start, stop, filed.dateline, lambda day: (_away(first, more, 1, day),))
    return None


def _is_ahead(page: Page, start: int, stop: int, filed: Filed) -> bool:
    """Whether "in three weeks" is a time to come and no length: the verb says so, or nothing else is said."""
    if page.length <= stop - start + 8:
        return True
    return page.low[max(0, start - 3) : start] == "in " and filed.lean(page, start, stop) == "future"


def _away(first: tuple[int, Unit], more: tuple[int, Unit] | None, sign: int, day: date) -> Period:
    count, unit = first
    if more is None:
        return away(unit, sign * count, day)
    return Period.day(day_on(day_on(day, sign * count, unit), sign * more[0], more[1]))


def _ago(
    page: Page,
    start: int,
    end: int,
    first: tuple[int, Unit],
    more: tuple[int, Unit] | None,
    filed: Filed,
    named: tuple[str | None, ...],
) -> Told:
    count, unit = first
    weekday, way, whole = named
    loose = f" {page.low[max(0, start - 16) : start]}".endswith(_LOOSE)

    def readings(day: date) -> tuple[Period, ...]:
        if weekday is not None:
            return _weekday_ago(day, weekdays()[weekday], count, unit)
        if whole is not None:
            there = day_on(day, -count, unit)
            step = {"last": -1, "next": 1}.get(way or "", 0)
            return (unit_at(whole, step, there),)  # type: ignore[arg-type]
        found = _away(first, more, -1, day)
        return (loosely(found) if loose else found,)

    return told(start, end, filed.dateline, readings)


def _weekday_ago(day: date, weekday: int, count: int, unit: Unit) -> tuple[Period, ...]:
    """Reads "A week ago Friday": a week before the last Friday, or the Friday of a week ago."""
    if unit in {"week", "fortnight"}:
        back = day_on(recent(day, weekday), -count, unit)
        there = in_week_of(day_on(day, -count, unit), weekday)
        return tuple(Period.day(each) for each in sorted({back, there}, reverse=True))
    # "Twenty years ago Monday" is said of a Monday close by: the day an anniversary falls on.
    back, ahead = recent(day, weekday), coming(day, weekday)
    near = back if day - back <= ahead - day else ahead
    return (Period.day(day_on(near, -count, unit)),)


def _nth_on(day: date, weekday: int, count: int, *, forward: bool) -> Period:
    if forward:
        first = coming(day + timedelta(days=1), weekday)
        return Period.day(first + timedelta(days=7 * (count - 1)))
    first = recent(day - timedelta(days=1), weekday)
    return Period.day(first - timedelta(days=7 * (count - 1)))


def from_last(start: int, end: int, count: int, unit: Unit, filed: Filed) -> Told:
    """Reads "Two days later", from the last date of the text; nothing where no date stands before it."""
    if filed.last is None or abs(count) > MOST:
        return Told(start, end, (), "no-anchor")
    try:
        there = anchored(filed.last, count, unit) if unit != "week" else _weeks_from(filed.last, count)
    except (ValueError, OverflowError):
        return Told(start, end, (), "beyond-the-calendar")
    return Told(start, end, (), "no-anchor") if there is None else Told(start, end, (there,))


def _weeks_from(last: Period, count: int) -> Period | None:
    there = moved(last, count, "week")
    return None if there is None else loosely(there)


def _beside(
    start: int, at: int, first: tuple[int, Unit], more: tuple[int, Unit] | None, sign: int, ahead: Ahead
) -> Told | None:
    point = ahead(at)
    if point is None:
        return None
    if point.only is None:
        return point._replace(start=start)
    try:
        there = moved(point.only, sign * first[0], first[1])
        if more is not None and there is not None:
            there = moved(there, sign * more[0], more[1])
    except (ValueError, OverflowError):
        return Told(start, point.end, (), "beyond-the-calendar")
    return None if there is None else Told(start, point.end, (there,))


def up_to(start: int, at: int, count: int, unit: Unit, ahead: Ahead) -> Told | None:
    """Reads "the three months to June", "the week ending April 12": that long, the end included."""
    point = ahead(at)
    if point is None:
        return None
    if point.only is None or point.only.precision not in {"day", "month", "year"}:
        return point._replace(start=start, readings=()) if point.problem is not None else None
    stretch = told(
        start, point.end, point.only.end, lambda last: (Period(day_on(last, -count, unit), last, "range"),)
    )
    return stretch._replace(is_range=True)


def in_a_unit(page: Page, end: int, filed: Filed) -> Told | None:
    """Reads "In a week" behind an "in" whose article ends at ``end``, where it is a time to come."""
    match = _IN_A.match(page.low, end)
    if match is None or not _is_ahead(page, end + 3, match.end(), filed):
        return None
    unit = UNITS[match[2]]
    return told(end + 3, match.end(), filed.dateline, lambda day: (away(unit, 1, day),))


def article_before(page: Page, at: int, end: int, word: str, filed: Filed) -> Told | None:
    """Reads "a week ago", "a day later", from the "ago", "later" or "earlier" at ``at``."""
    window = page.low[max(0, at - 22) : at]
    match = _ARTICLE.search(window)
    if match is None:
        return None
    start = max(0, at - 22) + match.start(1)
    unit = UNITS[match[2]]
    count = 1
    if page.low[max(0, start - 5) : start] == "half ":
        if unit not in _HALVES:
            return None
        start, (count, unit) = start - 5, _HALVES[unit]
    if word == "ago":
        ago = _AGO.match(page.low, at - 1)
        return None if ago is None else _ago(page, start, ago.end(), (count, unit), None, filed, ago.groups())
    if word in {"from now", "hence"}:
        return told(start, end, filed.dateline, lambda day: (away(unit, count, day),))
    if _AFTER_ARTICLE.match(page.low, end) is None:
        return None
    return from_last(start, end, count if word == "later" else -count, unit, filed)
