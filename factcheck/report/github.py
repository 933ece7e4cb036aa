"""Annotations of GitHub Actions: workflow commands, a line each, the worst first.

A step shows ten annotations of a level and no more, without a word about the rest. So the tenth of a level
says how many there are beyond it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.report.plain import one_line
from factcheck.report.spoken import NO_RULE, Spoken, spoken_of
from factcheck.verdict import Report, Severity

SHOWN: Final = 10  # annotations of one level that a step shows

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(reports: Sequence[Report], least: Severity = Severity.NOTE) -> str:
    """The workflow commands for ``reports``: errors, then warnings, then notices, each level worst first.

    Nothing less severe than ``least`` is annotated, nor what was silenced.
    """
    remarks = [(report, one) for report in reports for one in spoken_of(report, least) if not one.silenced]
    lines: list[str] = []
    for severity, level in _LEVELS.items():
        of_level = [pair for pair in remarks if pair[1].severity is severity]
        of_level.sort(key=lambda pair: pair[1].verdict.status.rank)
        lines += _of_level(level, of_level)
    return "".join(f"{line}\n" for line in lines)


def _of_level(level: str, remarks: Sequence[tuple[Report, Spoken]]) -> Iterator[str]:
    shown = remarks if len(remarks) <= SHOWN else remarks[: SHOWN - 1]
    for report, one in shown:
        yield _command(level, report, one)
    if more := len(remarks) - len(shown):
        yield f"::{level} title=factcheck::{more} more of this level: see the whole report"


def _command(level: str, report: Report, one: Spoken) -> str:
    properties = [("file", report.draft.name)]
    if one.span:
        span = one.span
        properties += [("line", str(span.line)), ("endLine", str(span.end_line))]
        if span.line == span.end_line:  # columns of two lines would be taken for a range of one
            properties += [("col", str(span.column)), ("endColumn", str(span.end_column))]
    named = "" if one.code == NO_RULE or one.finding is None else f"{one.code} {one.finding.name}, "
    properties.append(("title", f"{named}{one.verdict.status}"))
    written = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{level} {written}::{_data(one.sentence)}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
