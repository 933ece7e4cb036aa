"""Amounts told by how many dozens or hundreds: "several dozen", "a few hundred", "a couple of thousand"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.figures import few, scales
from factcheck.reading.mention import Mention
from factcheck.reading.page import Page
from factcheck.values.number import multiply, scaled
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_FEW = pattern(
    r"(?:^|[^a-z0-9-])((?:a |the |his |her |its |their |only |just )?([a-z]+)(?: of)? (?:more )?)$"
)
_BACK = 24
_NAMED = pattern(r"[ -](?:dollars?|pounds?|euros?|yen|yuan|rupees?|rand|francs?|percent|per cent)\b")


def few_before(page: Page, start: int, end: int, word: str) -> Mention | None:
    """The interval of "several dozen" whose scale word is ``[start, end)``; None without such a word before.

    "Several dozen" is from two to ten dozen, never none; the table of number words has the bounds. What is
    counted in a currency or in percent is left alone.
    """
    match = _FEW.search(page.low[max(0, start - _BACK) : start])
    bounds = None if match is None else few().get(match[2])
    if match is None or bounds is None or page.low[end : end + 1] == "s":
        return None
    one = (
        Decimal(scales().groups[word])
        if word in scales().groups
        else scaled(Decimal(1), scales().words[word])
    )
    if _NAMED.match(page.low, end):
        return None
    begin = start - len(match[1])
    low, high = (multiply(bound, one) for bound in bounds)
    text = page.text[begin:end]
    value = Quantity(low, high, hedge="about" if low == high else None, precision=None)
    return Mention(begin, end, "number", text, value, None, begin, end)
