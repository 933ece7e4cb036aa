"""Quotations put together from pieces of several places: with an ellipsis between them, or with nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.words import Word, Words
from factcheck.store.index import Recorded

_HALF = 4  # words at least that each half of a joined quotation must have to be recognised
_PIECE = 4  # words at least that each piece around an ellipsis must have, and content words
_CONTENT = 2
_LINKING = (WordClass.FUNCTION, WordClass.DETERMINER)  # one such word a writer may put between two halves


_SHORTENED = 3  # words that may be missing between two runs of one record before they are two places


class Joint(NamedTuple):
    """Two runs of words from two places, put together with nothing between: the records and the seam."""

    first: Recorded
    second: Recorded
    seam: int


class Stitched(NamedTuple):
    """Pieces around ellipses that stand in different records: each record, and where its piece begins."""

    records: tuple[Recorded, ...]
    starts: tuple[int, ...]


def find_joint(words: Words, records: Sequence[Recorded]) -> Joint | None:
    """Whether the words begin in one place of ``records`` and end in another, with no ellipsis.

    One "and" or "for" between the two may be the writer's.
    """
    spoken = [word for word in words.words if word.bracket is None]
    keys = [word.key for word in spoken]
    if words.gaps or len(keys) < 2 * _HALF:
        return None
    heads = [(length, one) for one in records if (length := _head(keys, one.words.keys)) >= _HALF]
    tails = [(length, one) for one in records if (length := _head(keys[::-1], one.words.keys[::-1])) >= _HALF]
    for head, first in sorted(heads, key=lambda pair: (-pair[0], pair[1].fact.address)):
        linked = head < len(keys) and class_of(keys[head]) in _LINKING
        for tail, second in sorted(tails, key=lambda pair: (-pair[0], pair[1].fact.address)):
            together = head + tail + (linked and first is not second)
            whole = together >= len(keys) and head < len(keys) and tail < len(keys)
            if whole and not (first is second and _only_shortened(keys, head, tail, first)):
                return Joint(first, second, spoken[head].start)
    return None


def _only_shortened(keys: list[str], head: int, tail: int, record: Recorded) -> bool:
    """Whether the two runs stand so near each other in one record that a word or two were merely dropped."""
    known = record.words.keys
    starts = [at for at in range(len(known)) if known[at : at + head] == keys[:head]]
    ends = [at for at in range(len(known)) if known[at : at + tail] == keys[-tail:]]
    return any(0 <= end - (start + head) <= _SHORTENED for start in starts for end in ends)


def find_stitched(words: Words, own: Sequence[Recorded], others: Sequence[Recorded]) -> Stitched | None:
    """The records that the pieces around ellipses come from, where no record has all of them.

    A piece is looked for among the speaker's ``own`` records first, then among those of ``others``; a small
    word at its head may be the writer's. Versions of one utterance count as one record.
    """
    pieces = _pieces(words)
    if len(pieces) < len(words.gaps) + 1 or not words.gaps or not all(map(_is_telling, pieces)):
        return None
    pieces = [piece[1:] if class_of(piece[0].key) in _LINKING else piece for piece in pieces]
    keys = [[word.key for word in piece] for piece in pieces]
    if any(all(_stands(run, one) for run in keys) for one in (*own, *others)):
        return None
    found: list[Recorded] = []
    for run in keys:
        holding = [one for one in (*own, *others) if _stands(run, one)]
        if not holding:
            return None
        known = {_utterance(one) for one in found}
        found.append(next((one for one in holding if _utterance(one) in known), holding[0]))
    if len({_utterance(one) for one in found}) == 1:
        return None
    return Stitched(tuple(found), tuple(piece[0].start for piece in pieces))


def _utterance(record: Recorded) -> str:
    return record.fact.utterance or record.fact.address


def _pieces(words: Words) -> list[list[Word]]:
    """The words between ellipses, those in square brackets left out."""
    pieces: list[list[Word]] = [[] for _ in range(len(words.gaps) + 1)]
    for word in words.words:
        if word.bracket is None:
            pieces[sum(gap.start < word.start for gap in words.gaps)].append(word)
    return [piece for piece in pieces if piece]


def _is_telling(piece: Sequence[Word]) -> bool:
    content = [word for word in piece if class_of(word.key) is WordClass.CONTENT]
    return len(piece) >= _PIECE and len(content) >= _CONTENT


def _stands(keys: list[str], record: Recorded) -> bool:
    return _head(keys, record.words.keys) == len(keys)


def _head(keys: list[str], known: list[str]) -> int:
    """How many of ``keys``, from the first on, stand unbroken somewhere in ``known``."""
    longest = 0
    at = -1
    while longest < len(keys):
        try:
            at = known.index(keys[0], at + 1)
        except ValueError:
            break
        length = 0
        while length < len(keys) and at + length < len(known) and keys[length] == known[at + length]:
            length += 1
        longest = max(longest, length)
    return longest
