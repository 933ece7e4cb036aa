"""What a newsroom tests: that its facts are found, and that the slips of its past are caught."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Checker, FigureClaim, QuoteClaim, Store

WORDS = "We will repair every bridge in this town before we raise a single tax."

Asserts = Callable[..., Any]


def test_the_promise_is_on_record(assert_supported: Asserts) -> None:
    (verdict,) = assert_supported(QuoteClaim(speaker="Ruth Osei", words=WORDS))
    assert verdict.evidence[0].fact == "valley/2025-03-04-budget-speech#no-new-taxes"


def test_a_whole_sentence_of_ours_is_supported(assert_supported: Asserts) -> None:
    assert_supported(f"“{WORDS[:-1]},” Osei told the council on March 4, 2025.")


def test_the_slips_of_last_year_are_caught(assert_refuted: Asserts) -> None:
    assert_refuted(f"“{WORDS.replace('every', 'no')[:-1]},” Osei said.", rule="QUO105")
    assert_refuted(f"“{WORDS.replace('repair', 'replace')[:-1]},” Osei said.", rule="word-substituted")
    assert_refuted("The mayor gave her budget speech to the town council on March 5, 2025.")


def test_the_budget_is_the_one_that_was_voted(factcheck_checker: Checker) -> None:
    claim = FigureClaim(subject="Valley", measure="bridge budget", value="$42 million", period="2025")
    assert factcheck_checker.verify(claim).status != "supported"


def test_the_store_has_no_problems(factcheck_store: Store) -> None:
    assert factcheck_store.problems == ()
    assert len(factcheck_store.facts) == 3


@given(claim=st.from_type(QuoteClaim))
def test_no_claim_is_supported_by_nothing(claim: QuoteClaim) -> None:
    """Hypothesis makes the claims; nothing of its was imported from factcheck for that."""
    assert Checker(Store.empty()).verify(claim).status != "supported"


@given(data=st.data())
def test_what_is_on_record_is_supported_however_it_is_told(data: st.DataObject) -> None:
    from factcheck.testing import strategies

    fact = data.draw(strategies.quote_facts())
    draft = data.draw(strategies.drafts(fact))
    assert Checker(Store.from_records([fact])).check(draft).worst == "supported"
