"""Cabinets by their number."""

from __future__ import annotations

import pytest

from factcheck.reading.events_cabinets import numbered_cabinet


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("Rutte's third cabinet was sworn in", "Rutte III cabinet was sworn in"),
        ("Mark Rutte's second government", "Rutte II government"),
        ("the second Merkel government", "the Merkel II government"),
        ("Andersson’s 4th coalition government", "Andersson IV coalition government"),
        ("The first Solberg cabinet took office", "the Solberg I cabinet took office"),
        ("Norway's first Solberg cabinet took office", "Norway's Solberg I cabinet took office"),
        ("Erna Solberg formed her second government", "formed the Solberg II government"),
    ],
)
def test_the_number_stands_behind_the_surname(told: str, written: str) -> None:
    assert numbered_cabinet(told) == written


@pytest.mark.parametrize(
    "told",
    [
        "Rutte's third visit",
        "the cabinet met for the third time",
        "Rutte's cabinet",
        "the second minister",
        "Solberg formed his cabinet",
        "Solberg led her second government",
    ],
)
def test_anything_else_is_left_alone(told: str) -> None:
    assert numbered_cabinet(told) == told
