"""Titles before names: "Mr.", "Prime Minister", "former U.S. President", "Lt. Gen."."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.lexicon.load import table
from factcheck.lexicon.places import adjectives
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_WORD = pattern(r"\S+")
_MOST_TITLES = 4  # "retired U.S. Army Gen." needs fewer


@cache
def titles() -> frozenset[str]:
    """Every title, in comparable form and without full stops."""
    data = table("titles")
    return frozenset(_key(title) for kind in ("courtesy", "office", "rank") for title in data[kind])


def without_title(name: str) -> str:
    """``name`` without the titles in front of it; unchanged where nothing else would be left.

    >>> without_title("former U.S. President Joe Biden")
    'Joe Biden'
    >>> without_title("President")
    'President'
    """
    words = list(_WORD.finditer(name))
    if len(words) < 2 or _key(words[0].group()) not in _openings():
        return name
    first = 0
    for _ in range(_MOST_TITLES):
        step = _title_at(words, first)
        if not step or first + step >= len(words):
            break
        first += step
    return name[words[first].start() :] if first else name


def _title_at(words: list[re.Match[str]], first: int) -> int:
    """How many words of the title that begins at ``first``, with what stands before it; 0 where none does."""
    before = 0
    while first + before < len(words) and _key(words[first + before].group()) in _before():
        before += 1
    for length in range(_longest(), 0, -1):
        stretch = words[first + before : first + before + length]
        if len(stretch) == length and _key(" ".join(word.group() for word in stretch)) in titles():
            return before + length
    return 0


@cache
def _before() -> frozenset[str]:
    return frozenset(_key(word) for word in table("titles")["before-office"]) | {
        _key(word) for word in adjectives()
    }


@cache
def _openings() -> frozenset[str]:
    """Every word with which a title, or what stands before one, can begin."""
    return _before() | {title.partition(" ")[0] for title in titles()}


@cache
def _longest() -> int:
    return max(title.count(" ") + 1 for title in titles())


def _key(words: str) -> str:
    return fold(words).replace(".", "").replace(",", "")


def is_office(words: str) -> bool:
    """Whether ``words`` end in a title that tells what somebody is: "French president", "harbor captain".

    >>> is_office("French prime minister"), is_office("empty chair at the door"), is_office("ferry")
    (True, False, False)
    """
    return office_in(words) is not None


def office_in(words: str) -> str | None:
    """The longest office that ``words`` end in, in comparable form.

    >>> office_in("the French Prime Minister"), office_in("a friend")
    ('prime minister', None)
    """
    parts = _key(words).split()
    for length in range(min(_longest(), len(parts)), 0, -1):
        tail = " ".join(parts[-length:])
        if tail in _offices():
            return tail
    return None


@cache
def single_offices() -> frozenset[str]:
    """The offices of one word: "minister"."""
    return frozenset(_key(title) for title in table("titles")["office"] if " " not in title)


@cache
def _offices() -> frozenset[str]:
    data = table("titles")
    courtesies = {"king", "queen", "prince", "princess", "pope", "archbishop", "bishop", "cardinal"}
    courtesies |= {"chief justice", "judge", "emperor", "emir", "sultan", "crown prince", "rabbi", "pastor"}
    return frozenset(_key(title) for kind in ("office", "rank") for title in data[kind]) | courtesies


@lru_cache(maxsize=4096)
def gender_of_title(title: str) -> str | None:
    """What a title before a name tells: "Mrs." a woman, "Congressman" a man; None where it tells nothing.

    >>> gender_of_title("Queen"), gender_of_title("President")
    ('female', None)
    """
    known = table("titles")["gender"]
    words = _key(title).split()
    for gender in ("female", "male"):
        if any(
            " ".join(words[first:last]) in known[gender]
            for first in range(len(words))
            for last in range(first + 1, len(words) + 1)
        ):
            return gender
    return None
