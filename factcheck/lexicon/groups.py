"""Sets of countries that news names: "Europe", "the G7", "the EU", and who belongs to them on which days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

_MEMBER = pattern(r"([A-Za-z]{3})(?: ([0-9]{4}-[0-9]{2}-[0-9]{2})\.\.([0-9]{4}-[0-9]{2}-[0-9]{2})?)?")


class Membership(NamedTuple):
    """One country's belonging, from ``start`` up to but not including ``until``; None is open there."""

    country: str
    start: date | None = None
    until: date | None = None

    def covers(self, period: Period) -> bool | None:
        """Whether it belongs for all of the period (True), for none of it (False) or for a part (None)."""
        if self.start is None and self.until is None:
            return True
        own = Period(self.start, self.until, "range")
        if own.contains(period):
            return True
        return False if own.disjoint(period) else None


class Group(NamedTuple):
    """A set of countries by its names; of those in ``open`` it is a matter of views whether they belong."""

    id: str
    names: tuple[str, ...]
    members: tuple[Membership, ...]
    open: tuple[Membership, ...] = ()

    def at(self, period: Period) -> tuple[frozenset[str], frozenset[str]]:
        """Who belongs for the whole period, and who perhaps or for a part of it, by ids of countries."""
        sure = {one.country for one in self.members if one.covers(period)}
        maybe = {one.country for one in self.members if one.covers(period) is None}
        maybe |= {one.country for one in self.open if one.covers(period) is not False}
        return frozenset(sure), frozenset(maybe)


@cache
def groups() -> tuple[Group, ...]:
    """Every group that ships."""
    return tuple(_group(row) for row in table("groups")["groups"].strip().splitlines())


def _group(row: str) -> Group:
    ident, names, members, maybe = (part.strip() for part in row.split("|"))
    return Group(ident, tuple(names.split(", ")), _memberships(members), _memberships(maybe))


def _memberships(text: str) -> tuple[Membership, ...]:
    return tuple(Membership(match[1], _day(match[2]), _day(match[3])) for match in _MEMBER.finditer(text))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def group(text: str) -> Group | None:
    """The group that the words name, "members" and the like set aside; None where they name none.

    >>> group("EU member states").id, group("the moon")
    ('eu', None)
    """
    return _by_name().get(bare(text))


@cache
def _by_name() -> Mapping[str, Group]:
    return MappingProxyType({bare(name): one for one in groups() for name in one.names})


def is_world(text: str) -> bool:
    """Whether the words mean all countries: "the world", "all countries"."""
    key = fold(text).strip()
    return key in _listed("world") or key.removeprefix("the ") in _listed("world")


def is_aggregate(text: str) -> bool:
    """Whether a row of that name is a sum over countries, or an average of them, and no country."""
    key = fold(text).strip()
    return key in _listed("aggregates") or is_world(text) or bare(text) in _by_name()


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table("groups")[key])


def bare(text: str) -> str:
    """The name of a set in the form in which two are compared: without "the" and without "members"."""
    key = " ".join(fold(text).replace("’", "'").split()).removesuffix("'s").removesuffix("'")
    while True:
        shorter = key.removeprefix("the ").removeprefix("all ")
        for word in table("groups")["member-words"]:
            shorter = (
                shorter.removesuffix(f" {word}").removeprefix(f"{word} of the ").removeprefix(f"{word} of ")
            )
        if shorter == key or not shorter:
            return key
        key = shorter


@cache
def sovereign() -> frozenset[str]:
    """The member states of the United Nations, by id: who else is a country is a matter of views."""
    rows = table("countries")["member-states"].strip().splitlines()
    return frozenset(row.partition(" |")[0] for row in rows)
