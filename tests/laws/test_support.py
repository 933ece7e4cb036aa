"""When a quotation is supported, and when it never is."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import QuoteClaim
from factcheck.config import Options
from factcheck.facts import QuoteFact
from factcheck.store import Store
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import (
    quote_facts,
    quotes,
    sentences,
    stores,
)
from factcheck.testing.vocabulary import ADJECTIVES
from factcheck.verdict import Status
from tests.builders import check, only_verdict
from tests.laws.drafts import edited, statuses

styles = st.sampled_from(Style)
PIECES = (
    *(
        "U.S.",
        "Mr. Lund",
        "at 5 p.m.",
        "$3 million",
        "2.5 percent",
        "in 2024",
        "don't",
        "we're",
        "not",
        "“so to speak,”",
    ),
    *(
        "(or so we hear)",
        "— and now —",
        "yes,",
        "my sister's",
        "the ’90s",
        "Why? Because",
        "café",
        "No. 7",
        "e.g.",
    ),
    *("24/7", "A&B", "it’s", "state-of-the-art", "i.e.,", "St. Mary", "uh,", "I", "me:", "Stop!", "O’Brien"),
)


@given(fact=quote_facts(), pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), data=st.data())
def test_what_stands_between_words_takes_no_support(
    fact: QuoteFact, pieces: list[str], data: st.DataObject
) -> None:
    """Abbreviations, amounts, names, brackets, dashes and inner marks are on record as they stand."""
    words = fact.words.split()
    for piece in pieces:
        words.insert(data.draw(st.integers(1, len(words) - 1)), piece)
    fact = edited(fact, " ".join(words))
    assert statuses(check(f"{render(fact, data.draw(styles))}\n", fact)) == ["supported"]


@given(fact=quote_facts(words=sentences()), style=styles)
def test_a_contracted_negation_is_refuted(fact: QuoteFact, style: Style) -> None:
    """A "won't" for "will" is refuted by the rule for negations."""
    assume(" will " in fact.words)
    draft = render(edited(fact, fact.words.replace(" will ", " won't ", 1)), style)
    verdict = only_verdict(check(f"{draft}\n", fact))
    assert verdict.status is Status.REFUTED
    assert "QUO105" in [finding.rule for finding in verdict.findings]


@given(fact=quote_facts(), style=styles, data=st.data())
def test_an_exchanged_adjective_is_refuted_at_its_place(
    fact: QuoteFact, style: Style, data: st.DataObject
) -> None:
    """One changed word of content is refuted, and the finding's span holds the new word."""
    words = fact.words.split()
    index = data.draw(st.sampled_from([index for index, word in enumerate(words) if word in ADJECTIVES]))
    other = data.draw(st.sampled_from([word for word in ADJECTIVES if word not in words]))
    draft = render(edited(fact, " ".join((*words[:index], other, *words[index + 1 :]))), style)
    verdict = only_verdict(check(f"{draft}\n", fact))
    assert verdict.status is Status.REFUTED
    spans = [one.span.text for one in verdict.findings if one.rule == "QUO102" and one.span]
    assert spans == [other]
    assert [one.expected for one in verdict.findings if one.rule == "QUO102"] == [words[index]]


@given(claim=quotes(), store=stores(facts=quote_facts()))
def test_a_random_claim_is_supported_only_by_its_words(claim: QuoteClaim, store: Store) -> None:
    """What no record of the speaker holds word for word is not supported by chance."""
    known = [fact.words for fact in store.quotes if fact.speaker == claim.speaker]
    assume(all(claim.words.rstrip(".") not in words for words in known))
    assert Checker(store, Options()).verify(claim).status is not Status.SUPPORTED
