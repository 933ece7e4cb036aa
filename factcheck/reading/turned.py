"""What "last", "next", "this" and "past" turn: one unit or several, a month, a season, a holiday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.lexicon.calendar import months, seasons, short_names, weekdays
from factcheck.lexicon.figures import number_words
from factcheck.reading.holidays import holiday_at, turned_holiday
from factcheck.reading.named import season
from factcheck.reading.page import Page
from factcheck.reading.shifts import MOST, Unit, loosely, moved, rolling, unit_at
from factcheck.reading.told import Filed, Told, told
from factcheck.reading.weekdays import turned_weekday
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

WAYS = ("last", "next", "this", "past", "previous", "coming", "upcoming", "following", "preceding", "current")
_FORWARD = frozenset({"next", "coming", "upcoming", "following"})
_HERE = frozenset({"this", "current"})
# "The following May" is counted from the last date of the text; "following May 3" is after it.
_TOLD_IN_TEXT = frozenset({"following", "preceding"})
_UNITS = frozenset({"day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century"})
_SECOND = pattern(r" (past|last|coming|next|upcoming)(?= [a-z])")
_COUNT = pattern(r"(?:([0-9]{1,4})|([a-z]+)(?:-([a-z]+))?)(?: consecutive| straight| full| calendar)? ")
_WORD = pattern(r"([a-z]+)")
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_VERB_BEFORE = pattern(
    r"(?:^| )(?:to|will|would|could|may|might|should|must|can|cannot|did|not|[a-z]+n't|they|who|which"
    r"|that|usually|typically) \Z"
)
_OVER = (" in the ", " over the ", "during the ", " for the ", "within the ")
_OF_WHOLE = pattern(r" (?:of|in) ")
_BEYOND = pattern(r"(?<![a-z'-])the (week|weekend|month|quarter|year|decade) (before|after) \Z")
_TWO_ON = {("before", "last"): -2, ("after", "next"): 2}
# "The year before last Christmas" is another time.
_ENDS_THERE = pattern(
    r"\Z|[.,;:!?)]|\n| (?:and|but|to|from|by|at|was|were|is|had|the|a|an|it|he|she|they|its|when|as|than)\b"
)


def turned_at(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """The time that the word from ``start`` to ``end`` turns; None where it turns none."""
    low = page.low
    way, begin = low[start:end], start
    if (beyond := _beyond(page, start, end, filed)) is not None:
        return beyond
    second = _SECOND.match(low, end) if way in {"this", "last", "next"} else None
    if second is not None:
        way, end = second[1], second.end()
    if low[end : end + 1] != " ":
        return None
    at = end + 1
    counted = _count(low, at)
    if way == "last" and _VERB_BEFORE.search(low[max(0, start - 12) : start]):
        return None
    if counted is not None:
        return _several(page, begin, counted, way, filed)
    match = _WORD.match(low, at)
    if match is None:
        return None
    word, stop = match[1], match.end()
    if word in _PARTS_OF_DAY:
        return _part_of_day(begin, stop, way, word, filed)
    if word in _UNITS:
        return _unit(page, begin, stop, way, word, filed)
    if way not in _TOLD_IN_TEXT:
        return _named(page, begin, match, way, filed)
    if low[max(0, begin - 4) : begin] != "the ":
        return None
    day = _counted_from(filed.last, way, word)
    named = _named(page, begin, match, way, filed._replace(dateline=day))
    return named if named is None or day is not None else named._replace(problem="no-anchor")


def _beyond(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "the year before last", "the week after next": two units back or on."""
    low = page.low
    match = _BEYOND.search(low[max(0, start - 22) : start])
    if match is None or _ENDS_THERE.match(low, end) is None:
        return None
    unit, count = match[1], _TWO_ON.get((match[2], low[start:end]))
    if count is None:
        return None
    begin = start - (match.end() - match.start())
    return told(begin, end, filed.dateline, lambda day: (unit_at(unit, count, day),))  # type: ignore[arg-type]


