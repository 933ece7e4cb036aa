"""The facts of a compiled store: each is read when it is asked for."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast, overload

from factcheck.facts import EventFact, Fact, FigureFact, Place, QuoteFact, Source
from factcheck.store.codec import decode
from factcheck.store.compiled.arrays import QuoteArrays
from factcheck.store.compiled.container import Container, damage
from factcheck.store.compiled.postings import Numbers, Postings
from factcheck.store.compiled.quotes import ArrayIndex, Guard
from factcheck.store.events import EventBook
from factcheck.store.figures import FigureBook
from factcheck.store.grams import word_hash
from factcheck.store.index import Recorded, Voice
from factcheck.store.problems import StoreError
from factcheck.store.segments import filed, filed_source
from factcheck.store.transcript import Mark, Transcript, Turn
from factcheck.values.period import Period

_REMEMBERED = 8_192  # facts that are kept once they were read
_RECORDS_REMEMBERED = 1_024  # quotations that are kept with their words

_Item = TypeVar("_Item")


class Filed:
    """A compiled store's facts, numbered in the order of their addresses."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._numbers: dict[str, int] = {}  # of facts read lately: whoever cites one has just read it
        self.fact = lru_cache(_REMEMBERED)(self._fact)
        self._source = lru_cache(_REMEMBERED)(self._source_of)
        self._told_source = lru_cache(_REMEMBERED)(self._source_text)
        self._recorded = lru_cache(_RECORDS_REMEMBERED)(self._record)

    @classmethod
    def open(cls, path: Path, *, verify: bool | None = None) -> Filed:
        """The facts of the compiled store at ``path``. Raises ``StoreError`` where it is none."""
        return cls(Container.open(path, verify=verify))

    def __len__(self) -> int:
        return int(self._container.manifest["facts"])

    def copy(self, path: Path) -> None:
        """Writes the same compiled store to ``path``. Raises ``OSError`` where the disk does not take it."""
        self._container.copy(path)

    def digest(self, of: str) -> str:
        """The digest of the "files" or the "content" that the store was compiled from."""
        return str(self._container.manifest["digests"][of])

    @property
    def made_for(self) -> str:
        """What ``compile_store`` was told that it is made for."""
        return str(self._container.manifest["made_for"])

    def listed(self, kind: type[_Item], name: str) -> tuple[_Item, ...]:
        """What was filed as a list: names, measures, tables, problems."""
        told = self.record(name)
        try:
            return decode(kind, told)
        except StoreError as error:
            raise StoreError(f"{self._container.path}: {error}") from error

    def record(self, name: str) -> str:
        """What was filed under ``name``, as JSON."""
        rows = self._container.rows("SELECT record FROM lists WHERE name = ?", (name,))
        if not rows:
            raise StoreError(f"{self._container.path}: is damaged (no {name}): compile it again")
        return str(rows[0][0])

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """The path and the digest of each file that was read."""
        with self._damage("files"):
            return tuple((path, digest) for path, digest in json.loads(self.record("files")))

    @property
    def places(self) -> Mapping[tuple[str, str], tuple[str, int, int]]:
        """Where names and measures are written down."""
        with self._damage("places"):
            told = json.loads(self.record("places"))
            return {(kind, ident): (path, line, column) for (kind, ident), (path, line, column) in told}

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """All facts, sorted by address."""
        return _Facts(self, range(len(self)))

    def of_kind(self, kind: str) -> Sequence[Any]:
        """The facts of one kind, sorted by address."""
        return _Facts(self, self._container.array(f"numbers.{kind}"))

    def at(self, address: str) -> Fact | None:
        """The fact at ``address``, or None."""
        known = self._numbers.get(address)
        if known is not None:
            return self.fact(known)
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._address(middle) < address:
                low = middle + 1
            else:
                high = middle
        return self.fact(low) if low < len(self) and self._address(low) == address else None

    def _address(self, number: int) -> str:
        return str(self._row("SELECT address FROM facts WHERE number = ?", number)[0])

    def _row(self, query: str, number: int) -> tuple[Any, ...]:
        rows = self._container.rows(query, (number,))
        if not rows:
            raise StoreError(f"{self._container.path}: is damaged (no row {number}): compile it again")
        return rows[0]

    def _fact(self, number: int) -> Fact:
        address, path, line, source, shape, text, check = self._row(
            "SELECT address, path, line, source, shape, slots, sum FROM facts WHERE number = ?", number
        )
        with self._damage(f"fact {number}"):
            kind, *names = shaped = self._shapes[shape]
            written = self._paths[path]
            if check != row_sum(address, written, line, self._told_source(source), shaped, text):
                raise ValueError(number)
            slots = dict(zip(names, json.loads(text), strict=True))
            place = Place(written, line) if written else None
            if len(self._numbers) >= _REMEMBERED:
                self._numbers.clear()
            self._numbers[address] = number
            return filed(kind, slots, self._source(source), address, place)

    def _damage(self, what: str) -> AbstractContextManager[None]:
        return damage(self._container.path, what)

    @cached_property
    def _shapes(self) -> Mapping[int, Sequence[str]]:
        """The kind of a fact with its slots, by number."""
        rows = self._container.rows("SELECT number, record FROM shapes")
        with self._damage("shapes"):
            return {number: json.loads(record) for number, record in rows}

    @cached_property
    def _paths(self) -> Mapping[int, str]:
        return dict(self._container.rows("SELECT number, path FROM paths"))

    def _source_of(self, number: int) -> Source:
        with self._damage(f"source {number}"):
            return filed_source(json.loads(self._told_source(number)))

    def _source_text(self, number: int) -> str:
        return str(self._row("SELECT record FROM sources WHERE number = ?", number)[0])

    def _record(self, number: int) -> Recorded:
        with self._damage(f"quotation {number}"):
            return Recorded.of(cast(QuoteFact, self.fact(number)))

    @cached_property
    def voices(self) -> Sequence[Voice]:
        """Everybody who is quoted, alone or with others."""
        rows = self._container.rows("SELECT record FROM voices ORDER BY number")
        with self._damage("voices"):
            told = (json.loads(record) for (record,) in rows)
            return [Voice(tuple(speakers), behalf) for speakers, behalf in told]

    @cached_property
    def quotations(self) -> ArrayIndex:
        """The index of the quotations."""
        array = self._container.array
        arrays = QuoteArrays(
            self._postings("quotes.grams"),
            self._postings("quotes.whole"),
            *(array(f"quotes.{name}") for name in ("vocabulary", "words", "ends", "voices", "order")),
        )
        return ArrayIndex(arrays, self.voices, self._recorded, guard=lambda: self._damage("index"))

    @cached_property
    def figures(self) -> FigureBook:
        """The figures by subject and measure."""
        return _FiledFigures(self, self._container)

    @cached_property
    def events(self) -> EventBook:
        """The events by the words of their names."""
        numbers, postings = self._container.array("numbers.event"), self._postings("events")
        return _FiledEvents(self, numbers, postings, lambda: self._damage("events"))

    @cached_property
    def transcripts(self) -> Sequence[Transcript]:
        """The transcripts, sorted by address; their turns are read when they are asked for."""
        rows = self._container.rows("SELECT number, record, turns FROM transcripts ORDER BY number")
        return tuple(self._transcript(*row) for row in rows)

    def _postings(self, name: str) -> Postings:
        array = self._container.array
        return Postings(*(array(f"{name}.{part}") for part in ("buckets", "keys", "ends", "records")))

    def _transcript(self, number: int, record: str, turns: int) -> Transcript:
        with self._damage(f"transcript {number}"):
            told = json.loads(record)
            said = decode(Period, told.pop("said"))
            return Transcript(
                **told, said=said[0] if said else None, turns=_Turns(self, self._container, number, turns)
            )


