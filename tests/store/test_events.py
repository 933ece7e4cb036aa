from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import EventFact
from factcheck.store import Store, events
from factcheck.store.compiled.write import compile_store
from factcheck.store.events import PlainEvents, anchors_of
from tests.builders import event_fact

names = st.lists(
    st.sampled_from(["Sula", "bridge", "opening", "storm", "fair", "strike", "election", "France"]),
    min_size=1,
    max_size=4,
    unique=True,
).map(" ".join)
held = st.lists(
    st.builds(lambda name, day: event_fact(name, day), names, st.dates().map(str)),
    max_size=10,
    unique_by=lambda fact: fact.sha256,
)


def book(facts: Sequence[EventFact]) -> PlainEvents:
    return PlainEvents(Store.from_records(facts).events)


def test_an_event_is_anchored_by_its_names_and_who_took_part_and_where() -> None:
    fact = event_fact(
        "opening of the Sula bridge",
        "2024-02-10",
        aliases=("2024 inauguration",),
        participants=("Ada Holm",),
        place="Paris",
    )
    anchors = anchors_of(fact)
    assert {"sula", "2024", "ada", "holm", "paris"} <= anchors
    assert "the" not in anchors
    assert "storm" not in anchors


@given(facts=held, asked=names)
def test_an_event_is_found_by_any_anchor_and_by_nothing_else(facts: list[EventFact], asked: str) -> None:
    """All of them, those that have every anchor first."""
    found = book(facts)
    anchors = anchors_of(event_fact(asked, "2024-01-01"))
    sharing, is_whole = found.sharing(anchors)
    assert is_whole
    assert sorted(sharing) == [
        number for number in range(len(found)) if anchors & anchors_of(found.event(number))
    ]
    most = [number for number in sharing if anchors <= anchors_of(found.event(number))]
    assert sharing[: len(most)] == most  # nothing is louder than an event that has every anchor


@given(
    facts=held, asked=names, limits=st.sampled_from([(0, 32, 4_096), (0, 1, 4_096), (0, 32, 3), (0, 32, 0)])
)
def test_among_too_many_events_what_is_left_out_is_told(
    facts: list[EventFact], asked: str, limits: tuple[int, int, int]
) -> None:
    found = book(facts)
    anchors = anchors_of(event_fact(asked, "2024-01-01"))
    whole, _ = found.sharing(anchors)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in zip(("EXHAUSTIVE", "MOST_CANDIDATES", "MOST_POSTINGS"), limits, strict=True):
            patch.setattr(events, name, value)
        some, is_whole = found.sharing(anchors)
    assert set(some) <= set(whole)
    assert len(some) <= limits[1]
    assert is_whole <= (set(some) == set(whole))


@given(facts=held, asked=names)
def test_a_compiled_book_finds_the_same(
    facts: list[EventFact], asked: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = Store.from_records(facts)
    path = _path(tmp_path_factory)
    compile_store(store, path)
    compiled = Store.open(path)
    anchors = anchors_of(event_fact(asked, "2024-01-01"))
    assert compiled.event_book.sharing(anchors) == store.event_book.sharing(anchors)
    assert len(compiled.event_book) == len(store.events)
    numbers = range(len(store.events))
    assert [compiled.event_book.event(number) for number in numbers] == list(store.events)


def _path(factory: pytest.TempPathFactory) -> Path:
    return factory.getbasetemp() / "events.store"
