"""What stands beside a number: its currency, unit, base and rate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.currencies import Currency, codes_in_text, names, signs
from factcheck.lexicon.figures import shares, words_of
from factcheck.lexicon.load import table
from factcheck.reading.page import Page
from factcheck.reading.weighing import is_weight, names_millions
from factcheck.values.pattern import pattern

_MARKS = frozenset("$£€¥₹₩₽₺₴₪₦₱฿₫₡₲₵₸₾₼₮৳￥")
_LETTERS_BEFORE = 4
_OF_A_UNIT = pattern(r" of (?:an?|1|one) (percentage point|per ?cent|basis point)\b")
_TAIL = pattern(
    r"(?:\x01? |-)?(u\.[sk]\.|[^\W0-9_]+|[%¢$€£₹¥₩])(?:\x01?[ -]([^\W0-9_]+))?(?:\x01?[ -]([^\W0-9_]+))?"
)
_LAST_WORD = pattern(r"([^\W0-9_]+)[ ]?$")
_RATE_STARTS = frozenset(" -/")
_OFTEN = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_RATE_LETTERS = frozenset(word[0] for word in ("a", "each", "per", *_OFTEN))


def currency_before(page: Page, start: int) -> tuple[int, Currency] | None:
    """Where the currency that stands before ``start`` begins, and what it says; None where none does."""
    folded = page.folded
    last = start - 2 if folded[start - 1 : start] == " " else start - 1
    if last < 0:
        return None
    char = folded[last]
    if char not in _MARKS and not char.isalpha() and char != ".":
        return None
    if folded[max(0, last - _LETTERS_BEFORE - 1) : last + 1].isalpha() and last > _LETTERS_BEFORE:
        return None  # a word too long for a code
    first = last
    while (
        first > 0
        and last - first < _LETTERS_BEFORE
        and (folded[first - 1].isalpha() or folded[first - 1] == ".")
    ):
        first -= 1
    if char in _MARKS:
        for begin in range(first, last):
            known = signs().get(folded[begin : last + 1]) or signs().get(folded[begin : last + 1].upper())
            if known is not None and (begin == 0 or not folded[begin - 1].isalnum()):
                return begin, known
        return last, signs()[char]
    if first and folded[first - 1].isalnum():
        return None
    if folded[first - 1 : first] == "$" and (known := signs().get(folded[first - 1 : last + 1])) is not None:
        return first - 1, known
    word = folded[first : last + 1].lstrip(".")
    first = last + 1 - len(word)
    if word in codes_in_text() or (word.upper() in _small_codes() and word.islower()):
        return first, Currency(word.upper(), word.upper())
    known = signs().get(word)
    return None if known is None else (first, known)


_NATION = pattern(
    r" \(?(u\.s\.|[a-z]+(?: [a-z]+)?)\)?"
    r"(?=$|[.,;:!?)]| (?:a|an|per|in|to|for|on|by|at|from|and|or|was|is|were|this|last|over)\b)"
)


def nation_after(page: Page, end: int, sign: str) -> tuple[int, Currency] | None:
    """Where the adjective behind an amount ends that says whose dollars it is in: "$5 million Canadian"."""
    if page.low[end : end + 1] != " ":
        return None
    match = _NATION.match(page.low, end)
    if match is None:
        return None
    known = names().get(f"{match[1]} {_UNIT_OF[sign]}") if sign in _UNIT_OF else None
    return None if known is None or known.code is None else (match.end(), known)


_UNIT_OF = {"$": "dollars", "£": "pounds", "Rs": "rupees", "Rs.": "rupees", "kr": "crowns"}


@cache
def _small_codes() -> frozenset[str]:
    return frozenset(code.upper() for code in table("currencies")["words"]["small"])


@cache
def _tails() -> Mapping[str, str | Currency]:
    known: dict[str, str | Currency] = {**names(), **shares()}
    known["times"] = known["fold"] = known["x"] = "times"
    for mark in ("$", "€", "£", "₹", "¥", "₩"):
        known[mark] = signs()[mark]
    return known


@cache
def _first_words() -> frozenset[str]:
    """How units and currencies of several words begin."""
    return frozenset(name.partition(" ")[0] for name in _tails() if " " in name)


@cache
def words_beside() -> frozenset[str]:
    """Every word, or first of several, that is a unit, a currency or a rate beside a number."""
    behind = {
        word
        for name in (*_tails(), *words_of("rate"), *_OFTEN)
        for word in name.lower().split()[: 2 if name.startswith("%") else 1]
    }
    before = {name.lower() for name in (*signs(), *codes_in_text(), *_small_codes())}
    return frozenset(behind | before | {"a", "an", "each", "every", "per"})


def unit_after(page: Page, end: int) -> tuple[int, str | Currency] | None:
    """Where the unit or currency behind ``end`` ends, and which it is."""
    match = _TAIL.match(page.low, end)
    if match is None:
        return None
    if match[1] == "of":
        part = _OF_A_UNIT.match(page.low, end)
        return None if part is None else (part.end(), _tails()[part[1].replace("per cent", "percent")])
    known, first = _tails(), match[1]
    is_long = first in _first_words()
    if is_long and match[3] is not None:
        found = known.get(f"{first} {match[2]} {match[3]}")
        if found is not None:
            return match.end(3), found
    if is_long and match[2] is not None:
        found = known.get(f"{first} {match[2]}")
        if found is not None:
            return match.end(2), found
    found = known.get(first)
    if found is not None:
        return None if _means_other(page, end, match.start(1), match.end(1)) else (match.end(1), found)
    if len(first) == 3:
        code = page.folded[match.start(1) : match.end(1)]
        if code in codes_in_text() or first.upper() in _small_codes():
            return match.end(1), Currency(first.upper(), first.upper())
    return None


def _means_other(page: Page, number: int, start: int, end: int) -> bool:
    """Whether the unit ``[start, end)`` behind the number that ends at ``number`` is none after all.

    20C is a temperature, "5 p" no money, 4x100 a relay, "£5 $6" two amounts; and pounds are weighed too.
    """
    word = page.low[start:end]
    if word == "pound" and page.low[number] == "-":
        return not names_millions(page, number)
    if word in {"pound", "pounds"}:
        return is_weight(page, number, end)
    if word in _MARKS or word == "x":
        before_digits = page.low[end : end + 1].isdecimal()
        return before_digits or (word == "x" and start != number)
    return word in {"p", "c"} and (start != number or page.folded[start] == "C")


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
    sign = page.low[end : end + 1]
    if sign not in _RATE_STARTS or (sign != "/" and page.low[end + 1 : end + 2] not in _RATE_LETTERS):
        return None
    match = _rate().match(page.low, end)
    if match is None or match[2] == "cent":
        return None
    return match.end(), match[1] or match[2] or _OFTEN[match[3]]


def word_before(page: Page, start: int) -> str:
    """The word before ``start`` in small letters, or nothing."""
    match = _LAST_WORD.search(page.low[max(0, start - 20) : start])
    return match[1] if match is not None else ""
