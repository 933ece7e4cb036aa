from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.facts import Fact
from factcheck.judge import PRECEDENCE, Case, Fired, Held, judge
from factcheck.match.quote import QuoteMatch, match_quote
from factcheck.reading.words import read_words
from factcheck.rules import RULES, ClaimRule, DraftRule, Remark, Rule
from factcheck.store import Life, Store
from factcheck.store.index import PlainIndex
from factcheck.verdict import DecidedBy, Reason, Status

WORDS = "the harbor will open before winter"
FACTS = Store.from_records(
    [
        {"kind": "quote", "id": "one", "speaker": "Ada Byron", "words": WORDS, "source": "log"},
        {"kind": "quote", "id": "two", "speaker": "Ada Byron", "words": "the bridge", "source": "log"},
    ]
)


def fired(
    status: Status | None,
    reason: Reason | None = None,
    *facts: Fact,
    decided_by: DecidedBy = DecidedBy.INTERNAL,
) -> Fired:
    def check(_: object) -> Iterator[Remark]:
        """Says nothing."""
        yield from ()

    rule: Rule[object] = Rule("QUO999", "a-rule", status, check, reason, decided_by=decided_by)
    return Fired(rule, Remark("a remark", facts=facts))


def match() -> QuoteMatch:
    found = match_quote(
        QuoteClaim(speaker="Ada Byron", words=WORDS),
        read_words(WORDS),
        PlainIndex(FACTS.quotes).records[0],
        FACTS.names,
    )
    if found is None:
        raise ValueError("the words do not match themselves")
    return found


MATCH = match()
FACT, OTHER = FACTS.quotes
SUPPORTS, REFUTES = fired(Status.SUPPORTED), fired(Status.REFUTED)
WITHHOLDS = fired(Status.NOT_ENOUGH_INFO, Reason.TRANSLATED)
REMARKS = fired(None)


def held(*said: Fired, life: Life = Life.LIVE, is_own: bool = True, self_sourced: bool = False) -> Held:
    return Held(MATCH, life, said, is_own, self_sourced)


AGREES, DISAGREES = held(SUPPORTS), held(REFUTES)

EXAMPLES = (
    (Case(of_claim=(REFUTES,), held=(AGREES,)), Status.REFUTED, None, DecidedBy.INTERNAL),
    (
        Case(of_claim=(WITHHOLDS,), held=(AGREES,)),
        Status.NOT_ENOUGH_INFO,
        Reason.TRANSLATED,
        DecidedBy.INTERNAL,
    ),
    (
        Case(of_matches=(fired(Status.REFUTED, None, FACT),), held=(AGREES,)),
        Status.REFUTED,
        None,
        DecidedBy.STORE,
    ),
    (
        Case(of_matches=(fired(Status.CONFLICTING, None, FACT, OTHER),)),
        Status.CONFLICTING,
        None,
        DecidedBy.STORE,
    ),
    (Case(of_matches=(fired(Status.OUTDATED, None, FACT),)), Status.OUTDATED, None, DecidedBy.STORE),
    (
        Case(of_matches=(WITHHOLDS,), held=(AGREES,)),
        Status.NOT_ENOUGH_INFO,
        Reason.TRANSLATED,
        DecidedBy.STORE,
    ),
    (Case(held=(DISAGREES, AGREES)), Status.SUPPORTED, None, DecidedBy.STORE),
    (Case(held=(DISAGREES, held(SUPPORTS, life=Life.WITHDRAWN))), Status.OUTDATED, None, DecidedBy.STORE),
    (
        Case(held=(held(SUPPORTS, life=Life.UNKNOWN_DATE),)),
        Status.NOT_ENOUGH_INFO,
        Reason.NO_DATELINE,
        DecidedBy.STORE,
    ),
    (Case(held=(DISAGREES,)), Status.REFUTED, None, DecidedBy.STORE),
    (
        Case(held=(held(SUPPORTS, self_sourced=True),)),
        Status.NOT_ENOUGH_INFO,
        Reason.SELF_SOURCED,
        DecidedBy.STORE,
    ),
    (Case(held=(held(WITHHOLDS),)), Status.NOT_ENOUGH_INFO, Reason.TRANSLATED, DecidedBy.STORE),
    (Case(held=(held(),)), Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS, DecidedBy.STORE),
    (Case(unusable=True, truncated=True), Status.NOT_ENOUGH_INFO, Reason.FACT_UNUSABLE, DecidedBy.STORE),
    (Case(truncated=True, near=(FACT,)), Status.NOT_ENOUGH_INFO, Reason.TRUNCATED_SEARCH, DecidedBy.STORE),
    (
        Case(near=(FACT,), has_speaker=False),
        Status.NOT_ENOUGH_INFO,
        Reason.BELOW_MATCH_FLOOR,
        DecidedBy.STORE,
    ),
    (Case(has_speaker=False), Status.NOT_ENOUGH_INFO, Reason.UNKNOWN_SPEAKER, DecidedBy.STORE),
    (Case(), Status.NOT_ENOUGH_INFO, Reason.NO_FACT, DecidedBy.STORE),
)


