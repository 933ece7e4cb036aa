from fractions import Fraction
from typing import get_args

import pytest

from factcheck.lexicon.figures import (
    few,
    hedges,
    multipliers,
    neighbours,
    number_words,
    scales,
    shares,
    words_of,
)
from factcheck.lexicon.load import table
from factcheck.values.quantity import Hedge


def test_number_words_do_not_overlap() -> None:
    words = number_words()
    cardinal = [*words.ones, *words.teens, *words.tens]
    assert len(cardinal) == len(set(cardinal)) == 11 + 10 + 8
    assert not set(cardinal) & {*words.fractions, *words.ordinals}


def test_plural_and_singular_fractions_agree() -> None:
    fractions = number_words().fractions
    assert all(fractions[word] == fractions[word + "s"] for word in fractions if word + "s" in fractions)


@pytest.mark.parametrize("where", ["before", "after"])
def test_every_hedge_has_one_known_kind(where: str) -> None:
    assert set(hedges(where).values()) <= set(get_args(Hedge))
    phrases = [phrase for group in table("hedges")[where].values() for phrase in group]
    assert len(phrases) == len(set(phrases))


def test_every_table_is_in_small_letters() -> None:
    words = [
        *scales().words,
        *scales().letters,
        *multipliers(),
        *shares(),
        *words_of("rate"),
        *words_of("change"),
    ]
    words += [word for name in table("neighbours") for word in neighbours(name)]
    assert [word for word in words if word != word.lower()] == []


def test_a_scale_letter_is_no_other_scale_word() -> None:
    assert not set(scales().words) & {*scales().letters, *scales().of_money}


def test_a_few_are_more_than_one() -> None:
    assert all(1 < low <= high for low, high in few().values())


def test_names_with_a_number_end_in_one() -> None:
    named = neighbours("named-with-a-number")
    assert all(len(phrase.split()) > 1 for phrase in named)
    assert all(phrase.split()[-1].isdecimal() or phrase.endswith("zero") for phrase in named)


def test_physical_units_are_told_apart_by_size_or_zero() -> None:
    units = table("units")["physical"]
    for words in {tuple(unit["words"]) for unit in units.values()}:
        assert len(words) == len(set(words))
    same = [(unit["of"], Fraction(unit["factor"]), unit.get("zero")) for unit in units.values()]
    assert len(same) == len(set(same))
    assert Fraction(units["mile"]["factor"]) == 1760 * Fraction(units["yard"]["factor"])
    assert Fraction(units["acre"]["factor"]) == 4840 * Fraction(units["square-yard"]["factor"])
    assert Fraction(units["square-mile"]["factor"]) == 640 * Fraction(units["acre"]["factor"])
    assert Fraction(units["stone"]["factor"]) == 14 * Fraction(units["pound"]["factor"])
    assert Fraction(units["long-ton"]["factor"]) == 2240 * Fraction(units["pound"]["factor"])
    assert Fraction(units["barrel"]["factor"]) == 42 * Fraction(units["us-gallon"]["factor"])
    freezing = Fraction(units["fahrenheit"]["zero"]) + 32 * Fraction(units["fahrenheit"]["factor"])
    assert freezing == Fraction(units["celsius"]["zero"])
