"""What changed between two versions of a store: every fact, name, measure, calendar and claim to be complete.

Facts are told apart by their addresses, and what they say is compared slot by slot. A fact that says the same
at another address or on another line has only moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factcheck.facts import Fact, Place
from factcheck.store.difference_remarks import remarks_on_fact, remarks_on_name
from factcheck.store.entities import Entity, entity_record
from factcheck.store.layout import table_record
from factcheck.store.measures import calendar_record, measure_record
from factcheck.store.store import Store
from factcheck.values.canonical import Json, digest

What: TypeAlias = Literal["fact", "name", "measure", "calendar", "complete"]
How: TypeAlias = Literal["added", "removed", "changed", "moved"]

_ORDER: tuple[What, ...] = ("fact", "name", "measure", "calendar", "complete")


@dataclass(frozen=True, slots=True, order=True)
class SlotChange:
    """One slot, such as ``value`` or ``source.url``, and what stood in it; None is nothing."""

    slot: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing of a store that is not what it was.

    ``address`` is where the new version has it, or the old one if it is gone: a fact's address,
    ``person.joe-biden``, ``measure.gdp``, or a table's. ``was`` is the address that it had before where that
    is another. ``remarks`` say what the change means: withdrawn, validity widened, only the URL. Places and
    digests are those of facts.
    """

    what: What
    how: How
    address: str
    was: str | None = None
    slots: tuple[SlotChange, ...] = ()
    remarks: tuple[str, ...] = ()
    old_place: Place | None = None
    new_place: Place | None = None
    old_sha256: str | None = None
    new_sha256: str | None = None


def difference(old: Store, new: Store, *, by_id: bool = False) -> tuple[Change, ...]:
    """Every change from ``old`` to ``new``, sorted: facts by address, then names, measures, calendars.

    ``by_id`` compares two versions of one file, whatever it is called: addresses count behind the "#" only.
    """
    found = [*_facts(old, new, by_id=by_id), *_names(old, new)]
    found += _records(
        "measure",
        {f"measure.{one.id}": measure_record(one) for one in old.measures},
        {f"measure.{one.id}": measure_record(one) for one in new.measures},
    )
    found += _records(
        "calendar",
        {f"calendar.{one.id}": calendar_record(one) for one in old.calendars},
        {f"calendar.{one.id}": calendar_record(one) for one in new.calendars},
    )
    found += _records("complete", _complete(old), _complete(new))
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.what), one.address, one.how)))


def slot_changes(old: Mapping[str, Json], new: Mapping[str, Json]) -> tuple[SlotChange, ...]:
    """The slots of two records that differ, those of the source last; lists are compared as a whole."""
    before, after = dict(_flat(old)), dict(_flat(new))
    slots = sorted({*before, *after}, key=lambda slot: (slot.startswith("source."), slot))
    return tuple(
        SlotChange(slot, before.get(slot), after.get(slot))
        for slot in slots
        if before.get(slot) != after.get(slot)
    )


def _flat(record: Mapping[str, Json], under: str = "") -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{under}{key}.")
        elif (text := _shown(value)) is not None:
            yield f"{under}{key}", text


def _shown(value: Json) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_shown(item)}" for key, item in value.items())
    return "; ".join(text for item in value if (text := _shown(item)) is not None) or None


def _facts(old: Store, new: Store, *, by_id: bool) -> Iterator[Change]:
    before = {_key(fact, by_id=by_id): fact for fact in old.facts}
    after = {_key(fact, by_id=by_id): fact for fact in new.facts}
    for key in sorted(before.keys() & after.keys()):
        yield from _fact(before[key], after[key])
    gone = [before[key] for key in sorted(before.keys() - after.keys())]
    come = [after[key] for key in sorted(after.keys() - before.keys())]
    pairs = _paired(gone, come)
    for fact in come:
        twin = pairs.get(fact.address)
        if twin is None:
            yield _of_fact("added", None, fact)
        elif twin.sha256 == fact.sha256:
            yield _of_fact("moved", twin, fact)
        else:
            yield _of_fact("changed", twin, fact, remarks_on_fact(twin, fact))
    unusable = {one.address for one in new.unusable}
    found = {twin.address for twin in pairs.values()}
    for fact in gone:
        if fact.address not in found:
            lost = ("is still written down, and cannot be read any more",) if fact.address in unusable else ()
            yield _of_fact("removed", fact, None, lost)


