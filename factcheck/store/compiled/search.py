"""One look for one quotation into the arrays of an index.

Among 10,000 records everything is looked at. Among more, the named speaker's own records are looked at first:
all of them by their words where these are few, else by the lists that take no more than half of the reading
allowed; then the rarest runs of words name the
records that are worth a look, by whomever. What a record shares with the quotation is counted from its own
words, so that the answer does not depend on which lists were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from factcheck.store.asked import Asked
from factcheck.store.compiled.arrays import QuoteArrays, fingerprint_hashes, gram_hashes
from factcheck.store.compiled.postings import Numbers
from factcheck.store.compiled.runs import Runs, distinct, summed
from factcheck.store.grams import LONGEST_GRAM, grams, word_hash
from factcheck.store.index import Proposal, Proposed, fitting
from factcheck.store.order import Fit, Order

MOST_POSTINGS = (
    4_096  # entries of the index that are read for one quotation, where there are too many records
)
MOST_OWN_POSTINGS = 2_048  # of these for the named speaker's own
MOST_OWN_WORDS = 12_000  # words of the named speaker's own records that are read instead of lists
MOST_WEIGHED = 450  # records whose words are counted
MOST_LAID_OWN, MOST_LAID = 32, 8  # records laid beside a quotation: so many of the speaker's, and of others
_MOST_JOINED = 3  # records that a quotation may have been put together from
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
        self._grams = distinct(np.concatenate(made))
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
        enough = self._proposed(worth, shared[worth], votes[worth], own[worth])
        parts = {
            number for edge in self._asked.edges for number in self._arrays.grams.of(grams(edge)[-1]).tolist()
        }
        return Proposal(
            fitting(enough, self._order, self._begun, parts), postings=int((self._stops - self._starts).sum())
        )

    @cached_property
    def _order(self) -> Order:
        held = zip(self._asked.weights, self._word_starts, self._word_stops, strict=True)
        return Order(self._asked, [key for key, start, stop in held if start == stop])

    def _begun(self, number: int) -> list[int]:
        """What the words of a record begin with, in order."""
        start, stop = self._arrays.ends[number], self._arrays.ends[number + 1]
        found: list[int] = self._arrays.beginnings.take(self._arrays.words[start:stop]).tolist()
        return found

    def where_it_is_rare(self) -> Proposal:
        """The speaker's own records that hold enough, and those that the rarest runs of words name."""
        own, is_whole_of_own = self._of_speaker()
        if self._has_all(own):  # what others said alike says nothing then
            numbers, is_whole = own, False
        else:
            others, is_whole = self._of_anybody()
            numbers = distinct(np.concatenate((own, others)))
        mine = np.zeros(len(numbers), bool)
        for start, stop in self._own:
            mine |= (numbers >= start) & (numbers < stop)
        shared = self._shared(numbers)
        worth = shared >= max(1, self._asked.least)
        numbers, mine, shared = numbers[worth], mine[worth], shared[worth]
        votes = self._votes(numbers)
        laid = self._may_be_laid(numbers, shared, mine, votes)
        found = self._proposed(numbers[laid], shared[laid], votes[laid], mine[laid])
        kept = [
            one
            for own, most in ((True, MOST_LAID_OWN), (False, MOST_LAID))
            for one in sorted((each for each in found if each.is_own is own), key=_loudest)[:most]
        ]
        own_is_cut = sum(one.is_own for one in found) > MOST_LAID_OWN
        return Proposal(
            kept,
            is_whole=is_whole and is_whole_of_own and len(kept) == len(found),
            is_whole_of_own=is_whole_of_own and not own_is_cut,
            postings=self._read,
        )

    def _has_all(self, numbers: Numbers) -> bool:
        """Whether one of the records has every run of words that is asked for."""
        full = numbers[self._shared(numbers) == self._weights.sum()]
        return len(full) > 0 and bool(np.any(self._votes(full) == self._loudness.sum()))

    def _may_be_laid(self, numbers: Numbers, shared: Numbers, own: Numbers, votes: Numbers) -> Numbers:
        """Whether the words stand in each record in an order in which it can match.

        Worth a look, too, is a record that has nearly all words, in whatever order. Where none has all of
        them in order, the nearest and the loudest of the speaker's own are, which a quotation may have been
        put together from.
        """
        order = self._order
        found = np.zeros(len(numbers), bool)
        is_there = False
        near = (shared + order.any >= self._asked.floor).nonzero()[0]
        for at, number in zip(near.tolist(), numbers[near].tolist(), strict=True):
            fit = order.fit(self._begun(number))
            found[at] = fit is not Fit.NOT
            is_there = is_there or fit is Fit.WHOLLY
        found |= shared >= order.nearly_all
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
        ends = self._arrays.ends
        if sum(int(ends[stop]) - int(ends[start]) for start, stop in self._own) > MOST_OWN_WORDS:
            return self._of_speaker_by_lists()
        numbers = np.concatenate([np.zeros(0, np.int64), *(np.arange(*bounds) for bounds in self._own)])
        return numbers[self._shared(numbers) >= max(1, self._asked.least)], True

    def _of_speaker_by_lists(self) -> tuple[Numbers, bool]:
        """The same of one who has said very much: by the shortest lists, as far as the reading goes."""
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
        found, shared = summed([lists[at] for at in chosen], [weights[at] for at in chosen])
        # What was not read may stand in any of them: none is left out that could still reach the least.
        possible = shared + unread >= self._asked.least
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
        found, votes, shared = summed(lists, self._loudness[chosen], self._weight_of_gram[chosen])
        possible = shared + unread >= self._asked.least
        found, votes = found[possible], votes[possible]
        if unread < self._asked.least and len(found) <= MOST_WEIGHED:
            return distinct(np.concatenate((found, short))), True
        if len(found) > _MOST_LOUD:
            last = np.partition(votes, -_MOST_LOUD)[-_MOST_LOUD]
            loud = np.flatnonzero(votes >= last)
            found = found[loud] if len(loud) <= MOST_WEIGHED else found[np.flatnonzero(votes > last)]
        return distinct(np.concatenate((found, short))), False

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
        return distinct(np.concatenate(found))[:MOST_WEIGHED].astype(np.int64)

    def _words_of(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """The words of some records one after the other, as the runs number them, and whose each is."""
        starts = self._arrays.ends[numbers].astype(np.int64)
        lengths = self._arrays.ends[numbers + 1].astype(np.int64) - starts
        places = np.arange(int(lengths.sum())) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        words = self._runs.words.take(self._arrays.words.take(places))
        return words, np.repeat(np.arange(len(numbers)), lengths)

    def _shared(self, numbers: Numbers) -> Numbers:
        """For each record the weight of what is asked for and stands among its own words."""
        words, whose = self._words_of(numbers)
        is_there = np.zeros((len(numbers), self._runs.width), bool)
        is_there[whose, words] = True
        shared: Numbers = is_there[:, 1:] @ self._weight_of_gram[self._runs.grams[0][1:]]
        return shared

    def _votes(self, numbers: Numbers) -> Numbers:
        """For each record the votes of all runs that are asked for and stand in it."""
        one, whose = self._words_of(numbers)
        coded = []
        for runs, at in zip(self._runs.read(one, whose), self._runs.grams, strict=True):
            hit = np.flatnonzero(runs)
            coded.append(whose[hit] * len(self._grams) + at[runs[hit]])
        record, gram = np.divmod(distinct(np.concatenate(coded)), len(self._grams))
        return np.bincount(record, self._loudness[gram], len(numbers)).astype(np.int64)

    @cached_property
    def _runs(self) -> Runs:
        return Runs(self._arrays.vocabulary, self._spoken, self._grams)


def _loudest(one: Proposed) -> tuple[int, int]:
    return -one.votes, one.order
