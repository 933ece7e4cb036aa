"""Each step leads to the verdict that it says, and every kind of fact has true and false ones."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from factcheck.checking import Checker
from factcheck.facts import Fact
from factcheck.store import Store
from factcheck.testing.mutations import mutations
from factcheck.testing.strategies import event_facts, facts, figure_facts, quote_facts
from factcheck.verdict import Status


@given(fact=facts())
def test_every_step_gets_one_of_its_verdicts(fact: Fact) -> None:
    checker = Checker(Store.from_records([fact]))
    for one in mutations(fact):
        verdict = checker.verify(one.claim)
        assert verdict.status in one.expected, (one.step, one.claim, verdict.findings)


@given(quote=quote_facts(), figure=figure_facts(), event=event_facts())
def test_there_are_true_and_false_ones_of_every_kind(quote: Fact, figure: Fact, event: Fact) -> None:
    for fact in (quote, figure):
        expected = Counter(one.expected for one in mutations(fact))
        assert expected[(Status.SUPPORTED,)] >= 2
        assert sum(expected.values()) > expected[(Status.SUPPORTED,)] or fact is figure
