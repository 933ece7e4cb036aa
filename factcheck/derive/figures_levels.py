"""A stated figure beside recorded ones of its time, and amounts per head."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.derive.calculations import ratio, shown_interval
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_operands import Operands, same_currency, term, value
from factcheck.match.figures import Beside, Gate, at_time, kind_of, lay_beside, same_time
from factcheck.match.figures_read import Point, is_plain
from factcheck.match.figures_zones import compare
from factcheck.store.series import Entry, Measured


def values(operands: Operands, point: Point) -> Iterator[FigureMatch]:
    """The stated figure beside each recorded one of its time; an amount per head where none is."""
    series = operands.all_of(point.measured, kind_of(point.quantity))
    found = at_time(series, point, operands.dateline)
    for entry in _fitting(found, point):
        beside = lay_beside(point, entry, series)
        yield FigureMatch(
            operands.stated,
            (beside,),
            series=tuple(series),
            index=operands.index,
            operands=_against(beside, series),
        )
    if not found and point.measured.per_head and point.quantity.is_money:
        yield from _per_head(operands, point)


def _per_head(operands: Operands, point: Point) -> Iterator[FigureMatch]:
    whole = Measured(point.measured.keys, None, False, point.measured.status)
    people = operands.index.measured("population")
    sums = at_time(operands.all_of(whole, "money"), point, operands.dateline)
    heads = at_time(operands.all_of(people, "number"), point, operands.dateline)
    for entry in sums:
        for head in heads:
            if entry.fact.basis or not same_time(entry.period, head.period):
                continue
            if not (is_plain(entry.status) and is_plain(head.status)):
                continue
            if not same_currency(point.quantity, entry.quantity):
                continue
            result = ratio(value(head), value(entry))
            if result is None:
                continue
            text = f"{term(entry)} / {term(head)} = {shown_interval(result)} per person"
            calculation = Calculation("per head", text, (entry.fact, head.fact), result)
            check = Check("value", point.text, calculation, compare(point.quantity, result))
            yield FigureMatch(operands.stated, (), (check,), operands=(entry, head))


def _against(beside: Beside, series: list[Entry]) -> tuple[Entry, ...]:
    """The figure of another currency or base that keeps this one from being read: it is cited too."""
    if beside.gate not in {Gate.OPEN_CURRENCY, Gate.BASE}:
        return ()
    own = beside.entry
    other = [
        one
        for one in series
        if one.quantity.currency != own.quantity.currency or one.measured.of != own.measured.of
    ]
    return tuple(other[:1])


def _fitting(found: list[Entry], point: Point) -> list[Entry]:
    """Plain figures before targets and forecasts, the right base before another: what fits best alone."""
    status = point.measured.status
    right = [
        one
        for one in found
        if one.measured.is_limit or (one.status == status if status else is_plain(one.status))
    ]
    found = right or found
    same_base = [one for one in found if one.measured.of == point.measured.of]
    if same_base or point.measured.of is not None:
        found = same_base or found
    if point.quantity.currency is not None:
        same = [one for one in found if one.quantity.currency == point.quantity.currency]
        found = same or found
    return found
