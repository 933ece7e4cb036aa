"""Hypothesis strategies for events and the days that are stated for them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from factcheck.claims import DateClaim
from factcheck.facts import EventFact, Source
from factcheck.testing import vocabulary
from factcheck.testing.strategies_quotes import speakers
from factcheck.testing.strategies_sources import Strategy, datelines, given_or
from factcheck.testing.strategies_sources import sources as _sources

_CHARACTERS = {"day": 10, "month": 7, "year": 4}


@st.composite
def _happenings(draw: st.DrawFn) -> dict[str, Any]:
    """What happened, with where and by whom where that is known."""
    where = draw(st.sampled_from(vocabulary.PLACES))
    form = draw(st.sampled_from(("fair", "fair", "meeting", "launch")))
    if form == "meeting":
        two = draw(st.lists(speakers(), min_size=2, max_size=2, unique_by=lambda name: name.split()[-1]))
        event = f"{two[0]} meets {two[1]} in {where}"
        return {"event": event, "place": where, "participants": tuple(two)}
    if form == "launch":
        return {"event": f"{draw(st.sampled_from(vocabulary.VESSELS))} {draw(st.integers(2, 40))} launch"}
    return {"event": f"{draw(st.sampled_from(vocabulary.EVENTS))} in {where}", "place": where}


def dates(*, days: Strategy[date] | None = None) -> Strategy[DateClaim]:
    """The day of an event, or both its ends, as a caller states it."""

    def claim(slots: dict[str, Any], day: date, longer: int) -> DateClaim:
        if not longer:
            return DateClaim(date=day.isoformat(), **slots)
        return DateClaim(start=day.isoformat(), end=_later(day, longer), **slots)

    return st.builds(claim, _happenings(), given_or(days, datelines()), st.just(0) | st.integers(0, 6))


def event_facts(
    *,
    days: Strategy[date] | None = None,
    sources: Strategy[Source] | None = None,
    lengths: Strategy[int] | None = None,
    precisions: Strategy[str] | None = None,
) -> Strategy[EventFact]:
    """A made-up fair, meeting or launch: a point in time or an extent.

    ``lengths`` are the days from its first to its last, 0 for a point. ``precisions`` of a point are "day",
    "month" or "year".
    """

    def event(slots: dict[str, Any], day: date, longer: int, precision: str, source: Source) -> EventFact:
        if longer and not slots["event"].endswith("launch"):  # a launch is over on its day
            return EventFact(start=day.isoformat(), end=_later(day, longer), source=source, **slots)
        return EventFact(date=day.isoformat()[: _CHARACTERS[precision]], source=source, **slots)

    return st.builds(
        event,
        _happenings(),
        given_or(days, datelines()),
        given_or(lengths, st.just(0) | st.integers(0, 6) | st.integers(7, 900)),
        given_or(precisions, st.sampled_from(("day", "day", "day", "month", "year"))),
        given_or(sources, _sources()),
    )


def _later(day: date, longer: int) -> str:
    return (day + timedelta(days=longer)).isoformat()
