"""A text made ready for reading: typographic variants folded, letter by letter, so that places stay true."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

CARRIAGE_RETURN = "\x01"
HIDDEN = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    chr(code) for span in (range(0x202A, 0x202F), range(0x2066, 0x206A)) for code in span
)
"""Characters that print nothing but can stand inside a figure."""

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_FOLDED = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
    "\uff05": "%",
    "\uff04": "$",
    "\uffe1": "£",
    "\uffe5": "¥",
    "\uff0c": ",",
    "\uff0e": ".",
}


class Page(NamedTuple):
    """One text in three versions of the same length.

    ``folded`` has plain digits, spaces, hyphens and apostrophes, and a single line break is a space (two are
    a paragraph, which no figure crosses). ``low`` is the same in small letters.
    """

    text: str
    folded: str
    low: str
    length: int
    """Characters from the first that prints to the last."""
    length_without_stops: int
    """The same, where full stops at either end do not count."""


def prepare(text: str) -> Page:
    """The page of a text; every offset means the same character in all three versions."""
    folded = text
    if not text.isascii():
        folded = _fold(text)
    folded = folded.replace("\n", " ").replace("\t", " ")
    if "\r" in folded:
        folded = folded.replace("\r", CARRIAGE_RETURN)
    low = folded.lower()
    if len(low) != len(folded):
        # A capital I with a dot becomes two characters in small letters.
        low = "".join(small if len(small := char.lower()) == 1 else char for char in folded)
    printed = low.strip()
    return Page(text, folded, low, len(printed), len(low.strip(" .")))


def _fold(text: str) -> str:
    table = {ord(char): to for char in set(text) if (to := _folded(char)) is not None}
    if len(table) > 12:
        return text.translate(table)
    for code, to in table.items():
        text = text.replace(chr(code), to)
    return text


@lru_cache(maxsize=4096)
def _folded(char: str) -> str | None:
    if char < "\x80":
        return None
    if char in _FOLDED:
        return _FOLDED[char]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half of a pair, which a search over bytes cannot be given
    digit = unicodedata.decimal(char, None)
    return None if digit is None else str(digit)
