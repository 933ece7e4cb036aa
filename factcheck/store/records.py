"""A store from records in memory: dictionaries with the keys of the TOML tables, or facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.facts import EventFact, Fact, FactBase, FigureFact, Place, QuoteFact, Source
from factcheck.store.entities import KINDS, Entity, read_entity
from factcheck.store.gathered import Gathered
from factcheck.store.measures import Calendar, Measure, read_calendar, read_measure
from factcheck.store.problems import Problem, clip
from factcheck.store.slots import Complain, nearest
from factcheck.store.tables import MODELS, is_id, read_fact, read_source, unusable

_PATH = "records"


def gather_records(
    records: Iterable[object], names: Iterable[object], measures: Iterable[object]
) -> Gathered:
    """Everything in the records; the place of each is its number from 1, in the path "records"."""
    gathered = Gathered()
    sources: dict[object, Source | None] = {}
    for number, record in enumerate(records, start=1):
        if isinstance(record, QuoteFact | FigureFact | EventFact):
            _keep(gathered, _placed(record, number), number)
        else:
            _take(gathered, record, number, sources)
    for number, record in enumerate(names, start=1):
        _take_name(gathered, record, number)
    for number, record in enumerate(measures, start=1):
        _take_measure(gathered, record, number)
    return gathered


def _complaints(gathered: Gathered, number: int, path: str = _PATH) -> Complain:
    def complain(message: str, slot: str) -> None:  # noqa: ARG001 - a record has no columns
        gathered.problems.append(Problem(path, number, 1, message))

    return complain


def _placed(fact: Fact, number: int) -> Fact:
    changes: dict[str, object] = {}
    if not fact.address:
        changes["address"] = _address(fact, None)
    if fact.location is None:
        changes["location"] = Place(_PATH, number)
    return fact.model_copy(update=changes) if changes else fact


def _take(gathered: Gathered, record: object, number: int, sources: dict[object, Source | None]) -> None:
    complain = _complaints(gathered, number)
    if not isinstance(record, Mapping):
        complain("a record is a dictionary with the keys of a TOML table, or a fact", "")
        return
    kind, ident = record.get("kind"), record.get("id")
    if not isinstance(kind, str) or kind not in MODELS:
        close = nearest(kind, tuple(MODELS)) if isinstance(kind, str) else ""
        complain(f"kind: {clip(str(kind))!r} is none of {', '.join(MODELS)}{close}", "kind")
        return
    place = Place(_PATH, number)
    slots = {
        key: value
        for key, value in record.items()
        if isinstance(key, str) and key not in {"kind", "id", "source"}
    }
    address = f"{_PATH}#{ident}" if ident is not None else ""
    fact = None
    if ident is not None and not (isinstance(ident, str) and is_id(ident)):
        complain(f"{clip(str(ident))!r} is no id: use letters, digits and hyphens", "id")
    else:
        source = _source(record.get("source"), sources, complain)
        fact = read_fact(kind, slots, source or Source(title="missing"), address, place, complain)
        fact = fact if source else None
    if fact is None:
        gathered.unusable.append(unusable(kind, address or f"{_PATH}#{number}", place, slots))
    else:
        _keep(
            gathered, fact if address else fact.model_copy(update={"address": _address(fact, None)}), number
        )


def _keep(gathered: Gathered, fact: Fact, number: int) -> None:
    known = gathered.facts.get(fact.address)
    if known is None:
        gathered.facts[fact.address] = fact
    elif "#sha256-" in fact.address and known.sha256 == fact.sha256:
        first = known.location.line if known.location else 0
        gathered.remarks.append(Problem(_PATH, number, 1, f"the same fact as record {first}", "warning"))
    else:
        first = known.location.line if known.location else 0
        message = f"the address {fact.address!r} is used twice: first by record {first}"
        gathered.problems.append(Problem(_PATH, number, 1, message))
        slots = {
            slot: getattr(fact, slot, None) for slot in ("speaker", "words", "subject", "measure", "event")
        }
        gathered.unusable.append(unusable(fact.kind, fact.address, Place(_PATH, number), slots))


def _address(fact: FactBase, path: str | None) -> str:
    return f"{path or ''}#sha256-{fact.sha256.removeprefix('sha256:')[:12]}"


def _source(given: object, sources: dict[object, Source | None], complain: Complain) -> Source | None:
    if isinstance(given, Source):
        return given
    if given is None:
        complain("source: is missing: every fact needs the document that it comes from", "source")
        return None
    table: object = {"title": given} if isinstance(given, str) else given
    key = _key(table)
    if key is not None and (known := sources.get(key)) is not None:
        return known
    source = read_source(table, lambda message, slot: complain(_under_source(message), slot))
    if key is not None:
        sources[key] = source
    return source


def _under_source(message: str) -> str:
    return message if message.startswith("source:") else f"source.{message}"


def _key(table: object) -> object:
    if not isinstance(table, Mapping):
        return None
    key = tuple(table.items())
    return key if all(isinstance(value, str) for value in table.values()) else None


def _take_name(gathered: Gathered, record: object, number: int) -> None:
    complain = _complaints(gathered, number, "names")
    if isinstance(record, Entity):
        gathered.entities[record.kind, record.id] = record
        return
    if not isinstance(record, Mapping):
        complain("a name is a dictionary with the keys of a TOML table", "")
        return
    kind = next((known for known in KINDS if known == record.get("kind", "person")), None)
    ident = record.get("id", record.get("name"))
    if kind is None:
        complain(f"kind: {clip(str(record.get('kind')))!r} is none of {', '.join(KINDS)}", "kind")
        return
    slots = {key: value for key, value in record.items() if key not in {"kind", "id"}}
    entity = read_entity(kind, str(ident), slots, complain)
    if entity and (entity.kind, entity.id) in gathered.entities:
        complain(f"the {kind} {entity.id!r} is given twice", "id")
    elif entity:
        gathered.entities[entity.kind, entity.id] = entity
        gathered.places[entity.kind, entity.id] = ("names", number, 1)


def _take_measure(gathered: Gathered, record: object, number: int) -> None:
    complain = _complaints(gathered, number, "measures")
    if isinstance(record, Measure):
        gathered.measures[record.id] = record
    elif isinstance(record, Calendar):
        gathered.calendars[record.id] = record
    elif not isinstance(record, Mapping):
        complain("a measure is a dictionary with the keys of a TOML table", "")
    else:
        slots = {key: value for key, value in record.items() if key not in {"kind", "id"}}
        ident = str(record.get("id", record.get("name", record.get("subject"))))
        if record.get("kind") == "calendar" or "fiscal-year-starts" in record:
            if calendar := read_calendar(ident, slots, complain):
                gathered.calendars[ident] = calendar
        elif measure := read_measure(ident, slots, complain):
            gathered.measures[ident] = measure
            gathered.places["measure", ident] = ("measures", number, 1)
