"""How a wrong figure may have come about, and what it should read: for messages, never for verdicts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.derive.figures import FigureMatch
from factcheck.facts import FigureFact
from factcheck.match.figures import Beside, Gate, elsewhere, sides
from factcheck.match.figures_read import read_pair
from factcheck.match.figures_zones import Closeness, compare
from factcheck.values.interval import Interval
from factcheck.values.number import CONTEXT, divide, scaled, subtract
from factcheck.values.pattern import pattern

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_LETTERS = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12}
_BOUNDS = ("more-than", "at-least", "less-than", "at-most")
_LEAST = 3  # digits from which one that is left out can be told
_SIGN = pattern(r"(?:[a-z]+ ){0,3}(US\$|\$|€|£|¥)(?=[0-9])")
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_NUMBER = pattern(
    r"([0-9][0-9,]*(?:\.[0-9]+)?)( ?)(thousand|million|billion|trillion|mn|bn|trn|tn|k|m|b)?(?![a-z])"
)


class Diagnosis(NamedTuple):
    """A clause that says which slip it looks like, or nothing; ``facts`` are what it tells of."""

    clause: str = ""
    facts: tuple[FigureFact, ...] = ()


def diagnosis(match: FigureMatch, one: Beside) -> Diagnosis:
    """Which slip a figure that differs looks like, if any."""
    if (pair := sides(one.entry)) is not None:
        is_turned = read_pair(one.point.text) == pair.reversed
        return Diagnosis("; the two sides have changed places" if is_turned else "")
    slip = _swapped(match, one) or _size(one) or _mistyped(one)
    if slip is not None:
        return Diagnosis(slip)
    if one.point.quantity.hedge in _BOUNDS:  # many figures lie beyond a bound
        return Diagnosis()
    if match.index is not None and (found := elsewhere(one.point, one.entry, match.series, match.index)):
        return Diagnosis(f"; it is {found.what}", (found.fact,))
    return Diagnosis()


def _swapped(match: FigureMatch, one: Beside) -> str | None:
    other = {"start": "end", "end": "start"}.get(one.point.slot)
    partner = next((each for each in match.besides if each.point.slot == other), None)
    if partner is None or partner.closeness is not Closeness.DIFFERS:
        return None
    crossed = compare(one.point.quantity, partner.value), compare(partner.point.quantity, one.value)
    return "; “from” and “to” have changed places" if all(each.is_sound for each in crossed) else None


def _size(one: Beside) -> str | None:
    stated, amount = one.point.quantity, one.amount
    if amount is None or stated.is_range or not stated.amount or stated.hedge in _BOUNDS:
        return None
    if compare(stated, Interval.point(subtract(Decimal(0), amount))).is_sound:
        return "; the sign is the other one"
    for power in (3, 6, 9, 1, 2):
        slip = "; a zero or the decimal point may have slipped" if power < _SCALES["thousand"] else ""
        if compare(stated, Interval.point(scaled(amount, power))).is_sound:
            return f"; it is {10**power:,} times too large{slip}"
        if compare(stated, Interval.point(scaled(amount, -power))).is_sound:
            return f"; it is {10**power:,} times too small{slip}"
    return None


def _mistyped(one: Beside) -> str | None:
    """What may have gone wrong at the keyboard: two digits exchanged, one left out or one too many."""
    amount = one.amount
    fixed = rewritten(one.point.text, amount) if amount is not None else None
    if fixed is None:
        return None
    said, known = (re.sub(r"[^0-9]", "", text) for text in (one.point.text, fixed))
    if _are_exchanged(said, known):
        return "; two digits may have changed places"
    if len(said) >= _LEAST and _is_without_one(known, said):
        return "; a digit may be missing"
    if len(known) >= _LEAST and _is_without_one(said, known):
        return "; a digit may be one too many"
    return None


def _are_exchanged(said: str, known: str) -> bool:
    """Whether two neighbouring digits of one stand the other way round in the other."""
    turned = (said[:at] + said[at : at + 2][::-1] + said[at + 2 :] for at in range(len(said)))
    return said != known and known in turned


def _is_without_one(longer: str, shorter: str) -> bool:
    """Whether one digit taken out of ``longer`` leaves ``shorter``."""
    return shorter in (longer[:at] + longer[at + 1 :] for at in range(len(longer)))


def refitted(one: Beside) -> str | None:
    """The stated words with the recorded currency, rate or base; None where it is not clear how.

    Only the sign, or the words behind the number, change: the digits are those on record.
    """
    text, stated, known = one.point.text, one.point.quantity, one.entry.quantity
    match one.gate:
        case Gate.CURRENCY:
            found = _SIGN.match(text)
            sign = _SIGNS.get(known.currency) if known.currency is not None else None
            return f"{text[: found.start(1)]}{sign}{text[found.end(1) :]}" if found and sign else None
        case Gate.RATE:
            return _replaced(text, stated.rate, known.rate)
        case Gate.UNIT:
            return _replaced(text, stated.unit, known.unit)
        case _:
            return _replaced(text, stated.base, known.base)


def _replaced(text: str, old: str | None, new: str | None) -> str | None:
    if old is None or new is None:
        return None
    whole = rf"(?<![^\W\d_])(?:the )?{re.escape(old)}(?![^\W\d_])"  # "month" is no part of "monthly"
    return re.sub(whole, lambda _: new, text) if len(re.findall(whole, text)) == 1 else None


def rewritten(text: str, amount: Decimal) -> str | None:
    """The stated words with the recorded amount in them, as exactly as they print it; None where unsure.

    >>> rewritten("about 28.3 billion dollars", Decimal("23835797620"))
    'about 23.8 billion dollars'
    """
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    word = match[3] or ""
    scale = _SCALES.get(word, _LETTERS.get(word, 0))
    decimals = len(match[1].partition(".")[2])
    mantissa = divide(amount, scaled(Decimal(1), scale))
    is_long = Decimal(match[1].replace(",", "")) >= 1000  # "$4,213 billion" keeps its scale word
    if word and not (mantissa.copy_abs() >= 1 and (is_long or mantissa.copy_abs() < 1000)):
        table = _SCALES if word in _SCALES else _LETTERS
        fitting = [
            (name, power)
            for name, power in table.items()
            if 1 <= divide(amount, scaled(Decimal(1), power)).copy_abs() < 1000
        ]
        if not fitting:
            return None
        word, scale = fitting[0]
        mantissa = divide(amount, scaled(Decimal(1), scale))
    rounded = CONTEXT.plus(CONTEXT.quantize(mantissa, scaled(Decimal(1), -decimals)))  # no minus nought
    number = f"{rounded:f}"
    if "," in match[1] or rounded.copy_abs() >= 10_000:
        whole, point, rest = number.partition(".")
        number = f"{int(whole):,}{point}{rest}"
    return f"{text[: match.start()]}{number}{match[2]}{word}{text[match.end() :]}"
