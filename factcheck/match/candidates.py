"""Which records are worth laying beside a quotation: the named speaker's own first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.facts import QuoteFact
from factcheck.reading.words import Words
from factcheck.store.index import QuoteIndex, Recorded

MOST_ALIGNMENTS = 450  # a claim; a search that would need more says that it was cut short
_WORTH = 3  # a record is worth a look from a third of the loudest vote up


@dataclass(frozen=True, slots=True)
class Candidates:
    """The records to compare, loudest vote first, and whether any worth comparing was left out."""

    records: tuple[Recorded, ...]
    truncated: bool


def find_candidates(words: Words, index: QuoteIndex, is_speaker: Callable[[QuoteFact], bool]) -> Candidates:
    """The records that share enough with ``words``: the speaker's by their own measure, then all others.

    The loudest vote among the speaker's own records sets their bar, so that no record of somebody else can
    push them out; ties at the cut are kept.
    """
    votes = index.votes(words.keys)
    own = {number: vote for number, vote in votes.items() if is_speaker(index.records[number].fact)}
    rest = {number: vote for number, vote in votes.items() if number not in own}
    chosen = [*_worth(own, index), *_worth(rest, index)]
    return Candidates(
        tuple(index.records[number] for number in chosen[:MOST_ALIGNMENTS]), len(chosen) > MOST_ALIGNMENTS
    )


def _worth(votes: dict[int, int], index: QuoteIndex) -> list[int]:
    loudest = max(votes.values(), default=0)
    chosen = [number for number, vote in votes.items() if vote * _WORTH >= loudest]
    return sorted(chosen, key=lambda number: (-votes[number], index.records[number].fact.address))
