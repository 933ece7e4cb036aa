"""Whether a quotation may fit on a record, by the order in which its words stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from rapidfuzz.distance import LCSseq

from factcheck.lexicon.wording import keeps_its_beginning
from factcheck.store.asked import Asked
from factcheck.store.grams import BEGINNING, word_hash


class Fit(Enum):
    """Whether a quotation may fit on a record in the order of its words, and whether each of them does."""

    NOT = "not"
    PARTLY = "partly"
    WHOLLY = "wholly"


class Order:
    """No less than what of a quotation can be laid on a record in its order, by weight.

    A word is laid on one that begins like it, since slips, spellings and forms of a word do. One that no
    record has, a number and a short form may stand for anything.
    """

    def __init__(self, asked: Asked, unknown: Sequence[str]) -> None:
        """``unknown`` are the words that are asked for and stand in no record."""
        times = Counter(asked.keys)
        counted = [key for key in asked.keys if key in asked.weights]
        each = {key: asked.weights[key] // times[key] for key in counted}
        steady = [key for key in counted if key not in unknown and keeps_its_beginning(key)]
        self.is_parted = asked.is_parted
        whole = sum(each[key] for key in counted)
        self.nearly_all = -(-9 * whole // 10)  # who has so much may match in whatever order
        self._floor = asked.floor
        self._heaviest = max(each.values(), default=0)
        self._words = [word_hash(key) & BEGINNING for key in steady]
        self._heavy = [word_hash(key) & BEGINNING for key in steady if each[key] == self._heaviest]
        self._all = len(steady)
        self.any = whole - sum(each[key] for key in steady)  # weight of what may stand for anything
        self._light = whole - self.any - self._heaviest * len(self._heavy)
        self._more = self._light - (self._all - len(self._heavy))  # of light words, what weighs above 1 each
        self._any_heavy = sum(each[key] == self._heaviest for key in counted) - len(self._heavy)

    def fit(self, words: Sequence[int]) -> Fit:
        """How the quotation fits on a record whose words begin so."""
        heavy = LCSseq.similarity(self._heavy, words)
        least = self._floor - self.any - self._heaviest * heavy
        if least > self._light or len(self._heavy) - heavy > max(heavy + self._any_heavy, 1):
            return Fit.NOT  # too little of it, or less than half of its words of content, but for one
        both = LCSseq.similarity(self._words, words)
        if least > both - heavy + self._more:
            return Fit.NOT
        return Fit.WHOLLY if both == self._all else Fit.PARTLY
