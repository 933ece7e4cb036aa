"""Numbers that name and do not count: "page 12", "Article 5", "No. 10", "the S&P 500"."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.figures import neighbours
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern

_DIGITS = pattern(r"[0-9]{1,4}")
_COUNTED = pattern(r"[ -][a-z]+s\b(?<!ss)")
_QUOTES = "(\"'“‘"


def is_label(page: Page, start: int, end: int) -> bool:
    """Whether the number ``[start, end)`` is part of a name, or a place in a row.

    Name and number are one in "the FTSE 100" and "net zero"; a word of the lists stands right before digits
    in "page 12" and, with a capital, in "Apollo 11". A number in words needs two capitals: "Phase Two".
    """
    low = page.low
    if low[start - 1 : start] != " ":
        return False
    begin = low.rfind(" ", 0, start - 1) + 1
    last = low[begin : start - 1].lstrip(_QUOTES)
    if last not in _last_words():
        return False
    two = low[low.rfind(" ", 0, max(0, begin - 1)) + 1 : end]
    named = neighbours("named-with-a-number")
    if f"{last} {low[start:end]}" in named or two in named:
        return True
    is_plain, in_digits = last in _plain(), _DIGITS.fullmatch(low, start, end) is not None
    if is_plain and in_digits:
        return True
    is_capital = page.folded[start - 1 - len(last)].isupper() and (in_digits or page.folded[start].isupper())
    is_known = is_plain or last in neighbours("before-a-named-label")
    return is_capital and is_known and not _COUNTED.match(low, end)


@cache
def _plain() -> frozenset[str]:
    return neighbours("before-a-label") | {"no.", "nos."}


def words_beside() -> frozenset[str]:
    """Every word that makes a name of the number behind it."""
    return _last_words()


@cache
def _last_words() -> frozenset[str]:
    named = {phrase.split()[-2] for phrase in neighbours("named-with-a-number")}
    return _plain() | neighbours("before-a-named-label") | named
