"""Where a figure or a time may start: one pass over the text for digits, one for words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.calendar import months, seasons, weekdays
from factcheck.lexicon.figures import multipliers, number_words, scales
from factcheck.lexicon.holidays import holiday_names
from factcheck.reading.page import Page
from factcheck.reading.relative import DAYS, ENDS, WHOLES
from factcheck.reading.turned import WAYS
from factcheck.values.pattern import pattern

_DIGITS = pattern(r"[0-9]+(?:[.,'][0-9]+)*|[½¼¾⅓⅔⅛⅜⅝⅞]")
_LENGTHS = ("day", "week", "fortnight", "month", "year", "decade")
IN_A = tuple(f"in {one} {unit}" for one in ("a", "one") for unit in _LENGTHS)
"""Where "in a week" may begin."""
YEARS_TO = tuple(f"year to {month}" for month in months())
"""Where "the year to March" may begin."""
_PHRASES = (
    "from now", "quarter ended", "quarter ending", "year ended", "year ending", "month ended",
    "month ending", "the day before", "the day after", "the week before", "the month before",
    "the year before", "turn of the", "between now", "rest of", "the weekend",
)  # fmt: skip
_RELATIVE = (
    *DAYS, *WAYS, *WHOLES, *ENDS, *IN_A, *YEARS_TO, *_PHRASES, "final", "ago", "hence", "earlier", "later",
    "overnight", "week", "fiscal", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip


class Anchor(NamedTuple):
    """A place to look at; ``word`` is empty for digits."""

    start: int
    end: int
    word: str


@cache
def _searcher() -> tuple[object, tuple[str, ...], frozenset[str]]:
    import ahocorasick_rs

    numbers = number_words()
    words: set[str] = {*numbers.ones, *numbers.teens, *numbers.tens, *numbers.fractions, *numbers.ordinals}
    words |= {
        *scales().words,
        *scales().groups,
        *multipliers(),
        *months(),
        *weekdays(),
        *seasons(),
        *_RELATIVE,
        *holiday_names(),
    }
    ordered = tuple(sorted(word for word in words if "-" not in word or word in ENDS))
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(ordered), matchkind=kind), ordered, frozenset(ordered)


def anchors(page: Page) -> list[tuple[int, int, str]]:
    """All anchors in their order, still as plain tuples: many stand inside what an earlier one begins."""
    found = [(*match.span(), "") for match in _DIGITS.finditer(page.folded)]
    low, size = page.low, len(page.low)
    searcher, words, known = _searcher()
    for index, start, end in searcher.find_matches_as_indexes(low):  # type: ignore[attr-defined]
        if start and low[start - 1].isalnum():
            continue
        if end == size or not low[end].isalnum():
            found.append((start, end, words[index]))
            continue
        # "May daylight" is no May Day, but the month may be one.
        first = words[index].partition(" ")[0]
        if low[start + len(first)] == " " and first in known:
            found.append((start, start + len(first), first))
    found.sort()
    return found
