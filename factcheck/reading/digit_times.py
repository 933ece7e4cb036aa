"""Times that begin with a digit: "10 April 2024", "2024-W15", "the 10th", "79 AD", a bare year."""

from __future__ import annotations

from datetime import date

from factcheck.reading.dates import digit_named, part_of_year, quarter_after_year, year_of_two_digits
from factcheck.reading.labels import is_label
from factcheck.reading.lead import lead
from factcheck.reading.named import Named
from factcheck.reading.ordinals import bare_nth, named_told, nth_at, nth_range
from factcheck.reading.page import Page
from factcheck.reading.points import named_ahead, point_at
from factcheck.reading.shifts import moved
from factcheck.reading.spoken import spoken_year
from factcheck.reading.surroundings import currency_before, word_before
from factcheck.reading.times import span, times
from factcheck.reading.told import Filed, Told
from factcheck.reading.years import bare_year, year_month, year_span
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_NTH = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)(?![a-z])")
_ISO_WEEK = pattern(r"([12][0-9]{3})-?w([0-5][0-9])(?:-([1-7]))?(?![0-9a-z])")
_YEAR_QUARTER = pattern(r"([12][0-9]{3})[- ]?q([1-4])(?![0-9a-z])")
_ANNIVERSARY = pattern(r"[ -]anniversary of (?:the )?(?=[a-z0-9])")
_ERA_AFTER = pattern(r" ?(b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?)(?![a-z])")
_ERA_BEFORE = pattern(r"a\.?d\.? \Z")
_ERA_SIGNS = frozenset({" a", " b", " c", "ad", "bc", "ce"})
_ERA_BEFORE_SIGNS = frozenset({"d ", ". "})
_AFTER_YEAR, _ORDINAL_LETTERS = frozenset("-/ wq"), frozenset("snrt")
_BEFORE_SHORT_YEAR = frozenset({"in", "since", "of", "the", "by", "from", "until", "to", "after", "before"})
_LAST_YEAR = 2199


def digit_times(page: Page, start: int, end: int, before: str, filed: Filed) -> tuple[Told, ...] | None:
    """The times of the digits from ``start`` to ``end``, or None; ``before`` is the character before them."""
    low, size = page.low, end - start
    after = low[end : end + 1]
    found: tuple[Told, ...] | None = None
    if size <= 4 and (low[end : end + 2] in _ERA_SIGNS or low[start - 2 : start] in _ERA_BEFORE_SIGNS):
        found = _of_an_era(page, start, end)
    money = size == 4 and currency_before(page, start) is not None
    if found is None and size == 4 and after in _AFTER_YEAR and not money:
        found = _from_year(page, start, filed)
    if found is None and size <= 2 and after in _ORDINAL_LETTERS:
        found = _from_ordinal(page, start, filed)
    if found is None and size == 2 and before == "'":
        found = _of_two_digits(page, start, end, filed)
    if found is not None:
        return found
    named: Named | tuple[Named, Named] | None = None
    if size <= 5 or "." in low[start:end]:
        named = digit_named(page, start, end, filed.locale)
    if named is None and size == 4 and not money and not is_label(page, start, end):
        named = bare_year(page, start, lead(page, start).word if before in {" ", "-"} else "")
        if named is not None:
            named = quarter_after_year(page, named)
    if named is None:
        return None
    if not isinstance(named, Named):
        listed = " and " in low[named[0].end : named[1].start] and not low.endswith(
            ("between ", "between the "), max(0, start - 12), start
        )
        return (
            tuple(named_told(page, one, filed) for one in named) if listed else (span(page, *named, filed),)
        )
    return times(page, with_spoken_year(page, named), filed)


