"""Laws of place and form: where a claim stands, what stands around it, and what survives being written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.facts import Fact
from factcheck.store import Store
from factcheck.store.writing import tidy
from factcheck.values.span import Span
from factcheck.values.toml import parse_toml
from factcheck.verdict import Report, Verdict
from tests.builders import check, store_of
from tests.laws.drafts import outline
from tests.laws.noise import any_texts, checked
from tests.laws.statements import Statement, stated_facts, statements
from tests.laws.stored import loaded, written

QUIET = (
    "The river was calm.",
    "Nobody was hurt in the storm.",
    "It rained on the hills, and the doors stayed open.",
    "A café 🚢 was built there.",
)


OWN = {"figure": {"value"}, "date": {"date", "start", "end"}}  # slots that no two claims of a kind share


def spans(report: Report) -> list[Span]:
    """Every span of a report, in its order."""
    return [
        *(mention.span for mention in report.unchecked),
        *(span for verdict in report.verdicts for span in spans_of(verdict)),
    ]


def spans_of(verdict: Verdict) -> Iterator[Span]:
    claim = verdict.claim
    yield from (*claim.spans, *claim.slots.values(), *([claim.span] if claim.span else []))
    yield from (finding.span for finding in verdict.findings if finding.span)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@given(text=any_texts(), one=statements(), before=st.sampled_from(("", "\ufeff", "🚢 e\u0301\r\n\r\n")))
def test_l31_every_span_holds_the_text_of_its_place(
    name: str, text: str, one: Statement, before: str
) -> None:
    """L31: the draft from a span's start to its end is the text that the span shows.

    That holds for letters beyond the first 65,536, for combining accents, line ends of two characters and a
    byte-order mark; and what stands at the place of a slot is what the claim says in it. Claims come in
    order. No two quotations share a character; the claims of one sentence may share its words, but never the
    number or the date that each of them is about.
    """
    report = checked(text, name)
    if report is None:
        return
    for span in spans(report):
        assert 0 <= span.start <= span.end <= len(text)
        assert text[span.start : span.end] == span.text
    claims = [verdict.claim for verdict in report.verdicts]
    stood = [claim.span for claim in claims if claim.span]
    assert stood == sorted(stood)
    for kind, slots in OWN.items():
        own = [
            claim.slots[slot] for claim in claims if claim.kind == kind for slot in slots & set(claim.slots)
        ]
        assert all(one.end <= other.start for one, other in pairwise(sorted(own)))
    for verdict in check(f"{before}{one.draft}", one.fact, name=name).verdicts:
        stated = verdict.claim.stated()
        for slot in {"speaker", "value", "date"} & set(verdict.claim.slots):
            assert verdict.claim.slots[slot].text == stated[slot]
    quoted = [claim.span for claim in claims if claim.kind == "quote" and claim.span]
    assert all(one.end <= other.start for one, other in pairwise(quoted))


@given(one=statements(), paragraph=st.sampled_from(QUIET), end=st.sampled_from(("\n", "\r\n")))
def test_l32_a_paragraph_without_a_claim_moves_spans_and_changes_nothing(
    one: Statement, paragraph: str, end: str
) -> None:
    """L32: a paragraph that states nothing leaves every verdict around it as it is.

    Behind a draft it changes nothing at all; in front of it, every span moves by its length and every line by
    its lines. Only the selectors, which show the text on either side of a claim, may differ.
    """
    draft = one.draft.replace("\n", end)
    plain = check(draft, one.fact)
    longer = check(f"{draft}{end}{paragraph}{end}", one.fact)
    assert [_bare(verdict) for verdict in longer.verdicts] == [_bare(verdict) for verdict in plain.verdicts]
    before = f"{paragraph}{end}{end}"
    moved = check(f"{before}{draft}", one.fact)
    assert outline(moved) == outline(plain)
    assert [span.start - len(before) for span in spans(moved)] == [span.start for span in spans(plain)]
    assert [span.line - 2 for span in spans(moved)] == [span.line for span in spans(plain)]


def _bare(verdict: Verdict) -> Verdict:
    return verdict.model_copy(update={"selectors": ()})


@given(parts=st.lists(statements(), min_size=2, max_size=3), quiet=st.none() | st.sampled_from(QUIET))
def test_l33_drafts_put_together_are_judged_as_each_alone(parts: list[Statement], quiet: str | None) -> None:
    """L33: the verdicts on several drafts in one are those on each, one after the other.

    This is so where no part refers to another. Rules about a whole draft, which compare its claims with each
    other, may add a remark and change no status.
    """
    facts = list({one.fact.sha256: one.fact for one in parts}.values())
    checker = Checker(store_of(*facts))
    apart = [verdict for one in parts for verdict in checker.check(one.draft).verdicts]
    together = checker.check((f"\n{quiet}\n\n" if quiet else "\n").join(one.draft for one in parts))
    assert [_decided(verdict) for verdict in together.verdicts] == [_decided(verdict) for verdict in apart]


def _decided(verdict: Verdict) -> tuple[object, ...]:
    cited = [evidence.fact for evidence in verdict.evidence]
    return verdict.status, verdict.reason, verdict.decided_by, verdict.claim.stated(), cited


@given(
    facts=st.lists(stated_facts(), min_size=1, max_size=4, unique_by=lambda fact: fact.sha256),
    untidy=st.sampled_from(("", "  ", "\t", "\n\n\n", "\n# a note\n")),
)
def test_l34_a_fact_that_is_written_down_is_read_as_the_same_fact(facts: list[Fact], untidy: str) -> None:
    """L34: what is read from a store, written out and read again is the same store.

    The same facts by their hashes come back from files and from records, and so does what the whole store
    says by its digest. Putting a file into order changes nothing that it says, and a second time nothing at
    all.
    """
    files = written(facts)
    store = loaded(files)
    assert not store.problems
    assert sorted(fact.sha256 for fact in store.facts) == sorted(fact.sha256 for fact in facts)
    again = Store.from_records([fact.record() for fact in store.facts])
    assert (again.digest_content, again.problems) == (store.digest_content, ())
    for text in files.values():
        spread = text.replace("\n", f"{untidy}\n")
        neat = tidy(spread)
        assert tidy(neat) == neat
        assert parse_toml(neat) == parse_toml(spread) == parse_toml(text)
