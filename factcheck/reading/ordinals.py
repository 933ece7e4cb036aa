"""Times counted by an ordinal: "the tenth of April", "the first Monday of May", "on the 10th"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from factcheck.lexicon.calendar import also_words, months, weekdays
from factcheck.lexicon.figures import number_words
from factcheck.reading.mention import Unparsed
from factcheck.reading.named import Named, turned
from factcheck.reading.page import Page
from factcheck.reading.shifts import nth_weekday, unit_at
from factcheck.reading.spoken import spoken_day, spoken_year
from factcheck.reading.tense import Lean
from factcheck.reading.told import Filed, NoSuchDayError, Told, told
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_YEAR = r"(?:,? (?:of |in )?([12][0-9]{3})(?![0-9]|[,.][0-9])|,? (?:of )?(last|this|next) year)"
_OF_MONTH = pattern(rf"(?: day)? of ([a-z]{{3,9}})(?![a-z])(?:\.?{_YEAR})?")
_OF_TURNED = pattern(r"(?: day)? (?:of|in) (the|this|last|next|the previous|the following|current) month\b")
_WEEKDAY = pattern(
    rf" ([a-z]{{6,9}}) (?:of|in) (?:(the|this|last|next) month\b|([a-z]{{3,9}})(?![a-z])(?:\.?{_YEAR})?)"
)
_WEEK = pattern(rf"[ -](week|weekend) (?:of|in) ([a-z]{{3,9}})(?![a-z])(?:\.?{_YEAR})?")
_QUARTER = pattern(r" quarter(?![a-z'-])(?! (?:of|finals?|century)\b)")
_BUSINESS = pattern(
    r"%|per ?cent|[$€£¥]"
    r"|\b(?:profits?|revenues?|sales|earnings|gdp|economy|growth|output|shares?|exports?|inflation)\b"
)
_ANY_YEAR = pattern(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9])")
_MONTH_OF = pattern(r" month of ([12][0-9]{3})(?![0-9]|[,.][0-9])")
_PART = pattern(r"[ -](quarter|half) of (last|this|next|the) (fiscal |financial )?year\b")
_UNITS = pattern(
    rf" (?:([0-9]{{1,2}})|([a-z]+)) (day|week|month|quarter)s (?:of|in)"
    rf" (?:([12][0-9]{{3}})(?![0-9]|[,.][0-9])"
    rf"|(last|this|next|the) year\b|([a-z]{{3,9}})(?![a-z])(?:\.?{_YEAR})?)"
)
_TO_ANOTHER = pattern(
    r"(?: (to|and|or|until|till|through|-) |-)(?:the )?(?:([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9a-z]))?"
)
_BARE_AFTER = pattern(
    r"(?=[.,;:)\"'”](?! ?[0-9])|\Z| (?:and|to|when|while|as|after|before|but|because|with)\b)"
)
_BARE_BEFORE = (" on the ", " by the ", " until the ", " since the ")
_STEP = {"last": -1, "the previous": -1, "next": 1, "the following": 1}


def nth_at(page: Page, start: int, end: int, number: int, filed: Filed) -> Told | None:
    """The time that an ordinal from ``start`` to ``end`` begins; ``number`` is -1 for "last"."""
    low = page.low
    match = _OF_MONTH.match(low, end) if number > 0 else None
    if match is not None and _is_month(page, match.start(1), match[1]) and number <= 31:
        return _of_month(page, start, match, number, filed)
    match = _WEEKDAY.match(low, end)
    if match is not None and match[1] in weekdays() and (match[2] or match[3] in months()):
        return _nth_weekday(page, start, match.end(), match.groups(), number, filed)
    match = _WEEK.match(low, end)
    if match is not None and match[2] in months():
        return _nth_week(page, start, match.end(), match.groups(), number, filed)
    match = _MONTH_OF.match(low, end)
    if match is not None and 1 <= number <= 12:
        return Told(start, match.end(), (Period.month(int(match[1]), number),))
    match = _QUARTER.match(low, end)
    if match is not None and 1 <= number <= 4 and _is_of_business(low, start, end):
        return named_told(page, Named(start, match.end(), "quarter", None, None, number), filed)
    match = _PART.match(low, end)
    if match is not None and match[3] is None:
        return _part_of_year(start, match.end(), match[1], match[2], number, filed)
    match = _UNITS.match(low, end) if number in {1, -1} else None
    if match is not None:
        return _first_units(page, start, match.end(), match.groups(), number, filed)
    match = _OF_TURNED.match(low, end) if number > 0 else None
    if match is not None and number <= 31:
        step = _STEP.get(match[1], 0)
        return told(
            start, match.end(), filed.dateline, lambda day: (_day_of(unit_at("month", step, day), number),)
        )
    return None


def _is_of_business(low: str, start: int, end: int) -> bool:
    """Whether a quarter without its year is one of the calendar's and none of a game.

    A year elsewhere in the sentence may be that of the quarter: then it is not read.
    """
    first, last = max(0, start - 120), end + 120
    return _BUSINESS.search(low, first, last) is not None and _ANY_YEAR.search(low, first, last) is None


def _of_month(page: Page, start: int, match: re.Match[str], number: int, filed: Filed) -> Told:
    stop = match.end()
    year = int(match[2]) if match[2] else None
    if year is None and match[3] is None:
        stop = match.end(1)
        spoken = spoken_year(page.low, stop + 1)
        if spoken is not None:
            year, stop = spoken.number, spoken.end
    named = Named(start, stop, "day", year, months()[match[1]], number, turn=_turn(match[3]))
    return named_told(page, named, filed)


def _is_month(page: Page, start: int, word: str) -> bool:
    return word in months() and (word not in also_words() or page.folded[start].isupper() or word == "march")


def _turn(word: str | None) -> int | None:
    return {"last": -1, "this": 0, "next": 1}[word] if word else None


def named_told(page: Page, named: Named, filed: Filed) -> Told:
    """A named time with the year that the dateline and the tense give it."""
    lean: Lean | None = None
    if named.problem is not None:
        return Told(named.start, named.end, (), named.problem, weekday=named.weekday)
    if named.needs_dateline:
        if filed.dateline is None:
            problem: Unparsed = "no-such-day" if named.never_comes else "no-dateline"
            return Told(named.start, named.end, (), problem, weekday=named.weekday)
        if named.turn is None:
            lean = filed.lean(page, named.start, named.end)
        named = turned(named, filed.dateline, lean)
        if named.problem is not None:
            return Told(named.start, named.end, (), named.problem, weekday=named.weekday)
    try:
        period = named.period()
    except ValueError:
        return Told(named.start, named.end, (), "beyond-the-calendar", weekday=named.weekday)
    if period is None:
        return Told(named.start, named.end, (), "no-such-day", weekday=named.weekday)
    return Told(named.start, named.end, (period,), None, lean, named.weekday)


def _month_meant(
    page: Page, start: int, end: int, word: str, year: str | None, turn: str | None, filed: Filed
) -> Told:
    named = Named(start, end, "month", int(year) if year else None, months()[word], turn=_turn(turn))
    return named_told(page, named, filed)


def _nth_weekday(
    page: Page, start: int, end: int, parts: tuple[str | None, ...], number: int, filed: Filed
) -> Told | None:
    weekday, way, word, year, turn = weekdays()[parts[0] or ""], *parts[1:5]
    if way is not None:
        return told(
            start,
            end,
            filed.dateline,
            lambda day: (_nth_of(unit_at("month", _STEP.get(way, 0), day), weekday, number),),
        )
    month = _month_meant(page, start, end, word or "", year, turn, filed)
    if month.only is None:
        return month
    return _changed(month, lambda: _nth_of(month.readings[0], weekday, number))


def _changed(time: Told, reading: object) -> Told:
    try:
        return time._replace(readings=(reading(),))  # type: ignore[operator]
    except (ValueError, OverflowError):
        return time._replace(readings=(), problem="no-such-day")


def _nth_of(month: Period, weekday: int, number: int) -> Period:
    first = month.start or date.min
    found = nth_weekday(first.year, first.month, weekday, number)
    if found is None:
        raise NoSuchDayError("the month has no such weekday")
    return Period.day(found)


def _day_of(month: Period, number: int) -> Period:
    first = month.start or date.min
    return Period.day(date(first.year, first.month, number))


def _nth_week(
    page: Page, start: int, end: int, parts: tuple[str | None, ...], number: int, filed: Filed
) -> Told | None:
    month = _month_meant(page, start, end, parts[1] or "", parts[2], parts[3], filed)
    if month.only is None:
        return month
    weekend = parts[0] == "weekend"
    if number > 5 and not weekend:
        return None  # few would say so, and some months touch six weeks
    return _changed(month, lambda: _week_of(month.readings[0], number, weekend=weekend))


def _week_of(month: Period, number: int, *, weekend: bool) -> Period:
    """The n-th week of a month, which is loosely so: the week around its n-th seven days."""
    first = month.start or date.min
    days = calendar.monthrange(first.year, first.month)[1]
    if weekend:
        saturday = nth_weekday(first.year, first.month, 5, number)
        if saturday is None:
            raise ValueError("the month has no such weekend")
        return Period.between(saturday, saturday + timedelta(days=1))
    # The fifth week is what is left of the month.
    middle = min(7 * number - 3, days) if number > 0 else days - 3
    week = Period.week(first.replace(day=middle))
    return Period(week.start, week.end, "week", approximate=True)


def _part_of_year(start: int, end: int, grain: str, way: str, number: int, filed: Filed) -> Told | None:
    most = 4 if grain == "quarter" else 2
    number = most if number < 0 else number
    if number > most:
        return None
    step = _STEP.get(way, 0)
    make = Period.quarter if grain == "quarter" else Period.half
    return told(start, end, filed.dateline, lambda day: (make(day.year + step, number),))


def _first_units(
    page: Page, start: int, end: int, parts: tuple[str | None, ...], number: int, filed: Filed
) -> Told | None:
    """Reads "The first three months of 2024", "the last two weeks of March"."""
    digits, word, unit, year, way, month, month_year, turn = parts
    words = number_words()
    count = int(digits) if digits else words.ones.get(word or "") or words.teens.get(word or "") or 0
    if not 1 <= count <= 31:
        return None
    if month is not None:
        if month not in months():
            return None
        whole = _month_meant(page, start, end, month, month_year, turn, filed)
    elif year is not None:
        whole = Told(start, end, (Period.year(int(year)),))
    else:
        whole = told(
            start, end, filed.dateline, lambda day: (Period.year(day.year + _STEP.get(way or "", 0)),)
        )
    if whole.only is None:
        return whole
    return _changed(whole, lambda: _stretch(whole.readings[0], unit or "day", count, number))


def _stretch(whole: Period, unit: str, count: int, number: int) -> Period:
    first, last = whole.start or date.min, whole.end or date.max
    if unit in {"day", "week"}:
        length = timedelta(days=count * (7 if unit == "week" else 1))
        cut = Period(first, first + length, "range") if number > 0 else Period(last - length, last, "range")
    else:
        step = count * (3 if unit == "quarter" else 1)
        if number > 0:
            cut = Period(first, _months_on(first, step), "range")
        else:
            cut = Period(_months_on(last, -step), last, "range")
    if not whole.contains(cut):
        raise ValueError("it is longer than the whole")
    return cut


def _months_on(day: date, count: int) -> date:
    months_ = day.year * 12 + day.month - 1 + count
    return date(months_ // 12, months_ % 12 + 1, 1)


def nth_range(page: Page, start: int, end: int, number: int, filed: Filed) -> tuple[Told, ...]:
    """Reads "the 13th to the 15th of July", one range, and "the 13th and 14th of July", two days."""
    low = page.low
    match = _TO_ANOTHER.match(low, end)
    if match is None or not 1 <= number <= 31:
        return ()
    if match[2]:
        second, stop = int(match[2]), match.end()
    else:
        said = spoken_day(low, match.end())
        if said is None or not said.is_ordinal:
            return ()
        second, stop = said.number, said.end
    month = _OF_MONTH.match(low, stop)
    if month is None or not _is_month(page, month.start(1), month[1]) or not number < second <= 31:
        return ()
    far = _of_month(page, match.end() if not match[2] else match.start(2), month, second, filed)
    if far.only is None or far.only.start is None:
        return ()
    near = Period.day(far.only.start.replace(day=number))
    if match[1] in {"and", "or"} and not low[max(0, start - 12) : start].endswith(
        ("between ", "between the ")
    ):
        return Told(start, end, (near,), None, far.tense), far
    return (Told(start, far.end, (Period.span(near, far.only),), None, far.tense, is_range=True),)


def bare_nth(page: Page, start: int, end: int, number: int, filed: Filed) -> Told | None:
    """Reads "On the 10th": the nearest such day, turned by tense, where no thing of that number follows."""
    if not 1 <= number <= 31 or _BARE_AFTER.match(page.low, end) is None:
        return None
    if not f" {page.low[max(0, start - 12) : start]}".endswith(_BARE_BEFORE):
        return None
    lean = filed.lean(page, start, end)

    def readings(day: date) -> tuple[Period, ...]:
        found = []
        for step in range(-3, 4):
            month = unit_at("month", step, day).start or day
            if number <= calendar.monthrange(month.year, month.month)[1]:
                found.append(month.replace(day=number))
        if lean == "future":
            found = [each for each in found if each >= day]
        elif lean == "past":
            found = [each for each in found if each <= day]
        return (Period.day(min(found, key=lambda each: abs((each - day).days))),)

    return told(start, end, filed.dateline, readings)._replace(tense=lean)