class _Lazy(Sequence[_Item], Generic[_Item]):
    """A sequence whose items are made when they are asked for."""

    def _item(self, at: int) -> _Item:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> _Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[_Item, ...]: ...
    def __getitem__(self, at: int | slice) -> _Item | tuple[_Item, ...]:
        if isinstance(at, slice):
            return tuple(self._item(each) for each in range(*at.indices(len(self))))
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(at)
        return self._item(place)


class _Facts(_Lazy[Fact]):
    def __init__(self, filed: Filed, numbers: Sequence[int] | Numbers) -> None:
        self._filed = filed
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def _item(self, at: int) -> Fact:
        return self._filed.fact(int(self._numbers[at]))


class _Turns(_Lazy[Turn]):
    def __init__(self, filed: Filed, container: Container, transcript: int, count: int) -> None:
        self._filed = filed
        self._container = container
        self._transcript = transcript
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Turn]:
        rows = self._container.rows(
            "SELECT record FROM turns WHERE transcript = ? ORDER BY number", (self._transcript,)
        )
        return (self._turn(record) for (record,) in rows)

    def _item(self, at: int) -> Turn:
        query = "SELECT record FROM turns WHERE transcript = ? AND number = ?"
        with damage(self._container.path, f"turn {at}"):
            ((record,),) = self._container.rows(query, (self._transcript, at))
            return self._turn(record)

    def _turn(self, record: str) -> Turn:
        with damage(self._container.path, "turns"):
            address, label, speakers, words, marks = json.loads(record)
            fact = self._filed.at(address) if words is None else None
            told = fact.words if isinstance(fact, QuoteFact) else words or ""
            return Turn(address, label, tuple(speakers), told, tuple(Mark(*mark) for mark in marks))


