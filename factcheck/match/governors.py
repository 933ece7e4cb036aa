"""What cut words can do to kept ones, and what is asked of words on either side of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.governing import words
from factcheck.lexicon.reporting import finite_verbs, noun_like, participles
from factcheck.lexicon.verbs import irregular_pasts, is_base, is_present
from factcheck.lexicon.wording import WordClass, affirming_phrases, before_that, class_of, negates
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
VOUCHED = 8  # words before a "that" among which one may vouch for the clause behind it, or tell it
_KEPT = 12  # kept words that are looked at for a verb
_SHORTEST_PAST = 4  # letters of what ends in -ed and is no past: "need", "seed"
_ADDRESSEES = OBJECTS | {"you"}


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


def is_clause(kept: Sequence[Word]) -> bool:
    """Whether some words hold a predicate, as far as forms and places show it."""
    near = [word for word in kept[:_KEPT] if word.sentence == kept[0].sentence]
    return any(is_verb_at(near, at) for at in range(len(near)))


def is_verb_at(near: Sequence[Word], at: int) -> bool:
    """Whether a word makes a predicate by its form, or behind a noun by its place: "the bridge opens"."""
    if at == 0 or is_finite(near[at]):
        return is_finite(near[at])
    before, word, after = near[at - 1], near[at], near[at + 1 : at + 2]
    if class_of(before.key) is not WordClass.CONTENT or class_of(word.key) is not WordClass.CONTENT:
        return False
    if word.is_capitalised:
        return False
    if is_present(word.key) and not before.key.endswith("s"):
        return True
    if not after or class_of(after[0].key) is WordClass.CONTENT:
        return False
    is_past = word.key.endswith("ed") and len(word.key) > _SHORTEST_PAST
    return is_past or (before.key.endswith("s") and is_base(word.key))


def begins_like_a_thing(kept: Sequence[Word]) -> bool:
    """Whether the kept words begin like a noun phrase, of which nothing is said yet."""
    return class_of(kept[0].key) in (WordClass.DETERMINER, WordClass.PRONOUN)


def affirming(clause: Sequence[Word]) -> list[Word]:
    """Words that look like negations and affirm: "no doubt", "not only", "nobody can deny"."""
    pairs = [pair for pair in pairwise(clause) if (pair[0].key, pair[1].key) in affirming_phrases()]
    affirmed = [word for pair in pairs for word in pair]
    for at, word in enumerate(clause):
        if word.key in words("doubled"):
            before = [one for one in clause[max(0, at - AFTER) : at] if negates(one.key)]
            affirmed += [*before, word] if before else []
    return affirmed


def tells(key: str) -> bool:
    """Whether the word is a verb of saying or thinking, "states" and the like apart."""
    return class_of(key) is WordClass.ATTRIBUTION or reports(key)


def governs_bare(key: str) -> bool:
    """Whether a clause may follow the word without a "that", as what is said, hoped or doubted."""
    return tells(key) or key in words("hoping") or key in words("reversal", "bare")


def teller(clause: Sequence[Word]) -> Word | None:
    """The verb of saying whose "that" ends the clause, with words between: "critics say every day that".

    No verb that has a "that" of its own may stand between them: "what critics say shows that". Nor is it one
    where nobody is named who says it: "it is fair to say again that".
    """
    for at in range(len(clause) - 2, max(len(clause) - VOUCHED, 1) - 1, -1):
        word, before = clause[at], keys_of(clause[:at])
        if tells(word.key):
            unnamed = before[-1] == "to" and {"it", "suffice"} & set(before)
            is_related = bool(RELATIVES.intersection(before[-AFTER:]))
            is_noun = class_of(before[-1]) is WordClass.DETERMINER
            return None if unnamed or is_related or is_noun else word
        if is_finite(word) or word.key in before_that() - _ADDRESSEES:
            return None
    return None
