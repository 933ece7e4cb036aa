"""Kinds of events, and the words by which news tells them: "took office", "went to the polls"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.text import fold

_NEAR = (
    8  # words between the first and the last of one sign: "formed the cabinet", "swore the new cabinet in"
)
_SHORTEST_STEM = 4
_DOUBLED = frozenset("bdgmnpt")
_VOWELS = frozenset("aeiou")


class Kind(NamedTuple):
    """A kind of event. ``signs`` are groups of plain words which must all stand near one another.

    ``light`` words tell no two events of the kind apart. One that is ``recurring`` comes again: in another
    year it is another event. Kinds in ``beside`` may be told of the same event. A ``directed`` one has
    somebody who does it and somebody to whom it is done. An ``instant`` one is over on its day: what went on
    for long is something else.
    """

    name: str
    signs: tuple[tuple[str, ...], ...]
    light: frozenset[str]
    recurring: bool
    beside: frozenset[str]
    directed: bool
    instant: bool


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
                row.get("instant", False),
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
            return _undoubled(stem) or _bare(stem)
        if stem != word and len(stem) == _SHORTEST_STEM - 1 and _is_with_e(stem):
            return f"{stem}e"
    return _bare(word)


def _is_with_e(stem: str) -> bool:
    """Whether a stem of three letters lost an e: "fil" of "filed", not "add" of "added"."""
    return stem[0] not in _VOWELS and stem[1] in _VOWELS and stem[2] not in _VOWELS | frozenset("wxy")


def _undoubled(stem: str) -> str | None:
    """Without the consonant that "ing" and "ed" double: "stepped" and "step" are one."""
    if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        return stem[:-1]
    return None


def _bare(stem: str) -> str:
    """Without the e that "ing" and "ed" swallow, so that "revise" and "revised" are one."""
    return stem[:-1] if stem.endswith("e") and len(stem) > _SHORTEST_STEM else stem


def kinds_told(words: Sequence[str]) -> frozenset[str]:
    """The kinds of events that the plain ``words`` of a clause tell of, in any order but near together."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    known = _signs_by_word()
    return frozenset(name for word in places for name, sign in known.get(word, ()) if _is_told(sign, places))


@cache
def _signs_by_word() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """From the first word of each sign to the kinds that it is a sign of, with the whole sign."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for kind in kinds().values():
        for sign in kind.signs:
            found.setdefault(sign[0], []).append((kind.name, sign))
    return MappingProxyType({word: tuple(signs) for word, signs in found.items()})


def _is_told(sign: tuple[str, ...], places: Mapping[str, list[int]]) -> bool:
    found = [places.get(word) for word in sign]
    if any(each is None for each in found):
        return False
    if len(sign) == 1:
        return True
    first, *others = (each for each in found if each is not None)
    return any(all(any(abs(at - place) <= _NEAR for place in other) for other in others) for at in first)


def is_held_again(name: str) -> bool:
    """Whether the name of an event is that of something held again and again, as a rule every year.

    >>> is_held_again("Harbor Festival"), is_held_again("Fair Housing Act"), is_held_again("Siege of Orsk")
    (True, False, False)
    """
    words = fold(name).replace("-", " ").split()
    told = {*words[1:], *(word.removesuffix("s") for word in words[1:]), *map(" ".join, pairwise(words))}
    return not told.isdisjoint(word_list("held-again"))


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
