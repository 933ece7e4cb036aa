"""Figures that no draft can be held against, though each is sound by itself."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lint.base import Desk, Found
from factcheck.store.names import comparable
from factcheck.store.problems import clip
from factcheck.store.rates import MEASURE, why_unusable
from factcheck.values.pattern import pattern

_NO_UNIT = pattern(
    r"(?i:(?:the )?(?:number|count|index|indices|units?|values?|ratio|level|amount|quantity|total|nr|no)"
    r"(?: of)?\.?)"
)


def unit_nobody_writes(desk: Desk) -> Iterator[Found]:
    """A unit that no draft has behind a number, once for each file.

    Remarked: `unit = "Number"`
    Fine: `unit = "boats"`, or none
    """
    told: set[tuple[str, str]] = set()
    for fact in desk.store.figures:
        path = fact.location.path if fact.location else "records"
        unit = fact.unit or fact.quantity.unit or ""
        if _NO_UNIT.fullmatch(unit) and (path, unit) not in told:
            told.add((path, unit))
            message = f"unit: no draft writes {clip(unit)!r} behind a number: say what is counted, or nothing"
            yield desk.at(fact, message, "unit")


def rate_converts_nothing(desk: Desk) -> Iterator[Found]:
    """An exchange rate that is not read as one; the message says why.

    Remarked: a rate of EUR/USD without a period
    Fine: 1.0813 for EUR/USD on 2024-04-10
    """
    for fact in desk.store.figures:
        if comparable(fact.measure) == MEASURE and (why := why_unusable(fact)) is not None:
            yield desk.at(fact, f"converts nothing: {why}", "value")
