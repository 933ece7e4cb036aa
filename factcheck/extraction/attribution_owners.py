"""Speakers told by what is theirs: "in Holm's words", "Holm's answer was short", "a statement by Holm"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.attribution_subjects import Speakers, following
from factcheck.extraction.phrases import NamePhrase, Token, name_runs
from factcheck.lexicon.reporting import documents, reading_verbs, utterances, wording_nouns
from factcheck.values.text import fold

_LONGEST_UTTERANCE = 14  # words from the owner to the colon: "her answer to the board on Friday was short"
_FROM = frozenset({"from", "by", "of"})
_POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "their": "they"}
_OF_UTTERANCES = frozenset(
    {"first", "last", "only", "own", "final", "written", "short", "brief", "new", "old", "simple"}
)
_OF_UTTERANCES_TOO = frozenset(
    {
        "favourite",
        "favorite",
        "famous",
        "one",
        "blunt",
        "full",
        "public",
        "initial",
        "main",
        "exact",
        "actual",
        "last",
        "next",
    }
)


def according(words: Sequence[Token]) -> int | None:
    """The place after "according to", if ``words`` have it."""
    for index in range(len(words) - 2):
        if words[index].key == "according" and words[index + 1].key == "to":
            return index + 2
    return None


def owner_of_line(words: Sequence[Token]) -> Speakers:
    """The owner of "Reagan's line, “…”": a possessive before a noun for something said."""
    if len(words) < 2 or words[-1].key not in wording_nouns():
        return ()
    return _owner(words, len(words) - 2)


def in_the_words_of(words: Sequence[Token]) -> Speakers:
    """The owner of the words: "in Churchill's words", "in the words of Churchill", "to quote Churchill"."""
    keys = [word.key for word in words]
    for index in range(len(keys) - 3, -1, -1):
        if keys[index : index + 3] == ["the", "words", "of"] or keys[index : index + 2] == ["to", "quote"]:
            after = index + 3 if keys[index] == "the" else index + 2
            runs = name_runs(words[after:])
            return (runs[-1],) if runs and runs[-1].end == words[-1].end else ()
    if keys[-1:] == ["words"] and len(words) > 1:
        at = len(words) - 2
        while at and keys[at] in _OF_UTTERANCES:
            at -= 1
        return _owner(words, at)
    return ()


def owner_of_utterance(words: Sequence[Token]) -> Speakers:
    """The owner of what a colon introduces: "Holm's answer was short:", "her verdict on the plan:"."""
    last = max(-1, len(words) - 1 - _LONGEST_UTTERANCE)
    for index in range(len(words) - 2, last, -1):
        if not _can_own(words[index]):
            continue
        at = index + 1
        while at < len(words) and words[at].key in _OF_UTTERANCES | _OF_UTTERANCES_TOO:
            at += 1
        if at < len(words) and words[at].key in utterances() | documents():
            rest = words[at + 1 :]
            if any(word.text == "," for word in rest) or (rest and _names_another(rest)):
                return ()
            return _owner(words, index)
        return ()
    return ()


def _names_another(rest: Sequence[Token]) -> bool:
    """Whether what follows is more than "on Friday was short": a verb of somebody else's."""
    return any(word.key in ("who", "that", "which", "and") for word in rest)


def author_of_document(words: Sequence[Token], *, colon: bool = False) -> Speakers:
    """Who wrote what is read out: "a statement by Holm said", "Holm's letter read".

    With a colon, also "a post from the mayor, Ada Holm, has just appeared:".
    """
    if colon and (found := _author_before_colon(words)):
        return found
    verb = len(words) - 1
    while verb >= 0 and words[verb].key not in reading_verbs():
        if len(words) - verb > 5:
            return ()
        verb -= 1
    for index in range(verb - 1, max(-1, verb - _LONGEST_UTTERANCE), -1):
        if words[index].key not in documents():
            continue
        if words[index + 1].key in _FROM:
            rest = words[index + 2 : verb]
            found = following(rest)
            return found if found and _covers(rest, found) else ()
        return _owner(words, index - 1) if index and index + 4 >= verb else ()
    return ()


def _author_before_colon(words: Sequence[Token]) -> Speakers:
    for index, word in enumerate(words[:6]):
        if word.key in documents() and index + 1 < len(words) and words[index + 1].key in ("from", "by"):
            found = following(words[index + 2 :])
            ends = max((one.end for one in found), default=0)
            after = [one for one in words if one.start >= ends]
            return found if found and len(after) <= 6 else ()
    return ()


def _covers(words: Sequence[Token], found: Speakers) -> bool:
    """Whether nothing but titles and "the" stands with the author's name."""
    inside = [word for word in words if not any(one.start <= word.start < one.end for one in found)]
    return all(word.is_capitalised or word.key in ("the", "and") for word in inside)


def _can_own(word: Token) -> bool:
    return (
        word.text[-2:] in ("'s", "’s") or word.text[-2:] in ("s'", "s’") or word.key in _POSSESSIVE_PRONOUNS
    )


def _owner(words: Sequence[Token], at: int) -> Speakers:
    """The person whose possessive stands at ``at``."""
    if at < 0:
        return ()
    owner = words[at]
    if owner.key in _POSSESSIVE_PRONOUNS:
        return (NamePhrase(_POSSESSIVE_PRONOUNS[owner.key], owner.start, owner.end),)
    if owner.text[-2:] not in ("'s", "’s"):
        return ()
    bare = [*words[:at], Token(owner.text[:-2], owner.start, owner.end - 2, fold(owner.text[:-2]))]
    runs = name_runs(bare)
    return (runs[-1],) if runs and runs[-1].end == owner.end - 2 else ()
