"""Dates that name themselves: days, months, years, quarters, decades, in the orders news writes them."""

from __future__ import annotations

import re

from factcheck.lexicon.calendar import also_words, months, seasons, short_names
from factcheck.lexicon.figures import neighbours, number_words
from factcheck.reading.named import Named
from factcheck.reading.page import Page
from factcheck.reading.surroundings import word_before
from factcheck.values.pattern import pattern

_YEAR = r"([12][0-9]{3})(?![0-9]|[,.][0-9]|-[0-9]{3})"
_NO_FIGURE = (
    r"(?![0-9a-z%]|[,.:/][0-9]| ?(?:%|percent|per cent|million|billion|trillion|thousand|bn\b|points?\b))"
)
_AFTER_MONTH = pattern(
    rf"\.?(?:,? (?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)?{_NO_FIGURE})(?:(?:,? (?:of |in )?|,){_YEAR})?"
)
_DAY_AND_YEAR = pattern(rf"\.? [0-9]{{1,2}}, ?{_YEAR}")  # no verb stands before these
_NUMBER_BEHIND = pattern(r" (?:[0-9]{1,2}(?![0-9])|[12][0-9]{3}(?![0-9,.]))")  # and no adjective before these
_ADJECTIVES = frozenset({"august"})
_YEAR_AFTER_MONTH = pattern(rf"\.?,?(?: of)?[ -]{_YEAR}(?!-[0-9])")
_DAY_FIRST = pattern(
    rf"([0-9]{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]([a-z]{{3,9}})(?![a-z])\.?"
    rf"(?:,?[ -](?:of |in )?{_YEAR})?"
)
_DAYS_FIRST = pattern(
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?:-| to | - | and )([0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?: of)? ([a-z]{3,9})(?![a-z])"
)
_ISO = pattern(r"([12][0-9]{3})([-/])([0-9]{1,2})\2([0-9]{1,2})(?![0-9/-])")
_SLASHED = pattern(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9]|[/.-][0-9])")
_NUMERAL_BEHIND = pattern(r" (?:II|III|IV|VI{0,3}|I (?:cabinet|government|ministry))\b(?!-)")
_DECADE = pattern(r"(?:([12][0-9])|(?<=')|(?<=[ -]))([0-9])0'?s(?![a-z])")
_QUARTER_LETTER = pattern(rf"([1-4])(?: of|,)?[ ](?:fiscal )?{_YEAR}")
_QUARTER_ALONE = pattern(r"[1-4](?![0-9a-z/-]| (?:of|fiscal|model|suv)\b)")
_BEFORE_QUARTER = frozenset({"in", "for", "during", "since", "by", "from", "after"})
_ALPHA_DAY = pattern(r"([12][0-9]{3})([-/])([a-z]{3})\2([0-9]{1,2})(?![0-9])")
_MONTH_BEHIND = pattern(r" ([a-z]{3,9})(?![a-z])(?! [0-9])")
_SLASH_YEAR = pattern(r"/([12][0-9]{3})(?![0-9/])")
_FISCAL = pattern(rf" ?(?:{_YEAR}|([0-9]{{2}})(?![0-9,.]))")
_CENTURY = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)[ -]century\b")
_PART_OF_YEAR = pattern(rf"[ -](quarter|half)(?: of|,| in)?(?: the)?( fiscal(?: year)?)? {_YEAR}")
_YEAR_FIRST = pattern(r"(?:'s)?[ -]?(?:(first|second|third|fourth)[ -](quarter|half)|q([1-4])|h([12]))\b")
_SEASON_YEAR = pattern(rf"(?: of|,)? {_YEAR}")
_TURNED_YEAR = pattern(r",? (?:of )?(last|this|next) year\b")
_SHORT_YEAR = pattern(r",? (?:of '?|')([0-9]{2})(?![0-9%,.]|[a-z])")
_LAST_PART = pattern(r" (quarter|half) of ([12][0-9]{3})(?![0-9]|[,.][0-9])")
_YEAR_BEHIND = pattern(rf",? (?:of |in )?{_YEAR}")
_TURNS = {"last": -1, "this": 0, "next": 1}
_MONTH_JOINED = pattern(r"(?:-| to | through )([a-z]{3,9})(?![a-z])")
_LETTERS_BEFORE = frozenset({"q", "h", "y", " "})  # of a quarter, a half or a fiscal year
_AFTER_DAY = frozenset(" -snrt")
_AFTER_TENS = frozenset("'snrt")
_MONTH_FIRST = frozenset({"US", "PH"})


