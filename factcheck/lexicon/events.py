"""Kinds of events, and the words by which news tells them: "took office", "went to the polls"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from factcheck.lexicon.load import table
from factcheck.values.text import fold

_NEAR = (
    8  # words between the first and the last of one sign: "formed the cabinet", "swore the new cabinet in"
)
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event. ``signs`` are groups of plain words which must all stand near one another.

    ``light`` words tell no two events of the kind apart. One that is ``recurring`` comes again: in another
    year it is another event. Kinds in ``beside`` may be told of the same event. A ``directed`` one has
    somebody who does it and somebody to whom it is done.
    """

    name: str
    signs: tuple[tuple[str, ...], ...]
    light: frozenset[str]
    recurring: bool
    beside: frozenset[str]
    directed: bool


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of event by its name."""
    return MappingProxyType(
        {
            name: Kind(
                name,
                tuple(tuple(plain(word) for word in sign.split()) for sign in row["signs"]),
                frozenset(plain(word) for word in row.get("light", ())),
                row.get("recurring", False),
                frozenset(row.get("with", ())),
                row.get("directed", False),
            )
            for name, row in table("events")["kind"].items()
        }
    )


@cache
def _plain_forms() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for group in ("families", "forms"):
        for word, forms in table("events")[group].items():
            found.update(dict.fromkeys((fold(word), *forms.split()), fold(word)))
    return MappingProxyType(found)


def plain(word: str) -> str:
    """A word in comparable form without its ending: of the list, else without s, ed or ing.

    >>> plain("fought"), plain("elections"), plain("parliamentary")
    ('fight', 'election', 'parliament')
    """
    known = _plain_forms().get(word)
    if known is not None:
        return known
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word[: -len(ending)] + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM - 1:
        return _plain_forms().get(word[:-1], _bare(word[:-1]))
    if word.endswith("ied") and len(word) > _SHORTEST_STEM:
        return f"{word[:-3]}y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            return _bare(stem)
    return _bare(word)


def _bare(stem: str) -> str:
    """Without the e that "ing" and "ed" swallow, so that "revise" and "revised" are one."""
    return stem[:-1] if stem.endswith("e") and len(stem) > _SHORTEST_STEM else stem


def kinds_told(words: Sequence[str]) -> frozenset[str]:
    """The kinds of events that the plain ``words`` of a clause tell of, in any order but near together."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    return frozenset(
        kind.name for kind in kinds().values() if any(_is_told(sign, places) for sign in kind.signs)
    )


def _is_told(sign: tuple[str, ...], places: Mapping[str, list[int]]) -> bool:
    found = [places.get(word) for word in sign]
    if any(each is None for each in found):
        return False
    if len(sign) == 1:
        return True
    first, *others = (each for each in found if each is not None)
    return any(all(any(abs(at - place) <= _NEAR for place in other) for other in others) for at in first)


def light_words(names: Iterable[str]) -> frozenset[str]:
    """The words that tell no two events of these kinds apart."""
    return frozenset[str]().union(*(kinds()[name].light for name in names), _generic())


@cache
def _sign_words() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(
        {name: frozenset(word for sign in kind.signs for word in sign) for name, kind in kinds().items()}
    )


def sign_words(names: Iterable[str]) -> frozenset[str]:
    """The words that the signs of these kinds are made of."""
    return frozenset[str]().union(*(_sign_words()[name] for name in names))


@cache
def _generic() -> frozenset[str]:
    return frozenset(plain(word) for word in word_list("generic")) | word_list("generic")


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of words of the data file: "begin", "end", "unsure", "sides", "circumstance"."""
    return frozenset(table("events")["words"][name])
