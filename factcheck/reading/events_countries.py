"""The countries that an event's description names: the places and parties, and those of somebody's office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.lexicon.events import kinds_told, plain, word_list
from factcheck.lexicon.places import countries_named
from factcheck.lexicon.titles import titles
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.events_tokens import Token, bare, word_before

_TIMES = frozenset({"then", "former", "ex", "late", "current", "new", "outgoing", "incoming", "acting"})
_DEMONYM_HEADS = frozenset(
    {
        "president",
        "minister",
        "premier",
        "chancellor",
        "leader",
        "king",
        "queen",
        "prime",
        "foreign",
        "vice",
        "prince",
        "secretary",
    }
)


def countries_in(
    tokens: Sequence[Token], taken: set[int], places: list[tuple[int, str]]
) -> tuple[set[str], set[str], set[str]]:
    """The countries, those that only say whose president somebody is, and those behind "in".

    What they are made of goes into ``taken``, and where each name ends into ``places``.
    """
    hard: set[str] = set()
    soft: set[str] = set()
    where: set[str] = set()
    index = 0
    while index < len(tokens):
        size = _country_at(tokens, index)
        if not size:
            index += 1
            continue
        stretch = " ".join(bare(token) for token in tokens[index : index + size])
        codes = {country.id for country in countries_named(stretch)}
        after = tokens[index + size] if index + size < len(tokens) else None
        before = word_before(tokens, index)
        if after is not None and after.joins and _names_on(after):
            index += size  # "Irish Bend", "China Lake", "Georgia Tech": a name that begins with a country's
            continue
        places += [(index + size - 1, code) for code in sorted(codes)]
        fights = after is not None and after.key in word_list("fighters")
        if _head_after(tokens, index + size) in _DEMONYM_HEADS:
            soft |= codes
        elif not fights:
            hard |= codes
            if before in word_list("circumstance"):
                where |= codes
        taken |= set(range(index, index + size))
        index += size
    return hard - soft, soft, where


def _head_after(tokens: Sequence[Token], index: int) -> str:
    """The key of the next word, "then" and "former" passed over: "Norway's then-prime minister"."""
    while index < len(tokens) and tokens[index].key in _TIMES:
        index += 1
    return tokens[index].key if index < len(tokens) else ""


def _names_on(token: Token) -> bool:
    """Whether a capitalised word goes on with the name before it, and is no title, demonym or sign."""
    if not token.is_capital or token.is_roman:
        return False
    return (
        token.key not in _title_words()
        and not countries_named(bare(token))
        and not kinds_told((plain(token.key),))
        and class_of(token.key) is WordClass.CONTENT
        and token.key not in word_list("fighters")
    )


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in re.split(r"[ -]", title))


def _country_at(tokens: Sequence[Token], index: int) -> int:
    """How many tokens from ``index`` name a country; 0 where none do."""
    for size in (4, 3, 2, 1):
        stretch = tokens[index : index + size]
        if len(stretch) < size or not stretch[0].is_capital or not stretch[-1].is_capital:
            continue
        if not all(token.joins for token in stretch[1:]):
            continue
        if countries_named(" ".join(bare(token) for token in stretch)):
            return size
    return 0
