"""A figure claim read: its subject and measure as keys, its figures as quantities, its times as periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.claims import FigureClaim
from factcheck.lexicon.figure_words import base_key, factor_phrases
from factcheck.reading import find_mentions, parse_period, parse_quantity
from factcheck.store.series import FigureIndex, Measured, counted
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

_PLAIN = ("actual", "provisional", "estimate", "poll")
_FIGURES = ("number", "money", "percent", "multiplier")


@lru_cache(1024)
def read_figure(text: str) -> Quantity:
    """The figure that a slot states: "about 2% of GDP", "between 3 and 4 percent", "more than doubled".

    Raises ``ValueError`` in the words of the person who typed it.
    """
    known = factor_phrases().get(" ".join(text.lower().split()))
    if known is not None:
        return Quantity(known, known, "times", precision=None)
    found = [mention for mention in find_mentions(text) if mention.kind in _FIGURES]
    if len(found) == 1 and isinstance(found[0].value, Quantity):
        rest = text[: found[0].outer_start] + text[found[0].outer_end :]
        if rest.strip().lower() in {"", "between", "from", "an", "by"}:
            return found[0].value
    return parse_quantity(text)


@lru_cache(1024)
def read_period(text: str, dateline: date | None) -> Period | None:
    """The time that a slot states, relative ones counted from the dateline; None where it is not clear."""
    try:
        return parse_period(text)
    except ValueError:
        found = [one.value for one in find_mentions(text, dateline) if isinstance(one.value, Period)]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Point:
    """One stated figure: the slot it stands in, its words and what they were read as, of what and when.

    ``deadline`` says that the period is one by which, not one in which.
    """

    slot: str
    text: str
    quantity: Quantity
    measured: Measured
    period: Period | None
    deadline: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """What a claim says, read. ``unread`` are the slots whose words cannot be read, with the reason."""

    claim: FigureClaim
    subject: str
    measured: Measured
    points: tuple[Point, ...]
    by: Quantity | None = None
    factor: Quantity | None = None
    since: Period | None = None
    period: Period | None = None
    deadline: Period | None = None
    unread: tuple[tuple[str, str], ...] = ()

    def point(self, slot: str) -> Point | None:
        """The figure of that slot, or None."""
        return next((point for point in self.points if point.slot == slot), None)

    @property
    def direction(self) -> str | None:
        """Up or down, by the verb or by the factor."""
        change = self.claim.change
        return change.direction if change else None


def read_claim(claim: FigureClaim, index: FigureIndex, dateline: date | None) -> Stated:
    """Reads every slot of the claim; what cannot be read is listed and left out."""
    subject = index.subject(claim.subject)
    measured = index.measured(claim.measure, claim.subject)
    unread: list[tuple[str, str]] = []
    change = claim.change
    texts = {"value": claim.value}
    if change:
        texts |= {"start": change.start, "end": change.end, "by": change.by, "factor": change.factor}
    figures: dict[str, Quantity] = {}
    for slot, text in texts.items():
        if text is not None:
            try:
                figures[slot] = read_figure(text)
            except ValueError as error:
                unread.append((slot, str(error)))
    periods: dict[str, Period | None] = {}
    times = {"period": claim.period, "deadline": claim.deadline, "since": change.since if change else None}
    for slot, text in times.items():
        period = read_period(text, dateline) if text else None
        if text and period is None:
            unread.append((slot, f"{text!r} is not read as a time"))
        periods[slot] = index.resolved(period, subject)
    shared = _shared(figures)
    end_period = periods["period"] or periods["deadline"]
    is_deadline = periods["period"] is None and periods["deadline"] is not None
    points = []
    for slot, period, deadline in (
        ("start", periods["since"], False),
        ("end", end_period, is_deadline),
        ("value", end_period, is_deadline),
    ):
        if slot in figures:
            of = Measured(
                measured.keys,
                measured.of or (shared if figures[slot].unit == "percent" else None),
                measured.per_head,
                measured.status,
                measured.is_limit,
            )
            text = texts[slot] or ""
            points.append(Point(slot, text, figures[slot], counted(of, figures[slot]), period, deadline))
    return Stated(
        claim,
        subject,
        measured,
        tuple(points),
        figures.get("by"),
        figures.get("factor"),
        periods["since"],
        end_period,
        periods["deadline"],
        tuple(unread),
    )


def _shared(figures: dict[str, Quantity]) -> str | None:
    """The base that one of several shares prints and that all of them have: "from 1% to 2% of GDP"."""
    bases = {base_key(one.base) for one in figures.values() if one.base is not None}
    return next(iter(bases)) if len(bases) == 1 else None


def is_plain(status: str) -> bool:
    """Whether a recorded figure says how it is or was, and not how it is meant to be."""
    return status in _PLAIN
