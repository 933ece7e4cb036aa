"""Records that share most of their words, for tests of the index of quotations."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from factcheck.facts import QuoteFact
from factcheck.store import Store
from factcheck.store.compiled.memory import index_in_memory
from factcheck.store.compiled.quotes import ArrayIndex
from factcheck.store.index import Recorded, Voice
from tests.builders import quote_fact

WORDS = [
    "the",
    "sea",
    "is",
    "not",
    "calm",
    "and",
    "we",
    "will",
    "never",
    "leave",
    "harbor",
    "storm",
    "boat",
    "wind",
    "island",
    "ice",
]
SPEAKERS = ("Ada Holm", "Amara Okafor", "Ingrid Halvorsen", "Bo Holm")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
long_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


@st.composite
def _said(draw: st.DrawFn) -> list[QuoteFact]:
    """Records of which many say nearly the same: a few sentences, with a word put in, left out or changed."""
    bases = draw(st.lists(long_words, min_size=1, max_size=3))
    found = []
    for _ in range(draw(st.integers(0, 24))):
        said = draw(st.sampled_from(bases)).split()
        for _ in range(draw(st.integers(0, 2))):
            at = draw(st.integers(0, len(said)))
            said[at : at + draw(st.integers(0, 1))] = draw(st.lists(st.sampled_from(WORDS), max_size=1))
        behalf = draw(st.sampled_from([None, None, None, "Ada Holm"]))
        words = " ".join(said) or "ice"
        found.append(quote_fact(words, draw(st.sampled_from(SPEAKERS)), on_behalf_of=behalf))
    return list({fact.sha256: fact for fact in found}.values())


records = _said()


def quotes_of(facts: Sequence[QuoteFact]) -> Sequence[QuoteFact]:
    """The facts as a store has them, by address."""
    return Store.from_records(facts).quotes


def arrays_of(quotes: Sequence[QuoteFact], *, exhaustive: int) -> ArrayIndex:
    """The index in arrays, which looks at everything among so many records."""
    made = index_in_memory(quotes)
    return ArrayIndex(
        made._arrays,
        tuple(dict.fromkeys(map(Voice.of, quotes))),
        lambda number: Recorded.of(quotes[number]),
        exhaustive=exhaustive,
    )