def row_of(case: Case) -> int:
    return next(at for at, row in enumerate(PRECEDENCE) if row.decide(case) is not None)


@pytest.mark.parametrize(("case", "status", "reason", "decided_by"), EXAMPLES)
def test_each_row_decides_its_case(
    case: Case, status: Status, reason: Reason | None, decided_by: DecidedBy
) -> None:
    decision = judge(case)
    assert (decision.status, decision.reason, decision.decided_by) == (status, reason, decided_by)


def test_every_row_can_be_reached_in_order() -> None:
    assert [row_of(case) for case, *_ in EXAMPLES] == list(range(len(PRECEDENCE)))


def test_every_row_says_its_outcome() -> None:
    for case, status, reason, _ in EXAMPLES:
        outcome = PRECEDENCE[row_of(case)].outcome
        assert outcome.startswith(status.value)
        assert reason is None or "what the rule says" in outcome or outcome.endswith(reason.value)


said = st.lists(st.sampled_from([SUPPORTS, REFUTES, WITHHOLDS, REMARKS]), max_size=3).map(tuple)
records = st.builds(
    Held, st.just(MATCH), st.sampled_from(list(Life)), said, is_own=st.booleans(), self_sourced=st.booleans()
)
ABOUT_MATCHES = (
    fired(Status.REFUTED, None, FACT),
    fired(Status.CONFLICTING, None, FACT, OTHER),
    fired(Status.OUTDATED, None, FACT),
    fired(Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS, FACT),
    REMARKS,
)
about_matches = st.lists(st.sampled_from(ABOUT_MATCHES), max_size=2).map(tuple)
cases = st.builds(
    Case,
    of_claim=st.lists(st.sampled_from([REFUTES, WITHHOLDS, REMARKS]), max_size=2).map(tuple),
    of_matches=about_matches,
    held=st.lists(records, max_size=4).map(tuple),
    near=st.sampled_from([(), (FACT,)]),
    has_speaker=st.booleans(),
    truncated=st.booleans(),
    unusable=st.booleans(),
)


@given(case=cases)
def test_every_case_comes_to_one_accountable_decision(case: Case) -> None:
    decision = judge(case)
    assert decision == judge(case)
    assert (decision.status is Status.NOT_ENOUGH_INFO) == (decision.reason is not None)
    if decision.status in (Status.SUPPORTED, Status.OUTDATED):
        assert decision.facts
    if decision.status is Status.REFUTED:
        assert decision.fired
        assert decision.facts or decision.decided_by is DecidedBy.INTERNAL


@given(case=cases)
def test_support_needs_a_live_record_of_the_speaker_that_nothing_speaks_against(case: Case) -> None:
    if judge(case).status is Status.SUPPORTED:
        assert any(
            one.is_own
            and not one.self_sourced
            and one.life is Life.LIVE
            and {rule.rule.status for rule in one.fired} - {None} == {Status.SUPPORTED}
            for one in case.held
        )
        assert not any(one.rule.status for one in case.of_claim)


