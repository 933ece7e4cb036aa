"""Do its own figures fit each other? Rules about a statement alone: parts, shares, two units, a margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import reduce

from factcheck.claims import FigureClaim
from factcheck.derive.calculations import shown
from factcheck.match.figures_inside import (
    Piece,
    conversion,
    exclude_each_other,
    read_measured,
    read_piece,
    same_amount,
)
from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import is_count, trailing_zeros, zones
from factcheck.reading import parse_pair
from factcheck.rules.base import ClaimRule, Remark
from factcheck.values.interval import Interval
from factcheck.values.number import add
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity
from factcheck.verdict import Severity, Status

_ALL = Decimal(100)
# Behind a bare number: it counts the whole's own members, and not players where the whole are teams.
_OF_THEM = pattern(r"[0-9] (?:of them|were|was|are|had|have|died|survived|voted|said|remained)\b")


def _read(text: str | None) -> Quantity | None:
    try:
        return read_figure(text) if text is not None else None
    except ValueError:
        return None


def _pieces(claim: FigureClaim) -> list[Piece] | None:
    """The parts, read; None where one of them cannot be."""
    found = [piece for text in claim.parts if (piece := read_piece(text)) is not None]
    return found if found and len(found) == len(claim.parts) else None


def _bounds(figure: Quantity) -> Interval:
    """What the figure leaves open: nothing for a count printed in full, what rounds to it for a round one."""
    if figure.hedge is None and not figure.is_range and is_count(figure) and not trailing_zeros(figure):
        return Interval(figure.low, figure.high)
    found = zones(figure)
    return found.open_ if found.open_ is not None and trailing_zeros(figure) else found.sound


def _leasts(pieces: list[Piece]) -> list[Decimal]:
    """The least that each of the parts can be; what has no lower end may be nothing."""
    return [max(_bounds(one.figure).low or Decimal(0), Decimal(0)) for one in pieces]


def _sum(parts: Iterable[Decimal]) -> Decimal:
    return reduce(add, parts)


def _added(parts: Iterable[Decimal]) -> str:
    return " + ".join(map(shown, parts))


def _is_beyond(least: Decimal | None, whole: Quantity) -> bool:
    """Whether even the least is more than a figure leaves open."""
    return _bounds(whole).disjoint(Interval(least, None))


def parts_beyond_whole(claim: FigureClaim) -> Iterator[Remark]:
    """The parts are more than the whole that they are parts of.

    Only parts that exclude each other are added up: men and women, not men and foreigners. One part alone
    can be too large whatever it is.

    Fact: Norway | turnout | 78 percent | 2013
    Refuted: Of the 120 people killed, 80 were men and 50 were women.
    """
    pieces, whole = _pieces(claim), _read(claim.value)
    if pieces is None or whole is None or any(one.figure.unit == "percent" for one in pieces):
        return
    if whole.hedge in {"more-than", "at-least"}:
        return
    leasts = _leasts(pieces)
    if len(pieces) > 1 and exclude_each_other(pieces) and _is_beyond(_sum(leasts), whole):
        is_printed = leasts == [one.figure.low for one in pieces]
        said = f"{_added(leasts)} is" if is_printed else f"the parts are at least {_added(leasts)}, which is"
        told = f"{said} {shown(_sum(leasts))}, more than “{claim.value}”"
        yield Remark(told, found=claim.value, slot="value")
        return
    for one in pieces:
        if _is_beyond(_bounds(one.figure).low, whole) and _OF_THEM.search(one.text):
            yield Remark(f"“{one.text}” is more than “{claim.value}”", found=one.text, slot="value")


def shares_beyond_whole(claim: FigureClaim) -> Iterator[Remark]:
    """Shares of one whole that exclude each other add up to more than all of it.

    Rounding is allowed for: 34, 34 and 33 percent may be all there is.

    Fact: Norway | turnout | 78 percent | 2013
    Refuted: Some 45% of voters backed it, 40% opposed it and 30% were undecided.
    """
    pieces = _pieces(claim)
    if pieces is None or claim.value is not None or any(one.figure.unit != "percent" for one in pieces):
        return
    if exclude_each_other(pieces) and _sum(_leasts(pieces)) > _ALL:
        said = _added(one.figure.low for one in pieces)
        yield Remark(f"{said} percent is more than the whole", slot="value", found=claim.parts[-1])


def units_disagree(claim: FigureClaim) -> Iterator[Remark]:
    """One amount is printed in two units, and they are not the same amount.

    Either figure may be the rounded one; a temperature may be a reading or a difference of two.

    Fact: Norway | turnout | 78 percent | 2013
    Refuted: The village lies 100 miles (150 km) north of the border.
    """
    one, other = read_measured(claim.value or ""), read_measured(claim.equivalent or "")
    if one is not None and other is not None and same_amount(one, other) is False:
        yield Remark(
            f"“{claim.value}” is not “{claim.equivalent}”, it is about {conversion(one, other)}",
            slot="equivalent",
            found=claim.equivalent,
            expected=conversion(one, other),
        )


def margin_differs(claim: FigureClaim) -> Iterator[Remark]:
    """The margin of a vote is not the distance between its sides.

    Fact: Norway | turnout | 78 percent | 2013
    Refuted: The bill passed 52-48, a margin of six votes.
    """
    margin = _read(claim.margin)
    if margin is None or claim.value is None or margin.is_range or margin.hedge is not None:
        return
    try:
        pair = parse_pair(claim.value)
    except ValueError:
        return
    if Decimal(abs(pair.margin)) != margin.amount:
        yield Remark(
            f"“{claim.value}” is a margin of {abs(pair.margin)}, not “{claim.margin}”",
            slot="margin",
            found=claim.margin,
            expected=str(abs(pair.margin)),
        )


def range_upside_down(claim: FigureClaim) -> Iterator[Remark]:
    """A range begins with its larger end: between 5 and 3 percent.

    Both ends may still be right, so it is a warning.
    """
    if claim.measure != "range" or len(claim.parts) != 2:
        return
    first, last = (_read(text) for text in claim.parts)
    if first is None or last is None or (first.unit, first.symbol) != (last.unit, last.symbol):
        return
    if first.low > last.high:
        told = f"the range runs down, from “{claim.parts[0]}” to “{claim.parts[1]}”"
        yield Remark(told, found=claim.text or None, slot="value")


RULES = (
    ClaimRule("FIG282", "parts-beyond-whole", Status.REFUTED, parts_beyond_whole),
    ClaimRule("FIG283", "shares-add-up-beyond", Status.REFUTED, shares_beyond_whole),
    ClaimRule("FIG284", "units-disagree", Status.REFUTED, units_disagree),
    ClaimRule("FIG285", "margin-differs", Status.REFUTED, margin_differs),
    ClaimRule("FIG286", "range-upside-down", None, range_upside_down, level=Severity.WARNING),
)
