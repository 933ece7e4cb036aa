"""Has the figure been revised, and how far is a poll to be trusted? Rules about the edition of a record."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.derive.figures import FigureMatch, FigureMatches
from factcheck.derive.figures_shown import written
from factcheck.facts import FigureFact
from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import Closeness
from factcheck.rules.base import AlignmentRule, MatchesRule, Remark
from factcheck.verdict import Severity, Status

_COMPARED = ("comparison", "by", "direction")


def revised_figure(matches: FigureMatches) -> Iterator[Remark]:
    """The figure is that of an earlier edition of the same record: data that was revised, a toll that rose.

    Records of one series and time are editions of one figure where their ``vintage`` or ``as-of`` differ.
    The latest that was known on the day counts.
    """
    for older in matches.lighter:
        for newer in matches.matches:
            if _agrees(older) and _differs(newer) and _is_later(newer.facts[0], older.facts[0]):
                before, now = older.facts[0], newer.facts[0]
                yield Remark(
                    f"that was the figure {_edition(before)}; {_edition(now)} it is {written(now)}",
                    slot="value",
                    found=older.besides[0].point.text,
                    expected=written(now),
                    facts=(before, now),
                )
                return


def _agrees(match: FigureMatch) -> bool:
    found = [one.closeness for one in match.besides]
    return bool(found) and all(one is not None and one.is_sound for one in found)


def _differs(match: FigureMatch) -> bool:
    return any(one.closeness is Closeness.DIFFERS for one in match.besides)


def _is_later(one: FigureFact, other: FigureFact) -> bool:
    """Whether one is a later edition of the other, and by no heavier source than that."""
    if one.source.medium != other.source.medium or one.basis != other.basis:
        return False
    return _edited(one) > _edited(other)


def _edited(fact: FigureFact) -> tuple[str, str]:
    return fact.vintage or "", fact.as_of or ""


def _edition(fact: FigureFact) -> str:
    if fact.vintage:
        return f"of vintage {fact.vintage}"
    return f"as of {fact.as_of}" if fact.as_of else "before"


def inside_margin(match: FigureMatch) -> Iterator[Remark]:
    """The difference between two figures of polls is no larger than their margin of error."""
    for check in match.checks:
        polls = check.calculation.operands
        margins = [margin for fact in polls if (margin := _margin(fact)) is not None]
        if check.slot not in _COMPARED or not margins or len(margins) < len(polls):
            continue
        gap = check.calculation.result
        if (
            gap.low is not None
            and gap.high is not None
            and max(gap.low.copy_abs(), gap.high.copy_abs()) <= max(margins)
        ):
            yield Remark("inside the margin of error", slot=check.slot, caveat="inside the margin")
            return


def _margin(fact: FigureFact) -> Decimal | None:
    if fact.status != "poll" or fact.margin is None:
        return None
    try:
        return read_figure(fact.margin).high
    except ValueError:
        return None


RULES = (
    MatchesRule("FIG248", "revised-figure", Status.OUTDATED, revised_figure),
    AlignmentRule("FIG224", "inside-margin", None, inside_margin, level=Severity.NOTE),
)
