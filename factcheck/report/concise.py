"""A line a finding, for pipes, editors and logs."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.report.plain import one_line
from factcheck.report.reasons import named
from factcheck.report.spoken import Spoken, faults, spoken_of
from factcheck.values.span import Span
from factcheck.verdict import Report, Severity, Silenced


def concise(report: Report, least: Severity = Severity.NOTE, *, unchecked: bool = False) -> Iterator[str]:
    """The lines of the report, without line ends: remarks at least as severe as ``least``.

    Each is ``draft.md:3:14: QUO102 refuted: message (address of the fact)``; the code is ``-`` where the
    claim has no finding, and the verdict is followed by the reason, and by the severity unless it is an
    error. Notes, and claims that are supported without a warning, have no line. Behind them come what was
    silenced, with the reason, and what silences nothing; with ``unchecked``, each thing that was not checked.
    """
    remarks = list(spoken_of(report, least))
    for one in remarks:
        if not one.silenced:
            yield _line(report, one)
    for one in remarks:
        if one.silenced:
            yield f"{place(report, one.span)}: {one.code} silenced: {because(one.silenced)}"
    for silencer in faults(report):
        yield one_line(f"{silencer.place}: {silencer.by} {silencer.message}")
    for mention in report.unchecked if unchecked else ():
        what = f"{named(mention.kind)} “{mention.span.text}”: {mention.why}"
        yield f"{place(report, mention.span)}: - unchecked: {one_line(what)}"


def because(silenced: Silenced) -> str:
    """Why something was silenced, by whom and until when, on one line."""
    beside = [
        f"by {silenced.who}" if silenced.who else "",
        f"until {silenced.until}" if silenced.until else "",
    ]
    written = ", ".join([silenced.by.value, *(part for part in beside if part), silenced.place or ""])
    return one_line(f"{silenced.reason} ({written.removesuffix(', ')})")


def place(report: Report, span: Span | None) -> str:
    """``draft.md:3:14``, or the name of the draft alone where the claim stands in none."""
    name = one_line(report.draft.name)
    return f"{name}:{span.line}:{span.column}" if span else name


def _line(report: Report, one: Spoken) -> str:
    verdict = one.verdict
    severity = one.severity if one.finding else None
    beside = [part for part in (verdict.reason, severity) if part and part is not Severity.ERROR]
    status = f"{verdict.status} ({', '.join(beside)})" if beside else str(verdict.status)
    facts = ", ".join(one_line(evidence.fact) for evidence in verdict.evidence)
    held_against = f" ({facts})" if facts else ""
    return f"{place(report, one.span)}: {one.code} {status}: {one_line(one.message)}{held_against}"