def _paired(gone: list[Fact], come: list[Fact]) -> dict[str, Fact]:
    """Facts that went to another address: with all they say, or with another source; by the new address."""
    pairs: dict[str, Fact] = {}
    for alike in (_whole, _without_source):
        taken = {fact.address for fact in pairs.values()}
        waiting: dict[str, list[Fact]] = {}
        for fact in reversed([one for one in gone if one.address not in taken]):
            waiting.setdefault(alike(fact), []).append(fact)
        for fact in come:
            if fact.address not in pairs and (twins := waiting.get(alike(fact))):
                pairs[fact.address] = twins.pop()
    return pairs


def _whole(fact: Fact) -> str:
    return fact.sha256


def _without_source(fact: Fact) -> str:
    return digest({key: value for key, value in fact.record().items() if key != "source"})


def _key(fact: Fact, *, by_id: bool) -> str:
    return fact.address.partition("#")[2] if by_id else fact.address


def _fact(old: Fact, new: Fact) -> Iterator[Change]:
    if old.sha256 != new.sha256:
        yield _of_fact("changed", old, new, remarks_on_fact(old, new))
    elif old.location != new.location:
        yield _of_fact("moved", old, new)


def _of_fact(how: How, old: Fact | None, new: Fact | None, remarks: Iterable[str] = ()) -> Change:
    fact = new or old
    return Change(
        "fact",
        how,
        fact.address if fact else "",
        old.address if old and new and old.address != new.address else None,
        slot_changes(old.record() if old else {}, new.record() if new else {}),
        tuple(remarks),
        old.location if old else None,
        new.location if new else None,
        old.sha256 if old else None,
        new.sha256 if new else None,
    )


def _names(old: Store, new: Store) -> Iterator[Change]:
    before, after = _listed(old), _listed(new)
    for change in _records(
        "name",
        {key: entity_record(entity) for key, entity in before.items()},
        {key: entity_record(entity) for key, entity in after.items()},
    ):
        entity = after.get(change.address)
        remarks = remarks_on_name(before.get(change.address), entity, old.names) if entity else ()
        yield Change(change.what, change.how, change.address, None, change.slots, tuple(remarks))


def _listed(store: Store) -> dict[str, Entity]:
    return {f"{entity.kind}.{entity.id}": entity for entity in store.names.entities if entity.listed}


def _complete(store: Store) -> dict[str, Json]:
    """What is complete, and in what; a table that may leave something out says nothing by what it lacks."""
    found: dict[str, Json] = {one.address: table_record(one) for one in store.tables}
    for one in store.transcripts:
        said = one.said.edtf if one.said else None
        found[one.address] = {
            "address": one.address,
            "kind": "transcript",
            "complete": one.complete,
            "said": said,
            "turns": len(one.turns),
        }
    return found


def _records(what: What, before: Mapping[str, Json], after: Mapping[str, Json]) -> Iterator[Change]:
    for address in sorted({*before, *after}):
        old, new = before.get(address), after.get(address)
        how: How = "added" if old is None else "removed" if new is None else "changed"
        slots = slot_changes(_record(old), _record(new))
        if slots:
            yield Change(what, how, address, None, slots)


def _record(value: Json) -> Mapping[str, Json]:
    hidden = ("id", "address", "kind")
    return (
        {key: item for key, item in value.items() if key not in hidden} if isinstance(value, Mapping) else {}
    )
