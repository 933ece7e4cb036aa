"""Reading the files of a store: facts, names and measures, and problems with their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.facts import Place, Source
from factcheck.store.csv_tables import take_rows
from factcheck.store.entities import KINDS, read_entity
from factcheck.store.folder import Found, read_one, walk
from factcheck.store.gathered import Gathered, first_used
from factcheck.store.layout import TABLE_FILES
from factcheck.store.measures import read_calendar, read_measure
from factcheck.store.problems import Problem, StoreError, clip
from factcheck.store.slots import Complain, nearest
from factcheck.store.tables import MODELS, is_id, read_fact, read_source, unusable
from factcheck.store.toml import Document, read_toml
from factcheck.store.transcript_layout import TRANSCRIPT_FILES
from factcheck.store.transcripts import take_turns
from factcheck.store.vintages import supersede
from factcheck.values.canonical import digest_bytes

_NAMES, _MEASURES = "names.toml", "measures.toml"


def gather(path: Path) -> Gathered:
    """Everything under the folder ``path``, or in the one file that it is.

    Raises ``StoreError`` where there is nothing at ``path``, or nothing that can be read.
    """
    gathered = Gathered()
    unread: list[Problem] = []
    for found in _found(path):
        if isinstance(found.content, Problem):
            unread.append(found.content)
            continue
        gathered.digests.append((found.path, digest_bytes(found.content)))
        _take(read_toml(found.path, found.content), gathered, path if path.is_dir() else path.parent)
    supersede(gathered)
    gathered.problems += [problem for problem in unread if problem.path not in gathered.claimed]
    return gathered


def _found(path: Path) -> Iterable[Found]:
    if path.is_dir():
        return walk(path)
    if not path.exists() and not path.is_symlink():
        raise StoreError("there is no such file or folder")
    if path.suffix != ".toml":
        raise StoreError("a store is a folder of TOML files, or one of them")
    found = read_one(path.parent, path.name)
    if isinstance(found.content, Problem):
        raise StoreError(found.content.message)
    return (found,)


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
            if _first(document, gathered, kind, ident):
                entity = read_entity(name, ident, table, _complaints(document, gathered, kind, ident))
                if entity:
                    gathered.entities[name, ident] = entity


def _take_measures(document: Document, gathered: Gathered) -> None:
    for kind, group in document.tables.items():
        if kind not in {"measure", "calendar"}:
            gathered.problems.append(document.problem(_no_table(kind, ("measure", "calendar")), kind))
            continue
        for ident, table in _each(document, gathered, kind, group):
            if not _first(document, gathered, kind, ident):
                continue
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


def _first(document: Document, gathered: Gathered, kind: str, ident: str) -> bool:
    """Whether no other file has this table; else that is a problem, and the first one counts."""
    line, column = document.position(kind, ident)
    known = gathered.places.setdefault((kind, ident), (document.path, line, column))
    if known == (document.path, line, column):
        return True
    message = f"[{kind}.{ident}] is written down twice: first in {known[0]}:{known[1]}"
    gathered.problems.append(Problem(document.path, line, column, message))
    return False


def _no_table(kind: str, known: Iterable[str]) -> str:
    tables = tuple(known)
    return f"[{clip(kind)}]: there is no such table{nearest(kind, tables)}"


__all__ = ["gather"]
