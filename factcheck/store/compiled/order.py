"""How much of a quotation can be laid on a record, by the order of the words in both."""

from __future__ import annotations

from collections import Counter
from enum import Enum

import numpy as np
from rapidfuzz.distance import LCSseq

from factcheck.store.compiled.postings import Numbers
from factcheck.store.grams import word_hash
from factcheck.store.index import Asked

_SMALL_SLIPS, _SMALL_SLIPS_IN = 1, 6  # small words that may be others: one, and one more in six


class Fit(Enum):
    """Whether a quotation may fit on a record in the order of its words, and whether each of them does."""

    NOT = "not"
    PARTLY = "partly"
    WHOLLY = "wholly"


class Order:
    """How much of what is asked for can stand in a record in its order, by weight."""

    def __init__(self, asked: Asked, vocabulary: Numbers) -> None:
        times = Counter(asked.keys)
        counted = [key for key in asked.keys if key in asked.weights]
        each = [asked.weights[key] // times[key] for key in counted]
        hashes = np.array([word_hash(key) for key in counted], np.uint64)
        places = np.minimum(vocabulary.searchsorted(hashes), max(0, len(vocabulary) - 1))
        known = vocabulary[places] == hashes
        heavy = np.array(each, np.int64) == max(each, default=0)
        self.whole = sum(each)
        self._floor = asked.floor
        self._words = places[known].tolist()
        self._heavy = places[known & heavy].tolist()
        self._heaviest = max(each, default=0)
        small = sum(each) - self._heaviest * int(heavy.sum())
        self._count = len(each)
        self._small = small
        # A word that no record has may be a slip of one that has its place there; a small word may be left
        # out, put in or written otherwise.
        self._unknown = int((heavy & ~known).sum())
        self._slips = self._heaviest * self._unknown
        self._small_slips = small - int((~heavy).sum()) + _SMALL_SLIPS + small // _SMALL_SLIPS_IN

    @property
    def most_slips(self) -> int:
        """The weight that may be laid on a record beyond that of the words which it has."""
        return self._slips + self._small_slips

    def laid(self, words: list[int]) -> Fit:
        """How the quotation fits on a record of these words, given by their places."""
        heavy = LCSseq.similarity(self._heavy, words)
        least = self._floor - self._heaviest * heavy - self._slips
        if least > self._small or len(self._heavy) - heavy > max(heavy + self._unknown, 1):
            return Fit.NOT  # too little of it, or less than half of its words of content, but for one
        all_ = LCSseq.similarity(self._words, words)
        if least > all_ - heavy + self._small_slips:
            return Fit.NOT
        return Fit.WHOLLY if all_ == self._count else Fit.PARTLY
