"""Stated figures beside recorded ones: the gates first, then the numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from factcheck.facts import FigureFact
from factcheck.lexicon.zones import digits
from factcheck.match.figures_forms import (
    Converted,
    by_spell,
    counts_another,
    exchanged,
    in_unit,
    roughly,
    same_thing,
)
from factcheck.match.figures_read import Point, Stated, is_plain, read_pair
from factcheck.match.figures_zones import Closeness, compare, recorded, same_digits, understates
from factcheck.reading import parse_period
from factcheck.store.series import Entry, FigureIndex, Measured
from factcheck.values.interval import Interval
from factcheck.values.period import Period
from factcheck.values.quantity import Pair, Quantity, pair_quantity


class Gate(StrEnum):
    """Why two figures cannot be compared as numbers."""

    CURRENCY = "currency"
    OPEN_CURRENCY = "open currency"
    BASE = "base"
    RATE = "rate"
    UNIT = "unit"
    THING = "thing"
    STATUS = "status"


class Beside(NamedTuple):
    """One stated figure beside one recorded one.

    ``gate`` is what forbids comparing the numbers; ``digits`` says whether they are the same all the same.
    ``deadline`` is None where there is none to compare, else whether it is the recorded one.
    """

    point: Point
    entry: Entry
    gate: Gate | None
    has_same_digits: bool
    closeness: Closeness | None
    deadline: bool | None = None
    caveats: tuple[str, ...] = ()
    converted: Converted | None = None

    @property
    def fact(self) -> FigureFact:
        """The fact on record."""
        return self.entry.fact

    @property
    def amount(self) -> Decimal | None:
        """The recorded amount in the form in which the figure is stated; None for a range."""
        if self.converted is not None:
            return self.converted.value.low if self.converted.value.is_point else None
        return None if self.entry.quantity.is_range else self.entry.quantity.amount

    @property
    def value(self) -> Interval:
        """What the record leaves open, in the form in which the figure is stated."""
        if self.converted is not None:
            return self.converted.value
        return recorded(self.entry.quantity, exact=self.fact.exact)


class Elsewhere(NamedTuple):
    """A recorded figure that the stated one fits though it is of another time or subject."""

    what: str
    fact: FigureFact


def same_time(stated: Period | None, known: Period | None) -> bool:
    """Whether both name the same days, or the same fiscal year."""
    if stated is None or known is None:
        return False
    if stated.unresolved or known.unresolved:
        return stated.fiscal is not None and stated.fiscal == known.fiscal
    return (stated.start, stated.end) == (known.start, known.end)


def same_deadline(stated: Period, known: Period) -> bool:
    """Whether a deadline is the recorded one: a bare year also equals the fiscal year of that name."""
    if same_time(stated, known):
        return True
    if stated.precision == "year" and known.fiscal is not None and stated.start is not None:
        return stated.start.year == known.fiscal
    return stated.contains(known)


def kind_of(quantity: Quantity) -> str:
    """What two figures must have in common before they can be compared at all: money, share or count."""
    if quantity.is_money:
        return "money"
    if quantity.unit in {"percent", "points", "pair"}:
        return str(quantity.unit)
    return "number"


def entries(
    stated: Stated, measured: Measured, kind: str | None, index: FigureIndex, subject: str | None = None
) -> list[Entry]:
    """The recorded figures of the subject and measure, counted in the same way, of any time."""
    found = index.of(subject or stated.subject, measured.keys)
    found = [
        one
        for one in found
        if one.measured.per_head == measured.per_head and (kind is None or kind_of(one.quantity) == kind)
    ]
    if kind is None:
        return [one for one in found if one.measured.of == measured.of]
    return found or (_from_the_other_side(stated, index) if kind == "pair" else [])


def _from_the_other_side(stated: Stated, index: FigureIndex) -> list[Entry]:
    """The scores that are recorded for the opponent: "score against Sweden" of Norway, for Sweden's own."""
    noun, against, opponent = stated.claim.measure.partition(" against ")
    if not against:
        return []
    measured = index.measured(f"{noun} against {stated.claim.subject}")
    return [
        one._replace(quantity=pair_quantity(one.fact.pair.reversed))
        for one in index.of(index.subject(opponent), measured.keys)
        if one.fact.pair is not None
    ]


