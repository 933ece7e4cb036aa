"""The verbs that report somebody's words, and the words around them."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.load import table
from factcheck.lexicon.places import countries_named
from factcheck.lexicon.titles import without_title
from factcheck.values.text import fold


@cache
def finite_verbs() -> frozenset[str]:
    """Verbs that have the speaker as their subject: "said", "tells"."""
    return frozenset(table("reporting")["verbs"]["finite"])


@cache
def noun_like() -> frozenset[str]:
    """Forms that are nouns as often as verbs: "remarks", "claims"."""
    return frozenset(table("reporting")["verbs"]["noun-like"])


@cache
def participles() -> frozenset[str]:
    """Verbs whose speaker is the subject of the sentence: "saying", "noting"."""
    return frozenset(table("reporting")["verbs"]["participle"])


@cache
def adverbs() -> frozenset[str]:
    """What may stand between a speaker and the verb."""
    return frozenset(table("reporting")["between"]["adverbs"])


@cache
def denials() -> frozenset[str]:
    """What turns a report into its contrary."""
    return frozenset(table("reporting")["denial"]["words"])


@cache
def unasserted() -> frozenset[str]:
    """What makes a report somebody's claim, or nobody's: "false", "fake", "if"."""
    return frozenset(table("reporting")["unasserted"]["words"])


@cache
def question_words() -> frozenset[str]:
    """What a question begins with that asks whether somebody said something."""
    return frozenset(table("reporting")["unasserted"]["questions"])


@cache
def sentence_openers() -> frozenset[str]:
    """Words with a capital only because a sentence begins with them."""
    return frozenset(table("reporting")["openers"]["words"])


@cache
def pronouns() -> dict[str, str]:
    """Pronouns that name a speaker, each with the gender it fits: male, female or any."""
    return {word: gender for gender, words in table("reporting")["pronouns"].items() for word in words}


@cache
def wording_nouns() -> frozenset[str]:
    """Nouns for what somebody said: "words", "phrase"."""
    return frozenset(table("reporting")["wording"]["nouns"])


@cache
def wording_verbs() -> frozenset[str]:
    """What somebody does with words: "used", "coined"."""
    return frozenset(table("reporting")["wording"]["verbs"])


@cache
def organisation_words() -> frozenset[str]:
    """Words that no person's name has."""
    return frozenset(table("reporting")["organisations"]["words"])


_NAME_WORDS = range(2, 5)  # a given name and a surname, with a middle name or two


def could_be_a_person(name: str) -> bool:
    """Whether a name that no directory knows is built like a person's.

    A title before it settles it; else it has two to four words, none of them a word of organisations, and is
    no country.

    >>> could_be_a_person("Amara Okafor"), could_be_a_person("Mr. Okafor"), could_be_a_person("White House")
    (True, True, False)
    """
    if without_title(name) != name:
        return True
    words = fold(name).split()
    return (
        len(words) in _NAME_WORDS
        and not any(word in organisation_words() for word in words)
        and not any(word.isupper() and len(word) > 1 and word.isalpha() for word in name.split())
        and not countries_named(name)
    )
