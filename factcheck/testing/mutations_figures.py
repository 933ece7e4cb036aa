"""What one step makes of a figure on record.

An amount is read here by its digits and the words around them and by nothing else, so that what is known of
a step does not rest on the program's own reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact
from factcheck.testing.steps import FALSE, OPEN, REFUTED, SUPPORTED, Kind, Mutation
from factcheck.testing.vocabulary import COUNTRIES, PLACES
from factcheck.verdict import Status

_AMOUNT = re.compile(
    r"(?P<sign>[$€£¥]?)(?P<number>[0-9]{1,3}(?:,?[0-9]{3}){0,8}(?:\.[0-9]{1,9})?)"
    r"(?: (?P<scale>thousand|million|billion|trillion))?(?P<unit>%| percent| [A-Z]{3}| [a-z]+)?"
)
_PAIR = re.compile(r"([0-9]{1,6})-([0-9]{1,6})")
_YEAR = re.compile(r"[12][0-9]{3}")
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_ROUND_DIGITS = 1000  # from here on a whole number that ends in zeros may be a rounded one
_OTHER_UNITS = {
    "%": " percentage points",
    " percent": " percentage points",
    " USD": " EUR",
    " EUR": " USD",
    " NOK": " SEK",
    " JPY": " CNY",
    " tonnes": " pounds",
}
_OTHER_SIGNS = {"$": "€", "€": "£", "£": "$", "¥": "€"}


@dataclass(frozen=True, slots=True)
class _Amount:
    """A printed amount: its number, what stands before and behind it, and whether it is a point."""

    exact: bool
    number: Decimal
    sign: str
    scale: str
    unit: str

    def __str__(self) -> str:
        scale = f" {self.scale}" if self.scale else ""
        return f"{self.sign}{self.number:,f}{scale}{self.unit}"

    def of(self, number: Decimal) -> _Amount:
        return replace(self, number=number)

    @property
    def place(self) -> Decimal:
        """One of the last printed place, in the printed scale."""
        exponent = self.number.as_tuple().exponent
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def of_figure(fact: FigureFact) -> Iterator[Mutation]:
    """Every step that the value gives room for: of a range or a hedged one, only what leaves it as it is."""
    text = f"{fact.value} {fact.unit}" if fact.unit else fact.value

    def stated(kind: Kind, step: str, value: str, expected: tuple[Status, ...], **other: str) -> Mutation:
        known = {"subject": fact.subject, "measure": fact.measure, "period": fact.period}
        return Mutation(step, FigureClaim(value=value, **{**known, **other}), expected, kind)  # type: ignore[arg-type]

    yield stated(Kind.PARAPHRASED, "as recorded", text, SUPPORTED)
    subject = next(one for one in (*PLACES, *COUNTRIES) if one != fact.subject)
    yield stated(Kind.SWAPPED, "of another subject", text, FALSE, subject=subject)
    if fact.period and _YEAR.search(fact.period):
        for step, years in (("of another year", 1), ("of another decade", -10)):
            period = _YEAR.sub(lambda year, by=years: f"{int(year[0]) + by:04}", fact.period)  # type: ignore[misc]
            yield stated(Kind.SHIFTED, step, text, FALSE, period=period)
    if pair := _PAIR.fullmatch(text):
        if pair[1] != pair[2]:
            yield stated(Kind.SWAPPED, "sides exchanged", f"{pair[2]}-{pair[1]}", REFUTED)
        return
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return
    amount = _Amount(
        fact.exact,
        Decimal(found["number"].replace(",", "")),
        found["sign"],
        found["scale"] or "",
        found["unit"] or "",
    )
    for steps in (_of_form, _of_hedge, _of_rounding, _of_size):
        for kind, step, value, expected in steps(amount):
            yield stated(kind, step, value, expected)


_Steps = Iterator[tuple[Kind, str, str, tuple[Status, ...]]]


def _of_form(amount: _Amount) -> _Steps:
    """The same amount in other words, or with one of its words exchanged or left out."""
    if amount.unit in ("%", " percent"):
        for words in (" percent", " per cent", "%"):
            yield Kind.PARAPHRASED, f"as {words.strip()}", str(replace(amount, unit=words)), SUPPORTED
    if amount.scale in ("million", "billion", "trillion"):
        smaller = list(_SCALES)[list(_SCALES).index(amount.scale) - 1]
        finer = replace(amount, scale=smaller, number=amount.number.scaleb(3))
        # More places are printed than are on record, unless the record is exact.
        yield Kind.PARAPHRASED, "in the smaller scale word", str(finer), SUPPORTED if amount.exact else OPEN
        other = "million" if amount.scale != "million" else "billion"
        if amount.number:
            yield Kind.SCALED, "another scale word", str(replace(amount, scale=other)), REFUTED
            yield Kind.ELIDED, "scale word left out", str(replace(amount, scale="")), REFUTED
    if amount.unit in _OTHER_UNITS:
        swapped = replace(amount, unit=_OTHER_UNITS[amount.unit])
        yield Kind.SWAPPED, "another unit", str(swapped), FALSE
    if amount.sign in _OTHER_SIGNS:
        swapped = replace(amount, sign=_OTHER_SIGNS[amount.sign])
        yield Kind.SWAPPED, "another currency", str(swapped), FALSE


def _of_hedge(amount: _Amount) -> _Steps:
    for hedge in ("about", "roughly", "around"):
        yield Kind.HEDGED, "hedged" if hedge == "about" else hedge, f"{hedge} {amount}", SUPPORTED
    if amount.number < 2 * amount.place:
        return
    half, twice = amount.of(amount.number / 2), amount.of(amount.number * 2)
    for hedge in ("at least", "more than"):
        yield Kind.HEDGED, f"{hedge} half", f"{hedge} {half}", SUPPORTED
    for hedge in ("at most", "less than"):
        yield Kind.HEDGED, f"{hedge} twice", f"{hedge} {twice}", SUPPORTED
        yield Kind.HEDGED, f"{hedge} half", f"{hedge} {half}", REFUTED
    yield Kind.HEDGED, "more than itself", f"more than {amount}", OPEN
    yield Kind.HEDGED, "nearly twice", f"nearly {twice}", REFUTED


def _of_rounding(amount: _Amount) -> _Steps:
    room = Decimal(0) if amount.exact else amount.place / 2
    coarser = amount.of(amount.number.quantize(amount.place.scaleb(1), ROUND_HALF_EVEN))
    is_clear = abs(amount.number - coarser.number) + room < amount.place * 5  # and no tie
    if coarser.number and coarser.number != amount.number and is_clear:
        if amount.place < 1:
            yield Kind.ROUNDED, "rounded", str(coarser), SUPPORTED
        elif not amount.scale:
            # A whole number that ends in zeros may be meant to the last one.
            printed = amount.of(coarser.number.quantize(Decimal(1)))
            expected = OPEN if printed.number >= _ROUND_DIGITS else FALSE
            yield Kind.ROUNDED, "rounded to tens", str(printed), expected
    if not amount.scale and amount.number >= 10**6:
        tenths = (amount.number / 10**6).quantize(Decimal("0.1"), ROUND_HALF_EVEN)
        if abs(amount.number - tenths * 10**6) + room < 50_000:
            millions = replace(amount, number=tenths, scale="million")
            yield Kind.ROUNDED, "in millions", str(millions), SUPPORTED
    for step, places in (("one last place up", 1), ("one last place down", -1)):
        if amount.number + places * amount.place > 0:
            yield Kind.ROUNDED, step, str(amount.of(amount.number + places * amount.place)), FALSE


def _of_size(amount: _Amount) -> _Steps:
    if not amount.number:
        return
    yield Kind.SCALED, "scaled", str(amount.of(amount.number * 1000)), REFUTED
    yield Kind.SCALED, "ten times", str(amount.of(amount.number * 10)), REFUTED
    yield Kind.SCALED, "a tenth", str(amount.of(amount.number / 10)), REFUTED
    expected = REFUTED if amount.number > 2 * amount.place else FALSE
    yield Kind.SCALED, "halved", str(amount.of(amount.number / 2)), expected
    yield Kind.NEGATED, "below zero", f"-{amount}", REFUTED