@given(case=cases)
def test_a_record_of_somebody_else_changes_nothing_by_itself(case: Case) -> None:
    own = case._replace(held=tuple(one for one in case.held if one.is_own))
    assert (judge(case).status, judge(case).reason) == (judge(own).status, judge(own).reason)


@given(case=cases, more=records)
def test_one_more_record_that_disagrees_never_brings_support(case: Case, more: Held) -> None:
    if judge(case).status is not Status.SUPPORTED and not more.agrees:
        assert judge(case._replace(held=(*case.held, more))).status is not Status.SUPPORTED


@given(case=cases)
def test_without_records_nothing_is_supported_or_outdated(case: Case) -> None:
    bare = case._replace(held=(), of_matches=())
    assert judge(bare).status in (Status.REFUTED, Status.NOT_ENOUGH_INFO)


def test_every_rule_about_a_claim_alone_can_be_held_to_account() -> None:
    for rule in RULES:
        if isinstance(rule, ClaimRule) and rule.status is Status.REFUTED:
            assert rule.decided_by in (DecidedBy.INTERNAL, DecidedBy.CALENDAR)
        if isinstance(rule, ClaimRule | DraftRule):
            assert rule.status is not Status.SUPPORTED


@pytest.mark.parametrize(
    ("life", "status", "reason"),
    [
        (Life.LIVE, Status.SUPPORTED, None),
        (Life.WITHDRAWN, Status.OUTDATED, None),
        (Life.SUPERSEDED, Status.OUTDATED, None),
        (Life.NO_LONGER_VALID, Status.OUTDATED, None),
        (Life.UNKNOWN_DATE, Status.NOT_ENOUGH_INFO, Reason.NO_DATELINE),
    ],
)
def test_what_agrees_is_worth_what_its_record_is_worth(
    life: Life, status: Status, reason: Reason | None
) -> None:
    decision = judge(Case(held=(Held(MATCH, life, (SUPPORTS,)),)))
    assert (decision.status, decision.reason) == (status, reason)
    stranger = judge(Case(held=(held(SUPPORTS, life=life, is_own=False),)))
    assert (stranger.status, stranger.reason) == (Status.NOT_ENOUGH_INFO, Reason.NO_FACT)
    differs = judge(Case(held=(held(REFUTES, life=life),)))
    expected = (Status.REFUTED, None) if life is Life.LIVE else (Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS)
    assert (differs.status, differs.reason) == expected


@pytest.mark.parametrize("against", [REFUTES, WITHHOLDS])
def test_a_record_agrees_where_nothing_speaks_against_it(against: Fired) -> None:
    assert held(SUPPORTS, REMARKS).agrees
    assert not held(SUPPORTS, against).agrees
    assert not held(REMARKS).agrees
    assert judge(Case(held=(held(SUPPORTS, against),))).status is against.rule.status


def test_what_the_draft_itself_says_keeps_its_record_from_being_refuted() -> None:
    decision = judge(Case(held=(DISAGREES, held(SUPPORTS, self_sourced=True))))
    assert (decision.status, decision.reason) == (Status.NOT_ENOUGH_INFO, Reason.SELF_SOURCED)


def test_a_rule_about_all_matches_cites_what_it_rests_on() -> None:
    both = judge(Case(of_matches=(fired(Status.CONFLICTING, None, FACT, OTHER),), held=(AGREES,)))
    assert (both.held, both.facts) == ((AGREES,), (FACT, OTHER))
    other = judge(Case(of_matches=(fired(Status.OUTDATED, None, OTHER),), held=(AGREES,)))
    assert (other.held, other.facts) == ((), (OTHER,))


def test_only_where_all_that_is_cited_is_the_drafts_own_is_that_the_reason() -> None:
    leaves_open = fired(Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS, FACT)
    own = held(SUPPORTS, self_sourced=True)
    reasons = [
        judge(Case(of_matches=(leaves_open,), held=cited)).reason for cited in ((own,), (own, AGREES), ())
    ]
    assert reasons == [Reason.SELF_SOURCED, Reason.AMBIGUOUS, Reason.AMBIGUOUS]


def test_a_case_is_of_a_claim_until_it_says_otherwise() -> None:
    assert Case().is_on_record
    assert Case().has_speaker