def at_time(found: Iterable[Entry], point: Point, dateline: date | None) -> list[Entry]:
    """Those of the time that the figure is stated for; without one, the latest that is known by then."""
    found = list(found)
    is_set = point.measured.is_limit or point.measured.status is not None
    if is_set:
        # A figure itself, however new, says nothing of a target: where one is on record, it alone counts.
        of_kind = [one for one in found if one.measured.is_limit or one.status == point.measured.status]
        found = of_kind or found
    if is_set and (point.period is None or point.deadline):
        return _newest_set(found)
    if point.deadline:
        return found
    if point.period is not None:
        return [one for one in found if same_time(point.period, one.period)]
    return latest(found, dateline)


def _newest_set(found: list[Entry]) -> list[Entry]:
    """The limit or target that was set last."""
    days = [day for one in found if (day := set_on(one)) is not None]
    return [one for one in found if set_on(one) == max(days)] if days else found


def set_on(entry: Entry) -> date | None:
    """The day as of which a figure stands, by its own or its source's date."""
    when = entry.fact.as_of or entry.fact.source.date
    return parse_period(when).start if when else None


def latest(found: list[Entry], dateline: date | None) -> list[Entry]:
    """The entries of the last period that had ended by the dateline, and those without a period.

    Nobody can tell which of the two are the newer ones: neither outranks the other.
    """
    timeless = [one for one in found if one.period is None]
    if timeless and not any(is_plain(one.status) for one in timeless):
        return timeless  # a target without a year is told as the target that it is
    ended = [
        one
        for one in found
        if one.period is not None
        and one.period.end is not None
        and (dateline is None or one.period.end <= dateline or _begun(one.period, dateline))
    ]
    ends = [one.period.end for one in ended if one.period is not None and one.period.end is not None]
    last = max(ends, default=None)
    return timeless + [one for one in ended if one.period is not None and one.period.end == last]


def _begun(period: Period, day: date) -> bool:
    return period.precision == "day" and period.start is not None and period.start <= day


def lay_beside(point: Point, entry: Entry, series: Iterable[Entry]) -> Beside:
    """Compares one stated figure with one recorded one; ``series`` are all of the subject and measure."""
    caveats: list[str] = [point.assumed] if point.assumed else []
    gate = _gate(point, entry, list(series), caveats)
    deadline = None
    if point.deadline and point.period is not None and entry.period is not None:
        deadline = same_deadline(point.period, entry.period)
        if deadline and not same_time(point.period, entry.period):
            caveats.append(f"deadline read as {entry.fact.period}")
    value = recorded(entry.quantity, exact=entry.fact.exact)
    # The country of a locale is a guess at the currency, and a guess refutes nothing.
    is_guess = gate is Gate.CURRENCY and point.is_guess
    has_same_digits = _has_same_digits(point, entry) and not is_guess
    converted = _converted(point, entry, gate)
    closeness: Closeness | None = None
    if converted is not None:
        near = roughly if gate is Gate.UNIT else _near
        closeness = near(point, converted.value)
        # By another day's rate the amount is another one: that it does not fit refutes nothing.
        if closeness.is_sound or (gate is not Gate.CURRENCY and not has_same_digits):
            gate, value = None, converted.value
            caveats.append(converted.text)
        else:
            converted = None
    if converted is None:
        closeness = compare(point.quantity, value) if gate is None else None
    if entry.fact.pair is not None:
        closeness = Closeness.AGREES if read_pair(point.text) == sides(entry) else Closeness.DIFFERS
    if gate is None and understates(point.quantity, value):
        below = point.quantity.hedge in {"more-than", "at-least"}
        caveats.append("understates" if below else "overstates")
    return Beside(point, entry, gate, has_same_digits, closeness, deadline, tuple(caveats), converted)


def sides(entry: Entry) -> Pair | None:
    """A recorded vote or score as the entry's own side tells it."""
    pair = entry.fact.pair
    return pair if pair is None or entry.quantity.low == pair.first else pair.reversed


