"""Numbers in words, with as many scale words as a text can pile up."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.reading import find_mentions
from factcheck.reading.spelled import spelled_at
from factcheck.values.quantity import Quantity

GROUP = "nine hundred and ninety-nine"
LONGEST = " ".join(
    f"{GROUP} {scale}" for scale in ("quadrillion", "trillion", "billion", "million", "thousand", "")
).rstrip()


def test_a_number_is_read_to_its_last_word() -> None:
    operand = spelled_at(LONGEST, 0)
    assert operand is not None
    assert (operand.value, operand.end) == (Decimal(10**18 - 1), len(LONGEST))


@pytest.mark.parametrize("count", [6, 41, 400])
@pytest.mark.parametrize("number", ["5", "five"])
def test_a_pile_of_scale_words_is_one_number_that_is_too_large(number: str, count: int) -> None:
    piled = f"{number}{' million' * count}"
    (mention,) = find_mentions(f"It lost {piled} coins.")
    assert mention.unparsed == "too-many-digits"
    assert piled.startswith(mention.text)


def test_a_number_as_large_as_is_read_has_five_scale_words() -> None:
    (mention,) = find_mentions(f"It lost 5{' million' * 5} coins.")
    assert isinstance(mention.value, Quantity)
    assert mention.value.amount == Decimal(5 * 10**30)


def test_two_scale_words_multiply() -> None:
    (mention,) = find_mentions("It lost five lakh crore rupees.")
    assert isinstance(mention.value, Quantity)
    assert mention.value.amount == Decimal(5 * 10**12)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("January nineteen eighty-six", ["1986-01-01..1986-01-31"]),
        ("In January nineteen people died.", ["2024-01-01..2024-01-31", "19"]),
        ("In January nineteen five-storey houses fell.", ["2024-01-01..2024-01-31", "19", "5"]),
    ],
)
def test_a_year_in_words_has_two_numbers_of_two_digits(text: str, values: list[object]) -> None:
    found = [one.as_record() for one in find_mentions(text, date(2024, 4, 10))]
    assert [one["value"] for one in found if one] == values
