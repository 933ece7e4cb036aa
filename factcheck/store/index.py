"""Finds the recorded quotations that share words with a new one, by votes of short word runs.

Every run of one, two and three words (a gram) votes for the records that hold it, the rarer the louder. The
votes are integers and the hash of a gram depends on nothing but its words, so that every form of the index
ranks alike. A vote only proposes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from factcheck.facts import QuoteFact
from factcheck.reading.words import Words, read_words
from factcheck.store.together import LONG, Places, places_of, together

_LONGEST_GRAM = 3
_MASK = (1 << 64) - 1
_MIX = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: spreads runs of words over the whole range


@lru_cache(maxsize=65536)
def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def grams(keys: Sequence[str]) -> list[int]:
    """The hashes of all runs of one to three words, in order, each as often as it stands there."""
    hashes = [_hash(key) for key in keys]
    found = list(hashes)
    for size in range(2, _LONGEST_GRAM + 1):
        for start in range(len(hashes) - size + 1):
            mixed = size
            for value in hashes[start : start + size]:
                mixed = ((mixed ^ value) * _MIX) & _MASK
            found.append(mixed)
    return found


class Recorded(NamedTuple):
    """One record with its words, and the words around it where they are on record too."""

    fact: QuoteFact
    words: Words
    before: Words
    after: Words


class QuoteIndex:
    """The recorded quotations of one store, by their grams. Never changes once built."""

    __slots__ = ("_places", "_postings", "records")

    def __init__(self, facts: Iterable[QuoteFact]) -> None:
        self.records = tuple(
            Recorded(
                fact, read_words(fact.words), read_words(fact.before or ""), read_words(fact.after or "")
            )
            for fact in facts
        )
        self._places: dict[int, Places] = {}
        self._postings: dict[int, list[int]] = {}
        for number, record in enumerate(self.records):
            for gram in set(grams(record.words.keys)):
                self._postings.setdefault(gram, []).append(number)

    def votes(self, keys: Sequence[str]) -> dict[int, int]:
        """How loudly the grams of ``keys`` vote for each record, by its number in ``records``."""
        votes: dict[int, int] = {}
        for gram in set(grams(keys)):
            found = self._postings.get(gram, ())
            rarity = (len(self.records) // len(found)).bit_length() if found else 0
            for number in found:
                votes[number] = votes.get(number, 0) + rarity
        return votes

    def shared(self, weights: Mapping[str, int]) -> dict[int, int]:
        """How much of the words, given with the weight of each, stands in each record, in whatever order."""
        shared: dict[int, int] = {}
        for key, weight in weights.items():
            for number in self._postings.get(_hash(key), ()):
                shared[number] = shared.get(number, 0) + weight
        return shared

    def is_long(self, number: int) -> bool:
        """Whether a record has so many words that it holds a good part of any quotation somewhere."""
        return len(self.records[number].words.words) >= LONG

    def together(self, number: int, weights: Mapping[str, int], counts: Mapping[str, int], reach: int) -> int:
        """No less than what stands in one stretch of ``reach`` words of a record, by weight.

        ``counts`` says how often each of them counts.
        """
        places = self._places.get(number)
        if places is None:
            places = places_of(self.records[number].words.keys)
            self._places[number] = places
        return together(places, weights, counts, reach)

    def holds(self, number: int, keys: Sequence[str]) -> bool:
        """Whether one to three words stand in a record side by side, in this order."""
        found = self._postings.get(grams(keys)[-1], ())
        at = bisect_left(found, number)
        return at < len(found) and found[at] == number
