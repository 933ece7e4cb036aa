"""Hashes of words and of short runs of them: what an index of quotations is made of.

A hash depends on nothing but the words, so that every form of an index, on every machine, has the same ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

from factcheck.lexicon.wording import beginning

LONGEST_GRAM = 3  # words
SHORT = 8  # words: a record of so few is also known by a fingerprint of all of them
MASK = (1 << 64) - 1
BEGINNING = (1 << 24) - 1  # the bits of a word's hash that words which begin alike share
MIX = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: spreads runs of words over the whole range


@lru_cache(maxsize=16384)
def word_hash(key: str) -> int:
    """The hash of one word, or of any other key: 64 bits, of which the last 24 are those of its beginning."""
    return _hash(key, 5) << 24 | _hash(beginning(key), 3)


def _hash(text: str, size: int) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).digest())


def grams(keys: Sequence[str]) -> list[int]:
    """The hashes of all runs of one to three words, in order, each as often as it stands there."""
    hashes = [word_hash(key) for key in keys]
    found = list(hashes)
    for size in range(2, LONGEST_GRAM + 1):
        for start in range(len(hashes) - size + 1):
            mixed = size
            for value in hashes[start : start + size]:
                mixed = ((mixed ^ value) * MIX) & MASK
            found.append(mixed)
    return found


def fingerprints(keys: Sequence[str]) -> list[int]:
    """The fingerprints of all runs of one to eight words: a record of just one of them has the same."""
    hashes = [word_hash(key) for key in keys]
    found = []
    for start in range(len(hashes)):
        mixed = 0
        for value in hashes[start : start + SHORT]:
            mixed = ((mixed ^ value) * MIX + 1) & MASK
            found.append(mixed)
    return found


def fingerprint(keys: Sequence[str]) -> int | None:
    """The fingerprint of a record of up to eight words; None for a longer one, and for one without words."""
    return fingerprints(keys)[len(keys) - 1] if 0 < len(keys) <= SHORT else None
