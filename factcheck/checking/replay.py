"""Judges a report's verdicts again from what the report itself holds.

What only that needs is loaded by it: a check loads this module, for the name, and replays nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from factcheck.checking.checker import Checker
from factcheck.config import Options
from factcheck.facts import Fact
from factcheck.rules import rules_digest
from factcheck.store import Store
from factcheck.store.layout import Table
from factcheck.store.problems import clip
from factcheck.values.canonical import canonical_json, digest
from factcheck.verdict import Evidence, Reason, Report, Search, Verdict

_OF_THE_DRAFT = ("QUO190", "DAT342", "FIG288")  # said of one claim because of another
_OF_ABSENCE = ("QUO152",)  # rests on what a whole transcript lacks
_NEEDS_THE_STORE = (Reason.FACT_UNUSABLE, Reason.TRUNCATED_SEARCH)


class Outcome(StrEnum):
    """What came of judging a verdict again."""

    SAME = "same"
    DIFFERENT = "different"
    STALE = "stale"
    ENGINE_CHANGED = "engine_changed"
    NOT_REPLAYABLE = "not_replayable"


@dataclass(frozen=True, slots=True)
class Replayed:
    """One verdict judged again: its id, what came of it, and why, in one line."""

    id: str
    outcome: Outcome
    detail: str


def replay(report: Report | str | os.PathLike[str], store: Store | None = None) -> tuple[Replayed, ...]:
    """Judges every verdict of ``report`` again, in order, from the facts and names that it cites.

    ``report`` may be the JSON text of one, or of a bundle, or the path of a file with either; what is
    neither raises ValueError, and so does a bundle that was changed after it was written. A verdict is
    ``stale`` where a cited fact is no longer what its digest says, or where ``store`` is given and has it
    otherwise or no more. It is ``not_replayable`` where it rests on what the whole store lacked.
    """
    return tuple(_replayed(one, verdict, store) for one in _reports(report) for verdict in one.verdicts)


def _reports(report: Report | str | os.PathLike[str]) -> tuple[Report, ...]:
    if isinstance(report, Report):
        return (report,)
    from factcheck.checking.bundle import is_bundle, read_bundle
    from factcheck.checking.saved import contents
    from factcheck.values.strict_json import JsonError, parsed

    text = report if isinstance(report, str) else contents(Path(report))
    try:
        bundled = is_bundle(parsed(text))
    except JsonError:
        bundled = False  # pydantic says what is wrong with it as a report
    return read_bundle(text).reports if bundled else (Report.model_validate_json(text, extra="ignore"),)


def _replayed(report: Report, verdict: Verdict, store: Store | None) -> Replayed:
    outcome, detail = _outcome(report, verdict, store)
    return Replayed(verdict.id, outcome, detail)


def _outcome(report: Report, verdict: Verdict, store: Store | None) -> tuple[Outcome, str]:
    is_of_absence = any(finding.rule in _OF_ABSENCE for finding in verdict.findings)
    if verdict.search is Search.TRUNCATED or verdict.reason in _NEEDS_THE_STORE or is_of_absence:
        return Outcome.NOT_REPLAYABLE, "rests on what could not be found or read in the whole store"
    for evidence in verdict.evidence:
        if (why := _stale(evidence, store)) is not None:
            return Outcome.STALE, why
    if report.engine.rules != rules_digest():
        return Outcome.ENGINE_CHANGED, "the rules are not those that decided"
    try:
        again = _judged_again(report, verdict)
    except ValueError as error:
        return Outcome.NOT_REPLAYABLE, " ".join(str(error).split())[:200]
    if _gist(again) == _gist(verdict):
        return Outcome.SAME, verdict.status.value
    return Outcome.DIFFERENT, f"{verdict.status.value} became {again.status.value}"


def _stale(evidence: Evidence, store: Store | None) -> str | None:
    if digest(evidence.record) != evidence.sha256:
        return f"{evidence.fact}: the fact in the report is not the one that was judged"
    if store is None:
        return None
    known = store.fact(evidence.fact)
    if known is None:
        return f"{evidence.fact}: no longer in the store"
    if known.sha256 == evidence.sha256:
        return None
    from factcheck.store.difference import slot_changes

    slots = ", ".join(
        f"{one.slot} {_shown(one.old)} became {_shown(one.new)}"
        for one in slot_changes(evidence.record, known.record())
    )
    return f"{evidence.fact}: changed in the store: {slots}"


def _shown(text: str | None) -> str:
    return "nothing" if text is None else f"“{clip(text)}”"


def _judged_again(report: Report, verdict: Verdict) -> Verdict:
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Fact] = TypeAdapter(Fact)
    facts = [
        adapter.validate_json(canonical_json(evidence.record)).model_copy(
            update={"address": evidence.fact, "location": evidence.place}
        )
        for evidence in verdict.evidence
    ]
    store = Store.from_records(
        facts, names=report.context.names, measures=(*report.context.measures, *report.context.calendars)
    )
    store = replace(store, tables=tuple(map(_table, report.context.tables)))
    options = Options.model_validate_json(canonical_json(report.options))
    if options.dateline is None and report.draft.dateline is not None:
        options = options.model_copy(update={"dateline": date.fromisoformat(report.draft.dateline)})
    return Checker(store, options).verify(verdict.claim, draft_sha256=report.draft.sha256)


def _table(record: dict[str, Any]) -> Table:
    try:
        return Table(
            str(record["address"]),
            str(record["kind"]),
            record["complete"],
            frozenset(map(str, record.get("aggregates", ()))),
        )
    except KeyError as error:
        raise ValueError(f"a table of the report lacks {error}") from error


def _gist(verdict: Verdict) -> tuple[object, ...]:
    """What must come out the same: the outcome and what each rule about the claim found."""
    findings = tuple(
        (one.rule, one.found, one.expected) for one in verdict.findings if one.rule not in _OF_THE_DRAFT
    )
    return verdict.status, verdict.reason, verdict.decided_by, findings
