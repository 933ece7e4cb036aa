import decimal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import number
from factcheck.values.number import MAX_DIGITS, NumberTooLarge, bounded, parse_decimal, plain, ratio, scaled

numbers = st.decimals(
    min_value=Decimal("-1e20"), max_value=Decimal("1e20"), allow_nan=False, allow_infinity=False, places=6
)
HOSTILE = (
    decimal.Context(prec=1, rounding=decimal.ROUND_UP),
    decimal.Context(prec=3, traps=[decimal.Inexact, decimal.Rounded]),
)


@contextmanager
def under(context: decimal.Context) -> Iterator[None]:
    with decimal.localcontext(context):
        yield


@given(value=numbers)
def test_a_number_survives_being_written_plainly(value: Decimal) -> None:
    assert parse_decimal(plain(value)) == value


@given(value=st.integers(-(10**20), 10**20))
def test_thousands_commas_change_nothing(value: int) -> None:
    assert parse_decimal(f"{value:,}") == value


@pytest.mark.parametrize("context", HOSTILE, ids=["one digit, up", "inexact traps"])
@given(first=numbers, second=numbers)
def test_arithmetic_ignores_the_callers_context(
    context: decimal.Context, first: Decimal, second: Decimal
) -> None:
    expected = Fraction(first) * Fraction(second), Fraction(first) + Fraction(second)
    with under(context.copy()):
        found = number.multiply(first, second), number.add(first, second)
        shown = plain(first)
    assert (Fraction(found[0]), Fraction(found[1])) == expected
    assert Fraction(shown) == Fraction(first)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200.50", "1200.50"), ("-3", "-3"), (".5", "0.5"), ("12,34,567", "1234567"), ("007", "7")],
)
def test_plain_digits_are_read(text: str, value: str) -> None:
    assert parse_decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1,20", "1.200,00", "1e5", "NaN", "inf", "", " 1", "1_000", "٣", "1,,200"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        parse_decimal(text)


@pytest.mark.parametrize("text", ["9" * 41, "0." + "0" * 40 + "1", "1" + "0" * 31, "9" * 10_000])
def test_numbers_beyond_the_bounds_are_refused(text: str) -> None:
    with pytest.raises(NumberTooLarge):
        parse_decimal(text)


@pytest.mark.parametrize("value", ["1e999999999", "1e31", "1e-31"])
def test_exponents_are_bounded_before_anything_is_computed(value: str) -> None:
    with pytest.raises(NumberTooLarge):
        bounded(Decimal(value))


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity"])
def test_no_number_is_no_number(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        bounded(Decimal(value))


def test_the_longest_number_is_read() -> None:
    assert parse_decimal("0." + "1" * (MAX_DIGITS - 1)).as_tuple().digits == (1,) * (MAX_DIGITS - 1)


@pytest.mark.parametrize(
    ("value", "shown"), [("1.2E+3", "1200"), ("0.50", "0.5"), ("-0", "0"), ("100", "100"), ("0.000", "0")]
)
def test_a_plain_number_has_no_exponent_and_no_trailing_zeros(value: str, shown: str) -> None:
    assert plain(Decimal(value)) == shown


def test_a_fraction_that_does_not_end_has_twelve_decimals() -> None:
    assert plain(ratio(2, 3)) == "0.666666666667"
    assert str(ratio(3, 8)) == "0.375"


@given(value=st.integers(1, 10**10), exponent=st.integers(-10, 15))
def test_scaling_is_exact(value: int, exponent: int) -> None:
    assert Fraction(scaled(Decimal(value), exponent)) == value * Fraction(10) ** exponent


@pytest.mark.parametrize(
    "text", ["0" * 79 + "7", "1" * 30 + "." + "1" * 10, "1" + "0" * 30, "0." + "0" * 29 + "1", "9" * 31]
)
def test_numbers_at_the_bounds_are_read(text: str) -> None:
    assert parse_decimal(text) == Decimal(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0" * 80 + "7", "81 characters"),
        ("1" * 31 + "." + "1" * 10, "more than 40 digits"),
        ("1" + "0" * 31, "ten to the power of 30"),
        ("0." + "0" * 30 + "1", "ten to the power of 30"),
    ],
)
def test_a_bound_that_is_broken_is_named(text: str, why: str) -> None:
    with pytest.raises(NumberTooLarge, match=why):
        parse_decimal(text)


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
@pytest.mark.parametrize("use", [plain, number.last_place])
def test_what_is_no_number_is_neither_printed_nor_placed(
    use: Callable[[Decimal], object], value: str
) -> None:
    with pytest.raises(ValueError, match="is not a finite number"):
        use(Decimal(value))


def test_only_what_fits_on_a_line_is_printed() -> None:
    assert plain(Decimal("1e120")) == "1" + "0" * 120
    assert plain(Decimal("1e-120")) == "0." + "0" * 119 + "1"
    for value in ("1e121", "1e-121"):
        with pytest.raises(NumberTooLarge, match="120"):
            plain(Decimal(value))


@pytest.mark.parametrize(("value", "place"), [("0.40", -2), ("1200", 0), ("1.2E+3", 2)])
def test_the_last_place_is_that_of_the_last_digit(value: str, place: int) -> None:
    assert number.last_place(Decimal(value)) == place


def test_a_quotient_is_exact_or_has_a_hundred_digits() -> None:
    assert number.divide(Decimal(1), Decimal(8)) == Decimal("0.125")
    assert len(number.divide(Decimal(2), Decimal(3)).as_tuple().digits) == 100
    assert number.subtract(Decimal("0.5"), Decimal("0.75")) == Decimal("-0.25")


def test_a_fraction_that_ends_by_the_twelfth_decimal_is_whole() -> None:
    assert ratio(1, 2**12) == Decimal("0.000244140625")
    assert str(ratio(1, 2**13)) == "0.000122070312"


def test_the_product_of_the_longest_numbers_is_exact() -> None:
    longest = Decimal("9" * MAX_DIGITS)
    assert Fraction(number.multiply(longest, longest)) == Fraction(longest) ** 2


@pytest.mark.parametrize(
    ("reckon", "error"),
    [
        (lambda: number.divide(Decimal(1), Decimal(0)), decimal.DivisionByZero),
        (lambda: number.divide(Decimal(0), Decimal(0)), decimal.InvalidOperation),
        (lambda: number.add(Decimal("Infinity"), Decimal("-Infinity")), decimal.InvalidOperation),
        (lambda: number.multiply(Decimal("1e600"), Decimal("1e600")), decimal.Overflow),
        (lambda: number.multiply(Decimal("1e-600"), Decimal("1e-600")), decimal.Clamped),
        (lambda: scaled(Decimal(1), 1000), decimal.Overflow),
        (lambda: scaled(Decimal(1), -1099), decimal.Clamped),
    ],
)
def test_arithmetic_ends_in_a_number_or_in_an_error(
    reckon: Callable[[], Decimal], error: type[Exception]
) -> None:
    with pytest.raises(error):
        reckon()


def test_arithmetic_reaches_far_beyond_what_is_read() -> None:
    assert scaled(Decimal(1), 999) == Decimal("1e999")
    assert scaled(Decimal(1), -1098) == Decimal("1e-1098")
