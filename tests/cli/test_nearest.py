from __future__ import annotations

import pytest

from factcheck.cli.nearest import nearest

NAMES = ("refuted", "outdated", "error", "QUO102")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("refutd", "refuted"), ("Outdated", "outdated"), ("erorr", "error"), ("quo120", "QUO102")],
)
def test_a_slip_finds_its_name(typed: str, name: str) -> None:
    assert nearest(typed, NAMES) == f"; did you mean {name}?"


@pytest.mark.parametrize("typed", ["", "banana", "r" * 10_000])
def test_what_is_near_to_nothing_finds_nothing(typed: str) -> None:
    assert nearest(typed, NAMES) == ""
    assert nearest(typed, ()) == ""
