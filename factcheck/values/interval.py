"""Intervals of exact numbers: what a written figure leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from factcheck.values.number import add, multiply, plain, scaled, subtract

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``low`` to ``high``; None is unbounded.

    Both ends belong to it unless ``low_open`` or ``high_open`` says otherwise. An interval is never empty.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not end.is_finite():
                raise ValueError(f"{end} is not a finite number")
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no number lies between {plain(self.low)} and {plain(self.high)}")

    @classmethod
    def point(cls, value: Decimal) -> Self:
        """The interval of one number."""
        return cls(value, value)

    @classmethod
    def written(cls, value: Decimal, place: int) -> Self:
        """The numbers that round to ``value`` at the place ``10 ** place``, halves on both sides included.

        50.2 billion, whose last place is 10 ** 8, is 50.15 to 50.25 billion.
        """
        half = multiply(_HALF, scaled(Decimal(1), place))
        return cls(subtract(value, half), add(value, half))

    def contains(self, other: Decimal | Interval) -> bool:
        """Whether the number, or every number of the interval, lies inside."""
        inner = Interval.point(other) if isinstance(other, Decimal) else other
        return _not_after(self.low, self.low_open, inner.low, inner.low_open) and _not_before(
            self.high, self.high_open, inner.high, inner.high_open
        )

    def disjoint(self, other: Interval) -> bool:
        """Whether no number lies in both."""
        return _ends_before(self, other) or _ends_before(other, self)

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not self.disjoint(other)

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one number."""
        return self.low is not None and self.low == self.high

    def __str__(self) -> str:
        left = "(.." if self.low is None else ("(" if self.low_open else "[") + plain(self.low)
        right = "..)" if self.high is None else plain(self.high) + (")" if self.high_open else "]")
        return f"{left}, {right}"


def _not_after(outer: Decimal | None, outer_open: bool, inner: Decimal | None, inner_open: bool) -> bool:
    if outer is None:
        return True
    if inner is None:
        return False
    return outer < inner or (outer == inner and (inner_open or not outer_open))


def _not_before(outer: Decimal | None, outer_open: bool, inner: Decimal | None, inner_open: bool) -> bool:
    if outer is None:
        return True
    if inner is None:
        return False
    return outer > inner or (outer == inner and (inner_open or not outer_open))


def _ends_before(first: Interval, second: Interval) -> bool:
    if first.high is None or second.low is None:
        return False
    touches = first.high == second.low and (first.high_open or second.low_open)
    return first.high < second.low or touches