def _from_year(page: Page, start: int, filed: Filed) -> tuple[Told, ...] | None:
    """Times that begin with their year: "2024Q1", "2024-W15", "2021-24", "2024-03"."""
    quarter = _YEAR_QUARTER.match(page.low, start)
    if quarter is not None:
        named = Named(start, quarter.end(), "quarter", int(quarter[1]), None, int(quarter[2]))
        return times(page, named, filed)
    week = _ISO_WEEK.match(page.low, start)
    if week is not None:
        return (_iso_week(start, week.end(), int(week[1]), int(week[2]), week[3]),)
    pair = year_span(page, start)
    if pair is not None:
        return (span(page, *pair, filed),)
    month = year_month(page, start)
    return None if month is None else times(page, month, filed)


def _of_two_digits(page: Page, start: int, end: int, filed: Filed) -> tuple[Told, ...] | None:
    """Reads "since '97", "the '68 riots"."""
    after = page.low[end : end + 1]
    if after.isalnum() or after in {"%", "'"} or word_before(page, start - 1) not in _BEFORE_SHORT_YEAR:
        return None
    return times(page, Named(start - 1, end, "year", year_of_two_digits(page.low[start:end])), filed)


def _iso_week(start: int, end: int, year: int, week: int, weekday: str | None) -> Told:
    try:
        day = date.fromisocalendar(year, week, int(weekday) if weekday else 1)
    except ValueError:
        return Told(start, end, (), "no-such-day")
    return Told(start, end, (Period.day(day) if weekday else Period.week(day),))


def with_spoken_year(page: Page, named: Named) -> Named:
    """A day with the year in words behind it: "6 April seventeen thirty-three"."""
    if named.year is not None or named.grain != "day" or page.low[named.end : named.end + 1] != " ":
        return named
    year = spoken_year(page.low, named.end + 1)
    return named if year is None else named._replace(year=year.number, end=year.end)


def _from_ordinal(page: Page, start: int, filed: Filed) -> tuple[Told, ...] | None:
    match = _NTH.match(page.low, start)
    if match is None or digit_named(page, start, match.end(1), filed.locale) is not None:
        return None
    end, number = match.end(), int(match[1])
    named = part_of_year(page, start, end, number)
    if named is not None:
        return times(page, named, filed)
    several = nth_range(page, start, end, number, filed)
    if several:
        return several
    told = nth_at(page, start, end, number, filed) or anniversary(page, start, end, number, filed)
    told = told or bare_nth(page, start, end, number, filed)
    return None if told is None else (told,)


def anniversary(page: Page, start: int, end: int, number: int, filed: Filed) -> Told | None:
    """Reads "the 80th anniversary of June 6, 1944": the day so many years on, where the date has its year."""
    match = _ANNIVERSARY.match(page.low, end)
    if match is None:
        return None
    named = named_ahead(page, match.end(), filed.locale)
    point = None if named is None or named.year is None else point_at(page, match.end(), filed)
    if point is None or point.only is None:
        return None
    try:
        there = moved(point.only, number, "year")
    except (ValueError, OverflowError):
        return Told(start, point.end, (), "beyond-the-calendar")
    return None if there is None else Told(start, point.end, (there,))


def _of_an_era(page: Page, start: int, end: int) -> tuple[Told, ...] | None:
    """A year before or after Christ, by the capitals beside it: "44 BC", "A.D. 79"."""
    if not page.low[start:end].isdecimal():
        return None
    year = int(page.low[start:end])
    after = _ERA_AFTER.match(page.low, end)
    if after is not None:
        era = page.folded[after.start(1) : after.end(1)].replace(".", "")
        if not era.isupper():
            return None
        if era.startswith("B"):
            return (Told(start, after.end(), (), "beyond-the-calendar"),)
        return _year(start, after.end(), year)
    begin = max(0, start - 6)
    before = _ERA_BEFORE.search(page.low[begin:start])
    if before is None or not page.folded[begin + before.start()].isupper():
        return None
    return _year(begin + before.start(), end, year)


def _year(start: int, end: int, year: int) -> tuple[Told, ...] | None:
    return (Told(start, end, (Period.year(year),)),) if 1 <= year <= _LAST_YEAR else None
