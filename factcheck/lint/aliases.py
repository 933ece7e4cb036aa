"""Names that mean two things, and aliases that take a name away from somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.measures import known_measure
from factcheck.lint.base import Desk, Found, pairs
from factcheck.store import Entity, Measure
from factcheck.store.names import comparable
from factcheck.values.name import Name


def alias_clash(desk: Desk) -> Iterator[Found]:
    """One name or alias that identifies two people, two organisations or two places, or a person and those.

    Whoever the draft means, both are meant, and nothing about either is decided. Make it a weak alias.

    Remarked: `aliases = ["Lee"]` of both Ann Lee and Bob Lee
    Fine: `weak-aliases = ["Lee"]` of both; a city and its organisation under one name
    """
    bearers: dict[str, list[Entity]] = {}
    for entity in desk.store.names.entities:
        if entity.listed:
            for name in dict.fromkeys(map(comparable, entity.strong_names)):
                bearers.setdefault(name, []).append(entity)
    for name, entities in bearers.items():
        for one, other in pairs(entities, _id):
            if one.kind == other.kind or "person" in (one.kind, other.kind):
                message = f"{name!r} identifies both {_id(one)} and {_id(other)}: make it a weak alias"
                yield desk.at_table(other.kind, other.id, message)


def alias_captures(desk: Desk) -> Iterator[Found]:
    """An alias that decides alone, though it is also a weak alias or the bare surname of somebody else.

    An alias identifies without context, so that the other is never meant by it any more.

    Remarked: `aliases = ["Byron"]` of a company, where Ada Byron is in the store
    Fine: `aliases = ["Byron Shipping"]`, or `weak-aliases = ["Byron"]`
    """
    weak: dict[str, list[Entity]] = {}
    surnames: dict[str, list[Entity]] = {}
    strong: dict[str, set[tuple[str, str]]] = {}
    listed = [entity for entity in desk.store.names.entities if entity.listed]
    for entity in listed:
        for name in entity.weak_aliases:
            weak.setdefault(comparable(name), []).append(entity)
        for name in entity.strong_names:
            strong.setdefault(comparable(name), set()).add((entity.kind, entity.id))
        if entity.kind == "person" and (surname := _surname(entity.name)) is not None:
            surnames.setdefault(surname, []).append(entity)
    for entity in listed:
        for name in dict.fromkeys(map(comparable, entity.strong_names)):
            others = [*weak.get(name, ()), *surnames.get(name, ())]
            taken = {(one.kind, one.id): one for one in others if one is not entity}
            for key in sorted(taken.keys() - strong[name]):
                message = (
                    f"{name!r} also means {_id(taken[key])}, and identifies {_id(entity)} alone: "
                    "make it a weak alias"
                )
                yield desk.at_table(entity.kind, entity.id, message, "aliases")


def _surname(name: str) -> str | None:
    """The surname of a name that has given names too."""
    try:
        parsed = Name.parse(name)
    except ValueError:
        return None
    return None if parsed.is_surname_only else parsed.surname


def measure_clash(desk: Desk) -> Iterator[Found]:
    """One name for two measures: of the store, or one of the store and another that ships.

    Figures of both are then held against one another.

    Remarked: `aliases = ["GDP"]` of a measure called "unemployment rate"
    Fine: `aliases = ["GDP"]` of one called "gross domestic product"; one name for two, each with a `subject`
    """
    named: dict[str, list[Measure]] = {}
    for measure in desk.store.measures:
        for name in dict.fromkeys(map(comparable, measure.names)):
            named.setdefault(name, []).append(measure)
    for name, measures in named.items():
        for one, other in pairs(measures, lambda measure: measure.id):
            if not (one.subject and other.subject and comparable(one.subject) != comparable(other.subject)):
                written = next(each for each in other.names if comparable(each) == name)
                message = f"{written!r} names both measure.{one.id} and measure.{other.id}"
                yield desk.at_table("measure", other.id, message)
    for measure in desk.store.measures:
        packaged = {known.id: name for name in reversed(measure.names) if (known := known_measure(name))}
        if len(packaged) > 1:
            names = " and ".join(repr(name) for name in sorted(packaged.values()))
            message = f"{names} are different measures: leave one of them out"
            yield desk.at_table("measure", measure.id, message, "aliases")


def _id(entity: Entity) -> str:
    return f"{entity.kind}.{entity.id}"
