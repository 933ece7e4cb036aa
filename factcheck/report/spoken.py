"""What a report has to say, one remark at a time: the findings worth a reader's time, and claims without one.

Every form of the report that is a list (lines, annotations, SARIF results, test cases, rows) is made of these
remarks, so that no form says more or less than another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from factcheck.report.plain import one_line
from factcheck.report.reasons import in_words
from factcheck.values.span import Span
from factcheck.verdict import (
    Finding,
    Report,
    Severity,
    Silenced,
    Silencer,
    SilencerState,
    Status,
    Verdict,
)

NO_RULE: Final = "-"  # stands for the code of a remark that no rule made

_MARKS = ' “”„‟"«»'
_LONGEST_EXCERPT = 60  # characters of a claim's text on its line
_RANKS: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Spoken(NamedTuple):
    """One remark: a finding of a claim, or the claim itself where no rule had anything to say."""

    verdict: Verdict
    finding: Finding | None

    @property
    def code(self) -> str:
        """The rule's code, or ``-``."""
        return self.finding.rule if self.finding else NO_RULE

    @property
    def message(self) -> str:
        """What the rule said, or the beginning of the claim; not yet safe to show."""
        return self.finding.message if self.finding else excerpt(self.verdict)

    @property
    def sentence(self) -> str:
        """The message as it stands alone: a claim without a finding is followed by what is missing."""
        if self.finding or not self.verdict.reason:
            return self.message
        return f"{self.message}: {in_words(self.verdict.reason)}"

    @property
    def severity(self) -> Severity:
        """How loudly it speaks; without a finding, not enough information is a note, all else an error."""
        if self.finding:
            return self.finding.severity
        return Severity.NOTE if self.verdict.status is Status.NOT_ENOUGH_INFO else Severity.ERROR

    @property
    def span(self) -> Span | None:
        """Where the remark points, else where the claim stands; None for a claim of no draft."""
        return (self.finding.span if self.finding else None) or self.verdict.claim.span

    @property
    def silenced(self) -> Silenced | None:
        """What silenced it, if anything."""
        return self.finding.silenced or self.verdict.silenced if self.finding else self.verdict.silenced


def spoken_of(report: Report, least: Severity = Severity.NOTE) -> Iterator[Spoken]:
    """The remarks of ``report`` at least as severe as ``least``, in its order, silenced ones too."""
    for verdict in report.verdicts:
        yield from remarks_on(verdict, least)


def remarks_on(verdict: Verdict, least: Severity = Severity.NOTE) -> Iterator[Spoken]:
    """The remarks on one verdict at least as severe as ``least``."""
    yield from (Spoken(verdict, finding) for finding in spoken(verdict, least))
    if verdict.status is not Status.SUPPORTED and not verdict.findings:
        whole = Spoken(verdict, None)
        if _RANKS[whole.severity] <= _RANKS[least]:
            yield whole


def faults(report: Report) -> Iterator[Silencer]:
    """The silencers that silence nothing, each of which wants a look."""
    return (one for one in report.silencers if one.state is not SilencerState.USED)


def spoken(verdict: Verdict, least: Severity = Severity.NOTE) -> Iterator[Finding]:
    """The findings worth a reader's time, at least as severe as ``least``.

    Notes are among them only where nothing louder explains why support is missing.
    """
    louder = [finding for finding in verdict.findings if finding.severity is not Severity.NOTE]
    shown = louder or (() if verdict.status is Status.SUPPORTED else verdict.findings)
    yield from (finding for finding in shown if _RANKS[finding.severity] <= _RANKS[least])


def excerpt(verdict: Verdict) -> str:
    """The beginning of the claim as the draft has it, on one line and in quotation marks."""
    text = one_line(verdict.claim.text).strip(_MARKS)
    if len(text) > _LONGEST_EXCERPT:
        text = f"{text[: _LONGEST_EXCERPT - 1].rstrip()}…"
    return f"“{text}”"


def mended(finding: Finding) -> str | None:
    """What the words should read, in words of its own where they should not be there at all."""
    return "(take it out)" if finding.fix == "" else finding.fix
