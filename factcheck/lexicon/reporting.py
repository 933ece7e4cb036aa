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
def verbs_before_that() -> frozenset[str]:
    """Verbs that report somebody's words only right before "that": "held", "believes"."""
    return frozenset(table("reporting")["verbs"]["before-that"])


@cache
def phrasal_verbs() -> frozenset[tuple[str, ...]]:
    """Verbs of two words that have the speaker as their subject: ("went", "on")."""
    return frozenset(tuple(words.split()) for words in table("reporting")["verbs"]["phrasal"])


@cache
def judging_verbs() -> frozenset[str]:
    """Verbs that introduce the speaker's own words about something and never follow them: "condemned"."""
    return frozenset(table("reporting")["verbs"]["judging"])


@cache
def auxiliaries() -> frozenset[str]:
    """What may help a verb of saying: "will", "has", "could"."""
    return frozenset(table("reporting")["between"]["auxiliaries"])


@cache
def supposing() -> frozenset[str]:
    """Helping verbs after which nobody is reported to have spoken: "could have said"."""
    return frozenset(table("reporting")["between"]["supposing"])


@cache
def hearsay() -> frozenset[str]:
    """What is known of somebody only from others: "is said to have told"."""
    return frozenset(table("reporting")["between"]["hearsay"])


@cache
def caught() -> frozenset[str]:
    """How somebody's words become known: "was overheard saying", "quoted as saying"."""
    return frozenset(table("reporting")["between"]["caught"])


@cache
def utterances() -> frozenset[str]:
    """Nouns for what somebody says: "answer", "verdict"."""
    return frozenset(table("reporting")["utterance"]["nouns"])


@cache
def documents() -> frozenset[str]:
    """Nouns for what somebody writes and others quote: "statement", "letter"."""
    return frozenset(table("reporting")["utterance"]["documents"])


@cache
def reading_verbs() -> frozenset[str]:
    """What an utterance does before its words: "read", "was"."""
    return frozenset(table("reporting")["utterance"]["reads"])


@cache
def bearing() -> tuple[frozenset[str], frozenset[str]]:
    """Verbs and adjectives that tell how somebody speaks, in a sentence before the words."""
    words = table("reporting")["bearing"]
    return frozenset(words["verbs"]), frozenset(words["adjectives"])


@cache
def person_nouns() -> dict[str, str | None]:
    """Nouns for a person without a name, each with the gender that it tells, if any."""
    words = table("reporting")["persons"]
    known: dict[str, str | None] = dict.fromkeys(words["either"])
    return known | dict.fromkeys(words["male"], "male") | dict.fromkeys(words["female"], "female")


@cache
def occasions() -> frozenset[str]:
    """Nouns for an occasion on which somebody speaks: "interview"."""
    return frozenset(table("reporting")["occasion"]["nouns"])


@cache
def sites() -> frozenset[str]:
    """Where somebody posts: "x", "facebook"."""
    return frozenset(table("reporting")["occasion"]["sites"])


@cache
def works() -> frozenset[str]:
    """Words before the title of a work: "book", "entitled"."""
    return frozenset(table("reporting")["works"]["nouns"])


@cache
def hosts() -> frozenset[str]:
    """Labels of those who ask or announce: "q", "anchor"."""
    return frozenset(table("reporting")["labels"]["hosts"])


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
    """Pronouns that name a speaker, each with whom it fits: male, female, thing or any."""
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
