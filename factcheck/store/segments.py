"""What was read from each file of a store, kept beside for the next time: disposable, and never trusted.

A segment is JSON, named by what it was read from: the path and the bytes of the file, and the code that reads
it. It is stamped with the digest of that name and its own text. The files that a table or a transcript is
read from are hashed again each time. A segment that is missing, cut short, foreign or changed is not used:
the file is read instead.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.facts import Fact, Medium, Place, Source
from factcheck.store.codec import decode, encode
from factcheck.store.entities import Entity
from factcheck.store.gathered import Gathered, Succession
from factcheck.store.layout import Table
from factcheck.store.measures import Calendar, Measure
from factcheck.store.problems import Problem, StoreError
from factcheck.store.stamped import read_stamped, write_stamped
from factcheck.store.tables import MODELS, Unusable
from factcheck.store.transcript import Transcript
from factcheck.store.unchanged import are_as_they_were
from factcheck.store.version import SCHEMA, reader_digest
from factcheck.values.models import said, unchecked

BESIDE = {"kind", "source", "address", "location"}  # what is written down beside the slots of a fact

_MOST_BYTES = 1 << 31
_LISTS: Mapping[str, type[Any]] = {
    "tables": Table,
    "transcripts": Transcript,
    "unusable": Unusable,
    "problems": Problem,
    "remarks": Problem,
    "successions": Succession,
}
_NAMED: Mapping[str, type[Any]] = {"entities": Entity, "measures": Measure, "calendars": Calendar}


class Segments:
    """The segments in one folder. Several processes may read and write them at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, root: Path, key: tuple[str, str]) -> Gathered | None:
        """What was read from the file with that path and digest under ``root``; None where nobody knows."""
        try:
            text = read_stamped(self._path(key), _MOST_BYTES)
            if text is None:
                return None
            part = _gathered(json.loads(text))
        except (ValueError, LookupError, TypeError, StoreError):
            return None
        return part if are_as_they_were(root, part.digests[1:]) else None

    def write(self, key: tuple[str, str], part: Gathered) -> None:
        """Keeps what was read; where the folder does not take it, nothing is kept."""
        if len(part.digests) == 1 and (part.tables or part.transcripts or part.claimed or part.unusable):
            return  # a file beside it may be missing, and come
        told = json.dumps(_written(part), ensure_ascii=False, separators=(",", ":"))
        write_stamped(self._path(key), told.encode("utf-8", "surrogatepass"))

    def _path(self, key: tuple[str, str]) -> Path:
        told = "\n".join((str(SCHEMA), reader_digest(), *key))
        name = sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name[:2] / f"{name[2:]}.segment"


def _written(part: Gathered) -> dict[str, Any]:
    sources: dict[int, int] = {}
    told: list[dict[str, Any]] = []
    facts = []
    for fact in part.facts.values():
        number = sources.setdefault(id(fact.source), len(sources))
        if number == len(told):
            told.append(said(fact.source))
        slots = said(fact, without=BESIDE)
        place = [fact.location.path, fact.location.line] if fact.location else None
        facts.append([fact.kind, fact.address, place, number, slots, fact.sha256])
    return {
        "digests": part.digests,
        "sources": told,
        "facts": facts,
        "places": [[*key, *place] for key, place in part.places.items()],
        "claimed": {path: encode((problem,)) for path, problem in part.claimed.items()},
        **{name: encode(tuple(getattr(part, name).values())) for name in _NAMED},
        **{name: encode(getattr(part, name)) for name in _LISTS},
    }


def _gathered(told: Mapping[str, Any]) -> Gathered:
    sources = [filed_source(slots) for slots in told["sources"]]
    part = Gathered(
        digests=[(path, digest) for path, digest in told["digests"]],
        places={(kind, ident): (path, line, column) for kind, ident, path, line, column in told["places"]},
        claimed={path: decode(Problem, text)[0] for path, text in told["claimed"].items()},
    )
    for kind, address, place, source, slots, sha256_of in told["facts"]:
        fact = filed(kind, slots, sources[source], address, Place(*place) if place else None)
        vars(fact)["sha256"] = sha256_of  # what it would come to, for a tenth of the time
        part.facts[address] = fact
    part.entities = {(one.kind, one.id): one for one in decode(Entity, told["entities"])}
    part.measures = {one.id: one for one in decode(Measure, told["measures"])}
    part.calendars = {one.id: one for one in decode(Calendar, told["calendars"])}
    for name, kind in _LISTS.items():
        setattr(part, name, list(decode(kind, told[name])))
    return part


def filed_source(slots: Mapping[str, Any]) -> Source:
    """A source of which every slot was checked before it was written down."""
    medium, aliases = slots.get("medium"), tuple(slots.get("aliases", ()))
    made: Source = unchecked(Source)(
        **{**slots, "medium": Medium(medium) if medium else None, "aliases": aliases}
    )
    return made


def filed(kind: str, slots: Mapping[str, Any], source: Source, address: str, place: Place | None) -> Fact:
    """A fact of which every slot was checked before it was written down."""
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in slots.items()}
    make: Callable[..., Fact] = unchecked(MODELS[kind])
    return make(**given, source=source, address=address, location=place)
