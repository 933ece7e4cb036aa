"""What stands in a transcript and was not said: stage directions, brackets, and marks of layout."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.values.pattern import pattern

_ASIDE = pattern(
    r"""(?x)
    [ \n]?
    (?: \[ (?P<square> [^\[\]]{0,600} ) \]
      | \( (?P<round> [^()]{1,300} ) \)
      | (?<! [\w*] ) (?P<mark> \*{1,3} | _{1,3} | ~~ )
        (?P<marked> (?! \s ) [^*_~\n]{1,300} ) (?P=mark) (?! [*\w] )
    )"""
)
_LETTER = pattern(r"[^\W\d_]")
# What people in a hall do, and what its microphones do: the beginnings of directions, in lower case.
_SOUNDS = (
    r"applau|laugh|chuckl|cheer|boo(?:s|ing|ed)?\b|sigh|cough|music\b|singing\b|sings\b|chant|whistl|weep"
    r"|shout(?:s|ing)\b|gestur|nod(?:s|ding)\b|smil|cries\b|crying\b"
)
_DOINGS = (
    r"a moment of silence|silence\b|paus(?:e|es|ing)\b|clears |points?\b|pointing\b|waves?\b|holds? up"
    r"|shakes |audience\b|video\b|audio\b|off[- ](?:mic|camera)|technical "
    r"|no (?:audible )?(?:response|answer|reply)|ph\.?$|phonetic|sic\b|begins?\b|ends?\b|recess|break\b"
    r"|resumes?\b|interrupt|overlapping|background\b"
    r"|multiple speakers|simultaneous|bell\b|gavel|witness |soundbite|commercial break|clip\b"
)
_TONGUES = (
    r"as (?:interpreted|translated|delivered|prepared)|(?:through|via|by|with) (?:an? |the |his |her )?"
    r"(?:interpret|translat)|interpret|translat"
    r"|(?:(?:speaks?|speaking|spoken|remarks?|answers?|continues?) )?in (?-i:[A-Z])[a-z]+\.?$"
    r"|(?:speaks|speaking|singing|sings) (?-i:[A-Z])[a-z]+\.?$|foreign language"
)
_UNHEARD = r"inaudible|unintelligible|indiscernible|indistinct|cross[- ]?talk"
_IS_DIRECTION = pattern(rf"(?i:\s*(?:{_SOUNDS}|{_DOINGS}|{_TONGUES}|{_UNHEARD}))")
_IS_SOUND = pattern(rf"(?i:(?:{_SOUNDS}|{_UNHEARD})\w*[.!]?)")
_IS_HOLE = pattern(rf"(?i:\s*(?:{_UNHEARD}))")
_IS_INTERPRETED = pattern(r"(?i:\b(?:as |via |through |by )(?:an? |the |his |her )?(?:interpret|translat))")
_A_SENTENCE = pattern(r"[A-Z][a-z]{4,30}[.!?]|[^\W\d_][^.!?\s]* [^.!?]{0,280}[.!?]")
_STOPS = ".!?…—–\n"  # and nothing at all, at the beginning
HOLE = "[inaudible]"


class Spoken(NamedTuple):
    """The words of a turn, with where each kept stretch of them stood before.

    ``stretches`` are pairs of offsets, in the words and in the text that was given. ``interpreted`` says that
    a direction calls them the interpreter's.
    """

    words: str
    stretches: tuple[tuple[int, int], ...]
    interpreted: bool


def spoken(text: str) -> Spoken:
    """``text`` without what was not said.

    Square brackets are an editor's and go, whatever they hold, except around the first letter of a word; what
    could not be heard stays as "[inaudible]", because words are missing there. Round brackets go where they
    hold a direction ("(Laughter.)") or a sentence with its full stop. Emphasis and crossing-out lose their
    marks and keep their words: the correction that follows stands in brackets.

    >>> spoken("We will [cross talk] build (laughter) the *new* bridge [at Sula].").words
    'We will [inaudible] build the new bridge.'
    """
    parts = []
    at = 0
    interpreted = False
    for match in _ASIDE.finditer(text):
        kept = _kept(text, match)
        if kept is None:
            continue
        aside = match["square"] or match["round"]
        interpreted = interpreted or (aside is not None and is_interpreted(aside))
        opening = match.start() + (text[match.start()].isspace() and bool(kept.text))
        parts += [_Part(at, text[at:opening]), kept]
        at = match.end()
        if not kept.text and text[at : at + 1] == "." and text[max(0, opening - 1) : opening] in _STOPS:
            at += 1  # "Thank you. (Speaking Norwegian)." has one full stop too many
    words, stretches = _joined([*parts, _Part(at, text[at:])])
    return Spoken(words, stretches, interpreted)


def is_direction(text: str) -> bool:
    """Whether a whole line is a direction: all of it in brackets or emphasis, or nothing but marks."""
    return bool(text.strip()) and says_nothing(spoken(text).words)


def names_direction(content: str) -> bool:
    """Whether the words inside brackets are those of a direction, and no name."""
    return _IS_DIRECTION.match(content) is not None


def is_interpreted(text: str) -> bool:
    """Whether what stands beside a name says that an interpreter speaks for it."""
    return _IS_INTERPRETED.search(text) is not None


def says_nothing(words: str) -> bool:
    """Whether ``words``, which ``spoken`` gave, hold nothing that anybody could hear."""
    return not any(map(str.isalnum, words.replace(HOLE, "")))


class _Part(NamedTuple):
    """A stretch that stays, and where it began."""

    start: int
    text: str


def _joined(parts: list[_Part]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The parts put together, without white space at the ends or twice in a row."""
    words: list[str] = []
    stretches = []
    length = 0
    after_space = True
    for start, text in parts:
        kept = text.lstrip() if after_space else text
        if kept:
            words.append(kept)
            stretches.append((length, start + len(text) - len(kept)))
            length += len(kept)
            after_space = kept[-1].isspace()
    return "".join(words).rstrip(), tuple(stretches)


def _kept(text: str, match: re.Match[str]) -> _Part | None:
    """What stays of one aside, nothing where it goes; None where it is none."""
    nothing = _Part(match.start(), "")
    aside = match["square"] or match["round"]
    if aside is not None and _IS_HOLE.match(aside):
        return _Part(match.end() - len(aside) - 2, HOLE)
    if match["square"] is not None:
        is_letter = len(match["square"]) == 1 and _LETTER.match(text, match.end())
        return _Part(match.start("square"), match["square"]) if is_letter else nothing
    if match["round"] is not None:
        is_said = not _IS_DIRECTION.match(match["round"]) and not _A_SENTENCE.fullmatch(match["round"])
        return None if is_said else nothing
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" ")
    is_loud = match["mark"] == "~~" or before[-1:] not in _STOPS or not _IS_SOUND.fullmatch(match["marked"])
    return nothing if not is_loud else _Part(match.start("marked"), match["marked"])