def _near(point: Point, value: Interval) -> Closeness:
    return compare(point.quantity, value)


def _converted(point: Point, entry: Entry, gate: Gate | None) -> Converted | None:
    if gate is Gate.RATE:
        return by_spell(point, entry)
    if gate is Gate.UNIT:
        found = in_unit(point, entry)
        fitting = [one for one in found if roughly(point, one.value).is_sound]
        return fitting[0] if fitting else found[0] if len(found) == 1 else None
    return exchanged(point, entry) if gate is Gate.CURRENCY else None


def _gate(point: Point, entry: Entry, series: list[Entry], caveats: list[str]) -> Gate | None:
    if not _status_fits(point, entry):
        return Gate.STATUS
    quantity, known = point.quantity, entry.quantity
    if quantity.is_money and (gate := _currency(quantity, known, series, caveats)):
        return gate
    of, other = point.measured.of, entry.measured.of
    if of != other:
        if of is not None or len({one.measured.of for one in series}) > 1:
            return Gate.BASE
        caveats.append(f"read as percent of {other}")
    if not same_thing(quantity.unit, known.unit):
        return Gate.UNIT
    if counts_another(quantity.unit, known.unit, entry.fact.measure):
        return Gate.THING
    if entry.measured.per_head or quantity.rate == known.rate:
        return None
    # What there was in a year, there was "a year".
    is_of_year = entry.period is not None and entry.period.precision == "year"
    return None if {quantity.rate, known.rate} == {"year", None} and is_of_year else Gate.RATE


def _status_fits(point: Point, entry: Entry) -> bool:
    if entry.measured.is_limit:
        return True
    wanted = point.measured.status
    return entry.status == wanted if wanted else is_plain(entry.status)


def _currency(quantity: Quantity, known: Quantity, series: list[Entry], caveats: list[str]) -> Gate | None:
    if known.currency is None:
        return _beside_an_open_sign(quantity, known)
    if quantity.currency is not None:
        return None if quantity.currency == known.currency else Gate.CURRENCY
    if known.currency not in quantity.candidates:
        return Gate.CURRENCY
    meant = {one.quantity.currency for one in series if one.quantity.currency in quantity.candidates}
    if len(meant) > 1:
        return Gate.OPEN_CURRENCY
    caveats.append(f"{quantity.symbol} read as {known.currency}")
    return None


def _beside_an_open_sign(quantity: Quantity, known: Quantity) -> Gate | None:
    """Of a record that has a bare sign: the same sign is the same currency, another may or cannot be."""
    meant = {quantity.currency} if quantity.currency is not None else set(quantity.candidates)
    if meant == set(known.candidates):
        return None if meant or quantity.symbol == known.symbol else Gate.CURRENCY
    return Gate.OPEN_CURRENCY if meant & set(known.candidates) else Gate.CURRENCY


def _has_same_digits(point: Point, entry: Entry) -> bool:
    if point.quantity.is_range or entry.quantity.is_range:
        return False
    least = 1 if point.period is not None else digits("matching-digits")
    return same_digits(entry.quantity.amount, point.quantity) >= least


def elsewhere(point: Point, entry: Entry, series: Iterable[Entry], index: FigureIndex) -> Elsewhere | None:
    """A figure of another time, or of another subject at that time, that the stated one fits."""
    for one in series:
        if one.period is None or one is entry or same_time(one.period, entry.period):
            continue
        if _fits(point, one):
            return Elsewhere(f"the figure for {one.fact.period}", one.fact)
    for one in index.anyone(point.measured.keys, entry.period):
        if one.subject != entry.subject and same_time(one.period, entry.period) and _fits(point, one):
            return Elsewhere(f"the figure for {one.fact.subject}", one.fact)
    return None


def _fits(point: Point, one: Entry) -> bool:
    if one.measured.per_head != point.measured.per_head or one.measured.of != point.measured.of:
        return False
    if kind_of(one.quantity) != kind_of(point.quantity):
        return False
    if point.quantity.is_money and _currency(point.quantity, one.quantity, [one], []) is not None:
        return False
    value = recorded(one.quantity, exact=one.fact.exact)
    return compare(point.quantity, value) is Closeness.AGREES
