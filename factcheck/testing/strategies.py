"""Hypothesis strategies for claims, facts, stores and drafts.

All take keyword options that are strategies themselves, so that a suite can put its own in: its speakers,
its sources, or ``words=st.text()`` for anything at all. Everything is valid unless such an option says
otherwise, and a strategy that leaves much out says "narrow".

``drafts`` and ``paraphrased`` say truly what a fact says; ``mutated`` says it with one known step away from
it. Nothing here knows how claims are judged: what a claim must come to follows from how it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from hypothesis import strategies as st

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact, Source
from factcheck.store import Store
from factcheck.testing.mutations import Kind, Mutation, mutations
from factcheck.testing.render import Style, render
from factcheck.testing.strategies_events import dates, event_facts
from factcheck.testing.strategies_figures import (
    amounts,
    counts,
    figure_facts,
    figures,
    measures,
    percents,
    periods,
    subjects,
    values,
    weights,
)
from factcheck.testing.strategies_quotes import people, quote_facts, quotes, sentences, speakers, utterances
from factcheck.testing.strategies_sources import Strategy, datelines, given_or, sources

__all__ = [
    "amounts",
    "claims",
    "counts",
    "datelines",
    "dates",
    "drafts",
    "event_facts",
    "facts",
    "figure_facts",
    "figures",
    "measures",
    "mutated",
    "of_type",
    "paraphrased",
    "people",
    "percents",
    "periods",
    "quote_facts",
    "quotes",
    "sentences",
    "sources",
    "speakers",
    "st",
    "stores",
    "subjects",
    "utterances",
    "values",
    "weights",
]


def claims() -> Strategy[Claim]:
    """A claim of any kind, as a caller states it."""
    return st.one_of(quotes(), figures(), dates())


def facts(*, sources: Strategy[Source] | None = None) -> Strategy[Fact]:
    """A fact of any kind."""
    return st.one_of(
        quote_facts(sources=sources), figure_facts(sources=sources), event_facts(sources=sources)
    )


def stores(
    *,
    facts: Strategy[Fact] | None = None,
    names: Strategy[dict[str, Any]] | None = None,
    least: int = 0,
    most: int = 8,
) -> Strategy[Store]:
    """A store of ``least`` to ``most`` different facts, without problems; ``names`` are none unless given."""
    held = st.lists(
        given_or(facts, _facts()), min_size=least, max_size=most, unique_by=lambda fact: fact.sha256
    )
    known = st.just([]) if names is None else st.lists(names, max_size=most, unique_by=lambda one: one["id"])
    return st.builds(Store.from_records, held, known)


def drafts(fact: Fact, *, styles: Strategy[Style] | None = None) -> Strategy[str]:
    """A draft of up to three paragraphs, one of which states ``fact`` truly and the others nothing at all."""
    quiet = st.lists(st.sampled_from(_QUIET), max_size=1)
    return st.builds(
        lambda before, style, after: "\n\n".join((*before, render(fact, style), *after)) + "\n",
        quiet,
        given_or(styles, st.sampled_from(Style)),
        quiet,
    )


def mutated(fact: Fact, *, kinds: Collection[Kind] = tuple(Kind)) -> Strategy[Mutation]:
    """A claim that one known step of these ``kinds`` makes from ``fact``, with the verdicts that it may get.

    True paraphrases are among them. There is nothing to draw where the fact gives no room for any.
    """
    found = tuple(one for one in mutations(fact) if one.kind in kinds)
    return st.sampled_from(found) if found else st.nothing()


def paraphrased(fact: Fact) -> Strategy[Mutation]:
    """A claim that states ``fact`` truly: as recorded, in another form, less exactly, or in part."""
    return st.sampled_from(tuple(one for one in mutations(fact) if one.is_true))


def of_type(made: type) -> Strategy[Any]:
    """What ``st.from_type`` gives for a type of claim or fact, a source or a store."""
    return _OF_TYPE[made]()


_QUIET = ("The river was calm all day.", "It rained on the hills and nobody minded.", "The doors stay open.")

_facts = facts  # under another name where a keyword has taken the plain one
_OF_TYPE: dict[type, Callable[[], Strategy[Any]]] = {
    QuoteClaim: quotes,
    FigureClaim: figures,
    DateClaim: dates,
    QuoteFact: quote_facts,
    FigureFact: figure_facts,
    EventFact: event_facts,
    Source: sources,
    Store: stores,
}
