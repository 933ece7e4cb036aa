"""What one file of a store says: facts, names or measures, and what is wrong with it, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.facts import Place, Source
from factcheck.store.csv_tables import take_rows
from factcheck.store.entities import KINDS, read_entity
from factcheck.store.gathered import Gathered, first_used
from factcheck.store.layout import TABLE_FILES
from factcheck.store.measures import read_calendar, read_measure
from factcheck.store.problems import Problem, clip
from factcheck.store.slots import Complain, nearest
from factcheck.store.tables import MODELS, is_id, read_fact, read_source, unusable
from factcheck.store.toml import Document, read_toml
from factcheck.store.transcript import TRANSCRIPT_FILES

_NAMES, _MEASURES = "names.toml", "measures.toml"


def take_document(path: str, content: bytes, gathered: Gathered, root: Path) -> None:
    """Adds what the file at ``path`` says, and the table or transcript under ``root`` that it lays out."""
    _take(read_toml(path, content), gathered, root)


def _take(document: Document, gathered: Gathered, root: Path) -> None:
    gathered.problems += document.problems
    gathered.remarks += [
        Problem(document.path, *place, f"write this header as {header.canonical}", "warning")
        for header, place in document.headers
        if header.written != header.canonical
    ]
    name = document.path.rpartition("/")[2]
    if name == _NAMES:
        _take_names(document, gathered)
    elif name == _MEASURES:
        _take_measures(document, gathered)
    elif name.endswith(TABLE_FILES):
        take_rows(root, document, _source(document, gathered), gathered)
    elif name.endswith(TRANSCRIPT_FILES):
        from factcheck.store.transcripts import take_turns

        take_turns(root, document, _source(document, gathered), gathered)
    else:
        _take_facts(document, gathered)


def _complaints(document: Document, gathered: Gathered, *parts: str) -> Complain:
    def complain(message: str, slot: str) -> None:
        where = (*parts, slot) if slot else parts
        gathered.problems.append(document.problem(message, *where))

    return complain


def _take_facts(document: Document, gathered: Gathered) -> None:
    source = _source(document, gathered)
    stem = document.path.removesuffix(".toml")
    for damaged in document.damaged:
        if len(damaged.parts) > 1 and damaged.parts[0] in MODELS:
            address = f"{stem}#{damaged.parts[1]}"
            place = Place(document.path, damaged.position[0])
            gathered.unusable.append(unusable(damaged.parts[0], address, place, damaged.strings))
    known = ("source", *MODELS)
    for kind, group in document.tables.items():
        if kind == "source":
            continue
        if kind not in MODELS:
            gathered.problems.append(document.problem(_no_table(kind, known), kind))
            continue
        for ident, table in _each(document, gathered, kind, group):
            _take_fact(document, gathered, kind, ident, table, source)


def _take_fact(
    document: Document,
    gathered: Gathered,
    kind: str,
    ident: str,
    table: Mapping[str, object],
    source: Source | None,
) -> None:
    place = Place(document.path, document.position(kind, ident)[0])
    address = f"{document.path.removesuffix('.toml')}#{ident}"
    fact = None
    if not is_id(ident):
        gathered.problems.append(
            document.problem(f"{clip(ident)!r} is no id: use letters, digits and hyphens", kind, ident)
        )
    elif known := gathered.facts.get(address):
        message = f"the id {ident!r} is used twice{first_used(known, document.path)}"
        gathered.problems.append(document.problem(message, kind, ident))
    else:
        complain = _complaints(document, gathered, kind, ident)
        checked = read_fact(kind, table, source or Source(title="missing"), address, place, complain)
        fact = checked if source else None
    if fact is None:
        gathered.unusable.append(unusable(kind, address, place, table))
    else:
        gathered.facts[address] = fact


def _source(document: Document, gathered: Gathered) -> Source | None:
    table = document.tables.get("source")
    if table is None:
        spoiled = any(damaged.parts[:1] == ("source",) for damaged in document.damaged)
        if not spoiled and (document.tables or document.damaged or not document.problems):
            message = "no [source]: every fact needs the document that it comes from"
            gathered.problems.append(Problem(document.path, 1, 1, message))
        return None
    return read_source(table, _complaints(document, gathered, "source"))


def _take_names(document: Document, gathered: Gathered) -> None:
    for kind, group in document.tables.items():
        name = next((known for known in KINDS if known == kind), None)
        if name is None:
            gathered.problems.append(document.problem(_no_table(kind, KINDS), kind))
            continue
        for ident, table in _each(document, gathered, kind, group):
            gathered.places[kind, ident] = (document.path, *document.position(kind, ident))
            entity = read_entity(name, ident, table, _complaints(document, gathered, kind, ident))
            if entity:
                gathered.entities[name, ident] = entity


def _take_measures(document: Document, gathered: Gathered) -> None:
    for kind, group in document.tables.items():
        if kind not in {"measure", "calendar"}:
            gathered.problems.append(document.problem(_no_table(kind, ("measure", "calendar")), kind))
            continue
        for ident, table in _each(document, gathered, kind, group):
            gathered.places[kind, ident] = (document.path, *document.position(kind, ident))
            complain = _complaints(document, gathered, kind, ident)
            if kind == "measure" and (measure := read_measure(ident, table, complain)):
                gathered.measures[ident] = measure
            elif kind == "calendar" and (calendar := read_calendar(ident, table, complain)):
                gathered.calendars[ident] = calendar


def _each(
    document: Document, gathered: Gathered, kind: str, group: object
) -> Iterable[tuple[str, Mapping[str, object]]]:
    """The tables ``[kind.<id>]``; whatever else stands under ``kind`` is a problem."""
    if not isinstance(group, Mapping):
        gathered.problems.append(
            document.problem(f"write [{kind}.<id>], in single brackets, with an id", kind)
        )
        return
    for ident, table in group.items():
        if isinstance(table, Mapping):
            yield ident, table
        elif isinstance(table, list):
            gathered.problems.append(
                document.problem(f"write [{kind}.{clip(ident)}] in single brackets", kind, ident)
            )
        else:
            message = f"{clip(ident)}: stands outside a table: write it under [{kind}.<id>]"
            gathered.problems.append(document.problem(message, kind, ident))


def _no_table(kind: str, known: Iterable[str]) -> str:
    tables = tuple(known)
    return f"[{clip(kind)}]: there is no such table{nearest(kind, tables)}"