def _counted_from(last: Period | None, way: str, word: str) -> date | None:
    """The day from which a named time is the following or the preceding one: an end of the last date.

    A weekday is counted from a day alone.
    """
    if last is None or (word in weekdays() and last.precision != "day"):
        return None
    return last.last if way == "following" else last.start


def _named(page: Page, begin: int, match: re.Match[str], way: str, filed: Filed) -> Told | None:
    """What is turned by its name, whose first word ``match`` is: a weekday, month, season or holiday."""
    word, (at, stop) = match[1], match.span()
    if word in weekdays() and word not in short_names():
        return _weekday(page, begin, stop, way, word, filed)
    if word in months() and (word not in short_names() or page.folded[at].isupper()):
        if word in {"may", "march"} and not page.folded[at].isupper():
            return None
        month = months()[word]
        return told(begin, stop, filed.dateline, lambda day: (_month(way, month, day),))
    if word in seasons():
        first = seasons()[word]
        return told(begin, stop, filed.dateline, lambda day: _season(way, first, day, filed.locale))
    found = holiday_at(page, at, filed.locale)
    if found is None or found.year is not None:
        return None
    return told(begin, found.end, filed.dateline, lambda day: turned_holiday(found, way, day))


def _count(low: str, at: int) -> tuple[int, str, int] | None:
    """A number and its unit, with the unit's end: "three months"."""
    match = _COUNT.match(low, at)
    if match is None:
        return None
    number = int(match[1]) if match[1] else _small(match[2], match[3])
    unit = _WORD.match(low, match.end())
    if number is None or unit is None or not 1 <= number <= MOST:
        return None
    name = "century" if unit[1] == "centuries" else unit[1].removesuffix("s")
    return (number, name, unit.end()) if name in _UNITS else None


def _small(word: str, second: str | None) -> int | None:
    words = number_words()
    if second is None:
        return words.ones.get(word) or words.teens.get(word) or words.tens.get(word)
    tens, ones = words.tens.get(word), words.ones.get(second)
    return None if tens is None or ones is None else tens + ones


def _several(page: Page, start: int, counted: tuple[int, str, int], way: str, filed: Filed) -> Told | None:
    number, unit, end = counted
    if way in _HERE or _OF_WHOLE.match(page.low, end):
        return None
    sign = 1 if way in _FORWARD else -1
    return told(start, end, filed.dateline, lambda day: (rolling(unit, sign * number, day),))  # type: ignore[arg-type]


def _part_of_day(start: int, end: int, way: str, word: str, filed: Filed) -> Told | None:
    if way == "this" and word != "night":
        return told(start, end, filed.dateline, lambda day: (Period.day(day),))
    if way == "last" and word in {"night", "evening"}:
        return told(start, end, filed.dateline, lambda day: (Period.day(day - timedelta(days=1)),))
    return None


def _unit(page: Page, start: int, end: int, way: str, unit: str, filed: Filed) -> Told | None:
    low = page.low
    article = low[max(0, start - 4) : start] == "the "
    if unit == "day":
        return _day(start, end, way, filed) if way in {"next", "following", "previous", "preceding"} else None
    if low[end : end + 1] == "-" or (way in {"last", "next"} and low.startswith(" of ", end)):
        return None
    anchored = way in {"following", "preceding"} or (way == "previous" and article)
    if anchored and (filed.last is not None or way == "preceding"):
        return _anchored(start, end, unit, 1 if way == "following" else -1, filed)
    if way == "following" and article:
        return Told(start, end, (), "no-anchor")
    if (way == "past" and unit != "weekend") or (way == "last" and article and _within(low, start, unit)):
        return told(start, end, filed.dateline, lambda day: (loosely(rolling(unit, -1, day)),))  # type: ignore[arg-type]
    begin, lead = _earlier(low, start) if way in _HERE else (start, "")
    step = 0 if way in _HERE else 1 if way in _FORWARD else -1
    loose = way in {"coming", "upcoming"}

    def readings(day: date) -> tuple[Period, ...]:
        period = unit_at(unit, step, day)  # type: ignore[arg-type]
        return (loosely(period) if loose else narrowed(period, lead, day),)

    return told(begin, end, filed.dateline, readings)


