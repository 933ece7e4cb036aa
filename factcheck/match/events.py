"""The recorded events that a date claim can be about, each compared with what the claim states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from factcheck.claims import DateClaim
from factcheck.facts import EventFact, FactBase
from factcheck.lexicon.events import is_held_again, kinds
from factcheck.lexicon.happenings import Phase, happening
from factcheck.match.events_ages import without_ages
from factcheck.match.events_anniversaries import compare_anniversary, read_anniversary
from factcheck.match.events_compared import Compared, Extent, Outcome, compare
from factcheck.match.events_fit import Fit, Named, fit
from factcheck.match.events_offices import OfficeStated, offices_told, titles_differ
from factcheck.match.events_other import other_event
from factcheck.match.events_related import Relation, compare_duration, compare_order, read_relation
from factcheck.match.events_when import Side, When, times_of
from factcheck.match.events_zones import across_the_date_line, without_clock
from factcheck.reading.events_named import EventWords, event_words
from factcheck.reading.tense import Tense, tense_of
from factcheck.store.events import EventBook, PlainEvents
from factcheck.store.names import Names
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.verdict import Edit

_MOST_CANDIDATES = 400
_REMEMBERED = 10_000  # events that are kept once they were read
_AT_A_PLACE = frozenset({"battle", "siege"})
_PART_OF = pattern(r"(?:The )?(?:[Ss]tart|[Bb]eginning|[Ee]nd) of ")


class Recorded(NamedTuple):
    """An event of the store as it is compared."""

    named: Named
    extent: Extent

    @property
    def fact(self) -> EventFact:
        """The event."""
        return self.named.fact


class EventIndex:
    """The recorded events of one store as they are compared. Each is read when it is first asked for."""

    __slots__ = ("_book", "_records")

    def __init__(self, events: EventBook | Iterable[EventFact]) -> None:
        self._book = events if isinstance(events, EventBook) else PlainEvents(events)
        self._records: dict[int, Recorded] = {}

    def sharing(self, words: EventWords) -> tuple[tuple[Recorded, ...], bool]:
        """The events that share a name, country, year or word with ``words``, and whether these are all."""
        anchors = {word for run in words.runs for word in run.words}
        anchors |= words.countries | words.soft | words.words | {str(year) for year in words.years}
        anchors |= set(words.order)
        found, is_whole = self._book.sharing(anchors)
        kept = found[:_MOST_CANDIDATES]
        return tuple(map(self._record, kept)), is_whole and len(kept) == len(found)

    def _record(self, number: int) -> Recorded:
        known = self._records.get(number)
        if known is None:
            fact = self._book.event(number)
            extent = Extent.of(fact)
            known = Recorded(Named.of(fact, extent.years), extent)
            if len(self._records) < _REMEMBERED:
                self._records[number] = known
        return known


class EventMatch(NamedTuple):
    """A claim beside one event, or beside two where it states how they lie to one another."""

    claim: DateClaim
    record: Recorded
    fit: Fit
    compared: tuple[Compared, ...]
    tense: Tense | None
    whens: tuple[When, ...] = ()
    other: Recorded | None = None
    offices: tuple[OfficeStated, ...] = ()
    """Those whom the claim gives an office that they did not hold then."""

    @property
    def titles(self) -> tuple[str, str] | None:
        """An office in the claim beside another one that the record gives the same person."""
        fact = self.record.fact
        return titles_differ(offices_told(self.claim), (fact.event, *fact.aliases, *fact.participants))

    @property
    def fact(self) -> EventFact:
        """The event that the claim is about."""
        return self.record.fact

    @property
    def facts(self) -> tuple[FactBase, ...]:
        """The event, and the one that it is set against."""
        return (self.record.fact, self.other.fact) if self.other else (self.record.fact,)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Each stated time beside the one on record."""
        return tuple(
            trusted(Edit)(
                op="kept" if one.outcome is Outcome.AGREES else "replaced",
                kind=one.about.value,
                found=one.stated,
                expected=one.expected,
            )
            for one in self.compared
        )

    @property
    def tier(self) -> str | None:
        """Whether the claim names all that makes the event what it is."""
        return "named" if self.fit.identified else "named in part"

    @property
    def score(self) -> str | None:
        """Nothing was scored."""
        return None

    @property
    def agrees(self) -> bool:
        """Whether everything that was compared agrees."""
        return bool(self.compared) and all(one.outcome is Outcome.AGREES for one in self.compared)

    @property
    def differs(self) -> bool:
        """Whether something that was compared differs."""
        return any(one.outcome is Outcome.DIFFERS for one in self.compared)


