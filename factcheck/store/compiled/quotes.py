"""An index of quotations in flat arrays, in memory or mapped from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeAlias

import numpy as np

from factcheck.store.asked import Asked
from factcheck.store.compiled.arrays import QuoteArrays
from factcheck.store.compiled.search import Ranges, Search
from factcheck.store.grams import grams
from factcheck.store.index import EXHAUSTIVE, Proposal, Recorded, Voice, Whose
from factcheck.store.together import LONG, places_of, together

Guard: TypeAlias = Callable[[], AbstractContextManager[None]]


class ArrayIndex:
    """The recorded quotations of one store. Never changes once built; ``record`` reads one of them."""

    def __init__(
        self,
        arrays: QuoteArrays,
        voices: Sequence[Voice],
        read: Callable[[int], Recorded],
        *,
        exhaustive: int = EXHAUSTIVE,
        guard: Guard = nullcontext,
    ) -> None:
        """``read`` gives the record that is so many facts from the first, by address.

        Every look into the arrays is made within a context that ``guard`` gives.
        """
        self._arrays = arrays
        self._voices = voices
        self._read = read
        self._is_small = len(arrays) <= exhaustive
        self._guard = guard
        self._by_key: Mapping[str, Sequence[int]] | None = None

    def propose(self, asked: Asked, whose: Whose) -> Proposal:
        """The records that hold enough of the words that are asked for."""
        with self._guard():
            search = Search(self._arrays, asked, self._own(whose))
            return search.everywhere() if self._is_small else search.where_it_is_rare()

    def record(self, number: int) -> Recorded:
        """The record of that number."""
        with self._guard():
            return self._read(int(self._arrays.order[number]))

    def is_long(self, number: int) -> bool:
        """Whether a record has so many words that it holds a good part of any quotation somewhere."""
        with self._guard():
            start, end = self._arrays.ends[number : number + 2]
        return int(end) - int(start) >= LONG

    def together(self, number: int, weights: Mapping[str, int], counts: Mapping[str, int], reach: int) -> int:
        """No less than what stands in one stretch of ``reach`` words of a record, by weight."""
        return together(places_of(self.record(number).words.keys), weights, counts, reach)

    def holds(self, number: int, keys: Sequence[str]) -> bool:
        """Whether one to three words stand in a record side by side, in this order."""
        with self._guard():
            found = self._arrays.grams.of(grams(keys)[-1])
        at = int(found.searchsorted(np.uint32(number)))
        return at < len(found) and int(found[at]) == number

    def _own(self, whose: Whose) -> Ranges:
        """Where the records of the named speaker stand: half-open ranges, in order."""
        ends = self._arrays.voices
        found: list[tuple[int, int]] = []
        for at in self._likely(whose):
            if whose.is_own(self._voices[at]):
                start, end = int(ends[at]), int(ends[at + 1])
                if found and found[-1][1] == start:
                    found[-1] = (found[-1][0], end)
                else:
                    found.append((start, end))
        return found

    def _likely(self, whose: Whose) -> Iterable[int]:
        """The voices that may be the named speaker's, by their numbers in ascending order."""
        if whose.keys is None or whose.keys_of is None:
            return range(len(self._voices))
        if self._by_key is None:
            by_key: dict[str, list[int]] = {}
            for at, voice in enumerate(self._voices):
                for key in whose.keys_of(voice):
                    by_key.setdefault(key, []).append(at)
            self._by_key = by_key
        return sorted({at for key in whose.keys for at in self._by_key.get(key, ())})
