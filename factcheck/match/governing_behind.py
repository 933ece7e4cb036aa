"""What cut words behind the kept ones do to them: an aside, a condition, a tag, a retraction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.governing import begins_with, phrases, words
from factcheck.lexicon.reporting import finite_verbs
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.governors import (
    AFTER,
    BREAK,
    CONDITIONS,
    COORDINATORS,
    FIRST_PERSON,
    OBJECTS,
    PASSIVE,
    RELATIVES,
    Governor,
    Governs,
    affirming,
    attributed,
    is_finite,
    keys_of,
    reports,
)
from factcheck.reading.words import Word

_TRAILING_NEGATIONS = frozenset({"no", "not", "none", "never", "nothing", "nobody", "neither", "nowhere"})
_OR_SO = frozenset({("or", "so"), ("or", "at")})  # "or so we were told", "or at least that is the rumor"
_TAGGED = frozenset({"i", "you", "he", "she", "it", "we", "they", "there"})
_PREDICATING = frozenset(
    {"is", "was", "are", "were", "will", "would", "has", "have", "had", "does", "did", "can", "could"}
)
_FURTHER = frozenset({"if", "unless", "provided", "assuming"})  # "until May" is a time a few words further on
_VERDICT = 4  # words: "is simply not true"
_TAG = 5  # words of a "didn't you?"
_ASIDE = 7  # words of an aside within which its verb of saying stands
_LONGEST_RETRACTION = 12  # words


def trailing(text: str, cut: Sequence[Word], start: int, kept: Sequence[Word] = ()) -> Governor | None:
    """What governs the ``kept`` words, which end at ``start``, among those ``cut`` behind in the sentence."""
    if not cut:
        return None
    keys = keys_of(cut)
    if kept and keys[0] in _PREDICATING:
        return _of_subject(cut, kept)
    if keys[0] == "than" and any(map(is_finite, kept)):  # "it is easier to close a school | than to open one"
        return Governor(cut[0], Governs.LIMIT)
    near = _beside(text, cut, start)
    only = near[0] if near and near[0].key == "only" else None
    if only is not None and len(near) > 1:
        near = near[1:]
    pair = tuple(keys_of(near[:2]))
    is_stock = (
        begins_with(keys_of(cut[cut.index(near[0]) :]), phrases("condition", "stock")) if near else False
    )
    is_condition = near and (
        near[0].key in CONDITIONS | words("condition") or pair in phrases("condition", "pairs")
    )
    if is_condition and not is_stock:
        return Governor(near[0], Governs.CONDITION)
    if (further := _further_condition(cut, near, kept)) is not None:
        return further
    if begins_with(keys, phrases("never", "phrases")):
        return Governor(cut[0], Governs.NEGATION)
    affirmed = affirming(near)
    negation = next((word for word in near if word.key in _TRAILING_NEGATIONS and word not in affirmed), None)
    if negation is not None and _is_of_extraposed(near, negation, kept):
        negation = None
    if negation is not None and near[0].key not in RELATIVES:  # "the crew, | who never slept"
        return Governor(negation, Governs.NEGATION)
    if BREAK.search(text, start, cut[0].start) and (found := _of_aside(text, cut)) is not None:
        return found
    if only is not None:
        return Governor(only, Governs.LIMIT)
    if keys[-1] == "?" and keys[0].endswith("n't") and keys[1] in _TAGGED:  # "isn't it, and are we not …?"
        return Governor(cut[-1], Governs.QUESTION)
    if keys[-1] == "?" and 1 < len(keys) <= _TAG and any(key in words("clausal") for key in keys):
        return Governor(cut[-1], Governs.QUESTION)
    return None


def _is_of_extraposed(near: Sequence[Word], negation: Word, kept: Sequence[Word]) -> bool:
    """Whether the negated "to" only says what a clause with "it" is about: "it was wrong | not to go"."""
    to = near[near.index(negation) + 1 :][:1]
    return near[0] is negation and keys_of(to) == ("to",) and keys_of(kept)[:1] in (("it",), ("it's",))


def _further_condition(cut: Sequence[Word], near: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """The "if" a few words behind the cut, as in "close the | old school if the roof leaks".

    None where it asks or compares ("to see if", "even if"), is a way of speaking ("if you ask me"), or
    belongs to the predicate of a noun that alone was kept: "the old castle | falls if".
    """
    opens = bool(kept) and class_of(kept[0].key) is WordClass.DETERMINER and not any(map(is_finite, kept))
    if opens and class_of(kept[-1].key) is WordClass.CONTENT:
        return None
    for before, word in pairwise(near):
        if word.key in _FURTHER and before.key not in words("condition", "asking"):
            if begins_with(keys_of(cut[cut.index(word) :]), phrases("condition", "stock")):
                return None
            return Governor(word, Governs.LIMIT if opens else Governs.CONDITION)
    return None


def _of_aside(text: str, cut: Sequence[Word]) -> Governor | None:
    """What an aside behind a pause does: "or so we were told", "which is a lie", "critics say"."""
    keys = keys_of(cut)
    if keys[:2] in _OR_SO:
        return says_who(text, cut) or Governor(cut[0], Governs.LIMIT)
    as_sentence = ("that", *keys[1:]) if keys[0] == "which" else keys
    if begins_with(as_sentence, phrases("taken-back", "begins")):
        return Governor(cut[0], Governs.RETRACTION)
    return says_who(text, cut)


def _of_subject(cut: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """What a cut predicate does to the subject that was kept: it may call a "that" clause untrue."""
    untrue = any(negates(word.key) or word.key in words("reversal", "that") for word in cut[1:_VERDICT])
    is_clause = kept[0].key in FIRST_PERSON | _TAGGED | {"that"} or any(map(is_finite, kept))
    return Governor(cut[0], Governs.RETRACTION) if untrue and is_clause else None


def says_who(text: str, aside: Sequence[Word]) -> Governor | None:
    """Whom an aside says the words beside it are of: "critics say", "as they tell us", "according to them".

    What the speaker says of himself or herself is no attribution.
    """
    keys = keys_of(aside)
    if keys[:2] == ("according", "to"):
        own = keys[2:3]
        if own and own[0] in ("me", "us"):
            return None
        return Governor(aside[0], Governs.LIMIT if own and own[0] in ("my", "our") else Governs.ATTRIBUTION)
    if begins_with(keys, phrases("condition", "doubting")):
        return attributed(aside[0])
    if begins_with(keys, phrases("condition", "conceding")):
        return None
    for at, word in enumerate(aside[:_ASIDE]):
        if at and BREAK.search(text, aside[at - 1].end, word.start):
            return None
        if word.key in ("and", "but", "because", "which", "who", "that", "if", "when", "while"):
            return None
        is_verb = class_of(word.key) is WordClass.ATTRIBUTION or reports(word.key)
        if word.key.endswith("ing"):  # "the owners ignored the warning", but "they keep saying"
            is_verb = is_verb and at > 0 and aside[at - 1].key in ("keep", "keeps", "kept")
        if is_verb or (at > 1 and keys[0] == "as" and f"{word.key}s" in finite_verbs()):
            if at and all(map(_helps, keys[:at])):  # "to maintain an army", "should have called"
                return None
            subject = set(keys[:at])
            if subject & FIRST_PERSON and not subject & PASSIVE:
                return None
            rest = aside[at + 1 :]
            ends = not rest or rest[0].key in OBJECTS or BREAK.search(text, word.end, rest[0].start)
            if not subject - {"so", "as", "or"}:  # "say critics"
                inverted = class_of(word.key) is WordClass.ATTRIBUTION and bool(rest)
                return attributed(word) if inverted and rest[0].key not in OBJECTS else None
            return attributed(word) if ends else Governor(word, Governs.LIMIT)
    return None


def _helps(key: str) -> bool:
    return key == "to" or class_of(key) is WordClass.MODAL or key in words("clausal")


def taken_back(following: Sequence[Word]) -> Governor | None:
    """Whether the sentence that follows the kept words takes them back: "Not.", "That is a lie."."""
    keys = keys_of(following)
    if not keys or len(keys) > _LONGEST_RETRACTION:
        return None
    if keys in phrases("taken-back", "whole") or begins_with(keys, phrases("taken-back", "begins")):
        return Governor(following[0], Governs.RETRACTION)
    return None


def _beside(text: str, cut: Sequence[Word], start: int) -> list[Word]:
    """The few words right behind the kept ones, up to the end of the clause."""
    near: list[Word] = []
    for word in cut[:AFTER]:
        if BREAK.search(text, start, word.start) or word.key in COORDINATORS:
            break
        near.append(word)
        start = word.end
    return near
