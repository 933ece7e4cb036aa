"""The verb that reports a quotation, among the words before or after it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.attribution_subjects import (
    Speakers,
    is_verb_of_saying,
    subject_of,
)
from factcheck.extraction.phrases import Token, name_runs, pronoun
from factcheck.lexicon.reporting import (
    adverbs,
    auxiliaries,
    caught,
    noun_like,
    participles,
    phrasal_verbs,
    verbs_before_that,
    wording_nouns,
    wording_verbs,
)
from factcheck.lexicon.verbs import irregular_pasts, is_base

_LONGEST_OBJECT = 30  # words between a verb and the quotation: "told the committee in Washington that"
_LONGEST_SUBJECT = 40  # words of a subject with all that is inserted
_ENDS = frozenset(".!?;")
_BEING = frozenset(
    {"was", "is", "were", "are", "been", "be", "has", "had", "can", "could", "widely", "also", "later"}
)
_SAYING = frozenset(
    {"saying", "say", "telling", "tell", "shouting", "shout", "asking", "ask", "declaring", "declare"}
)
_ARTICLES = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "no", "any", "of", "in"}
)
_SPEAKING_OF = frozenset(
    {"spoke", "speaks", "talked", "talks", "warned", "complained", "speaking", "talking"}
)

_OF_OCCASION = frozenset({"in", "at", "during", "from", "with"})
_OCCASION = 4  # words up to the noun of one: "in a long debate"


def tells_of_noun(words: Sequence[Token], that: int) -> bool:
    """Whether a "that" tells of the occasion before it, and not of what was said.

    "In remarks that were heard" and "in a debate that drew a crowd" do, and not "said in May that was it".
    """
    if not 0 < that < len(words) - 1:
        return False
    noun, verb = words[that - 1], words[that + 1]
    before = [word.key for word in words[max(0, that - _OCCASION) : that - 1]]
    is_noun = noun.text.isalpha() and not noun.is_capitalised and not _OF_OCCASION.isdisjoint(before)
    is_past = verb.key in irregular_pasts() and not is_base(verb.key) and verb.key != "left"
    return is_noun and (is_past or verb.key in auxiliaries() | {"was", "were", "is", "are"})


def last_verb(words: Sequence[Token]) -> int | None:
    """The last verb of saying in the clause that runs up to the quotation."""
    if [word.key for word in words[-4:]] == ["had", "this", "to", "say"]:
        return len(words) - 4
    for index in range(len(words) - 1, max(-1, len(words) - 1 - _LONGEST_OBJECT), -1):
        word = words[index]
        if word.text in _ENDS:
            return None
        saying = is_verb_of_saying(word, introduces=True) or word.key in participles()
        if (
            saying
            and (not word.is_capitalised or index == 0 or word.text.isupper())
            and not _is_noun(words, index)
        ):
            return index
        pair = tuple(one.key for one in words[index : index + 2])
        if word.key in verbs_before_that() and pair[1:] == ("that",):
            return index
        if _is_phrasal(words, index) or pair in (("put", "it"), ("puts", "it")):
            return index
    return None


def first_verb(words: Sequence[Token]) -> int | None:
    """The first verb of saying in the words that follow a quotation."""
    for index, word in enumerate(words[:_LONGEST_SUBJECT]):
        is_name = word.is_capitalised and not word.text.isupper()
        if index and is_verb_of_saying(word) and not is_name and not _is_object_noun(words, index):
            return index
        if index and word.key == "recall" and words[index - 1].key == "to":
            return index
        if index and _is_phrasal(words, index):
            return index
    return None


def _is_phrasal(words: Sequence[Token], index: int) -> bool:
    """Whether two words report as one: "she went on", and not "it went on to sell"."""
    pair = tuple(word.key for word in words[index : index + 2])
    if pair not in phrasal_verbs():
        return False
    after = words[index + 2].key if index + 2 < len(words) else ""
    return after != "to" or (index + 3 < len(words) and is_verb_of_saying(words[index + 3]))


def _is_object_noun(words: Sequence[Token], index: int) -> bool:
    """Whether a form that is a noun as well stands behind an article or an adjective after one."""
    return words[index].key in noun_like() and words[index - 1].key in _ARTICLES


def _is_noun(words: Sequence[Token], index: int) -> bool:
    """Whether a form that is a noun as well ("remarks", "claims") has no subject right before it."""
    if words[index].key not in noun_like():
        return False
    before = words[index - 1] if index else None
    return before is None or not (
        before.is_capitalised
        or before.key in adverbs()
        or before.key == "who"
        or before.text == ","
        or pronoun(before) is not None
    )


def wording_verb(words: Sequence[Token]) -> int | None:
    """The verb of "used the words", "coined the phrase", "spoke of", right before the quotation."""
    keys = [word.key for word in words]
    if keys[-1] in ("of", "about") and len(keys) > 1 and keys[-2] in _SPEAKING_OF:
        return len(keys) - 2
    if keys[-1] not in wording_nouns():
        return None
    return next(
        (
            index
            for index in range(len(keys) - 2, max(-1, len(keys) - 6), -1)
            if keys[index] in wording_verbs()
        ),
        None,
    )


def quoted_as_saying(words: Sequence[Token]) -> tuple[Speakers, int] | None:
    """The speakers of "X was quoted as saying", "the paper quoted X as saying", "X was overheard saying".

    With them the place of the verb of saying, or None where nothing of the kind stands there.
    """
    for index, word in enumerate(words):
        if index < 2 or word.key not in _SAYING:
            continue
        linked = words[index - 1].key in ("as", "to")
        opened = next(
            (at for at in range(index - 1 - linked, max(-1, index - 14), -1) if words[at].key in caught()),
            None,
        )
        if opened is None:
            continue
        between = words[opened + 1 : index - linked]
        passive = opened
        while passive and (words[passive - 1].key in _BEING or words[passive - 1].key.endswith("ly")):
            passive -= 1
        if passive < opened:
            if not between or between[0].key in ("by", "in", "on", "at"):
                return subject_of(words[:passive]), index
        elif words[opened].key == "quoted" and words[index - 1].key == "as":
            runs = name_runs(between)
            found = (runs[-1],) if runs and runs[-1].end == between[-1].end and runs[0] is runs[-1] else ()
            inside = [one for one in between if found and one.end <= found[0].start]
            if any(one.key in ("for", "of", "to", "from") for one in inside):
                found = ()
            return found, index
    return None
