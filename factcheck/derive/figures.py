"""Everything on record that a figure claim can be held against: which calculation its slots ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from factcheck.derive.figures_averages import averages
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch, FigureMatches
from factcheck.derive.figures_changes import changes
from factcheck.derive.figures_levels import values
from factcheck.derive.figures_operands import Operands
from factcheck.derive.figures_rankings import rankings
from factcheck.derive.figures_records import records, streaks
from factcheck.derive.figures_several import comparison, together
from factcheck.facts import FigureFact
from factcheck.lexicon.figure_words import basis_kind
from factcheck.match.figures_read import Stated
from factcheck.store.series import FigureIndex

__all__ = ["Calculation", "Check", "FigureMatch", "FigureMatches", "find_matches"]


def find_matches(
    stated: Stated,
    index: FigureIndex,
    dateline: date | None,
    keep: Callable[[FigureFact], bool] | None = None,
) -> FigureMatches:
    """Everything on record that the claim can be held against; ``keep`` limits the facts."""
    claim = stated.claim
    if stated.unread:
        return FigureMatches(stated, (), dateline=dateline)
    found = _asked_for(Operands(stated, index, dateline, keep))
    matches = tuple(match for one in found if (match := _on_its_basis(one)).facts)
    timeless = stated.period is None and claim.change is None and bool(matches)
    series = tuple(one for match in matches for one in match.series) if timeless else ()
    return FigureMatches(stated, matches, series, dateline, index.fresh_for(stated.measured.keys))


def _asked_for(operands: Operands) -> Iterator[FigureMatch]:
    stated, claim = operands.stated, operands.stated.claim
    point = stated.point("value")
    if claim.ranking is not None:
        return rankings(operands)
    if claim.record is not None:
        return records(operands)
    if claim.streak is not None:
        return streaks(operands)
    if claim.aggregate is not None:
        return averages(operands, point) if point is not None else iter(())
    if claim.together:
        return together(operands)
    if claim.comparison is not None:
        return comparison(operands)
    if claim.change is None and len(stated.points) == 1:
        return values(operands, stated.points[0])
    return changes(operands)


def _on_its_basis(match: FigureMatch) -> FigureMatch:
    """The match, emptied of comparisons where its facts have another basis than the claim states."""
    stated = match.stated.claim.basis
    kinds = {basis_kind(fact.basis) for fact in match.facts if fact.basis is not None} - {None}
    claim = match.stated.claim
    is_of_a_series = claim.ranking or claim.record or claim.streak or claim.aggregate
    if stated is not None and not kinds and is_of_a_series:
        return FigureMatch(match.stated, (), (), (f"figures {stated}",), operands=match.operands)
    if stated is None or not kinds or kinds == {basis_kind(stated)}:
        return match
    known = (*(one.entry for one in match.besides), *match.operands)
    return FigureMatch(match.stated, (), operands=known, other_basis=True)
