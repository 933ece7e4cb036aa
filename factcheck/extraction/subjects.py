"""What a draft can name as the subject of a figure, and the words for what is measured."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.measures import known_measures
from factcheck.lexicon.places import countries
from factcheck.store.names import Names
from factcheck.store.series import FigureIndex
from factcheck.values.pattern import pattern

_TOKEN = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:\.[0-9]+)*|['’]s\b|[^\w\s]")
_CAPITALS = pattern(r"[A-Z.]{2,8}")
_SUFFIXES = (
    "as a share of gdp",
    "as a percentage of gdp",
    "as a proportion of gdp",
    "as a share of gross domestic product",
    "as a percentage of gross domestic product",
    "as a share of economic output",
    "as a percentage of economic output",
    "per capita",
    "per person",
    "per head",
    "per inhabitant",
)
_STATUS = ("target", "goal", "forecast", "projection", "cap", "ceiling", "limit")


_CALLED = {
    "country": ("country", "place"),
    "nation": ("country", "place"),
    "kingdom": ("country", "place"),
    "republic": ("country", "place"),
    "company": ("organisation",),
    "firm": ("organisation",),
    "bank": ("organisation",),
    "group": ("organisation",),
    "agency": ("organisation",),
    "city": ("place",),
    "state": ("country", "place"),
}


def nouns() -> tuple[str, ...]:
    """The nouns that may stand for a subject named before: "the country", "the company"."""
    return tuple(_CALLED)


def kinds_of(pronoun: str) -> tuple[str, ...]:
    """The kinds of subject that a word such as "the company 's" can stand for; none named means any.

    >>> kinds_of("the company 's"), kinds_of("it")
    (('organisation',), ())
    """
    return _CALLED.get(pronoun.removeprefix("the ").partition(" ")[0], ())


class Named(NamedTuple):
    """A subject that a phrase can name. ``is_adjective`` is so for "Japanese" and for no name."""

    key: str
    is_adjective: bool = False


def spelled(name: str) -> str:
    """A name as the words of a sentence, in lower case, one space between any two.

    >>> spelled("U.S. GDP (nominal)")
    'u.s. gdp ( nominal )'
    """
    if name.replace(" ", "").isalpha():  # as most are: plain words, which are their own tokens
        return " ".join(name.lower().split())
    return " ".join(match[0].lower().replace("’", "'") for match in _TOKEN.finditer(name))


@cache
def _packaged_subjects() -> dict[str, tuple[Named, bool]]:
    found: dict[str, tuple[Named, bool]] = {}
    for country in countries():
        named = Named(f"country:{country.id}")
        for name in country.names:
            key, is_abbreviation = spelled(name), _CAPITALS.fullmatch(name) is not None
            for form in (key, f"the {key}"):
                found.setdefault(form, (named, is_abbreviation))
        for demonym in country.demonyms:
            found.setdefault(spelled(demonym), (Named(f"country:{country.id}", is_adjective=True), False))
    return found


@cache
def _packaged_starts() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _packaged_subjects())


@cache
def _packaged_measures() -> frozenset[str]:
    return _with_suffixes({name for known in known_measures() for name in known.names})


def _with_suffixes(names: Iterable[str]) -> frozenset[str]:
    stems = {spelled(name) for name in names}
    found = set(stems)
    for stem in stems:
        found |= {f"{stem} {suffix}" for suffix in (*_SUFFIXES, *_STATUS)}
        found |= {f"per capita {stem}", f"per - capita {stem}"}
    return frozenset(found)


class Vocabulary:
    """The subjects and measures that the sentences of a draft are searched for: packaged and the store's."""

    __slots__ = ("_index", "_measures", "_subjects", "starts")

    def __init__(self, index: FigureIndex, names: Names) -> None:
        self._index = index
        self._measures = _packaged_measures() | _with_suffixes(index.measure_names)
        written = set(index.subject_names)
        for entity in names.entities:
            if entity.listed and entity.kind != "person":
                written |= {entity.name, *entity.aliases}
        keys = {name: spelled(name) for name in sorted(written) if len(name) > 1}
        self._subjects = {form: name for name, key in keys.items() for form in (key, f"the {key}")}
        self.starts = (
            frozenset(name.partition(" ")[0] for names in (self._measures, self._subjects) for name in names)
            | _packaged_starts()
        )
        """The first words of all names: no other word begins one."""

    def is_measure(self, key: str) -> bool:
        """Whether the words, as ``spelled`` writes them, name a measure."""
        return key in self._measures

    def subject(self, written: str, key: str) -> Named | None:
        """The subject that the words name; ``key`` is the same in lower case."""
        known = self._subjects.get(key)
        if known is not None and written[:1].isupper() | key.startswith("the "):
            return Named(self._index.subject(known))
        packaged = _packaged_subjects().get(key)
        if packaged is None:
            return None
        named, is_abbreviation = packaged
        bare = written.removeprefix("the ").removeprefix("The ")
        if not bare[:1].isupper() or (is_abbreviation and _CAPITALS.fullmatch(bare) is None):
            return None
        return named
