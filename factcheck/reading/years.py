"""Bare years: four digits that are a year by what stands beside them, and pairs of years."""

from __future__ import annotations

from factcheck.lexicon.figures import neighbours
from factcheck.reading.mention import Unparsed
from factcheck.reading.named import Named
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern

_BARE = pattern(r"([12][0-9]{3})(?![0-9]|[,.][0-9])")
_SPAN = pattern(r"([12][0-9]{3})(?:-| - |/)([0-9]{4}|[0-9]{2})(?![0-9]|[,.:/-][0-9])")
_OF_TWO_YEARS = pattern(
    r" (?:season|campaign|school year|academic year|fiscal year|financial year|tax year|marketing year"
    r"|crop year|budget|winter|term|edition|crisis|recession)\b"
)
_NEXT = pattern(r"\x01?[ -]([a-z]+)")


def bare_year(page: Page, start: int, before: str) -> Named | None:
    """The year at ``start``, if its neighbours make it one: "in 2024", "the 2024 election"."""
    match = _BARE.match(page.low, start)
    if match is None:
        return None
    year, end = int(match[1]), match.end()
    after = page.low[end : end + 1]
    if after.isalpha() or after in {"%", "-"}:
        return None
    following = _NEXT.match(page.low, end)
    word = following[1] if following is not None else ""
    counts = word.endswith("s") and word not in neighbours("ending-in-s") and len(word) > 3
    counts = counts or word in {"people", "men", "women", "children", "of", "percent", "million", "billion"}
    led = before in neighbours("before-a-year")
    if before in neighbours("determiners"):
        likely = 1800 <= year <= 2100
    elif led:
        likely = 1000 <= year <= 2199 and not (counts and before not in {"fiscal", "year"})
        likely = likely and (before not in {"than", "about", "as", "to", "on"} or 1800 <= year <= 2100)
    else:
        likely = 1900 <= year <= 2100 and not counts
    if not likely:
        return None
    return Named(start, end, "year", year)


def year_span(page: Page, start: int) -> tuple[Named, Named] | None:
    """Two years, the second after the first: "2009-13", "2021-2024", "2024/25".

    "2009-11" may be November 2009: it comes back with the problem ``ambiguous-years``, but for "the 2009-11
    season".
    """
    match = _SPAN.match(page.low, start)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
    if len(match[2]) == 4 and not 1000 <= last <= 2199:
        return None
    if len(match[2]) == 2 and last <= first:
        if match[2] == "00" and first % 100 == 99:
            last += 100
        else:
            return None
    if last <= first or not 1500 <= first <= 2199:
        return None
    doubtful = len(match[2]) == 2 and 1 <= int(match[2]) <= 12
    doubtful = doubtful and _OF_TWO_YEARS.match(page.low, match.end()) is None
    problem: Unparsed | None = "ambiguous-years" if doubtful else None
    end = match.end()
    return Named(start, match.end(1), "year", first), Named(
        match.start(2), end, "year", last, problem=problem
    )


def year_month(page: Page, start: int) -> Named | None:
    """A month in digits ("2024-03"), where it cannot be two years."""
    match = _SPAN.match(page.low, start)
    if match is None or len(match[2]) != 2 or not 1 <= int(match[2]) <= 12 or page.low[match.end(1)] != "-":
        return None
    if first_two_years(int(match[1]), int(match[2])):
        return None
    return Named(start, match.end(), "month", int(match[1]), int(match[2]))


def first_two_years(year: int, two: int) -> bool:
    """Whether two digits after a year may be a later year of the same century."""
    return two > year % 100
