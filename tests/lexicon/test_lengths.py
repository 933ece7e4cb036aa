"""Bounds and loose lengths, read and held against days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.lengths import holds, read_loose


@pytest.mark.parametrize(
    ("text", "way", "days"),
    [
        ("more than three weeks", "over", 21),
        ("at least 20 days", "over", 20),
        ("within a week", "under", 7),
        ("almost ten days", "nearly", 10),
        ("about two decades", "about", 7305),
        ("two and a half decades", "half", 9131),
        ("a week and a half", "half", 10),
        ("half a decade", "half", 1826),
    ],
)
def test_a_bound_or_a_loose_length_has_its_days(text: str, way: str, days: int) -> None:
    found = read_loose(text)
    assert found is not None
    assert found.way == way
    assert int(found.size) == days


@pytest.mark.parametrize("text", ["three weeks", "more than enough", "few days", "more than three", "a half"])
def test_what_is_exact_or_no_length_is_none(text: str) -> None:
    assert read_loose(text) is None


@pytest.mark.parametrize(
    ("text", "days", "held"),
    [
        ("more than three weeks", 22, True),
        ("more than three weeks", 21, None),
        ("more than three weeks", 15, False),
        ("more than three weeks", 50, None),
        ("less than a month", 20, True),
        ("less than a month", 40, False),
        ("less than a month", 3, None),
        ("nearly ten days", 9, True),
        ("nearly ten days", 14, False),
        ("two and a half years", 913, True),
        ("two and a half years", 700, False),
    ],
)
def test_a_length_holds_fails_or_is_open(text: str, days: int, held: bool | None) -> None:
    found = read_loose(text)
    assert found is not None
    assert holds(found, days) is held


@given(st.integers(2, 60), st.sampled_from(["day", "week", "month", "year"]), st.integers(1, 40_000))
def test_a_length_is_never_both_over_and_under(count: int, unit: str, days: int) -> None:
    over, under = read_loose(f"more than {count} {unit}s"), read_loose(f"less than {count} {unit}s")
    assert over is not None
    assert under is not None
    assert not (holds(over, days) and holds(under, days)) or days == under.size
