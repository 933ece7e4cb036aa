"""Clauses around a date."""

from __future__ import annotations

import pytest

from factcheck.extraction.dates_clauses import clause_of, is_unsure, without


def clause(text: str, day: str) -> str:
    at = text.index(day)
    found = clause_of(text, (0, len(text)), (at, at + len(day)), [])
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind met Dahl on Friday, marking a new start.", "Lind met Dahl on Friday"),
        (
            "Although Berg stayed away, Lind met Dahl on Friday.",
            "Although Berg stayed away, Lind met Dahl on Friday",
        ),
        ("Berg stayed away, but Lind met Dahl on Friday.", "Lind met Dahl on Friday"),
        ("On Friday, Lind met Dahl while Berg stayed away.", "On Friday, Lind met Dahl"),
        ("Berg said that Lind met Dahl on Friday.", "Lind met Dahl on Friday"),
        ("Lind met Dahl on Friday (Berg stayed away).", "Lind met Dahl on Friday"),
    ],
)
def test_the_clause(text: str, expected: str) -> None:
    assert clause(text, "Friday") == expected


def test_without_the_date_and_what_leads_to_it() -> None:
    text = "On the 9th of March 1984, Corvus 7 lifted off"
    start = text.index("9th")
    assert without(text, (0, len(text)), [(start, text.index(","))]) == "Corvus 7 lifted off"


@pytest.mark.parametrize(
    "event",
    [
        "Corvus 7 was not launched",
        "Corvus 7 may lift off",
        "Lind never met Dahl",
        "Lind is due to meet Dahl",
        "Corvus 7 came close to launching",
        "May Lind resign",
        "Lind May Resign",
    ],
)
def test_unsure(event: str) -> None:
    assert is_unsure(event)


@pytest.mark.parametrize(
    "event",
    [
        "Corvus 7 was launched",
        "A followed B, not the other way round",
        "Lind will meet Dahl",
        "The May II cabinet took office",
        "Prime Minister May resigned",
        "The bridge close to Tana opened",
    ],
)
def test_sure(event: str) -> None:
    assert not is_unsure(event)
