"""Several subjects together and beside each other: sums, comparisons, multiples, differences and shares."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.derive.calculations import difference, growth, of_hundred, of_one, ratio, shown_interval, total
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_operands import (
    NOTHING,
    Operands,
    Signature,
    all_plain,
    best,
    comparable_size,
    of_now,
    same_currency,
    sign_of,
    signature,
    signatures,
    term,
    value,
)
from factcheck.facts import FigureFact
from factcheck.lexicon.rankings import leans
from factcheck.match.figures import at_time, kind_of, same_time
from factcheck.match.figures_read import Point
from factcheck.match.figures_zones import Closeness, compare, mirror
from factcheck.store.series import Entry
from factcheck.values.interval import Interval
from factcheck.values.number import add, scaled
from factcheck.values.quantity import Quantity


def together(operands: Operands) -> Iterator[FigureMatch]:
    """The sum over several subjects; with a ``comparison`` the claim's own subject beside that sum."""
    stated, claim = operands.stated, operands.stated.claim
    point = stated.point("value")
    is_beside = claim.comparison is not None
    if point is None and not is_beside:
        return
    at = Point("value", "", NOTHING, stated.measured, stated.period) if is_beside or point is None else point
    kind = None if is_beside else kind_of(at.quantity)
    subjects = [operands.index.subject(name) for name in claim.together]
    if len(set(subjects)) < len(subjects):
        return
    per_subject = [
        at_time(operands.all_of(at.measured, kind, subject), at, operands.dateline) for subject in subjects
    ]
    own = at_time(operands.all_of(at.measured, None), at, operands.dateline) if is_beside else []
    for shape in signatures([one for found in per_subject for one in found]):
        parts = [_shaped(found, shape) for found in per_subject]
        mine = _shaped(own, shape)
        known = [one for one in (*parts, mine) if one is not None]
        missing = [name for name, one in zip(claim.together, parts, strict=True) if one is None]
        missing += [claim.subject] if is_beside and mine is None else []
        missing += _not_together(operands, known)
        if missing or not known or not all_plain(known):
            lacking = tuple(missing) or ("figures",)
            yield FigureMatch(stated, (), (), lacking, operands=tuple(known))
            continue
        if at.measured.of is not None or known[0].quantity.unit == "percent":
            continue
        check = _of_a_sum(operands, point, mine, [one for one in parts if one is not None])
        if check is not None:
            yield FigureMatch(stated, (), (check,), operands=tuple(known))


def _of_a_sum(
    operands: Operands, point: Point | None, mine: Entry | None, parts: list[Entry]
) -> Check | None:
    if mine is None:
        return _sum(point, parts) if point is not None else None
    said = operands.stated.claim.comparison or ""
    if point is not None:
        return _share(point, mine, parts) if not leans(said) else None
    whole = total(value(one) for one in parts)
    gap = difference(whole, value(mine)) if whole is not None else None
    if gap is None or not leans(said):
        return None
    text = f"{term(mine)} against {' + '.join(term(one) for one in parts)}"
    calculation = Calculation("comparison", text, tuple(one.fact for one in (mine, *parts)), gap)
    return Check("comparison", said, calculation, sign_of(gap if leans(said) > 0 else mirror(gap)))


def _shaped(found: list[Entry], shape: Signature) -> Entry | None:
    return best([one for one in found if signature(one) == shape])


def _not_together(operands: Operands, known: list[Entry]) -> list[str]:
    """What keeps figures from being reckoned together: they are of several times, or not of now."""
    is_timed = any(one.period is not None for one in known)
    if is_timed and not all(same_time(known[0].period, one.period) for one in known[1:]):
        return ["one time"]
    return of_now(operands, known)


def _sum(point: Point, known: list[Entry]) -> Check | None:
    result = total(value(one) for one in known)
    if result is None or not same_currency(point.quantity, known[0].quantity):
        return None
    text = f"{' + '.join(term(one) for one in known)} = {shown_interval(result)}"
    calculation = Calculation("sum", text, tuple(one.fact for one in known), result)
    return Check("value", point.text, calculation, compare(point.quantity, result))


def _share(point: Point, mine: Entry, known: list[Entry]) -> Check | None:
    whole = total(value(one) for one in known)
    part = ratio(whole, value(mine)) if whole is not None else None
    if part is None:
        return None
    facts = tuple({one.fact.address: one.fact for one in (mine, *known)}.values())
    text = f"{term(mine)} / ({' + '.join(term(one) for one in known)})"
    return _multiple(point, text, facts, part)


def _multiple(point: Point, text: str, facts: tuple[FigureFact, ...], times: Interval) -> Check | None:
    """A stated multiple or share beside a ratio; None where what is stated is neither."""
    stated = point.quantity
    if stated.is_money or stated.unit not in {None, "times", "percent"} or _has_base(stated):
        return None
    result = of_hundred(times) if stated.unit == "percent" else times
    unit = " %" if stated.unit == "percent" else " times"
    whole = Quantity(stated.low, stated.high, stated.unit, hedge=stated.hedge, precision=stated.precision)
    if stated.unit is None and stated.low >= 1:
        return None
    calculation = Calculation("ratio", f"{text} = {shown_interval(result)}{unit}", facts, result)
    closeness = _leniently(whole, result) if stated.unit == "percent" else compare(whole, result)
    return Check("value", point.text, calculation, closeness)


