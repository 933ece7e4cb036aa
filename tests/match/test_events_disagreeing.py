"""Records of one event beside each other: which of them speaks, and which is left aside."""

from __future__ import annotations

import pytest

from factcheck.claims import DateClaim
from factcheck.facts import EventFact
from factcheck.match.events import EventIndex, match_events
from factcheck.match.events_disagreeing import disagreeing, left_aside
from factcheck.store.names import Names
from tests.builders import event_fact

NAME = "Harrow Ford flood"


def flood(day: str, end: str | None = None) -> EventFact:
    return event_fact(NAME, day, end)


def aside(stated: str, *facts: EventFact) -> list[str]:
    """The days, or first days, of the records that are left aside."""
    claim = DateClaim(event="The Harrow Ford flood happened", date=stated)
    matches = match_events(claim, EventIndex(facts), Names()).matches
    assert len(matches) == len(facts)
    return [one.fact.date or one.fact.start or "" for one in left_aside(matches)]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((flood("1984-03-09"), flood("1984-03")), ["1984-03"]),
        ((flood("1984-03-09"), flood("1984-03-10")), []),
        ((flood("1984-03-09"), flood("1984-03-09")), []),
        # A flood of several days is no vaguer record of the day on which it began.
        ((flood("1984-03-09"), flood("1984-03-09", "1984-03-12")), []),
        ((flood("1984-03-09", "1984-03-12"), flood("1984-03")), []),
    ],
)
def test_the_month_adds_nothing_to_the_day(facts: tuple[EventFact, ...], expected: list[str]) -> None:
    assert aside("March 9, 1984", *facts) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        # Another flood, years away: the one of the stated day is meant.
        ("1979-03-09", ["1979-03-09"]),
        ("1985-11-02", ["1985-11-02"]),
        # A slip of the pen, or months away in the same year: the two records disagree.
        ("1984-03-19", []),
        ("1984-12-19", []),
        ("1983-12-19", []),
    ],
)
def test_events_of_one_name_that_lie_far_apart_are_several(other: str, expected: list[str]) -> None:
    assert aside("March 9, 1984", flood("1984-03-09"), flood(other)) == expected


def test_two_records_of_one_day_and_another_disagree() -> None:
    facts = flood("1984-03-09"), flood("1984-03-19")
    claim = DateClaim(event="The Harrow Ford flood happened", date="March 9, 1984")
    matches = match_events(claim, EventIndex(facts), Names()).matches
    assert len(list(disagreeing(matches))) == 1
    assert not list(disagreeing(matches[:1]))
