"""The words around a vote or a score, as look-up tables."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.load import table


@cache
def score_words(group: str, key: str = "words") -> frozenset[str]:
    """One list of the table: before, after, between, loose, never (``key="pairs"`` for whole pairs)."""
    return frozenset(table("scores")[group][key])
