"""The weekday on which words were spoken, against the day on record."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.store import Store

STORE = Store.from_records(
    [
        {
            "kind": "quote",
            "speaker": "Ada Lund",
            "words": "The harbor will open to every ship before the winter storms.",
            "said": "2024-04-10",
            "source": {"title": "Minutes", "medium": "official-transcript", "date": "2024-04-10"},
        }
    ]
)


@pytest.mark.parametrize(
    ("day", "filed", "outcome"),
    [
        ("Wednesday", date(2024, 4, 10), "supported"),
        ("Wednesday", date(2024, 4, 12), "supported"),
        ("Wednesday", date(2024, 4, 18), "ambiguous"),
        ("Wednesday", date(2024, 5, 3), "refuted"),
        ("Tuesday", date(2024, 4, 12), "refuted"),
        ("April 10, 2024", date(2024, 5, 3), "supported"),
        ("April 11, 2024", date(2024, 5, 3), "refuted"),
    ],
)
def test_the_day_of_speaking(day: str, filed: date, outcome: str) -> None:
    text = f"On {day}, Ada Lund said: “The harbor will open to every ship before the winter storms.”"
    (verdict,) = Checker(STORE, Options(dateline=filed)).check(text).verdicts
    assert str(verdict.reason or verdict.status) == outcome


@pytest.mark.parametrize(
    ("year", "outcome"),
    [("1862", "refuted"), ("1863", "supported"), ("2101", "refuted"), ("1984", "refuted")],
)
def test_a_year_of_speaking_is_a_year_in_any_century(year: str, outcome: str) -> None:
    record = {**STORE.facts[0].record(), "said": "1863-11-19"}
    text = f"“The harbor will open to every ship before the winter storms,” Ada Lund said in {year}."
    (verdict,) = (
        Checker(Store.from_records([record]), Options(dateline=date(2024, 5, 3))).check(text).verdicts
    )
    assert verdict.status == outcome
