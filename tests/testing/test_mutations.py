"""Each step leads to the verdict that it says, and every kind of fact has true and false ones."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact, Source
from factcheck.store import Store
from factcheck.testing.mutations import Kind, Mutation, mutations
from factcheck.testing.strategies import (
    event_facts,
    facts,
    figure_facts,
    mutated,
    paraphrased,
    quote_facts,
    utterances,
)
from factcheck.verdict import Status
from tests.builders import SOURCE, event_fact, figure_fact, quote_fact

SAID = quote_fact("The careful bakers will admire the noisy barns near the market.", "Ada Lund")
ALWAYS = {
    QuoteFact: {"as said", "negated", "may", "word replaced", "doer and thing exchanged", "from the verb on"},
    FigureFact: {"as recorded", "hedged", "of another subject", "of another year"},
    EventFact: {"as recorded"},
}


def steps(fact: Fact) -> dict[str, Mutation]:
    return {one.step: one for one in mutations(fact)}


CLOSE = (
    SAID,
    figure_fact("Japan", "exports", "£3,491", "2023"),
    figure_fact("Japan", "exports", "$3.491 billion", "FY2023"),
    figure_fact("Japan", "exports", "0.1%", "2023", exact=False),
    figure_fact("Japan", "exports", "52-48", "2023"),
    event_fact("bread fair in Aldmoor", "2008-12", place="Aldmoor"),
    event_fact("bread fair in Aldmoor", "2019-12-31", "2020-01-01", place="Aldmoor"),
)


@pytest.mark.parametrize("fact", CLOSE, ids=lambda fact: fact.kind)
def test_every_step_of_a_fact_gets_one_of_its_verdicts(fact: Fact) -> None:
    assert_all(fact, list(mutations(fact)))


@given(fact=facts() | quote_facts(words=utterances()), data=st.data())
def test_any_step_of_any_fact_gets_one_of_its_verdicts(fact: Fact, data: st.DataObject) -> None:
    assert_all(fact, data.draw(st.lists(mutated(fact), min_size=4, max_size=8)))


def assert_all(fact: Fact, made: list[Mutation]) -> None:
    checker = Checker(Store.from_records([fact]))
    for one in made:
        verdict = checker.verify(one.claim)
        assert verdict.status in one.expected, (one.step, one.claim, verdict.findings)


@given(fact=facts() | quote_facts(words=utterances()))
def test_there_are_true_and_false_ones_of_every_fact(fact: Fact) -> None:
    found = steps(fact)
    assert set(found) >= ALWAYS[type(fact)]
    assert len(found) == len(list(mutations(fact))), "a step has one name"
    assert any(one.is_true for one in found.values())
    assert any(Status.SUPPORTED not in one.expected for one in found.values())
    assert [one.is_true for one in found.values()] == sorted(
        (one.is_true for one in found.values()), reverse=True
    )


@given(quote=quote_facts(), figure=figure_facts(), event=event_facts(), data=st.data())
def test_every_kind_of_step_is_made_of_some_fact(quote: Fact, figure: Fact, event: Fact, data: Any) -> None:
    made = Counter(one.kind for fact in (quote, figure, event) for one in mutations(fact))
    always = {
        Kind.PARAPHRASED,
        Kind.NEGATED,
        Kind.MISATTRIBUTED,
        Kind.SWAPPED,
        Kind.HEDGED,
        Kind.SHIFTED,
        Kind.ELIDED,
    }
    assert set(made) >= always - {Kind.SHIFTED}
    one = data.draw(mutated(quote, kinds=(Kind.NEGATED,)))
    assert one.kind is Kind.NEGATED
    assert data.draw(paraphrased(figure)).is_true


@pytest.mark.parametrize(
    ("value", "step", "stated", "expected"),
    [
        ("12.34 billion USD", "rounded", "12.3 billion USD", "supported"),
        ("12.34 billion USD", "in the smaller scale word", "12,340 million USD", "supported"),
        ("12.34 billion USD", "another scale word", "12.34 million USD", "refuted"),
        ("12.34 billion USD", "scale word left out", "12.34 USD", "refuted"),
        ("12.34 billion USD", "another unit", "12.34 billion EUR", "not_enough_info refuted"),
        ("$12.34 billion", "another currency", "€12.34 billion", "not_enough_info refuted"),
        ("12,345,678", "in millions", "12.3 million", "supported"),
        ("12,343", "rounded to tens", "12,340", "not_enough_info"),
        ("123", "rounded to tens", "120", "not_enough_info refuted"),
        ("5.2%", "as per cent", "5.2 per cent", "supported"),
        ("5.2%", "below zero", "-5.2%", "refuted"),
        ("5.2%", "at most half", "at most 2.6%", "refuted"),
        ("5.2%", "more than itself", "more than 5.2%", "not_enough_info"),
        ("52-48", "sides exchanged", "48-52", "refuted"),
    ],
)
def test_steps_of_figures(value: str, step: str, stated: str, expected: str) -> None:
    one = steps(figure_fact("Norway", "exports", value, "2023"))[step]
    assert one.claim.stated()["value"] == stated
    assert " ".join(sorted(one.expected)) == expected


def test_a_rounded_record_is_less_exact_than_its_smaller_scale_word() -> None:
    one = steps(figure_fact("Norway", "exports", "12.34 billion USD", exact=False))[
        "in the smaller scale word"
    ]
    assert one.expected == (Status.NOT_ENOUGH_INFO,)


def test_a_tie_is_not_rounded() -> None:
    assert "rounded" not in steps(figure_fact("Norway", "exports", "12.35 billion USD", "2023"))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("negated", "The careful bakers will never admire the noisy barns near the market."),
        ("may", "The careful bakers may admire the noisy barns near the market."),
        ("word dropped", "The bakers will admire the noisy barns near the market."),
        ("doer and thing exchanged", "The careful barns will admire the noisy bakers near the market."),
        ("from the verb on", "admire the noisy barns near the market."),
    ],
)
def test_steps_of_quotations(step: str, words: str) -> None:
    assert steps(SAID)[step].claim.stated()["words"] == words


def test_words_of_no_known_shape_keep_the_steps_that_need_none() -> None:
    kinds = {one.kind for one in mutations(quote_fact("Stop!"))}
    assert kinds == {Kind.PARAPHRASED, Kind.MISATTRIBUTED, Kind.SHIFTED}


@pytest.mark.parametrize(
    ("slots", "step", "when"),
    [
        ({"date": "2024-04-10"}, "with its weekday", {"date": "Wednesday, April 10, 2024"}),
        ({"date": "2024-04-10"}, "with another weekday", {"date": "Thursday, April 10, 2024"}),
        ({"date": "2024-04"}, "as recorded", {"date": "April 2024"}),
        ({"date": "2024-12"}, "another month", {"date": "January 2024"}),
        ({"start": "2024-04-10", "end": "2024-04-12"}, "how long", {"duration": "3 days"}),
        (
            {"start": "2024-04-10", "end": "2024-04-12"},
            "ends exchanged",
            {"start": "2024-04-12", "end": "2024-04-10"},
        ),
    ],
)
def test_steps_of_events(slots: dict[str, str], step: str, when: dict[str, str]) -> None:
    fact = EventFact.model_validate({"event": "bread fair in Aldmoor", "source": SOURCE, **slots})
    assert steps(fact)[step].claim.stated() == {"kind": "date", "event": "bread fair in Aldmoor", **when}


def test_an_imprecise_extent_and_a_range_leave_little_room() -> None:
    fair = EventFact(event="bread fair", start="2024-04", end="2024-05", source=Source(title="Almanac"))
    assert [one.step for one in mutations(fair)] == ["as recorded"]
    found = steps(figure_fact("Norway", "exports", "5 to 7 million tonnes", "2023"))
    assert {one.kind for one in found.values()} == {Kind.PARAPHRASED, Kind.SWAPPED, Kind.SHIFTED}
