"""The second of two events, told beside the first."""

from __future__ import annotations

import pytest

from factcheck.match.events_other import other_event
from factcheck.reading.events_named import event_words


@pytest.mark.parametrize(
    ("event", "other", "whole"),
    [
        ("Astra 5 was launched", "its landing", "Astra 5's landing"),
        ("Jan Holt was sentenced", "he was convicted", "Jan Holt was convicted"),
        ("Astra 5 was launched", "the Hale summit", "the Hale summit"),
    ],
)
def test_a_pronoun_is_who_is_named_first(event: str, other: str, whole: str) -> None:
    assert other_event(event, other) == event_words(whole)


@pytest.mark.parametrize("other", ["Astra 4", "Astra 4 was", "Astra 4 did"])
def test_a_bare_name_is_of_the_same_kind(other: str) -> None:
    found = other_event("Astra 5 was launched", other)
    assert found.kinds == {"launch"}
    assert [run.words for run in found.runs] == [("astra", "4")]


def test_an_ordinal_alone_is_another_of_the_row() -> None:
    found = other_event("The second Vane-Holt debate took place", "the first")
    assert found.ordinals == {1}
    assert found.kinds == {"debate"}


def test_what_names_nothing_takes_no_kind() -> None:
    assert not other_event("Astra 5 was launched", "the storm season").kinds
