"""The fact-checker's spreadsheet: a row for every claim and every unchecked mention, with room for a tick."""

from __future__ import annotations

import csv as rows
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final

from factcheck.report.concise import because
from factcheck.report.plain import one_line
from factcheck.report.reasons import named
from factcheck.report.recorded import address_of, recorded_in
from factcheck.report.spoken import spoken
from factcheck.values.span import Span
from factcheck.verdict import Report, UncheckedMention, Verdict

COLUMNS: Final = (
    "draft",
    "line",
    "column",
    "kind",
    "text",
    "who or what",
    "verdict",
    "reason",
    "rule",
    "remark",
    "recorded",
    "fact",
    "source",
    "publisher",
    "source date",
    "url",
    "caveats",
    "silenced",
    "checked by",
    "date checked",
    "ok",
)
_BYTE_ORDER_MARK = (
    "\ufeff"  # without it, spreadsheets read quotation marks as letters of the machine's own set
)
# What begins like this is calculated when the file is opened; full width counts as half for some programs.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def csv(reports: Sequence[Report]) -> str:
    """The table as RFC 4180 has it, behind a byte-order mark, in the order of each draft.

    The last three columns are blank, for a person. A cell that a spreadsheet would take for a formula begins
    with an apostrophe, which spreadsheets do not show.
    """
    out = StringIO()
    writer = rows.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for report in reports:
        for row in _in_order(report):
            writer.writerow({name: _cell(value) for name, value in row.items()})
    return _BYTE_ORDER_MARK + out.getvalue()


def _in_order(report: Report) -> Iterator[Mapping[str, str]]:
    placed = [(verdict.claim.span, _claim(verdict)) for verdict in report.verdicts]
    placed += [(mention.span, _mention(mention)) for mention in report.unchecked]
    for span, row in sorted(placed, key=lambda pair: _start(pair[0])):
        place = {"line": str(span.line), "column": str(span.column)} if span else {}
        yield {"draft": report.draft.name, **place, **row}


def _start(span: Span | None) -> int:
    return span.start if span else -1


def _claim(verdict: Verdict) -> Mapping[str, str]:
    claim = verdict.claim
    findings = list(spoken(verdict))
    row: dict[str, str] = {
        "kind": claim.kind,
        "text": claim.text,
        "who or what": _about(claim.stated()),
        "verdict": verdict.status.value,
        "reason": str(verdict.reason or ""),
        "rule": "; ".join(finding.rule for finding in findings),
        "remark": "; ".join(finding.message for finding in findings),
        "recorded": "; ".join(recorded_in(item) for item in verdict.evidence),
        "fact": "; ".join(address_of(item) for item in verdict.evidence),
        "caveats": "; ".join(verdict.caveats),
        "silenced": _each(because(why) for why in (verdict.silenced, *(f.silenced for f in findings)) if why),
    }
    sources = [item.source for item in verdict.evidence]
    row["source"] = _each(source.title for source in sources)
    row["publisher"] = _each(source.publisher for source in sources)
    row["source date"] = _each(source.date for source in sources)
    row["url"] = _each(source.url for source in sources)
    return row


def _each(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


def _about(stated: Mapping[str, Any]) -> str:
    named = [stated[name] for name in ("speaker", "subject", "measure", "event") if name in stated]
    return ", ".join(str(name) for name in named)


def _mention(mention: UncheckedMention) -> Mapping[str, str]:
    return {
        "kind": named(mention.kind),
        "text": mention.span.text,
        "verdict": "not checked",
        "reason": mention.why,
    }


def _cell(value: str) -> str:
    shown = one_line(value)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
