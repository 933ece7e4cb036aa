import re

from factcheck.lexicon.figure_words import (
    alternation,
    base_key,
    basis_kind,
    factor_phrases,
    per_head,
    status_of,
    words,
)


def test_a_base_has_one_name() -> None:
    assert base_key("gross domestic product") == base_key("GDP") == base_key("its economy") == "GDP"
    assert base_key("the budget") == "budget" != base_key("GDP")
    assert base_key(None) is None


def test_rates_by_people() -> None:
    assert per_head("capita")
    assert per_head("inhabitant")
    assert not per_head("year")
    assert not per_head(None)


def test_no_verb_goes_both_ways() -> None:
    assert not words("up") & words("down")
    assert not words("more", "adjectives") & words("less", "adjectives")


def test_the_longest_word_comes_first() -> None:
    match = re.match(alternation(("level", "verbs")), "was worth nothing")
    assert match is not None
    assert match[0] == "was worth"


def test_what_a_basis_is() -> None:
    assert basis_kind("constant 2019 prices") == "real"
    assert basis_kind("current prices") == "nominal"
    assert basis_kind("NATO definition") is None


def test_statuses_and_factors() -> None:
    assert status_of("goal") == "target"
    assert status_of("ship") is None
    assert factor_phrases()["cut in half"] < 1
