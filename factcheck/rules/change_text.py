"""Does a change add up? Rules about a statement alone: its ends, its size, its factor and its direction."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims import FigureClaim
from factcheck.derive.calculations import difference, growth, ratio, shown_interval
from factcheck.lexicon.figure_words import words
from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import Closeness, compare, mirror, zones
from factcheck.rules.base import ClaimRule, Remark
from factcheck.values.interval import Interval
from factcheck.values.number import divide, scaled
from factcheck.values.quantity import Quantity
from factcheck.verdict import Severity, Status

_LARGEST_MULTIPLE = 10


def _read(text: str | None) -> Quantity | None:
    if text is None:
        return None
    try:
        return read_figure(text)
    except ValueError:
        return None


def _ends(claim: FigureClaim) -> tuple[Quantity, Quantity] | None:
    """Both ends of the change, where the statement gives both and they are of one kind."""
    if claim.change is None:
        return None
    start, end = _read(claim.change.start), _read(claim.change.end or claim.value)
    if start is None or end is None:
        return None
    if (start.is_money, start.unit, start.rate) != (end.is_money, end.unit, end.rate):
        return None
    if start.base is not None and end.base is not None and start.base != end.base:
        return None
    return (start, end) if _may_be_one_currency(start, end) else None


def _may_be_one_currency(start: Quantity, end: Quantity) -> bool:
    """Whether both ends can be of one currency: a "$" may be any dollar, and is no euro."""
    first, second = ({one.currency} if one.currency else set(one.candidates) for one in (start, end))
    return first == second or not first.isdisjoint(second)


def _room(figure: Quantity) -> Interval:
    return zones(figure).sound


def _triangle(claim: FigureClaim) -> Iterator[tuple[str, str, Closeness, str]]:
    """Each part of the change beside what its ends make of it: slot, words, how close, what it is."""
    ends, change = _ends(claim), claim.change
    if ends is None or change is None:
        return
    start, end = (_room(one) if not _is_exact(claim, one) else Interval(one.low, one.high) for one in ends)
    gap, times, grown = difference(start, end), ratio(start, end), growth(start, end)
    if change.direction in ("up", "down") and gap is not None:
        yield "direction", change.direction, _signed(gap, change.direction), shown_interval(gap)
    factor, by = _read(change.factor), _read(change.by)
    if factor is not None and change.factor is not None and times is not None:
        closeness = Closeness.DIFFERS if _is_other_multiple(factor, ends) else _touches(factor, times)
        yield "factor", change.factor, closeness, f"{_middle(ends)} times"
    if by is None or change.by is None:
        return
    down = change.direction == "down"
    if by.unit == "percent" and grown is not None:
        closeness = _touches(by, mirror(grown) if down else grown)
        if _is_points_for_percent(by, ends, down=down):
            closeness = Closeness.DIFFERS
        yield "by", change.by, closeness, f"{shown_interval(_printed_growth(ends) or grown)} %"
    elif gap is not None and _is_difference(by, ends[0]):
        amount = Quantity(by.low, by.high, hedge=by.hedge, precision=by.precision)
        if by.unit == "basis-points":
            amount = Quantity(scaled(by.low, -2), scaled(by.high, -2), hedge=by.hedge, precision=None)
        yield "by", change.by, _touches(amount, mirror(gap) if down else gap), shown_interval(gap)


def _is_exact(claim: FigureClaim, one: Quantity) -> bool:
    """Whether the end is a limit or a target, which is set and not measured: it is not rounded."""
    return one.hedge is None and bool(words("limit", "words") & set(claim.measure.lower().split()))


def _printed(one: Quantity) -> Interval:
    return Interval(one.low, one.high)


def _printed_growth(ends: tuple[Quantity, Quantity]) -> Interval | None:
    return growth(_printed(ends[0]), _printed(ends[1]))


def _is_other_multiple(factor: Quantity, ends: tuple[Quantity, Quantity]) -> bool:
    """Whether the ends, as they are printed, are plainly another multiple: tripled, from 1% to 2%.

    Ends of one digit leave room for nearly any factor; but who prints a doubling and calls it a tripling has
    made a slip.
    """
    times = ratio(_printed(ends[0]), _printed(ends[1]))
    if times is None or times.low is None or not times.is_point or not times.low:
        return False
    whole = max(times.low, divide(Decimal(1), times.low))
    is_multiple = whole == whole.to_integral_value() and whole <= _LARGEST_MULTIPLE
    return is_multiple and compare(factor, times) is Closeness.DIFFERS


def _is_points_for_percent(by: Quantity, ends: tuple[Quantity, Quantity], *, down: bool) -> bool:
    """Whether the stated percentage is the distance of two shares: 1 percent, from 4% to 5%."""
    grown, gap = _printed_growth(ends), difference(_printed(ends[0]), _printed(ends[1]))
    if ends[0].unit != "percent" or grown is None or gap is None:
        return False
    if down:
        grown, gap = mirror(grown), mirror(gap)
    return compare(by, gap).is_sound and compare(by, grown) is Closeness.DIFFERS


def _middle(ends: tuple[Quantity, Quantity]) -> str:
    times = ratio(Interval.point(ends[0].low), Interval.point(ends[1].low))
    return shown_interval(times) if times is not None else "?"


def _signed(gap: Interval, direction: str) -> Closeness:
    wanted = gap if direction == "up" else mirror(gap)
    if wanted.low is not None and wanted.low > 0:
        return Closeness.AGREES
    return Closeness.DIFFERS if wanted.high is not None and wanted.high <= 0 else Closeness.PRECISION_GAP


def _touches(figure: Quantity, result: Interval) -> Closeness:
    """Whether the ends, as exactly as they are printed, can give the stated size."""
    found = compare(figure, result)
    return Closeness.AGREES if found is Closeness.PRECISION_GAP else found


def _is_difference(by: Quantity, end: Quantity) -> bool:
    if by.unit in {"points", "basis-points"}:
        return end.unit == "percent"
    return by.is_money == end.is_money and by.unit == end.unit


def change_adds_up(claim: FigureClaim) -> Iterator[Remark]:
    """The parts of the change agree with each other.

    That is arithmetic inside the statement: it supports nothing, and says that no slip shows.
    """
    found = list(_triangle(claim))
    sound = [one for one in found if one[2].is_sound]
    if sound and len(sound) == len(found):
        said = ", ".join(f"“{text}”" for _, text, _, _ in sound)
        yield Remark(f"consistent: {said} fits both ends", slot=sound[-1][0])


def _contradicted(slot: str, message: str, claim: FigureClaim) -> Iterator[Remark]:
    """What the triangle says against one of its parts; ``message`` takes in both ends and the result."""
    change = claim.change
    for part, said, closeness, result in _triangle(claim):
        if part == slot and closeness is Closeness.DIFFERS and change is not None:
            told = message.format(said=said, start=change.start, end=change.end, result=result)
            yield Remark(told, slot=part, found=said, expected=result)


def direction_contradicted(claim: FigureClaim) -> Iterator[Remark]:
    """What is said to rise falls by its own figures, or the other way round.

    Fact: Norway | turnout | 40 percent | 2009
    Refuted: Norway's turnout rose from 50% in 2009 to 40% in 2013.
    """
    yield from _contradicted("direction", "“{start}” to “{end}” goes the other way", claim)


def size_contradicted(claim: FigureClaim) -> Iterator[Remark]:
    """The stated size of the change is not the distance between its ends.

    A rise from 4% to 5% is one percentage point, or 25 percent.

    Fact: Norway | turnout | 40 percent | 2009
    Refuted: Norway's turnout rose by 10 percent, from 40% in 2009 to 60% in 2013.
    """
    yield from _contradicted(
        "by", "“{said}” is not the way from “{start}” to “{end}”, which is {result}", claim
    )


def factor_contradicted(claim: FigureClaim) -> Iterator[Remark]:
    """What is said to double, triple or halve does not, by its own figures.

    Fact: Norway | turnout | 20 percent | 2009
    Refuted: Norway's turnout tripled from 20% in 2009 to 40% in 2013.
    """
    yield from _contradicted("factor", "“{said}” does not fit “{start}” to “{end}”, which is {result}", claim)


RULES = (
    ClaimRule("CHG250", "change-adds-up", None, change_adds_up, level=Severity.NOTE),
    ClaimRule("CHG251", "direction-contradicted", Status.REFUTED, direction_contradicted),
    ClaimRule("CHG252", "size-contradicted", Status.REFUTED, size_contradicted),
    ClaimRule("CHG253", "factor-contradicted", Status.REFUTED, factor_contradicted),
)
