"""Titles before names: "Mr.", "Prime Minister", "former U.S. President", "Lt. Gen."."""

from __future__ import annotations

import re
from functools import cache

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
