"""Units of measurement by the words that news uses, and what an amount in one is in another."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.load import table

# What is printed in pairs; hours and days are not, and kilowatts neither.
_PAIRED = frozenset({"length", "mass", "area", "volume", "speed", "temperature"})


class Unit(NamedTuple):
    """A unit: what it measures, its size in that dimension's own unit, and where its scale has its nought."""

    id: str
    of: str
    factor: Fraction
    zero: Fraction | None = None

    def to(self, amount: Fraction, other: Unit) -> tuple[Fraction, ...]:
        """The amount in the other unit; of temperatures as a reading and as a difference of two."""
        plain = amount * self.factor / other.factor
        if self.zero is None or other.zero is None:
            return (plain,)
        return ((amount * self.factor + self.zero - other.zero) / other.factor, plain)


@cache
def _units() -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for ident, row in table("units")["physical"].items():
        zero = Fraction(row["zero"]) if "zero" in row else None
        unit = Unit(ident, row["of"], Fraction(row["factor"]), zero)
        for word in row["words"] if unit.of in _PAIRED else ():
            found.setdefault(word.lower(), []).append(unit)
    return MappingProxyType({word: tuple(known) for word, known in found.items()})


def units_named(word: str) -> tuple[Unit, ...]:
    """Every unit that the word can mean: several for "tons" and "gallons", none for what is no unit.

    >>> [unit.id for unit in units_named("acres")]
    ['acre']
    """
    return _units().get(" ".join(word.lower().split()), ())


@cache
def unit_words() -> tuple[str, ...]:
    """Every word for a unit that is printed in pairs, the longest first."""
    return tuple(sorted(_units(), key=lambda word: (-len(word), word)))
