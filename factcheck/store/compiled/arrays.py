"""The flat arrays that an index of quotations is made of, in memory or mapped from a file.

The records are numbered by who speaks, so that those of one voice stand together: their part of any list of
records is a slice of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from factcheck.store.compiled.postings import Numbers, Postings, make_postings
from factcheck.store.grams import BEGINNING, LONGEST_GRAM, MIX, SHORT

_STRETCH = 50_000  # records whose grams are made at once


@dataclass(frozen=True)
class QuoteArrays:
    """What the index is made of.

    ``grams`` and ``whole`` are the postings of short runs of words, and of the fingerprints of short records.
    ``words`` holds the words of all records, each by its place in ``vocabulary``, which are hashes in
    ascending order; ``ends`` says where each record ends in it, from a 0 on. ``voices`` are where the records
    of each voice end, from a 0 on. ``order`` is the place of each record among all facts, by address.
    """

    grams: Postings
    whole: Postings
    vocabulary: Numbers
    words: Numbers
    ends: Numbers
    voices: Numbers
    order: Numbers

    def __len__(self) -> int:
        return len(self.order)

    @cached_property
    def beginnings(self) -> Numbers:
        """What each word of the vocabulary begins with."""
        return (self.vocabulary & np.uint64(BEGINNING)).astype(np.int32)


def gram_hashes(hashes: Numbers, size: int) -> Numbers:
    """The hash of every run of ``size`` words, as ``grams`` makes it, from the hashes of the words."""
    if size == 1:
        return hashes
    count = max(0, len(hashes) - size + 1)
    mixed = np.full(count, size, np.uint64)
    for at in range(size):
        mixed = (mixed ^ hashes[at : at + count]) * np.uint64(MIX)
    return mixed


def fingerprint_hashes(hashes: Numbers) -> Numbers:
    """The fingerprint of every run of up to eight words, as ``fingerprints`` makes it, in any order."""
    mixed = np.zeros(len(hashes), np.uint64)
    found = []
    for at in range(min(SHORT, len(hashes))):
        mixed = (mixed[: len(hashes) - at] ^ hashes[at:]) * np.uint64(MIX) + np.uint64(1)
        found.append(mixed)
    return np.concatenate([np.zeros(0, np.uint64), *found])


def make_arrays(records: Iterable[tuple[int, int, Sequence[int]]]) -> QuoteArrays:
    """The arrays of records: of each its voice, its place among all facts, and the hashes of its words.

    The voices are numbered from 0, and every one of them speaks.
    """
    known = list(records)
    voice_of = np.array([voice for voice, _, _ in known], np.int64)
    by_voice = np.argsort(voice_of, kind="stable")
    lengths = np.array([len(known[at][2]) for at in by_voice], np.int64)
    ends = np.concatenate(([0], np.cumsum(lengths)))
    hashes = np.fromiter((value for at in by_voice for value in known[at][2]), np.uint64, int(ends[-1]))
    vocabulary, words = np.unique(hashes, return_inverse=True)
    count = int(voice_of.max()) + 1 if len(known) else 0
    return QuoteArrays(
        make_postings(list(_grams_of(hashes, ends))),
        make_postings([_fingerprints_of(hashes, ends)]),
        vocabulary,
        words.astype(np.uint32),
        ends.astype(np.uint32 if int(ends[-1]) < 1 << 32 else np.uint64),
        np.concatenate(([0], np.cumsum(np.bincount(voice_of, minlength=count)))).astype(np.uint32),
        np.array([known[at][1] for at in by_voice], np.uint32),
    )


def _grams_of(hashes: Numbers, ends: Numbers) -> Iterable[tuple[Numbers, Numbers]]:
    bounds = [*range(0, len(ends) - 1, _STRETCH), len(ends) - 1]
    for first, last in pairwise(bounds):
        start, stop = int(ends[first]), int(ends[last])
        part = hashes[start:stop]
        lengths = np.diff(ends[first : last + 1])
        which = np.repeat(np.arange(first, last, dtype=np.uint32), lengths)
        until = np.repeat(ends[first + 1 : last + 1] - start, lengths)
        made = [gram_hashes(part, size) for size in range(1, LONGEST_GRAM + 1)]
        inside = [
            np.arange(len(each)) + size <= until[: len(each)] for size, each in enumerate(made, start=1)
        ]
        keys = np.concatenate([each[mask] for each, mask in zip(made, inside, strict=True)])
        records = np.concatenate([which[: len(mask)][mask] for mask in inside])
        order = np.argsort(records, kind="stable")
        yield keys[order], records[order]


def _fingerprints_of(hashes: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    lengths = np.diff(ends)
    short = np.flatnonzero((lengths > 0) & (lengths <= SHORT))
    mixed = np.zeros(len(short), np.uint64)
    for at in range(SHORT):
        has = lengths[short] > at
        value = hashes[np.minimum(ends[short] + at, max(0, len(hashes) - 1))] if len(hashes) else mixed
        mixed = np.where(has, (mixed ^ value) * np.uint64(MIX) + np.uint64(1), mixed)
    return mixed, short.astype(np.uint32)
