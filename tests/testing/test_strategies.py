from __future__ import annotations

import ast
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from factcheck.claims import Claim, QuoteClaim
from factcheck.facts import EventFact, FigureFact, Medium, QuoteFact, Source
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading import parse_quantity
from factcheck.store import Store
from factcheck.testing import strategies, vocabulary
from factcheck.testing.strategies import (
    claims,
    datelines,
    drafts,
    event_facts,
    facts,
    figure_facts,
    people,
    quote_facts,
    quotes,
    sentences,
    sources,
    stores,
    utterances,
    values,
)

PACKAGE = Path(strategies.__file__).parent
KNOW_NOTHING = ("strategies*.py", "mutations*.py", "steps.py", "render.py", "vocabulary.py")


@given(fact=facts())
def test_facts_are_usable(fact: QuoteFact | FigureFact | EventFact) -> None:
    store = Store.from_records([fact])
    assert store.problems == ()
    assert [one.sha256 for one in store.facts] == [fact.sha256]


@given(store=stores(names=people()))
def test_stores_have_no_problems(store: Store) -> None:
    assert store.problems == ()
    assert len({fact.sha256 for fact in store.facts}) == len(store.facts)


@given(source=sources())
def test_sources_are_dated_and_heavier_than_secondary(source: Source) -> None:
    assert source.date
    assert source.medium
    assert source.medium.weight > Medium.SECONDARY.weight


@given(words=utterances(), claim=claims())
def test_utterances_and_claims_are_valid(words: str, claim: Claim) -> None:
    assert QuoteFact(speaker="Ada Lund", words=words, source=Source(title="Minutes")).words == words
    assert type(claim).model_validate_json(claim.model_dump_json()) == claim


@pytest.mark.parametrize("mark", ["?", "!", "…", "“", "$", "é", "'", "a.m."])
def test_utterances_are_wide(mark: str) -> None:
    assert mark in find(utterances(), lambda words: mark in words)


@pytest.mark.parametrize("measure", ["population", "exports", "inflation rate", "rail freight", None])
@given(data=st.data())
def test_a_value_suits_its_measure(measure: str | None, data: st.DataObject) -> None:
    value = parse_quantity(data.draw(values(measure=measure)))
    kinds = {"population": "count", "exports": "money", "inflation rate": "percent", "rail freight": "tonnes"}
    kind = "money" if value.is_money else value.unit or "count"
    assert measure is None or kind == kinds[measure]


@given(fact=figure_facts(subjects=st.just("Tana"), periods=st.just("2024"), exact=st.just(True)))
def test_options_of_figures_are_kept(fact: FigureFact) -> None:
    assert (fact.subject, fact.period, fact.exact) == ("Tana", "2024", True)


@given(fact=event_facts(lengths=st.just(3), precisions=st.just("day")))
def test_options_of_events_are_kept(fact: EventFact) -> None:
    if fact.date is None:
        assert date.fromisoformat(fact.end or "") - date.fromisoformat(fact.start or "") == timedelta(days=3)
    else:
        assert fact.event.endswith("launch")


@given(store=stores(facts=quote_facts(), least=2, most=3))
def test_a_store_has_as_many_facts_as_asked(store: Store) -> None:
    assert 2 <= len(store.facts) <= 3


@given(text=sentences(most=3))
def test_sentences_hold_no_word_that_turns_them(text: str) -> None:
    turning = (WordClass.NEGATION, WordClass.QUALIFIER, WordClass.CONDITION, WordClass.ATTRIBUTION)
    words = text.replace(".", "").lower().split()
    assert [word for word in words if class_of(word) in turning] == []


@given(day=datelines(first=date(2024, 1, 1), last=date(2024, 1, 31)))
def test_datelines_keep_their_bounds(day: date) -> None:
    assert (day.year, day.month) == (2024, 1)


@given(claim=quotes(words=st.just("Anything at all"), speakers=st.just("Ada Lund")))
def test_own_words_and_speakers_are_taken(claim: QuoteClaim) -> None:
    assert (claim.words, claim.speaker) == ("Anything at all", "Ada Lund")


@given(data=st.data())
def test_a_draft_states_its_fact(data: st.DataObject) -> None:
    fact = data.draw(quote_facts())
    assert fact.words.rstrip(".") in data.draw(drafts(fact))


def test_no_word_of_the_vocabulary_is_listed_twice() -> None:
    lists = [value for name, value in vars(vocabulary).items() if name.isupper()]
    words = [word for one in lists for word in one]
    assert len(set(words)) == len(words)


def test_only_the_strategies_need_hypothesis() -> None:
    code = "import sys, factcheck.testing.cases, factcheck.testing.render; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_strategies_and_renderings_know_nothing_of_what_judges_them() -> None:
    judging = {"match", "rules", "judge", "checking", "derive", "extraction"}
    files = [path for name in KNOW_NOTHING for path in PACKAGE.glob(name)]
    assert len(files) > len(KNOW_NOTHING)
    for path in files:
        tree = ast.parse(path.read_text("utf-8"))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        modules |= {
            name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
        }
        assert not {part for module in modules for part in module.split(".")} & judging, path.name


def test_every_strategy_that_is_named_is_there() -> None:
    for name in set(strategies.__all__) - {"st"}:
        assert getattr(strategies, name).__doc__, name
