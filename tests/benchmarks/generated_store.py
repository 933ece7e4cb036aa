"""Stores of any size for benchmarks: the same for the same size and seed, and never kept.

Seven facts in ten are quotations, a quarter are figures in series, one in twenty is an event. The words of
the quotations have the frequencies of English, some stand in fixed phrases, and the lengths are those of
public speeches: 24 words on average, with many short sentences. A speaker has some two hundred quotations.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from factcheck.facts import EventFact, Fact, FigureFact, Place, QuoteFact, Source

SEED = 20260101
QUOTES, FIGURES = 0.70, 0.25  # shares; the rest are events
_WORDS = 40_000
_PHRASES = 30_000
_IN_PHRASES = 0.3
_FRAGMENTS = 0.15  # sentences of four to six words
_PER_SPEAKER = 200
_POINTS = 6  # of a series
_GIVEN = [
    "Ada",
    "Olu",
    "Ines",
    "Tomas",
    "Greta",
    "Amir",
    "Lena",
    "Pavel",
    "Noor",
    "Hugo",
    "Mina",
    "Karim",
    "Elsa",
    "Ravi",
    "Zola",
    "Jonas",
]
_PLACES = [
    "Alton",
    "Berwick",
    "Corwen",
    "Dunmore",
    "Elgin",
    "Fairlie",
    "Glenrock",
    "Harwell",
    "Ivybridge",
    "Kelso",
    "Lanark",
    "Moffat",
]
_KINDS = [
    "summit",
    "election",
    "flood",
    "conference",
    "strike",
    "inquiry",
    "festival",
    "merger",
    "trial",
    "launch",
]


@dataclass(frozen=True)
class Sizes:
    """How many facts of each kind a store of ``facts`` has."""

    facts: int

    @property
    def quotes(self) -> int:
        """The quotations."""
        return round(self.facts * QUOTES)

    @property
    def figures(self) -> int:
        """The figures."""
        return round(self.facts * FIGURES)

    @property
    def events(self) -> int:
        """The events."""
        return self.facts - self.quotes - self.figures


@cache
def _vocabulary() -> tuple[Sequence[str], Any]:
    packed = files("spellchecker").joinpath("resources/en.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    common = sorted(counts, key=lambda word: (-counts[word], word))[:_WORDS]
    weights = np.array([counts[word] for word in common], float)
    return common, weights / weights.sum()


def sentences(count: int, seed: int = SEED) -> Iterator[str]:
    """So many sentences of made-up speech."""
    words, weights = _vocabulary()
    chance = np.random.default_rng(seed)
    sizes = np.random.default_rng(SEED).integers(2, 5, _PHRASES)
    phrases = np.split(
        np.random.default_rng(SEED).choice(len(words), int(sizes.sum()), p=weights), np.cumsum(sizes)[:-1]
    )
    ranks = 1 / np.arange(1, _PHRASES + 1)
    ranks /= ranks.sum()
    step = 10_000
    for start in range(0, count, step):
        many = min(step, count - start)
        fragment = chance.random(many) < _FRAGMENTS
        lengths = np.where(
            fragment, chance.integers(4, 7, many), 7 + chance.gamma(2.2, 9.0, many).astype(int)
        )
        single = chance.choice(len(words), int(lengths.sum()), p=weights)
        starts_phrase = chance.random(len(single)) < _IN_PHRASES / 3
        which = chance.choice(_PHRASES, len(single), p=ranks)
        at = 0
        for length in lengths:
            found: list[str] = []
            for place in range(at, at + int(length)):
                if len(found) >= length:
                    break
                chosen = phrases[which[place]] if starts_phrase[place] else single[place : place + 1]
                found.extend(words[number] for number in chosen)
            at += int(length)
            told = " ".join(found[: int(length)])
            yield f"{told[:1].upper()}{told[1:]}."


def speaker(number: int) -> str:
    """The name of a speaker: one name for one number."""
    return f"{_GIVEN[number % len(_GIVEN)]} {_syllables(number // len(_GIVEN))}"


def subject(number: int) -> str:
    """The name of a body that figures are recorded of."""
    return f"{_syllables(number)} Authority"


def measure(number: int) -> str:
    """The name of something that is measured."""
    return f"{_syllables(number, 'bcdfgl').lower()} output"


def _syllables(number: int, consonants: str = "bdfgklmnprstvz") -> str:
    found = ""
    left = number + len(consonants)
    while left:
        left, rest = divmod(left, len(consonants) * 5)
        found += consonants[rest // 5] + "aeiou"[rest % 5]
    return f"{found}n".capitalize()


def facts(count: int, seed: int = SEED) -> Iterator[Fact]:
    """The facts of a store of so many, sorted by address."""
    sizes = Sizes(count)
    yield from _events(sizes.events)
    yield from _figures(sizes.figures)
    yield from _quotes(sizes.quotes, seed)


def _quotes(count: int, seed: int) -> Iterator[QuoteFact]:
    people = max(3, count // _PER_SPEAKER)
    for number, words in enumerate(sentences(count, seed)):
        told = number // 100
        yield QuoteFact(
            speaker=speaker(number * 7919 % people),
            words=words,
            said=f"{1990 + told % 34}-{1 + told % 12:02}-{1 + told % 28:02}",
            source=_source("Speeches", told),
            address=f"said/{told:06}#{number:07}",
            location=Place(f"said/{told:06}.toml", 1 + number % 100),
        )


def _figures(count: int) -> Iterator[FigureFact]:
    series = max(1, count // _POINTS)
    subjects = max(2, min(2_600, series // 20))
    for number in range(count):
        which, point = divmod(number, _POINTS)
        yield FigureFact(
            subject=subject(which % subjects),
            measure=measure(which // subjects),
            value=f"{1_000 + (number * 7919) % 9_000_000}",
            unit="USD",
            period=str(2015 + point),
            exact=True,
            source=_source("Tables", which // 500),
            address=f"figures/{which // 500:05}#{number:07}",
            location=Place(f"figures/{which // 500:05}.csv", 2 + number % 3_000),
        )


def _events(count: int) -> Iterator[EventFact]:
    for number in range(count):
        name = f"{_syllables(number)} {_KINDS[number % len(_KINDS)]}"
        yield EventFact(
            event=f"The {name}",
            date=f"{1995 + number % 29}-{1 + number % 12:02}-{1 + number % 28:02}",
            place=_PLACES[number % len(_PLACES)],
            participants=(speaker(number),),
            source=_source("Record", number // 200),
            address=f"events/{number // 200:05}#{number:07}",
            location=Place(f"events/{number // 200:05}.toml", 1 + number % 200),
        )


_SOURCES: dict[tuple[str, int], Source] = {}


def _source(title: str, number: int) -> Source:
    return _SOURCES.setdefault(
        (title, number), Source(title=f"{title} {number}", publisher="The Record Office", date="2024-01-01")
    )
