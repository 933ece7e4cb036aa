from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.interval import Interval
from factcheck.values.quantity import MOST_COUNTED, Pair, Quantity, exact, pair_quantity


def test_a_single_amount_is_its_own_low_and_high() -> None:
    figure = Quantity(Decimal("50.2e9"), Decimal("50.2e9"), currency="USD", precision=8)
    assert figure.amount == Decimal("50.2e9")
    assert figure.is_money
    assert figure.written == Interval(Decimal("50.15e9"), Decimal("50.25e9"))


def test_a_range_has_no_one_amount() -> None:
    figure = Quantity(Decimal(10), Decimal(15), "percent")
    assert figure.is_range
    assert figure.written == Interval(Decimal("9.5"), Decimal("15.5"))
    with pytest.raises(ValueError, match="10 to 15 is a range"):
        _ = figure.amount


def test_a_fraction_in_words_prints_no_place() -> None:
    third = Decimal("0.333333333333")
    assert Quantity(third, third, precision=None).written.is_point


def test_a_range_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="from 7 down to 2"):
        Quantity(Decimal(7), Decimal(2))


def test_a_currency_is_determined_or_open_but_not_both() -> None:
    with pytest.raises(ValueError, match="not both"):
        Quantity(Decimal(1), Decimal(1), currency="USD", symbol="$", candidates=("AUD", "USD"))


def test_no_quantity_is_infinite() -> None:
    with pytest.raises(ValueError, match="finite"):
        Quantity(Decimal(1), Decimal("Infinity"))


def test_a_table_cell_is_as_precise_as_it_is_printed() -> None:
    assert exact(Decimal("0.40"), unit="percent").precision == -2


sides = st.integers(0, 10**6)


@given(first=sides, second=sides)
def test_a_pair_keeps_its_order(first: int, second: int) -> None:
    pair = Pair(first, second)
    assert pair.reversed.reversed == pair
    assert (pair == pair.reversed) is (first == second)
    assert pair.margin == -pair.reversed.margin
    assert pair.total == pair.reversed.total
    assert str(pair) == f"{first}-{second}"


@pytest.mark.parametrize("side", [-1, MOST_COUNTED + 1])
def test_a_side_of_a_pair_is_a_count(side: int) -> None:
    with pytest.raises(ValueError, match="no side of a vote"):
        Pair(side, 0)


def test_a_sign_makes_money_before_its_currency_is_known() -> None:
    one = Decimal(1)
    assert Quantity(one, one, symbol="$", candidates=("AUD", "USD")).is_money
    assert Quantity(one, one, currency="USD").is_money
    assert Quantity(one, one, currency="USD", symbol="$").is_money
    assert not Quantity(one, one, unit="percent").is_money


def test_a_table_cell_keeps_its_unit_and_currency() -> None:
    cell = exact(Decimal("12.50"), unit="barrels", currency="USD")
    assert (cell.low, cell.high, cell.unit, cell.currency) == (cell.amount, cell.amount, "barrels", "USD")


def test_the_largest_side_of_a_pair() -> None:
    assert Pair(MOST_COUNTED, 0).total == MOST_COUNTED
    assert Pair(52, 48).total == 100


def test_a_pair_as_a_figure_compares_with_no_other() -> None:
    figure = pair_quantity(Pair(52, 48))
    assert (figure.amount, figure.unit, figure.is_money) == (Decimal(52), "pair", False)
