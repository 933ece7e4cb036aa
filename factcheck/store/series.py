"""The figures of a store by what they measure and of whom: what a stated figure is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.facts import FigureFact, Source
from factcheck.lexicon.figure_words import base_key, per_head, words
from factcheck.lexicon.measures import MeasureName, comparable, known_measure, name_parts, without_status
from factcheck.lexicon.places import countries_named
from factcheck.reading import parse_period
from factcheck.store.figures import FigureBook, PlainFigures
from factcheck.store.layout import Table
from factcheck.store.measures import Calendar, Measure
from factcheck.store.names import Names
from factcheck.store.names import comparable as comparable_name
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

_REMEMBERED = 65_536  # names and figures that are kept once they were read


class Measured(NamedTuple):
    """What a figure is a figure of: any of ``keys`` names the measure, the rest says how it is counted."""

    keys: frozenset[str]
    of: str | None = None
    per_head: bool = False
    status: str | None = None
    is_limit: bool = False


class Entry(NamedTuple):
    """One recorded figure, read: whose, of what, how much, when."""

    fact: FigureFact
    subject: str
    measured: Measured
    quantity: Quantity
    period: Period | None

    @property
    def status(self) -> str:
        """What the figure is: actual, a target, a forecast; a measure's own last word says so too."""
        return self.measured.status or self.fact.status


