"""Figures that no draft can be held against, though each is sound by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.facts import FigureFact
from factcheck.store import Problem
from factcheck.store.names import comparable
from factcheck.store.problems import clip
from factcheck.store.rates import MEASURE, why_unusable
from factcheck.values.pattern import pattern

_NO_UNIT = pattern(
    r"(?i:(?:the )?(?:number|count|index|indices|units?|values?|ratio|level|amount|quantity|total|nr|no)"
    r"(?: of)?\.?)"
)


def doubtful_figures(facts: Iterable[FigureFact]) -> Iterator[Problem]:
    """Units that nobody writes behind a number, once for each file, and rates that convert nothing."""
    told: set[tuple[str, str]] = set()
    for fact in facts:
        path, line = (fact.location.path, fact.location.line) if fact.location else ("records", 1)
        unit = fact.unit or fact.quantity.unit or ""
        if _NO_UNIT.fullmatch(unit) and (path, unit) not in told:
            told.add((path, unit))
            message = f"unit: no draft writes {clip(unit)!r} behind a number: say what is counted, or nothing"
            yield Problem(path, line, 1, message, "warning")
        if comparable(fact.measure) == MEASURE and (why := why_unusable(fact)) is not None:
            yield Problem(path, line, 1, f"converts nothing: {why}", "warning")
