"""Who is who: the people, organisations and places of a store, and which of them a name can mean."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.titles import without_title
from factcheck.store.entities import Entity
from factcheck.values.name import Name
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_SPACES = pattern(r"\s+")
_REMEMBERED = 10_000  # answers that are kept; a draft names far fewer people


class How(StrEnum):
    """How a name was recognised: the first is the surest."""

    NAME = "name"
    ALIAS = "alias"
    WEAK_ALIAS = "weak-alias"
    AGREES = "agrees"  # a surname alone, initials, a middle name more or less


class Recognised(NamedTuple):
    """An entity that a name can mean, and how it was recognised."""

    entity: Entity
    how: How

    @property
    def is_sure(self) -> bool:
        """Whether the name identifies by itself, without context."""
        return self.how in {How.NAME, How.ALIAS}


class Names:
    """The directory of one store. Letters that only look alike are different letters here."""

    def __init__(self, entities: Iterable[Entity] = (), speakers: Iterable[str] = ()) -> None:
        """Of ``entities``, and of every one of ``speakers`` whom none of them can be.

        Both are gone through when the directory is first asked for something.
        """
        self._given = entities, speakers
        self._recognised: dict[str, tuple[Recognised, ...]] = {}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everybody and everything, those who are listed first."""
        return self._directory.entities

    @cached_property
    def _directory(self) -> _Directory:
        return _Directory(*self._given)

    def recognise(self, text: str) -> tuple[Recognised, ...]:
        """Everyone and everything that the name ``text`` can mean, the surest way of recognising each.

        A whole name or alias decides alone. Else weak aliases, surnames, initials and added or missing middle
        names leave everybody they can stand for. A title in front is taken off.
        """
        known = self._recognised.get(text)
        if known is None:
            known = self._directory.recognise(text)
            if len(self._recognised) < _REMEMBERED:
                self._recognised[text] = known
        return known

    def resolve(self, text: str) -> tuple[Entity, ...]:
        """The entities of ``recognise``: none, one, or several among which only context can choose."""
        return tuple(found.entity for found in self.recognise(text))

    def same(self, one: str, other: str) -> bool:
        """Whether both names certainly mean one entity: never so where either can mean several."""
        first, second = self.resolve(one), self.resolve(other)
        if len(first) == 1 and len(second) == 1:
            return first[0] is second[0]
        return not first and not second and comparable(one) == comparable(other)

    def apart(self, one: str, other: str) -> bool:
        """Whether both names are known and certainly mean different entities.

        Two given names of one surname may be a name and a nickname: they only tell people apart who are
        both listed.
        """
        first, second = self.resolve(one), self.resolve(other)
        return bool(first and second) and not any(_may_be_one(a, b) for a in first for b in second)

    def clashes(self) -> tuple[tuple[str, Entity, Entity], ...]:
        """Each alias that claims to identify two entities of one kind, with both."""
        found = []
        for name, bearers in self._directory.by_name.items():
            sure = [bearer.entity for bearer in bearers if bearer.is_sure and bearer.entity.listed]
            found += [
                (name, one, other)
                for one, other in pairwise(sure)
                if one.id != other.id and one.kind == other.kind
            ]
        return tuple(found)


class _Directory:
    """All names of one store, by how they are written."""

    __slots__ = ("_by_surname", "by_name", "entities")

    def __init__(self, entities: Iterable[Entity], speakers: Iterable[str]) -> None:
        self.entities: tuple[Entity, ...] = tuple(sorted(entities, key=lambda one: (one.kind, one.id)))
        self.by_name: dict[str, list[Recognised]] = {}
        self._by_surname: dict[str, list[tuple[Name, Entity]]] = {}
        for entity in self.entities:
            self._add(entity)
        implicit = []
        for name in sorted(set(speakers), key=lambda each: (-len(each), each)):  # whole names before surnames
            if not self.recognise(name):
                entity = Entity(f"speaker:{name}", "person", name, listed=False)
                implicit.append(entity)
                self._add(entity)
        self.entities += tuple(sorted(implicit, key=lambda one: one.id))

    def recognise(self, text: str) -> tuple[Recognised, ...]:
        exact = self.by_name.get(comparable(text), [])
        if sure := [found for found in exact if found.is_sure]:
            return _one_each(sure)
        bare = without_title(text)
        if bare != text:
            untitled = self.by_name.get(comparable(bare), [])
            if sure := [found for found in untitled if found.is_sure]:
                return _one_each(sure)
            exact = [*exact, *untitled]
        return _one_each([*exact, *self._agreeing(bare)])

    def _add(self, entity: Entity) -> None:
        spellings = [(entity.name, How.NAME)]
        spellings += [(alias, How.ALIAS) for alias in entity.aliases]
        spellings += [(alias, How.WEAK_ALIAS) for alias in entity.weak_aliases]
        for spelling, how in spellings:
            self.by_name.setdefault(comparable(spelling), []).append(Recognised(entity, how))
            if entity.kind == "person" and how is not How.WEAK_ALIAS:
                self._add_parsed(spelling, entity)

    def _add_parsed(self, spelling: str, entity: Entity) -> None:
        try:
            name = Name.parse(spelling)
        except ValueError:
            return
        self._by_surname.setdefault(name.surname, []).append((name, entity))

    def _agreeing(self, text: str) -> list[Recognised]:
        try:
            name = Name.parse(text)
        except ValueError:
            return []
        known = self._by_surname.get(name.surname, ())
        return [Recognised(entity, How.AGREES) for other, entity in known if name.agrees(other)]


def comparable(name: str) -> str:
    """A name in the form in which spellings are compared: case, marks and spacing do not count."""
    return _SPACES.sub(" ", fold(name)).strip().replace("’", "'").removeprefix("the ")


def _may_be_one(one: Entity, other: Entity) -> bool:
    if one is other or one.kind != other.kind:
        return one is other
    if one.listed and other.listed:
        return False
    return _surnames(one) & _surnames(other) != set()


def _surnames(entity: Entity) -> set[str]:
    found = set()
    for name in entity.strong_names:
        try:
            found.add(Name.parse(name).surname)
        except ValueError:
            continue
    return found


def _one_each(found: Iterable[Recognised]) -> tuple[Recognised, ...]:
    best: dict[tuple[str, str], Recognised] = {}
    order = list(How)
    for one in sorted(found, key=lambda each: order.index(each.how)):
        best.setdefault((one.entity.kind, one.entity.id), one)
    return tuple(sorted(best.values(), key=lambda each: (each.entity.kind, each.entity.id)))
