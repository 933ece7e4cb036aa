"""Averages over a span of several years, quarters or months, each of which must be on record."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.derive.calculations import mean, shown_interval
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_operands import (
    Operands,
    all_plain,
    by_period,
    same_currency,
    signature,
    signatures,
    term,
    value,
)
from factcheck.match.figures import kind_of
from factcheck.match.figures_read import Point
from factcheck.match.figures_zones import compare
from factcheck.store.series import Entry
from factcheck.values.period import Period

_GRAINS = ("year", "fiscal-year", "quarter", "month")


def averages(operands: Operands, point: Point) -> Iterator[FigureMatch]:
    """The plain mean of the recorded figures of every year (quarter, month) of the stated span."""
    span = point.period
    series = operands.all_of(point.measured, kind_of(point.quantity))
    if span is None or span.start is None or span.end is None:
        if series:
            yield FigureMatch(operands.stated, (), (), ("the span that is meant",), operands=(series[0],))
        return
    for shape in signatures(series):
        own = [one for one in series if signature(one) == shape]
        inside = _tiles(own, span)
        if inside is None:
            some = tuple(one for one in own if one.period is not None and span.contains(one.period))
            if some:
                yield FigureMatch(operands.stated, (), (), (f"a part of {span.edtf}",), operands=some)
            continue
        if not all_plain(inside) or not same_currency(point.quantity, inside[0].quantity):
            continue
        rate, grain = point.quantity.rate, inside[0].period.precision if inside[0].period else None
        if rate is not None and not point.measured.per_head and rate != grain:
            lacking = (f"figures by the {rate}",)
            yield FigureMatch(operands.stated, (), (), lacking, operands=tuple(inside))
            continue
        result = mean([value(one) for one in inside])
        if result is None:
            continue
        text = f"mean of {', '.join(term(one) for one in inside)} = {shown_interval(result)}"
        calculation = Calculation("average", text, tuple(one.fact for one in inside), result)
        check = Check("value", point.text, calculation, compare(point.quantity, result))
        yield FigureMatch(operands.stated, (), (check,), operands=tuple(inside))


def _tiles(own: list[Entry], span: Period) -> list[Entry] | None:
    """The figures of one grain, two at least, that cover the span without a gap; None where none do."""
    for grain in _GRAINS:
        inside = [
            one
            for one in by_period([each for each in own if each.period and each.period.precision == grain])
            if one.period is not None and span.contains(one.period)
        ]
        if len(inside) > 1 and _is_unbroken(inside):
            first, last = inside[0].period, inside[-1].period
            if first is not None and last is not None and (first.start, last.end) == (span.start, span.end):
                return inside
    return None


def _is_unbroken(found: list[Entry]) -> bool:
    ends = [one.period for one in found if one.period is not None]
    return all(one.end == other.start for one, other in pairwise(ends))
