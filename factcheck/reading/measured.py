"""The physical unit behind a figure: "160 km", "68°F", "5,000 square miles"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.lexicon.unit_pairs import units_named
from factcheck.reading.page import prepare
from factcheck.values.pattern import pattern

_UNIT = pattern(
    r"(?:[ -]|\x01 )?(?:degrees? [cf](?![a-z])|°[cf](?![a-z])|km/h|m/s|[a-z²³]+(?:[ -][a-z.]+){0,2})"
)
_MOST_WORDS = 3
_ONLY_GLUED = frozenset({"m", "g", "l", "in", "st"})


class UnitBehind(NamedTuple):
    """The unit from ``start`` to ``end``: its words as written, and what they measure ("length")."""

    start: int
    end: int
    words: str
    dimension: str


def unit_behind(text: str, end: int) -> UnitBehind | None:
    """The physical unit whose words begin where a figure ends, at ``end``; None where there is none.

    A space or a hyphen may stand between. Single letters count where they follow directly, and "C" and "F"
    for degrees are capitals.

    >>> unit = unit_behind("100 miles (160 km)", 3)
    >>> unit.words, unit.dimension
    ('miles', 'length')
    """
    window = text[end : end + 48]
    page = prepare(window)
    match = _UNIT.match(page.low)
    if match is None:
        return None
    first = len(match[0]) - len(match[0].lstrip(" -\x01"))
    words = match[0][first:]
    for count in range(_MOST_WORDS, 0, -1):
        tried = _first_words(words, count)
        if tried is None:
            continue
        units = units_named(tried) or units_named(tried.replace("-", " "))
        stop = first + len(tried)
        if not units or window[stop : stop + 1].isalnum():
            continue
        if not _is_meant(tried, window[first:stop], glued=first == 0):
            return None
        return UnitBehind(end + first, end + stop, window[first:stop], units[0].of)
    return None


def _first_words(words: str, count: int) -> str | None:
    """The first ``count`` words, if there are as many."""
    at = -1
    for _ in range(count):
        if at >= len(words):
            return None
        gaps = [place for mark in " -" if (place := words.find(mark, at + 1)) >= 0]
        at = min(gaps, default=len(words))
    return words[:at]


def _is_meant(unit: str, written: str, *, glued: bool) -> bool:
    """Whether a short unit is one: "20C", "5m" and "3in", but not "20c", "5 m" or "3 in Leeds"."""
    if unit in {"c", "f"}:
        return written.isupper()
    return unit not in _ONLY_GLUED or (glued and written.islower())
