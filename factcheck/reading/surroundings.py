"""What stands beside a number: its currency, unit, hedge, base and rate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.currencies import Currency, codes_in_text, names, signs
from factcheck.lexicon.figures import hedges, shares, words_of
from factcheck.lexicon.load import table
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Hedge

_MARKS = frozenset("$£€¥₹₩₽₺₴₪₦₱฿₫₡₲₵₸₾₼₮৳￥")
_LETTERS_BEFORE = 4
_WINDOW = 34
_TAIL = pattern(
    r"(?:\x01? |-)?(u\.[sk]\.|[^\W0-9_]+|[%¢$€£₹])(?:\x01?[ -]([^\W0-9_]+))?(?:\x01?[ -]([^\W0-9_]+))?"
)
_LAST_WORD = pattern(r"([^\W0-9_]+)[ ]?$")
_AFTER = pattern(
    r" (?:or (?:so|more|higher|greater|above|less|fewer|lower|under|below|thereabouts)|and up)\b"
)
_PLUS = pattern(r"\+|-plus\b")
_RATE_STARTS = frozenset(" -/")
_OFTEN = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


def currency_before(page: Page, start: int) -> tuple[int, Currency] | None:
    """Where the currency that stands before ``start`` begins, and what it says; None where none does."""
    folded = page.folded
    last = start - 2 if folded[start - 1 : start] == " " else start - 1
    if last < 0:
        return None
    char = folded[last]
    if char not in _MARKS and not char.isalpha() and char != ".":
        return None
    first = last
    while (
        first > 0
        and last - first < _LETTERS_BEFORE
        and (folded[first - 1].isalpha() or folded[first - 1] == ".")
    ):
        first -= 1
    if char in _MARKS:
        for begin in range(first, last + 1):
            known = signs().get(folded[begin : last + 1]) or signs().get(folded[begin : last + 1].upper())
            if known is not None and (begin in {0, last} or not folded[begin - 1].isalnum()):
                return begin, known
        return None
    if first and folded[first - 1].isalnum():
        return None
    word = folded[first : last + 1].lstrip(".")
    first = last + 1 - len(word)
    if word in codes_in_text() or (word.upper() in _small_codes() and word.islower()):
        return first, Currency(word.upper(), word.upper())
    known = signs().get(word)
    return None if known is None else (first, known)


@cache
def _small_codes() -> frozenset[str]:
    return frozenset(code.upper() for code in table("currencies")["words"]["small"])


@cache
def _tails() -> Mapping[str, str | Currency]:
    known: dict[str, str | Currency] = {**names(), **shares()}
    known["times"] = known["fold"] = known["x"] = "times"
    for mark in ("$", "€", "£", "₹"):
        known[mark] = signs()[mark]
    return known


def unit_after(page: Page, end: int) -> tuple[int, str | Currency] | None:
    """Where the unit or currency behind ``end`` ends, and which it is."""
    match = _TAIL.match(page.low, end)
    if match is None:
        return None
    known, first = _tails(), match[1]
    if match[3] is not None:
        found = known.get(f"{first} {match[2]} {match[3]}")
        if found is not None:
            return match.end(3), found
    if match[2] is not None:
        found = known.get(f"{first} {match[2]}")
        if found is not None:
            return match.end(2), found
    found = known.get(first)
    if found is not None:
        glued = match.start(1) == end
        if (first in {"p", "x"} and not glued) or (first == "pound" and page.low[end] == "-"):
            return None
        if first == "pounds" and page.low.startswith(" of ", match.end(1)):
            return None
        if first in {"$", "€", "£", "₹"} and page.low[match.end(1) : match.end(1) + 1].isdecimal():
            return None
        return match.end(1), found
    if len(first) == 3:
        code = page.folded[match.start(1) : match.end(1)]
        if code in codes_in_text() or first.upper() in _small_codes():
            return match.end(1), Currency(first.upper(), first.upper())
    return None


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in hedges("before"))


def hedge_before(page: Page, start: int) -> tuple[int, Hedge] | None:
    """Where the hedge before ``start`` begins, and its kind."""
    window = page.low[max(0, start - _WINDOW) : start]
    if window.endswith("~"):
        return start - 1, "about"
    if not window.endswith(" "):
        return None
    known = hedges("before")
    if window[window.rfind(" ", 0, -1) + 1 : -1].lstrip("(\"'“") not in _last_words():
        return None
    words = window.split(" ")
    for count in (4, 3, 2, 1):
        if len(words) > count:
            phrase = " ".join(words[-count - 1 : -1])
            kind = known.get(phrase) or known.get(phrase.lstrip("(\"'“"))
            if kind is not None:
                return start - 1 - len(phrase.lstrip("(\"'“")), kind
    return None


def hedge_after(page: Page, end: int) -> tuple[int, Hedge] | None:
    """Where the hedge behind ``end`` ends, and its kind."""
    char = page.low[end : end + 1]
    if char in {"+", "-"}:
        match = _PLUS.match(page.low, end)
        return None if match is None else (match.end(), "at-least")
    if char != " " or page.low[end + 1 : end + 2] not in {"o", "a"}:
        return None
    match = _AFTER.match(page.low, end)
    if match is None:
        return None
    return match.end(), hedges("after")[match[0].strip()]


@cache
def _base() -> re.Pattern[str]:
    phrases = "|".join(sorted(map(re.escape, words_of("base", "phrases")), key=len, reverse=True))
    lead = r"(?:the |its |their |his |her |our |all |total ){0,2}"
    return pattern(rf"\x01? of {lead}({phrases}|[^\W0-9_]+(?:[-'][^\W0-9_]+)?)")


def base_after(page: Page, end: int) -> tuple[int, str] | None:
    """Where the base of a share ends, and its words: "GDP" in "of GDP", without the article."""
    match = _base().match(page.low, end)
    if match is None or match[1] == "course":
        return None
    return match.end(), page.text[match.start(1) : match.end(1)]


@cache
def _rate() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, words_of("rate")), key=len, reverse=True))
    not_time = r"(?! (?:ago|earlier|later|before|after|old|now)\b)"
    often = "|".join(_OFTEN)
    return pattern(
        rf"(?:[ -](?:an?|each|every)[ -]|/)({words})(?![a-z0-9]){not_time}"
        rf"|[ -]per[ -]([a-z]+)(?![a-z0-9])| ({often})\b"
    )


def rate_after(page: Page, end: int) -> tuple[int, str] | None:
    """Where "a year", "per share" or "annually" ends, and what is counted by."""
    if page.low[end : end + 1] not in _RATE_STARTS:
        return None
    match = _rate().match(page.low, end)
    if match is None or match[2] == "cent":
        return None
    return match.end(), match[1] or match[2] or _OFTEN[match[3]]


def word_before(page: Page, start: int) -> str:
    """The word before ``start`` in small letters, or nothing."""
    match = _LAST_WORD.search(page.low[max(0, start - 20) : start])
    return match[1] if match is not None else ""