@dataclass(frozen=True, slots=True)
class EventMatches:
    """A claim beside all events that it can be about.

    ``other_years`` are events of the same name in other years, which say nothing about this one.
    """

    claim: DateClaim
    whens: tuple[When, ...]
    matches: tuple[EventMatch, ...] = ()
    other_years: tuple[EventFact, ...] = ()
    exhaustive: bool = True
    siblings: bool = field(default=False)
    """Whether the matches are several times of one recurring event, told apart by date alone."""
    besides: tuple[EventFact, ...] = ()
    """Events that the claim names in part, beside some that it names in full, and whose time it states."""


def place_of(claim: DateClaim, stated: str) -> tuple[int, int] | None:
    """Where some of the claim's words stand in its text; None where they do not stand there once."""
    at = claim.text.find(stated)
    return None if at < 0 else (at, at + len(stated))


def match_events(
    claim: DateClaim,
    index: EventIndex,
    names: Names,
    dateline: date | None = None,
    locale: str | None = None,
    offices: tuple[OfficeStated, ...] = (),
    whens: tuple[When, ...] | None = None,
) -> EventMatches:
    """Every recorded event that ``claim`` can be about, compared with it.

    ``whens`` are the times that it states, where they were read before.
    """
    whens = times_of(claim, dateline, locale) if whens is None else whens
    described = without_clock(without_ages(claim.event))
    words = event_words(_described(claim, described))
    found, exhaustive = _fitting(words, index, names)
    told = happening(described)
    if told is not None and told.phase != "during":
        whens = tuple(_sided(when, told.phase) for when in whens)
    if not found and told is not None:
        found, exhaustive = _fitting(event_words(_described(claim, told.name)), index, names)
        if told.is_of_built:  # a museum that opened is not the museum
            found = [one for one in found if not one[0].extent.is_point]
    found, in_part = _in_full(found), found
    stated = frozenset[int]().union(*(when.years for when in whens))
    here = [one for one in found if _may_be_then(one[0], words, whens, stated)]
    elsewhen = tuple(one.fact for one, _ in found if all(one is not other for other, _ in here))
    relation = read_relation(claim.relation) if claim.relation else None
    tense = tense_of(claim.event)
    matches: list[EventMatch] = []
    anniversary = read_anniversary(claim.relation) if claim.relation else None
    if anniversary is not None:
        for record, how in found:
            days = tuple(
                each for when in whens if (each := compare_anniversary(anniversary, when, record.extent))
            )
            matches.append(EventMatch(claim, record, how, days, tense, whens))
        return EventMatches(claim, whens, tuple(matches), (), exhaustive)
    for record, how in here:
        if claim.duration is not None and record.extent.is_point and _is_instant(record):
            continue  # how long a cabinet lasted is not told by the day on which it took office
        times = tuple(
            each
            for when in whens
            if when.periods and not when.is_steady
            if (each := _compared(claim, when, record)) is not None
        )
        if claim.duration is not None:
            length = compare_duration(claim.duration, record.extent)
            if length and record.extent.is_point and claim.start is not None:
                length = length._replace(outcome=Outcome.OVERLAPS)  # its one day may be the first of several
            times += (length,) if length else ()
        if relation is not None:
            matches += _related(claim, record, how, times, tense, whens, relation, index, names)
        elif claim.relation is None:
            matches.append(EventMatch(claim, record, how, times, tense, whens, offices=offices))
    besides = tuple(
        record.fact
        for record, _ in in_part
        if all(record is not one for one, _ in found) and _agrees(whens, record.extent)
    )
    siblings = len(matches) > 1 and all(_recurs(one.record) for one in matches) and relation is None
    return EventMatches(claim, whens, tuple(matches), elsewhen, exhaustive, siblings, besides)


