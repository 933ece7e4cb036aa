"""From findings to a verdict, by one published table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from factcheck.facts import FactBase
from factcheck.rules import Remark, Rule
from factcheck.store import Life
from factcheck.verdict import DecidedBy, Edit, Reason, Status


class Fired(NamedTuple):
    """A rule that had something to say, and what."""

    rule: Rule[Any]
    remark: Remark


class Comparison(Protocol):
    """A claim beside what is on record: one fact, or the operands of one calculation."""

    @property
    def facts(self) -> tuple[FactBase, ...]:
        """The facts, one at least."""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """How claim and fact lie side by side, as a report shows it."""

    @property
    def tier(self) -> str | None:
        """How far the claim had to be folded to be found alike."""

    @property
    def score(self) -> str | None:
        """How much of it was found, in percent: for show."""


class Held(NamedTuple):
    """One claim beside one fact: what the rules said, and whether the fact may be relied on.

    ``is_own`` is False where the fact is of somebody or something else, so that only rules about all
    matches together may draw on it. ``self_sourced`` facts come from the draft itself. ``unchecked`` are
    the slots that the claim states and the fact does not carry.
    """

    match: Comparison
    life: Life
    fired: tuple[Fired, ...]
    is_own: bool = True
    self_sourced: bool = False
    unchecked: tuple[str, ...] = ()
    decided_by: DecidedBy = DecidedBy.STORE

    def pushes(self, status: Status) -> bool:
        """Whether some finding pushes towards ``status``."""
        return any(one.rule.status is status for one in self.fired)

    @property
    def agrees(self) -> bool:
        """Whether the fact supports the claim and nothing speaks against it."""
        return self.pushes(Status.SUPPORTED) and not (
            self.pushes(Status.REFUTED) or self.pushes(Status.NOT_ENOUGH_INFO)
        )


class Case(NamedTuple):
    """Everything that one verdict is made from.

    ``near`` are facts that are alike, too little to be compared. ``is_on_record`` is False for words too few
    to be a claim by themselves with nothing on record that makes them one.
    """

    of_claim: tuple[Fired, ...] = ()
    of_matches: tuple[Fired, ...] = ()
    held: tuple[Held, ...] = ()
    near: tuple[FactBase, ...] = ()
    has_speaker: bool = True
    truncated: bool = False
    unusable: bool = False
    is_on_record: bool = True


class Decision(NamedTuple):
    """A verdict without its trappings: what was decided, by what, and on which facts it rests."""

    status: Status
    reason: Reason | None
    decided_by: DecidedBy
    fired: tuple[Fired, ...] = ()
    held: tuple[Held, ...] = ()
    facts: tuple[FactBase, ...] = ()


_GONE = (Life.WITHDRAWN, Life.SUPERSEDED, Life.NO_LONGER_VALID)


def _live(case: Case) -> list[Held]:
    return [one for one in case.held if one.is_own and one.life is Life.LIVE]


def _pushing(fired: Sequence[Fired], status: Status) -> tuple[Fired, ...]:
    return tuple(one for one in fired if one.rule.status is status)


def _by_claim(case: Case, status: Status) -> Decision | None:
    fired = _pushing(case.of_claim, status)
    return Decision(status, fired[0].rule.reason, fired[0].rule.decided_by, fired) if fired else None


def _claim_refutes(case: Case) -> Decision | None:
    return _by_claim(case, Status.REFUTED)


def _claim_withholds(case: Case) -> Decision | None:
    return _by_claim(case, Status.NOT_ENOUGH_INFO)


def _by_matches(case: Case, status: Status) -> Decision | None:
    fired = _pushing(case.of_matches, status)
    if not fired:
        return None
    facts = tuple(fact for one in fired for fact in one.remark.facts)
    cited = tuple(one for one in case.held if any(one.match.facts[0] is fact for fact in facts))
    reason = fired[0].rule.reason
    if reason is not None and cited and all(one.self_sourced for one in cited):
        reason = Reason.SELF_SOURCED
    return Decision(status, reason, DecidedBy.STORE, fired, cited, facts)


def _matches_refute(case: Case) -> Decision | None:
    return _by_matches(case, Status.REFUTED)


def _matches_conflict(case: Case) -> Decision | None:
    return _by_matches(case, Status.CONFLICTING)


def _matches_are_outdated(case: Case) -> Decision | None:
    return _by_matches(case, Status.OUTDATED)


def _matches_withhold(case: Case) -> Decision | None:
    return _by_matches(case, Status.NOT_ENOUGH_INFO)


def _record_agrees(case: Case) -> Decision | None:
    agreeing = next((one for one in _live(case) if one.agrees and not one.self_sourced), None)
    return _on(agreeing, Status.SUPPORTED) if agreeing else None


def _gone_record_agrees(case: Case) -> Decision | None:
    found = next((one for one in case.held if one.is_own and one.life in _GONE and one.agrees), None)
    return _on(found, Status.OUTDATED) if found else None


def _undated_record_agrees(case: Case) -> Decision | None:
    found = next(
        (one for one in case.held if one.is_own and one.life is Life.UNKNOWN_DATE and one.agrees), None
    )
    return _on(found, Status.NOT_ENOUGH_INFO, Reason.NO_DATELINE) if found else None


def _record_refutes(case: Case) -> Decision | None:
    if any(one.agrees for one in _live(case)):
        return None
    found = next((one for one in _live(case) if one.pushes(Status.REFUTED)), None)
    return _on(found, Status.REFUTED) if found else None


def _only_the_draft_agrees(case: Case) -> Decision | None:
    found = next((one for one in _live(case) if one.agrees), None)
    return _on(found, Status.NOT_ENOUGH_INFO, Reason.SELF_SOURCED) if found else None


def _record_withholds(case: Case) -> Decision | None:
    for one in _live(case):
        fired = _pushing(one.fired, Status.NOT_ENOUGH_INFO)
        if fired:
            return _on(one, Status.NOT_ENOUGH_INFO, fired[0].rule.reason)
    return None


def _record_is_unclear(case: Case) -> Decision | None:
    found = next((one for one in case.held if one.is_own), None)
    return _on(found, Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS) if found else None


def _fact_unusable(case: Case) -> Decision | None:
    return _nothing(Reason.FACT_UNUSABLE) if case.unusable else None


def _search_truncated(case: Case) -> Decision | None:
    return _nothing(Reason.TRUNCATED_SEARCH) if case.truncated else None


def _below_floor(case: Case) -> Decision | None:
    if not case.near:
        return None
    return Decision(Status.NOT_ENOUGH_INFO, Reason.BELOW_MATCH_FLOOR, DecidedBy.STORE, facts=case.near)


def _no_speaker(case: Case) -> Decision | None:
    return None if case.has_speaker else _nothing(Reason.UNKNOWN_SPEAKER)


def _nothing(reason: Reason) -> Decision:
    return Decision(Status.NOT_ENOUGH_INFO, reason, DecidedBy.STORE)


def _on(one: Held, status: Status, reason: Reason | None = None) -> Decision:
    return Decision(status, reason, one.decided_by, one.fired, (one,), one.match.facts)


class Row(NamedTuple):
    """One line of the precedence table: when it applies, in words, and what it decides."""

    when: str
    outcome: str
    decide: Callable[[Case], Decision | None]


PRECEDENCE = (
    Row("the claim contradicts itself", "refuted", _claim_refutes),
    Row("the claim cannot be read", "not_enough_info: what the rule says", _claim_withholds),
    Row("all that is on record together speaks against it", "refuted", _matches_refute),
    Row("live records disagree, and none outweighs the other", "conflicting", _matches_conflict),
    Row("it agrees only with what was on record before", "outdated", _matches_are_outdated),
    Row(
        "all that is on record together leaves it open",
        "not_enough_info: what the rule says",
        _matches_withhold,
    ),
    Row("a live record agrees", "supported", _record_agrees),
    Row("a withdrawn, superseded or expired record agrees", "outdated", _gone_record_agrees),
    Row(
        "a record agrees that holds only for a time, and no day is given",
        "not_enough_info: no_dateline",
        _undated_record_agrees,
    ),
    Row("a live record says otherwise, and none agrees", "refuted", _record_refutes),
    Row(
        "only a record taken from the draft itself agrees",
        "not_enough_info: self_sourced",
        _only_the_draft_agrees,
    ),
    Row("a live record leaves it open", "not_enough_info: what the rule says", _record_withholds),
    Row("a record is alike, and no rule says more", "not_enough_info: ambiguous", _record_is_unclear),
    Row(
        "a fact that the claim would have met cannot be read",
        "not_enough_info: fact_unusable",
        _fact_unusable,
    ),
    Row("not every fact was looked at", "not_enough_info: truncated_search", _search_truncated),
    Row("the speaker said something similar", "not_enough_info: below_match_floor", _below_floor),
    Row("nobody is named as the speaker", "not_enough_info: unknown_speaker", _no_speaker),
    Row("nothing on record is like it", "not_enough_info: no_fact", lambda _: _nothing(Reason.NO_FACT)),
)
"""The first row that applies decides. The table is printed in the documentation as it stands here."""


def judge(case: Case) -> Decision:
    """The verdict for one claim: what the first row of ``PRECEDENCE`` that applies decides."""
    return next(decision for row in PRECEDENCE if (decision := row.decide(case)) is not None)
