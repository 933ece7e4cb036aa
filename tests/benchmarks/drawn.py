"""Claims and an article that are drawn from the facts of a store: the same for the same store and seed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from factcheck import Store
from factcheck.claims import QuoteClaim
from factcheck.facts import EventFact, FigureFact, QuoteFact
from tests.benchmarks.generated_store import sentences

KINDS = ("exact", "edited", "partial", "elided", "absent", "other speaker")
_OTHERS = ["water", "people", "never", "government", "house", "money", "because", "school"]
_FILLER = (
    "The room was full long before the doors were shut, and most of those who came had come on foot.",
    "Nobody in the gallery spoke while the clerk read out what had been agreed the evening before.",
    "A few of the older members remembered how it had gone the last time, and said so.",
    "Outside, the rain had stopped, and the buses were running again from the lower square.",
    "The ministry did not answer a request for comment, and its spokeswoman was not in the building.",
    "What comes next depends on the committee, which has yet to say when it will meet.",
)


class Drawn(NamedTuple):
    """A quotation as somebody may print it, and the address of the record that it was made from."""

    kind: str
    claim: QuoteClaim
    source: str | None


class _Chance:
    """Numbers that are the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._numbers = np.random.default_rng(seed)

    def below(self, most: int) -> int:
        return int(self._numbers.integers(most))

    def between(self, least: int, most: int) -> int:
        return least + self.below(most - least + 1)


def quotations(store: Store, count: int, seed: int = 1) -> list[Drawn]:
    """So many quotations, of each kind alike."""
    chance = _Chance(seed)
    absent = list(sentences(count // len(KINDS) + 1, seed + 1000))
    found = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        fact: QuoteFact = store.quotes[chance.below(len(store.quotes))]
        words = fact.words.rstrip(".").split()
        speaker = fact.speaker
        if kind == "edited":
            words[chance.below(len(words))] = _OTHERS[chance.below(len(_OTHERS))]
        elif kind == "partial":
            length = min(len(words), chance.between(5, 12))
            start = chance.between(0, len(words) - length)
            words = words[start : start + length]
        elif kind == "elided" and len(words) >= 10:
            start = chance.between(3, len(words) - 6)
            words[start : start + chance.between(1, 3)] = ["…"]
        elif kind == "absent":
            words = absent[number // len(KINDS)].rstrip(".").split()
        elif kind == "other speaker":
            other: QuoteFact = store.quotes[chance.below(len(store.quotes))]
            speaker = other.speaker
        claim = QuoteClaim(speaker=speaker, words=" ".join(words))
        found.append(Drawn(kind, claim, None if kind == "absent" else fact.address))
    return found


def figures(store: Store, count: int, seed: int = 2) -> Sequence[FigureFact]:
    """So many recorded figures."""
    chance = _Chance(seed)
    return [store.figures[chance.below(len(store.figures))] for _ in range(count)]


def events(store: Store, count: int, seed: int = 3) -> Sequence[EventFact]:
    """So many recorded events."""
    chance = _Chance(seed)
    return [store.events[chance.below(len(store.events))] for _ in range(count)]


def article(store: Store, number: int) -> str:
    """An article of three kilobytes with six quotations, twelve figures and six dates, all on record."""
    chance = _Chance(number)
    said = [store.quotes[chance.below(len(store.quotes))] for _ in range(200)]
    quotes = [one for one in said if 8 <= len(one.words.split()) <= 24][:6]
    parts = [f"“{one.words.rstrip('.')},” {one.speaker} said." for one in quotes]
    parts += [
        f"{one.subject}'s {one.measure} was ${int(one.value):,} in {one.period}."
        for one in figures(store, 12, number)
    ]
    for one in events(store, 6, number):
        day = date.fromisoformat(one.date or "")
        parts.append(f"{one.event} was held on {day:%B} {day.day}, {day.year}.")
    parts.sort(key=lambda _: chance.below(1 << 30))
    length = sum(map(len, parts))
    filler: list[str] = []
    while length < 2_900:
        filler.append(_FILLER[len(filler) % len(_FILLER)])
        length += len(filler[-1]) + 1
    for at, sentence in enumerate(filler):
        parts.insert((at * len(parts)) // max(1, len(filler)), sentence)
    return "\n\n".join(" ".join(parts[at : at + 4]) for at in range(0, len(parts), 4)) + "\n"