def month_named(page: Page, start: int, end: int, before: str) -> Named | None:
    """The day, month and year, or bare month, whose month's name stands from ``start`` to ``end``."""
    low, month = page.low, months()[page.low[start:end]]
    doubtful = low[start:end] in also_words()
    joined = _MONTH_JOINED.match(low, end)
    if joined is not None and _is_month(page, joined.start(1), joined[1]) and page.folded[start].isupper():
        return Named(start, end, "month", None, month)
    match = _AFTER_MONTH.match(low, end)
    if doubtful and not page.folded[start].isupper() and not _is_dated(low, start, end):
        return None
    if match is not None and 1 <= int(match[1]) <= 31:
        year = int(match[2]) if match[2] else None
        return with_year(page, Named(start, match.end(), "day", year, month, int(match[1])))
    match = _YEAR_AFTER_MONTH.match(low, end) or _SLASH_YEAR.match(low, end)
    if match is not None:
        return Named(start, match.end(), "month", int(match[1]), month)
    behind = with_year(page, Named(start, end, "month", None, month))
    if behind.end != end or _bare_month(page, start, end, before, doubtful=doubtful):
        return behind
    return None


def _is_dated(low: str, start: int, end: int) -> bool:
    """Whether a word in small letters that is a month's name too has a day, a year or both behind it."""
    behind = _NUMBER_BEHIND if low[start:end] in _ADJECTIVES else _DAY_AND_YEAR
    return behind.match(low, end) is not None


def with_year(page: Page, name: Named) -> Named:
    """The name with the year said otherwise behind it: "May last year", "April of '87"."""
    if name.year is not None:
        return name
    match = _TURNED_YEAR.match(page.low, name.end)
    if match is not None:
        return name._replace(end=match.end(), turn=_TURNS[match[1]])
    match = _SHORT_YEAR.match(page.low, name.end)
    if match is None:
        return name
    return name._replace(end=match.end(), year=year_of_two_digits(match[1]))


def year_of_two_digits(digits: str) -> int:
    """The year that two digits stand for: 1950 to 2049, since news looks back farther than ahead."""
    return 2000 + int(digits) - (100 if int(digits) >= 50 else 0)


def year_behind(page: Page, end: int) -> tuple[int, int] | None:
    """A year in digits behind a day, and where it ends."""
    match = _YEAR_BEHIND.match(page.low, end)
    return None if match is None else (int(match[1]), match.end())


def last_part(page: Page, start: int, end: int) -> Named | None:
    """Reads "The last quarter of 2023"."""
    match = _LAST_PART.match(page.low, end)
    if match is None:
        return None
    number = 4 if match[1] == "quarter" else 2
    return Named(start, match.end(), match[1], int(match[2]), None, number)  # type: ignore[arg-type]


def _bare_month(page: Page, start: int, end: int, before: str, *, doubtful: bool) -> bool:
    if doubtful and _NUMERAL_BEHIND.match(page.folded, end):
        return False  # the May II cabinet
    if before in neighbours("before-a-month") and page.folded[start].isupper():
        return not (before in {"and", "the", "to", "for"} and doubtful)
    if doubtful or page.low[start:end] in short_names() or not page.folded[start].isupper():
        return False
    following = page.folded[end + 1 : end + 2]
    named = page.folded[end : end + 1] == " " and following.isupper()
    after_name = start > 1 and page.folded[start - 1] == " " and before != "" and _capital(page, start)
    return not named and not after_name and page.low[end : end + 1] != "-"


