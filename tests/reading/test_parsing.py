from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import parse_period, parse_quantity
from factcheck.values.number import plain
from factcheck.values.period import Period


@pytest.mark.parametrize(
    ("text", "amount", "unit", "currency"),
    [
        ("2% of GDP", "2", "percent", None),
        ("¥43 trillion", "43000000000000", None, "JPY"),
        ("4204494802431 USD", "4204494802431", None, "USD"),
        ("5,000 tonnes", "5000", "tonnes", None),
        ("about 5 million people", "5000000", "people", None),
        ("2024", "2024", None, None),
        ("three and a half", "3.5", None, None),
        ("-0.4%", "-0.4", "percent", None),
        ("1.5 percentage points", "1.5", "points", None),
    ],
)
def test_a_whole_string_is_one_figure(text: str, amount: str, unit: str | None, currency: str | None) -> None:
    value = parse_quantity(text)
    assert (plain(value.amount), value.unit, value.currency) == (amount, unit, currency)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is not a figure"),
        ("none", "is not a figure"),
        ("in 5 years", "is not a figure"),
        ("5 and 6", "'and 6' is left over"),
        ("1e999999999", "left over"),
        ("$5 apples", "left over"),
        ("7-2", "a pair of numbers"),
        ("$1,2 billion", "more than one way"),
        ("9" * 60, "too large or too long"),
        ("9" * 6000, "too long to read"),
    ],
)
def test_what_is_no_figure_is_refused_in_plain_words(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_quantity(text)


@given(number=st.integers(-(10**18), 10**18), places=st.integers(0, 6))
def test_a_printed_number_is_read_exactly(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    assert parse_quantity(plain(value)).amount == value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024", "2024"),
        ("2024-03", "2024-03"),
        ("2024-04-10", "2024-04-10"),
        ("2009-11", "2009-11"),
        ("2024-25", "2024/2025"),
        ("January to March 2025", "2025-01/2025-03"),
        ("fourth quarter of 2024", "2024-10/2024-12"),
        ("the fourth quarter of 2024", "2024-10/2024-12"),
        ("from 2021 to 2024", "2021/2024"),
        ("April 10, 2024", "2024-04-10"),
        ("FY2026", "FY2026"),
        ("fiscal 2026", "FY2026"),
        ("fiscal year 2026", "FY2026"),
        ("1984~", "1984~"),
        ("the tenth of April 2024", "2024-04-10"),
        ("2024-W15", "2024-04-08/2024-04-14"),
        ("H1 2024", "2024-01/2024-06"),
        ("Good Friday 2024", "2024-03-29"),
        ("the year ended March 31, 2024", "2023-04/2024-03"),
    ],
)
def test_a_whole_string_is_one_period(text: str, edtf: str) -> None:
    assert parse_period(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("April", "it names no year"),
        ("yesterday", "it names no year"),
        ("4/10/2024", "either order"),
        ("31 April 2024", "no such day"),
        ("2024-13-01", "no month 13"),
        ("the 10th of April", "it names no year"),
        ("44 BC", "only years from 1 to 9999"),
        ("two days later", "another date"),
        ("soon", "is not a year, year-month or date"),
        ("since 2021", "is not a year, year-month or date"),
        ("2021 and 2022", "is not a year, year-month or date"),
        ("x" * 300, "too long"),
    ],
)
def test_what_is_no_period_is_refused_in_plain_words(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_period(text)


@given(day=st.dates(date(1, 1, 1), date(9999, 12, 30)))
def test_every_iso_day_is_read(day: date) -> None:
    assert parse_period(day.isoformat()) == Period.day(day)


@pytest.mark.parametrize("text", ["2024 at last", "May 5, 2024 at noon", "held in 2024", "since 2024"])
def test_a_time_with_other_words_around_it_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match="is not a year, year-month or date like"):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.2.345", "its commas, points or spaces can be read in more than one way"),
        ("5" + " million" * 6, "it is too large or too long to read"),
    ],
)
def test_a_figure_that_is_not_read_says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "unit", "rate"),
    [
        ("358 boats a month", "boats", "month"),
        ("358 fishing boats per week", "fishing boats", "week"),
        ("358 people a day", "people", "day"),
        ("358 a day", None, "day"),
        ("358 boats", "boats", None),
        ("358 boats a mile", "boats", "mile"),
        ("358 tonnes a day", "tonnes a day", None),  # units of measurement know their own spells
    ],
)
def test_what_is_counted_is_apart_from_what_it_is_counted_by(
    text: str, unit: str | None, rate: str | None
) -> None:
    value = parse_quantity(text)
    assert (value.unit, value.rate) == (unit, rate)
