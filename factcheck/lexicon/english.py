"""Whether a string is an English word, by the list of pyspellchecker; it is read when a slip is suspected."""

from __future__ import annotations

import gzip
import json
import unicodedata
from functools import cache

from rapidfuzz.distance import OSA

_SHORTEST = 5  # letters; a shorter word is one slip away from too many others


@cache
def _words() -> frozenset[str]:
    from importlib.resources import files

    packed = (files("spellchecker") / "resources" / "en.json.gz").read_bytes()
    return frozenset(json.loads(gzip.decompress(packed)))


def is_word(key: str) -> bool:
    """Whether ``key``, in comparable form, is an English word or an inflected form of one."""
    return key in _words()


def is_slip_of_typing(written: str, meant: str) -> bool:
    """Whether ``written`` is ``meant`` with one letter too many, too few, wrong or in the wrong place.

    A string that is itself a word is never a slip, nor one that begins with another letter: "ilegal" may
    stand for the contrary of "legal"; nor one with a letter of another alphabet.

    >>> is_slip_of_typing("brigde", "bridge"), is_slip_of_typing("bride", "bridge")
    (True, False)
    """
    if min(len(written), len(meant)) < _SHORTEST - 1 or len(meant) < _SHORTEST:
        return False
    if not (written.isalpha() and meant.isalpha()) or written[0] != meant[0]:
        return False
    if not all(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in written):
        return False  # a letter of another alphabet only looks like one of this
    return OSA.distance(written, meant, score_cutoff=1) == 1 and is_word(meant) and not is_word(written)
