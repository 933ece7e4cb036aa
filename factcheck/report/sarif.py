"""SARIF 2.1.0 (OASIS, 2020), for code scanning and review tools.

What is a mistake is of kind ``fail``; a conflict of the record is ``review`` and not enough information
``open``, which SARIF has at level ``none``. Supported claims without a remark are left out: the JSON report
has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from factcheck.report.concise import because
from factcheck.report.plain import visible
from factcheck.report.reasons import in_words
from factcheck.report.recorded import address_of, line_of
from factcheck.report.spoken import Spoken, spoken_of
from factcheck.rules import find
from factcheck.rules.base import Rule
from factcheck.values.canonical import digest
from factcheck.values.span import Span
from factcheck.verdict import Evidence, Report, Severity, SilencedBy, Status

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT: Final = "factcheck/1"  # the name under which results are known again

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_KINDS: Final = {Status.CONFLICTING: "review", Status.NOT_ENOUGH_INFO: "open"}
_STORE: Final = "STORE"


def sarif(reports: Sequence[Report], *, store: str | None = None, least: Severity = Severity.NOTE) -> str:
    """One run over all ``reports``, with the pages of the rules that have something to say.

    ``store`` is the path of the store as seen from where the drafts are named from: places of facts become
    locations below it. Without it they are relative to a base that the reader has to know. Results less
    severe than ``least`` are left out; what was silenced is a result with its suppression.
    """
    remarks = [(report, one) for report in reports for one in spoken_of(report, least)]
    used = dict.fromkeys(_rule_id(one) for _, one in remarks)
    index = {name: number for number, name in enumerate(used)}
    described = [_descriptor(rule) if (rule := find(name)) else _described_reason(name) for name in used]
    driver = {
        "name": "factcheck",
        "version": reports[0].engine.version if reports else "0",
        "rules": described,
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(report) for report in reports],
        "results": [_result(report, one, index, store) for report, one in remarks],
        "properties": {"counts": [dict(report.counts) for report in reports]},
    }
    if store is None:
        run["originalUriBaseIds"] = {_STORE: {"description": {"text": "The folder of the store of facts."}}}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, allow_nan=False, indent=1) + "\n"


def _rule_id(one: Spoken) -> str:
    return one.code if one.finding else f"{one.verdict.status}/{one.verdict.reason or 'none'}"


def _descriptor(rule: Rule[Any]) -> dict[str, Any]:
    first = rule.page.split("\n\n", 1)[0].replace("\n", " ")
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": first},
        "fullDescription": {"text": rule.page},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _described_reason(name: str) -> dict[str, Any]:
    status, _, reason = name.partition("/")
    return {"id": name, "shortDescription": {"text": in_words(reason) if reason != "none" else status}}


def _artifact(report: Report) -> dict[str, Any]:
    sha256 = report.draft.sha256.removeprefix("sha256:")
    return {"location": {"uri": _uri(report.draft.name)}, "hashes": {"sha-256": sha256}}


def _result(report: Report, one: Spoken, index: Mapping[str, int], store: str | None) -> dict[str, Any]:
    verdict = one.verdict
    kind = _KINDS.get(verdict.status, "fail")
    ident = _rule_id(one)
    facts = [item.fact for item in verdict.evidence]
    result: dict[str, Any] = {
        "ruleId": ident,
        "ruleIndex": index[ident],
        "kind": kind,
        "level": _LEVELS[one.severity] if kind == "fail" else "none",
        "message": {"text": f"{verdict.status}: {visible(one.sentence)}"},
        "locations": [{"physicalLocation": _location(report.draft.name, one.span)}],
        "partialFingerprints": {FINGERPRINT: digest([ident, facts, verdict.id]).removeprefix("sha256:")},
        "properties": {
            "verdict": verdict.status.value,
            "reason": verdict.reason,
            "decidedBy": verdict.decided_by.value,
            "facts": facts,
            "caveats": list(verdict.caveats),
        },
    }
    if one.silenced:
        result["suppressions"] = [
            {
                "kind": "inSource" if one.silenced.by is SilencedBy.COMMENT else "external",
                "status": "accepted",
                "justification": because(one.silenced),
            }
        ]
    related = [_related(number, item, store) for number, item in enumerate(verdict.evidence)]
    if related:
        result["relatedLocations"] = related
    if one.finding and one.finding.fix is not None and one.finding.span:
        result["fixes"] = [_fix(report, one.finding.span, one.finding.fix)]
    return result


def _location(name: str, span: Span | None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(name)}}
    if span:
        location["region"] = {**_region(span), "snippet": {"text": span.text}}
    return location


def _region(span: Span) -> dict[str, Any]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _related(number: int, item: Evidence, store: str | None) -> dict[str, Any]:
    related: dict[str, Any] = {
        "id": number,
        "message": {"text": f"{address_of(item)}: {item.source.title}"},
    }
    if item.place:
        where = {"uri": _uri(item.place.path), "uriBaseId": _STORE}
        if store is not None:
            where = {"uri": _uri(f"{store.rstrip('/')}/{item.place.path}")}
        region = {"startLine": line_of(item)}
        related["physicalLocation"] = {"artifactLocation": where, "region": region}
    return related


def _fix(report: Report, span: Span, text: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(span), "insertedContent": {"text": text}}
    change = {"artifactLocation": {"uri": _uri(report.draft.name)}, "replacements": [replacement]}
    return {"description": {"text": f"Write “{visible(text)}”"}, "artifactChanges": [change]}


def _uri(path: str) -> str:
    return quote(path, safe="/~-._", errors="replace")
