from typing import get_args

import pytest

from factcheck.lexicon.figures import hedges, multipliers, neighbours, number_words, scales, shares, words_of
from factcheck.lexicon.load import table
from factcheck.values.quantity import Hedge


def test_number_words_do_not_overlap() -> None:
    words = number_words()
    cardinal = [*words.ones, *words.teens, *words.tens]
    assert len(cardinal) == len(set(cardinal)) == 10 + 10 + 8
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
