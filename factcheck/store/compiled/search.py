"""One look for one quotation into the arrays of an index.

Among 10,000 records everything is looked at. Among more, the named speaker's own records are looked at first,
all of them where that takes no more than half of the reading allowed; then the rarest runs of words name the
records that are worth a look, by whomever. What a record shares with the quotation is counted from its own
words, so that the answer does not depend on which lists were read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from factcheck.store.compiled.arrays import QuoteArrays, fingerprint_hashes, gram_hashes
from factcheck.store.compiled.postings import Numbers
from factcheck.store.grams import LONGEST_GRAM, word_hash
from factcheck.store.index import Asked, Proposal, Proposed

MOST_POSTINGS = (
    4_096  # entries of the index that are read for one quotation, where there are too many records
)
MOST_OWN_POSTINGS = 2_048  # of these for the named speaker's own
MOST_WEIGHED = 450  # records whose words are counted
MOST_LAID = 32  # records that are laid beside a quotation: so many of the speaker's, and of all others
_MOST_JOINED = 3  # records that a quotation may have been put together from
_SMALL_SLIPS, _SMALL_SLIPS_IN = 1, 6  # small words that may be others: one, and one more in six
_NEARLY_ALL = 10  # nine words in ten
_MOST_LOUD = 32  # records that the loudest votes propose, and all that are as loud as the last of them

Ranges = Sequence[tuple[int, int]]


class Search:
    """One look into the arrays for one quotation."""

    def __init__(self, arrays: QuoteArrays, asked: Asked, own: Ranges) -> None:
        self._arrays = arrays
        self._asked = asked
        self._own = own
        self._bounds = [np.array(each, np.uint32) for each in own]  # of the kind of the records: no copies
        self._weights = np.array(list(asked.weights.values()), np.int64)
        self._words = np.array([word_hash(key) for key in asked.weights], np.uint64)
        self._spoken = np.array([word_hash(key) for key in asked.keys], np.uint64)
        made = [gram_hashes(self._spoken, size) for size in range(1, LONGEST_GRAM + 1)]
        self._grams = _distinct(np.concatenate(made))
        self._starts, self._stops = arrays.grams.find(self._grams)
        at = np.searchsorted(self._grams, self._words)
        # A word in brackets weighs nothing, and stands among the grams all the same.
        self._word_starts, self._word_stops = self._starts[at], self._stops[at]
        self._weight_of_gram = np.zeros(len(self._grams), np.int64)
        self._weight_of_gram[at] = self._weights
        self._read = 0

    @cached_property
    def _loudness(self) -> Numbers:
        """How loudly each gram votes: as ``rarity`` has it."""
        held = self._stops - self._starts
        times = len(self._arrays) // np.maximum(held, 1)
        return np.where(held > 0, np.frexp(times.astype(np.float64))[1], 0).astype(np.int64)

    def everywhere(self) -> Proposal:
        """Every record that holds enough."""
        shared = np.zeros(len(self._arrays), np.int64)
        for start, stop, weight in zip(self._word_starts, self._word_stops, self._weights, strict=True):
            shared[self._arrays.grams.records[start:stop]] += weight
        own = np.zeros(len(self._arrays), bool)
        for start, stop in self._own:
            own[start:stop] = True
        worth = np.flatnonzero(self._is_enough(shared, own))
        votes = np.zeros(len(self._arrays), np.int64)
        for start, stop, loudness in zip(self._starts, self._stops, self._loudness, strict=True):
            votes[self._arrays.grams.records[start:stop]] += loudness
        return Proposal(
            self._proposed(worth, shared[worth], votes[worth], own[worth]),
            postings=int((self._stops - self._starts).sum()),
        )

    def where_it_is_rare(self) -> Proposal:
        """The speaker's own records that hold enough, and those that the rarest runs of words name."""
        own, is_whole_of_own = self._of_speaker()
        others, is_whole = self._of_anybody()
        numbers = _distinct(np.concatenate((own, others)))
        mine = np.zeros(len(numbers), bool)
        for start, stop in self._own:
            mine |= (numbers >= start) & (numbers < stop)
        shared, votes = self._counted(numbers)
        worth = shared >= max(1, self._asked.least)
        numbers, mine, shared, votes = numbers[worth], mine[worth], shared[worth], votes[worth]
        laid = self._may_be_laid(numbers, shared, mine, votes)
        is_word_for_word = votes == self._loudness.sum()
        if np.any(is_word_for_word & mine):
            laid &= is_word_for_word | mine  # what others said alike says nothing then
        found = self._proposed(numbers[laid], shared[laid], votes[laid], mine[laid])
        kept = [
            one
            for own in (True, False)
            for one in sorted((each for each in found if each.is_own is own), key=_loudest)[:MOST_LAID]
        ]
        own_is_cut = sum(one.is_own for one in found) > MOST_LAID
        return Proposal(
            kept,
            is_whole=is_whole and is_whole_of_own and len(kept) == len(found),
            is_whole_of_own=is_whole_of_own and not own_is_cut,
            postings=self._read,
        )

    def _may_be_laid(self, numbers: Numbers, shared: Numbers, own: Numbers, votes: Numbers) -> Numbers:
        """Whether the words stand in each record in an order in which it can match.

        Worth a look, too, is a record that has nearly all words, in whatever order. Where none has all of
        them in order, the nearest and the loudest of the speaker's own are, which a quotation may have been
        put together from.
        """
        order = _Order(self._asked, self._arrays.vocabulary)
        found = np.zeros(len(numbers), bool)
        is_there = False
        near = np.flatnonzero(shared + order.most_slips >= self._asked.floor)
        starts, stops = (self._arrays.ends[numbers[near] + end].tolist() for end in (0, 1))
        for at, start, stop in zip(near.tolist(), starts, stops, strict=True):
            laid = order.laid(self._arrays.words[start:stop].tolist())
            found[at] = laid.weight >= self._asked.floor
            is_there = is_there or laid.is_all
        found |= _NEARLY_ALL * shared >= (_NEARLY_ALL - 1) * order.whole
        if not is_there:
            mine = np.flatnonzero(own)
            found[mine[np.argsort(-shared[mine], kind="stable")][:1]] = True
            found[mine[np.argsort(-votes[mine], kind="stable")][:_MOST_JOINED]] = True
        return found

    def _is_enough(self, shared: Numbers, own: Numbers) -> Numbers:
        least: Numbers = np.where(own, self._asked.least_own, self._asked.least)
        return (shared > 0) & (shared >= least)

    def _proposed(self, numbers: Numbers, *columns: Numbers) -> list[Proposed]:
        """The records with their weight, their votes, and whether they are the speaker's own."""
        rows = zip(numbers.tolist(), *(each.tolist() for each in columns), strict=True)
        order = self._arrays.order[numbers].tolist()
        return [Proposed._make((*row, place)) for row, place in zip(rows, order, strict=True)]

    def _of_speaker(self) -> tuple[Numbers, bool]:
        """The named speaker's own records that hold enough, and whether all of theirs were looked at."""
        records = self._arrays.grams.records
        lists: list[Numbers] = []
        weights: list[int] = []
        for start, stop, weight in zip(self._word_starts, self._word_stops, self._weights, strict=True):
            held = records[start:stop]
            for bounds in self._bounds:
                low, high = held.searchsorted(bounds)
                if high > low:
                    lists.append(held[low:high])
                    weights.append(int(weight))
        order = sorted(range(len(lists)), key=lambda at: len(lists[at]))
        unread = 0
        chosen: list[int] = []
        for at in order:
            if self._read + len(lists[at]) > MOST_OWN_POSTINGS:
                unread += weights[at]
            else:
                self._read += len(lists[at])
                chosen.append(at)
        if not chosen:
            return np.zeros(0, np.int64), unread < self._asked.least_own
        found, shared = _summed([lists[at] for at in chosen], [weights[at] for at in chosen])
        # What was not read may stand in any of them: none is left out that could still reach the least.
        possible = shared + unread >= self._asked.least_own
        found, shared = found[possible], shared[possible]
        if len(found) > MOST_WEIGHED:
            return np.sort(found[np.argsort(-shared, kind="stable")[:MOST_WEIGHED]]), False
        return found, unread < self._asked.least_own

    def _of_anybody(self) -> tuple[Numbers, bool]:
        """The records that the rarest runs of words name, and whether no other could hold enough."""
        short = self._short()
        held = self._stops - self._starts
        order = np.argsort(held, kind="stable")
        order = order[held[order] > 0]
        fits = self._read + np.cumsum(held[order]) <= MOST_POSTINGS
        chosen, left = order[fits], order[~fits]
        self._read += int(held[chosen].sum())
        unread = int(self._weight_of_gram[left].sum())
        if not len(chosen):
            return short, unread < self._asked.least
        records = self._arrays.grams.records
        lists = [records[self._starts[at] : self._stops[at]] for at in chosen.tolist()]
        found, votes, shared = _summed(lists, self._loudness[chosen], self._weight_of_gram[chosen])
        if unread < self._asked.least:
            possible = found[shared + unread >= self._asked.least]
            if len(possible) <= MOST_WEIGHED:
                return _distinct(np.concatenate((possible, short))), True
        if len(found) > _MOST_LOUD:
            last = np.partition(votes, -_MOST_LOUD)[-_MOST_LOUD]
            loud = np.flatnonzero(votes >= last)
            found = found[loud] if len(loud) <= MOST_WEIGHED else found[np.flatnonzero(votes > last)]
        return _distinct(np.concatenate((found, short))), False

    def _short(self) -> Numbers:
        """The records of up to eight words of which all stand in the quotation, as they stand there."""
        starts, stops = self._arrays.whole.find(fingerprint_hashes(self._spoken))
        held = np.flatnonzero(stops > starts)
        found = [
            self._arrays.whole.records[start : min(stop, start + MOST_WEIGHED)]
            for start, stop in zip(starts[held].tolist(), stops[held].tolist(), strict=True)
        ]
        self._read += sum(map(len, found))
        if not found:
            return np.zeros(0, np.int64)
        return _distinct(np.concatenate(found))[:MOST_WEIGHED].astype(np.int64)

    def _counted(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """For each record the weight and the votes of what is asked for and stands among its own words.

        Runs are told by numbers: of the asked word, of the asked pair, and of the asked three; 0 is no such.
        """
        arrays = self._arrays
        starts = arrays.ends[numbers].astype(np.int64)
        lengths = arrays.ends[numbers + 1].astype(np.int64) - starts
        total = int(lengths.sum())
        places = np.arange(total) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        which = np.repeat(np.arange(len(numbers)), lengths)
        table = self._table
        one = table.words[arrays.words[places]]
        two = table.next(table.pairs, one[:-1], one[1:]) * (which[:-1] == which[1:])
        three = table.next(table.threes, two[:-1], one[2:]) * (which[1:-1] == which[2:])
        coded = []
        for runs, at in zip((one, two, three), table.grams, strict=True):
            hit = np.flatnonzero(runs)
            coded.append(which[hit] * len(self._grams) + at[runs[hit]])
        record, gram = np.divmod(_distinct(np.concatenate(coded)), len(self._grams))
        counted = (
            np.bincount(record, worth[gram], len(numbers)).astype(np.int64)
            for worth in (self._weight_of_gram, self._loudness)
        )
        return next(counted), next(counted)

    @cached_property
    def _table(self) -> _Table:
        return _Table(self._arrays.vocabulary, self._spoken, self._grams)


class _Table:
    """The runs of one to three words that are asked for, each by a number from 1 on.

    ``words`` gives the number of a word by its place in the vocabulary, ``pairs`` that of a pair by the
    numbers of its words, ``threes`` that of three words by the numbers of the first two and of the third.
    ``grams`` says which gram each is.
    """

    def __init__(self, vocabulary: Numbers, spoken: Numbers, sorted_grams: Numbers) -> None:
        distinct = _distinct(spoken)
        self._width = len(distinct) + 1
        places = np.minimum(vocabulary.searchsorted(distinct), max(0, len(vocabulary) - 1))
        known = np.flatnonzero(vocabulary[places] == distinct)
        self.words = np.zeros(len(vocabulary), np.int64)
        self.words[places[known]] = known + 1
        one = distinct.searchsorted(spoken) + 1
        self.pairs, two = self._numbered(one, one[1:])
        self.threes, three = self._numbered(two, one[2:])
        grams = []
        for size, runs in enumerate((one, two, three), start=1):
            at = np.zeros(int(runs.max(initial=0)) + 1, np.int64)
            at[runs] = sorted_grams.searchsorted(gram_hashes(spoken, size))
            grams.append(at)
        self.grams = tuple(grams)

    def _numbered(self, first: Numbers, then: Numbers) -> tuple[Numbers, Numbers]:
        codes = first[: len(then)] * self._width + then
        table = np.zeros((int(first.max(initial=0)) + 1) * self._width, np.int64)
        distinct = _distinct(codes)
        table[distinct] = np.arange(1, len(distinct) + 1)
        return table, table[codes]

    def next(self, table: Numbers, first: Numbers, then: Numbers) -> Numbers:
        """The numbers of the runs that go on with the words ``then``."""
        found: Numbers = table[first * self._width + then]
        return found


def _distinct(values: Numbers) -> Numbers:
    """The values, ascending, each once."""
    ordered = np.sort(values)
    is_first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


def _summed(lists: Sequence[Numbers], *worth: Sequence[int] | Numbers) -> list[Numbers]:
    """The records of some lists, ascending; and for each ``worth`` of the lists how much each record gets."""
    count = len(lists)
    which = np.repeat(np.arange(count), [len(each) for each in lists])
    ordered = np.sort(np.concatenate(lists).astype(np.int64) * count + which)
    records, which = np.divmod(ordered, count)
    starts = np.flatnonzero(np.concatenate(([True], records[1:] != records[:-1])))
    return [records[starts], *(np.add.reduceat(np.asarray(each)[which], starts) for each in worth)]


class _Laid(NamedTuple):
    """No less than the weight that can be laid on a record, and whether every word stands there in order."""

    weight: int
    is_all: bool


class _Order:
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
        self._words = places[known].tolist()
        self._heavy = places[known & heavy].tolist()
        self._heaviest = max(each, default=0)
        small = sum(each) - self._heaviest * int(heavy.sum())
        self._count = len(each)
        self._small = small
        # A word that no record has may be a slip of one that has its place there; a small word may be left
        # out, put in or written otherwise.
        self._slips = self._heaviest * int((heavy & ~known).sum())
        self._small_slips = small - int((~heavy).sum()) + _SMALL_SLIPS + small // _SMALL_SLIPS_IN

    @property
    def most_slips(self) -> int:
        """The weight that may be laid on a record beyond that of the words which it has."""
        return self._slips + self._small_slips

    def laid(self, words: list[int]) -> _Laid:
        """What can be laid on a record of these words, given by their places."""
        heavy = LCSseq.similarity(self._heavy, words)
        all_ = LCSseq.similarity(self._words, words)
        small = min(self._small, all_ - heavy + self._small_slips)
        return _Laid(self._heaviest * heavy + self._slips + small, all_ == self._count)


def _loudest(one: Proposed) -> tuple[int, int]:
    return -one.votes, one.order
