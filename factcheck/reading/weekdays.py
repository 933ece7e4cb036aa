"""Weekdays without a date, turned by tense: "Friday", "Wednesday last", "Monday week", "Friday next week"."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.lexicon.calendar import calendar_words, short_names, weekdays
from factcheck.reading.page import Page
from factcheck.reading.shifts import coming, in_week_of, recent
from factcheck.reading.tense import Lean
from factcheck.reading.told import Filed, Told, told
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_NAMES = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_ENDS = r"(?=[.,;:)\"'”]|\Z| (?:in|at|when|while|after|before|by|and|but|as|with|from)\b)"
_OF_WEEK = pattern(
    r",? (?:of |from |in )?(?:the )?(last|next|this|following|previous|coming|past) "
    r"(week|fortnight)(?![a-z'-])"
)
_BEHIND = pattern(rf" (last|next){_ENDS}")
_WEEK_ON = pattern(rf" (week|fortnight){_ENDS}")
_NUMBERED = pattern(r",? (?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?![a-z])(?! of\b)")
_LISTED = pattern(rf"(?:, and | and |, or | or |, )({_NAMES})(?![a-z'])(?!,? [a-z]{{3,9}}\.? [0-9]| [0-9])")
_RANGED = pattern(rf"(?: to | through | until | till |-)(?:the )?({_NAMES})(?![a-z'])")
_BEFORE_WORD = pattern(r"([a-z]+)[ -]\Z")
_NAMED_AFTER = pattern(r" ([A-Z][a-z]+)")
_INDEFINITE = pattern(r"[.,;:)]|\Z| (?:in|when|that|like|of|at|and|or|this|last|to)\b")
_MORE_AFTER = pattern(r" ([a-z]+)")
_MOST_LISTED = 7
_AHEAD_BEFORE = ("week from ", "weeks from ", "week on ", "weeks on ", "fortnight from ", "fortnight on ")


def weekday_at(page: Page, start: int, end: int, filed: Filed) -> tuple[Told, ...]:
    """The days of a weekday from ``start`` to ``end``, and of those listed behind it; none of a name."""
    if _is_name(page, start, end):
        return ()
    word, low = page.low[start:end], page.low
    weekday = weekdays()[word]
    numbered = _NUMBERED.match(low, end)
    if numbered is not None:
        return _with_number(start, numbered.end(), weekday, int(numbered[1]), filed, page)
    if word in short_names():
        return ()
    for match, readings in (
        (_OF_WEEK.match(low, end), _week_named),
        (_BEHIND.match(low, end), _turned_behind),
        (_WEEK_ON.match(low, end), _week_on),
    ):
        if match is not None:
            way = match[1]
            return (told(start, match.end(), filed.dateline, lambda day: readings(day, weekday, way)),)  # noqa: B023
    ranged = _RANGED.match(low, end)
    if ranged is not None:
        return _range(page, start, ranged.end(), (weekday, weekdays()[ranged[1]]), filed)
    return _listed(page, start, end, filed)


def _is_name(page: Page, start: int, end: int) -> bool:
    """Whether a weekday is part of a name or a habit: "Joe Friday", "every Friday", "Friday nights"."""
    low = page.low
    before = _BEFORE_WORD.search(low[max(0, start - 16) : start])
    if before is not None and before[1] in calendar_words("before-a-name"):
        return True
    after = _NAMED_AFTER.match(page.folded, end)
    if after is not None and after[1] in calendar_words("after-a-name"):
        return page.folded[start].isupper() and not page.folded[start:end].isupper()
    apposed = low.endswith(", a ", max(0, start - 4), start)
    if (
        before is not None
        and before[1] in {"a", "one", "another"}
        and _INDEFINITE.match(low, end)
        and not apposed
    ):
        return True  # "one Friday in May", where "a Friday meeting" was on that day
    more = _MORE_AFTER.match(low, end)
    return more is not None and more[1] in calendar_words("plural")


def by_tense(day: date, weekday: int, lean: Lean | None) -> tuple[Period, ...]:
    """A bare weekday: the most recent one, the dateline day included, or the coming one by the verbs."""
    back, ahead = Period.day(recent(day, weekday)), Period.day(coming(day, weekday))
    match lean:
        case "future":
            return (ahead,)
        case "either":
            return (ahead, back)
        case _:
            return (back,)


def _week_named(day: date, weekday: int, way: str) -> tuple[Period, ...]:
    step = {"this": 0, "next": 1, "following": 1, "coming": 1}.get(way, -1)
    return (Period.day(in_week_of(day + timedelta(days=7 * step), weekday)),)


def turned_weekday(day: date, weekday: int, way: str, lean: Lean | None) -> tuple[Period, ...]:
    """What "last", "next", "this" and "coming" make of a weekday; "next Friday" is one of two."""
    before, ahead = recent(day - timedelta(days=1), weekday), coming(day + timedelta(days=1), weekday)
    if way in {"coming", "upcoming"}:
        return (Period.day(ahead),)
    if way in {"next", "following"}:
        following = in_week_of(day + timedelta(days=7), weekday)
        return tuple(Period.day(each) for each in sorted({ahead, following}))
    if way in {"this", "current"}:
        here = in_week_of(day, weekday)
        if lean == "past" and here > day:
            return (Period.day(here - timedelta(days=7)),)
        if lean == "future" and here < day:
            return (Period.day(here + timedelta(days=7)),)
        return (Period.day(here),)
    return (Period.day(before),)


def _turned_behind(day: date, weekday: int, way: str) -> tuple[Period, ...]:
    return turned_weekday(day, weekday, way, None)


def _week_on(day: date, weekday: int, length: str) -> tuple[Period, ...]:
    # "Monday week" is a week after the coming Monday, as British papers write.
    days = 14 if length == "fortnight" else 7
    return (Period.day(coming(day + timedelta(days=1), weekday) + timedelta(days=days)),)


def _with_number(
    start: int, end: int, weekday: int, number: int, filed: Filed, page: Page
) -> tuple[Told, ...]:
    """A weekday with the day of its month: "Friday the 13th", the nearest day that is both."""
    if not 1 <= number <= 31:
        return ()
    lean = filed.lean(page, start, end)

    def readings(day: date) -> tuple[Period, ...]:
        fitting = []
        for back in range(-12, 13):
            months = day.year * 12 + day.month - 1 + back
            try:
                there = date(months // 12, months % 12 + 1, number)
            except ValueError:
                continue
            if there.weekday() == weekday:
                fitting.append(there)
        if lean == "future":
            fitting = [each for each in fitting if each >= day] or fitting
        elif lean == "past":
            fitting = [each for each in fitting if each <= day] or fitting
        return (Period.day(min(fitting, key=lambda each: abs((each - day).days))),)

    return (told(start, end, filed.dateline, readings)._replace(tense=lean, weekday=weekday),)


def _range(page: Page, start: int, end: int, days: tuple[int, int], filed: Filed) -> tuple[Told, ...]:
    lean = filed.lean(page, start, end)
    led = page.low[max(0, start - 8) : start].endswith(("from ", "between "))
    if (lean is None and not led) or page.low[max(0, start - 6) : start].endswith(("open ", "opens ")):
        # Opening hours name no week.
        return (Told(start, end, ()),)

    def readings(day: date) -> tuple[Period, ...]:
        if lean == "future":
            first = coming(day, days[0])
            last = coming(first + timedelta(days=1), days[1])
        else:
            last = recent(day, days[1])
            first = recent(last - timedelta(days=1), days[0])
        return (Period.between(first, last),)

    return (told(start, end, filed.dateline, readings)._replace(tense=lean, is_range=True),)


def _listed(page: Page, start: int, end: int, filed: Filed) -> tuple[Told, ...]:
    places, names = [(start, end)], [weekdays()[page.low[start:end]]]
    while len(places) < _MOST_LISTED:
        match = _LISTED.match(page.low, places[-1][1])
        if match is None:
            break
        places.append(match.span(1))
        names.append(weekdays()[match[1]])
    lean: Lean | None = filed.lean(page, start, end)
    if page.low[max(0, start - 15) : start].endswith(_AHEAD_BEFORE):
        lean = "future"
    if len(places) == 1:
        whole = told(start, end, filed.dateline, lambda day: by_tense(day, names[0], lean))
        return (Told(start, end, whole.readings, whole.problem, lean),)
    found = []
    for at, place in enumerate(places):
        one = told(*place, filed.dateline, lambda day: (_in_list(day, names, at, lean),))  # noqa: B023
        found.append(one._replace(tense=lean))
    return tuple(found)


def _in_list(day: date, names: list[int], at: int, lean: Lean | None) -> Period:
    """One of several weekdays, which follow each other as they are listed."""
    if lean == "future":
        there = coming(day, names[0])
        for name in names[1 : at + 1]:
            there = coming(there + timedelta(days=1), name)
    else:
        there = recent(day, names[-1])
        for name in reversed(names[at:-1]):
            there = recent(there - timedelta(days=1), name)
    return Period.day(there)
