"""Which records hold a key: flat arrays of 64-bit keys, and of the records that each stands for.

The leading bits of a key choose a bucket of some four keys, the next 32 bits are kept to tell them apart. So
a key costs four bytes, and two keys are taken for one another once in many billions of look-ups; a taken-for
record only proposes, and is compared word by word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

Numbers: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_PER_BUCKET = 4
_FULLEST = 1_024  # more keys than a bucket ever has
_PASSES = 16  # the keys are sorted in so many parts, which bounds the memory that it takes


@dataclass(frozen=True, slots=True)
class Postings:
    """For each key the records that hold it, in ascending order.

    ``buckets`` says where the keys of each bucket begin, ``keys`` holds their 32 bits, ``ends`` where the
    records of each key end in ``records``; it begins with a 0.
    """

    buckets: Numbers
    keys: Numbers
    ends: Numbers
    records: Numbers

    def find(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """Where the records of each of ``keys`` (64-bit) begin and end: at one place where there are none."""
        bits = (len(self.buckets) - 1).bit_length() - 1
        wanted = ((keys << np.uint64(bits)) >> np.uint64(32)).astype(np.uint32)
        bucket = (keys >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(len(keys), np.int64)
        low = self.buckets.take(bucket).astype(np.int64)
        held = self.buckets.take(bucket + 1) - low
        most = int(held.max(initial=0))
        if most > _FULLEST:
            raise ValueError(f"a bucket holds {most} keys")
        steps = np.arange(most)
        places = np.minimum(low[:, None] + steps, len(self.keys) - 1)
        is_it = (self.keys.take(places) == wanted[:, None]) & (steps < held[:, None])
        at, found = low + is_it.argmax(1) if most else low, is_it.any(1)
        at = np.where(found, at, 0)
        starts = self.ends.take(at).astype(np.int64)
        return starts, np.where(found, self.ends.take(at + found).astype(np.int64), starts)

    def of(self, key: int) -> Numbers:
        """The records that hold one key."""
        starts, ends = self.find(np.array([key], np.uint64))
        return self.records[int(starts[0]) : int(ends[0])]

    def parts(self) -> Mapping[str, Numbers]:
        """The arrays by name, as they are written down."""
        return {"buckets": self.buckets, "keys": self.keys, "ends": self.ends, "records": self.records}


def make_postings(pairs: Sequence[tuple[Numbers, Numbers]]) -> Postings:
    """The postings of pairs of keys (64-bit) and records (32-bit), given in stretches.

    The records ascend from each stretch to the next and within it. A pair that stands there twice counts
    once.
    """
    kept = [_sorted_part(pairs, part) for part in range(_PASSES)]
    keys = np.concatenate([one[0] for one in kept])
    ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.concatenate([one[1] for one in kept]))])
    bits = max(0, (len(keys) // _PER_BUCKET).bit_length())
    buckets = np.zeros((1 << bits) + 1, np.uint32)
    if len(keys):
        bucket = (keys >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(len(keys), np.int64)
        buckets[1:] = np.cumsum(np.bincount(bucket, minlength=1 << bits))
    size = np.uint32 if int(ends[-1]) < 1 << 32 else np.uint64
    return Postings(
        buckets,
        ((keys << np.uint64(bits)) >> np.uint64(32)).astype(np.uint32),
        ends.astype(size),
        np.concatenate([one[2] for one in kept]),
    )


def _sorted_part(pairs: Sequence[tuple[Numbers, Numbers]], part: int) -> tuple[Numbers, Numbers, Numbers]:
    """The distinct keys of one part of all keys, how many records hold each, and these records."""
    shift = np.uint64(64 - _PASSES.bit_length() + 1)
    chosen = [(keys, records, (keys >> shift) == part) for keys, records in pairs]
    keys = np.concatenate([np.zeros(0, np.uint64), *(each[mask] for each, _, mask in chosen)])
    records = np.concatenate([np.zeros(0, np.uint32), *(each[mask] for _, each, mask in chosen)])
    order = np.argsort(keys, kind="stable")
    keys, records = keys[order], records[order]
    first = np.ones(len(keys), bool)
    first[1:] = (keys[1:] != keys[:-1]) | (records[1:] != records[:-1])
    keys, records = keys[first], records[first].astype(np.uint32)
    begins = np.ones(len(keys), bool)
    begins[1:] = keys[1:] != keys[:-1]
    starts = np.flatnonzero(begins)
    return keys[starts], np.diff(np.append(starts, len(keys))), records