def _capital(page: Page, start: int) -> bool:
    """Whether the word before begins with a capital, as a given name before a surname does."""
    at = page.folded.rfind(" ", max(0, start - 20), start - 1) + 1
    return page.folded[at : at + 1].isupper()


def day_first(page: Page, start: int) -> Named | tuple[Named, Named] | None:
    """A day, or two, written before the month: "10 April 2024", "the 10th of April", "10-12 April 2024"."""
    low = page.low
    match = _DAYS_FIRST.match(low, start)
    if match is not None and _is_month(page, match.start(3), match[3]):
        second = day_first(page, match.start(2))
        if isinstance(second, Named) and 1 <= int(match[1]) < second.number:
            return second._replace(start=start, end=match.end(1), number=int(match[1])), second
    match = _DAY_FIRST.match(low, start)
    if match is None or not _is_month(page, match.start(2), match[2]) or not 1 <= int(match[1]) <= 31:
        return None
    year = int(match[3]) if match[3] else None
    end = match.end() if year else match.end(2)
    return with_year(page, Named(start, end, "day", year, months()[match[2]], int(match[1])))


def _is_month(page: Page, start: int, word: str) -> bool:
    if word not in months():
        return False
    is_told = word not in also_words() or page.folded[start].isupper()
    return is_told or _is_dated(page.low, start, start + len(word))


def numeric_day(page: Page, start: int, locale: str | None) -> Named | None:
    """A day in digits: "2024-04-10", "4/10/2024"; its order is declared, evident, or a problem."""
    match = _ISO.match(page.low, start)
    if match is not None:
        month, day = int(match[3]), int(match[4])
        if not 1 <= month <= 12:
            return None
        return Named(start, match.end(), "day", int(match[1]), month, day)
    match = _ALPHA_DAY.match(page.low, start)
    if match is not None and match[3] in months():
        return Named(start, match.end(), "day", int(match[1]), months()[match[3]], int(match[4]))
    match = _SLASHED.match(page.low, start)
    if match is None or (len(match[4]) == 2 and match[2] != "/"):
        return None
    first, second, end = int(match[1]), int(match[3]), match.end()
    year = int(match[4]) if len(match[4]) == 4 else year_of_two_digits(match[4])
    if not 1 <= year <= 9998:
        return None
    orders = [(d, m) for d, m in ((first, second), (second, first)) if 1 <= m <= 12 and 1 <= d <= 31]
    if not orders:
        return None
    if len(set(orders)) == 1:
        return Named(start, end, "day", year, orders[0][1], orders[0][0])
    if match[2] == "." or (locale is not None and len(locale) > 2):
        us = locale is not None and locale[-2:].upper() in _MONTH_FIRST and match[2] != "."
        day, month = orders[1] if us else orders[0]
        return Named(start, end, "day", year, month, day)
    return Named(start, end, "day", year, first, second, "ambiguous-day-and-month")


def digit_named(page: Page, start: int, end: int, locale: str | None) -> Named | tuple[Named, Named] | None:
    """Any time known by its first digits alone; bare years are judged by their neighbours, elsewhere."""
    low = page.low
    before = low[start - 1 : start]
    after = low[end : end + 1]
    found: Named | tuple[Named, Named] | None = None
    if after in {"-", "/"} or "." in low[start:end]:
        found = numeric_day(page, start, locale)
    if found is None and end - start < 3 and before != "." and after in _AFTER_DAY:
        found = day_first(page, start)
    if found is not None:
        return found
    if after not in _AFTER_TENS:
        return _lettered(page, start, before)
    match = _DECADE.match(low, start)
    if match is not None and (match[1] or before == "'"):
        return _decade(start, match)
    match = _CENTURY.match(low, start)
    if match is not None and 1 <= int(match[1]) <= 30:
        return Named(start, match.end(), "century", None, None, int(match[1]))
    return _lettered(page, start, before)


def _decade(start: int, match: re.Match[str]) -> Named:
    if match[1] is None:
        return Named(start - 1, match.end(), "decade", 1900 + 10 * int(match[2]))
    year = 100 * int(match[1]) + 10 * int(match[2])
    # "The 1900s" may be a decade or a century; "the 2000s" in news are the decade.
    century = match[2] == "0" and year != 2000
    return Named(start, match.end(), "decade", year, problem="ambiguous" if century else None)


