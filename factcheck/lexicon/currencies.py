"""Currencies: which code a sign, a code or a name stands for, or which ones it may."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.load import table


class Currency(NamedTuple):
    """What a sign or a name says: a code, or a sign with the codes it may be."""

    code: str | None
    sign: str
    candidates: tuple[str, ...] = ()
    per: int = 1
    """How many make one whole unit: 100 for cents."""
    at_least: int = 0
    """The least amount that is read as money: "5 won" is a verb."""


@cache
def codes() -> frozenset[str]:
    """The ISO 4217 codes, with withdrawn ones that archives use."""
    return frozenset(_minor_digits())


@cache
def _minor_digits() -> Mapping[str, int]:
    data = table("currencies")
    rows = (row.split(maxsplit=2) for row in data["iso"]["rows"].splitlines())
    digits = {code: int(count) for code, count, _ in rows}
    return {**digits, **data["past"]}


@cache
def codes_in_text() -> frozenset[str]:
    """The codes that are recognised beside a number: those that are no English words in capitals."""
    return codes() - frozenset(table("currencies")["words"]["codes"])


def minor_digits(code: str) -> int:
    """The number of digits of a currency's minor unit: 2 for USD, 0 for JPY. Raises ``KeyError``."""
    if code not in codes():
        raise KeyError(f"{code!r} is not a currency code of ISO 4217")
    return _minor_digits()[code]


@cache
def signs() -> Mapping[str, Currency]:
    """What stands before an amount: "$", "US$", "€", "Rs", "RM"."""
    data = table("currencies")
    known = {sign: Currency(code, sign) for sign, code in data["sign"].items()}
    return known | {sign: Currency(None, sign, tuple(sorted(c))) for sign, c in data["open-sign"].items()}


@cache
def points_in_thousands() -> frozenset[str]:
    """The codes of currencies whose own country parts thousands by points: "5.000"."""
    return frozenset(table("currencies")["points-in-thousands"]["codes"])


@cache
def letter_signs() -> Mapping[str, str]:
    """From one letter before a long amount to the code: "R2.5 million" is rand."""
    return dict(table("currencies")["letter-sign"])


@cache
def names() -> Mapping[str, Currency]:
    """What stands after an amount, in lower case: "dollars", "swiss francs", "pence"."""
    found: dict[str, Currency] = {}
    open_signs = table("currencies")["open-sign"]
    for noun in table("currencies")["noun"]:
        code, sign = noun.get("code"), noun.get("sign", noun.get("code"))
        open_ = () if code else tuple(sorted(noun.get("candidates", open_signs.get(sign, ()))))
        per, least = noun.get("per", 1), noun.get("at-least", 0)
        for word in noun["words"]:
            if not noun.get("needs-adjective"):
                found[word] = Currency(code, sign, open_, per, least)
            for adjective, of in noun.get("of", {}).items():
                found[f"{adjective} {word}"] = Currency(of, sign, (), per)
    return found
