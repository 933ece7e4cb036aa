"""What was read so far from files or records, before it becomes a store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.facts import Fact
from factcheck.store.entities import Entity
from factcheck.store.layout import Table
from factcheck.store.measures import Calendar, Measure
from factcheck.store.problems import Problem
from factcheck.store.tables import Unusable
from factcheck.store.transcript import Transcript


class Succession(NamedTuple):
    """A table that takes the place of an older one, and where that is written down."""

    newer: str
    older: str
    path: str
    line: int
    column: int


@dataclass(slots=True)
class Gathered:
    """Facts by address, names, measures and calendars by id, tables, transcripts, and all that was wrong.

    ``claimed`` are the files that another one says how to read.
    """

    facts: dict[str, Fact] = field(default_factory=dict)
    entities: dict[tuple[str, str], Entity] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    calendars: dict[str, Calendar] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    transcripts: list[Transcript] = field(default_factory=list)
    unusable: list[Unusable] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    digests: list[tuple[str, str]] = field(default_factory=list)
    places: dict[tuple[str, str], tuple[str, int, int]] = field(default_factory=dict)
    claimed: set[str] = field(default_factory=set)
    successions: list[Succession] = field(default_factory=list)


def first_used(known: Fact, path: str) -> str:
    """The end of a message about an id that ``known`` has already, for a reader of the file ``path``."""
    if known.location is None:
        return ""
    if known.location.path == path:
        return f" in this file: first on line {known.location.line}"
    return f": first in {known.location.path}:{known.location.line}"
