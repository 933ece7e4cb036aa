"""Number words, scales, units, hedges and multipliers, as look-up tables."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.quantity import Hedge


class NumberWords(NamedTuple):
    """What each English number word stands for."""

    ones: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]


class Scales(NamedTuple):
    """Powers of ten: of words, of letters after digits, of letters after an amount of money."""

    words: Mapping[str, int]
    letters: Mapping[str, int]
    of_money: Mapping[str, int]
    groups: Mapping[str, int]


@cache
def number_words() -> NumberWords:
    """The number words; ordinals and fractions apart."""
    data = table("number-words")
    return NumberWords(data["ones"], data["teens"], data["tens"], data["fractions"], data["ordinals"])


@cache
def scales() -> Scales:
    """The words and letters that multiply the number before them."""
    data = table("scales")
    return Scales(data["words"], data["letters"], data["letters-of-money"], data["groups"])


@cache
def few() -> Mapping[str, tuple[Decimal, Decimal]]:
    """From "several" to the fewest and the most that it stands for before "dozen", both included."""
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in table("number-words")["few"].items()}


@cache
def hedges(where: str) -> Mapping[str, Hedge]:
    """From a hedging phrase to its kind; ``where`` is "before" or "after" the figure."""
    return {phrase: kind for kind, phrases in table("hedges")[where].items() for phrase in phrases}


@cache
def shares() -> Mapping[str, str]:
    """From "per cent", "percentage points", "bps" to the unit."""
    return {word: unit for unit, words in table("units")["share"].items() for word in words}


@cache
def words_of(group: str, key: str = "words") -> frozenset[str]:
    """The words of one group of the units table: rate, change, spread, base (``key="phrases"``), glued."""
    return frozenset(table("units")[group][key])


@cache
def multipliers() -> Mapping[str, Decimal]:
    """From "doubled" to 2."""
    return {word: Decimal(value) for word, value in table("multipliers")["words"].items()}


@cache
def neighbours(name: str) -> frozenset[str]:
    """One list of the words beside a figure or a time that decide what it is."""
    return frozenset(table("neighbours")[name])
