"""What can be parts of one whole without counting anybody twice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from factcheck.lexicon.load import table
from factcheck.values.text import fold


@cache
def categories() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """From a word to the families and the categories it stands for: "women" to ("sexes", "women")."""
    found: dict[str, list[tuple[str, str]]] = {}
    for family, rows in table("parts").items():
        for category, words in rows.items() if family != "several" else ():
            for word in words:
                found.setdefault(word, []).append((family, category))
    return MappingProxyType({word: tuple(known) for word, known in found.items()})


@cache
def category_words() -> tuple[str, ...]:
    """Every word for a category, the longest first."""
    return tuple(sorted(categories(), key=lambda word: (-len(word), word)))


def allows_several(text: str) -> bool:
    """Whether the words say that one may be counted more than once, or that shares do not add up."""
    bare = f" {fold(text)} "
    return any(word in bare for word in table("parts")["several"]["words"])
