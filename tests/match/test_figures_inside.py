"""One amount in two units, and parts that exclude each other."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.unit_pairs import units_named
from factcheck.match.figures_inside import exclude_each_other, read_measured, read_piece, same_amount

PAIRS = [
    ("miles", "kilometers"),
    ("feet", "meters"),
    ("pounds", "kilograms"),
    ("acres", "hectares"),
    ("mph", "kph"),
]


def same(one: str, other: str) -> bool | None:
    first, second = read_measured(one), read_measured(other)
    if first is None or second is None:
        raise AssertionError(f"{one!r} and {other!r} are amounts in a unit")
    return same_amount(first, second)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("100 miles", "160 km", True),
        ("100 miles", "161 km", True),
        ("100 miles", "150 km", False),
        ("30 miles", "50 km", True),
        ("20 miles", "30 km", True),
        ("about 20 miles", "35 km", True),
        ("26.2 miles", "42.2 km", True),
        ("26.2 miles", "41.2 km", False),
        ("8,848 meters", "29,029 feet", True),
        ("8,848 meters", "29,929 feet", False),
        ("1.5 million acres", "607,000 hectares", True),
        ("1.5 million acres", "607 hectares", False),
        ("104F", "40C", True),
        ("104F", "30C", False),
        ("minus 4 degrees Fahrenheit", "-20 degrees Celsius", True),
        ("2 degrees Celsius", "3.6 degrees Fahrenheit", True),
        ("100 gallons", "455 liters", True),
        ("100 gallons", "379 liters", True),
        ("100 gallons", "700 liters", False),
        ("10 miles", "16 kilograms", None),
        ("10 tons", "9 tonnes", None),
    ],
)
def test_one_amount_in_two_units(one: str, other: str, expected: bool | None) -> None:
    assert same(one, other) is expected
    assert same(other, one) is expected


@given(
    amount=st.integers(1, 100_000), names=st.sampled_from(PAIRS), places=st.integers(0, 2), back=st.booleans()
)
def test_an_honest_conversion_is_never_told(
    amount: int, names: tuple[str, str], places: int, back: bool
) -> None:
    here, there = reversed(names) if back else names
    (unit,), (into,) = units_named(here), units_named(there)
    (exact,) = unit.to(Fraction(amount), into)
    scale = 10**places
    rounded = Fraction(round(exact * scale), scale)
    if rounded:
        assert same(f"{amount:,} {here}", f"{float(rounded):,.{places}f} {there}") is True


@given(amount=st.integers(20, 100_000), names=st.sampled_from(PAIRS), factor=st.sampled_from([2, 3, 10]))
def test_a_conversion_that_is_a_multiple_off_is_told(
    amount: int, names: tuple[str, str], factor: int
) -> None:
    (unit,), (into,) = units_named(names[0]), units_named(names[1])
    (exact,) = unit.to(Fraction(amount), into)
    assert same(f"{amount:,} {names[0]}", f"{round(exact * factor):,} {names[1]}") is False


@pytest.mark.parametrize("text", ["a few miles", "100", "miles", "100 parsecs", "1e9 miles", "£200"])
def test_what_is_no_amount_in_a_unit(text: str) -> None:
    assert read_measured(text) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["80 men", "50 women"], True),
        (["80 men", "50 foreigners"], False),
        (["80 men", "50 men"], False),
        (["80 women", "50 children"], False),
        (["40% backed it", "50% opposed it", "20% were undecided"], True),
        (["40% backed it", "50% died"], False),
    ],
)
def test_what_excludes_what(texts: list[str], expected: bool) -> None:
    pieces = [piece for text in texts if (piece := read_piece(text)) is not None]
    assert len(pieces) == len(texts)
    assert exclude_each_other(pieces) is expected


@pytest.mark.parametrize("text", ["1,5 miles", "1,00,0 miles", "1,000,00 miles", "5 moons", "miles"])
def test_a_number_that_is_not_grouped_in_thousands_is_not_read(text: str) -> None:
    assert read_measured(text) is None
    assert read_measured("1,500,000.5 miles") is not None


@pytest.mark.parametrize("text", ["most were men", "1,2,3 men", ""])
def test_a_part_without_one_figure_is_none(text: str) -> None:
    assert read_piece(text) is None
