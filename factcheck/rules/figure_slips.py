"""How a wrong figure may have come about, and what it should read: for messages, never for verdicts."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.derive.figures import FigureMatch
from factcheck.match.figures import Beside, elsewhere
from factcheck.match.figures_zones import Closeness, compare
from factcheck.values.interval import Interval
from factcheck.values.number import CONTEXT, divide, plain, scaled
from factcheck.values.pattern import pattern

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_LETTERS = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12}
_BOUNDS = ("more-than", "at-least", "less-than", "at-most")
_NUMBER = pattern(
    r"([0-9][0-9,]*(?:\.[0-9]+)?)( ?)(thousand|million|billion|trillion|mn|bn|trn|tn|k|m|b)?(?![a-z])"
)


def diagnosis(match: FigureMatch, one: Beside) -> str:
    """A clause that says which slip it looks like, or nothing."""
    if (swapped := _swapped(match, one)) is not None:
        return swapped
    if (size := _size(one)) is not None:
        return size
    if _transposed(one):
        return "; two digits may have changed places"
    if match.index is not None and (found := elsewhere(one.point, one.entry, match.series, match.index)):
        return f"; it is {found.what}"
    return ""


def _swapped(match: FigureMatch, one: Beside) -> str | None:
    other = {"start": "end", "end": "start"}.get(one.point.slot)
    partner = next((each for each in match.besides if each.point.slot == other), None)
    if partner is None or partner.closeness is not Closeness.DIFFERS:
        return None
    crossed = compare(one.point.quantity, partner.value), compare(partner.point.quantity, one.value)
    return "; “from” and “to” have changed places" if all(each.is_sound for each in crossed) else None


def _size(one: Beside) -> str | None:
    stated, known = one.point.quantity, one.entry.quantity
    if stated.is_range or known.is_range or stated.hedge in _BOUNDS:
        return None
    for power in (3, 6, 9):
        larger = Interval.point(scaled(known.amount, power))
        smaller = Interval.point(scaled(known.amount, -power))
        if compare(stated, larger).is_sound:
            return f"; it is {10**power:,} times too large"
        if compare(stated, smaller).is_sound:
            return f"; it is {10**power:,} times too small"
    return None


def _transposed(one: Beside) -> bool:
    fixed = rewritten(one.point.text, one.entry.quantity.low)
    if fixed is None:
        return False
    said, known = (re.sub(r"[^0-9]", "", text) for text in (one.point.text, fixed))
    if len(said) != len(known) or said == known:
        return False
    places = [at for at, (first, second) in enumerate(zip(said, known, strict=True)) if first != second]
    return (
        len(places) == 2
        and places[1] == places[0] + 1
        and said[places[0]] == known[places[1]]
        and said[places[1]] == known[places[0]]
    )


def rewritten(text: str, amount: Decimal) -> str | None:
    """The stated words with the recorded amount in them, as exactly as they print it; None where unsure.

    >>> rewritten("about 28.3 billion dollars", Decimal("23835797620"))
    'about 23.8 billion dollars'
    """
    found = [match for match in _NUMBER.finditer(text) if match[1]]
    if len(found) != 1:
        return None
    match = found[0]
    word = match[3] or ""
    scale = _SCALES.get(word, _LETTERS.get(word, 0))
    decimals = len(match[1].partition(".")[2])
    mantissa = divide(amount, scaled(Decimal(1), scale))
    if word and not 1 <= abs(mantissa) < 1000:
        table = _SCALES if word in _SCALES else _LETTERS
        fitting = [
            (name, power)
            for name, power in table.items()
            if 1 <= abs(divide(amount, scaled(Decimal(1), power))) < 1000
        ]
        if not fitting:
            return None
        word, scale = fitting[0]
        mantissa = divide(amount, scaled(Decimal(1), scale))
    rounded = CONTEXT.quantize(mantissa, scaled(Decimal(1), -decimals)) if decimals else _whole(mantissa)
    number = f"{rounded:f}"
    if "," in match[1] or (not word and abs(rounded) >= 10_000):
        whole, point, rest = number.partition(".")
        number = f"{int(whole):,}{point}{rest}"
    return f"{text[: match.start()]}{number}{match[2]}{word}{text[match.end() :]}"


def _whole(value: Decimal) -> Decimal:
    return Decimal(plain(value.to_integral_value(rounding=ROUND_HALF_EVEN)))
