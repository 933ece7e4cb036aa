"""Finds the recorded quotations that share words with a new one, by votes of short word runs.

Every run of one, two and three words (a gram) votes for the records that hold it, the rarer the louder. The
votes are integers and the hash of a gram depends on nothing but its words, so that every form of the index
ranks alike. A vote only proposes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from factcheck.facts import QuoteFact
from factcheck.reading.words import Words, read_words
from factcheck.store.asked import Asked
from factcheck.store.grams import BEGINNING, grams, word_hash
from factcheck.store.order import Fit, Order
from factcheck.store.together import LONG, Places, places_of, together

EXHAUSTIVE = 10_000  # records: among so many everything is looked at


class Recorded(NamedTuple):
    """One record with its words, and the words around it where they are on record too."""

    fact: QuoteFact
    words: Words
    before: Words
    after: Words

    @classmethod
    def of(cls, fact: QuoteFact) -> Recorded:
        """The record with its words read."""
        return cls(fact, read_words(fact.words), read_words(fact.before or ""), read_words(fact.after or ""))


class Voice(NamedTuple):
    """Who speaks in a record, and for whom."""

    all_speakers: tuple[str, ...]
    on_behalf_of: str | None = None

    @classmethod
    def of(cls, fact: QuoteFact) -> Voice:
        """The voice of a recorded quotation."""
        return cls(fact.all_speakers, fact.on_behalf_of)


class Whose(NamedTuple):
    """Whose records are the named speaker's own.

    ``keys`` are those of the speaker: only a voice of which ``keys_of`` gives one of them can be theirs.
    Without any, every voice is asked.
    """

    is_own: Callable[[Voice], bool]
    keys: frozenset[str] | None = None
    keys_of: Callable[[Voice], Iterable[str]] | None = None


class Proposed(NamedTuple):
    """A record by its number, the weight of the asked words that stand in it, and its votes.

    ``order`` is its place among all records, by address.
    """

    number: int
    shared: int
    votes: int
    is_own: bool
    order: int


class Proposal(NamedTuple):
    """The records worth a look, in no order.

    ``is_whole`` says that no record was left out that could match, ``is_whole_of_own`` that none of the
    speaker's own was. ``postings`` counts the entries of the index that were read for it.
    """

    records: Sequence[Proposed]
    is_whole: bool = True
    is_whole_of_own: bool = True
    postings: int = 0


class QuoteIndex(Protocol):
    """The recorded quotations of one store, by their grams. Never changes once built."""

    def propose(self, asked: Asked, whose: Whose) -> Proposal:
        """The records that hold enough of the words that are asked for, by anybody."""

    def record(self, number: int) -> Recorded:
        """The record of that number."""

    def is_long(self, number: int) -> bool:
        """Whether a record has so many words that it holds a good part of any quotation somewhere."""

    def together(self, number: int, weights: Mapping[str, int], counts: Mapping[str, int], reach: int) -> int:
        """No less than what stands in one stretch of ``reach`` words of a record, by weight.

        ``counts`` says how often each of them counts.
        """

    def holds(self, number: int, keys: Sequence[str]) -> bool:
        """Whether one to three words stand in a record side by side, in this order."""


class PlainIndex:
    """An index in plain dictionaries, in which every search looks at everything."""

    __slots__ = ("_begun", "_places", "_postings", "_voices", "records")

    def __init__(self, facts: Iterable[QuoteFact]) -> None:
        self.records = tuple(Recorded.of(fact) for fact in facts)
        self._voices = tuple(Voice.of(record.fact) for record in self.records)
        self._begun: dict[int, list[int]] = {}
        self._places: dict[int, Places] = {}
        self._postings: dict[int, list[int]] = {}
        for number, record in enumerate(self.records):
            for gram in set(grams(record.words.keys)):
                self._postings.setdefault(gram, []).append(number)

    def propose(self, asked: Asked, whose: Whose) -> Proposal:
        """All records that hold enough of the words that are asked for, and may fit."""
        shared = self.shared(asked.weights)
        votes = self.votes(asked.keys)
        known = {voice: whose.is_own(voice) for voice in {self._voices[number] for number in shared}}
        found = [
            Proposed(number, weight, votes.get(number, 0), known[self._voices[number]], number)
            for number, weight in shared.items()
        ]
        enough = [one for one in found if one.shared >= (asked.least_own if one.is_own else asked.least)]
        unknown = [key for key in asked.weights if word_hash(key) not in self._postings]
        parts = {number for edge in asked.edges for number in self._postings.get(grams(edge)[-1], ())}
        return Proposal(fitting(enough, Order(asked, unknown), self.begun, parts))

    def begun(self, number: int) -> list[int]:
        """What the words of a record begin with, in order."""
        found = self._begun.get(number)
        if found is None:
            found = [word_hash(key) & BEGINNING for key in self.records[number].words.keys]
            self._begun[number] = found
        return found

    def record(self, number: int) -> Recorded:
        """The record of that number."""
        return self.records[number]

    def votes(self, keys: Sequence[str]) -> dict[int, int]:
        """How loudly the grams of ``keys`` vote for each record, by its number in ``records``."""
        votes: dict[int, int] = {}
        for gram in set(grams(keys)):
            found = self._postings.get(gram, ())
            loudness = rarity(len(self.records), len(found))
            for number in found:
                votes[number] = votes.get(number, 0) + loudness
        return votes

    def shared(self, weights: Mapping[str, int]) -> dict[int, int]:
        """How much of the words, given with the weight of each, stands in each record, in whatever order."""
        shared: dict[int, int] = {}
        for key, weight in weights.items():
            for number in self._postings.get(word_hash(key), ()):
                shared[number] = shared.get(number, 0) + weight
        return shared

    def is_long(self, number: int) -> bool:
        """Whether a record has so many words that it holds a good part of any quotation somewhere."""
        return len(self.records[number].words.words) >= LONG

    def together(self, number: int, weights: Mapping[str, int], counts: Mapping[str, int], reach: int) -> int:
        """No less than what stands in one stretch of ``reach`` words of a record, by weight."""
        places = self._places.get(number)
        if places is None:
            places = places_of(self.records[number].words.keys)
            self._places[number] = places
        return together(places, weights, counts, reach)

    def holds(self, number: int, keys: Sequence[str]) -> bool:
        """Whether one to three words stand in a record side by side, in this order."""
        found = self._postings.get(grams(keys)[-1], ())
        at = bisect_left(found, number)
        return at < len(found) and found[at] == number


def fitting(
    proposed: Sequence[Proposed], order: Order, begun: Callable[[int], Sequence[int]], parts: Container[int]
) -> list[Proposed]:
    """Those that the quotation may fit on, by the order of the words, and those it may be put together from.

    ``begun`` gives what the words of a record begin with; ``parts`` hold an edge of the quotation. Nearly all
    words may stand in whatever order. The loudest of the speaker's own is always among them.
    """
    loudest = min(
        (one for one in proposed if one.is_own), key=lambda one: (-one.votes, one.order), default=None
    )
    return [
        one
        for one in proposed
        if one is loudest
        or (one.number in parts and (one.is_own or order.is_parted))
        or one.shared >= order.nearly_all
        or order.fit(begun(one.number)) is not Fit.NOT
    ]


def rarity(records: int, holders: int) -> int:
    """How loudly a gram that ``holders`` of the ``records`` hold votes: 0 where none does."""
    return (records // holders).bit_length() if holders else 0
