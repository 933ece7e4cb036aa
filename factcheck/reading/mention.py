"""What the reading of a text finds: a number, an amount of money, a share, a date, in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from factcheck.reading.tense import Lean
from factcheck.values.number import plain, scaled
from factcheck.values.period import Period
from factcheck.values.quantity import Hedge, Pair, Quantity

Kind = Literal["number", "money", "percent", "date", "daterange", "multiplier", "pair"]
Relation = Literal["since", "by", "until", "before", "after"]
Unparsed = Literal[
    "too-many-digits",
    "ambiguous-separators",
    "hidden-characters",
    "ambiguous-day-and-month",
    "ambiguous-years",
    "ordered-pair",
    "no-such-day",
    "no-dateline",
    "no-anchor",
    "beyond-the-calendar",
    "ambiguous",
]

_ASSUMED: Mapping[str, str] = {}
_TWELVE = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure or a time in a text, with what it was read as.

    ``start`` and ``end`` are code points of the text, half-open, and ``text`` is what stands there. ``value``
    is None exactly where ``unparsed`` says why nothing was read. ``outer_start`` and ``outer_end`` take in
    what belongs to the figure around it: the hedge before it, the base and the rate behind it.
    """

    start: int
    end: int
    kind: Kind
    text: str
    value: Quantity | Period | Pair | None
    unparsed: Unparsed | None
    outer_start: int
    outer_end: int
    relation: Relation | None = None
    """The word before a time that makes it a bound: "by 2027", "since April"."""
    weekday: int | None = None
    """The weekday named beside a date, 0 for Monday; whether it is that day's is for a rule to say."""
    readings: tuple[Period, ...] = ()
    """Every reading of an ambiguous time, nearest first ("next Friday"); empty where there is one."""
    tense: Lean | None = None
    """Which way the clause of a time without week or year looks, where that was asked: "will meet Friday"."""

    @property
    def hedge(self) -> Hedge | None:
        """The kind of hedge, if a word loosens the figure."""
        return self.value.hedge if isinstance(self.value, Quantity) else None

    def as_record(self, assume: Mapping[str, str] | None = None) -> dict[str, object] | None:
        """Start, end, kind and value as plain strings; None where nothing was read.

        A number is a decimal string, a range ``low..high``; a vote or a score ``7-2``; a date an ISO day, a
        stretch of days ``start..end`` with both ends included. Money is an amount and a currency: where the
        sign leaves it open, ``assume`` names it by sign (``{"$": "USD"}``), else ``currency`` is None and
        ``candidates`` lists what it may be. Fractions are rounded to twelve decimals.
        """
        if self.value is None:
            return None
        record: dict[str, object] = {"start": self.start, "end": self.end, "kind": self.kind}
        if isinstance(self.value, Period):
            record["value"] = _days(self.value, self.relation)
            return record if record["value"] is not None else None
        if isinstance(self.value, Pair):
            return {**record, "value": str(self.value)}
        amount = _amount(self.value)
        if self.kind == "money":
            record["value"] = _money(self.value, amount, assume or _ASSUMED)
        else:
            record["value"] = amount
            if self.value.unit in {"points", "basis-points"}:
                record["unit"] = self.value.unit
        return record


def _amount(quantity: Quantity) -> str:
    if quantity.is_range:
        return f"{_short(quantity.low)}..{_short(quantity.high)}"
    return _short(quantity.low)


def _short(value: Decimal) -> str:
    text = plain(value)
    whole, point, decimals = text.partition(".")
    return (
        text if len(decimals) <= _TWELVE else plain(scaled(Decimal(f"{whole}{point}{decimals[:_TWELVE]}"), 0))
    )


def _money(quantity: Quantity, amount: str, assume: Mapping[str, str]) -> dict[str, object]:
    currency = quantity.currency
    if currency is None and quantity.symbol is not None:
        currency = assume.get(quantity.symbol)
    if currency is None:
        return {"amount": amount, "currency": None, "candidates": list(quantity.candidates)}
    return {"amount": amount, "currency": currency}


def third(period: Period) -> tuple[date | None, date | None]:
    """The first and last day of what "early", "mid" and "late" leave of a period: about a third of it.

    Of a month ten days, of a year four months, of a decade its years 0 to 3, 4 to 6 and 7 to 9, of a week
    Monday to Wednesday, Thursday, and Friday to Sunday.
    """
    start, last = period.start, period.last
    if period.part is None or period.precision == "day" or start is None or last is None:
        return start, last
    cuts = _cuts(period.precision, start, last)
    match period.part:
        case "early":
            return start, max(start, cuts[0] - timedelta(days=1))
        case "mid":
            return cuts[0], max(cuts[0], cuts[1] - timedelta(days=1))
        case _:
            return min(cuts[1], last), last


def _cuts(precision: str, start: date, last: date) -> tuple[date, date]:
    """Where the second and the last third of a stretch begin."""
    match precision:
        case "month":
            return start.replace(day=11), start.replace(day=21)
        case "year":
            return date(start.year, 5, 1), date(start.year, 9, 1)
        case "decade":
            return date(start.year + 4, 1, 1), date(start.year + 7, 1, 1)
        case "century":
            return date(start.year + 33, 1, 1), date(start.year + 67, 1, 1)
        case "week":
            return start + timedelta(days=3), start + timedelta(days=4)
        case _:
            days = (last - start).days + 1
            return start + timedelta(days=days // 3), start + timedelta(days=days - days // 3)


def _days(period: Period, relation: Relation | None) -> str | None:
    if period.unresolved:
        return None
    first, last = third(period)
    match relation:
        case "since":
            last = None
        case "by" | "until":
            first = None
        case "before" if period.start is not None and period.start > date.min:
            first, last = None, period.start - timedelta(days=1)
        case "after" if last is not None:
            first, last = last + timedelta(days=1), None
    if first is not None and first == last:
        return first.isoformat()
    return f"{first or ''}..{last or ''}"
