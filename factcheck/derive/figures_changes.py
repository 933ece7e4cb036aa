"""A stated change beside the recorded figures of both its ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.derive.calculations import difference, growth, ratio, shown_interval
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_operands import (
    NOTHING,
    Operands,
    all_plain,
    best,
    comparable_size,
    sign_of,
    signature,
    signatures,
    term,
    value,
)
from factcheck.match.figures import Beside, at_time, kind_of, lay_beside, same_time, set_on
from factcheck.match.figures_read import Point
from factcheck.match.figures_zones import Closeness, compare, mirror
from factcheck.store.series import Entry
from factcheck.values.interval import Interval
from factcheck.values.number import scaled
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

_DIGIT = pattern(r"[0-9]")
_HALVED = pattern(r"\bhal(?:f|v(?:e[sd]?|ing))$", re.IGNORECASE)


def changes(operands: Operands) -> Iterator[FigureMatch]:
    """Both ends of the change by their facts, and what follows from these for its direction and size."""
    stated = operands.stated
    first = stated.points[0] if stated.points else None
    measured = first.measured if first else stated.measured
    kind = kind_of(first.quantity) if first else None
    series = operands.all_of(measured, kind)
    if not series and first is None:
        return
    for shape in signatures(series):
        own = [one for one in series if signature(one) == shape]
        match = _change_in(operands, own, series)
        if match is not None:
            yield match


def _change_in(operands: Operands, own: list[Entry], series: list[Entry]) -> FigureMatch | None:
    stated = operands.stated
    besides: list[Beside] = []
    missing: list[str] = []
    chosen: dict[str, Entry | None] = {}
    for slot, period in (("start", stated.since), ("end", stated.period)):
        point = stated.point(slot) or (stated.point("value") if slot == "end" else None)
        entry = _entry(operands, own, point, slot, period)
        chosen[slot] = entry
        if point is not None and entry is not None:
            besides.append(lay_beside(point, entry, series))
        elif point is not None:
            missing.append(_when(slot, period))
    checks: list[Check] = []
    ends_stated = stated.point("start") is not None and (
        stated.point("end") is not None or stated.point("value") is not None
    )
    start, end = chosen["start"], chosen["end"]
    is_level = stated.by is None and stated.factor is None and bool(stated.points) and stated.since is None
    if is_level and stated.point("start") is None:
        # "rose to $5 billion": from where is not said. What was last on record must not gainsay it.
        if end is not None and _came_from_the_other_side(operands, own, end):
            missing.append("the figure from which it moved")
    elif ends_stated:
        if start is not None and end is not None and not any(one.gate for one in besides):
            found = _checks(operands, start, end)
            checks = [one for one in found if one.closeness is not Closeness.PRECISION_GAP]
    elif start is None or end is None:
        missing += [
            _when(slot, period)
            for slot, period in (("start", stated.since), ("end", stated.period))
            if chosen[slot] is None
        ]
    elif all_plain([start, end]):
        checks = list(_checks(operands, start, end))
    else:
        missing.append("figures that are not targets")
    if stated.by is not None and not (missing or ends_stated) and not any(one.slot == "by" for one in checks):
        missing.append("a change of that kind")
    if not besides and not checks and len(missing) > 1 and not any(chosen.values()):
        return None
    return FigureMatch(
        stated,
        tuple(besides),
        tuple(checks),
        tuple(dict.fromkeys(missing)),
        tuple(series),
        operands.index,
        tuple(entry for entry in chosen.values() if entry is not None),
    )


def _entry(
    operands: Operands, own: list[Entry], point: Point | None, slot: str, period: Period | None
) -> Entry | None:
    measured = point.measured if point else operands.stated.measured
    if (measured.is_limit or measured.status) and slot == "start" and period is None:
        newest = max((day for one in own if (day := set_on(one))), default=None)
        before = [one for one in own if (day := set_on(one)) and newest and day < newest]
        return max(before, key=lambda one: (set_on(one) or date.min, one.fact.address), default=None)
    if slot == "start" and period is None:
        is_sized = operands.stated.by is not None or operands.stated.factor is not None
        return _year_before(operands, own) if is_sized else None
    at = point or Point(slot, "", NOTHING, measured, period, operands.stated.deadline is not None)
    return best(at_time(own, at, operands.dateline))


def _came_from_the_other_side(operands: Operands, own: list[Entry], end: Entry) -> bool:
    """Whether the last figure before ``end`` makes it a fall where a rise is stated, or the reverse."""
    began = end.period.start if end.period is not None else None
    earlier = [
        one
        for one in own
        if began and one.period is not None and one.period.end is not None and one.period.end <= began
    ]
    last = max(earlier, key=lambda one: (one.period and one.period.end) or date.min, default=None)
    gap = difference(value(last), value(end)) if last is not None else None
    if gap is None or operands.stated.direction not in ("up", "down"):
        return False
    return sign_of(gap if operands.stated.direction == "up" else mirror(gap)) is Closeness.DIFFERS


def _year_before(operands: Operands, own: list[Entry]) -> Entry | None:
    """The figure for the year before the stated one: what a yearly change without a start is from."""
    period = operands.stated.period
    if period is None or period.precision != "year" or period.start is None or period.start.year < 2:
        return None
    before = Period.year(period.start.year - 1)
    return best([one for one in own if same_time(before, one.period)])


def _checks(operands: Operands, start: Entry, end: Entry) -> Iterator[Check]:
    stated = operands.stated
    facts = (start.fact, end.fact)
    gap = difference(value(start), value(end))
    if gap is None:
        return
    terms = f"{term(end)} − {term(start)} = {shown_interval(gap)}"
    if stated.direction in ("up", "down"):
        closeness = sign_of(gap if stated.direction == "up" else mirror(gap))
        calculation = Calculation("difference", terms, facts, gap)
        yield Check("direction", stated.direction, calculation, closeness)
    change = stated.claim.change
    if stated.by is not None and change is not None and change.by is not None:
        yield from _by(operands, start, end, gap, terms)
    if stated.factor is not None and change is not None and change.factor is not None:
        times = ratio(value(start), value(end))
        if times is not None:
            text = f"{term(end)} / {term(start)} = {shown_interval(times)}"
            calculation = Calculation("ratio", text, facts, times)
            closeness = _times(stated.factor, change.factor, times)
            yield Check("factor", change.factor, calculation, closeness)


def _by(operands: Operands, start: Entry, end: Entry, gap: Interval, terms: str) -> Iterator[Check]:
    stated, by = operands.stated, operands.stated.by
    change = stated.claim.change
    if by is None or change is None or change.by is None:
        return
    if by.rate is not None and not _is_one_year_on(start, end, by.rate):
        return
    facts = (start.fact, end.fact)
    down = stated.direction == "down"
    if stated.direction in ("up", "down") and sign_of(mirror(gap) if down else gap) is Closeness.DIFFERS:
        down = not down  # that it went the other way is told by itself: here the size alone counts
    is_share = start.quantity.unit == "percent"
    if by.unit == "percent" or _is_fraction(by, change.by):
        grown = growth(value(start), value(end))
        if grown is None:
            return
        text = f"{term(end)} / {term(start)} − 1 = {shown_interval(grown)} %"
        calculation = Calculation("growth", text, facts, grown)
        closeness = compare(_percent(by), mirror(grown) if down else grown)
        in_points = is_share and compare(_percent(by), mirror(gap) if down else gap).is_sound
        yield Check("by", change.by, calculation, closeness, in_points=in_points)
    elif comparable_size(by, start.quantity):
        amount = Quantity(by.low, by.high, hedge=by.hedge, precision=by.precision)
        calculation = Calculation("difference", terms, facts, gap)
        yield Check("by", change.by, calculation, compare(amount, mirror(gap) if down else gap))


def _is_fraction(by: Quantity, said: str) -> bool:
    """Whether the words are a part of the whole: "a third", "more than half"."""
    if by.unit is not None or by.is_money:
        return False
    return by.precision is None or (by.high < 1 and not _DIGIT.search(said))


def _when(slot: str, period: Period | None) -> str:
    return period.edtf if period is not None else f"the {slot}"


def _times(factor: Quantity, said: str, times: Interval) -> Closeness:
    """How a factor lies to a ratio; "more than halved" says how much of it is gone."""
    if not _HALVED.search(said):
        return compare(factor, times)
    gone = mirror(difference(Interval.point(Decimal(1)), times) or times)
    return compare(factor, gone)


def _percent(by: Quantity) -> Quantity:
    """A size in percent; a bare fraction ("by a third") is one of the whole."""
    if by.unit == "percent":
        return by
    return Quantity(scaled(by.low, 2), scaled(by.high, 2), "percent", hedge=by.hedge, precision=None)


def _is_one_year_on(start: Entry, end: Entry, rate: str) -> bool:
    """Whether a change "a year" is from one year to the next."""
    first, last = start.period, end.period
    if rate != "year" or first is None or last is None or first.start is None or last.start is None:
        return False
    return first.precision == last.precision == "year" and last.start.year - first.start.year == 1
