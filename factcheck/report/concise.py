"""A line a finding, for pipes, editors and logs."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.report.plain import one_line
from factcheck.values.span import Span
from factcheck.verdict import Finding, Report, Severity, Status, Verdict

_MARKS = ' “”„‟"«»'
_LONGEST_EXCERPT = 60  # characters of a claim's text on its line


def concise(report: Report) -> Iterator[str]:
    """The lines of the report, without line ends.

    Each is ``draft.md:3:14: QUO102 refuted: message (address of the fact)``; the code is ``-`` where the
    claim has no finding, and the verdict is followed by the reason, and by the severity unless it is an
    error. Notes, and claims that are supported without a warning, have no line.
    """
    for verdict in report.verdicts:
        for finding in spoken(verdict):
            yield _line(report, verdict, finding.rule, finding.message, finding.span, finding.severity)
        if verdict.status is not Status.SUPPORTED and not verdict.findings:
            yield _line(report, verdict, "-", excerpt(verdict), None, Severity.ERROR)


def spoken(verdict: Verdict) -> Iterator[Finding]:
    """The findings worth a reader's time: notes only where nothing louder explains why support is missing."""
    louder = [finding for finding in verdict.findings if finding.severity is not Severity.NOTE]
    yield from louder or (() if verdict.status is Status.SUPPORTED else verdict.findings)


def excerpt(verdict: Verdict) -> str:
    """The beginning of the claim as the draft has it, on one line and in quotation marks."""
    text = one_line(verdict.claim.text).strip(_MARKS)
    if len(text) > _LONGEST_EXCERPT:
        text = f"{text[: _LONGEST_EXCERPT - 1].rstrip()}…"
    return f"“{text}”"


def place(report: Report, span: Span | None) -> str:
    """``draft.md:3:14``, or the name of the draft alone where the claim stands in none."""
    name = one_line(report.draft.name)
    return f"{name}:{span.line}:{span.column}" if span else name


def _line(
    report: Report, verdict: Verdict, code: str, message: str, span: Span | None, severity: Severity
) -> str:
    beside = [part for part in (verdict.reason, severity) if part and part is not Severity.ERROR]
    status = f"{verdict.status} ({', '.join(beside)})" if beside else str(verdict.status)
    facts = ", ".join(one_line(evidence.fact) for evidence in verdict.evidence)
    held_against = f" ({facts})" if facts else ""
    where = place(report, span or verdict.claim.span)
    return f"{where}: {code} {status}: {one_line(message)}{held_against}"
