"""What lint is made of: a check looks at a store and finds what is to be mended, each at its place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, pairwise
from typing import NamedTuple, TypeAlias, TypeVar

from factcheck.facts import Fact
from factcheck.lint.files import Files
from factcheck.store import Problem, Store
from factcheck.store.life import Life
from factcheck.store.problems import Severity
from factcheck.store.series import FigureIndex

_Item = TypeVar("_Item")

_MOST_COMPARED = 60  # different things under one key: of more, each is compared with the next one only


class Found(NamedTuple):
    """Something to mend: a path relative to the store's folder, line and column from 1, and what it is.

    ``address`` is the fact that it is about, where it is about one.
    """

    path: str
    line: int
    column: int
    message: str
    address: str | None = None


@dataclass(frozen=True)
class Desk:
    """A store that is looked at, with its files and the day that counts; None is no day at all."""

    store: Store
    as_of: date | None = None

    @cached_property
    def files(self) -> Files:
        """The store's TOML files, read again for the places of slots."""
        return Files(self.store.path)

    @cached_property
    def index(self) -> FigureIndex:
        """The recorded figures by subject and measure."""
        store = self.store
        return FigureIndex(store.figures, store.names, store.measures, store.calendars, store.tables)

    @cached_property
    def turns(self) -> frozenset[str]:
        """Where turns of transcripts stand: "Thank you." is said more than once, and rightly so."""
        return frozenset(turn.address for one in self.store.transcripts for turn in one.turns)

    def lives(self, fact: Fact) -> bool:
        """Whether a fact was neither withdrawn nor superseded."""
        return self.store.live(fact, None) in (Life.LIVE, Life.UNKNOWN_DATE) and not fact.superseded_by

    def at(self, fact: Fact, message: str, *slots: str) -> Found:
        """A remark on a fact: at the first of ``slots`` that its table has, else at its header or row."""
        place = fact.location
        if place is None:
            return Found("records", 1, 1, message, fact.address)
        _, _, ident = fact.address.partition("#")
        for slot in slots:
            parts = ("source", slot.removeprefix("source.")) if slot.startswith("source.") else None
            found = self.files.position(place.path, *(parts or (fact.kind, ident, slot)))
            if found:
                return Found(place.path, *found, message, fact.address)
        return Found(place.path, place.line, 1, message, fact.address)

    def at_source(self, fact: Fact, message: str, slot: str = "title") -> Found:
        """A remark on the source of a fact: at its ``[source]``, in the file that has one."""
        if fact.location is None or fact.location.path == "records":
            return self.at(fact, message)
        path = self.files.source_of(fact.address, fact.location.path)
        where = self.files.position(path, "source", slot) or self.files.position(path, "source") or (1, 1)
        return Found(path, *where, message)

    def at_table(self, kind: str, ident: str, message: str, slot: str | None = None) -> Found:
        """A remark on a table of names or measures."""
        path, line, column = self.store.place(kind, ident)
        found = self.files.position(path, kind, ident, slot) if slot else None
        return Found(path, *(found or (line, column)), message)


def pairs(items: Iterable[_Item], same: Callable[[_Item], Hashable]) -> Iterator[tuple[_Item, _Item]]:
    """Pairs of items that differ in ``same``; of very many, those that are next to one another."""
    unique: dict[Hashable, _Item] = {}
    for item in items:
        unique.setdefault(same(item), item)
    found = list(unique.values())
    yield from combinations(found, 2) if len(found) <= _MOST_COMPARED else pairwise(found)


Look: TypeAlias = Callable[[Desk], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of remark: a code that never changes, a name that says what is wrong, and what finds it.

    The docstring of ``look`` is its page.
    """

    code: str
    name: str
    severity: Severity
    look: Look


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """Something to mend in a store, by the check that found it. ``accepted`` is the reason to leave it so."""

    problem: Problem
    code: str
    name: str
    accepted: str | None = None

    @property
    def path(self) -> str:
        """The file, relative to the store's folder."""
        return self.problem.path

    @property
    def line(self) -> int:
        """The line, from 1."""
        return self.problem.line

    @property
    def column(self) -> int:
        """The column, from 1."""
        return self.problem.column

    @property
    def message(self) -> str:
        """What is wrong, and what to do about it."""
        return self.problem.message

    @property
    def severity(self) -> Severity:
        """An error makes answers wrong or unsafe; with a warning the store works as it is."""
        return self.problem.severity

    def __str__(self) -> str:
        return str(self.problem)
