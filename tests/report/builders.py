"""Reports for tests: a builder takes only what the test is about."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims import Claim, QuoteClaim
from factcheck.facts import Place
from factcheck.values.span import Lines, Span
from factcheck.verdict import (
    Citation,
    DecidedBy,
    DraftInfo,
    Engine,
    Evidence,
    Finding,
    Reason,
    Report,
    Severity,
    Status,
    StoreInfo,
    UncheckedMention,
    Verdict,
)

DRAFT = "A storm came.\nShe said: “It rained hard here” on Monday.\n"
_NO_DIGEST = "sha256:" + "0" * 64


def span_of(words: str, draft: str = DRAFT) -> Span:
    start = draft.index(words)
    return Lines(draft).span(start, start + len(words))


def quote_claim(words: str = "It rained hard here", draft: str = DRAFT) -> QuoteClaim:
    span = span_of(words, draft)
    return QuoteClaim(words=words, text=words, speaker="Ada Ames", span=span, spans=(span,))


def evidence(
    fact: str = "weather/2024-04-10-briefing#rain", words: str = "It rained softly here"
) -> Evidence:
    return Evidence(
        fact=fact,
        sha256=_NO_DIGEST,
        record={"kind": "quote", "speaker": "Ada Ames", "words": words, "source": {"title": "Briefing"}},
        place=Place("weather/2024-04-10-briefing.toml", 9),
        source=Citation(title="Weather briefing", url="https://example.org/rain", date="2024-04-10"),
    )


def finding(
    message: str = "“hard” is recorded as “softly”",
    *,
    rule: str = "QUO102",
    severity: Severity = Severity.ERROR,
    span: Span | None = None,
    found: str | None = None,
    expected: str | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        name="word-substituted",
        severity=severity,
        message=message,
        span=span,
        found=found,
        expected=expected,
    )


def verdict(
    status: Status = Status.REFUTED,
    *,
    claim: Claim | None = None,
    findings: Sequence[Finding] = (),
    facts: Sequence[Evidence] | None = None,
    reason: Reason | None = None,
) -> Verdict:
    if status is Status.REFUTED and not findings:
        findings = (finding(span=span_of("hard"), found="hard", expected="softly"),)
    if facts is None:
        facts = {
            Status.NOT_ENOUGH_INFO: (),
            Status.CONFLICTING: (evidence(), evidence("weather/other#rain")),
        }.get(status, (evidence(),))
    if status is Status.NOT_ENOUGH_INFO and reason is None:
        reason = Reason.NO_FACT
    return Verdict(
        id="0" * 16,
        status=status,
        reason=reason,
        decided_by=DecidedBy.STORE,
        claim=claim or quote_claim(),
        findings=tuple(findings),
        evidence=tuple(facts),
    )


def report(
    *verdicts: Verdict,
    name: str = "draft.md",
    unchecked: Sequence[UncheckedMention] = (),
    problems: int = 0,
) -> Report:
    counts = {str(status): sum(v.status is status for v in verdicts) for status in Status}
    return Report(
        engine=Engine(version="0.0.0", rules=_NO_DIGEST),
        options={},
        draft=DraftInfo(name=name, sha256=_NO_DIGEST),
        store=StoreInfo(files=_NO_DIGEST, content=_NO_DIGEST, facts=1, problems=problems),
        counts={**counts, "unchecked": len(unchecked)},
        verdicts=verdicts,
        unchecked=tuple(unchecked),
    )


def unchecked(words: str = "Monday", why: str = "no event beside it", draft: str = DRAFT) -> UncheckedMention:
    return UncheckedMention(kind="date", span=span_of(words, draft), why=why)
