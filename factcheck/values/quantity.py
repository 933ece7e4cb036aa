"""A figure as it was written: the amount, what it counts, and how exactly it was said.

A ``Quantity`` is one amount or a range of them. A ``Pair`` is a vote or a score: two counts in their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.values.interval import Interval
from factcheck.values.number import last_place, plain

Hedge = Literal["about", "nearly", "just-under", "just-over", "more-than", "at-least", "less-than", "at-most"]
"""How a word loosens a figure. "More than" leaves the figure itself out, "at least" keeps it in."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount, or a written range of amounts, with everything that belongs to the number.

    ``low`` equals ``high`` unless the text gives a range. Nothing is rounded or converted: 25 cents is 0.25
    in its currency, but percent, percentage points and basis points stay the units they are.
    """

    low: Decimal
    high: Decimal
    unit: str | None = None
    """``percent``, ``points``, ``basis-points``, ``times`` or a noun; None for money and a bare number."""
    currency: str | None = None
    """ISO 4217, where the text determines it; None for a bare "$"."""
    symbol: str | None = None
    """The sign or the name's sign ("$" for "dollars") where ``currency`` had to stay open, or as written."""
    candidates: tuple[str, ...] = ()
    """The currencies an ambiguous sign may stand for, in alphabetical order."""
    base: str | None = None
    """What a share is a share of: "GDP" in "2% of GDP"."""
    rate: str | None = None
    """What it is counted by: "year" in "$5 million a year"."""
    hedge: Hedge | None = None
    precision: int | None = 0
    """The power of ten of the last printed place, scale included: 8 for 50.2 billion. None where no place is
    printed ("a third", "a dozen")."""

    def __post_init__(self) -> None:
        for end in (self.low,) if self.low is self.high else (self.low, self.high):
            if not end.is_finite():
                raise ValueError(f"{end} is not a finite number")
        if self.low > self.high:
            raise ValueError(f"a range cannot run from {plain(self.low)} down to {plain(self.high)}")
        if self.currency is not None and self.candidates:
            raise ValueError(
                f"a currency is {self.currency} or one of {', '.join(self.candidates)}, not both"
            )

    @property
    def is_range(self) -> bool:
        """Whether the text gives two amounts ("10 to 15")."""
        return self.low != self.high

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of some currency, determined or not."""
        return self.currency is not None or self.symbol is not None

    @property
    def amount(self) -> Decimal:
        """The one amount; ``ValueError`` for a range."""
        if self.is_range:
            raise ValueError(f"{plain(self.low)} to {plain(self.high)} is a range, not one amount")
        return self.low

    @property
    def written(self) -> Interval:
        """The amounts that round to what is printed: half a last place on either side, halves included."""
        if self.precision is None:
            return Interval(self.low, self.high)
        if not self.is_range:
            return Interval.written(self.low, self.precision)
        ends = Interval.written(self.low, self.precision), Interval.written(self.high, self.precision)
        return Interval(ends[0].low, ends[1].high)


def exact(amount: Decimal, *, unit: str | None = None, currency: str | None = None) -> Quantity:
    """An amount that is a number and not a piece of writing (a table cell), at its own last place."""
    return Quantity(amount, amount, unit=unit, currency=currency, precision=last_place(amount))


MOST_COUNTED = 10**12
"""The largest number that a side of a vote or a score may have."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A vote or a score: two exact counts in the order in which they are told.

    "Won 7-2" is ``Pair(7, 2)``; it is no range, and ``Pair(2, 7)`` is another value. Two pairs agree where
    they are equal, and where ``reversed`` is equal they tell the same count from the other side ("lost 2-7"):
    whether that is meant is for the words around them to say.

    >>> Pair(52, 48).reversed, str(Pair(52, 48)), Pair(52, 48).margin
    (Pair(first=48, second=52), '52-48', 4)
    """

    first: int
    second: int

    def __post_init__(self) -> None:
        for side in (self.first, self.second):
            if not 0 <= side <= MOST_COUNTED:
                raise ValueError(f"{side} is no side of a vote or a score")

    @property
    def reversed(self) -> Pair:
        """The same count told from the other side."""
        return Pair(self.second, self.first)

    @property
    def margin(self) -> int:
        """By how much the first side is ahead; below zero where it is behind."""
        return self.first - self.second

    @property
    def total(self) -> int:
        """Both sides together."""
        return self.first + self.second

    def __str__(self) -> str:
        return f"{self.first}-{self.second}"


def pair_quantity(pair: Pair) -> Quantity:
    """The first side of a vote or a score as a figure of the unit ``pair``, which compares with no other."""
    return Quantity(Decimal(pair.first), Decimal(pair.first), unit="pair")
