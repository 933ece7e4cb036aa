"""Which records are worth laying beside a quotation: the named speaker's own first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.match.align import weigh
from factcheck.reading.words import Words
from factcheck.store.asked import Asked
from factcheck.store.index import QuoteIndex, Recorded, Whose

MOST_ALIGNMENTS = 450  # a claim; a search that would need more says that it was cut short
LEAST_WEIGHT = 7  # of changed words so much must stay: one content word and three others, say
LEAST_SHARED = 3  # a third of the words, by weight, must stand in a record; the floor asks for more, in order
FLOOR = (6, 10)  # at least this share of the words, by weight, must stand in the record
_LEAST_OF_HALF = 6  # a sixth may be one half of a quotation that was joined from two records
_LEAST_TOGETHER = 2  # in a long record half of the words, by weight, must stand where a piece can be laid
_JOINED = 8  # words at least of a quotation that two halves were joined to
_EDGE = 3  # words: the first or last of a quotation stand unbroken in a record that it was joined from


class Candidates(NamedTuple):
    """The records to compare, the speaker's own first.

    ``truncated`` says that any worth comparing may have been left out, ``own_truncated`` that one of the
    speaker's own may.
    """

    records: tuple[Recorded, ...]
    truncated: bool
    own_truncated: bool


def find_candidates(words: Words, index: QuoteIndex, whose: Whose) -> Candidates:
    """Every record that holds enough of ``words``, by whomever, the loudest votes first.

    Nothing that could pass the floor is left out, unless the index could not look at everything, or there
    are more than ``MOST_ALIGNMENTS``: the speaker's own records are kept before all others then.
    """
    weights: Counter[str] = Counter()
    for word in words.words:
        if word.bracket is None:
            weights[word.key] += weigh([word])
    whole = sum(weights.values())
    least_own, least = (-(-whole // part) for part in (_LEAST_OF_HALF, LEAST_SHARED))
    share, of = FLOOR
    floor = max(-(-whole * share // of), min(LEAST_WEIGHT, whole))
    asked = Asked(words.keys, weights, least_own, least, floor, tuple(_edges_of(words)), bool(words.gaps))
    found = index.propose(asked, whose)
    worth = [
        one
        for one in found.records
        if not index.is_long(one.number) or _stands_together(words, index, one.number, is_own=one.is_own)
    ]
    worth.sort(key=lambda one: (not one.is_own, -one.votes, one.order))
    cut = worth[MOST_ALIGNMENTS:]
    return Candidates(
        tuple(index.record(one.number) for one in worth[:MOST_ALIGNMENTS]),
        bool(cut) or not found.is_whole,
        any(one.is_own for one in cut[:1]) or not found.is_whole_of_own,
    )


def _edges_of(words: Words) -> Iterator[list[str]]:
    """The runs of words with which each part of a quotation begins or ends that was put together.

    Its parts are those around ellipses, of which the first word may be the writer's; else it has two.
    """
    pieces: list[list[str]] = [[] for _ in range(len(words.gaps) + 1)]
    for word in words.words:
        if word.bracket is None:
            pieces[sum(gap.start < word.start for gap in words.gaps)].append(word.key)
    for piece in pieces:
        if len(piece) >= (_EDGE if words.gaps else _JOINED):
            yield piece[:_EDGE]
            yield piece[1 : _EDGE + 1] if words.gaps else piece[-_EDGE:]


def _stands_together(words: Words, index: QuoteIndex, number: int, *, is_own: bool) -> bool:
    """Whether a long record holds the pieces of a quotation, each of them in one place.

    A speech of an hour has a third of anybody's words somewhere. The speaker's own is worth a look, too,
    where it has the first or last words of the quotation as they stand.
    """
    spoken = [word for word in words.words if word.bracket is None]
    weights = {word.key: weigh([word]) for word in spoken}
    pieces: dict[int, Counter[str]] = {}
    for word in spoken:
        piece = sum(gap.start <= word.start for gap in words.gaps)
        pieces.setdefault(piece, Counter())[word.key] += 1
    whole = sum(weights[word.key] for word in spoken)
    found = sum(index.together(number, weights, counts, _reach(counts.total())) for counts in pieces.values())
    if _LEAST_TOGETHER * found >= whole:
        return True
    keys = [word.key for word in spoken]
    return is_own and (index.holds(number, keys[:_EDGE]) or index.holds(number, keys[-_EDGE:]))


def _reach(length: int) -> int:
    """The words of a record that a piece of so many can be laid on: its own length and 6 on either side."""
    return 3 * length + 12
