"""How far a written figure may be from the recorded one: the constants of the three zones."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.lexicon.load import table


@cache
def zone(hedge: str, edge: str) -> Decimal:
    """One constant as an exact decimal: ``zone("about", "sound")`` is 0.05, a share of the printed figure."""
    return Decimal(table("figure-zones")[hedge][edge])


@cache
def digits(rule: str) -> int:
    """One whole number of the rules of rounding: ``digits("truncated-digits")`` is 3."""
    return int(table("figure-zones")["rounding"][rule])
