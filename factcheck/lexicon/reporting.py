"""The verbs that report somebody's words, and the words around them."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.load import table


@cache
def finite_verbs() -> frozenset[str]:
    """ "said", "tells": verbs that have the speaker as their subject."""
    return frozenset(table("reporting")["verbs"]["finite"])


@cache
def participles() -> frozenset[str]:
    """ "saying", "noting": verbs whose speaker is the subject of the sentence."""
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
def sentence_openers() -> frozenset[str]:
    """Words with a capital only because a sentence begins with them."""
    return frozenset(table("reporting")["openers"]["words"])


@cache
def pronouns() -> dict[str, str]:
    """Pronouns that name a speaker, each with the gender it fits: male, female or any."""
    return {word: gender for gender, words in table("reporting")["pronouns"].items() for word in words}
