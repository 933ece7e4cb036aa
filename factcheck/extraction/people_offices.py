"""Whom "the president" means: the one person of the draft, or of the store's terms of office, who is it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from factcheck.extraction.people_seen import Office
from factcheck.extraction.phrases import NamePhrase
from factcheck.lexicon.places import adjectives, countries_named
from factcheck.lexicon.titles import office_in
from factcheck.store.entities import Role
from factcheck.store.names import Names
from factcheck.values.text import fold

_STANDINGS = frozenset(
    {
        "former",
        "ex",
        "then",
        "acting",
        "interim",
        "deputy",
        "vice",
        "assistant",
        "late",
        "outgoing",
        "incoming",
        "retired",
        "previous",
        "next",
        "future",
        "first",
    }
)


_MOST_HOLDERS = 20  # of one office in one draft; among more, nobody is the one who is meant
_SHORTENED = frozenset({"minister", "secretary", "chief", "commissioner", "leader", "director", "coach"})
_OF_THEIR_OWN = frozenset({"prime", "first", "press", "private"})  # a prime minister is not "the minister"


class Holder(NamedTuple):
    """Somebody of the draft with an office: "former" and the like, the words beside it, and the name."""

    standing: frozenset[str]
    beside: tuple[str, ...]
    phrase: NamePhrase


def holders_of(offices: Iterable[Office]) -> Mapping[str, tuple[Holder, ...]]:
    """The people of a draft by their offices, in order of their places."""
    found: dict[str, list[Holder]] = {}
    for one in offices:
        if (parts := _parts(one.words)) is not None:
            office, standing, beside = parts
            found.setdefault(office, []).append(Holder(standing, beside, one.holder))
            first, _, last = office.rpartition(" ")
            if first and last in _SHORTENED and first.split()[-1] not in _OF_THEIR_OWN:
                found.setdefault(last, []).append(Holder(standing, (*beside, *first.split()), one.holder))
    return {office: _first_of_each(holders) for office, holders in found.items()}


def _first_of_each(holders: list[Holder]) -> tuple[Holder, ...]:
    """Each person once for all that is said of the office, in order of the first places."""
    kept: dict[tuple[frozenset[str], tuple[str, ...], str], Holder] = {}
    for one in sorted(holders, key=lambda one: one.phrase.start):
        kept.setdefault((one.standing, one.beside, one.phrase.name), one)
    return tuple(kept.values())


def _parts(words: str) -> tuple[str, frozenset[str], tuple[str, ...]] | None:
    """The office itself, its standing, and what else is said: the country, the place."""
    head, of, place = words.partition(" of ")
    whole = office_in(words)
    office = whole or office_in(head)
    if office is None:
        return None
    count = len(office.split())
    before = fold(words if whole else head).replace("-", " ").split()
    before = before[: max(0, len(before) - count)]
    standing = frozenset(word for word in before if word in _STANDINGS)
    beside = tuple(word.strip(".") for word in before if word not in _STANDINGS and word != "the")
    if of and not whole:
        beside = (*beside, fold(place).removeprefix("the "))
    return office, standing, beside


def holders_in_draft(phrase: NamePhrase, holders: Mapping[str, tuple[Holder, ...]]) -> tuple[Holder, ...]:
    """Those named before whom ``phrase`` can mean: of this office and standing, and of no other country."""
    parts = _parts(phrase.name)
    if parts is None:
        return ()
    office, standing, beside = parts
    known = holders.get(office, ())
    last = bisect_left(known, phrase.start, key=lambda one: one.phrase.start)
    return tuple(
        one
        for one in known[max(0, last - _MOST_HOLDERS) : last]
        if one.standing == standing and _fits_beside(beside, one.beside)
    )


def _fits_beside(stated: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether everything that is stated of an office is known of its holder."""
    countries = {one.id for word in known for one in countries_named(word)}
    return all(
        word in known or bool(countries & {one.id for one in countries_named(word)}) for word in stated
    )


def holders_on_record(
    phrase: NamePhrase, names: Names, day: date | None, countries: frozenset[str]
) -> tuple[str, ...]:
    """Those of the store who held the office on ``day``; ``countries`` are all that the draft names.

    An office without a country is that of the only country of the draft. Nobody without a day.
    """
    parts = _parts(phrase.name)
    if parts is None or day is None:
        return ()
    office, standing, beside = parts
    stated = {one.id for word in beside for one in countries_named(word)}
    if standing or (beside and not stated):
        return ()
    meant = frozenset(stated) or countries
    if len(meant) != 1:
        return ()
    return tuple(
        entity.name
        for entity in names.entities
        if entity.kind == "person" and any(_holds(role, office, meant, day) for role in entity.roles)
    )


def _holds(role: Role, office: str, countries: frozenset[str], day: date) -> bool:
    if fold(role.office) != office or role.country is None:
        return False
    if not countries & {one.id for one in countries_named(role.country)}:
        return False
    first = role.start.start if role.start else None
    last = role.until.start if role.until else None
    return first is not None and first <= day and (last is None or day < last)


def countries_in(phrases: Iterable[NamePhrase]) -> frozenset[str]:
    """The ids of all countries that a draft's names and adjectives name."""
    words: set[str] = set()
    for phrase in phrases:
        parts = f"{phrase.title} {phrase.name}".split()
        words |= {phrase.name, *(part for part in parts if part in adjectives())}
    return frozenset(one.id for word in sorted(words) for one in countries_named(word))
