"""What is counted, under one name and another."""

from __future__ import annotations

import pytest

from factcheck.lexicon.counted import counted_alike


@pytest.mark.parametrize(
    ("stated", "known", "measure"),
    [
        ("workers", "worker", "staff"),
        ("fishing boats", "boats", "fleet"),
        ("people", "victims", "deaths"),
        ("victims", "people", "deaths"),
        ("deaths", "people", "deaths"),
        ("ferries", "ferry", "fleet"),
        ("workers", "employees", "staff"),
        ("units", "boats", "production"),
        ("boats of the north", "boats", "fleet"),
    ],
)
def test_names_of_one_thing_are_alike(stated: str, known: str, measure: str) -> None:
    assert counted_alike(stated, known, measure)


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("workers", "boats"),
        ("people", "boats"),
        ("boat owners", "boats"),
        ("school teachers", "school buildings"),
    ],
)
def test_names_of_different_things_are_not(stated: str, known: str) -> None:
    assert not counted_alike(stated, known, "something else")
