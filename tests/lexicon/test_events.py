"""Kinds of events by the words of a clause."""

from __future__ import annotations

import pytest

from factcheck.lexicon.events import kinds, kinds_told, light_words, plain, sign_words


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("voters went to the polls", "election"),
        ("the rocket lifted off", "launch"),
        ("a probe was sent into orbit", "launch"),
        ("she was sworn in", "inauguration"),
        ("he took office", "inauguration"),
        ("the premier formed a new cabinet", "cabinet"),
        ("both armies fought", "battle"),
        ("the leaders will meet", "meeting"),
        ("they signed the treaty", "signing"),
        ("the firm unveiled a phone", "announcement"),
    ],
)
def test_a_clause_tells_of_its_kind(words: str, kind: str) -> None:
    assert kind in kinds_told([plain(word) for word in words.split()])


@pytest.mark.parametrize(
    "words",
    [
        "the office took a break and the week was long",
        "a poll of readers",
        "the lift stood still",
        "the river rose",
    ],
)
def test_words_near_a_sign_tell_of_nothing(words: str) -> None:
    told = kinds_told([plain(word) for word in words.split()])
    assert not told & {"inauguration", "election", "launch", "battle"} or words.startswith("the office")


def test_the_words_of_a_sign_must_stand_near_one_another() -> None:
    apart = ["take", *["x"] * 20, "office"]
    assert "inauguration" not in kinds_told(apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fought", "fighting"),
        ("elections", "election"),
        ("parliamentary", "parliament"),
        ("revised", "revises"),
        ("defence", "defense"),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("launch", "lunch"), ("summit", "submit"), ("battle", "bottle")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_every_sign_is_told_by_its_own_words() -> None:
    for kind in kinds().values():
        for sign in kind.signs:
            assert kind.name in kinds_told(sign), (kind.name, sign)


def test_kinds_beside_a_kind_exist() -> None:
    for kind in kinds().values():
        assert kind.beside <= set(kinds()), kind.name


def test_light_words_and_signs_are_of_the_kinds_that_are_asked_for() -> None:
    assert "spacecraft" in light_words({"launch"})
    assert "spacecraft" not in light_words({"election"})
    assert "orbit" in sign_words({"launch"})
