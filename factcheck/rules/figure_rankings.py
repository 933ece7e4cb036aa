"""Is it in that place, a record, that long a streak? Rules about a figure beside all others of its table."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.derive.figures import Check, FigureMatch
from factcheck.match.figures_zones import Closeness
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.verdict import Reason, Status

_SLOTS = ("ranking", "record", "streak")


def _checks(match: FigureMatch, *slots: str) -> Iterator[Check]:
    return (check for check in match.checks if check.slot in slots)


def ranked_so(match: FigureMatch) -> Iterator[Remark]:
    """It is in that place, holds that record or has that streak, by every figure of a complete table.

    Every row that had a part in it is cited. A table without `complete` decides nothing.
    """
    for check in _checks(match, *_SLOTS):
        if check.closeness.is_sound:
            yield Remark(check.calculation.text, slot=check.slot)


def other_place(match: FigureMatch) -> Iterator[Remark]:
    """By a complete table it is in another place: "third-largest" for the second-largest.

    Rows for the world, a continent or an income group are never ranked among countries. Equal figures share
    their places, and a country that belongs to the set only by some accounts must make no difference.
    """
    yield from _differs(match, "ranking", "is not the place by the record")


def no_record(match: FigureMatch) -> Iterator[Remark]:
    """An earlier figure of a complete table is higher (lower) than the one that is called a record."""
    yield from _differs(match, "record", "is not so by the record")


def no_streak(match: FigureMatch) -> Iterator[Remark]:
    """By a complete table the last changes did not all go that way."""
    yield from _differs(match, "streak", "is not so by the record")


def _differs(match: FigureMatch, slot: str, what: str) -> Iterator[Remark]:
    for check in _checks(match, slot):
        if check.closeness is Closeness.DIFFERS:
            yield Remark(f"“{check.said}” {what}: {check.calculation.text}", slot=slot, found=check.said)


def place_open(match: FigureMatch) -> Iterator[Remark]:
    """The figures leave the place open: two are equal, rounded alike, or a member of the set is disputed."""
    for check in _checks(match, *_SLOTS):
        if check.closeness not in {Closeness.DIFFERS, Closeness.AGREES, Closeness.LOOSE}:
            yield Remark(f"“{check.said}” stays open: {check.calculation.text}", slot=check.slot)


RULES = (
    AlignmentRule("FIG230", "ranked-so", Status.SUPPORTED, ranked_so),
    AlignmentRule("FIG231", "other-place", Status.REFUTED, other_place),
    AlignmentRule("FIG232", "no-record", Status.REFUTED, no_record),
    AlignmentRule("FIG233", "no-streak", Status.REFUTED, no_streak),
    AlignmentRule("FIG234", "place-open", Status.NOT_ENOUGH_INFO, place_open, reason=Reason.AMBIGUOUS),
)
