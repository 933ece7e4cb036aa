from __future__ import annotations

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.facts import EventFact, FigureFact, Medium, QuoteFact, Source
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.store import Store
from factcheck.testing import strategies, vocabulary
from factcheck.testing.strategies import (
    datelines,
    drafts,
    facts,
    people,
    quote_facts,
    quotes,
    sentences,
    sources,
    stores,
)

PACKAGE = Path(strategies.__file__).parent


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
    for name in ("strategies", "render", "vocabulary"):
        tree = ast.parse((PACKAGE / f"{name}.py").read_text("utf-8"))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        parts = {part for module in modules for part in module.split(".")}
        assert not parts & {"match", "rules", "judge", "checking", "extract"}
