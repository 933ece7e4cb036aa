"""The last line of a report: claims by verdict, and what was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from factcheck.verdict import Report, Status

_IN_WORDS: Final = {
    Status.SUPPORTED: "supported",
    Status.REFUTED: "refuted",
    Status.CONFLICTING: "conflicting",
    Status.OUTDATED: "outdated",
    Status.NOT_ENOUGH_INFO: "without enough information",
}


def counted(reports: Sequence[Report]) -> str:
    """One line for all of ``reports``: "2 claims checked: 1 supported, 1 refuted; 9 mentions not checked".

    Verdicts that nobody got are left out; no claim at all is said in words that nobody takes for
    a clean bill.
    """
    statuses = Counter(verdict.status for report in reports for verdict in report.verdicts)
    parts = [_claims(statuses)]
    parts.append(f"{_number(sum(len(report.unchecked) for report in reports), 'mention')} not checked")
    silenced = sum(verdict.is_silenced for report in reports for verdict in report.verdicts)
    if silenced:
        parts.append(f"{silenced} of the claims silenced")
    problems = max((report.store.problems for report in reports), default=0)
    if problems:
        parts.append(f"{_number(problems, 'problem')} in the store")
    return "; ".join(parts)


def _claims(statuses: Counter[Status]) -> str:
    if not statuses:
        return "0 claims checked: nothing in the draft could be held against the record"
    by_verdict = ", ".join(
        f"{statuses[status]} {words}" for status, words in _IN_WORDS.items() if statuses[status]
    )
    return f"{_number(statuses.total(), 'claim')} checked: {by_verdict}"


def _number(count: int, of_what: str) -> str:
    return f"{count} {of_what}" if count == 1 else f"{count} {of_what}s"