def _compared(claim: DateClaim, when: When, record: Recorded) -> Compared | None:
    phase = happening(record.fact.event) if record.extent.is_point else None
    if phase is not None and (when.side, phase.phase) in {(Side.START, "end"), (Side.END, "start")}:
        return None  # the day on which it ended says nothing of when it began
    found = compare(when, record.extent)
    told = claim.text or claim.event
    return found and across_the_date_line(found, when, record.extent, told, record.fact.time_zone)


def _agrees(whens: tuple[When, ...], extent: Extent) -> bool:
    compared = [compare(when, extent) for when in whens]
    return bool(compared) and all(one is not None and one.outcome is Outcome.AGREES for one in compared)


def _sided(when: When, phase: Phase) -> When:
    """The time as that of the beginning or the end, where the verb says so and the slot does not."""
    if when.side is not Side.WHOLE or when.is_range:
        return when
    return when._replace(side=Side.START if phase == "start" else Side.END)


def _described(claim: DateClaim, event: str) -> str:
    place = f" in {claim.place}" if claim.place and claim.place not in event else ""
    besides = "".join(f", {name}" for name in claim.participants if name not in event)
    return f"{event}{besides}{place}"


def _fitting(words: EventWords, index: EventIndex, names: Names) -> tuple[list[tuple[Recorded, Fit]], bool]:
    """The events that fit."""
    sharing, exhaustive = index.sharing(words)
    return [
        (record, how) for record in sharing if (how := fit(words, record.named, names)) is not None
    ], exhaustive


def _in_full(found: list[tuple[Recorded, Fit]]) -> list[tuple[Recorded, Fit]]:
    """Where some events are named in full, those alone."""
    return [one for one in found if one[1].identified] or found


def _recurs(record: Recorded) -> bool:
    told = {name for variant in record.named.variants for name in variant.kinds}
    if told & _AT_A_PLACE:  # whose name tells nothing: the Battle of Summit Point, the Battle of Fair Oaks
        return bool(record.named.name_years)
    if any(kinds()[name].recurring for name in told) or record.named.name_years:
        return True
    return any(is_held_again(name) for name in (record.fact.event, *record.fact.aliases))


def _is_instant(record: Recorded) -> bool:
    """Whether an event is over on the day on which it happens: a launch, an oath, a ruling."""
    told = {name for variant in record.named.variants for name in variant.kinds}
    phase = happening(record.fact.event)
    is_part = (phase is not None and phase.phase != "during") or _PART_OF.match(record.fact.event) is not None
    return is_part or (bool(told) and all(kinds()[name].instant for name in told))


def _may_be_then(
    record: Recorded, words: EventWords, whens: tuple[When, ...], stated: frozenset[int]
) -> bool:
    """Whether a recurring event is the one of the year that is stated; one that comes once always is."""
    if not whens or not stated or not _recurs(record) or words.years & record.named.years:
        return True
    years = stated | {year + step for when in whens if when.ago for year in when.years for step in (-1, 1)}
    return bool(years & record.named.years)


def _related(
    claim: DateClaim,
    record: Recorded,
    how: Fit,
    times: tuple[Compared, ...],
    tense: Tense | None,
    whens: tuple[When, ...],
    relation: Relation,
    index: EventIndex,
    names: Names,
) -> Iterable[EventMatch]:
    words = other_event(claim.event, relation.other)
    others, _ = _fitting(words, index, names)
    only_dated = not (words.runs or words.countries or words.words)
    for other, other_fit in _in_full(others):
        if other.fact == record.fact or (only_dated and not other.named.countries & record.named.countries):
            continue  # "the 2017 election" is that of the country spoken of
        order = compare_order(relation, record.extent, other.extent)
        both = Fit(how.identified and other_fit.identified, how.weight + other_fit.weight, how.unchecked)
        yield EventMatch(claim, record, both, (*times, order), tense, whens, other)
