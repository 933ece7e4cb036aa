"""The runs of words that a quotation asks for, told in the words of records by small numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.store.compiled.arrays import gram_hashes
from factcheck.store.compiled.postings import Numbers

_BYTE = 256


class Runs:
    """The runs of one to three words that are asked for, each by a number from 1 on; 0 is none of them.

    ``words`` gives the number of a word by its place in the vocabulary, and ``width`` is one more than the
    last of them. ``grams`` says for each size which gram each run is.
    """

    def __init__(self, vocabulary: Numbers, spoken: Numbers, sorted_grams: Numbers) -> None:
        known_words = distinct(spoken)
        self.width = len(known_words) + 1
        places = np.minimum(vocabulary.searchsorted(known_words), max(0, len(vocabulary) - 1))
        known = np.flatnonzero(vocabulary[places] == known_words)
        self.words = np.zeros(len(vocabulary), np.uint8 if self.width <= _BYTE else np.int64)
        self.words[places[known]] = known + 1
        one = known_words.searchsorted(spoken) + 1
        self._pairs, two = self._numbered(one, one[1:])
        self._threes, three = self._numbered(two, one[2:])
        grams = []
        for size, runs in enumerate((one, two, three), start=1):
            at = np.zeros(int(runs.max(initial=0)) + 1, np.int64)
            at[runs] = sorted_grams.searchsorted(gram_hashes(spoken, size))
            grams.append(at)
        self.grams = tuple(grams)

    def _numbered(self, first: Numbers, then: Numbers) -> tuple[Numbers, Numbers]:
        codes = first[: len(then)] * self.width + then
        table = np.zeros((int(first.max(initial=0)) + 1) * self.width, np.int64)
        known = distinct(codes)
        table[known] = np.arange(1, len(known) + 1)
        return table, table[codes]

    def read(self, words: Numbers, whose: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """The runs of one, two and three words that begin at each of the ``words``, none over two records."""
        one = words.astype(np.int64)
        two = self._pairs[one[:-1] * self.width + one[1:]] * (whose[:-1] == whose[1:])
        three = self._threes[two[:-1] * self.width + one[2:]] * (whose[1:-1] == whose[2:])
        return one, two, three


def distinct(values: Numbers) -> Numbers:
    """The values, ascending, each once."""
    ordered = np.sort(values)
    is_first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


def summed(lists: Sequence[Numbers], *worth: Sequence[int] | Numbers) -> list[Numbers]:
    """The records of some lists, ascending; and for each ``worth`` of the lists how much each record gets."""
    bits = len(lists).bit_length()
    which = np.repeat(np.arange(len(lists)), [len(each) for each in lists])
    codes = (np.concatenate(lists).astype(np.int64) << bits) + which
    ordered = np.sort(codes)
    records, which = ordered >> bits, ordered & ((1 << bits) - 1)
    is_first = np.ones(len(records), bool)
    np.not_equal(records[1:], records[:-1], out=is_first[1:])
    starts = np.flatnonzero(is_first)
    return [records[starts], *(np.add.reduceat(np.asarray(each)[which], starts) for each in worth)]
