"""Can the figure be at all? Rules about a stated figure alone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims import FigureClaim
from factcheck.match.figures_read import read_figure
from factcheck.rules.base import ClaimRule, Remark
from factcheck.values.quantity import Quantity
from factcheck.verdict import Reason, Severity, Status

# A share of these cannot be above the whole; debt, trade and prices can be above GDP.
_WHOLES = frozenset(
    {
        "population",
        "people",
        "voters",
        "registered voters",
        "votes",
        "vote",
        "residents",
        "members",
        "eligible voters",
        "likely voters",
        "respondents",
        "adults",
        "households",
        "electorate",
        "students",
        "workers",
        "women",
        "men",
        "children",
        "patients",
        "teachers",
        "employees",
    }
)


def _slots(claim: FigureClaim) -> Iterator[tuple[str, str]]:
    change = claim.change
    texts = {"value": claim.value}
    if change:
        texts |= {"start": change.start, "end": change.end, "by": change.by, "factor": change.factor}
    return ((slot, text) for slot, text in texts.items() if text is not None)


def _figures(claim: FigureClaim) -> Iterator[tuple[str, str, Quantity]]:
    for slot, text in _slots(claim):
        try:
            yield slot, text, read_figure(text)
        except ValueError:
            continue


def figure_unreadable(claim: FigureClaim) -> Iterator[Remark]:
    """The figure cannot be read, or can be read in more than one way."""
    for slot, text in _slots(claim):
        try:
            read_figure(text)
        except ValueError as error:
            yield Remark(str(error), slot=slot, found=text)


def share_beyond_whole(claim: FigureClaim) -> Iterator[Remark]:
    """More than all of something: 120 percent of the voters.

    Fact: Norway | turnout | 78 percent | 2013
    Refuted: Norway's turnout was 178 percent in 2013.
    Supported: Norway's turnout was 78 percent in 2013.
    """
    for slot, text, figure in _figures(claim):
        if slot == "by" or figure.unit != "percent" or figure.hedge in {"less-than", "at-most"}:
            continue
        is_whole = figure.base is not None and figure.base.lower() in _WHOLES
        if figure.low > 100 and (is_whole or claim.measure.lower() in _SHARES):
            yield Remark(f"“{text}” is more than the whole", slot=slot, found=text)


_SHARES = frozenset(
    {"turnout", "voter turnout", "literacy rate", "poverty rate", "unemployment rate", "jobless rate"}
)

RULES = (
    ClaimRule("FIG281", "share-beyond-whole", Status.REFUTED, share_beyond_whole),
    ClaimRule(
        "FIG290",
        "figure-unreadable",
        Status.NOT_ENOUGH_INFO,
        figure_unreadable,
        reason=Reason.UNPARSED,
        level=Severity.WARNING,
    ),
)
