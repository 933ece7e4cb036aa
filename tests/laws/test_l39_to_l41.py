"""Laws of verdicts: what each must name, what time does to it, and what records that disagree do."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.facts import FigureFact, Medium, Source
from factcheck.match.edits import EditKind
from factcheck.rules import find
from factcheck.testing.render import render
from factcheck.testing.strategies import figure_facts
from factcheck.verdict import DecidedBy, Status, Verdict
from tests.builders import check, event_fact, only_verdict, quote_fact, quoted
from tests.laws.drafts import outline
from tests.laws.noise import any_texts, checked
from tests.laws.statements import Statement, again, statements

_CHANGING = {kind.value for kind in EditKind if kind.changes_sense}
_INSIDE = (DecidedBy.INTERNAL, DecidedBy.CALENDAR)


def pushing(verdict: Verdict, status: Status) -> list[str]:
    """The codes of the findings whose rule pushes towards ``status``."""
    rules = [find(finding.rule) for finding in verdict.findings]
    return [rule.code for rule in rules if rule is not None and rule.status is status]


@given(text=any_texts(), one=statements(), dated=st.none() | st.dates())
def test_l39_every_claim_has_one_verdict_that_says_why(text: str, one: Statement, dated: date | None) -> None:
    """L39: no claim is lost or judged twice, and no verdict goes without what it rests on.

    Not enough information has a reason, and nothing else has one. A refutation names a rule that refutes, and
    a fact unless the claim itself or the calendar is against it. Support cites a fact that nothing in the
    claim differs from.
    """
    for report in (checked(text, "draft.txt"), checked(text, "draft.md"), check(one.draft, one.fact)):
        if report is None:
            continue
        assert len({verdict.id for verdict in report.verdicts}) == len(report.verdicts)
        assert sum(report.counts.values()) == len(report.verdicts) + len(report.unchecked)
        for verdict in report.verdicts:
            assert report.counts[verdict.status.value] > 0
            assert (verdict.reason is not None) == (verdict.status is Status.NOT_ENOUGH_INFO)
            if verdict.status is Status.REFUTED:
                assert pushing(verdict, Status.REFUTED)
                assert verdict.evidence or verdict.decided_by in _INSIDE
                assert all(finding.message for finding in verdict.findings)
            if verdict.status is Status.SUPPORTED:
                assert verdict.decided_by not in _INSIDE
                assert verdict.evidence
                assert not pushing(verdict, Status.REFUTED)
                assert not pushing(verdict, Status.NOT_ENOUGH_INFO)
                kinds = {edit.kind for edit in verdict.evidence[0].alignment}
                assert not kinds & _CHANGING or verdict.claim.kind != "quote"


@given(
    one=statements(),
    begins=st.dates(date(2001, 1, 1), date(2030, 12, 31)),
    lasts=st.none() | st.integers(1, 4000),
    into=st.integers(-2000, 6000),
)
def test_l40_a_fact_decides_only_while_it_is_valid(
    one: Statement, begins: date, lasts: int | None, into: int
) -> None:
    """L40: on a day on which a fact is valid it gives the verdict that it gives without limits.

    From ``valid-from``, which is included, to ``valid-until``, which is not. On any other day it neither
    supports nor refutes: what agrees with it is outdated, or not on record yet. With no day at all, nothing
    is decided that the limits would decide.
    """
    until = None if lasts is None else begins + timedelta(days=lasts)
    limited = again(
        one.fact, valid_from=begins.isoformat(), valid_until=None if until is None else until.isoformat()
    )
    day = begins + timedelta(days=into)
    assume(not one.fact.source.recorded)
    plain = check(one.draft, one.fact, as_of=day)
    timed = check(one.draft, limited, as_of=day)
    undated = check(one.draft, limited)
    if day >= begins and (until is None or day < until):
        assert outline(timed) == outline(plain)
    else:
        for verdict in timed.verdicts:
            decided = verdict.status in (Status.OUTDATED, Status.NOT_ENOUGH_INFO)
            assert decided or verdict.decided_by in _INSIDE
    for verdict in undated.verdicts:
        assert verdict.status is Status.NOT_ENOUGH_INFO or verdict.decided_by in _INSIDE


@given(
    fact=figure_facts(measures=st.sampled_from(("exports", "timber exports", "bread sales"))),
    amounts=st.lists(st.integers(1_001, 99_999), min_size=2, max_size=2, unique=True),
    media=st.tuples(st.sampled_from(list(Medium)[:5]), st.sampled_from(list(Medium)[:5])),
    number=st.integers(2, 40),
    day=st.dates(date(1950, 1, 1), date(2030, 12, 31)),
    later=st.integers(1, 183),  # days: namesakes further apart, in other years, are two events
)
def test_l41_records_that_disagree_conflict(
    fact: FigureFact, amounts: list[int], media: tuple[Medium, Medium], number: int, day: date, later: int
) -> None:
    """L41: live records that contradict each other, of like weight, make every claim of either conflicting.

    Both are cited, their order is irrelevant, and neither is supported; where one source outweighs the other
    it decides alone.

    So it is with two figures for one thing and with two days for one event. What comes again and again, such
    as a meeting, may have been on both days, and events of one name in different years are two events. A
    quotation is supported by any record that has it, because people say much the same twice, unless a heavier
    source has the utterance with another word.
    """
    assume(abs(amounts[0] - amounts[1]) > 1)  # else one number rounds to both
    fact, other = (
        again(fact, value=f"{amount:,} million USD", source=again_from(fact.source, medium))
        for amount, medium in zip(amounts, media, strict=True)
    )
    event, elsewhere = (
        event_fact(f"Heron {number} launch", when.isoformat(), source=again_from(fact.source, medium))
        for when, medium in zip((day, day + timedelta(days=later)), media, strict=True)
    )
    for told, against in ((fact, other), (event, elsewhere)):
        draft, cited = f"{render(told)}\n", {told.sha256, against.sha256}
        one, same = (only_verdict(check(draft, *order)) for order in permutations((told, against)))
        assert [evidence.sha256 for evidence in one.evidence] == [e.sha256 for e in same.evidence]
        assert (one.status, one.reason, one.findings) == (same.status, same.reason, same.findings)
        if media[0].weight != media[1].weight:
            heavier = media[0].weight > media[1].weight
            assert one.status is (Status.SUPPORTED if heavier else Status.REFUTED)
        else:
            assert one.status is Status.CONFLICTING
            assert {evidence.sha256 for evidence in one.evidence} == cited


@given(
    words=st.permutations(("doubled", "tripled", "halved", "stopped", "began")),
    media=st.tuples(st.sampled_from(list(Medium)), st.sampled_from(list(Medium))),
    days=st.tuples(st.dates(date(1950, 1, 1), date(2030, 12, 31)), st.booleans()),
)
def test_of_two_versions_of_one_utterance_the_heavier_decides(
    words: list[str], media: tuple[Medium, Medium], days: tuple[date, bool]
) -> None:
    """Of two records of one utterance that differ in a word the one of the heavier source decides.

    Records of like weight, or of different days, each support what they have.
    """
    day, is_one_day = days
    said = (day, day if is_one_day else day + timedelta(days=1))
    told, against = (
        quote_fact(
            f"The harbor {changed} its trade with the islands last year",
            said=when.isoformat(),
            source=Source(title="Record of the harbor", medium=medium, date=day.isoformat()),
        )
        for changed, when, medium in zip(words[:2], said, media, strict=True)
    )
    for order in permutations((told, against)):
        verdict = only_verdict(check(quoted(told.words), *order))
        outweighed = is_one_day and media[1].weight > media[0].weight
        assert verdict.status is (Status.REFUTED if outweighed else Status.SUPPORTED)
        assert [one.sha256 for one in verdict.evidence] == [(against if outweighed else told).sha256]


def again_from(source: Source, medium: Medium) -> Source:
    return source.model_copy(update={"medium": medium})