def _within(low: str, start: int, unit: str) -> bool:
    """Whether "the last year" is the twelve months behind: "in the last year", not "the last year of war"."""
    return unit in {"week", "month", "year", "decade"} and low.endswith(_OVER, max(0, start - 12), start)


def _earlier(low: str, start: int) -> tuple[int, str]:
    for lead in ("earlier ", "later "):
        if low[max(0, start - len(lead)) : start] == lead:
            return start - len(lead), lead.strip()
    return start, ""


def narrowed(period: Period, lead: str, day: date) -> Period:
    """The part of the current unit that "earlier" or "later" leaves, the dateline day included."""
    if lead == "later" and period.end is not None:
        return Period(day, period.end, "range")
    if lead == "earlier":
        return Period(period.start, day + timedelta(days=1), "range")
    return period


def _day(start: int, end: int, way: str, filed: Filed) -> Told:
    """Reads "The next day": the one after the last day that the text names."""
    last = filed.last
    if last is None or last.precision != "day" or last.start is None:
        return Told(start, end, (), "no-anchor")
    return _anchored(start, end, "day", 1 if way in _FORWARD else -1, filed)


def _anchored(start: int, end: int, unit: str, count: int, filed: Filed) -> Told:
    if filed.last is None:
        return Told(start, end, (), "no-anchor")
    try:
        there = anchored(filed.last, count, unit)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return Told(start, end, (), "beyond-the-calendar")
    return Told(start, end, (), "no-anchor") if there is None else Told(start, end, (there,))


def anchored(last: Period, count: int, unit: Unit) -> Period | None:
    """The day, week, month or year ``count`` on from the last date: the calendar's own, but of days."""
    same = moved(last, count, unit)
    if same is None or unit == "day" or last.precision in {"month", "quarter", "half"}:
        # A year after the third quarter is the third quarter of the next year.
        return same
    return unit_at(unit, count, last.start or date.min)


def _weekday(page: Page, start: int, end: int, way: str, word: str, filed: Filed) -> Told:
    lean = filed.lean(page, start, end) if way in _HERE else None
    weekday = weekdays()[word]
    return told(start, end, filed.dateline, lambda day: turned_weekday(day, weekday, way, lean))._replace(
        tense=lean
    )


def _month(way: str, month: int, day: date) -> Period:
    if way in _HERE:
        return Period.month(day.year, month)
    if way in _FORWARD:
        return Period.month(day.year + (month <= day.month), month)
    return Period.month(day.year - (month >= day.month), month)


def _season(way: str, first: int, day: date, locale: str | None) -> tuple[Period, ...]:
    around = [season(year, first, locale) for year in (day.year - 2, day.year - 1, day.year, day.year + 1)]
    if way in _HERE:
        near = min(around, key=lambda one: _distance(one, day))
        # "This autumn", written in April, is this year's, though last year's is nearer: either may be meant.
        here = [one for one in around if _years(one) == {day.year} and one != near]
        return (near, *here)
    if way in _FORWARD:
        ahead = [one for one in around if one.start is not None and one.start > day]
        # "Next summer", written in spring, is this year's or the year after's.
        is_near = ahead[0].start is not None and (ahead[0].start - day).days < 180
        return (*ahead[:1], *ahead[1:2]) if is_near else (ahead[0],)
    return tuple(one for one in around if one.end is not None and one.end <= day)[-1:]


def _years(period: Period) -> set[int]:
    return {one.year for one in (period.start, period.last) if one is not None}


def _distance(period: Period, day: date) -> int:
    if period.contains(day) or period.start is None or period.last is None:
        return 0
    return min(abs((period.start - day).days), abs((period.last - day).days))
