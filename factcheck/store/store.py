"""The facts that drafts are held against, with everything a check needs to know about them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact
from factcheck.reading import parse_period
from factcheck.store.cache import cache_folder
from factcheck.store.entities import Entity, entity_record
from factcheck.store.events import EventBook, PlainEvents
from factcheck.store.figures import PlainFigures
from factcheck.store.files import find, gather
from factcheck.store.gathered import Gathered
from factcheck.store.index import EXHAUSTIVE, PlainIndex, QuoteIndex
from factcheck.store.kept import Kept
from factcheck.store.layout import Table, table_record
from factcheck.store.life import Life, life
from factcheck.store.measures import Calendar, Measure, calendar_record, measure_record, measures_named
from factcheck.store.names import Names, comparable
from factcheck.store.problems import Problem, StoreError
from factcheck.store.rates import MEASURE as RATES
from factcheck.store.rates import Pair, Rate, rate_among, rates_of
from factcheck.store.series import FigureIndex
from factcheck.store.tables import Unusable
from factcheck.store.transcript import Passage, Transcript, parts_of, transcript_record
from factcheck.store.version import is_compiled
from factcheck.values.canonical import digest
from factcheck.values.period import Period

if TYPE_CHECKING:
    from factcheck.store.compiled.filed import Filed

_LONGEST_CHAIN = 100  # successors that are followed to find a circle

_Item = TypeVar("_Item")
_Kind = TypeVar("_Kind", QuoteFact, FigureFact, EventFact)


@dataclass(frozen=True, eq=False)
class Store:
    """A store, read once and never changed: it may be shared between threads.

    ``facts`` are sorted by address. ``problems`` are what is wrong with the store, ``remarks`` what lint says
    besides, and ``unusable`` the facts that are written down but could not be read. ``tables`` are the tables
    that rows were read from, ``transcripts`` those that turns were read from. ``path`` is where it was loaded
    from, and enters neither digests nor reports. ``files`` are the paths and digests of what was read, and
    ``places`` where names and measures are written down.

    A store that was compiled reads a fact from ``filed`` when it is asked for, and gives the same answers.
    """

    facts: Sequence[Fact] = ()
    names: Names = field(default_factory=Names)
    measures: tuple[Measure, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    unusable: tuple[Unusable, ...] = ()
    tables: tuple[Table, ...] = ()
    transcripts: Sequence[Transcript] = ()
    path: Path | None = None
    files: tuple[tuple[str, str], ...] = ()
    places: Mapping[tuple[str, str], tuple[str, int, int]] = field(default_factory=dict)
    filed: Filed | None = None

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, cache: bool = True) -> Self:
        """The store in a folder, in one TOML file, or in a compiled one as ``open`` reads it.

        Every file is read and hashed, each time. With ``cache``, what was read from a file that has not
        changed since is taken from the user's cache folder, and a store of more than 10,000 facts is kept
        there in compiled form; the answers are the same. Raises ``StoreError`` where the path is missing or
        cannot be read, or where nothing under it is a usable fact.
        """
        root = Path(path)
        if is_compiled(root):
            return cls.open(root)
        folder = cache_folder() if cache else None
        try:
            files = find(root)
            kept = Kept(folder, root, files) if folder else None
            if kept and (whole := kept.open(lambda filed: cls._of_filed(filed, root))) is not None:
                return whole
            gathered = gather(root if root.is_dir() else root.parent, files, kept.segments if kept else None)
        except OSError as error:
            raise StoreError(f"{root}: cannot be read ({error.strerror})") from error
        except StoreError as error:
            raise StoreError(f"{root}: {error}") from error
        if not gathered.facts:
            raise StoreError(f"{root}: holds no usable fact{_first(gathered.problems)}")
        store = cls._of(gathered, root)
        if kept is None or len(store.facts) <= EXHAUSTIVE:
            return store
        return kept.compile(store, lambda filed: cls._of_filed(filed, root)) or store

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, verify: bool | None = None) -> Self:
        """The store that ``factcheck claims compile`` wrote to ``path``: it opens in milliseconds.

        Every part has its digest. A file of up to 8 MiB is held against them when it is opened; a larger one
        is with ``verify=True``. Raises ``StoreError`` where the file is missing, is no compiled store, is
        damaged, or was compiled by another version of factcheck.
        """
        from factcheck.store.compiled.filed import Filed

        root = Path(path)
        try:
            filed = Filed.open(root, verify=verify)
        except StoreError as error:
            raise StoreError(f"{root}: {error}") from error
        return cls._of_filed(filed, root)

    @classmethod
    def from_records(
        cls, records: Iterable[object], names: Iterable[object] = (), measures: Iterable[object] = ()
    ) -> Self:
        """A store of dictionaries with the keys of the TOML tables, and of facts that are already built.

        A record's ``source`` is a table or a title, its ``id`` may be missing. ``measures`` may hold fiscal
        calendars too. What is wrong with a record is a problem; its line is the record's number from 1.
        """
        from factcheck.store.records import gather_records

        return cls._of(gather_records(records, names, measures), None)

    @classmethod
    def empty(cls) -> Self:
        """A store without facts, for checks with internal rules only."""
        return cls()

    def __reduce__(self) -> tuple[Callable[..., Store], tuple[str, str]]:
        """To another process a store goes as its path and the digest of its content, and is opened there."""
        if self.path is None:
            raise TypeError("a store made from records goes to no other process: write it to a folder")
        return _again, (str(self.path.absolute()), self.digest_content)

    @classmethod
    def _of(cls, gathered: Gathered, path: Path | None) -> Self:
        facts = tuple(gathered.facts[address] for address in sorted(gathered.facts))
        return cls(
            facts,
            Names(gathered.entities.values(), _speakers(facts)),
            tuple(gathered.measures[ident] for ident in sorted(gathered.measures)),
            tuple(gathered.calendars[ident] for ident in sorted(gathered.calendars)),
            tuple(sorted({*gathered.problems, *_lost_successors(gathered.facts)})),
            tuple(sorted(set(gathered.remarks))),
            tuple(sorted(gathered.unusable, key=lambda fact: (fact.place, fact.address))),
            tuple(sorted(gathered.tables, key=lambda table: table.address)),
            tuple(sorted(gathered.transcripts, key=lambda transcript: transcript.address)),
            path,
            tuple(sorted(gathered.digests)),
            MappingProxyType(dict(gathered.places)),
        )

    @classmethod
    def _of_filed(cls, filed: Filed, path: Path) -> Self:
        return cls(
            filed.facts,
            Names(
                _Later(lambda: filed.listed(Entity, "entities")),
                _Later(lambda: {name for voice in filed.voices for name in voice.all_speakers}),
            ),
            filed.listed(Measure, "measures"),
            filed.listed(Calendar, "calendars"),
            filed.listed(Problem, "problems"),
            filed.listed(Problem, "remarks"),
            filed.listed(Unusable, "unusable"),
            filed.listed(Table, "tables"),
            filed.transcripts,
            path,
            filed.files,
            filed.places,
            filed,
        )

    @cached_property
    def quotes(self) -> Sequence[QuoteFact]:
        """The quotations, sorted by address."""
        return self.filed.of_kind("quote") if self.filed is not None else self._all(QuoteFact)

    @cached_property
    def figures(self) -> Sequence[FigureFact]:
        """The figures, sorted by address."""
        return self.filed.of_kind("figure") if self.filed is not None else self._all(FigureFact)

    @cached_property
    def events(self) -> Sequence[EventFact]:
        """The events, sorted by address."""
        return self.filed.of_kind("event") if self.filed is not None else self._all(EventFact)

    def _all(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    @cached_property
    def quote_index(self) -> QuoteIndex:
        """The quotations by the words that they share with another."""
        if self.filed is not None:
            return self.filed.quotations
        if len(self.quotes) <= EXHAUSTIVE:
            return PlainIndex(self.quotes)
        from factcheck.store.compiled.memory import index_in_memory

        return index_in_memory(self.quotes)

    @cached_property
    def figure_index(self) -> FigureIndex:
        """The figures by what they measure and of whom."""
        book = self.filed.figures if self.filed is not None else PlainFigures(self.figures)
        return FigureIndex(book, self.names, self.measures, self.calendars, self.tables)

    @cached_property
    def event_book(self) -> EventBook:
        """The events by the words of their names."""
        return self.filed.events if self.filed is not None else PlainEvents(self.events)

    @cached_property
    def _by_address(self) -> dict[str, Fact]:
        return {fact.address: fact for fact in self.facts}

    def fact(self, address: str) -> Fact | None:
        """The fact at ``address``, or None."""
        return self.filed.at(address) if self.filed is not None else self._by_address.get(address)

    def passage(self, address: str) -> Passage | None:
        """The sentence, or the run of them, at an address such as ``us/press#turn-12.3`` or ``#turn-12.3-5``.

        The address of a turn gives all its sentences. None where there are none.
        """
        parts = parts_of(address)
        found = self._transcript(address)
        turn = found.turn(parts[0]) if parts and found else None
        if parts is None or turn is None:
            return None
        first, last = parts[1] or 1, parts[2] or len(turn.sentences)
        return turn.numbered(first, last)

    def passage_in(self, address: str, start: int, end: int) -> Passage | None:
        """The sentences of the turn at ``address`` that its words from ``start`` up to ``end`` lie in."""
        found = self._transcript(address)
        turn = found.turn(address) if found else None
        return turn.passage(start, end) if turn and turn.sentences else None

    def _transcript(self, address: str) -> Transcript | None:
        return self._transcripts.get(address.partition("#")[0])

    @cached_property
    def _transcripts(self) -> dict[str, Transcript]:
        return {transcript.address: transcript for transcript in self.transcripts}

    def place(self, kind: str, ident: str) -> tuple[str, int, int]:
        """The path, line and column of a table of names or measures, such as ("person", "joe-biden")."""
        return self.places.get((kind, ident), ("records", 1, 1))

    def live(self, fact: Fact, as_of: date | None) -> Life:
        """Whether ``fact`` holds on the day ``as_of``; None is no day at all."""
        successor = self.fact(fact.superseded_by) if fact.superseded_by else None
        return life(fact, successor, as_of)

    def recorded_by(self, day: date) -> Self:
        """The store without the facts that the desk wrote down after ``day``; undated records stay."""
        facts = tuple(fact for fact in self.facts if not _recorded_after(fact.source.recorded, day))
        transcripts = tuple(one for one in self.transcripts if not _recorded_after(one.recorded, day))
        return replace(self, facts=facts, transcripts=transcripts, filed=None)

    def measures_named(self, text: str) -> tuple[Measure, ...]:
        """The measures whose name or alias is ``text``."""
        return measures_named(self.measures, text)

    def calendar(self, subject: str) -> Calendar | None:
        """The one fiscal calendar of ``subject``, by its name as it is written down; else None."""
        key = comparable(subject)
        found = [calendar for calendar in self.calendars if comparable(calendar.subject) == key]
        return found[0] if len(found) == 1 else None

    def rate(self, one: str, other: str, when: date | Period, as_of: date | None = None) -> Rate | None:
        """How many of the currency ``other`` were paid for one of ``one``, by ISO 4217 codes; or None.

        Only a live, actual rate for exactly that day (or month, or year) counts, or for the pair the other
        way round; None also where the facts differ. "EUR", "USD" answers with dollars for a euro.
        """
        period = when if isinstance(when, Period) else Period.day(when)
        live = {
            pair: tuple(fact for fact in facts if self.live(fact, as_of) is Life.LIVE)
            for pair, facts in self._rates.items()
            if set(pair) == {one, other}
        }
        return rate_among(live, (one, other), period)

    @cached_property
    def _rates(self) -> Mapping[Pair, tuple[FigureFact, ...]]:
        book = self.figure_index.book
        written = [name for name in book.measures if comparable(name) == RATES]
        return rates_of(fact for name in written for fact in book.measuring(name))

    @cached_property
    def digest_files(self) -> str:
        """The digest of every file's path and content, as ``sha256:`` and 64 hexadecimal digits."""
        if self.filed is not None:
            return self.filed.digest("files")
        return digest([list(entry) for entry in self.files])

    @cached_property
    def digest_content(self) -> str:
        """The digest of all facts, names, measures and calendars, wherever they are written down.

        What a table or transcript is complete in counts too: absence from it means something.
        """
        if self.filed is not None:
            return self.filed.digest("content")
        return digest(
            {
                "facts": sorted(fact.sha256 for fact in self.facts),
                "names": [entity_record(entity) for entity in self.names.entities if entity.listed],
                "measures": [measure_record(measure) for measure in self.measures],
                "calendars": [calendar_record(calendar) for calendar in self.calendars],
                "complete": [
                    *(table_record(table) for table in self.tables if table.complete),
                    *(transcript_record(one) for one in self.transcripts if one.complete),
                ],
            }
        )


