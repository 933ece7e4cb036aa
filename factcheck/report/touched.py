"""Which verdicts of a saved report rest on what has changed in the store since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.claims import DateClaim, FigureClaim, QuoteClaim
from factcheck.store import Store
from factcheck.store.difference import Change
from factcheck.store.names import comparable
from factcheck.verdict import Report, Verdict

_NAMED_IN = ("speaker", "speakers", "subject", "participants", "event")


class Touched(NamedTuple):
    """A verdict, and the addresses of what it rests on and what has changed."""

    report: Report
    verdict: Verdict
    because: tuple[str, ...]


def touched(
    reports: Iterable[Report], changes: Sequence[Change], old: Store, new: Store
) -> tuple[Touched, ...]:
    """The verdicts that rest on a fact, a name, a measure, a calendar or a table that has changed.

    A fact that only stands on another line touches nothing. What was added is not looked for: only another
    check can tell what it would change.
    """
    facts = {
        change.was or change.address: change
        for change in changes
        if change.what == "fact" and change.how != "added"
    }
    changed = {change.address for change in changes if change.what not in ("fact", "complete")}
    spellings: dict[str, set[str]] = {}
    for store in (old, new):
        for address, name in _spellings(store):
            if address in changed:
                spellings.setdefault(comparable(name), set()).add(address)
    tables = frozenset(change.address for change in changes if change.what == "complete")
    found = []
    for report in reports:
        for verdict in report.verdicts:
            because = tuple(dict.fromkeys(_because(verdict, facts, spellings, tables)))
            if because:
                found.append(Touched(report, verdict, because))
    return tuple(found)


def _because(
    verdict: Verdict,
    facts: Mapping[str, Change],
    spellings: Mapping[str, set[str]],
    tables: frozenset[str],
) -> Iterator[str]:
    for evidence in verdict.evidence:
        change = facts.get(evidence.fact)
        if change is not None and (change.was or evidence.sha256 != change.new_sha256):
            yield evidence.fact
    for name in _names(verdict):
        yield from sorted(spellings.get(comparable(name), ()))
    for evidence in verdict.evidence:
        if (document := evidence.fact.partition("#")[0]) in tables:
            yield document


def _spellings(store: Store) -> Iterator[tuple[str, str]]:
    """Every name of an entity, a measure or a calendar's subject, with the address of what it names."""
    for entity in store.names.entities:
        if entity.listed:
            names = (*entity.strong_names, *entity.weak_aliases)
            yield from ((f"{entity.kind}.{entity.id}", name) for name in names)
    for measure in store.measures:
        yield from ((f"measure.{measure.id}", name) for name in measure.names)
    for calendar in store.calendars:
        yield f"calendar.{calendar.id}", calendar.subject


def _names(verdict: Verdict) -> Iterator[str]:
    claim = verdict.claim
    if isinstance(claim, QuoteClaim):
        yield from (claim.speaker, *claim.speakers) if claim.speaker else claim.speakers
    elif isinstance(claim, FigureClaim):
        yield claim.subject
        yield claim.measure
    elif isinstance(claim, DateClaim):
        yield claim.event
    for evidence in verdict.evidence:
        for slot in (*_NAMED_IN, "measure"):
            value = evidence.record.get(slot)
            if isinstance(value, str):
                yield value
            elif isinstance(value, list | tuple):
                yield from (item for item in value if isinstance(item, str))
