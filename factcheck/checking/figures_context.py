"""The names, measures and calendars of the store that had a say in verdicts on figures, as records."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.checking.context import name_record
from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact
from factcheck.store import Store
from factcheck.store.layout import table_record
from factcheck.store.measures import Measure, calendar_record, measure_record
from factcheck.store.series import FigureIndex
from factcheck.values.canonical import Json
from factcheck.values.models import trusted
from factcheck.verdict import Context


def with_figures(
    context: Context,
    claims: Iterable[FigureClaim],
    facts: Iterable[FigureFact],
    store: Store,
    index: FigureIndex,
) -> Context:
    """``context`` with what the claims' and the cited facts' subjects and measures were read by."""
    claims, facts = list(claims), list(facts)
    pairs = [(claim.subject, claim.measure) for claim in claims]
    pairs += [(name, claim.measure) for claim in claims for name in (*claim.together, claim.other) if name]
    pairs += [(fact.subject, fact.measure) for fact in facts]
    keys = {key for subject, measure in pairs for key in index.measured(measure, subject).keys}
    subjects = {index.subject(subject) for subject, _ in pairs}
    entities = {
        (entity.kind, entity.id): entity
        for subject, _ in pairs
        for entity in store.names.resolve(subject)
        if entity.listed
    }
    names = {_key(record): record for record in context.names}
    names |= {(kind, ident): name_record(entity) for (kind, ident), entity in entities.items()}
    return trusted(Context)(
        names=tuple(names[key] for key in sorted(names)),
        measures=tuple(_measure(one) for one in store.measures if f"store:{one.id}" in keys),
        calendars=tuple(
            _stated({"kind": "calendar", **_table(calendar_record(one))})
            for one in store.calendars
            if index.subject(one.subject) in subjects
        ),
        tables=_tables(claims, facts, store),
    )


def _tables(
    claims: Iterable[FigureClaim], facts: Iterable[FigureFact], store: Store
) -> tuple[dict[str, Json], ...]:
    """The complete tables whose rows are cited, where a claim is of a place, a record or a streak."""
    if not any(claim.ranking or claim.record or claim.streak for claim in claims):
        return ()
    cited = {fact.address.partition("#")[0] for fact in facts}
    return tuple(
        _table(table_record(one)) for one in store.tables if one.complete is not None and one.address in cited
    )


def _key(record: dict[str, Json]) -> tuple[str, str]:
    return str(record["kind"]), str(record["id"])


def _measure(measure: Measure) -> dict[str, Json]:
    record = _table(measure_record(measure))
    if measure.fresh_for is not None:
        record["fresh-for"] = f"{measure.fresh_for} days"
    return _stated(record)


def _table(record: Json) -> dict[str, Json]:
    if not isinstance(record, dict):
        raise TypeError("a measure's record is a table")
    return dict(record)


def _stated(record: dict[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in record.items() if value is not None and value != []}
