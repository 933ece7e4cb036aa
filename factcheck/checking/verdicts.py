"""Puts a decision into words and evidence: the verdict as a report shows it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from factcheck.checking.passages import passage_of
from factcheck.checking.selection import Selection
from factcheck.claims import Claim, Within
from factcheck.facts import FactBase
from factcheck.judge import Case, Decision, Fired, Held
from factcheck.store import Life, Store
from factcheck.values.models import trusted
from factcheck.values.span import Span
from factcheck.verdict import Citation, Evidence, Finding, Reason, Search, Status, Verdict

Locate = Callable[[int, int], Span | None]
"""Where a half-open stretch of a claim's words stands in the draft; None for a claim without one."""


def make_verdict(
    claim: Claim,
    case: Case,
    decision: Decision,
    selection: Selection,
    store: Store,
    locate: Locate,
    ident: str,
) -> Verdict:
    """The verdict on ``claim`` with findings, evidence, caveats and what could not be checked."""
    fired = _shown(case, decision)
    facts = list(dict.fromkeys((*decision.facts, *(fact for one in fired for fact in one.remark.facts))))
    live = {one.match.facts[0].address for one in case.held if one.life is Life.LIVE}
    if decision.status is Status.OUTDATED:
        facts += _successors((fact for fact in facts if fact.address not in live), store)
    held = {one.match.facts[0].address: one for one in case.held}
    return trusted(Verdict)(
        id=ident,
        status=decision.status,
        reason=decision.reason,
        decided_by=decision.decided_by,
        claim=claim,
        findings=tuple(_finding(one, claim, selection, locate) for one in fired),
        evidence=tuple(_evidence(fact, held.get(fact.address), store) for fact in facts),
        caveats=tuple(_caveats(fired, decision, live)),
        unchecked=tuple(dict.fromkeys(slot for one in decision.held for slot in one.unchecked)),
        search=Search.TRUNCATED
        if case.truncated or decision.reason is Reason.TRUNCATED_SEARCH
        else Search.EXHAUSTIVE,
    )


def _shown(case: Case, decision: Decision) -> list[Fired]:
    """The findings of the decision, and the remarks that change no verdict; what decided comes first."""
    remarks = [one for one in (*case.of_claim, *case.of_matches) if one.rule.status is None]
    fired = list(
        dict.fromkeys((*decision.fired, *(one for held in decision.held for one in held.fired), *remarks))
    )
    if decision.status is not Status.SUPPORTED:  # what agrees is no finding where something else does not
        fired = [one for one in fired if one.rule.status is not Status.SUPPORTED or one.rule.is_slip]
    return sorted(
        fired,
        key=lambda one: (
            one.rule.status is not decision.status,
            one.rule.code,
            one.remark.at or (-1, -1),
            one.remark.slot or "",
        ),
    )


def _finding(one: Fired, claim: Claim, selection: Selection, locate: Locate) -> Finding:
    remark = one.remark
    named = claim.slots.get(remark.slot) if remark.slot else None
    span = locate(*remark.at) if remark.at else named or claim.span
    return trusted(Finding)(
        rule=one.rule.code,
        name=one.rule.name,
        severity=selection.severity(one.rule),
        message=remark.message,
        span=span,
        found=remark.found,
        expected=remark.expected,
        # Words between quotation marks are what was said, true or not: only the record of them mends them.
        fix=None if claim.within is Within.QUOTATION else remark.fix,
    )


def _evidence(fact: FactBase, held: Held | None, store: Store) -> Evidence:
    source = fact.source
    return trusted(Evidence)(
        fact=fact.address,
        sha256=fact.sha256,
        record=fact.record(),
        place=fact.location,
        source=trusted(Citation)(
            title=source.title,
            url=source.url,
            date=source.date,
            publisher=source.publisher,
            medium=source.medium.value if source.medium else None,
        ),
        alignment=held.match.edits if held else (),
        tier=str(held.match.tier) if held and held.match.tier else None,
        score=held.match.score if held else None,
        passage=passage_of(held.match, store) if held else None,
    )


def _successors(facts: Iterable[FactBase], store: Store) -> list[FactBase]:
    """What stands in the place of superseded facts now."""
    return [
        found
        for fact in facts
        if fact.superseded_by and (found := store.fact(fact.superseded_by)) is not None
    ]


def _caveats(fired: Iterable[Fired], decision: Decision, live: Container[str]) -> Iterator[str]:
    if decision.status in (Status.SUPPORTED, Status.OUTDATED):
        yield from dict.fromkeys(one.remark.caveat for one in fired if one.remark.caveat)
    if decision.status is Status.OUTDATED:
        for fact in decision.facts:
            if fact.address in live:  # what is to replace it does not hold yet
                continue
            if fact.withdrawn:
                yield f"withdrawn {fact.withdrawn}: {fact.reason}"
            elif fact.superseded_by:
                yield f"superseded by {fact.superseded_by}"
            elif fact.valid_until:
                yield f"valid until {fact.valid_until}"
