"""Numbers and days that are written in several words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.number_runs import find_amounts
from factcheck.reading.words import read_words

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """A number below a trillion as a style book spells it, written without the program's own parts."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    if number < 1000:
        tail = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{UNITS[number // 100]} hundred{tail}"
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            between = " and " if 0 < rest < 100 else " "
            return f"{in_words(number // scale)} {name}{between}{in_words(rest) if rest else ''}".rstrip(" ")
    raise ValueError(number)


@given(number=st.integers(0, 999_999_999_999))
def test_a_number_in_words_is_the_number_in_digits(number: int) -> None:
    assert read_words(in_words(number)).keys == [str(number)] == read_words(f"{number:,}").keys


@given(one=st.integers(0, 999_999_999), other=st.integers(0, 999_999_999))
def test_two_numbers_in_words_are_never_alike(one: int, other: int) -> None:
    assert (read_words(in_words(one)).keys == read_words(in_words(other)).keys) is (one == other)


@given(
    keys=st.lists(st.sampled_from(["2", "40", "a", "half", "and", "hundred", "million", "of", "the", "may"]))
)
def test_runs_are_apart_and_in_order(keys: list[str]) -> None:
    runs = list(find_amounts(keys, [False] * len(keys)))
    assert all(0 <= run.start < run.end <= len(keys) for run in runs)
    assert all(one.end <= other.start for one, other in pairwise(runs))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("half a million people", ["500000", "people"]),
        ("a quarter of a million people", ["250000", "people"]),
        ("a million and a half", ["1500000"]),
        ("one and a half million", ["1500000"]),
        ("two and a half years", ["2.5", "years"]),
        ("a hundred boats", ["100", "boats"]),
        ("two thousand and nine", ["2009"]),
        ("$4.2 million", ["4200000", "$"]),
        ("on the fourth of July", ["on", "4-july"]),
        ("on July 4th", ["on", "4-july"]),
        ("on 4 July 2024", ["on", "4-july", "2024"]),
        ("on Sept. 11", ["on", "11-september"]),
    ],
)
def test_a_run_has_the_value_that_it_writes(text: str, keys: list[str]) -> None:
    assert read_words(text).keys == keys


@pytest.mark.parametrize(
    "text",
    [
        "two hundred, forty of them small",  # a comma parts two numbers
        "in 1999 40 people came",
        "20 or 30 million",
        "a half-hearted million",
        "you may 4 times try",
        "July 40",
        "millions of boats",
    ],
)
def test_words_that_are_no_one_number_stay_apart(text: str) -> None:
    plain = text.replace(",", "").replace("-", " ").split()
    assert len(read_words(text).keys) >= len(plain) - 1


def test_a_run_stands_where_it_says() -> None:
    text = "We lost half a million trees."
    word = next(word for word in read_words(text).words if word.key == "500000")
    assert text[word.start : word.end] == "half a million"
