"""Units of measurement that are converted exactly: tonnes and pounds, barrels and litres."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_BY = pattern(r"(.+?)(?: an? | per | each | every |/)([a-z]+)")


class FamilyUnit(NamedTuple):
    """A unit: its id, what it measures, and how much of that dimension's own unit one of it is."""

    id: str
    of: str
    factor: Fraction


@cache
def _units() -> Mapping[str, tuple[FamilyUnit, ...]]:
    found: dict[str, list[FamilyUnit]] = {}
    for ident, row in table("units").get("physical", {}).items():
        if "zero" in row:  # degrees have their nought at different places
            continue
        unit = FamilyUnit(ident, row["of"], Fraction(row["factor"]))
        for word in row["words"]:
            found.setdefault(fold(word), []).append(unit)
    return MappingProxyType({word: tuple(known) for word, known in found.items()})


def family_units(word: str) -> tuple[FamilyUnit, ...]:
    """Every unit that the word can mean; none for what is no unit of measurement ("people").

    >>> [unit.of for unit in family_units("acres")]
    ['area']
    """
    return _units().get(" ".join(fold(word).split()), ())


def unit_and_spell(unit: str) -> tuple[str, str | None]:
    """A unit apart from what it is counted by.

    >>> unit_and_spell("barrels a day"), unit_and_spell("people")
    (('barrels', 'day'), ('people', None))
    """
    match = _BY.fullmatch(unit)
    return (match[1], match[2]) if match is not None else (unit, None)
