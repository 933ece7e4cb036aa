"""Sentences: where one ends and the next begins, within a block.

A full stop, question or exclamation mark, or ellipsis ends a sentence where white space follows and what
comes next may begin one. The abbreviations decide the rest. Sentences are also told apart inside quotation
marks, so that a mark that is never closed swallows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.drafts.abbreviations import (
    AFTER_TIME,
    BEFORE_NUMBER,
    COURTESY_TITLES,
    MAYBE_LAST,
    NAMES_WITH_MARKS,
    NEVER_LAST,
    OPENERS,
    SPEECH_VERBS,
)
from factcheck.drafts.draft import Draft
from factcheck.values.pattern import pattern

_CLOSERS = "\"'”’»)\\]*_"
_QUOTES = frozenset("\"'”’»")
_OPENING_QUOTES = frozenset('"“‘„«')
_GOES_ON = frozenset(".…!?,;:)]%")
_END = pattern(rf"[.!?…][.!?…]{{0,9}}(?P<closers>[{_CLOSERS}]{{0,6}})(?=\s|[A-Z][a-z])")
_SPACE = pattern(r"\s+")
_OPENING = pattern(r"[\"'“‘„«(\[*_¿¡—–-]{1,4}(?:\r\n|\s)?")
_WORD = pattern(r"[^\W\d_]{1,40}")
_DOTTED = pattern(r"(?:[^\W\d_]\.){1,6}[^\W\d_]\Z")
_TIME = pattern(r"[ap]\.m\Z", re.IGNORECASE)
_ENUMERATOR = pattern(r"(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_YEAR = pattern(r"(?:1[0-9]|20)[0-9]{2}")
_PLAIN = pattern(r"[a-z]{3,40}")
_BEFORE_WORD = pattern(r"[\s(\[\"“‘„«/—–]")
_LONGEST_WORD = 40
_LONGEST_SPEAKER = 120
_SPEAKER_WORDS = 7


class Sentence(NamedTuple):
    """One sentence: half-open offsets in the draft's text, no white space at its edges."""

    start: int
    end: int


def sentences(draft: Draft) -> tuple[Sentence, ...]:
    """The sentences of the draft in order; each lies in one block, and together they cover all its words."""
    return tuple(
        Sentence(start, end)
        for block in draft.blocks
        for start, end in sentence_ranges(draft.text, block.start, block.end)
    )


def sentence_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the sentences in ``text`` from ``start`` up to but not including ``end``.

    >>> words = "The U.S. Embassy closed at 5 p.m. Friday. Why? No. 10 would not say."
    >>> [words[start:end] for start, end in sentence_ranges(words)]
    ['The U.S. Embassy closed at 5 p.m. Friday.', 'Why?', 'No. 10 would not say.']
    """
    end = len(text) if end is None else end
    while end > start and text[end - 1].isspace():
        end -= 1
    start = _skip_space(text, start, end)
    for match in _END.finditer(text, start, end):
        following = _skip_space(text, match.end(), end)
        if following == match.end() and not _lacks_space(text, start, match):
            continue
        if following < end and _ends(text, start, match, following, end):
            yield start, match.end()
            start = following
    if start < end:
        yield start, end


def _lacks_space(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop between a year or plain word and a capital ends one: "in 2024.Exports rose"."""
    if match[0] != ".":
        return False
    word = _last_word(text, start, match.start())
    return _YEAR.fullmatch(word) is not None or _PLAIN.fullmatch(word) is not None


def _skip_space(text: str, at: int, end: int) -> int:
    match = _SPACE.match(text, at, end)
    return match.end() if match else at


def _ends(text: str, start: int, match: re.Match[str], following: int, end: int) -> bool:
    """Whether the sentence from ``start`` ends with ``match``; what comes next stands at ``following``."""
    opening = _OPENING.match(text, following, end)
    begins = opening.end() if opening else following
    if begins >= end or text[begins].islower() or text[begins] in _GOES_ON:
        return False
    found = _WORD.match(text, begins, end)
    named = found[0] if found else ""
    closers = match["closers"]
    after_mark = match.start("closers")
    stop_only = after_mark - match.start() == 1 and text[match.start()] == "."
    if stop_only:
        quoted_next = opening is not None and any(mark in _OPENING_QUOTES for mark in opening[0])
        opens = quoted_next or _opens(text, begins, named, end)
        return bool(set(closers) & _QUOTES) or _full_stop_ends(
            text, start, match.start(), begins, named, opens
        )
    if _last_word(text, start, after_mark) in NAMES_WITH_MARKS and not closers:
        return named in OPENERS
    if set(closers) & _QUOTES and named not in OPENERS and _is_attribution(text, begins, end):
        return False
    # An ellipsis that stands apart marks words left out, in the middle of a sentence as often as not.
    apart = text[after_mark - 1] in ".…" and match.start() > start and text[match.start() - 1].isspace()
    return not apart or bool(closers) or named in OPENERS


def _full_stop_ends(text: str, start: int, stop: int, begins: int, named: str, opens: bool) -> bool:
    """Whether the full stop at ``stop`` ends the sentence, by the word before it and the one after it.

    The word after it, ``named``, stands at ``begins`` and does not begin in lower case; ``opens`` says that
    it is one that opens sentences, or a quotation.
    """
    word = _last_word(text, start, stop)
    if stop - len(word) <= _skip_opening(text, start) and named and _ENUMERATOR.match(word):
        return False
    if word in NEVER_LAST:
        return False
    digit = text[begins] in "0123456789"
    if word in BEFORE_NUMBER and (digit or named in AFTER_TIME):
        return False
    if _TIME.search(word):
        return not digit and named not in AFTER_TIME
    if word in MAYBE_LAST or _DOTTED.match(word) or (len(word) == 1 and word.isupper()):
        return opens
    return True


def _is_attribution(text: str, begins: int, end: int) -> bool:
    """Whether a named speaker and a verb of speech come next: the sentence goes on behind the quotation.

    “Will it hold?” Harbor captain Ann Lee asked. The verb must follow the name at once.
    """
    words = text[begins : min(end, begins + _LONGEST_SPEAKER)].split()[:_SPEAKER_WORDS]
    for before, word in pairwise(words):
        if word.strip('.,;:!?—–"”’') in SPEECH_VERBS:
            return before[0].isupper()
        if before[-1] in ";:!?—":
            return False
    return False


def _last_word(text: str, start: int, end: int) -> str:
    """The word before ``end``, with the full stops inside it and without the mark that opens it."""
    window = text[max(start, end - _LONGEST_WORD) : end]
    word = _BEFORE_WORD.split(window)[-1]
    # "D-Calif." ends in the abbreviation of the state.
    return word.rsplit("-", 1)[-1]


def _skip_opening(text: str, start: int) -> int:
    match = _OPENING.match(text, start)
    return match.end() if match else start


def _opens(text: str, begins: int, named: str, end: int) -> bool:
    after = begins + len(named)
    alone = after >= end or text[after] not in "-."
    return named in COURTESY_TITLES or (named in OPENERS and alone)
