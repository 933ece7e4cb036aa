"""Records of one event that disagree about its time, so that one bears out what the other speaks against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.facts import EventFact
from factcheck.match.events import EventMatch
from factcheck.values.text import fold

_HALF_A_YEAR = 183  # days


def disagreeing(matches: Sequence[EventMatch]) -> Iterator[tuple[EventMatch, EventMatch]]:
    """Each pair of records of one event of which one agrees with the claim and the other differs from it."""
    for one, other in combinations(matches, 2):
        answers = {one.agrees, other.agrees}
        if answers == {True, False} and (one.differs or other.differs) and _are_of_one_event(one, other):
            yield one, other


def _are_of_one_event(one: EventMatch, other: EventMatch) -> bool:
    """Whether both records have the same name, place, participants and status, and stand for themselves."""
    return one.other is None and other.other is None and _identity(one.fact) == _identity(other.fact)


def _identity(fact: EventFact) -> tuple[str, str | None, frozenset[str], str]:
    people = frozenset(fold(name) for name in fact.participants)
    return fold(fact.event), fold(fact.place) if fact.place else None, people, fact.status


def weight_of(match: EventMatch) -> int:
    """How much the source of the record weighs; less than any where its medium is not on record."""
    medium = match.fact.source.medium
    return medium.weight if medium else -99


def outweighed(matches: Sequence[EventMatch]) -> tuple[EventMatch, ...]:
    """The records that a heavier one of the same event speaks against."""
    pairs = disagreeing(matches)
    return tuple(min(pair, key=weight_of) for pair in pairs if weight_of(pair[0]) != weight_of(pair[1]))


def left_aside(matches: Sequence[EventMatch]) -> tuple[EventMatch, ...]:
    """The records that say nothing against another one which tells more of the claim's own event.

    Where one event is on record by its day and by its month too, the month adds nothing. Events of one name
    that lie further apart than a slip of the pen are several, and the one of the stated year is meant.
    """
    found: list[EventMatch] = []
    for one, other in combinations(matches, 2):
        if not _are_of_one_event(one, other):
            continue
        for finer, vaguer in ((one, other), (other, one)):
            is_meant = finer.agrees and vaguer.differs and _are_far_apart(finer, vaguer)
            if is_meant or _is_vaguer(vaguer, finer):
                found.append(vaguer)
    return tuple(found)


def _is_vaguer(one: EventMatch, other: EventMatch) -> bool:
    """Whether a record's time holds all of another's and more, both being points in time."""
    outer, inner = one.record.extent, other.record.extent
    if not (outer.is_point and inner.is_point):
        return False
    return outer.whole.contains(inner.whole) and not inner.whole.contains(outer.whole)


def _are_far_apart(one: EventMatch, other: EventMatch) -> bool:
    first, second = one.record.extent, other.record.extent
    days = (first.start.start, second.start.start)
    if days[0] is None or days[1] is None or first.years & second.years:
        return False
    return abs((days[0] - days[1]).days) > _HALF_A_YEAR
