"""The names of the store that had a say in verdicts on dates, as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.checking.context import name_record
from factcheck.claims import DateClaim
from factcheck.facts import EventFact
from factcheck.match.events_offices import bearers
from factcheck.reading.events_named import event_words
from factcheck.store import Names
from factcheck.verdict import Context


def with_dates(
    context: Context, claims: Iterable[DateClaim], facts: Iterable[EventFact], names: Names
) -> Context:
    """``context`` with every listed name that the claims and the cited events can mean."""
    claims = tuple(claims)
    texts = {text for claim in claims for text in _names_of(claim)}
    texts |= {text for fact in facts for text in _names_in(fact)}
    found = {(str(record["kind"]), str(record["id"])): record for record in context.names}
    for text in texts:
        for entity in names.resolve(text):
            if entity.listed:
                found[entity.kind, entity.id] = name_record(entity)
    for entity in (each for claim in claims for each in bearers(claim, names) if each.listed):
        found[entity.kind, entity.id] = name_record(entity)
    return context.model_copy(update={"names": tuple(found[key] for key in sorted(found))})


def _names_of(claim: DateClaim) -> Iterator[str]:
    yield from claim.participants
    yield from (text for text in (claim.place,) if text)
    for told in (claim.event, claim.relation or ""):
        yield from (run.text for run in event_words(told).runs)


def _names_in(fact: EventFact) -> Iterator[str]:
    yield from fact.participants
    yield from (text for text in (fact.place,) if text)
    for told in (fact.event, *fact.aliases):
        yield from (run.text for run in event_words(told).runs)
