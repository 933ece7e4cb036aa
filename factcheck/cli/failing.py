"""What makes a check fail: the list that --fail-on takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import click

from factcheck.claims import Within
from factcheck.cli.nearest import nearest
from factcheck.verdict import Report, Severity, SilencedBy, Silencer, SilencerState, Status

NEVER: Final = "never"
NAMES: Final = (
    "refuted",
    "outdated",
    "conflicting",
    "not_enough_info",
    "error",
    "warning",
    "unchecked",
    "no_claims",
    NEVER,
)
DEFAULT: Final = "refuted,outdated,conflicting,error"


class FailOn(click.ParamType[frozenset[str]]):
    """A list of names with commas between them; ``never`` stands alone."""

    name = "list"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        """The names in ``value``; an unknown one is a usage error that names the nearest."""
        if isinstance(value, frozenset):
            return value
        names = frozenset(name.strip() for name in str(value).split(",") if name.strip())
        for name in sorted(names.difference(NAMES)):
            self.fail(f"{name!r} is none of {', '.join(NAMES)}{nearest(name, NAMES)}", param, ctx)
        if not names:
            self.fail("the list is empty; write never if nothing is to fail", param, ctx)
        if NEVER in names and len(names) > 1:
            self.fail("never stands alone", param, ctx)
        return names


def fails(reports: Sequence[Report], names: frozenset[str], *, strict_baseline: bool = False) -> bool:
    """Whether anything that ``names`` lists is in one of the reports and not silenced.

    A silencer that silences nothing is a warning. With ``strict_baseline``, an entry of the baseline that
    matches nothing fails whatever ``names`` lists.
    """
    if strict_baseline and any(_is_stale(silencer) for report in reports for silencer in report.silencers):
        return True
    return any(not names.isdisjoint(_found(report)) for report in reports)


def _is_stale(silencer: Silencer) -> bool:
    return silencer.by is SilencedBy.BASELINE and silencer.state is not SilencerState.USED


def _found(report: Report) -> set[str]:
    found: set[str] = set()
    for verdict in report.verdicts:
        inside = verdict.claim.within is Within.QUOTATION
        if verdict.is_silenced:
            continue
        if not (inside and verdict.status is Status.NOT_ENOUGH_INFO):  # as in Report.worst
            found.add(verdict.status.value)
        found.update(
            finding.severity.value
            for finding in verdict.findings
            if finding.severity is not Severity.NOTE and not finding.silenced
        )
    if any(silencer.state is not SilencerState.USED for silencer in report.silencers):
        found.add(Severity.WARNING.value)
    if report.unchecked:
        found.add("unchecked")
    if not report.verdicts:
        found.add("no_claims")
    return found
