"""Which records are worth laying beside a quotation: the named speaker's own first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.facts import QuoteFact
from factcheck.match.align import weigh
from factcheck.reading.words import Words
from factcheck.store.index import QuoteIndex, Recorded

MOST_ALIGNMENTS = 450  # a claim; a search that would need more says that it was cut short
LEAST_SHARED = 3  # a third of the words, by weight, must stand in a record; the floor asks for more, in order
_LEAST_OF_HALF = 6  # a sixth may be one half of a quotation that was joined from two records
_LEAST_TOGETHER = 2  # in a long record half of the words, by weight, must stand where a piece can be laid
_EDGE = 3  # words: the first or last of a quotation stand unbroken in a record that it was joined from


@dataclass(frozen=True, slots=True)
class Candidates:
    """The records to compare, the speaker's own first, and whether any worth comparing was left out."""

    records: tuple[Recorded, ...]
    truncated: bool


def find_candidates(words: Words, index: QuoteIndex, is_speaker: Callable[[QuoteFact], bool]) -> Candidates:
    """Every record that holds enough of ``words``, by whomever, the loudest votes first.

    Nothing that could pass the floor is left out unless there are more than ``MOST_ALIGNMENTS``; the
    speaker's own records are kept before all others then.
    """
    weights: Counter[str] = Counter()
    for word in words.words:
        if word.bracket is None:
            weights[word.key] += weigh([word])
    whole = sum(weights.values())
    shared = index.shared(weights)
    own = {number for number in shared if is_speaker(index.records[number].fact)}
    worth = [
        number
        for number, weight in shared.items()
        if (_LEAST_OF_HALF if number in own else LEAST_SHARED) * weight >= whole
    ]
    worth = [
        number
        for number in worth
        if not index.is_long(number) or _stands_together(words, index, number, is_own=number in own)
    ]
    votes = index.votes(words.keys)
    worth.sort(
        key=lambda number: (number not in own, -votes.get(number, 0), index.records[number].fact.address)
    )
    records = tuple(index.records[number] for number in worth[:MOST_ALIGNMENTS])
    return Candidates(records, len(worth) > MOST_ALIGNMENTS)


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
