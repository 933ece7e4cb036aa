"""What house style alone may make of recorded words: spelling, masks, hyphens, short forms."""

from __future__ import annotations

import unicodedata

from factcheck.lexicon.english import is_word
from factcheck.lexicon.wording import (
    WordClass,
    american,
    class_of,
    lone_words,
    lower_case_apart,
    shortened,
    shortened_before_number,
    unfolded_names,
)
from factcheck.reading import parse_quantity
from factcheck.reading.words import Word
from factcheck.values.pattern import pattern


def respelt(word: Word) -> str:
    """The American spelling, unless the word may be a name by its capital: Ms. Grey is not Ms. Gray."""
    is_name = word.is_capitalised and word.start > 0 and word.key in unfolded_names()
    return word.key if is_name else american(word.key)


def is_short_for(short: tuple[str, ...], long: tuple[str, ...], before_number: bool) -> bool:
    """Whether one word is the usual short form of the others: "km", "mph", and "No." before a number."""
    if len(short) != 1:
        return False
    return long in shortened(short[0]) or (
        before_number and len(long) == 1 and long[0] in shortened_before_number(short[0])
    )


def spelt_alike(quoted: Word, recorded: Word) -> bool:
    """One word with and without its accents, its stops or the letters that a newspaper masks."""
    if quoted.key == recorded.key or _bare(quoted.key) == _bare(recorded.key):
        return True
    if quoted.key.replace(".", "") == recorded.key.replace(".", ""):
        if (quoted.text.isupper() and recorded.text.isupper()) or recorded.key in ("a.m", "p.m"):
            return True
        bare = quoted.key.replace(".", "")  # a word that is stressed: "we will WIN"
        has_stops = "." in quoted.text.rstrip(".") or "." in recorded.text.rstrip(".")
        return not has_stops and bare not in lower_case_apart() and is_word(bare)
    if _decade(quoted.key) and _decade(quoted.key) == _decade(recorded.key):
        return "s" in (quoted.key[-1:], recorded.key[-1:]) and min(len(quoted.key), len(recorded.key)) <= len(
            "80s"
        )
    return _fits_mask(quoted.key, recorded.key) or _fits_mask(recorded.key, quoted.key)


def _decade(key: str) -> str | None:
    """The two digits of a decade: "80" of "80s" and "1980s"."""
    return key[-3:-1] if key.endswith("0s") and key[:-1].isdigit() and len(key) in (3, 5) else None


def _fits_mask(masked: str, whole: str) -> bool:
    head, stars, tail = _masked(masked)
    return bool(stars and head) and whole.startswith(head) and whole[len(head) :].endswith(tail)


def _masked(key: str) -> tuple[str, str, str]:
    head, _, rest = key.partition("**")
    return (head, "**", rest.lstrip("*")) if rest or key.endswith("**") else (key, "", "")


def _bare(key: str) -> str:
    if key.isascii():
        return key
    return "".join(
        letter for letter in unicodedata.normalize("NFD", key) if not unicodedata.combining(letter)
    )


def is_hyphenation(quoted: tuple[Word, ...], recorded: tuple[Word, ...]) -> bool:
    """Whether the words are written together here and apart or with a hyphen there, and mean the same."""
    words = (*quoted, *recorded)
    one, other = ("".join(word.key for word in side) for side in (quoted, recorded))
    if one != other or any(word.is_number for word in words):
        return False
    if any(class_of(word.key) in _TURNING for word in words):
        return False
    joined = max((word.key for word in words), key=len)
    return joined not in lone_words()


def same_number(quoted: tuple[Word, ...], recorded: tuple[Word, ...]) -> bool:
    """Whether both are one amount: "three hundred" and "300", "1.2 million" and "1,200,000"."""
    texts = [" ".join(word.normal for word in words) for words in (quoted, recorded)]
    try:
        one, other = parse_quantity(_in_full(*texts)), parse_quantity(_in_full(*reversed(texts)))
    except ValueError:
        return False
    return (one.low, one.high, one.unit, one.currency, one.symbol, one.hedge) == (
        other.low,
        other.high,
        other.unit,
        other.currency,
        other.symbol,
        other.hedge,
    )


def _in_full(amount: str, other: str) -> str:
    """The amount with its last letter for the scale word that ``other`` ends in: 300m is 300 million there.

    Where the other is no such amount the letter may be a unit, as that of metres.
    """
    found = _SHORT_SCALE.fullmatch(amount)
    if found is None or not other.endswith(f" {_SCALES[found[2]]}"):
        return amount
    return f"{found[1]} {_SCALES[found[2]]}"


_SHORT_SCALE = pattern(r"([0-9][0-9.]*)([kmbt])")
_SCALES = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}
_TURNING = (WordClass.NEGATION, WordClass.MODAL, WordClass.QUALIFIER)
