"""Exchange rates on record: figures of a pair of currencies, and the exact look-up of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from factcheck.facts import FigureFact
from factcheck.lexicon.currencies import codes
from factcheck.reading import parse_period
from factcheck.store.names import comparable
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

MEASURE = "exchange rate"

_PAIR = pattern(r"([A-Z]{3})/([A-Z]{3})")

Pair = tuple[str, str]


class Rate(NamedTuple):
    """How many of one currency were paid for one unit of another, and the fact that says so.

    ``amount`` is exact where the fact is for this pair, and the exact reciprocal of what is recorded where it
    is for the pair the other way round. How closely it was written stands in ``fact.quantity``.
    """

    amount: Fraction
    fact: FigureFact


def pair_of(fact: FigureFact) -> Pair | None:
    """The currencies of a fact that records a rate, as markets write a pair: "EUR/USD" is dollars for a euro.

    None for every other figure, and for a rate whose subject is no pair of two different currencies.
    """
    if comparable(fact.measure) != MEASURE:
        return None
    match = _PAIR.fullmatch(fact.subject)
    if match is None or match[1] == match[2] or not {match[1], match[2]} <= codes():
        return None
    return match[1], match[2]


def rates_of(facts: Iterable[FigureFact]) -> Mapping[Pair, tuple[FigureFact, ...]]:
    """The rates among ``facts`` by their pair, in the order given: actual ones that can be computed with."""
    found: dict[Pair, list[FigureFact]] = {}
    for fact in facts:
        pair = pair_of(fact)
        if pair is not None and why_unusable(fact) is None:
            found.setdefault(pair, []).append(fact)
    return {pair: tuple(known) for pair, known in found.items()}


def why_unusable(fact: FigureFact) -> str | None:
    """Why nothing can be computed with the rate that ``fact`` records; None where something can."""
    value, pair = fact.quantity, pair_of(fact)
    if pair is None:
        return f'subject: {fact.subject!r} is not a pair of currencies like "EUR/USD"'
    if fact.period is None:
        return "period: is missing: a rate holds for its day, month or year only"
    if fact.status != "actual":
        return f"status: a rate that is a {fact.status} converts nothing"
    if value.is_range or value.hedge is not None or value.low <= 0:
        return f"value: {fact.value!r} is not one number above zero"
    if value.is_money and value.currency != pair[1]:
        return f"value: {fact.value!r} is not an amount of {pair[1]}, which the pair is quoted in"
    if value.unit is not None or value.base is not None or value.rate is not None:
        return f"value: {fact.value!r} is not a plain number of {pair[1]} for one {pair[0]}"
    return None


def rate_among(known: Mapping[Pair, tuple[FigureFact, ...]], pair: Pair, period: Period) -> Rate | None:
    """The one rate that the facts give for ``pair`` in exactly ``period``; None where they differ or lack it.

    A fact for the pair itself goes before those for the pair the other way round.
    """
    for given, turned in ((pair, False), (pair[::-1], True)):
        found = [fact for fact in known.get(given, ()) if _is_for(fact, period)]
        if found:
            amounts = {Fraction(fact.quantity.amount) for fact in found}
            amount = amounts.pop()
            return None if amounts else Rate(1 / amount if turned else amount, found[0])
    return None


def _is_for(fact: FigureFact, period: Period) -> bool:
    if fact.period is None:
        return False
    recorded = parse_period(fact.period)
    return (recorded.start, recorded.end) == (period.start, period.end) and not recorded.approximate
