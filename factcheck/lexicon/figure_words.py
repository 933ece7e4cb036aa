"""The words that tie figures to what they measure: verbs, particles, bases, statuses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType

from factcheck.lexicon.load import table
from factcheck.values.text import fold


@cache
def words(group: str, key: str = "verbs") -> frozenset[str]:
    """One list of the table, such as ``words("up")`` or ``words("down", "particles")``."""
    return frozenset(table("figure-words")[group][key])


@cache
def alternation(*lists: tuple[str, str]) -> str:
    """A regular expression for any word of the lists, longest first, without a group around it."""
    known = {word for group, key in lists for word in words(group, key)}
    return "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))


@cache
def making() -> Mapping[str, tuple[str, ...]]:
    """From "mined" to what the same is called as a noun: "production", "output"."""
    found: dict[str, tuple[str, ...]] = {}
    for noun, verbs in table("figure-words")["made"].items():
        for verb in verbs:
            found[verb] = (*found.get(verb, ()), noun)
    return MappingProxyType(found)


def made_of(verb: str, good: str) -> tuple[str, ...]:
    """What a statement with such a verb may measure, by the names that are in use.

    >>> made_of("mined", "coal")
    ('coal production', 'production of coal', 'coal output', 'output of coal')
    """
    nouns = making().get(verb, ())
    goods = (good, good[:-1]) if good.endswith("s") else (good,)  # "tourists": "tourist arrivals"
    names = [(f"{one} {noun}", f"{noun} of {one}") for noun in nouns for one in goods]
    return tuple(name for pair in names for name in pair)


@cache
def factor_phrases() -> Mapping[str, Decimal]:
    """From "cut in half" to 0.5."""
    return MappingProxyType(
        {phrase: Decimal(value) for phrase, value in table("figure-words")["factor"]["phrases"].items()}
    )


@cache
def _bases() -> Mapping[str, str]:
    return {word: base for base, known in table("figure-words")["base"].items() for word in known}


def base_key(base: str | None) -> str | None:
    """What a share is a share of, by one name: "gross domestic product" and "economic output" are "GDP".

    >>> base_key("gross domestic product"), base_key("the budget")
    ('GDP', 'budget')
    """
    if base is None:
        return None
    bare = fold(base).removeprefix("the ").removeprefix("its ")
    return _bases().get(bare, bare)


def per_head(rate: str | None) -> bool:
    """Whether a rate counts by people: "per capita", "a head"."""
    return rate is not None and fold(rate) in words("head", "words")


@lru_cache(maxsize=4096)
def basis_kind(basis: str) -> str | None:
    """Whether a basis is "nominal", "real" or "ppp"; None where its words say none of them.

    >>> basis_kind("constant 2019 prices"), basis_kind("NATO definition")
    ('real', None)
    """
    bare = fold(basis)
    kinds = [kind for kind, known in table("figure-words")["basis"].items() if any(w in bare for w in known)]
    return kinds[0] if len(kinds) == 1 else None


@lru_cache(maxsize=4096)
def status_of(word: str) -> str | None:
    """The status that the last word of a measure gives a figure: "target" for "goal", else None."""
    for status, known in table("figure-words")["status"].items():
        if word in known:
            return str(status)
    return None
