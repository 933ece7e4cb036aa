"""Multiples as a slot states them: "twice", "nearly three times", "more than double"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading import parse_quantity
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_WORDS = {"twice": 2, "double": 2, "triple": 3, "thrice": 3, "quadruple": 4}
_MULTIPLE = pattern(r"(?:(.{1,30}) )?(twice|double|triple|thrice|quadruple)")
_TIMES = pattern(r"(.{1,60}) times")


def read_multiple(text: str) -> Quantity | None:
    """How many times as much the words say, with their hedge; None for anything else.

    >>> read_multiple("more than twice").hedge, read_multiple("twice").low
    ('more-than', Decimal('2'))
    """
    bare = " ".join(text.lower().split())
    if match := _MULTIPLE.fullmatch(bare):
        factor = Decimal(_WORDS[match[2]])
        if match[1] is None:
            return Quantity(factor, factor, "times", precision=0)
        number = f"{match[1]} {factor}"
    elif match := _TIMES.fullmatch(bare):
        number = match[1]
    else:
        return None
    try:
        found = parse_quantity(number)
    except ValueError:
        return None
    if found.unit is not None or found.is_money or found.rate is not None or found.base is not None:
        return None
    return Quantity(found.low, found.high, "times", hedge=found.hedge, precision=found.precision)
