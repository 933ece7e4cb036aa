"""Small whole numbers before years and anniversaries: "12", "eighty", "21st", "centenary"."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.figures import number_words
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_DIGITS = pattern(r"[0-9]{1,4}")
_ORDINAL = pattern(r"([0-9]{1,4})(?:st|nd|rd|th)")
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "sesquicentennial": 150, "quincentenary": 500, "silver jubilee": 25, "golden jubilee": 50,
    "diamond jubilee": 60, "platinum jubilee": 70,
}  # fmt: skip
JUBILEES = "|".join(sorted(_JUBILEES, key=len, reverse=True))
"""Every word for an anniversary that says by itself which one it is, for a pattern."""


def count_of(words: str) -> int | None:
    """The number of things: "6", "six", "twenty-five", "a"; None for what is no number up to 9999.

    >>> count_of("twenty-five"), count_of("a"), count_of("few")
    (25, 1, None)
    """
    bare = fold(words).strip().replace(",", "")
    if _DIGITS.fullmatch(bare):
        return int(bare)
    return _cardinals().get(bare.replace("-", " "))


def ordinal_of(words: str) -> int | None:
    """The place in an order: "80th", "eightieth", "twenty-first"; None for what is none.

    >>> ordinal_of("80th"), ordinal_of("twenty-first"), ordinal_of("centenary")
    (80, 21, 100)
    """
    bare = fold(words).strip()
    match = _ORDINAL.fullmatch(bare)
    if match is not None:
        return int(match[1])
    return _ordinals().get(bare.replace("-", " "), _JUBILEES.get(bare))


@cache
def _cardinals() -> dict[str, int]:
    words = number_words()
    found = {"a": 1, "an": 1, "hundred": 100, "a hundred": 100, "one hundred": 100}
    small = {word: int(value) for word, value in (*words.ones.items(), *words.teens.items()) if value}
    tens = {word: int(value) for word, value in words.tens.items()}
    pairs = {
        f"{ten} {one}": tens[ten] + int(value) for ten in tens for one, value in words.ones.items() if value
    }
    return {**found, **small, **tens, **pairs}


@cache
def _ordinals() -> dict[str, int]:
    words = number_words()
    known = {word: int(value) for word, value in words.ordinals.items()}
    known |= {f"{ten.removesuffix('y')}ieth": int(value) for ten, value in words.tens.items()} | {
        "hundredth": 100
    }
    pairs = {
        f"{ten} {one}": int(value) + known[one]
        for ten, value in words.tens.items()
        for one in known
        if 0 < known[one] < 10
    }
    return {**pairs, **known}