def _lettered(page: Page, start: int, before: str) -> Named | None:
    low = page.low
    if before not in _LETTERS_BEFORE or (before == " " and low[start - 2 : start - 1] != "y"):
        return None
    if before in {"q", "h"} and not low[max(0, start - 2) : start - 1].isalnum():
        match = _QUARTER_LETTER.match(low, start)
        if match is None and page.folded[start - 1] == "Q" and _QUARTER_ALONE.match(low, start):
            if word_before(page, start - 1) in _BEFORE_QUARTER:
                return Named(start - 1, start + 1, "quarter", None, None, int(low[start]))
            return None
        if match is not None and (before == "q" or int(match[1]) < 3):
            grain = "quarter" if before == "q" else "half"
            return Named(start - 1, match.end(), grain, int(match[2]), None, int(match[1]))  # type: ignore[arg-type]
    lead = 3 if low[max(0, start - 3) : start] == "fy " else 2
    if (
        low[max(0, start - lead) : start].strip() == "fy"
        and not low[max(0, start - lead - 1) : start - lead].isalnum()
    ):
        return _fiscal(page, start - lead, start)
    return None


def _fiscal(page: Page, begin: int, start: int) -> Named | None:
    match = _FISCAL.match(page.low, start)
    if match is None:
        return None
    year = int(match[1]) if match[1] else 2000 + int(match[2])
    return Named(begin, match.end(), "fiscal-year", year)


_FISCAL_WORDS = pattern(r" (?:year )?(?:of )?(?=[12][0-9]{3})")


def fiscal_named(page: Page, start: int, end: int) -> Named | None:
    """A fiscal year from the word "fiscal": "fiscal 2026", "fiscal year 2026"."""
    match = _FISCAL_WORDS.match(page.low, end)
    return None if match is None else _fiscal(page, start, match.end())


def ordinal_named(page: Page, start: int, end: int, number: int) -> Named | None:
    """What an ordinal begins: "fourth quarter of 2024", "second half of 2023", "nineteenth century"."""
    part = part_of_year(page, start, end, number)
    if part is not None:
        return part
    if page.low.startswith((" century", "-century"), end) and number <= 30:
        return Named(start, end + 8, "century", None, None, number)
    return None


def part_of_year(page: Page, start: int, end: int, number: int) -> Named | None:
    """The quarter or half of a year whose ordinal stands from ``start`` to ``end``: "4th quarter 2018"."""
    match = _PART_OF_YEAR.match(page.low, end)
    if match is None or number > (4 if match[1] == "quarter" else 2):
        return None
    grain = "quarter" if match[1] == "quarter" else "half"
    problem = "ambiguous" if match[2] else None
    return Named(start, match.end(), grain, int(match[3]), None, number, problem)  # type: ignore[arg-type]


def season_named(page: Page, start: int, end: int) -> Named | None:
    """A season of a year: "summer 2024", "the spring of 2023"."""
    match = _SEASON_YEAR.match(page.low, end)
    if match is None:
        return None
    return Named(start, match.end(), "season", int(match[1]), seasons()[page.low[start:end]])


def quarter_after_year(page: Page, year: Named) -> Named:
    """The year with the quarter, half or month behind it: "2024's fourth quarter", "2024 April"."""
    match = _YEAR_FIRST.match(page.low, year.end)
    if match is None:
        month = _MONTH_BEHIND.match(page.low, year.end)
        if month is None or month[1] not in months() or month[1] in also_words():
            return year
        return Named(year.start, month.end(), "month", year.year, months()[month[1]])
    letter = match[3] or match[4]
    number = int(letter) if letter else number_words().ordinals[match[1]]
    grain = "half" if match[2] == "half" or match[4] else "quarter"
    if grain == "half" and number > 2:
        return year
    return Named(year.start, match.end(), grain, year.year, None, number)  # type: ignore[arg-type]
