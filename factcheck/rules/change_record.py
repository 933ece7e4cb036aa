"""Did it change like that? Rules about a stated change beside the recorded figures of both its ends."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.derive.calculations import growth, shown_interval
from factcheck.derive.figures import Calculation, Check, FigureMatch
from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import Closeness, compare, mirror, recorded
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.values.pattern import pattern
from factcheck.verdict import Status

_PERCENT = pattern(r" ?(?:%|percent|per cent)")
_POINTS = pattern(r"(?:percentage )?points?|pp")
_PARTS = ("direction", "by", "factor")


def _checks(match: FigureMatch, *slots: str) -> Iterator[Check]:
    return (check for check in match.checks if check.slot in slots)


def change_agrees(match: FigureMatch) -> Iterator[Remark]:
    """The change is what follows from the recorded figures of both its ends.

    The message shows the calculation; every figure in it is cited.

    Fact: Norway | population | 4000000 people | 1973 ; Norway | population | 5000000 people | 2012
    Supported: Norway's population grew by 25% between 1973 and 2012.
    Refuted: Norway's population grew by 20% between 1973 and 2012.
    """
    for check in _checks(match, *_PARTS):
        if check.closeness.is_sound:
            yield Remark(check.calculation.text, slot=check.slot)


def change_wrong_way(match: FigureMatch) -> Iterator[Remark]:
    """By the record it changed in the other direction, or not at all.

    Fact: Norway | population | 4000000 people | 1973 ; Norway | population | 5000000 people | 2012
    Refuted: Norway's population fell by 25% between 1973 and 2012.
    Supported: Norway's population rose by 25% between 1973 and 2012.
    """
    for check in _checks(match, "direction"):
        if check.closeness is Closeness.DIFFERS:
            expected = "down" if check.said == "up" else "up"
            yield Remark(
                f"the record goes the other way: {check.calculation.text}",
                slot="direction",
                found=check.said,
                expected=expected,
            )


def change_size_differs(match: FigureMatch) -> Iterator[Remark]:
    """The change is of another size by the recorded figures.

    A percentage of a percentage is not a difference in percentage points: where one was taken for the other,
    the message says so.

    Fact: Norway | turnout | 40 percent | 2009 ; Norway | turnout | 50 percent | 2013
    Refuted: Norway's turnout rose by 10.0 percent between 2009 and 2013.
    Supported: Norway's turnout rose by 10 percentage points between 2009 and 2013.
    """
    for check in _checks(match, "by"):
        if check.closeness is Closeness.DIFFERS:
            slip, fix = _slip(check)
            yield Remark(
                f"“{check.said}” does not follow from the record: {check.calculation.text}{slip}",
                slot="by",
                found=check.said,
                expected=_size(check.calculation),
                fix=fix,
            )


def _size(calculation: Calculation) -> str:
    """By how much it changed, whichever way: the way is another rule's."""
    result = calculation.result
    if result.high is not None and result.high <= 0:
        result = mirror(result)
    return f"{shown_interval(result)} %" if calculation.what == "growth" else shown_interval(result)


def _slip(check: Check) -> tuple[str, str | None]:
    """Whether percent stand for points or the other way round, and how it should read."""
    said = check.said
    if check.in_points:
        fixed = _PERCENT.sub(" percentage points", said) if len(_PERCENT.findall(said)) == 1 else None
        return "; that many percentage points it was", fixed
    by = read_figure(said)
    start, end = (recorded(fact.quantity, exact=fact.exact) for fact in check.calculation.operands)
    grown = growth(start, end)
    if by.unit != "points" or grown is None:
        return "", None
    if not (compare(by, grown).is_sound or compare(by, mirror(grown)).is_sound):
        return "", None
    fixed = _POINTS.sub("percent", said)
    return "; that many percent it was", fixed if fixed != said else None


def factor_differs(match: FigureMatch) -> Iterator[Remark]:
    """The figure did not become so many times what it was.

    Fact: Norway | exports | 40000000000 USD | 1990 ; Norway | exports | 80000000000 USD | 2003
    Refuted: Norway's exports tripled between 1990 and 2003.
    Supported: Norway's exports doubled between 1990 and 2003.
    """
    for check in _checks(match, "factor"):
        if check.closeness is Closeness.DIFFERS:
            yield Remark(
                f"“{check.said}” does not follow from the record: {check.calculation.text}",
                slot="factor",
                found=check.said,
                expected=f"{shown_interval(check.calculation.result)} times",
            )


RULES = (
    AlignmentRule("CHG201", "change-agrees", Status.SUPPORTED, change_agrees),
    AlignmentRule("CHG202", "change-wrong-way", Status.REFUTED, change_wrong_way),
    AlignmentRule("CHG203", "change-size-differs", Status.REFUTED, change_size_differs),
    AlignmentRule("CHG204", "factor-differs", Status.REFUTED, factor_differs),
)
