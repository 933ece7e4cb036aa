"""The same recorded figure in another form: per year for per month, in another unit, in another currency.

Within a family of rates or units the conversion is exact. Between currencies it rests on a rate that is on
record for the very period of the figure, and that rate is cited.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from factcheck.facts import FigureFact
from factcheck.lexicon.counted import counted_alike
from factcheck.lexicon.unit_families import family_units, unit_and_spell
from factcheck.match.figures_read import Point
from factcheck.match.figures_zones import Closeness, compare, recorded
from factcheck.store.series import Entry
from factcheck.values.interval import Interval
from factcheck.values.number import divide, multiply, plain, scaled

# How many of the shorter make one of the longer, where that is a whole number by the calendar or the clock.
_SPELLS = {
    ("year", "month"): 12,
    ("year", "quarter"): 4,
    ("quarter", "month"): 3,
    ("decade", "year"): 10,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}


_NO_THINGS = {"percent", "points", "pair"}


class Converted(NamedTuple):
    """A recorded figure in the form that is stated: its value, the calculation, and further facts in it."""

    value: Interval
    text: str
    operands: tuple[FigureFact, ...] = ()


def spell_factor(stated: str | None, known: str | None) -> Fraction | None:
    """By what a figure counted by ``known`` is multiplied to be one by ``stated``; None if by nothing exact.

    >>> spell_factor("year", "month"), spell_factor("month", "year"), spell_factor("month", "week")
    (Fraction(12, 1), Fraction(1, 12), None)
    """
    if stated is None or known is None:
        return None
    if (stated, known) in _SPELLS:
        return Fraction(_SPELLS[stated, known])
    if (known, stated) in _SPELLS:
        return Fraction(1, _SPELLS[known, stated])
    return None


def by_spell(point: Point, entry: Entry) -> Converted | None:
    """The recorded figure by the year for one by the month; a figure for a whole year is one by the year."""
    known = entry.quantity.rate
    if known is None and entry.period is not None and entry.period.precision == "year":
        known = "year"
    factor = spell_factor(point.quantity.rate, known)
    if factor is None:
        return None
    value = times(recorded(entry.quantity, exact=entry.fact.exact), factor)
    sign = f"× {factor.numerator}" if factor >= 1 else f"/ {factor.denominator}"
    return Converted(value, f"{_shown(entry)} a {known} {sign} = {shown(value)} a {point.quantity.rate}")


def exchanged(point: Point, entry: Entry) -> Converted | None:
    """The recorded amount in the stated currency, by the rate on record for its period."""
    stated, known = point.quantity.currency, entry.quantity.currency
    if stated is None or known is None or entry.period is None or point.rates is None:
        return None
    rate = point.rates(known, stated, entry.period)
    if rate is None:
        return None
    paid = recorded(rate.fact.quantity, exact=rate.fact.exact)
    if paid.low is None or paid.high is None or paid.low <= 0:
        return None
    if Fraction(rate.fact.quantity.amount) != rate.amount:  # on record the other way round
        paid = Interval(divide(Decimal(1), paid.high), divide(Decimal(1), paid.low))
    amount = recorded(entry.quantity, exact=entry.fact.exact)
    if amount.low is None or amount.high is None or amount.low < 0 or paid.low is None or paid.high is None:
        return None
    value = Interval(multiply(amount.low, paid.low), multiply(amount.high, paid.high))
    pair = f"{rate.fact.subject} {rate.fact.value} ({rate.fact.period})"
    return Converted(value, f"{_shown(entry)} {known} at {pair} = {shown(value)} {stated}", (rate.fact,))


def unit_factors(stated: str, known: str) -> tuple[Fraction, ...]:
    """By what a figure in ``known`` is multiplied to be one in ``stated``: none where that is nothing exact.

    Words such as "tons" may mean several units; then there are several factors.

    >>> unit_factors("kilometres", "km"), unit_factors("miles", "acres")
    ((Fraction(1, 1),), ())
    """
    (first, by), (second, per) = unit_and_spell(stated), unit_and_spell(known)
    spell = Fraction(1) if by == per else spell_factor(by, per)
    if spell is None:
        return ()
    if first == second:
        return (spell,)
    found = {
        known_unit.factor / unit.factor * spell
        for unit in family_units(first)
        for known_unit in family_units(second)
        if unit.of == known_unit.of
    }
    # Who says "tons" of a record in tonnes means those.
    return (spell,) if spell in found else tuple(sorted(found))


def in_unit(point: Point, entry: Entry) -> tuple[Converted, ...]:
    """The recorded figure in the stated unit, in each way in which that can be read."""
    stated, known = point.quantity.unit, entry.quantity.unit
    if stated is None or known is None:
        return ()
    found = []
    for factor in unit_factors(stated, known):
        value = times(recorded(entry.quantity, exact=entry.fact.exact), factor)
        found.append(Converted(value, f"{_shown(entry)} {known} = {shown(value)} {stated}"))
    return tuple(found)


def same_thing(stated: str | None, known: str | None) -> bool:
    """Whether two figures count in one unit; things are one unit whatever they are called."""
    if stated is None or known is None:
        measured = stated or known
        return measured is None or not family_units(unit_and_spell(measured)[0]) or stated is None
    if not (family_units(unit_and_spell(stated)[0]) or family_units(unit_and_spell(known)[0])):
        return True
    return Fraction(1) in unit_factors(stated, known)


def counts_another(stated: str | None, known: str | None, measure: str) -> bool:
    """Whether two counts name different things, such as workers and boats; no unit of a family is one."""
    if stated is None or known is None:
        return False
    (one, by), (other, per) = unit_and_spell(stated), unit_and_spell(known)
    if by != per or family_units(one) or family_units(other) or {one, other} & _NO_THINGS:
        return False
    return not counted_alike(one, other, measure)


def roughly(point: Point, value: Interval) -> Closeness:
    """How a stated figure lies to one that was converted to its unit.

    Who converts rounds: 160 kilometres are "100 miles". The zeros at the end tell nothing, down to two
    digits, and what is wrong by a twentieth at most stays open.
    """
    quantity = point.quantity
    found = compare(quantity, value)
    if found.is_sound or quantity.is_range or quantity.hedge is not None or quantity.precision is None:
        return found
    amount = quantity.amount
    if not amount:
        return found
    zeros = 0
    while zeros < amount.adjusted() - 1 and amount == amount.quantize(scaled(Decimal(1), zeros + 1)):
        zeros += 1
    if Interval.written(amount, max(zeros, quantity.precision)).contains(value):
        return Closeness.AGREES
    near = replace(quantity, hedge="about")
    return Closeness.HEDGE_GAP if found is Closeness.DIFFERS and compare(near, value).is_sound else found


def times(value: Interval, factor: Fraction) -> Interval:
    """An interval multiplied by a factor above zero."""

    def multiplied(end: Decimal | None) -> Decimal | None:
        return (
            None
            if end is None
            else divide(multiply(end, Decimal(factor.numerator)), Decimal(factor.denominator))
        )

    return Interval(multiplied(value.low), multiplied(value.high), value.low_open, value.high_open)


def shown(value: Interval) -> str:
    """An interval as a calculation shows it."""
    ends = [
        f"{Decimal(plain(end)):,f}" if end == end.to_integral_value() else _rounded(end)
        for end in _ends(value)
    ]
    return " to ".join(dict.fromkeys(ends))


def _ends(value: Interval) -> list[Decimal]:
    return [end for end in (value.low, value.high) if end is not None]


def _rounded(end: Decimal) -> str:
    places = max(0, 6 - end.adjusted() - 1)
    return f"{end:,.{places}f}"


def _shown(entry: Entry) -> str:
    return shown(recorded(entry.quantity, exact=entry.fact.exact))
