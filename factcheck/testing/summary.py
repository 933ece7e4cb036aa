"""A report in few lines, as case pages expect it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.values.span import Span
from factcheck.verdict import Report, Severity, Status, Verdict


def summary(report: Report) -> str:
    """The report without a final line feed: problems of the store, verdicts in order, one line of counts.

    A verdict's line has line and column, who or what the claim is about, the status, the reason, and the
    codes of notes. Findings that are errors or warnings, caveats and slots that were not checked stand
    below it, two spaces in.

    ``1:2: Ada Ames: refuted``
    ``  1:17: QUO102 error: “soft” is recorded as “hard”``
    ``1 claim: 1 refuted; not checked: 1 date``
    """
    return "\n".join((*_problems(report), *_verdicts(report), _counts(report)))


def _problems(report: Report) -> Iterator[str]:
    for problem in report.problems:
        yield f"{problem.path}:{problem.line}:{problem.column}: problem: {problem.message}"


def _verdicts(report: Report) -> Iterator[str]:
    for verdict in report.verdicts:
        notes = dict.fromkeys(one.rule for one in verdict.findings if one.severity is Severity.NOTE)
        parts = (verdict.status.value, *([str(verdict.reason)] if verdict.reason else []), *notes)
        yield f"{_place(verdict.claim.span)}{_about(verdict.claim)}: {', '.join(parts)}"
        yield from _below(verdict)


def _below(verdict: Verdict) -> Iterator[str]:
    for one in verdict.findings:
        if one.severity is not Severity.NOTE:
            yield f"  {_place(one.span)}{one.rule} {one.severity.value}: {one.message}"
    for caveat in verdict.caveats:
        yield f"  caveat: {caveat}"
    if verdict.unchecked:
        yield f"  not checked: {', '.join(verdict.unchecked)}"


def _place(span: Span | None) -> str:
    return f"{span.line}:{span.column}: " if span else ""


def _about(claim: Claim) -> str:
    match claim:
        case QuoteClaim():
            return claim.speaker or " and ".join(claim.speakers) or "nobody named"
        case FigureClaim():
            return f"{claim.subject}, {claim.measure}"
        case DateClaim():
            return claim.event


def _counts(report: Report) -> str:
    statuses = Counter(verdict.status for verdict in report.verdicts)
    kinds = Counter(mention.kind for mention in report.unchecked)
    claims = f"{len(report.verdicts)} claim{'s' if len(report.verdicts) != 1 else ''}"
    by_status = ", ".join(f"{statuses[one]} {one.value}" for one in Status if statuses[one])
    unchecked = ", ".join(f"{kinds[kind]} {kind}" for kind in sorted(kinds))
    line = f"{claims}: {by_status}" if by_status else claims
    return f"{line}; not checked: {unchecked}" if unchecked else line
