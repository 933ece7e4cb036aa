"""Drafts in bulk: a pure function over Arrow record batches, for engines that spread them over machines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import Any

from factcheck.checking.checker import Checker
from factcheck.config import Options
from factcheck.drafts import DraftError, draft_from_text
from factcheck.store import Store
from factcheck.verdict import Verdict

WANTED = ("id", "text", "dateline", "name")  # the columns that are read; only id and text must be there
_KINDS = ("quote", "figure", "date")


class BatchError(ValueError):
    """A batch that has no column of identifiers or of texts, or no Arrow to read it with."""


def check_batches(
    batches: Iterable[Any], store: Store | str | os.PathLike[str], **options: Any
) -> Iterator[Any]:
    """For each record batch of drafts one of claims, a row a claim, in the order of the drafts.

    A batch has the columns ``id`` and ``text``, and may have ``dateline`` (a date, or text such as
    2024-04-11) and ``name``, which says the format as a file's name does. ``store`` is a store or the path of
    one: a path is opened here, so that an engine can send the call to another machine. ``options`` are those
    of ``Options``; a dateline among them goes before those of the rows.

    The answer has the columns of ``claim_schema``. A draft that cannot be checked has one row, with
    ``problem`` and no claim; one without claims has none. Nothing but the arguments decides the answer.
    Raises ``BatchError`` where a column is missing or pyarrow is, and ``StoreError`` for a store that cannot
    be used.
    """
    arrow = _arrow()
    checker: Checker | None = None
    for batch in batches:
        if checker is None:
            opened = store if isinstance(store, Store) else Store.load(store)
            checker = Checker(opened, Options(**options))
        columns = _columns(batch)
        rows = [row for draft in zip(*columns, strict=True) for row in _claims(checker, *draft)]
        schema = claim_schema(batch.schema.field("id").type)
        yield arrow.RecordBatch.from_pylist(rows, schema=schema)


def claim_schema(ident: Any = None) -> Any:
    """The Arrow schema of the answer; ``ident`` is the type of the column ``id``, by default text.

    ``start`` and ``end`` are half-open code points of the draft. ``findings`` and ``evidence`` are lists.
    """
    arrow = _arrow()
    text = arrow.string()
    number = arrow.int64()
    finding = arrow.struct(
        [(name, text) for name in ("rule", "name", "severity", "message", "found", "expected")]
        + [("start", number), ("end", number)]
    )
    cited = arrow.struct([(name, text) for name in ("fact", "sha256", "title", "url")])
    return arrow.schema(
        [
            ("id", ident or text),
            ("claim", text),
            *((name, text) for name in ("kind", "text")),
            ("start", number),
            ("end", number),
            *((name, text) for name in ("status", "reason", "decided_by", "search")),
            ("findings", arrow.list_(finding)),
            ("evidence", arrow.list_(cited)),
            ("caveats", arrow.list_(text)),
            ("problem", text),
        ]
    )


def _arrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise BatchError("pyarrow is needed for batches: pip install 'factcheck[tables]'") from error


def _columns(batch: Any) -> list[list[object]]:
    names = batch.schema.names
    for name in WANTED[:2]:
        if names.count(name) != 1:
            raise BatchError(f"a batch needs one column {name!r}, and has {', '.join(names) or 'none'}")
    missing: list[object] = [None] * batch.num_rows
    return [batch.column(name).to_pylist() if name in names else missing for name in WANTED]


def _claims(
    checker: Checker, ident: object, text: object, dateline: object, name: object
) -> Iterator[Mapping[str, object]]:
    if not isinstance(text, str):
        yield {"id": ident, "problem": "there is no text"}
        return
    try:
        draft = draft_from_text(text, name if isinstance(name, str) and name else "draft.txt")
        day = _day(dateline)
    except (DraftError, ValueError) as error:
        yield {"id": ident, "problem": str(error)}
        return
    report = checker.check_draft(replace(draft, dateline=day) if day is not None else draft)
    for verdict in report.verdicts:
        yield {"id": ident, **_row(verdict)}


def _day(value: object) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"dateline: {str(value)[:40]!r} is no day such as 2024-04-11") from None


def _row(verdict: Verdict) -> Mapping[str, object]:
    claim = verdict.claim
    return {
        "claim": verdict.id,
        "kind": claim.kind,
        "text": claim.span.text if claim.span else claim.text,
        "start": claim.span.start if claim.span else None,
        "end": claim.span.end if claim.span else None,
        "status": verdict.status.value,
        "reason": str(verdict.reason) if verdict.reason else None,
        "decided_by": verdict.decided_by.value if verdict.decided_by else None,
        "search": verdict.search.value,
        "findings": [
            {
                "rule": one.rule,
                "name": one.name,
                "severity": one.severity.value,
                "message": one.message,
                "found": one.found,
                "expected": one.expected,
                "start": one.span.start if one.span else None,
                "end": one.span.end if one.span else None,
            }
            for one in verdict.findings
        ],
        "evidence": [
            {"fact": one.fact, "sha256": one.sha256, "title": one.source.title, "url": one.source.url}
            for one in verdict.evidence
        ],
        "caveats": list(verdict.caveats),
        "problem": None,
    }
