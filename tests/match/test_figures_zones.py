from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import Closeness, compare, recorded, trailing_zeros, understates, zones
from factcheck.values.interval import Interval
from factcheck.values.quantity import Hedge, Quantity, exact

HEDGES: tuple[Hedge, ...] = (
    "about",
    "nearly",
    "just-under",
    "just-over",
    "more-than",
    "at-least",
    "less-than",
    "at-most",
)
amounts = st.decimals(min_value=1, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


def closeness(text: str, value: str) -> Closeness:
    return compare(read_figure(text), Interval.point(Decimal(value)))


@pytest.mark.parametrize(
    ("text", "sound", "open_", "wrong"),
    [
        ("50.2 billion", "50240000000", None, "50350000000"),
        ("8,000", "8000", "7600", "7400"),
        ("1,200 people", "1200", "1249", "1251"),
        ("5,488,984 people", "5488984", None, "5488985"),
        ("40 billion", "39600000000", None, "41000000000"),
        ("about 100 million", "104000000", "114000000", "116000000"),
        ("nearly 100 million", "93000000", "87000000", "80000000"),
        ("nearly 100 million", "100000000", "100900000", "102000000"),
        ("just under 100 million", "96000000", "93000000", "91000000"),
        ("just over 100 million", "104000000", "99500000", "98000000"),
        ("more than 100 million", "101000000", "100000000", "94000000"),
        ("at least 100 million", "100000000", "99700000", "90000000"),
        ("less than 100 million", "99000000", "100000000", "106000000"),
        ("up to 100 million", "100000000", "100400000", "106000000"),
        ("between 3 and 4 percent", "3.5", None, "4.6"),
        ("doubled", "2.05", "2.2", "2.4"),
        ("more than doubled", "2.1", "1.95", "1.8"),
        ("cut in half", "0.51", "0.55", "0.6"),
        ("a third", "0.33", "0.3", "0.25"),
    ],
)
def test_the_three_zones(text: str, sound: str, open_: str | None, wrong: str) -> None:
    assert closeness(text, sound).is_sound
    if open_ is not None:
        assert closeness(text, open_) is Closeness.HEDGE_GAP
    assert closeness(text, wrong) is Closeness.DIFFERS


def test_halfway_rounds_either_way() -> None:
    assert closeness("50.2 billion", "50250000000") is Closeness.AGREES
    assert closeness("50.3 billion", "50250000000") is Closeness.AGREES


def test_cutting_off_needs_three_digits() -> None:
    assert closeness("50.2 billion", "50290000000") is Closeness.LOOSE
    assert closeness("5.2 billion", "5290000000") is Closeness.DIFFERS
    assert closeness("1,249 people", "1249.9") is Closeness.DIFFERS


def test_a_statement_more_exact_than_the_record_is_a_gap() -> None:
    rounded = recorded(read_figure("43 trillion yen"), exact=False)
    assert compare(read_figure("43.2 trillion yen"), rounded) is Closeness.PRECISION_GAP
    assert compare(read_figure("43 trillion yen"), rounded) is Closeness.AGREES
    assert compare(read_figure("44 trillion yen"), rounded) is Closeness.DIFFERS


def test_a_bound_that_says_too_little() -> None:
    assert understates(read_figure("more than 100 million"), Interval.point(Decimal(130_000_000)))
    assert not understates(read_figure("more than 100 million"), Interval.point(Decimal(120_000_000)))
    assert understates(read_figure("less than 100 million"), Interval.point(Decimal(70_000_000)))


def test_zeros_count_only_without_a_scale_word() -> None:
    assert trailing_zeros(read_figure("8,000")) == 3
    assert trailing_zeros(read_figure("800")) == 0
    assert trailing_zeros(read_figure("8 million")) == 0


@given(amount=amounts, hedge=st.sampled_from(HEDGES))
def test_the_open_zone_takes_in_the_sound_one(amount: Decimal, hedge: Hedge) -> None:
    found = zones(Quantity(amount, amount, hedge=hedge, precision=-2))
    assert found.open_ is None or found.open_.contains(found.sound)


@given(amount=amounts, value=amounts)
def test_loosening_a_figure_with_about_never_refutes_it(amount: Decimal, value: Decimal) -> None:
    plain = compare(exact(amount), Interval.point(value))
    loose = compare(Quantity(amount, amount, hedge="about", precision=-2), Interval.point(value))
    assert not plain.is_sound or loose.is_sound


@given(amount=amounts, value=amounts, power=st.integers(min_value=-6, max_value=6))
def test_a_change_of_unit_changes_nothing(amount: Decimal, value: Decimal, power: int) -> None:
    shift = Decimal(10) ** power
    for hedge in (None, *HEDGES):
        here = Quantity(amount, amount, "percent", hedge=hedge, precision=-2)
        there = Quantity(amount * shift, amount * shift, "percent", hedge=hedge, precision=power - 2)
        assert compare(here, Interval.point(value)) is compare(there, Interval.point(value * shift))


@given(amount=amounts, hedge=st.sampled_from((None, *HEDGES[:4])))
def test_a_wrong_scale_word_is_never_sound(amount: Decimal, hedge: Hedge | None) -> None:
    figure = Quantity(amount, amount, "percent", hedge=hedge, precision=-2)
    assert compare(figure, Interval.point(amount * 1000)) is Closeness.DIFFERS


@given(amount=amounts, value=amounts)
def test_bounds_are_monotone(amount: Decimal, value: Decimal) -> None:
    figure = Quantity(amount, amount, hedge="more-than", precision=-2)
    if compare(figure, Interval.point(value)).is_sound:
        assert compare(figure, Interval.point(value + 1)).is_sound


@pytest.mark.parametrize(
    ("text", "sound", "open_", "wrong"),
    [
        ("nearly 0%", "0.1", "0.8", "1.2"),
        ("nearly 0%", "-0.1", "-0.8", "-1.2"),
        ("just over 0%", "0.2", "0", "3"),
        ("just over 0%", "0.5", "-0.3", "-0.7"),
        ("just under 0%", "-0.2", "0", "-3"),
        ("just over 0.0 percent", "0.02", "0.08", "0.2"),
        ("about minus 5%", "-5.2", "-5.6", "-6.2"),
        ("more than minus 5 degrees", "-6", "-4.8", "-4"),
        ("at least a dozen", "13", "11.6", "11"),
        ("less than a dozen", "11", "12.4", "13"),
        ("at least 12", "13", "11.6", "11"),
        ("at least 5", "6", "4.8", "4.6"),
    ],
)
def test_beside_nought_below_it_and_without_a_printed_place(
    text: str, sound: str, open_: str, wrong: str
) -> None:
    assert closeness(text, sound) is Closeness.AGREES
    assert closeness(text, open_) is Closeness.HEDGE_GAP
    assert closeness(text, wrong) is Closeness.DIFFERS
