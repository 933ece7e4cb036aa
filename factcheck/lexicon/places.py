"""Countries as news names them: full and short names, abbreviations, demonyms and adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_CAPITALS = pattern(r"[A-Z.]{2,8}")


class Country(NamedTuple):
    """A country or territory.

    ``id`` is its ISO 3166-1 alpha-3 code, or one of this project's in lower case where it has none.
    ``forms`` are other names of it; ``demonyms`` are adjectives and words for its people.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    demonyms: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all other forms, without demonyms."""
        return (self.name, *self.forms)


@cache
def countries() -> tuple[Country, ...]:
    """Every country and territory that ships, sorted by id."""
    rows = (row for group in table("countries").values() for row in group.splitlines())
    return tuple(sorted(map(_country, rows), key=lambda country: country.id))


def _country(row: str) -> Country:
    code, name, forms, demonyms = (part.strip() for part in row.split("|"))
    return Country(code, name, _listed(forms), _listed(demonyms))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(", ")) if words else ()


def countries_named(text: str, *, demonyms: bool = True) -> tuple[Country, ...]:
    """Every country that ``text`` can name: several for "Congo" and "Korean", none for what is no name.

    Case does not count, but an abbreviation is one only in capitals: "US" and "U.S." are, "us" is not.
    "The" before a name, and the 's of a possessive after it, do not count.

    >>> [country.name for country in countries_named("the U.S.")]
    ['United States']
    >>> countries_named("us")
    ()
    """
    key, capitals = _key(text)
    return tuple(
        country
        for country, is_capitals, is_demonym in _index().get(key, ())
        if (capitals or not is_capitals) and (demonyms or not is_demonym)
    )


def country(text: str, *, demonyms: bool = True) -> Country | None:
    """The one country that ``text`` names, or None where none does or several do."""
    found = countries_named(text, demonyms=demonyms)
    return found[0] if len(found) == 1 else None


def same_country(one: str, other: str) -> bool:
    """Whether both texts name one country, as a name or a demonym: "Japanese" and "Japan"."""
    first = country(one)
    return first is not None and first is country(other)


@cache
def adjectives() -> tuple[str, ...]:
    """Every demonym and every abbreviation of one word, sorted: what can stand before a title."""
    words = {demonym for each in countries() for demonym in each.demonyms}
    words |= {form for each in countries() for form in each.names if _CAPITALS.fullmatch(form)}
    return tuple(sorted(word for word in words if " " not in word))


@cache
def _index() -> Mapping[str, tuple[tuple[Country, bool, bool], ...]]:
    found: dict[str, dict[str, tuple[Country, bool, bool]]] = {}
    for each in countries():
        spellings = [(name, False) for name in each.names] + [(name, True) for name in each.demonyms]
        for spelling, is_demonym in spellings:
            key, _ = _key(spelling)
            is_capitals = _CAPITALS.fullmatch(spelling) is not None
            found.setdefault(key, {}).setdefault(each.id, (each, is_capitals, is_demonym))
    return MappingProxyType({key: tuple(entries.values()) for key, entries in found.items()})


def _key(text: str) -> tuple[str, bool]:
    """The comparable form of a name, and whether it is written as an abbreviation, in capitals."""
    bare = " ".join(text.replace("’", "'").split())
    bare = bare.removesuffix("'s").removesuffix("'")
    if bare[:4].lower() == "the ":
        bare = bare[4:]
    capitals = _CAPITALS.fullmatch(bare) is not None
    return fold(bare.replace(".", "")), capitals
