"""Arithmetic over what recorded figures leave open: the result holds whatever their true values are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.values.interval import Interval
from factcheck.values.number import CONTEXT, add, divide, multiply, plain, scaled, subtract

_HUNDRED = Decimal(100)
_ONE = Decimal(1)
_DIGITS = 6


def growth(start: Interval, end: Interval) -> Interval | None:
    """By how many percent the end is above the start; None where the start may be zero or below."""
    factor = ratio(start, end)
    if factor is None or factor.low is None or factor.high is None:
        return None
    low, high = (multiply(subtract(one, _ONE), _HUNDRED) for one in (factor.low, factor.high))
    return Interval(low, high)


def ratio(start: Interval, end: Interval) -> Interval | None:
    """How many times the start the end is; None where either may be zero or below."""
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    if start.low <= 0 or end.low < 0:
        return None
    return Interval(divide(end.low, start.high), divide(end.high, start.low))


def difference(start: Interval, end: Interval) -> Interval | None:
    """The end less the start."""
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    return Interval(subtract(end.low, start.high), subtract(end.high, start.low))


def total(parts: Iterable[Interval]) -> Interval | None:
    """The sum."""
    low = high = Decimal(0)
    for part in parts:
        if part.low is None or part.high is None:
            return None
        low, high = add(low, part.low), add(high, part.high)
    return Interval(low, high)


def mean(parts: Sequence[Interval]) -> Interval | None:
    """The sum divided by how many there are; None for nothing."""
    whole = total(parts) if parts else None
    if whole is None or whole.low is None or whole.high is None:
        return None
    count = Decimal(len(parts))
    return Interval(divide(whole.low, count), divide(whole.high, count))


def of_hundred(share: Interval) -> Interval:
    """A share of one as percent."""
    return _at_scale(share, 2)


def of_one(percent: Interval) -> Interval:
    """Percent as a share of one."""
    return _at_scale(percent, -2)


def _at_scale(value: Interval, power: int) -> Interval:
    low, high = (None if end is None else scaled(end, power) for end in (value.low, value.high))
    return Interval(low, high, value.low_open, value.high_open)


def shown(value: Decimal) -> str:
    """A number for a reader: six significant digits at most, with thousands commas."""
    if value and value.adjusted() - _DIGITS + 1 < 0:
        kept = min(max(_DIGITS - 1 - value.adjusted(), 0), 12)
        value = CONTEXT.quantize(value, scaled(_ONE, -kept))
    elif value:
        value = value.to_integral_value(rounding=ROUND_HALF_EVEN)
    text = plain(value)
    whole, point, rest = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{point}{rest}"


def shown_interval(value: Interval) -> str:
    """An interval for a reader: one number where it is a point, else from what to what."""
    if value.low is not None and value.low == value.high:
        return shown(value.low)
    low = shown(value.low) if value.low is not None else "…"
    high = shown(value.high) if value.high is not None else "…"
    return f"{low} to {high}" if low != high else low
