"""Where a figure or a time may start: one pass over the text for digits, one for words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.calendar import months, seasons, weekdays
from factcheck.lexicon.figures import multipliers, number_words, scales
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern

_DIGITS = pattern(r"[0-9]+(?:[.,'][0-9]+)*|[½¼¾⅓⅔⅛⅜⅝⅞]")
_RELATIVE = (
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "last",
    "next",
    "this",
    "previous",
    "past",
    "ago",
    "week",
    "weekend",
    "fiscal",
    "earlier",
    "later",
)


class Anchor(NamedTuple):
    """A place to look at; ``word`` is empty for digits."""

    start: int
    end: int
    word: str


@cache
def _searcher() -> tuple[object, tuple[str, ...]]:
    import ahocorasick_rs

    numbers = number_words()
    words = {*numbers.ones, *numbers.teens, *numbers.tens, *numbers.fractions, *numbers.ordinals}
    words |= {
        *scales().words,
        *scales().groups,
        *multipliers(),
        *months(),
        *weekdays(),
        *seasons(),
        *_RELATIVE,
    }
    ordered = tuple(sorted(word for word in words if "-" not in word))
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(ordered), matchkind=kind), ordered


def anchors(page: Page) -> list[Anchor]:
    """All anchors in the order of the text."""
    found = [Anchor(match.start(), match.end(), "") for match in _DIGITS.finditer(page.folded)]
    low, size = page.low, len(page.low)
    searcher, words = _searcher()
    for index, start, end in searcher.find_matches_as_indexes(low):  # type: ignore[attr-defined]
        if (start and low[start - 1].isalnum()) or (end < size and low[end].isalnum()):
            continue
        found.append(Anchor(start, end, words[index]))
    found.sort()
    return found
