"""A written figure against a recorded one, as intervals: sound, open or wrong.

Every hedge has three zones, so that no edge is a cliff. The constants are in
``lexicon/data/figure-zones.toml``.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from factcheck.lexicon.zones import digits, zone
from factcheck.values.interval import Interval
from factcheck.values.number import add, last_place, multiply, scaled, subtract
from factcheck.values.quantity import Quantity

_ONE = Decimal(1)


class Closeness(StrEnum):
    """How a written figure lies to the recorded one."""

    AGREES = "agrees"
    LOOSE = "loosely rounded"
    PRECISION_GAP = "precision gap"
    HEDGE_GAP = "hedge gap"
    DIFFERS = "differs"

    @property
    def is_sound(self) -> bool:
        """Whether the figure is borne out, exactly or loosely."""
        return self in (Closeness.AGREES, Closeness.LOOSE)


class Zones(NamedTuple):
    """Where a recorded value must lie for the written figure to be sound, and where it stays open.

    ``open_`` takes in ``sound``; ``loose`` is sound with a warning. ``modest`` is the part of a bound in
    which it neither understates nor overstates.
    """

    sound: Interval
    open_: Interval | None = None
    loose: Interval | None = None
    modest: Interval | None = None


def zones(figure: Quantity) -> Zones:
    """The zones of a figure as it is written."""
    if figure.is_range:
        return Zones(figure.written)
    if figure.hedge is None:
        return _factor(figure.amount) if figure.unit == "times" else _plain(figure)
    if figure.amount < 0:
        return _mirrored(_hedged(_opposite(figure)))
    return _hedged(figure)


def _hedged(figure: Quantity) -> Zones:
    amount, hedge, written = figure.amount, figure.hedge, figure.written
    if not amount and hedge in {"nearly", "just-under", "just-over"}:
        return _near_nought(figure)
    match hedge:
        case "about":
            return Zones(
                _hull(_around(amount, zone("about", "sound")), written),
                _hull(_around(amount, zone("about", "open")), written),
            )
        case "nearly":
            return Zones(
                Interval(multiply(amount, zone("nearly", "sound")), amount),
                Interval(multiply(amount, zone("nearly", "open")), multiply(amount, zone("nearly", "above"))),
            )
        case "just-under" | "just-over":
            return _just(amount, above=hedge == "just-over")
        case "more-than" | "at-least":
            return Zones(
                Interval(amount, None, low_open=hedge == "more-than"),
                Interval(_slack(figure).low, None),
                modest=Interval(None, multiply(amount, zone("bound", "understates"))),
            )
        case _:
            return Zones(
                Interval(None, amount, high_open=hedge == "less-than"),
                Interval(None, _slack(figure).high),
                modest=Interval(multiply(amount, zone("bound", "overstates")), None),
            )


def _slack(figure: Quantity) -> Interval:
    """What rounds to a bound as it is printed and is near it; where no place is printed, what is near it."""
    reach = _around(figure.amount, zone("bound", "slack"))
    if figure.precision is None:
        return reach
    return reach if figure.written.contains(reach) else figure.written


def _just(amount: Decimal, *, above: bool) -> Zones:
    sound, open_, wrong = (multiply(amount, zone("just", edge)) for edge in ("sound", "open", "wrong-side"))
    if above:
        return Zones(
            Interval(amount, add(amount, sound), low_open=True),
            Interval(subtract(amount, wrong), add(amount, open_), low_open=True),
        )
    return Zones(
        Interval(subtract(amount, sound), amount, high_open=True),
        Interval(subtract(amount, open_), add(amount, wrong), high_open=True),
    )


def _near_nought(figure: Quantity) -> Zones:
    """What "nearly 0%" and "just over 0%" leave: a share of nought is nought, so the printed place tells."""
    nought, unit = Decimal(0), scaled(_ONE, figure.precision or 0)
    printed = Interval.written(nought, figure.precision or 0)
    if figure.hedge == "nearly":
        return Zones(printed, Interval(subtract(nought, unit), unit))
    over = Zones(Interval(nought, printed.high, low_open=True), Interval(printed.low, unit))
    return over if figure.hedge == "just-over" else _mirrored(over)


def _factor(amount: Decimal) -> Zones:
    return Zones(_around(amount, zone("factor", "sound")), _around(amount, zone("factor", "open")))


def _plain(figure: Quantity) -> Zones:
    if figure.precision is None:  # "a third", "a dozen": no place is printed
        return Zones(
            _around(figure.amount, zone("about", "sound")), _around(figure.amount, zone("about", "open"))
        )
    zeros = trailing_zeros(figure)
    if zeros:
        return Zones(figure.written, Interval.written(figure.amount, zeros))
    return Zones(figure.written, loose=_truncated(figure))


def trailing_zeros(figure: Quantity) -> int:
    """The zeros at the end of a whole number of four or more digits without a scale word, else 0."""
    amount = figure.low
    if figure.precision != 0 or amount.copy_abs() < scaled(_ONE, digits("round-digits") - 1):
        return 0
    text = str(int(amount))
    return len(text) - len(text.rstrip("0"))


def _truncated(figure: Quantity) -> Interval | None:
    """What is cut off to the printed figure: 50.26 to 50.2; only from three significant digits on."""
    amount, place = figure.amount, figure.precision
    if place is None or not amount or is_count(figure):
        return None
    if amount.adjusted() - place + 1 < digits("truncated-digits"):
        return None
    unit = scaled(_ONE, place)
    if amount > 0:
        return Interval(amount, add(amount, unit), high_open=True)
    return Interval(subtract(amount, unit), amount, low_open=True)


def is_count(figure: Quantity) -> bool:
    """Whether it counts discrete things and is printed in full: then it is meant to the last one."""
    return figure.precision == 0 and not figure.is_money and figure.unit not in {"percent", "points", "times"}


def recorded(figure: Quantity, *, exact: bool) -> Interval:
    """What a recorded figure leaves open: a point where it is exact, else what its words allow."""
    if exact and not figure.is_range and figure.hedge is None:
        return Interval.point(figure.amount)
    return zones(figure).sound


def compare(figure: Quantity, value: Interval) -> Closeness:
    """How the figure lies to a recorded value.

    A value inside is sound; one that no zone touches differs. Where the record is wider than the statement,
    or lies across an edge, it cannot bear the statement out: a precision gap.
    """
    zoned = zones(figure)
    if zoned.sound.contains(value):
        return Closeness.AGREES
    if zoned.loose is not None and zoned.loose.contains(value):
        return Closeness.LOOSE
    if _apart(zoned.sound, value) and (zoned.loose is None or _apart(zoned.loose, value)):
        if zoned.open_ is None or _apart(zoned.open_, value):
            return Closeness.DIFFERS
        return Closeness.HEDGE_GAP
    return Closeness.PRECISION_GAP


def _apart(zone_: Interval, value: Interval) -> bool:
    """Whether no value lies in both; of a rounded record the very halves at its ends do not count."""
    if zone_.disjoint(value):
        return True
    return not value.is_point and (
        (zone_.high is not None and zone_.high == value.low)
        or (zone_.low is not None and zone_.low == value.high)
    )


def understates(figure: Quantity, value: Interval) -> bool:
    """Whether a bound holds and says far less than is on record, or far more."""
    modest = zones(figure).modest
    return modest is not None and modest.disjoint(value)


def _around(amount: Decimal, share: Decimal) -> Interval:
    reach = multiply(amount, share).copy_abs()  # abs() would round in the caller's context
    return Interval(subtract(amount, reach), add(amount, reach))


def _hull(one: Interval, other: Interval) -> Interval:
    ends = [end for each in (one, other) for end in (each.low, each.high) if end is not None]
    return Interval(min(ends), max(ends))


def _opposite(figure: Quantity) -> Quantity:
    return Quantity(
        subtract(Decimal(0), figure.high),
        subtract(Decimal(0), figure.low),
        figure.unit,
        hedge=figure.hedge,
        precision=figure.precision,
    )


def _mirrored(found: Zones) -> Zones:
    return Zones(
        mirror(found.sound),
        mirror(found.open_) if found.open_ else None,
        mirror(found.loose) if found.loose else None,
        mirror(found.modest) if found.modest else None,
    )


def mirror(one: Interval) -> Interval:
    """The interval of the opposite numbers."""
    low = None if one.high is None else subtract(Decimal(0), one.high)
    high = None if one.low is None else subtract(Decimal(0), one.low)
    return Interval(low, high, one.high_open, one.low_open)


def same_digits(one: Decimal, other: Quantity) -> int:
    """How many leading significant digits two numbers share when the first is rounded like the second.

    0 where they differ in any printed digit or in size.
    """
    place = other.precision if other.precision is not None else last_place(other.low)
    if not Interval.written(other.low, place).contains(one):
        return 0
    return max(other.low.adjusted() - place + 1, 0) - trailing_zeros(other)
