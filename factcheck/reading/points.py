"""The time that begins at one place: what "two days after" counts from, the far end of a range."""

from __future__ import annotations

from factcheck.lexicon.calendar import months, short_names, weekdays
from factcheck.lexicon.figures import number_words
from factcheck.reading.dates import digit_named, month_named, quarter_after_year
from factcheck.reading.digits import TOKEN
from factcheck.reading.holidays import holiday_at, holiday_in, holiday_periods
from factcheck.reading.named import Named
from factcheck.reading.ordinals import bare_nth, named_told, nth_at
from factcheck.reading.page import Page
from factcheck.reading.relative import DAYS, day_word
from factcheck.reading.told import Filed, Told, told
from factcheck.reading.turned import WAYS, turned_at
from factcheck.reading.weekdays import weekday_at
from factcheck.reading.years import bare_year, year_span
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_WORD = pattern(r"[a-z]+")
_PART = pattern(r"(?:the )?(?:early|mid|late|(?:end|middle|beginning|start|close) of)[ -](?:the )?")
_NTH = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)(?![a-z])")


def named_ahead(page: Page, start: int, locale: str | None) -> Named | None:
    """The named time that begins at ``start`` exactly: a day, a month, a quarter, a year."""
    char = page.low[start : start + 1]
    if char.isdecimal():
        if year_span(page, start) is not None:
            return None
        token = TOKEN.match(page.low, start)
        end = start if token is None else token.end()
        found = digit_named(page, start, end, locale) or bare_year(page, start, "to")
        if found is not None and not isinstance(found, Named):
            return None
        if found is not None and found.grain == "year":
            return quarter_after_year(page, found)
        return found
    match = _WORD.match(page.low, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    part = _PART.match(page.low, start)
    if part is not None:
        return named_ahead(page, part.end(), locale)
    if word in months():
        return month_named(page, start, end, "until")
    if word in weekdays():
        named = named_ahead(page, end + 1 + page.low.startswith(",", end), locale)
        return named if named is not None and named.grain == "day" else None
    return None


def point_at(page: Page, start: int, filed: Filed) -> Told | None:
    """The time that begins at ``start``, told as if alone."""
    low = page.low
    if low.startswith("the ", start):
        start += 4
    # "May Day" is no May.
    named = None if low.startswith("may day", start) else named_ahead(page, start, filed.locale)
    if named is not None:
        return named_told(page, named, filed)
    nth = _NTH.match(low, start)
    if nth is not None:
        number = int(nth[1])
        return nth_at(page, start, nth.end(), number, filed) or bare_nth(
            page, start, nth.end(), number, filed
        )
    match = _WORD.match(low, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if word in DAYS:
        return day_word(page, start, end, filed)
    if word == "now":
        return told(start, end, filed.dateline, lambda day: (Period.day(day),))
    if word in WAYS:
        return turned_at(page, start, end, filed)
    if word in weekdays() and word not in short_names():
        times = weekday_at(page, start, end, filed)
        return times[0] if times else None
    if word in number_words().ordinals:
        found = nth_at(page, start, end, number_words().ordinals[word], filed)
        if found is not None:
            return found
    holiday = holiday_at(page, start, filed.locale)
    if holiday is None:
        return None
    lean = filed.lean(page, start, holiday.end)
    if holiday.year is not None:
        return Told(start, holiday.end, holiday_in(holiday.holiday, holiday.year))
    return told(start, holiday.end, filed.dateline, lambda day: holiday_periods(holiday, day, lean))
