"""Adapts the checker to plain records and one label for a statement, on the public API alone.

A record is a dictionary with a ``type``: "quote" (speaker, text, date), "figure" (subject, metric, value,
unit, currency, period, note) or "date" (event, date, end_date), each with a source. A statement's label is
its worst verdict, as "supported", "refuted" or "not_enough_info".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from factcheck import Checker, Options, Status, Store

NOT_ENOUGH_INFO = "not_enough_info"
LABELS: Mapping[Status, str] = {
    Status.REFUTED: "refuted",
    Status.OUTDATED: "refuted",
    Status.CONFLICTING: NOT_ENOUGH_INFO,
    Status.NOT_ENOUGH_INFO: NOT_ENOUGH_INFO,
    Status.SUPPORTED: "supported",
}


def verdict(facts: Iterable[Mapping[str, object]], statement: str, dateline: str | None) -> str:
    """The label of ``statement``, filed on ``dateline`` (an ISO day), against ``facts`` and nothing else."""
    store = Store.from_records([as_record(fact) for fact in facts])
    options = Options(dateline=date.fromisoformat(dateline) if dateline else None)
    return label(Checker(store, options).check(statement, "statement.txt").worst)


def label(worst: Status | None) -> str:
    """The label of the worst verdict: what is outdated is not true now, and no claim is no information."""
    return LABELS[worst] if worst is not None else NOT_ENOUGH_INFO


def as_record(fact: Mapping[str, object]) -> dict[str, object]:
    """A plain record with the keys of ``Store.from_records``; raises ``ValueError`` for an unknown type."""
    match fact.get("type"):
        case "quote":
            record = {"speaker": fact["speaker"], "words": fact["text"], "said": fact.get("date")}
            return _sourced("quote", record, fact)
        case "figure":
            record = {
                "subject": fact["subject"],
                "measure": fact["metric"],
                "value": plain(fact["value"]),
                "unit": _unit(fact),
                "period": fact.get("period"),
                "basis": fact.get("note"),
                "exact": True,
            }
            return _sourced("figure", record, fact)
        case "date":
            end = fact.get("end_date")
            when = {"start": fact["date"], "end": end} if end else {"date": fact["date"]}
            return _sourced("event", {"event": fact["event"], **when}, fact)
        case other:
            raise ValueError(f"{other!r} is none of quote, figure, date")


def plain(value: object) -> str:
    """A number of a JSON file as it was written there, without an exponent."""
    return format(Decimal(str(value)), "f")


def _unit(fact: Mapping[str, object]) -> object:
    unit, currency = fact.get("unit"), fact.get("currency")
    if not currency or (isinstance(unit, str) and currency in unit.split()):
        return unit
    return f"{currency} {unit}" if unit else currency


def _sourced(kind: str, record: Mapping[str, object], fact: Mapping[str, object]) -> dict[str, object]:
    whole = {"kind": kind, **record, "source": fact["source"]}
    return {slot: _one_line(value) for slot, value in whole.items() if value is not None}


def _one_line(value: object) -> object:
    """A text without line breaks, carriage returns and double spaces; so are the texts of a table."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        return {slot: _one_line(inner) for slot, inner in value.items()}
    return value
