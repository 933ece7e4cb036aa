"""Recorded figures as an editor reads them: digits grouped, and no more of them than tell anything."""

from __future__ import annotations

from decimal import Decimal

from factcheck.facts import FigureFact
from factcheck.values.number import CONTEXT, divide, last_place, scaled
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_BARE = pattern(r"(-?[0-9]{1,30}(?:\.[0-9]{1,30})?)( .{1,80})?")
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_ONE = Decimal(1)
_LEAST = 3  # significant digits of a figure with a scale word
_MOST = 6  # significant digits of a figure below a thousand


def written(fact: FigureFact) -> str:
    """The recorded figure with its unit: "4,212,945,159,781 USD" for 4212945159781.403 USD."""
    bare = _taken_apart(fact)
    if bare is None:
        return _as_recorded(fact)
    amount, unit = bare
    least = min(0, max(last_place(amount), amount.adjusted() + 1 - _MOST)) if amount else 0
    return f"{_at_place(amount, 0 if amount.copy_abs() >= scaled(_ONE, 3) else least):,f}{unit}"


def readable(fact: FigureFact, stated: Quantity) -> str:
    """The same with a scale word, "about 4.21 trillion USD", where the stated figure is as coarse as that."""
    bare = _taken_apart(fact)
    if bare is None:
        return written(fact)
    amount, unit = bare
    scale = next(((power, word) for power, word in _SCALES if amount and amount.adjusted() >= power), None)
    if scale is None or stated.precision is None or stated.precision < _LEAST:
        return written(fact)
    power, word = scale
    digits = max(_LEAST, stated.high.adjusted() - stated.precision + 2)
    place = amount.adjusted() + 1 - digits
    rounded = _at_place(amount, min(place, power))
    about = "" if rounded == amount else "about "
    return f"{about}{_shortest(divide(rounded, scaled(_ONE, power)))} {word}{unit}"


def _taken_apart(fact: FigureFact) -> tuple[Decimal, str] | None:
    """The bare number and the words behind it; None where it is written in another way."""
    match = _BARE.fullmatch(_as_recorded(fact))
    return (Decimal(match[1]), match[2] or "") if match else None


def _as_recorded(fact: FigureFact) -> str:
    return f"{fact.value} {fact.unit}" if fact.unit else fact.value


def _at_place(amount: Decimal, place: int) -> Decimal:
    """Rounded to the power of ten, and printed without an exponent."""
    rounded = CONTEXT.quantize(amount, scaled(_ONE, place))
    return rounded if place <= 0 else CONTEXT.quantize(rounded, _ONE)


def _shortest(amount: Decimal) -> str:
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
