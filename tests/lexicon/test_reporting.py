import pytest

from factcheck.lexicon.reporting import (
    adverbs,
    denials,
    finite_verbs,
    participles,
    pronouns,
    sentence_openers,
)


@pytest.mark.parametrize(
    "verb", ["said", "says", "told", "added", "asked", "wrote", "warned", "tweeted", "insisted"]
)
def test_verbs_of_saying(verb: str) -> None:
    assert verb in finite_verbs()
    assert verb not in participles()


@pytest.mark.parametrize("verb", ["saying", "adding", "noting", "telling", "warning"])
def test_participles(verb: str) -> None:
    assert verb in participles()
    assert verb not in finite_verbs()


@pytest.mark.parametrize("word", ["found", "went", "made", "sailed", "sand", "aside", "walked", "thought"])
def test_verbs_that_report_no_words(word: str) -> None:
    assert word not in finite_verbs() | participles()


def test_denials_are_not_plain_verbs_of_saying() -> None:
    assert {"denied", "never", "not"} <= denials()
    assert not denials() & {"said", "says", "told", "added", "wrote"}


def test_pronouns_have_the_gender_that_they_fit() -> None:
    assert pronouns()["he"] == "male"
    assert pronouns()["she"] == "female"
    assert pronouns()["they"] == "any"
    assert pronouns()["it"] == "thing"
    assert set(pronouns().values()) == {"male", "female", "thing", "any"}


def test_every_word_is_in_comparable_form() -> None:
    for words in (finite_verbs(), participles(), adverbs(), denials(), sentence_openers(), pronouns()):
        assert all(word == word.lower().strip() and word for word in words)
