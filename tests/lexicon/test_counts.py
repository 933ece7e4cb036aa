"""Small whole numbers in digits and words."""

from __future__ import annotations

import pytest

from factcheck.lexicon.counts import count_of, ordinal_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("6", 6),
        ("six", 6),
        ("a", 1),
        ("Twenty-five", 25),
        ("a hundred", 100),
        ("1,500", 1500),
        ("nineteen", 19),
    ],
)
def test_counts(words: str, number: int) -> None:
    assert count_of(words) == number


@pytest.mark.parametrize("words", ["few", "several", "", "12345", "1.5", "sixth", "-3"])
def test_no_counts(words: str) -> None:
    assert count_of(words) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("80th", 80),
        ("first", 1),
        ("twenty-first", 21),
        ("centenary", 100),
        ("Golden jubilee", 50),
        ("101st", 101),
    ],
)
def test_ordinals(words: str, number: int) -> None:
    assert ordinal_of(words) == number


@pytest.mark.parametrize("words", ["80", "wedding", "next", "", "eighty"])
def test_no_ordinals(words: str) -> None:
    assert ordinal_of(words) is None
