"""Reports that are none: words that nobody said, that somebody might have said, or is said to have said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.phrases import NamePhrase, Token
from factcheck.lexicon.reporting import denials, hearsay, question_words, supposing, unasserted

NOT_SAID = "reported as not said"
SUPPOSED = "reported as what might have been said"
HEARSAY = "reported as hearsay"

_FORGED = frozenset({"fabricated", "fake", "faked", "doctored", "hoax", "deepfake"})
_REFUSING = frozenset(
    {"deny", "denied", "denies", "denying", "refused", "refuses", "refusing", "declined", "declines"}
    | {"declining", "failed", "fails", "forgot"}
)
# What others hold: "many visitors think that Lincoln said" reports a belief, and no words of Lincoln's.
_BELIEVING = frozenset(
    {
        "think",
        "thinks",
        "thought",
        "believe",
        "believes",
        "believed",
        "assume",
        "assumes",
        "assumed",
        "imagine",
    }
    | {
        "imagines",
        "imagined",
        "suppose",
        "supposes",
        "supposed",
        "suspect",
        "suspects",
        "suspected",
        "believing",
    }
)
_BEING = frozenset({"was", "is", "were", "are"})
_REALLY_SAID = frozenset(
    {"went", "goes", "continued", "continues", "came", "heard", "overheard", "this", "on"}
)
_INTENDED = frozenset(
    {"wanted", "wants", "meant", "hoped", "hopes", "planned", "plans", "tried", "tries", "about", "likely"}
    | {"able", "unable", "prepared", "ready", "willing", "unwilling", "reluctant", "supposed", "bound"}
)


def doubt(words: Sequence[Token], verb: int, speaker: NamePhrase | None) -> str | None:
    """Why the verb at ``verb`` reports nothing that was said, if so; ``words`` are those of its sentence."""
    if words[verb].key in denials() or any(word.key in denials() for word in words[verb + 1 : verb + 2]):
        return NOT_SAID
    start = speaker.start if speaker is not None else words[verb].start
    end = speaker.end if speaker is not None else words[verb].start
    frame = _after_last_comma([word for word in words[:verb] if word.end <= start])
    if frame and frame[0].key in question_words() and frame[0] is words[0]:
        return NOT_SAID
    held = [word.key for word in frame if word.key != "that"]
    if held and held[-1] in _BELIEVING:
        return HEARSAY
    between = _after_last_comma([word for word in words[:verb] if word.start >= end])
    between = _of_this_verb(between)
    taken_back = unasserted() | denials()
    if any(word.key in taken_back or word.key.endswith("n't") for word in (*frame, *between)):
        return NOT_SAID
    if any(word.key in _FORGED for word in words[verb + 1 :]):
        return NOT_SAID
    return _not_plain([word.key for word in (between if speaker is not None else words[:verb])[-7:]])


def _not_plain(keys: Sequence[str]) -> str | None:
    """What the words right before the verb make of it."""
    if keys[-2:] == ["to", "have"] and any(key in hearsay() for key in keys[:-2]):
        return HEARSAY
    tail = [key for key in keys if not key.endswith("ly")][-4:]
    if any(key in supposing() for key in tail) and tail[-1:] != ["would"]:
        return SUPPOSED
    if tail[-1:] == ["to"] and not set(tail) & _REALLY_SAID and set(tail) & _INTENDED:
        return SUPPOSED
    return None


def _after_last_comma(words: list[Token]) -> list[Token]:
    """What is inserted between commas says nothing about the verb."""
    last = max((index for index, word in enumerate(words) if word.text == ","), default=-1)
    return words[last + 1 :]


def _of_this_verb(words: list[Token]) -> list[Token]:
    """The words after a coordinated verb of another sense: "denied the charge and said"."""
    for index in range(len(words) - 1, -1, -1):
        key = words[index].key
        negated = any(word.key in _REFUSING for word in words[:index]) or any(
            (before.key in _BEING and word.key in ("not", "never")) or word.key in ("wasn't", "isn't")
            for before, word in pairwise(words[:index])
        )
        if key == "but" or (key == "and" and negated):
            return words[index + 1 :]
    return words
