"""People, organisations and places, as names.toml describes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factcheck.reading import parse_period
from factcheck.store.slots import Slots
from factcheck.values.canonical import Json
from factcheck.values.period import Period

Kind: TypeAlias = Literal["person", "organisation", "place"]
KINDS: tuple[Kind, ...] = ("person", "organisation", "place")

_GENDERS = ("male", "female", "other")


@dataclass(frozen=True, slots=True)
class Role:
    """An office held from ``start`` up to but not including ``until``; None is open on that side."""

    office: str
    country: str | None = None
    start: Period | None = None
    until: Period | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place. ``aliases`` identify it; ``weak_aliases`` only do so in context.

    ``listed`` is False for somebody who is only known as the speaker of a fact.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    gender: str | None = None
    born: Period | None = None
    died: Period | None = None
    roles: tuple[Role, ...] = ()
    listed: bool = True

    @property
    def strong_names(self) -> tuple[str, ...]:
        """The name and the aliases that identify."""
        return (self.name, *self.aliases)


def read_entity(
    kind: Kind, ident: str, table: Mapping[str, object], complain: Callable[[str, str], None]
) -> Entity | None:
    """The entity that a table of names.toml describes; None, after complaints, where it is not sound."""
    slots = Slots(table, complain)
    name = slots.text("name", required=True)
    aliases, weak = slots.texts("aliases"), slots.texts("weak-aliases")
    gender = born = died = None
    roles: tuple[Role, ...] = ()
    if kind == "person":
        gender = slots.choice("gender", _GENDERS)
        born, died = slots.read("born", parse_period), slots.read("died", parse_period)
        roles = tuple(_role(item, slots) for item in slots.tables("roles"))
    slots.text("note")
    slots.text("source")
    if not slots.close() or name is None:
        return None
    return Entity(ident, kind, name, aliases, weak, gender, born, died, roles)


def entity_record(entity: Entity) -> Json:
    """The entity as canonical JSON: for digests."""
    return {
        "kind": entity.kind,
        "id": entity.id,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "weak-aliases": list(entity.weak_aliases),
        "gender": entity.gender,
        "born": _edtf(entity.born),
        "died": _edtf(entity.died),
        "roles": [[role.office, role.country, _edtf(role.start), _edtf(role.until)] for role in entity.roles],
    }


def _role(table: Mapping[str, object], parent: Slots) -> Role:
    slots = Slots(table, lambda message, _: parent.wrong(f"roles: {message}", "roles"))
    office = slots.text("office", required=True) or ""
    role = Role(
        office, slots.text("country"), slots.read("from", parse_period), slots.read("until", parse_period)
    )
    slots.close()
    return role


def _edtf(period: Period | None) -> str | None:
    return period.edtf if period else None
