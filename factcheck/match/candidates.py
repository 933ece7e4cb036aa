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
    votes = index.votes(words.keys)
    worth.sort(
        key=lambda number: (number not in own, -votes.get(number, 0), index.records[number].fact.address)
    )
    records = tuple(index.records[number] for number in worth[:MOST_ALIGNMENTS])
    return Candidates(records, len(worth) > MOST_ALIGNMENTS)
