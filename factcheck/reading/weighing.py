"""Pounds that are weighed, and pounds that are paid."""

from __future__ import annotations

from factcheck.reading.page import Page
from factcheck.values.pattern import pattern

_WINDOW = 40
_WEIGHS = pattern(
    r"\b(?:weigh(?:s|ed|ing|t)?|lost|lose|losing|gain(?:ed|ing)?|shed|heavier|lighter|lift(?:s|ed|ing)?|slimmed)\b"
)
_OF_WEIGHT = pattern(
    r" (?:of|per square|heavier|lighter|overweight|underweight|a square)\b"
    r"(?! (?:debt|taxpayers?|public|government|lottery))"
    r"| \(?[0-9][0-9.,]* ?(?:kg|kgs|kilograms?|kilos?|grams?|g|tonnes?|ounces?)\b"
)
_OF_MONEY = pattern(r"[0-9](?:,[0-9]{3}){2}|(?:million|billion|trillion|bn|mn|m|crore|lakh)[ -]?$")


def is_weight(page: Page, start: int, end: int) -> bool:
    """Whether the "pounds" behind a number are weighed and not paid; ``[start, end)`` is word and gap.

    A verb of weighing, losing or gaining says so, kilograms beside them, or "of" a thing; what runs into
    millions is money otherwise.
    """
    before = page.low[max(0, start - _WINDOW) : start]
    if _OF_WEIGHT.match(page.low, end):
        return True
    return bool(_WEIGHS.search(before)) and ("weigh" in before or not _OF_MONEY.search(before))


def names_millions(page: Page, end: int) -> bool:
    """Whether the amount that ends at ``end`` runs into millions, as in "a two-million-pound prize"."""
    return _OF_MONEY.search(page.low, max(0, end - _WINDOW), end) is not None
