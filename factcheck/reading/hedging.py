"""The words that loosen a figure, before it and behind it, one or several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.figures import hedges, neighbours
from factcheck.reading.page import Page
from factcheck.reading.surroundings import word_before
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Hedge

_WINDOW = 34
_GLUED_AFTER = pattern(r"\+(?![0-9])|-plus\b|-odd\b|-ish\b")
# "And over", "at most" and their like close a clause: "met five at least once" says nothing of the five.
_CLOSES = (
    r"(?=$|[.,;:!?)\"'”’\x01-]"
    r"| (?:in|on|for|from|by|to|was|were|is|are|has|have|had|will|who|that|this|last|but)\b)"
)
_STACKED = 3
_BOUNDS = frozenset({"more-than", "at-least", "less-than", "at-most"})


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in hedges("before"))


def hedge_before(page: Page, start: int) -> tuple[int, Hedge] | None:
    """Where the hedges before ``start`` begin, and their kind: "well over an estimated" is "more-than"."""
    found = _one_before(page, start)
    if found is None:
        return None
    begin, kind = found
    for _ in range(_STACKED):
        further = _one_before(page, begin)
        if further is None:
            break
        begin, kind = further[0], stacked(kind, further[1])
    return begin, kind


def stacked(first: Hedge, second: Hedge) -> Hedge:
    """The kind of two hedges on one figure: a bound outweighs a looseness, and the wider of two bounds holds.

    >>> stacked("about", "more-than"), stacked("at-least", "more-than")
    ('more-than', 'at-least')
    """
    if first == second:
        return first
    for ends in (("at-least", "more-than"), ("at-most", "less-than")):
        if {first, second} == set(ends):
            return ends[0]
    bounds = [kind for kind in (first, second) if kind in _BOUNDS]
    if len(bounds) == 1:
        return bounds[0]
    if "about" in {first, second} and not bounds:
        return second if first == "about" else first
    return "nearly" if {first, second} == {"nearly", "just-under"} else "about"


def _one_before(page: Page, start: int) -> tuple[int, Hedge] | None:
    low = page.low
    if low[start - 1 : start] == "~":
        return start - 1, "about"
    if low[start - 1 : start] != " " or low[start - 2 : start - 1].isdecimal():
        return None
    first = max(0, start - _WINDOW)
    gap = low.rfind(" ", first, start - 1)
    if low[first if gap < 0 else gap + 1 : start - 1].lstrip("(\"'“") not in _last_words():
        return None
    window = low[first:start]
    known = hedges("before")
    words = window.split(" ")
    for count in (4, 3, 2, 1):
        if len(words) > count:
            phrase = " ".join(words[-count - 1 : -1])
            kind = known.get(phrase) or known.get(phrase.lstrip("(\"'“"))
            if kind is not None:
                begin = start - 1 - len(phrase.lstrip("(\"'“"))
                lead = _not_hedging().get(phrase)
                return None if lead and word_before(page, begin) in lead else (begin, kind)
    return None


@cache
def _not_hedging() -> Mapping[str, frozenset[str]]:
    """From a hedge to the words before it that make it something else: "added up to 5", "a row over 5"."""
    return {
        phrase: neighbours(name)
        for name, phrases in {
            "before-over": ("over",),
            "before-up-to": ("up to",),
            "before-as-much-as": ("as much as", "as many as"),
        }.items()
        for phrase in phrases
    }


@cache
def words_beside() -> frozenset[str]:
    """The first words of the hedges behind a figure: "or", "at", "give"."""
    return frozenset(phrase.partition(" ")[0] for phrase in hedges("after")) | {"give"}


def hedge_after(page: Page, end: int) -> tuple[int, Hedge] | None:
    """Where the hedge behind ``end`` ends, and its kind."""
    char = page.low[end : end + 1]
    if char in {"+", "-"}:
        match = _GLUED_AFTER.match(page.low, end)
        return None if match is None else (match.end(), hedges("after")[match[0]])
    if char not in {" ", ","} or page.low[end + 1 : end + 2] not in {"o", "a", "m", "t", "p", " "}:
        return None
    match = _behind().match(page.low, end)
    if match is None:
        return None
    return match.end(), hedges("after")[match[1]]


@cache
def _behind() -> re.Pattern[str]:
    known = sorted((phrase for phrase in hedges("after") if phrase[0].isalpha()), key=len, reverse=True)
    free = "|".join(phrase for phrase in known if phrase.startswith("or "))
    closing = "|".join(phrase for phrase in known if not phrase.startswith("or "))
    return pattern(rf",? ((?:{free}|give or take)\b|(?:{closing}){_CLOSES})")
