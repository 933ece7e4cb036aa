"""Compiling a store: every fact is filed once, under a number that follows the order of addresses."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.facts import EventFact, Fact, FigureFact, Place, QuoteFact, Source
from factcheck.reading import parse_period
from factcheck.reading.word_keys import read_keys
from factcheck.store.codec import encode
from factcheck.store.compiled.arrays import QuoteArrays, make_arrays
from factcheck.store.compiled.container import write_container
from factcheck.store.compiled.filed import row_sum
from factcheck.store.compiled.postings import Numbers, make_postings
from factcheck.store.events import anchors_of
from factcheck.store.grams import word_hash
from factcheck.store.index import Voice
from factcheck.store.segments import BESIDE
from factcheck.store.transcript import Turn

if TYPE_CHECKING:
    from factcheck.store.store import Store

_TABLES = """
    CREATE TABLE facts (number INTEGER PRIMARY KEY, address TEXT, path INTEGER, line INTEGER, source INTEGER,
                        shape INTEGER, slots TEXT, sum INTEGER);
    CREATE TABLE shapes (number INTEGER PRIMARY KEY, record TEXT);
    CREATE TABLE paths (number INTEGER PRIMARY KEY, path TEXT);
    CREATE TABLE sources (number INTEGER PRIMARY KEY, record TEXT);
    CREATE TABLE voices (number INTEGER PRIMARY KEY, record TEXT);
    CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT);
    CREATE TABLE figures (measure INTEGER, subject INTEGER, year INTEGER, number INTEGER,
                          PRIMARY KEY (measure, subject, number)) WITHOUT ROWID;
    CREATE TABLE transcripts (number INTEGER PRIMARY KEY, record TEXT, turns INTEGER);
    CREATE TABLE turns (transcript INTEGER, number INTEGER, record TEXT, PRIMARY KEY (transcript, number))
                       WITHOUT ROWID;
    CREATE TABLE lists (name TEXT PRIMARY KEY, record TEXT);
