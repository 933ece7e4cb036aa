"""One number as it is written, in digits or in words, before anything is said about what it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.reading.mention import Unparsed
from factcheck.values.number import MAX_EXPONENT, last_place, multiply, scaled


class Operand(NamedTuple):
    """A number from ``start`` to ``end``, with the scale words that belong to it."""

    start: int
    end: int
    value: Decimal
    place: int | None
    """The power of ten of the last printed place, scale included."""
    scale: int | None = None
    problem: Unparsed | None = None
    spelled: bool = False

    @property
    def mantissa(self) -> Decimal:
        """The number without its scale word: 3 of "3 million"."""
        return self.value if self.scale is None else scaled(self.value, -self.scale)

    def times_ten_to(self, exponent: int, end: int) -> Operand:
        """The same number with one more scale word, which ends at ``end``."""
        if self.problem is not None:
            return self._replace(end=end)
        if self.value and abs(self.value.adjusted() + exponent) > MAX_EXPONENT:
            return self._replace(end=end, problem="too-many-digits")
        return Operand(
            self.start,
            end,
            scaled(self.value, exponent),
            None if self.place is None else self.place + exponent,
            exponent + (self.scale or 0),
            None,
            self.spelled,
        )

    def times(self, factor: int, end: int) -> Operand:
        """The same number of dozens."""
        return self._replace(end=end, value=multiply(self.value, Decimal(factor)), place=None)


def written(start: int, end: int, value: Decimal) -> Operand:
    """An operand at its own last place."""
    return Operand(start, end, value, last_place(value))


def unreadable(start: int, end: int, why: Unparsed) -> Operand:
    """An operand that stands there and is not read."""
    return Operand(start, end, Decimal(0), 0, problem=why)
