"""Why a verdict is what it is: every fact that a claim was laid beside, and what was made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.facts import FactBase
from factcheck.judge import Case, Held
from factcheck.store import Life
from factcheck.verdict import Status, Verdict


@dataclass(frozen=True, slots=True)
class Considered:
    """One fact, or the operands of one calculation, beside a claim.

    ``used`` says whether the verdict cites it, ``why`` what the rules made of it or what kept it out,
    ``score`` how much of the claim was found in it, for show.
    """

    facts: tuple[FactBase, ...]
    used: bool
    why: tuple[str, ...]
    score: str | None = None


_LIVES = {
    Life.NOT_YET_VALID: "does not hold yet on that day",
    Life.NO_LONGER_VALID: "no longer holds on that day",
    Life.SUPERSEDED: "is superseded",
    Life.WITHDRAWN: "is withdrawn",
    Life.UNKNOWN_DATE: "holds for some days only, and the day is not known",
}


def considered(claim: Claim, case: Case, verdict: Verdict) -> Iterator[Considered]:
    """Everything that ``claim`` was held against, what the verdict cites first, then in the order found."""
    cited = {evidence.fact for evidence in verdict.evidence}
    rows = [_held(one, cited, claim) for one in case.held]
    yield from sorted(rows, key=lambda row: not row.used)
    for fact in case.near:
        yield Considered((fact,), False, ("is alike, but too little to be the same statement",))


def _held(one: Held, cited: set[str], claim: Claim) -> Considered:
    facts = one.match.facts
    why = [f"{fired.rule.code} {fired.rule.name}: {fired.remark.message}" for fired in one.fired]
    if not one.is_own:
        why.append(
            "is outweighed or of another speaker"
            if claim.kind == "quote"
            else "is outweighed or of another subject"
        )
    if one.life in _LIVES:
        why.append(_LIVES[one.life])
    if one.self_sourced:
        why.append("comes from this draft itself")
    if not why:
        why.append("agrees" if one.pushes(Status.SUPPORTED) else "no rule has anything to say about it")
    used = all(fact.address in cited for fact in facts)
    return Considered(facts, used, tuple(why), one.match.score)
