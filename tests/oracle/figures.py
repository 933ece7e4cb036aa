"""Figures by the table of hedges: what is written is an interval, and so is what is on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from factcheck.reading import parse_figure, parse_period
from factcheck.values.quantity import Quantity
from tests.oracle.opinion import Answer, Opinion, Record, life, opinion, settled, weight

_FAR = Fraction(10) ** 60


class Zone(NamedTuple):
    """The numbers from ``low`` to ``high``; an end is out of it where the mark says so."""

    low: Fraction
    high: Fraction
    low_out: bool = False
    high_out: bool = False

    def holds(self, other: Zone) -> bool:
        low = self.low < other.low or (self.low == other.low and (other.low_out or not self.low_out))
        high = self.high > other.high or (self.high == other.high and (other.high_out or not self.high_out))
        return low and high

    def meets(self, other: Zone) -> bool:
        """Whether they share more than the very half at which a rounded record ends."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        outs = (self.low == low and self.low_out) or (self.high == low and self.high_out)
        return other.low == other.high and not outs


def decide_figure(claim: Record, records: Sequence[Record], dateline: date | None) -> Opinion:
    """What the records make of a stated figure."""
    stated = _read(claim["value"])
    same = [one for one in records if one["kind"] == "figure" and _is_of(claim, one)]
    known = [one for one in same if _kind(_read(one["value"])) == _kind(stated)]
    if "period" in claim:
        known = [one for one in known if parse_period(one["period"]) == parse_period(claim["period"])]
    meant = {claim["status"]} if "status" in claim else {"actual", "provisional", "estimate"}
    known = [one for one in known if one.get("status", "actual") in meant]
    held = [(one, _answer(stated, one)) for one in known]
    live = [(one, answer) for one, answer in held if life(one, records, dateline) == "live"]
    told = {answer for _, answer in live}
    if {"yes", "no"} <= told:
        heaviest = max(weight(one) for one, _ in live)
        top = {answer for one, answer in live if weight(one) == heaviest}
        if {"yes", "no"} <= top:
            return opinion("conflicting", [one for one, _ in live])
        fits = [one for one, answer in live if answer == "yes"]
        if "no" in top and any(weight(one)[0] == heaviest[0] for one in fits):
            return opinion("outdated", [one for one, _ in live])  # an older vintage of the same weight
        held = [each for each in held if each not in live or weight(each[0]) == heaviest]
    left_open = [one for one, answer in live if answer == "open" and _is_in_kind(stated, one)]
    held = [each for each in held if each not in live or not _is_contradicted(each[0], left_open)]
    found = settled(held, records, dateline)
    if found.status != "refuted":
        return found
    # A slip is told with the figure that it is: that of a neighbouring period, or of another subject.
    alike = [
        one for one in records if one["kind"] == "figure" and _kind(_read(one["value"])) == _kind(stated)
    ]
    slips = [one["id"] for one in alike if _answer(stated, one) == "yes"]
    return Opinion(found.status, found.cited | frozenset(slips))


def _read(text: str) -> Quantity:
    read = parse_figure(text.removeprefix("between ").replace(" and ", " to "))
    if not isinstance(read, Quantity):
        raise TypeError(f"{text!r} is a vote or a score")
    return read


def _is_of(claim: Record, record: Record) -> bool:
    return all(claim[slot].lower() == record[slot].lower() for slot in ("subject", "measure"))


def _kind(figure: Quantity) -> str:
    if figure.is_money:
        return "money"
    return str(figure.unit) if figure.unit in {"percent", "points"} else "count"


def _answer(stated: Quantity, record: Record) -> Answer:
    known = _read(record["value"])
    value = _recorded(known, exact=record.get("exact", False))
    if (stated.currency, stated.base) != (known.currency, known.base):
        return "no" if _same_digits(stated, known) else "open"
    sound, room = _zones(stated)
    if any(zone.holds(value) for zone in sound):
        return "yes"
    return "open" if any(zone.meets(value) for zone in (*sound, *room)) else "no"


def _is_in_kind(stated: Quantity, record: Record) -> bool:
    known = _read(record["value"])
    return (stated.currency, stated.base) == (known.currency, known.base)


def _is_contradicted(record: Record, others: Sequence[Record]) -> bool:
    """Whether a heavier record has a figure that cannot be the same, though it leaves the claim open."""
    value = _recorded(_read(record["value"]), exact=record.get("exact", False))
    for one in others:
        other = _recorded(_read(one["value"]), exact=one.get("exact", False))
        if weight(one) > weight(record) and (value.high < other.low or other.high < value.low):
            return True
    return False


def _recorded(known: Quantity, *, exact: bool) -> Zone:
    return Zone(Fraction(known.low), Fraction(known.high)) if exact else _zones(known)[0][0]


def _same_digits(stated: Quantity, known: Quantity) -> bool:
    """Whether two significant digits at least are printed, and the recorded number rounds to them."""
    digits = str(stated.low.scaleb(-(stated.precision or 0)).to_integral_value())
    number = Fraction(known.low)
    return len(digits) >= 2 and _printed(stated).holds(Zone(number, number))


def _printed(figure: Quantity) -> Zone:
    half = Fraction(10) ** (figure.precision or 0) / 2
    return Zone(Fraction(figure.low) - half, Fraction(figure.high) + half)


def _zones(figure: Quantity) -> tuple[list[Zone], list[Zone]]:
    """Where the record must lie for the figure to be right, and where that is left open."""
    value, printed, near = Fraction(figure.low), _printed(figure), Fraction(5, 100)
    if figure.is_range:
        return [printed], []
    match figure.hedge:
        case "about":
            return [_around(value, 5, printed)], [_around(value, 15, printed)]
        case "nearly":
            return [Zone(value * 92 / 100, value)], [Zone(value * 85 / 100, value * 101 / 100)]
        case "just-under":
            return [Zone(value * 95 / 100, value, high_out=True)], [
                Zone(value * 92 / 100, value * 101 / 100, high_out=True)
            ]
        case "just-over":
            return [Zone(value, value * 105 / 100, low_out=True)], [
                Zone(value * 99 / 100, value * 108 / 100, low_out=True)
            ]
        case "more-than" | "at-least" as bound:
            edge = max(printed.low, value - value * near)
            return [Zone(value, _FAR, low_out=bound == "more-than")], [Zone(edge, _FAR)]
        case "less-than" | "at-most" as bound:
            edge = min(printed.high, value + value * near)
            return [Zone(-_FAR, value, high_out=bound == "less-than")], [Zone(-_FAR, edge)]
    place, unit = figure.precision or 0, 10 ** Fraction(figure.precision or 0)
    whole = str(figure.low.scaleb(-place).to_integral_value())
    if place == 0 and len(whole) >= 4 and whole.endswith("0"):
        coarse = Fraction(10) ** (len(whole) - len(whole.rstrip("0"))) / 2
        return [printed], [Zone(value - coarse, value + coarse)]
    is_count = place == 0 and not figure.is_money and figure.unit not in {"percent", "points"}
    if len(whole) >= 3 and not is_count:
        return [printed, Zone(value, value + Fraction(unit), high_out=True)], []
    return [printed], []


def _around(value: Fraction, percent: int, printed: Zone) -> Zone:
    reach = value * percent / 100
    return Zone(min(value - reach, printed.low), max(value + reach, printed.high))
