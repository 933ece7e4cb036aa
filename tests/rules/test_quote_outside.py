"""Whose words they are may stand outside the marks: by name, or as what others say beside the speaker."""

from __future__ import annotations

import pytest

from factcheck.match.cuts import Cut, Governs
from factcheck.reading.words import read_words
from factcheck.rules import quote_outside


def is_told(outside: str, cut: str = "My rivals say", verb: str = "say") -> bool:
    words = read_words(cut).words
    governor = next(word for word in words if word.key == verb)
    one = Cut(words, 0, True, governor, Governs.ATTRIBUTION)
    return quote_outside._is_attributed_outside(one, governor, quote_outside._keys(outside))


@pytest.mark.parametrize(
    ("outside", "told"),
    [
        ("Her rivals say", True),
        ("Okafor said her rivals say", True),
        ("according to her rivals, Okafor said", True),
        ("Okafor said", False),
        ("Okafor said I say", False),
        ("her rivals", False),
        ("", False),
        ("others", False),
    ],
)
def test_the_writer_names_those_whose_words_they_are(outside: str, told: bool) -> None:
    assert is_told(outside) is told


@pytest.mark.parametrize(
    "others",
    ["he", "she", "they", "it", "who", "some", "many", "others", "people", "everybody", "everyone"],
)
def test_beside_the_speaker_these_are_others(others: str) -> None:
    assert is_told(f"Okafor said that {others} say")
    assert not is_told(f"Okafor spoke of what {others}")


@pytest.mark.parametrize("small", ["my", "the"])
def test_a_small_word_of_the_cut_names_nobody(small: str) -> None:
    assert not is_told(f"Okafor said {small} views", cut=f"{small.capitalize()} rivals say")