def _again(path: str, content: str) -> Store:
    """The store at ``path``, if it says what it said. Raises ``StoreError`` where it does not."""
    store = Store.load(path)
    if store.digest_content != content:
        raise StoreError(f"{path}: is not the store that it was: open it again")
    return store


class _Later(Generic[_Item]):
    """Something to go through that is made when somebody does."""

    def __init__(self, make: Callable[[], Iterable[_Item]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._make())


def _speakers(facts: Iterable[Fact]) -> set[str]:
    return {name for fact in facts if isinstance(fact, QuoteFact) for name in fact.all_speakers}


def _lost_successors(facts: dict[str, Fact]) -> list[Problem]:
    """A problem for each fact whose successor is not in the store, or is the fact itself in the end."""
    found = []
    for fact in facts.values():
        message = _lost(fact, facts)
        if message and fact.location:
            found.append(Problem(fact.location.path, fact.location.line, 1, message))
    return found


def _lost(fact: Fact, facts: dict[str, Fact]) -> str | None:
    seen = {fact.address}
    following = fact.superseded_by
    if following and following not in facts:
        return f"superseded-by: there is no fact {following!r}"
    while following and following in facts and len(seen) < _LONGEST_CHAIN:
        if following in seen:
            return f"superseded-by: {fact.superseded_by!r} leads round in a circle"
        seen.add(following)
        following = facts[following].superseded_by
    return None


def _recorded_after(recorded: str | None, day: date) -> bool:
    start = parse_period(recorded).start if recorded else None
    return start is not None and start > day


def _first(problems: list[Problem]) -> str:
    if not problems:
        return ""
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f": {min(problems)}{more}"
