"""The index of a store in memory that holds too many quotations to look at all of them each time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.facts import QuoteFact
from factcheck.reading.word_keys import read_keys
from factcheck.store.compiled.arrays import make_arrays
from factcheck.store.compiled.quotes import ArrayIndex
from factcheck.store.grams import word_hash
from factcheck.store.index import Recorded, Voice

_REMEMBERED = 1_024  # quotations that are kept with their words


def index_in_memory(facts: Sequence[QuoteFact]) -> ArrayIndex:
    """The same index that a compiled store has of these quotations."""
    voices: dict[Voice, int] = {}
    arrays = make_arrays(
        (
            voices.setdefault(Voice.of(fact), len(voices)),
            number,
            list(map(word_hash, read_keys(fact.words))),
        )
        for number, fact in enumerate(facts)
    )

    @lru_cache(_REMEMBERED)
    def read(number: int) -> Recorded:
        return Recorded.of(facts[number])

    return ArrayIndex(arrays, tuple(voices), read)
