"""The recorded figures that a claim's calculations are made of, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.derive.calculations import shown_interval
from factcheck.facts import FigureFact
from factcheck.lexicon.zones import digits
from factcheck.match.figures import entries, same_time
from factcheck.match.figures_read import Stated, is_plain
from factcheck.match.figures_zones import Closeness, recorded
from factcheck.store.series import Entry, FigureIndex, Measured
from factcheck.values.interval import Interval
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

Signature = tuple[object, ...]

NOTHING = Quantity(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class Operands:
    """Where the operands of one claim's calculations come from.

    ``keep`` limits the facts, where the claim names its publisher.
    """

    stated: Stated
    index: FigureIndex
    dateline: date | None
    keep: Callable[[FigureFact], bool] | None = None

    def all_of(self, measured: Measured, kind: str | None, subject: str | None = None) -> list[Entry]:
        """The figures of the claim's subject, or of another, counted in the same way, of any time."""
        return self.kept(entries(self.stated, measured, kind, self.index, subject))

    def kept(self, found: list[Entry]) -> list[Entry]:
        """Those of ``found`` that the claim may be held against."""
        return found if self.keep is None else [one for one in found if self.keep(one.fact)]


def value(entry: Entry) -> Interval:
    """What the record leaves open."""
    return recorded(entry.quantity, exact=entry.fact.exact)


def term(entry: Entry, *, named: bool = False) -> str:
    """The figure as it stands in a calculation: "8,700,000,000 USD (2023)"; ``named`` says whose it is."""
    about = [entry.fact.subject] if named else []
    when = ", ".join([*about, *([entry.fact.period] if entry.fact.period else [])])
    unit = entry.quantity.currency or ("%" if entry.quantity.unit == "percent" else "")
    return f"{shown_interval(value(entry))}{' ' + unit if unit else ''}{f' ({when})' if when else ''}"


def sign_of(gap: Interval) -> Closeness:
    """Whether a difference is certainly above zero."""
    if gap.low is not None and gap.low > 0:
        return Closeness.AGREES
    if gap.high is not None and gap.high <= 0:
        return Closeness.DIFFERS
    return Closeness.PRECISION_GAP


def same_currency(stated: Quantity, known: Quantity) -> bool:
    """Whether a stated amount can be one in the currency of a recorded one; so can two that are no money."""
    if stated.currency is not None:
        return stated.currency == known.currency
    return known.currency in stated.candidates or stated.is_money == known.is_money is False


def all_plain(found: list[Entry]) -> bool:
    """Whether all of them say how it is or was, and none how it is meant to be."""
    return all(is_plain(one.status) for one in found)


def signature(entry: Entry) -> Signature:
    """What two figures of a series have in common besides subject and measure."""
    quantity = entry.quantity
    return (
        entry.measured.of or "",
        entry.measured.per_head,
        quantity.currency or quantity.symbol or quantity.unit or "",
        entry.fact.basis or "",
        "limit" if entry.measured.is_limit else str(is_plain(entry.status)),
    )


def signatures(found: list[Entry]) -> list[Signature]:
    """The signatures of ``found``, each once, sorted."""
    return sorted({signature(one) for one in found}, key=str)


def best(found: list[Entry]) -> Entry | None:
    """The figure of the heaviest source, then of the latest vintage, then as of the latest day."""
    return max(found, key=_weight, default=None)


def _weight(entry: Entry) -> tuple[int, str, str, str]:
    fact = entry.fact
    medium = fact.source.medium
    return (medium.weight if medium else -99, fact.vintage or "", fact.as_of or "", fact.address)


def by_period(found: list[Entry]) -> list[Entry]:
    """One figure for each period that is named by its days, in order of time."""
    best_of: dict[tuple[date, date], list[Entry]] = {}
    for one in found:
        if one.period is not None and one.period.start is not None and one.period.end is not None:
            best_of.setdefault((one.period.start, one.period.end), []).append(one)
    chosen = (best(best_of[days]) for days in sorted(best_of))
    return [one for one in chosen if one is not None]


def for_period(found: list[Entry], period: Period) -> Entry | None:
    """The best figure for exactly that period."""
    return best([one for one in found if same_time(period, one.period)])


def comparable_size(by: Quantity, known: Quantity) -> bool:
    """Whether a stated size can be one of the difference between two figures like ``known``."""
    if by.unit == "points":
        return known.unit == "percent"
    if by.is_money or known.is_money:
        return by.is_money and known.is_money and same_currency(by, known)
    return known.unit != "percent"


_PRESENT = frozenset(
    [
        "is",
        "are",
        "has",
        "have",
        "stands",
        "amounts",
        "comes",
        "totals",
        "reaches",
        "equals",
        "accounts",
        "runs",
        "averages",
        "spends",
        "devotes",
        "puts",
        "allocates",
        "lives",
        "live",
        "exceeds",
        "ranks",
        "tops",
        "leads",
        "employs",
        "remains",
        "holds",
    ]
)
_WORD = pattern(r"[a-z]+")


def speaks_of_now(text: str) -> bool:
    """Whether a statement has a finite verb of the present; a claim that has no text speaks of now."""
    return not text or bool(_PRESENT & set(_WORD.findall(text.lower())))


def of_now(operands: Operands, known: list[Entry]) -> list[str]:
    """What keeps the latest figures from bearing out a statement that names no time; nothing if it does."""
    stated, day = operands.stated, operands.dateline
    if stated.period is not None or stated.measured.is_limit or not known:
        return []
    if day is None:
        return ["the day from which it speaks"]
    if not speaks_of_now(stated.claim.text):
        return ["the time that is meant"]
    fresh_for = operands.index.fresh_for(stated.measured.keys)
    for one in known:
        if one.period is None or one.period.start is None or one.period.end is None:
            continue
        room = fresh_for or digits("fresh-periods") * (one.period.end - one.period.start).days
        if (day - one.period.end).days > room:
            return [f"a time after {one.fact.period}"]
    return []
