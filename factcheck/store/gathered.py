"""What was read so far from files or records, before it becomes a store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.facts import Fact
from factcheck.store.entities import Entity
from factcheck.store.layout import Table
from factcheck.store.measures import Calendar, Measure
from factcheck.store.problems import Problem
from factcheck.store.tables import Unusable, unusable
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

    ``claimed`` are the files that another one says how to read, each with the problem that it is where two
    do. ``digests`` are the paths and digests of what was read.
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
    claimed: dict[str, Problem] = field(default_factory=dict)
    successions: list[Succession] = field(default_factory=list)


def join(whole: Gathered, part: Gathered) -> None:
    """Adds what was read from one more file; what two files have is a problem of the second."""
    whole.digests += part.digests
    twice = [problem for path, problem in part.claimed.items() if path in whole.claimed]
    if twice:
        whole.problems += twice
        return
    whole.claimed.update(part.claimed)
    for address, fact in part.facts.items():
        _take(whole, address, fact)
    for key, place in part.places.items():
        _name(whole, part, key, place)
    whole.tables += part.tables
    whole.transcripts += part.transcripts
    whole.unusable += part.unusable
    whole.problems += part.problems
    whole.remarks += part.remarks
    whole.successions += part.successions


def _take(whole: Gathered, address: str, fact: Fact) -> None:
    known = whole.facts.setdefault(address, fact)
    if known is fact or fact.location is None:
        return
    path, line = fact.location.path, fact.location.line
    message = f"the id {address.partition('#')[2]!r} is used twice{first_used(known, path)}"
    whole.problems.append(Problem(path, line, 1, message))
    slots = {slot: getattr(fact, slot, None) for slot in ("speaker", "words", "subject", "measure", "event")}
    whole.unusable.append(unusable(fact.kind, address, fact.location, slots))


def _name(whole: Gathered, part: Gathered, key: tuple[str, str], place: tuple[str, int, int]) -> None:
    """Takes a name, measure or calendar over, unless another file has it already."""
    first = whole.places.setdefault(key, place)
    if first is not place:
        message = f"[{'.'.join(key)}] is written down twice: first in {first[0]}:{first[1]}"
        whole.problems.append(Problem(*place, message))
        return
    kind, ident = key
    if key in part.entities:
        whole.entities[key] = part.entities[key]
    elif kind == "measure" and ident in part.measures:
        whole.measures[ident] = part.measures[ident]
    elif kind == "calendar" and ident in part.calendars:
        whole.calendars[ident] = part.calendars[ident]


def first_used(known: Fact, path: str) -> str:
    """The end of a message about an id that ``known`` has already, for a reader of the file ``path``."""
    if known.location is None:
        return ""
    if known.location.path == path:
        return f" in this file: first on line {known.location.line}"
    return f": first in {known.location.path}:{known.location.line}"
