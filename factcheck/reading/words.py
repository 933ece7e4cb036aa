"""The words of a quotation or a record, each with its comparable form and its place.

Words are what quotations are compared by. Hyphens and dashes part words, so that "command-and-control" and
"command and control" are the same three; a question mark is kept as a word of its own, because asking is
not saying; other punctuation is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.lexicon.wording import abbreviations
from factcheck.values.pattern import pattern
from factcheck.values.text import NormalText, normalise

_TOKEN = pattern(
    r"""
    (?P<gap> \[\s*(?:\.\s?){3,}\] | \(\s*(?:\.\s?){3,}\) | \.(?:\s?\.){2,} )
  | (?P<open> \[ (?! [^\W\d_]\][^\W_]) )
  | (?P<close> \] )
  | (?P<aside> [\[(]
        (?: applause | laughter | laughs | cheers | crosstalk | inaudible | pause ) [^\])]{0,40} [\])] )
  | (?P<number> (?: (?<! [\w.%)\]] ) - )? (?: (?<! \w ) \. )? [0-9]+ (?: [.,][0-9]+ )* (?: ⁄[0-9]+ )?
        (?: st | nd | rd | th | s )? (?![^\W_]) )
  | (?P<sign> % | [$€£¥₹] | & )
  | (?P<asks> \?+ )
  | (?P<word> (?: [^\W\d_]\. ){2,} | (?: \[[^\W\d_]\] )? [^\W_]+ (?: '[^\W_]+ )* (?: \*{2,}[^\W_]* )? )
    """,
    re.VERBOSE,
)
_ENDS_SENTENCE = pattern(r"[.!?…][\"'”’»)\]]*\s")
_GROUPED = pattern(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ACRONYM = pattern(r"[A-Z]{2,5}")
_SIGNS = {"&": "and"}


class Word(NamedTuple):
    """One word as it was written.

    ``start`` and ``end`` are half-open offsets into the text it was read from. ``normal`` is free of
    typography and case; ``key`` also folds the ways of writing one number ("ten", "10"; "per cent", "%").
    ``sentence`` counts the sentences of the text from 0. ``bracket`` numbers the square brackets around it.
    """

    text: str
    start: int
    end: int
    normal: str
    key: str
    sentence: int = 0
    bracket: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether the word is a number in digits or in letters."""
        return self.key.lstrip("-")[:1].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter, brackets left aside."""
        return self.text.lstrip("[")[:1].isupper()


class Gap(NamedTuple):
    """An ellipsis: words were left out here. Offsets are half-open."""

    start: int
    end: int


class Words(NamedTuple):
    """All words of one text in order, the gaps between them, and what was hidden in the text."""

    text: str
    words: tuple[Word, ...]
    gaps: tuple[Gap, ...]
    hidden: tuple[int, ...] = ()

    @property
    def keys(self) -> list[str]:
        """The comparable forms, in order."""
        return [word.key for word in self.words]


def read_words(text: str) -> Words:
    """The words and ellipses of ``text``. Takes linear time.

    >>> [word.key for word in read_words("Ten per cent of U.S. well-wishers?").words]
    ['10', '%', 'of', 'u.s', 'well', 'wishers', '?']
    """
    normal = normalise(text)
    words: list[Word] = []
    gaps: list[Gap] = []
    sentence = done = brackets = 0
    bracket: int | None = None
    for match in _TOKEN.finditer(normal.text):
        kind = match.lastgroup
        start, end = normal.original(*match.span())
        if words and _ENDS_SENTENCE.search(text, done, start) and _opens_sentence(words[-1], text, start):
            sentence += 1
        done = end if kind != "asks" else start
        if kind == "aside":
            continue
        if kind == "gap":
            gaps.append(Gap(start, end))
        elif kind == "open":
            bracket, brackets = brackets, brackets + 1
        elif kind == "close":
            bracket = None
        else:
            words.append(_word(text, normal, match, sentence, bracket))
    return Words(text, tuple(_joined(words)), tuple(gaps), normal.hidden)


def _opens_sentence(before: Word, text: str, start: int) -> bool:
    is_abbreviation = before.normal in abbreviations() or (
        len(before.normal) == 1 and before.normal.isalpha()
    )
    return not is_abbreviation and not text[start : start + 1].islower()


def _word(text: str, normal: NormalText, match: re.Match[str], sentence: int, bracket: int | None) -> Word:
    start, end = normal.original(*match.span())
    form = match[0]
    if match.lastgroup == "number":
        form = form.replace(",", "") if _GROUPED.fullmatch(form) else form
        form = form.replace(".", "0.", 1) if form.lstrip("-").startswith(".") else form
    elif match.lastgroup == "asks":
        form = "?"
    elif match.lastgroup == "word":
        form = form.replace("[", "").replace("]", "").rstrip(".")
        if _ACRONYM.fullmatch(text, start, end) and form != "ok" and not text.isupper():
            form = ".".join(form)  # US is U.S. and not us
    key = _SIGNS.get(form) or _numbers().get(form) or form
    return Word(text[start:end], start, end, form, key, sentence, bracket)


def _joined(words: list[Word]) -> Iterator[Word]:
    """Puts "twenty" and "five", "per" and "cent" together, and a sign of money behind its amount.

    "$4 billion" and "four billion dollars" are then the same words in the same order.
    """
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if (
            following is not None
            and following.bracket == word.bracket
            and (key := _pair_key(word, following))
        ):
            yield Word(
                f"{word.text} {following.text}",
                word.start,
                following.end,
                f"{word.normal} {following.normal}",
                key,
                word.sentence,
                word.bracket,
            )
            index += 2
        elif word.normal in _money_signs() and following is not None and following.is_number:
            after = index + 2
            while after < len(words) and words[after].normal in _scales():
                after += 1
            yield from words[index + 1 : after]
            yield word
            index = after
        else:
            yield word
            index += 1


def _pair_key(first: Word, second: Word) -> str | None:
    if (first.normal, second.normal) == ("per", "cent"):
        return "%"
    if first.normal in _tens() and second.normal in _units() and second.start - first.end <= 1:
        return str(int(first.key) + int(second.key))
    if first.normal in _tens() and second.normal in _low_ordinals() and second.start - first.end <= 1:
        return f"{int(first.key) + int(second.key[:-2])}{second.key[-2:]}"
    return None


@cache
def _numbers() -> dict[str, str]:
    forms = table("word-forms")
    return {
        word: str(value)
        for group in ("units", "teens", "tens", "ordinals")
        for word, value in forms[group].items()
    } | {word: sign for sign, words in forms["signs"].items() for word in words}


@cache
def _tens() -> frozenset[str]:
    return frozenset(table("word-forms")["tens"])


@cache
def _low_ordinals() -> frozenset[str]:
    return frozenset(word for word, key in table("word-forms")["ordinals"].items() if len(key) == len("1st"))


@cache
def _units() -> frozenset[str]:
    return frozenset(table("word-forms")["units"])


@cache
def _money_signs() -> frozenset[str]:
    return frozenset(table("word-forms")["signs"]) - {"%"}


@cache
def _scales() -> frozenset[str]:
    return frozenset(table("word-forms")["scales"]["words"])