"""
_BATCH = 2_000  # facts that are handed to the database at once


def compile_store(store: Store, path: Path, *, made_for: str = "") -> None:
    """Writes the compiled form of ``store`` to ``path``.

    ``made_for`` is written down in it for who keeps it, to know it again. Raises ``OSError`` where the disk
    does not take it; what was at ``path`` before is still there then.
    """
    facts = {
        "facts": len(store.facts),
        "made_for": made_for,
        "digests": {"files": store.digest_files, "content": store.digest_content},
    }
    write_container(path, facts, lambda connection: _fill(connection, store))


def _fill(connection: sqlite3.Connection, store: Store) -> Mapping[str, Numbers]:
    connection.executescript(_TABLES)
    filing = _Filing(connection)
    for number, fact in enumerate(store.facts):
        filing.add(number, fact)
    filing.flush()
    _transcripts(connection, store)
    listed = tuple(one for one in store.names.entities if one.listed)
    lists = {
        "entities": encode(listed),
        "measures": encode(store.measures),
        "calendars": encode(store.calendars),
        "tables": encode(store.tables),
        "problems": encode(store.problems),
        "remarks": encode(store.remarks),
        "unusable": encode(store.unusable),
        "places": json.dumps([[list(key), list(place)] for key, place in sorted(store.places.items())]),
        "files": json.dumps([list(each) for each in store.files]),
    }
    connection.executemany("INSERT INTO lists VALUES (?, ?)", lists.items())
    return filing.arrays()


@dataclass
class _Filing:
    """Facts on their way into the database, and what the arrays are made of.

    A shape is the kind of a fact and the slots that it has: a row has their values only.
    """

    connection: sqlite3.Connection
    rows: list[tuple[int, str, int, int, int, int, str, int]] = field(default_factory=list)
    shapes: dict[tuple[str, ...], int] = field(default_factory=dict)
    paths: dict[str, int] = field(default_factory=dict)
    series: list[tuple[int, int, int | None, int]] = field(default_factory=list)
    sources: dict[str, int] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    known: dict[int, tuple[Source, int]] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    voices: dict[Voice, int] = field(default_factory=dict)
    hashes: dict[str, int] = field(default_factory=dict)
    quotes: list[tuple[int, int, list[int]]] = field(default_factory=list)
    events: list[int] = field(default_factory=list)
    anchors: list[tuple[int, int]] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)

    def add(self, number: int, fact: Fact) -> None:
        slots = fact.model_dump(mode="json", exclude_defaults=True, exclude=BESIDE)
        place = fact.location or Place("", 0)
        shape = (fact.kind, *slots)
        text = json.dumps([*slots.values()], ensure_ascii=False, separators=(",", ":"))
        source = self._source(fact.source)
        self.rows.append(
            (
                number,
                fact.address,
                self.paths.setdefault(place.path, len(self.paths)),
                place.line,
                source,
                self.shapes.setdefault(shape, len(self.shapes)),
                text,
                row_sum(fact.address, place.path, place.line, self.told[source], shape, text),
            )
        )
        if isinstance(fact, QuoteFact):
            voice = self.voices.setdefault(Voice.of(fact), len(self.voices))
            hashes = self.hashes
            said = [
                hashes.get(key) or hashes.setdefault(key, word_hash(key)) for key in read_keys(fact.words)
            ]
            self.quotes.append((voice, number, said))
        elif isinstance(fact, FigureFact):
            self.figures.append(number)
            texts = [self.texts.setdefault(text, len(self.texts)) for text in (fact.measure, fact.subject)]
            self.series.append((texts[0], texts[1], _year(fact), number))
        else:
            self._add_event(number, fact)
        if len(self.rows) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        self.connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self.rows)
        self.rows.clear()

    def arrays(self) -> Mapping[str, Numbers]:
        insert = self.connection.executemany
        series = sorted(self.series, key=lambda row: (row[0], row[1], row[3]))
        voices = [(number, json.dumps(voice)) for number, voice in enumerate(self.voices)]
        insert("INSERT INTO figures VALUES (?, ?, ?, ?)", series)
        insert("INSERT INTO texts VALUES (?, ?)", list(enumerate(self.texts)))
        insert("INSERT INTO sources VALUES (?, ?)", list(enumerate(self.sources)))
        shapes = [(at, json.dumps(names)) for at, names in enumerate(self.shapes)]
        insert("INSERT INTO shapes VALUES (?, ?)", shapes)
        insert("INSERT INTO paths VALUES (?, ?)", list(enumerate(self.paths)))
        insert("INSERT INTO voices VALUES (?, ?)", voices)
        keys = np.array([key for key, _ in self.anchors], np.uint64)
        holders = np.array([number for _, number in self.anchors], np.uint32)
        return {
            **written(make_arrays(self.quotes)),
            **{f"events.{name}": array for name, array in make_postings([(keys, holders)]).parts().items()},
            "numbers.quote": np.array([number for _, number, _ in self.quotes], np.uint32),
            "numbers.figure": np.array(self.figures, np.uint32),
            "numbers.event": np.array(self.events, np.uint32),
        }

    def _source(self, source: Source) -> int:
        known = self.known.get(id(source))
        if known is None:
            text = source.model_dump_json(exclude_defaults=True)
            known = (source, self.sources.setdefault(text, len(self.sources)))
            if known[1] == len(self.told):
                self.told.append(text)
            self.known[id(source)] = (
                known  # with the source itself: its id is nobody else's as long as it lives
            )
        return known[1]

    def _add_event(self, number: int, fact: EventFact) -> None:
        self.anchors += [(word_hash(anchor), len(self.events)) for anchor in sorted(anchors_of(fact))]
        self.events.append(number)


def _year(fact: FigureFact) -> int | None:
    """The year in which the period of a figure begins, by whatever calendar; None where it has none."""
    period = parse_period(fact.period) if fact.period else None
    return period.start.year if period is not None and period.start is not None else None


def _transcripts(connection: sqlite3.Connection, store: Store) -> None:
    for number, one in enumerate(store.transcripts):
        record: dict[str, Any] = {
            "address": one.address,
            "path": one.path,
            "said": encode((one.said,) if one.said else ()),
            "occasion": one.occasion,
            "complete": one.complete,
            "recorded": one.recorded,
        }
        connection.execute(
            "INSERT INTO transcripts VALUES (?, ?, ?)", (number, json.dumps(record), len(one.turns))
        )
        connection.executemany(
            "INSERT INTO turns VALUES (?, ?, ?)",
            ((number, at, json.dumps(_turn(turn, store))) for at, turn in enumerate(one.turns)),
        )


def _turn(turn: Turn, store: Store) -> list[object]:
    fact = store.fact(turn.address)
    is_filed = isinstance(fact, QuoteFact) and fact.words == turn.words  # once is enough
    return [turn.address, turn.label, turn.speakers, None if is_filed else turn.words, turn.marks]


def written(arrays: QuoteArrays) -> Mapping[str, Numbers]:
    """The arrays of the quotations under the names that they have in the file."""
    return {
        **{f"quotes.grams.{name}": array for name, array in arrays.grams.parts().items()},
        **{f"quotes.whole.{name}": array for name, array in arrays.whole.parts().items()},
        "quotes.vocabulary": arrays.vocabulary,
        "quotes.words": arrays.words,
        "quotes.ends": arrays.ends,
        "quotes.voices": arrays.voices,
        "quotes.order": arrays.order,
    }
