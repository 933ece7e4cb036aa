"""What a statement's own figures say about each other: one amount in two units, parts of a whole."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.parts import categories, category_words
from factcheck.lexicon.unit_pairs import Unit, units_named
from factcheck.match.figures_read import read_figure
from factcheck.values.number import divide, parse_decimal
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_NEAR = Fraction(1, 20)  # of a conversion that is rounded further than to its last digit
_FAR = Fraction(1, 10)  # of one that is hedged besides
_MEASURED = pattern(
    r"(?:(about|around|roughly|some|nearly|almost|more than|over|less than|under|up to|at least|just over|"
    r"just under|approximately|as much as|an? (?:estimated|average)) )?"
    r"((?:minus |[-−])?(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,6})?)"
    r"(?: (thousand|million|billion))?[ -]?(.{1,24})"
)


class Measured(NamedTuple):
    """An amount in a unit as it is printed: the number, half of its last place, and what the word can mean.

    ``rounded`` is half of the last place that is not a nought, and ``digits`` counts the places down to it; a
    round amount ends in a nought or a five.
    """

    amount: Fraction
    half: Fraction
    rounded: Fraction
    digits: int
    units: tuple[Unit, ...]
    is_hedged: bool
    is_round: bool


def read_measured(text: str) -> Measured | None:
    """The amount that the words state: "100 miles", "about 1.5 million acres"; None for anything else."""
    match = _MEASURED.fullmatch(" ".join(text.lower().split()))
    if match is None:
        return None
    units = units_named(match[4])
    bare = match[2].replace(",", "").replace("−", "-").replace("minus ", "-")
    if not units:
        return None
    scale = Fraction(10) ** _SCALES.get(match[3] or "", 0)
    decimals = len(bare.partition(".")[2])
    half = Fraction(1, 2) * Fraction(10) ** -decimals * scale
    digits = bare.lstrip("-").replace(".", "").strip("0")
    noughts = 0 if decimals else len(bare) - len(bare.rstrip("0"))
    return Measured(
        Fraction(parse_decimal(bare)) * scale,
        half,
        half * Fraction(10) ** noughts,
        max(len(digits), 1),
        units,
        match[1] is not None,
        not decimals and bare[-1] in "05",
    )


def same_amount(one: Measured, other: Measured) -> bool | None:
    """Whether both are one amount in two units, as exactly as they are printed; None where they cannot be.

    Either may be the figure that was rounded. A word of several sizes fits if one of them does; a temperature
    may be a reading or a difference.
    """
    pairs = [(a, b) for a in one.units for b in other.units if a.of == b.of and a.id != b.id]
    if not pairs or {a.id for a in one.units} & {b.id for b in other.units}:
        return None
    return any(_fits(one, a, other, b) or _fits(other, b, one, a) for a, b in pairs)


def _fits(exact: Measured, unit: Unit, converted: Measured, into: Unit) -> bool:
    lows, highs = unit.to(exact.amount - exact.half, into), unit.to(exact.amount + exact.half, into)
    middles = unit.to(exact.amount, into)
    for low, high, middle in zip(lows, highs, middles, strict=True):
        room = _room(exact, converted, middle, is_degrees=into.zero is not None)
        if low - room <= converted.amount <= high + room:
            return True
    return False


def _room(exact: Measured, converted: Measured, middle: Fraction, *, is_degrees: bool) -> Fraction:
    """How far a conversion may be off: a last place, more where it is a round figure or hedged."""
    room = 2 * converted.half
    if exact.digits == converted.digits == 1:
        room = max(room, converted.rounded)
    if exact.is_hedged or converted.is_hedged:
        return max(room, abs(middle) * _FAR)
    if is_degrees:
        return max(room, Fraction(1))
    return max(room, abs(middle) * _NEAR) if converted.is_round else room


def conversion(one: Measured, other: Measured) -> str:
    """What the first amount is in the unit of the second, for a reader."""
    unit, into = next((a, b) for a in one.units for b in other.units if a.of == b.of)
    value = unit.to(one.amount, into)[0]
    places = 0 if abs(value) >= 100 else 1
    return f"{round(value):,}" if not places else f"{divide(Decimal(round(value * 10)), Decimal(10)):,}"


@cache
def _category() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, category_words()))})\b")


class Piece(NamedTuple):
    """A part of a whole: its words, its figure, and the families and categories it can be of."""

    text: str
    figure: Quantity
    categories: frozenset[tuple[str, str]]


def read_piece(text: str) -> Piece | None:
    """A part as a statement gives it: "80 were men", "40% backed it"; None where it has no one figure."""
    figure = None
    for end in range(len(text.split()), 0, -1):
        try:
            figure = read_figure(" ".join(text.split()[:end]))
        except ValueError:
            continue
        break
    if figure is None:
        return None
    found = _category().search(text.lower())
    return Piece(text, figure, frozenset(categories()[found[1]]) if found else frozenset())


def exclude_each_other(pieces: list[Piece]) -> bool:
    """Whether all are different categories of one family, so that nothing is counted twice."""
    families = frozenset.intersection(*(frozenset(f for f, _ in one.categories) for one in pieces))
    return any(
        len({category for one in pieces for f, category in one.categories if f == family}) == len(pieces)
        for family in families
    )
