"""Figures: amounts, ranges, shares, multiples, with everything that belongs to them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon.currencies import points_in_thousands
from factcheck.lexicon.figures import words_of
from factcheck.reading.hedging import hedge_after, hedge_before, stacked
from factcheck.reading.mention import Kind, Mention, Unparsed
from factcheck.reading.page import Page
from factcheck.reading.signed_amounts import Amount, amount_ahead
from factcheck.reading.surroundings import base_after, rate_after, word_before
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_JOIN = pattern(r"-to-|-|\x01? to | through | - | and ")
_JOIN_STARTS = frozenset(" -\x01")
_CLOCK = pattern(r" ?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)")
# "Over five years" says how long, "over five tonnes" how much at least.
_SPELL = pattern(r"[ -](?:year|month|week|day|hour|minute|decade|quarter)s?\b")
_TIMES = pattern(
    r" (?:as|more|the|higher|larger|bigger|greater|that|its|his|her|their|what|faster|less|lower|over)\b"
)


class _Pair(NamedTuple):
    first: Amount
    second: Amount
    change: bool


def figures(page: Page, amount: Amount, locale: str | None) -> tuple[Mention, ...]:
    """The mention, or the two of a change or an unshared pair, that ``amount`` begins."""
    if _CLOCK.match(page.low, amount.end):
        return ()
    pair = _pair(page, amount, locale)
    if pair is None:
        return (_single(page, amount),)
    if pair.change:
        return _single(page, pair.first), _single(page, pair.second)
    return (_range(page, pair),)


def _pair(page: Page, first: Amount, locale: str | None) -> _Pair | None:
    if page.low[first.end : first.end + 1] not in _JOIN_STARTS:
        return None
    match = _JOIN.match(page.low, first.end)
    if match is None:
        return None
    between = match[0] == " and "
    outer = _outer_start(page, first.start)
    before = word_before(page, outer)
    if between and before != "between":
        return None
    second = amount_ahead(page, match.end(), locale)
    if (
        second is None
        or _CLOCK.match(page.low, second.end)
        or page.low[second.end : second.end + 1] in {"/", ":"}
    ):
        return None
    # "Fell 0.8% to 10.62" gives no percent to the level.
    is_level = first.unit is not None and second.unit is None and before != "from"
    if is_level and match[0].strip(" \x01") == "to" and before in words_of("change"):
        return None
    shared = _shared(first, second)
    if shared is None:
        return None
    together = before != "from" and _named_once(first, second)
    first, second = shared
    if first.negative and second.negative and first.value > second.value and before != "from":
        return _Pair(second._replace(start=first.start), first._replace(end=second.end), change=False)
    if match[0] in {"-", "-to-"}:
        chain = page.low[second.end : second.end + 2]
        if chain[:1] == "-" and chain[1:].isdecimal():
            return None
        return _Pair(first, second, change=False)
    if match[0].strip(" \x01") in {"to", "-"}:
        spread = before == "from" and word_before(page, outer - len("from ")) in words_of("spread")
        if before in words_of("change") and not spread and not (together and first.value < second.value):
            return _Pair(first, second, change=True)
    if (
        first.value >= second.value
        and first.problem is None
        and second.problem is None
        and first.unit is None
    ):
        return _Pair(first, second, change=False)
    return _Pair(first, second, change=first.value >= second.value)


def _named_once(first: Amount, second: Amount) -> bool:
    """Whether unit or scale stand behind the far end for both.

    "Rose 5 to 6 percent" is a range; "fell $1.40 to $22.75" is a change and a level.
    """
    unit = first.unit is None and second.unit is not None
    near, far = first.operand, second.operand
    return unit or (near.scale is None and far.scale is not None and near.value < far.mantissa)


def _shared(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Both ends with the unit, currency and scale that only one of them prints; None where they differ."""
    if first.unit is None and first.currency is None:
        first = first._replace(unit=second.unit, before=second.before, after=second.after)
    elif second.unit is None and second.currency is None:
        second = second._replace(unit=first.unit, before=first.before, after=first.after)
    elif first.unit != second.unit:
        return None
    elif first.currency is not None and second.currency is not None:
        one, other = first.currency, second.currency
        if one.code != other.code and one.sign != other.sign:
            return None
        if one.code is None and other.code is not None:
            first = first._replace(before=second.before, after=second.after)
    scale = second.operand.scale
    if first.operand.scale is None and scale and first.operand.value < second.operand.mantissa:
        first = first._replace(operand=first.operand.times_ten_to(scale, first.operand.end))
    return first, second


def _outer_start(page: Page, start: int) -> int:
    hedge = hedge_before(page, start)
    return start if hedge is None else hedge[0]


def _range(page: Page, pair: _Pair) -> Mention:
    first, second = pair.first, pair.second
    problem = first.problem or second.problem
    if problem is None and first.value >= second.value:
        problem = "ordered-pair"
    places = [place for place in (first.place, second.place) if place is not None]
    place = min(places) if len(places) == 2 else None
    return _mention(page, (first.start, second.end), second, (first.value, second.value), place, problem)


def _single(page: Page, amount: Amount) -> Mention:
    ends = amount.value, amount.value
    return _mention(page, (amount.start, amount.end), amount, ends, amount.place, amount.problem)


def _mention(
    page: Page,
    span: tuple[int, int],
    amount: Amount,
    ends: tuple[Decimal, Decimal],
    place: int | None,
    problem: Unparsed | None,
) -> Mention:
    start, end = span
    outer_start, outer_end, hedge = start, end, None
    before = hedge_before(page, start)
    if before is not None and not (page.low.startswith("over ", before[0]) and _SPELL.match(page.low, end)):
        outer_start, hedge = before
    behind = hedge_after(page, outer_end)
    if behind is not None:
        outer_end, hedge = behind[0], behind[1] if hedge is None else stacked(hedge, behind[1])
    unit, kind = amount.unit, _kind(page, amount)
    base = base_after(page, outer_end) if unit == "percent" else None
    if base is not None:
        outer_end = base[0]
    rate = rate_after(page, outer_end)
    if rate is not None:
        outer_end = rate[0]
    if unit == "times" and kind == "number":
        unit, end = None, amount.operand.end
    value, currency = None, amount.currency
    if problem is None and amount.place == -3 and rate is None and _may_group(page, amount):
        problem = "ambiguous-separators"
    if problem is None:
        value = Quantity(
            ends[0],
            ends[1],
            unit,
            None if currency is None else currency.code,
            None if currency is None else currency.sign,
            () if currency is None or currency.code is not None else currency.candidates,
            None if base is None else base[1],
            None if rate is None else rate[1],
            hedge,
            place,
        )
    return Mention(start, end, kind, page.text[start:end], value, problem, outer_start, outer_end)


def _may_group(page: Page, amount: Amount) -> bool:
    """Whether "5.000" may be five thousand: the currency is one whose own country prints it so.

    With the code of the currency it is data and not prose, and the point is a point.
    """
    code = None if amount.currency is None else amount.currency.code
    return (
        code in points_in_thousands()
        and amount.operand.scale is None
        and 1 <= amount.operand.value < 1000
        and str(code) not in page.folded[amount.start : amount.end]
    )


def _kind(page: Page, amount: Amount) -> Kind:
    if amount.currency is not None:
        return "money"
    if amount.unit == "times":
        following = _TIMES.match(page.low, amount.end)
        glued = page.low[amount.end - 5 : amount.end] != "times"
        alone = amount.start == 0 and amount.end == len(page.low)
        return "multiplier" if following or glued or alone else "number"
    return "number" if amount.unit is None else "percent"
