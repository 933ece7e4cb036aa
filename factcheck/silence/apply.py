"""From a report to the same report with what was silenced marked as such. Nothing is taken out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.drafts import Draft
from factcheck.silence.acceptances import Acceptance
from factcheck.silence.baseline import Baseline, Key
from factcheck.silence.comments import Blocks, Comment, comments_of
from factcheck.verdict import (
    Finding,
    Report,
    Severity,
    Silenced,
    SilencedBy,
    Silencer,
    SilencerState,
    Status,
    Verdict,
)


def silence(
    report: Report,
    draft: Draft,
    *,
    acceptances: Sequence[Acceptance] = (),
    baseline: Baseline | None = None,
    day: date | None = None,
    known_as: str | None = None,
) -> Report:
    """``report`` with every silenced finding marked, and every silencer listed with what became of it.

    The nearest to the words wins: a comment, then an acceptance, then the baseline, which knows the draft as
    ``known_as``, by default its name. An acceptance is past its day if ``day``, by default the draft's
    dateline, lies after it; without a day none is. Acceptances and entries of a baseline that are about other
    drafts are not listed.
    """
    if day is None and report.draft.dateline:
        day = date.fromisoformat(report.draft.dateline)
    desk = _Desk(report, draft, acceptances, baseline, day, known_as or report.draft.name)
    verdicts = tuple(desk.marked(verdict) for verdict in report.verdicts)
    return report.model_copy(update={"verdicts": verdicts, "silencers": tuple(desk.silencers())})


@dataclass
class _Desk:
    """The silencers of one draft, and which of them were used."""

    report: Report
    draft: Draft
    acceptances: Sequence[Acceptance]
    baseline: Baseline | None
    day: date | None
    known_as: str
    used: set[object] = field(default_factory=set)
    comments: tuple[Comment, ...] = ()
    known: frozenset[Key] = frozenset()

    def __post_init__(self) -> None:
        self.comments = tuple(comments_of(self.draft))
        self._by_block = {
            (comment.scope, code): comment
            for comment in reversed(self.comments)  # the first of those that say the same counts
            if comment.scope and not comment.fault and not comment.is_quoted
            for code in comment.codes
        }
        self._blocks = Blocks(self.draft) if self._by_block else None
        self._by_claim: dict[str, list[Acceptance]] = {}
        for one in self.acceptances:
            self._by_claim.setdefault(one.claim, []).append(one)
        if self.baseline:
            self.known = frozenset(key for key in self.baseline.keys if key.draft == self.known_as)

    def marked(self, verdict: Verdict) -> Verdict:
        """``verdict`` with its findings marked; as a whole where it has none to mark."""
        findings = tuple(
            finding.model_copy(update={"silenced": self._silenced(verdict, finding)})
            if finding.severity is not Severity.NOTE
            else finding
            for finding in verdict.findings
        )
        whole = None
        if verdict.status is not Status.SUPPORTED and all(f.severity is Severity.NOTE for f in findings):
            whole = self._silenced(verdict, None)
        return verdict.model_copy(update={"findings": findings, "silenced": whole})

    def silencers(self) -> Iterator[Silencer]:
        """All silencers that are about this draft, with what became of each."""
        name = self.report.draft.name
        for comment in self.comments:
            state = SilencerState.USED if comment in self.used else SilencerState.UNUSED
            if comment.fault:
                state = SilencerState.UNREADABLE
            elif comment.is_quoted:
                state = SilencerState.QUOTED
            yield Silencer(
                by=SilencedBy.COMMENT,
                state=state,
                place=f"{name}:{comment.line}",
                rules=comment.codes,
                message=comment.fault or _MESSAGES[state],
            )
        ids = {verdict.id for verdict in self.report.verdicts}
        for one in self.acceptances:
            if one.claim in ids:
                state = SilencerState.USED if one in self.used else SilencerState.UNUSED
                state = SilencerState.EXPIRED if self._is_past(one) else state
                yield Silencer(
                    by=SilencedBy.ACCEPTANCE,
                    state=state,
                    place=one.place,
                    rules=(one.rule,),
                    message=_MESSAGES[state],
                )
        if self.baseline is None:
            return
        for key in sorted(self.known):
            used = key in self.used
            yield Silencer(
                by=SilencedBy.BASELINE,
                state=SilencerState.USED if used else SilencerState.UNUSED,
                place=self.baseline.name,
                rules=(key.rule,),
                message="" if used else _lapsed(key, self.baseline),
            )

    def _silenced(self, verdict: Verdict, finding: Finding | None) -> Silenced | None:
        code = finding.rule if finding else str(verdict.reason or verdict.status)
        if comment := self._comment(verdict, code):
            self.used.add(comment)
            place = f"{self.report.draft.name}:{comment.line}"
            return Silenced(by=SilencedBy.COMMENT, reason=comment.reason, place=place)
        facts = tuple(item.fact for item in verdict.evidence)
        for one in self._by_claim.get(verdict.id, ()):
            if one.rule == code and (one.fact is None or one.fact in facts) and not self._is_past(one):
                self.used.add(one)
                return Silenced(
                    by=SilencedBy.ACCEPTANCE,
                    reason=one.why,
                    who=one.who,
                    until=one.until.isoformat() if one.until else None,
                    place=one.place,
                )
        key = Key(self.known_as, verdict.id, code, facts)
        if key in self.known and self.baseline:
            self.used.add(key)
            reason = "found before the baseline was written"
            return Silenced(by=SilencedBy.BASELINE, reason=reason, place=self.baseline.name)
        return None

    def _comment(self, verdict: Verdict, code: str) -> Comment | None:
        """The comment in the claim's own block, or in front of it, that names ``code``."""
        span = verdict.claim.span
        if span is None or self._blocks is None:
            return None
        block = self._blocks.at(span.start)
        return self._by_block.get((block, code)) if block else None

    def _is_past(self, one: Acceptance) -> bool:
        return one.until is not None and self.day is not None and self.day > one.until


_MARKS = ' "“”„«»'
_MESSAGES = {
    SilencerState.USED: "",
    SilencerState.UNUSED: "silences nothing any more: take it out",
    SilencerState.EXPIRED: "is past its day: look again",
    SilencerState.QUOTED: "stands inside a quotation, and what is quoted silences nothing",
}


def _lapsed(key: Key, baseline: Baseline) -> str:
    text = baseline.texts.get(key, "").strip(_MARKS)
    about = f" about “{text}”" if text else ""
    return f"entry {key.rule}{about} silences nothing any more: factcheck baseline prune takes it out"