class _FiledFigures(FigureBook):
    def __init__(self, filed: Filed, container: Container) -> None:
        self._filed = filed
        self._container = container

    @cached_property
    def _texts(self) -> Mapping[int, str]:
        return dict(self._container.rows("SELECT number, text FROM texts"))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {text: number for number, text in self._texts.items()}

    @cached_property
    def subjects(self) -> Sequence[str]:
        return self._texts_of("SELECT DISTINCT subject FROM figures")

    @cached_property
    def measures(self) -> Sequence[str]:
        return self._texts_of("SELECT DISTINCT measure FROM figures")

    def _texts_of(self, query: str) -> Sequence[str]:
        rows = self._container.rows(query)
        with damage(self._container.path, "figures"):
            return tuple(self._texts[number] for (number,) in rows)

    @cached_property
    def sources(self) -> Sequence[Source]:
        query = "SELECT DISTINCT source FROM facts JOIN figures USING (number)"
        return tuple(self._filed._source(number) for (number,) in self._container.rows(query))  # noqa: SLF001

    def about(self, subject: str, measure: str) -> Sequence[FigureFact]:
        query = "SELECT number FROM figures WHERE measure = ? AND subject = ? ORDER BY number"
        return self._facts(query, self._numbers.get(measure, -1), self._numbers.get(subject, -1))

    def measuring(self, measure: str, near: Period | None = None) -> Sequence[FigureFact]:
        query = "SELECT number FROM figures WHERE measure = ?"
        number = self._numbers.get(measure, -1)
        if near is None or near.start is None:
            return self._facts(query, number)
        # A fiscal year may begin in the calendar year before or after the one that it shares its days with.
        year = near.start.year
        return self._facts(f"{query} AND (year BETWEEN ? AND ? OR year IS NULL)", number, year - 1, year + 1)

    def _facts(self, query: str, *values: int) -> Sequence[FigureFact]:
        found = (self._filed.fact(number) for (number,) in self._container.rows(query, values))
        return [fact for fact in found if isinstance(fact, FigureFact)]


class _FiledEvents(EventBook):
    def __init__(self, filed: Filed, numbers: Numbers, postings: Postings, guard: Guard) -> None:
        self._filed = filed
        self._numbers = numbers
        self._postings = postings
        self._guard = guard

    def __len__(self) -> int:
        return len(self._numbers)

    def event(self, number: int) -> EventFact:
        with self._guard():
            found = self._filed.fact(int(self._numbers[number]))
            if not isinstance(found, EventFact):
                raise TypeError(number)
            return found

    def _holders(self, anchors: Sequence[str]) -> Sequence[Sequence[int]]:
        with self._guard():
            return [cast(Sequence[int], self._postings.of(word_hash(anchor)).tolist()) for anchor in anchors]


def row_sum(address: str, path: str, line: int, source: str, shape: Sequence[str], slots: str) -> int:
    """A sum over all that is filed of one fact, by which a damaged one is known when it is read."""
    told = json.dumps([address, path, line, source, *shape, slots], ensure_ascii=False)
    return zlib.crc32(told.encode("utf-8", "surrogatepass"))
