"""What cut words can do to kept ones, and what is asked of words on either side of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.governing import words
from factcheck.lexicon.reporting import finite_verbs, noun_like, participles
from factcheck.lexicon.verbs import irregular_pasts
from factcheck.lexicon.wording import affirming_phrases, negates
from factcheck.reading.words import Word
from factcheck.values.pattern import pattern

BREAK = pattern(r"[,;:.!?()—–]|--")
COORDINATORS = frozenset({"and", "but", "or", "so", "because", "while"})
FIRST_PERSON = frozenset(
    {"i", "we", "me", "us", "i'm", "we're", "i've", "we've", "i'd", "we'd", "i'll", "we'll"}
)
OBJECTS = frozenset({"that", "me", "us", "him", "her", "them", "you", "people", "reporters"})
RELATIVES = frozenset({"who", "which", "whose", "whom"})
CONDITIONS = frozenset({"if", "unless", "until", "provided", "except", "assuming"})
PASSIVE = frozenset({"are", "were", "was", "am", "been", "being"})
AFTER = 3  # words behind the kept ones


class Governs(StrEnum):
    """How cut words govern kept ones."""

    NEGATION = "negation"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"
    LIMIT = "limit"
    QUESTION = "question"
    RETRACTION = "retraction"


class Governor(NamedTuple):
    """The cut word that governs, and how."""

    word: Word
    governs: Governs


def attributed(word: Word) -> Governor:
    """The governor that makes the kept words somebody else's."""
    return Governor(word, Governs.ATTRIBUTION)


def keys_of(found: Sequence[Word]) -> tuple[str, ...]:
    """The comparable forms of some words."""
    return tuple(word.key for word in found)


def reports(key: str) -> bool:
    """Whether the word is a verb of saying and hardly ever anything else: "insist", not "states"."""
    if key in participles() or key in ("thinking", "believing"):
        return True
    return any(form in finite_verbs() and form not in noun_like() for form in (key, f"{key}s"))


def is_finite(word: Word) -> bool:
    """Whether the word makes a predicate, as far as its form shows it."""
    return word.key in words("clausal") or word.key in irregular_pasts()


def affirming(clause: Sequence[Word]) -> list[Word]:
    """Words that look like negations and affirm: "no doubt", "not only", "nobody can deny"."""
    pairs = [pair for pair in pairwise(clause) if (pair[0].key, pair[1].key) in affirming_phrases()]
    affirmed = [word for pair in pairs for word in pair]
    for at, word in enumerate(clause):
        if word.key in words("doubled"):
            before = [one for one in clause[max(0, at - AFTER) : at] if negates(one.key)]
            affirmed += [*before, word] if before else []
    return affirmed
