"""The recorded events by the words of their names: which of them a description may mean."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from factcheck.facts import EventFact
from factcheck.lexicon.events import plain
from factcheck.lexicon.places import countries_named
from factcheck.reading.events_named import event_words
from factcheck.store.index import EXHAUSTIVE, rarity
from factcheck.values.text import fold

MOST_CANDIDATES = 32  # events that are looked at, where there are too many
_QUIETEST = 2  # and only those with half the votes of the loudest
MOST_POSTINGS = 4_096  # entries of the index that are read for one event, where there are too many events


def anchors_of(fact: EventFact) -> frozenset[str]:
    """The words of which a description must share one to be about this event.

    These are the words, countries and years of its names, and the words of who took part and where.
    """
    found: set[str] = set()
    for text in (fact.event, *fact.aliases):
        variant = event_words(text)
        for run in variant.runs:
            found.update(run.words, map(plain, run.words))
        found |= variant.countries | variant.words | {str(year) for year in variant.years}
    for text in (*fact.participants, *((fact.place,) if fact.place else ())):
        found.update(fold(text).split())
        found.update(country.id for country in countries_named(text))
    return frozenset(found)


class EventBook(ABC):
    """The recorded events of one store, numbered by address. Never changes once made."""

    @abstractmethod
    def __len__(self) -> int:
        """How many there are."""

    @abstractmethod
    def event(self, number: int) -> EventFact:
        """The event of that number."""

    @abstractmethod
    def _holders(self, anchors: Sequence[str]) -> Sequence[Sequence[int]]:
        """For each anchor the numbers of the events that have it."""

    def sharing(self, anchors: Iterable[str]) -> tuple[list[int], bool]:
        """The events that share an anchor, the loudest votes first, and whether these are all.

        Up to 10,000 events, all are looked at; of more, the rarest anchors name those worth a look.
        """
        held = sorted(self._holders(sorted(set(anchors))), key=len)
        votes: dict[int, int] = {}
        read, is_whole = 0, True
        for numbers in held:
            if len(self) > EXHAUSTIVE and read + len(numbers) > MOST_POSTINGS:
                is_whole = False
                break
            read += len(numbers)
            loudness = 1 + rarity(len(self), len(numbers))
            for number in numbers:
                votes[number] = votes.get(number, 0) + loudness
        found = sorted(votes, key=lambda number: (-votes[number], number))
        if len(self) <= EXHAUSTIVE:
            return found, is_whole
        loud = [number for number in found[:MOST_CANDIDATES] if _QUIETEST * votes[number] >= votes[found[0]]]
        return loud, is_whole and len(loud) == len(found)


class PlainEvents(EventBook):
    """Events in memory, by address."""

    def __init__(self, facts: Iterable[EventFact]) -> None:
        self._facts = tuple(facts)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._facts)

    def event(self, number: int) -> EventFact:
        """The event of that number."""
        return self._facts[number]

    @cached_property
    def _postings(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for number, fact in enumerate(self._facts):
            for anchor in anchors_of(fact):
                found.setdefault(anchor, []).append(number)
        return found

    def _holders(self, anchors: Sequence[str]) -> Sequence[Sequence[int]]:
        return [self._postings.get(anchor, ()) for anchor in anchors]
