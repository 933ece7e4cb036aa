"""A figure claim read: its subject and measure as keys, its figures as quantities, its times as periods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from factcheck.claims import FigureClaim
from factcheck.lexicon.declared import currency_named, currency_of_locale
from factcheck.lexicon.figure_words import base_key, factor_phrases
from factcheck.lexicon.measures import name_parts
from factcheck.match.figures_multiples import read_multiple
from factcheck.reading import find_mentions, parse_figure, parse_pair, parse_period
from factcheck.store.rates import Rate
from factcheck.store.series import FigureIndex, Measured, counted
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.quantity import Pair, Quantity, pair_quantity

_PLAIN = ("actual", "provisional", "estimate", "poll")
Rates: TypeAlias = Callable[[str, str, Period], Rate | None]
"""How many of the second currency were paid for one of the first in a period, where that is on record."""

_FIGURES = ("number", "money", "percent", "multiplier")
_BETWEEN = pattern(r"\A\s*between ([^a-z]{1,40}?) and (?=[0-9])")  # with a noun behind it: "5 and 9 boats"


@lru_cache(1024)
def read_figure(text: str) -> Quantity:
    """The figure that a slot states: "about 2% of GDP", "between 3 and 4 percent", "more than doubled".

    Raises ``ValueError`` in the words of the person who typed it.
    """
    known = factor_phrases().get(" ".join(text.lower().split()))
    if known is not None:
        return Quantity(known, known, "times", precision=None)
    if (multiple := read_multiple(text)) is not None:
        return multiple
    found = [mention for mention in find_mentions(text) if mention.kind in _FIGURES]
    if len(found) == 1 and isinstance(found[0].value, Quantity):
        rest = text[: found[0].outer_start] + text[found[0].outer_end :]
        if rest.strip().lower() in {"", "between", "from", "an", "by"}:
            return found[0].value
    read = parse_figure(_BETWEEN.sub(r"\1 to ", text))
    return pair_quantity(read) if isinstance(read, Pair) else read


def read_pair(text: str) -> Pair | None:
    """The vote or score that a slot states; None where it states something else."""
    try:
        return parse_pair(text)
    except ValueError:
        return None


@lru_cache(1024)
def read_period(text: str, dateline: date | None) -> Period | None:
    """The time that a slot states, relative ones counted from the dateline; None where it is not clear."""
    try:
        return parse_period(text)
    except ValueError:
        # A month alone ("May") may be a verb or a name; behind "in" it is a time.
        for words in (text, f"in {text}"):
            found = [one.value for one in find_mentions(words, dateline) if isinstance(one.value, Period)]
            if found:
                return found[0] if len(found) == 1 else None
        return None


@dataclass(frozen=True, slots=True)
class Point:
    """One stated figure: the slot it stands in, its words and what they were read as, of what and when.

    ``deadline`` says that the period is one by which, not one in which. ``assumed`` says how an ambiguous
    currency sign was read, ``is_guess`` that nothing but the locale says so. ``rates`` are the exchange
    rates on record.
    """

    slot: str
    text: str
    quantity: Quantity
    measured: Measured
    period: Period | None
    deadline: bool = False
    assumed: str | None = None
    is_guess: bool = False
    rates: Rates | None = field(default=None, compare=False)


class Stated(NamedTuple):
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


def read_claim(
    claim: FigureClaim,
    index: FigureIndex,
    dateline: date | None,
    locale: str | None = None,
    rates: Rates | None = None,
) -> Stated:
    """Reads every slot of the claim; what cannot be read is listed and left out.

    A currency sign that may mean several is read as the claim's ``currency`` has it, else as that of the
    country of ``locale``; else it stays open.
    """
    subject = index.subject(claim.subject)
    measured = _measured(claim, index)
    unread: list[tuple[str, str]] = []
    change = claim.change
    texts = {"value": claim.value}
    if change:
        texts |= {"start": change.start, "end": change.end, "by": change.by, "factor": change.factor}
    figures: dict[str, Quantity] = {}
    assumed: dict[str, str | None] = {}
    for slot, text in texts.items():
        if text is not None:
            try:
                read = _voted(text, claim, index, subject, measured) or read_figure(text)
                figures[slot], assumed[slot] = _in_currency(read, claim.currency, locale)
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
            points.append(
                Point(
                    slot,
                    text,
                    figures[slot],
                    counted(of, figures[slot]),
                    period,
                    deadline,
                    assumed[slot],
                    bool(assumed[slot]) and not claim.currency,
                    rates,
                )
            )
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


def _voted(
    text: str, claim: FigureClaim, index: FigureIndex, subject: str, measured: Measured
) -> Quantity | None:
    """A vote or score where such are on record: "1-3" alone may as well be a range."""
    pair = read_pair(text)
    if pair is None:
        return None
    is_recorded = any(one.fact.pair for one in index.of(subject, measured.keys))
    return pair_quantity(pair) if is_recorded or " against " in claim.measure else None


def _in_currency(figure: Quantity, declared: str | None, locale: str | None) -> tuple[Quantity, str | None]:
    """The figure with its sign read as the draft declares it, or its locale has it; and what was assumed."""
    for code, why in (
        (currency_named(declared) if declared else None, "as the text declares"),
        (currency_of_locale(locale) if locale else None, f"as in {locale}"),
    ):
        if figure.currency is None and code is not None and code in figure.candidates:
            told = f"{figure.symbol} read as {code}, {why}"
            return replace(figure, currency=code, candidates=()), told
    return figure, None


def _measured(claim: FigureClaim, index: FigureIndex) -> Measured:
    """What the claim is about; a status that its verb gives it is that of a measure called so.

    "Aims to spend" is about the target for spending, which a store may hold as a measure of its own.
    """
    measured = index.measured(claim.measure, claim.subject)
    if claim.status is None or is_plain(claim.status) or measured.status or measured.is_limit:
        return measured
    parts = name_parts(claim.measure)
    named = index.measured(f"{parts.stem} {claim.status}", claim.subject)
    return Measured(
        measured.keys | named.keys if _is_on_record(named) else measured.keys,
        measured.of,
        measured.per_head,
        claim.status,
        named.is_limit and _is_on_record(named),
    )


def _is_on_record(named: Measured) -> bool:
    return not any(key.startswith("name:") for key in named.keys)


def _shared(figures: dict[str, Quantity]) -> str | None:
    """The base that one of several shares prints and that all of them have: "from 1% to 2% of GDP"."""
    bases = {base_key(one.base) for one in figures.values() if one.base is not None}
    return next(iter(bases)) if len(bases) == 1 else None


def is_plain(status: str) -> bool:
    """Whether a recorded figure says how it is or was, and not how it is meant to be."""
    return status in _PLAIN
