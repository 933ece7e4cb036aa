"""What holds for every report, on any text at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker, Outcome, replay
from factcheck.drafts import DraftError, draft_from_text
from factcheck.facts import QuoteFact
from factcheck.report import from_json, to_json
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import quote_facts, stores
from factcheck.values.span import Span
from factcheck.verdict import Report, Status, Verdict
from tests.builders import check, only_verdict, store_of
from tests.laws.drafts import OTHER_MARKS, RESTYLINGS, Restyling, outline, stated

_PIECES = (
    *("“", "”", '"', "'", "‘", "’", "«", "»", "„", " ", "  ", "\n", "\r\n", "\n\n", ". ", ", ", ": ", " — "),
    *("…", "...", "said", "says", "Ada Lund", "Lund", "President", "she", "told reporters", "according to"),
    *(
        "not",
        "n't",
        "won't",
        "the",
        "harbor",
        "bridge",
        "will",
        "stay",
        "open",
        "The harbor bridge",
        "on Monday",
    ),
    *("12", "$3 million", "2024-04-10", "é", "e\u0301", "\U0001f6a2", "\u200b", "\u00ad", "\u00a0", "\u2028"),
    *("\u202e", "*", "_", "# ", "> ", "- ", "[", "]", "(x)", "`", "&amp;"),
)
KNOWN = QuoteFact.model_validate(
    {"speaker": "Ada Lund", "words": "The harbor bridge will stay open.", "source": {"title": "Minutes"}}
)


@st.composite
def any_texts(draw: st.DrawFn) -> str:
    """Anything between prose and noise, with or without a byte-order mark."""
    pieces = draw(st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=60))
    return draw(st.sampled_from(("", "\ufeff"))) + draw(st.sampled_from(("", " "))).join(pieces)


def _checked(text: str, name: str) -> Report | None:
    try:
        draft_from_text(text, name)
    except DraftError:  # a NUL byte, or half a surrogate pair
        return None
    return Checker(store_of(KNOWN)).check(text, name)


def _spans(report: Report) -> list[Span]:
    spans = [mention.span for mention in report.unchecked]
    for verdict in report.verdicts:
        claim = verdict.claim
        spans += [*claim.spans, *claim.slots.values(), *([claim.span] if claim.span else [])]
        spans += [finding.span for finding in verdict.findings if finding.span]
    return spans


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@given(text=any_texts())
def test_spans_slice_back(name: str, text: str) -> None:
    """L31: every span holds the text that stands at its place in the file as it is."""
    report = _checked(text, name)
    for span in _spans(report) if report else ():
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@given(text=any_texts())
def test_claims_stand_in_order_and_apart(name: str, text: str) -> None:
    """L31: the claims of a draft come in order and share no character."""
    report = _checked(text, name)
    spans = [verdict.claim.span for verdict in report.verdicts if verdict.claim.span] if report else []
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@given(text=any_texts())
def test_every_claim_has_one_verdict_and_a_reason(name: str, text: str) -> None:
    """L39: no claim is lost or judged twice, and no verdict goes without its reason, finding or fact."""
    report = _checked(text, name)
    if report is None:
        return
    assert len({verdict.id for verdict in report.verdicts}) == len(report.verdicts)
    assert sum(report.counts.values()) == len(report.verdicts) + len(report.unchecked)
    for verdict in report.verdicts:
        assert (verdict.reason is not None) == (verdict.status is Status.NOT_ENOUGH_INFO)
        if verdict.status is Status.SUPPORTED:
            assert verdict.evidence
            assert not [one for one in verdict.evidence for edit in one.alignment if edit.kind == "content"]
        if verdict.status is Status.REFUTED:
            assert verdict.evidence
            assert verdict.findings


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@given(text=any_texts())
def test_a_report_survives_json(name: str, text: str) -> None:
    """L35: written and read again, a report is the same, and so are its bytes."""
    report = _checked(text, name)
    if report is not None:
        written = to_json(report)
        again = from_json(written)
        assert again == report
        assert to_json(again) == written


@given(fact_and_draft=stated(), others=stores(facts=quote_facts(), most=4))
def test_replay_gives_the_same(fact_and_draft: tuple[QuoteFact, str], others: object) -> None:
    """L36: a report holds all that its verdicts were made from."""
    fact, draft = fact_and_draft
    report = check(draft, fact)
    assert [one.outcome for one in replay(to_json(report))] == [Outcome.SAME] * len(report.verdicts)


@given(text=any_texts())
def test_replay_of_any_report_gives_the_same(text: str) -> None:
    """L36: on noise too."""
    report = _checked(text, "draft.txt")
    if report is not None:
        assert {one.outcome for one in replay(report)} <= {Outcome.SAME}


@given(fact_and_draft=stated())
def test_replay_sees_a_changed_fact(fact_and_draft: tuple[QuoteFact, str]) -> None:
    """L36: a verdict whose fact was changed in the report or in the store is stale."""
    fact, draft = fact_and_draft
    report = check(draft, fact)
    tampered = to_json(report).replace(fact.source.title, f"{fact.source.title} again")
    assert {one.outcome for one in replay(tampered)} == {Outcome.STALE}
    assert {one.outcome for one in replay(report, store_of(KNOWN))} == {Outcome.STALE}


@given(
    fact_and_draft=stated(),
    marks=st.sampled_from(OTHER_MARKS),
    restyling=st.sampled_from(RESTYLINGS),
)
def test_typography_changes_no_verdict(
    fact_and_draft: tuple[QuoteFact, str], marks: Restyling, restyling: Restyling
) -> None:
    """L2 to L4: marks, dashes, spaces, line ends and Unicode forms are house style."""
    fact, draft = _with_accents(*fact_and_draft)
    plain, styled = check(draft, fact), check(restyling.apply(marks.apply(draft)), fact)
    assert [one.status for one in styled.verdicts] == [one.status for one in plain.verdicts]


def _with_accents(fact: QuoteFact, draft: str) -> tuple[QuoteFact, str]:
    """The same with an accent, an apostrophe and a dash in the words, for typography to change."""

    def accented(text: str) -> str:
        return (
            text.replace("the ", "the Café's ", 1)
            .replace("The ", "The Café's ", 1)
            .replace(" and ", " - and ")
        )

    return fact.model_copy(update={"words": accented(fact.words)}), accented(draft)


@given(fact_and_draft=stated())
def test_upper_case_between_the_marks_changes_no_verdict(fact_and_draft: tuple[QuoteFact, str]) -> None:
    """L3: words in capitals are the same words."""
    fact, draft = fact_and_draft
    start, end = draft.index("“"), draft.index("”")
    loud = f"{draft[:start]}{draft[start:end].upper()}{draft[end:]}"
    assert [one.status for one in check(loud, fact).verdicts] == [
        one.status for one in check(draft, fact).verdicts
    ]


@given(
    fact_and_draft=stated(),
    paragraph=st.sampled_from(("The river was calm.", "Nobody was hurt in the storm.")),
)
def test_an_appended_paragraph_changes_nothing_before_it(
    fact_and_draft: tuple[QuoteFact, str], paragraph: str
) -> None:
    """L32: what stands before a paragraph without a claim is judged as if it were not there."""
    fact, draft = fact_and_draft
    longer = [_without_selectors(one) for one in check(f"{draft}\n{paragraph}\n", fact).verdicts]
    assert longer == [_without_selectors(one) for one in check(draft, fact).verdicts]


def _without_selectors(verdict: Verdict) -> Verdict:
    """Selectors show the text around a claim, so that they may change with it."""
    return verdict.model_copy(update={"selectors": ()})


@given(
    fact_and_draft=stated(),
    paragraph=st.sampled_from(("The river was calm.", "Nobody was hurt in the storm.")),
)
def test_a_paragraph_before_shifts_the_spans(fact_and_draft: tuple[QuoteFact, str], paragraph: str) -> None:
    """L32: a paragraph without a claim in front moves every span by its length and changes nothing else."""
    fact, draft = fact_and_draft
    before = f"{paragraph}\n\n"
    plain, moved = check(draft, fact), check(f"{before}{draft}", fact)
    assert outline(moved) == outline(plain)
    assert [one.start - len(before) for one in _spans(moved)] == [one.start for one in _spans(plain)]
    assert [one.line - 2 for one in _spans(moved)] == [one.line for one in _spans(plain)]


@given(one=stated(), other=stated())
def test_two_drafts_in_one_are_judged_as_each_alone(
    one: tuple[QuoteFact, str], other: tuple[QuoteFact, str]
) -> None:
    """L33: without references across, the verdicts on two drafts together are those on each."""
    facts = list({fact.sha256: fact for fact, _ in (one, other)}.values())
    together = check(f"{one[1]}\n{other[1]}", *facts)
    apart = [verdict for _, draft in (one, other) for verdict in check(draft, *facts).verdicts]
    assert [verdict.status for verdict in together.verdicts] == [verdict.status for verdict in apart]


@given(fact=quote_facts(), style=st.sampled_from(Style))
def test_a_claim_of_a_draft_is_judged_alike_alone(fact: QuoteFact, style: Style) -> None:
    """L42: the draft's verdict and that on its claim, taken out of it, are one."""
    checker = Checker(store_of(fact))
    verdict = only_verdict(checker.check(f"{render(fact, style)}\n"))
    assert checker.verify(verdict.claim).status is verdict.status