def comparison(operands: Operands) -> Iterator[FigureMatch]:
    """The subject beside another: which has more, how many times as much, or by how much more."""
    stated, claim = operands.stated, operands.stated.claim
    if claim.other is None or claim.comparison is None:
        return
    measured, other_key = stated.measured, operands.index.subject(claim.other)
    if other_key == stated.subject:
        return
    at = Point("value", "", NOTHING, measured, stated.period)
    mine = at_time(operands.all_of(measured, None), at, operands.dateline)
    theirs = at_time(operands.all_of(measured, None, other_key), at, operands.dateline)
    for shape in signatures([*mine, *theirs]):
        one, other = _shaped(mine, shape), _shaped(theirs, shape)
        known = [entry for entry in (one, other) if entry is not None]
        missing = [name for name, entry in ((claim.subject, one), (claim.other, other)) if entry is None]
        missing += of_now(operands, known)
        if missing or one is None or other is None:
            yield FigureMatch(stated, (), (), tuple(missing), operands=tuple(known))
            continue
        if not all_plain(known) or not same_time(one.period, other.period):
            continue
        checks = _compared(operands, one, other)
        if checks:
            yield FigureMatch(stated, (), checks, operands=(one, other))


def _compared(operands: Operands, one: Entry, other: Entry) -> tuple[Check, ...]:
    said = operands.stated.claim.comparison or ""
    gap = difference(value(other), value(one))
    if gap is None:
        return ()
    more, less = leans(said) > 0, leans(said) < 0
    point = operands.stated.point("value")
    if point is None:
        if not (more or less):
            return ()
        text = f"{term(one)} against {term(other)}"
        calculation = Calculation("comparison", text, (one.fact, other.fact), gap)
        return (Check("comparison", said, calculation, sign_of(gap if more else mirror(gap))),)
    times = ratio(value(other), value(one))
    if not (more or less):
        facts, text = (one.fact, other.fact), f"{term(one)} / {term(other)}"
        check = _multiple(point, text, facts, times) if times is not None else None
        return (check,) if check is not None else ()
    check = _by_how_much(point, one, other, more=more)
    return (check,) if check is not None else ()


def _by_how_much(point: Point, one: Entry, other: Entry, *, more: bool) -> Check | None:
    """A stated difference ("$3 billion more", "20 percent less", "three times more") beside the record's."""
    stated, facts = point.quantity, (one.fact, other.fact)
    if _has_base(stated):
        return None
    gap = difference(value(other), value(one))
    if stated.unit == "times":
        times = ratio(value(other), value(one)) if more else ratio(value(one), value(other))
        if times is None:
            return None
        terms = f"{term(one)} / {term(other)}" if more else f"{term(other)} / {term(one)}"
        calculation = Calculation("ratio", f"{terms} = {shown_interval(times)} times", facts, times)
        found = compare(stated, times)
        # "Three times more" is three times as much in news, and four times to the letter.
        if found is Closeness.DIFFERS and more and compare(_one_more(stated), times) is not Closeness.DIFFERS:
            found = Closeness.HEDGE_GAP
        return Check("value", point.text, calculation, found)
    if stated.unit == "percent" or (stated.unit is None and not stated.is_money and stated.low < 1):
        grown = growth(value(other), value(one))
        if grown is None:
            return None
        size = Quantity(stated.low, stated.high, stated.unit, hedge=stated.hedge, precision=stated.precision)
        result = grown if more else mirror(grown)
        if stated.unit is None:
            result = of_one(result)
        text = f"{term(one)} / {term(other)} − 1 = {shown_interval(grown)} %"
        return Check("value", point.text, Calculation("growth", text, facts, grown), _leniently(size, result))
    if gap is None or not comparable_size(stated, one.quantity):
        return None
    amount = Quantity(stated.low, stated.high, hedge=stated.hedge, precision=stated.precision)
    text = f"{term(one)} − {term(other)} = {shown_interval(gap)}"
    closeness = _leniently(amount, gap if more else mirror(gap))
    return Check("value", point.text, Calculation("difference", text, facts, gap), closeness)


def _has_base(stated: Quantity) -> bool:
    """Whether a stated share is one of something else than the figure beside it: "20 percent of GDP more"."""
    return stated.base is not None and not stated.base.lower().endswith(("combined", "total", "joint"))


def _leniently(stated: Quantity, result: Interval) -> Closeness:
    """How close a stated percentage or difference is; where it was cut off and not rounded, it stays open."""
    found = compare(stated, result)
    if found is Closeness.DIFFERS and stated.hedge is None and _cut_off(stated).contains(result):
        return Closeness.HEDGE_GAP  # "20 million more" for 20.98 million
    return found


def _cut_off(amount: Quantity) -> Interval:
    """What is cut off, and not rounded, to a printed difference."""
    step = scaled(Decimal(1), amount.precision) if amount.precision is not None else Decimal(0)
    return Interval(amount.low, add(amount.high, step))


def _one_more(stated: Quantity) -> Quantity:
    low, high = (add(end, Decimal(1)) for end in (stated.low, stated.high))
    return Quantity(low, high, stated.unit, hedge=stated.hedge, precision=stated.precision)
