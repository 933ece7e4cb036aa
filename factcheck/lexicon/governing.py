"""Words outside a partial quotation that decide what the quoted words say."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.load import table

Run = tuple[str, ...]


@cache
def words(part: str, name: str = "words") -> frozenset[str]:
    """One list of single words of the data file ``governing-words``.

    >>> "doubt" in words("reversal", "bare")
    True
    """
    return frozenset(table("governing-words")[part][name])


@cache
def phrases(part: str, name: str) -> frozenset[Run]:
    """One list of phrases, each as its words.

    >>> ("rather", "than") in phrases("reversal", "pairs")
    True
    """
    return frozenset(tuple(phrase.split()) for phrase in table("governing-words")[part][name])


def begins_with(keys: Run, found: frozenset[Run]) -> bool:
    """Whether a run of words begins with one of some phrases."""
    return any(keys[: len(phrase)] == phrase for phrase in found)