class FigureIndex:
    """The recorded figures of one store, by subject and measure. Never changes once built."""

    def __init__(
        self,
        figures: FigureBook | Iterable[FigureFact],
        names: Names,
        measures: tuple[Measure, ...],
        calendars: tuple[Calendar, ...],
        tables: Iterable[Table] = (),
    ) -> None:
        self._names = names
        self._tables = {one.address: one for one in tables}
        self._subjects: dict[str, str] = {}
        self.measures = measures
        self._named: dict[str, list[Measure]] = {}
        for measure in measures:
            for name in measure.names:
                self._named.setdefault(comparable(name), []).append(measure)
        self._calendars: dict[str, list[Calendar]] = {}
        for calendar in calendars:
            self._calendars.setdefault(self.subject(calendar.subject), []).append(calendar)
        self._measured: dict[tuple[str, str | None], Measured] = {}
        self._entries: dict[str, Entry] = {}
        self.book = figures if isinstance(figures, FigureBook) else PlainFigures(figures)
        self._owners = sorted({measure.subject for measure in measures if measure.subject})

    @cached_property
    def subject_names(self) -> frozenset[str]:
        """The subjects as they are written in the record."""
        return frozenset(self.book.subjects)

    @cached_property
    def measure_names(self) -> frozenset[str]:
        """The names of measures in the record and in the store's list of them, without what they are per."""
        listed = {comparable(name) for measure in self.measures for name in measure.names}
        return frozenset(listed | {name_parts(name).stem for name in self.book.measures})

    @cached_property
    def _subjects_of(self) -> Mapping[str, Sequence[str]]:
        """The subjects as written, by their key."""
        found: dict[str, list[str]] = {}
        for text in self.book.subjects:
            found.setdefault(self.subject(text), []).append(text)
        return found

    @cached_property
    def _measures_of(self) -> Mapping[str, Sequence[str]]:
        """The measures as written, by each key that they may have, for one subject or another."""
        found: dict[str, list[str]] = {}
        for text in self.book.measures:
            keys = self.measured(text).keys.union(
                *(self.measured(text, owner).keys for owner in self._owners)
            )
            for key in keys:
                found.setdefault(key, []).append(text)
        return found

    def _entry(self, fact: FigureFact) -> Entry:
        """The fact read, which is done when it is first asked for."""
        known = self._entries.get(fact.address)
        if known is None:
            subject = self.subject(fact.subject)
            measured = counted(self.measured(fact.measure, fact.subject), fact.quantity)
            period = parse_period(fact.period) if fact.period else None
            known = Entry(fact, subject, measured, fact.quantity, self.resolved(period, subject))
            if len(self._entries) < _REMEMBERED:
                self._entries[fact.address] = known
        return known

    def subject(self, text: str) -> str:
        """One key for all names of one subject: "Japan", "the Japanese", "Japan's"."""
        known = self._subjects.get(text)
        if known is None:
            known = self._subject(text)
            if len(self._subjects) < _REMEMBERED:
                self._subjects[text] = known
        return known

    def _subject(self, text: str) -> str:
        found = countries_named(text)
        if len(found) == 1:
            return f"country:{found[0].id}"
        bare = text.removesuffix("'s").removesuffix("’s")
        known = [one for one in self._names.resolve(bare) if one.listed]
        if len(known) == 1:
            country = countries_named(known[0].name)
            return f"country:{country[0].id}" if len(country) == 1 else f"{known[0].kind}:{known[0].id}"
        return f"name:{comparable_name(bare)}"

    def measured(self, text: str, subject: str | None = None) -> Measured:
        """What the name of a measure says; ``subject`` opens those that are only its own."""
        known = self._measured.get((text, subject))
        if known is None:
            known = self._read_measure(text, subject)
            if len(self._measured) < _REMEMBERED:
                self._measured[text, subject] = known
        return known

    def _read_measure(self, text: str, subject: str | None) -> Measured:
        whole = comparable(text)
        parts = MeasureName(whole) if self._is_known(whole, subject) else name_parts(text)
        stem, status = parts.stem, None
        is_limit = _limits(stem)
        keys = self._keys(stem, subject)
        if not keys:
            stem, status = without_status(stem)
            keys = self._keys(stem, subject)
            is_limit = False
        if not keys:
            stem, status, is_limit = parts.stem, None, _limits(parts.stem)
        return Measured(keys or frozenset({f"name:{stem}"}), parts.of, parts.per_head, status, is_limit)

    def _is_known(self, stem: str, subject: str | None) -> bool:
        return bool(self._own(stem, subject)) or known_measure(stem) is not None

    def _own(self, stem: str, subject: str | None) -> list[Measure]:
        whose = self.subject(subject) if subject else None
        return [
            one
            for one in self._named.get(stem, ())
            if one.subject is None or (whose is not None and self.subject(one.subject) == whose)
        ]

    def _keys(self, stem: str, subject: str | None) -> frozenset[str]:
        own = self._own(stem, subject)
        keys = {f"store:{measure.id}" for measure in own}
        packaged = known_measure(stem)
        if packaged is not None:
            keys.add(packaged.id)
        for measure in own:
            if measure.subject is None:
                keys |= {known.id for name in measure.names if (known := known_measure(name))}
        return frozenset(keys)

    def of(self, subject: str, keys: Iterable[str]) -> list[Entry]:
        """The figures of one subject, by its key, under any of the measure's keys, sorted by address."""
        asked = frozenset(keys)
        return self._read(
            fact
            for measure in self._named_by(asked)
            for name in self._subjects_of.get(subject, ())
            if asked & self.measured(measure, name).keys
            for fact in self.book.about(name, measure)
        )

    def anyone(self, keys: Iterable[str], near: Period | None = None) -> list[Entry]:
        """The figures of that measure for every subject, sorted by address.

        With ``near``, those of other times may be left out.
        """
        asked = frozenset(keys)
        return self._read(
            fact
            for measure in self._named_by(asked)
            for fact in self.book.measuring(measure, near)
            if asked & self.measured(measure, fact.subject).keys
        )

    def _named_by(self, keys: frozenset[str]) -> list[str]:
        return sorted({name for key in keys for name in self._measures_of.get(key, ())})

    def _read(self, facts: Iterable[FigureFact]) -> list[Entry]:
        return [self._entry(fact) for fact in sorted(facts, key=lambda fact: fact.address)]

    def published_by(self, name: str) -> Callable[[FigureFact], bool] | None:
        """Tells the figures of a publisher from others; None where no figure on record is of that publisher.

        A publisher is known by its name, by a title, and by an alias of a source: "the IMF".
        """
        asked = comparable_name(name)
        if not any(_is_of(source, asked) for source in self.book.sources):
            return None
        return lambda fact: _is_of(fact.source, asked)

    def complete(self, fact: FigureFact) -> str | None:
        """What the table of the fact leaves nothing out of; None where it may, and for a fact of no table.

        None also for an aggregate of the table: it is no member of what the table is complete in.
        """
        table = self._tables.get(fact.address.partition("#")[0])
        return table.complete if table is not None and fact.subject not in table.aggregates else None

    def fresh_for(self, keys: Iterable[str]) -> int | None:
        """For how many days after its period a figure speaks for the present, where that is said."""
        spans = [one.fresh_for for one in self.measures if f"store:{one.id}" in keys and one.fresh_for]
        return min(spans, default=None)

    def calendar(self, subject: str) -> Calendar | None:
        """The one fiscal calendar of a subject, by its key."""
        found = self._calendars.get(subject, [])
        return found[0] if len(found) == 1 else None

    def resolved(self, period: Period | None, subject: str) -> Period | None:
        """The period with its fiscal year laid onto the calendar of the subject, where that is known."""
        if period is None or not period.unresolved or period.fiscal is None:
            return period
        calendar = self.calendar(subject)
        return calendar.fiscal_year(period.fiscal) if calendar else period


def _is_of(source: Source, publisher: str) -> bool:
    names = [comparable_name(name) for name in (source.publisher, source.title, *source.aliases) if name]
    return any(name == publisher or name.startswith((f"{publisher},", f"{publisher} ")) for name in names)


def counted(measured: Measured, quantity: Quantity) -> Measured:
    """The measure with what its value says besides: a share of GDP, dollars per person."""
    return Measured(
        measured.keys,
        base_key(quantity.base) or measured.of,
        measured.per_head or per_head(quantity.rate),
        measured.status,
        measured.is_limit,
    )


def _limits(stem: str) -> bool:
    return bool(words("limit", "words") & set(stem.split()))
