"""Short forms for laws: how a report is told in one line for each verdict, and a fact with other words."""

from __future__ import annotations

from factcheck.facts import QuoteFact
from factcheck.verdict import Report

Outline = tuple[tuple[str, str | None, str], ...]


def outline(report: Report) -> Outline:
    """What each verdict comes to: status, reason, and the codes of its findings."""
    return tuple(
        (
            verdict.status.value,
            str(verdict.reason) if verdict.reason else None,
            " ".join(sorted(finding.rule for finding in verdict.findings)),
        )
        for verdict in report.verdicts
    )


def statuses(report: Report) -> list[str]:
    return [verdict.status.value for verdict in report.verdicts]


def edited(fact: QuoteFact, words: str) -> QuoteFact:
    """The fact with other words: what a draft states that misquotes it."""
    return fact.model_copy(update={"words": words})
