"""Lengths that are told as bounds or with halves: "more than three weeks", "almost ten years"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.lexicon.counts import count_of
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_DAYS = {
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(487, 16),
    "year": Fraction(1461, 4),
    "decade": Fraction(7305, 2),
}
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
_WAYS = {
    "over": ("more than", "just over", "over", "at least", "well over", "a little over", "no less than"),
    "under": ("less than", "just under", "under", "within", "at most", "up to", "no more than", "barely"),
    "nearly": ("nearly", "almost", "close to"),
    "about": ("about", "around", "some", "roughly", "approximately"),
}
HEDGES = "|".join(sorted((words for group in _WAYS.values() for words in group), key=len, reverse=True))
"""The words before a length that make it a bound or loose, for a pattern."""
LENGTHS = (
    r"(?:(?:half an?|an?|one) (?:day|week|fortnight|month|year|decade)(?: and a half)?"
    r"|(?:[a-z]+(?:-[a-z]+)?|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})(?: and a half)?"
    r" (?:day|week|fortnight|month|year|decade)s)"
)
"""A length, perhaps with a half, for a pattern."""
HALVES = (
    r"(?:half an? (?:day|week|month|year|decade)|(?:an?|one) (?:day|week|month|year|decade) and a half"
    r"|(?:[a-z]+|[0-9]{1,3}) and a half (?:day|week|month|year|decade)s)"
)
"""A length that only halves tell, for a pattern."""
_LENGTH = pattern(
    rf"(?:(?P<hedge>{HEDGES}) )?(?:(?P<half>half an? )|(?P<count>[^\s]+)(?P<more> and a half)? )"
    rf"{_UNIT}(?P<after> and a half)?"
)


class Loose(NamedTuple):
    """A length in days, and how it is told: "over", "under", "nearly", "about", or by a "half" alone.

    ``unit`` is what it is counted in, in days, or half of that where a half is told.
    """

    way: str
    size: Fraction
    unit: Fraction


def read_loose(text: str) -> Loose | None:
    """The bound or loose length that ``text`` is; None where it is a whole number of units without a word."""
    match = _LENGTH.fullmatch(fold(text).strip())
    if match is None:
        return None
    count = 0 if match["half"] else count_of(match["count"])
    if count is None:
        return None
    unit = _DAYS[match["unit"]]
    halves = bool(match["half"] or match["more"] or match["after"])
    way = next((way for way, words in _WAYS.items() if match["hedge"] in words), "half" if halves else None)
    if way is None:
        return None
    return Loose(way, unit * count + unit / 2, unit / 2) if halves else Loose(way, unit * count, unit)


def holds(loose: Loose, days: int) -> bool | None:
    """Whether so many days are the length that is told; None where that is open.

    A bound holds where the length keeps it without being twice as long or less than a third of it, and fails
    where it is missed by more than a twentieth. "Nearly" so much is up to a fifth less, "about" a tenth more
    or less, and a half alone three eighths of a half more or less.
    """
    share = days / loose.size
    slack = max(Fraction(1, 20), 1 / loose.size)
    match loose.way:
        case "over":
            agrees, is_open = 1 < share < 2, 1 - slack <= share
        case "under":
            agrees, is_open = Fraction(1, 3) <= share <= 1, share <= 1 + slack
        case "nearly":
            agrees, is_open = Fraction(4, 5) <= share <= 1, Fraction(3, 5) <= share <= 1 + 2 * slack
        case "half":
            off = abs(days - loose.size)
            agrees, is_open = 8 * off <= 3 * loose.unit, off <= loose.unit
        case _:
            near, off = max(loose.size / 10, loose.unit * 3 / 8), abs(days - loose.size)
            agrees, is_open = off <= near, off <= 2 * near
    return True if agrees else None if is_open else False
