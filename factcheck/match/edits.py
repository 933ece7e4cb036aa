"""Names each difference between quoted and recorded words by what it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from factcheck.lexicon.english import is_slip_of_typing
from factcheck.lexicon.wording import (
    WordClass,
    agree,
    american,
    class_of,
    clause_openers,
    filler_phrases,
    opened,
)
from factcheck.reading.words import Word


class Op(StrEnum):
    """What was done to the recorded words to get the quoted ones."""

    KEPT = "kept"
    REPLACED = "replaced"
    INSERTED = "inserted"
    DROPPED = "dropped"


class EditKind(StrEnum):
    """What an edit does to what was said. The first group leaves the sense; the second changes it."""

    SAME = "same"
    SPELLING = "spelling"
    NUMBER_STYLE = "number-style"
    HYPHENATION = "hyphenation"

    CONTRACTION = "contraction"
    FILLER = "filler"
    FALSE_START = "false-start"
    AGREEMENT = "agreement"
    CLAUSE_OPENER = "clause-opener"
    TYPING = "typing"

    NEGATION = "negation"
    NUMBER = "number"
    QUESTION = "question"
    ORDER = "order"
    NAME = "name"
    MODAL = "modal"
    QUALIFIER = "qualifier"
    PRONOUN = "pronoun"
    FUNCTION = "function"
    CONTENT = "content"

    @property
    def is_typographic(self) -> bool:
        """Whether house style alone may make this change, with no word of warning."""
        return self in (EditKind.SAME, EditKind.SPELLING, EditKind.NUMBER_STYLE, EditKind.HYPHENATION)

    @property
    def is_slip(self) -> bool:
        """Whether the sense stands although the words are not quite the recorded ones."""
        return self in (
            EditKind.CONTRACTION,
            EditKind.FILLER,
            EditKind.FALSE_START,
            EditKind.AGREEMENT,
            EditKind.CLAUSE_OPENER,
            EditKind.TYPING,
        )

    @property
    def changes_sense(self) -> bool:
        """Whether the quotation no longer says what the record says."""
        return not (self.is_typographic or self.is_slip)


@dataclass(frozen=True, slots=True)
class WordEdit:
    """One step from the recorded to the quoted words."""

    op: Op
    kind: EditKind
    quoted: tuple[Word, ...]
    recorded: tuple[Word, ...]

    @property
    def found(self) -> str:
        """The quoted words as written."""
        return " ".join(word.text for word in self.quoted)

    @property
    def expected(self) -> str:
        """The recorded words as written."""
        return " ".join(word.text for word in self.recorded)


def edit(
    quoted: tuple[Word, ...], recorded: tuple[Word, ...], following: Sequence[Word], preceding: Sequence[Word]
) -> WordEdit:
    """The edit that puts ``quoted`` in the place of ``recorded``, classified.

    ``following`` and ``preceding`` are the recorded words after and before it. Either run may be empty,
    not both.
    """
    op = Op.REPLACED if quoted and recorded else Op.INSERTED if quoted else Op.DROPPED
    return WordEdit(op, _kind(quoted, recorded, following, preceding), quoted, recorded)


def _kind(
    quoted: tuple[Word, ...], recorded: tuple[Word, ...], following: Sequence[Word], preceding: Sequence[Word]
) -> EditKind:
    found, expected = _keys(quoted), _keys(recorded)
    if "".join(found) == "".join(expected):
        return EditKind.HYPHENATION
    if [american(key) for key in found] == [american(key) for key in expected]:
        return EditKind.SPELLING
    readings = [(one, other) for one in opened(found) for other in opened(expected)]
    if any(one == other for one, other in readings):
        return EditKind.CONTRACTION
    one, other = min(readings, key=lambda pair: Levenshtein.distance(pair[0], pair[1]))
    left = _leftover(one, other)
    if (slip := _slip(*left, quoted, recorded, following, preceding)) is not None:
        return slip
    return _change(*left, quoted, recorded)


def _leftover(found: tuple[str, ...], expected: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What remains of both runs when the words that they share, in order, are taken away."""
    more: list[str] = []
    fewer: list[str] = []
    for op in Levenshtein.opcodes(expected, found):
        if op.tag != "equal":
            fewer.extend(expected[op.src_start : op.src_end])
            more.extend(found[op.dest_start : op.dest_end])
    return tuple(more), tuple(fewer)


def _slip(
    found: tuple[str, ...],
    expected: tuple[str, ...],
    quoted: tuple[Word, ...],
    recorded: tuple[Word, ...],
    following: Sequence[Word],
    preceding: Sequence[Word],
) -> EditKind | None:
    if not found and _only_fillers(expected):
        return EditKind.FILLER
    if not found and not quoted and _begins_again(_keys(recorded), _keys(following[: len(recorded)])):
        return EditKind.FALSE_START
    if not found and not quoted and _begins_again(_keys(recorded), _keys(preceding[-len(recorded) :])):
        return EditKind.FALSE_START
    if len(found) == len(expected) and all(map(agree, found, expected)):
        return EditKind.AGREEMENT
    if len(quoted) == len(recorded) == len(found) == len(expected) and _only_mistyped(quoted, recorded):
        return EditKind.TYPING
    if len(found) + len(expected) == 1 and {*found, *expected} <= clause_openers():
        return EditKind.CLAUSE_OPENER
    return None


def _only_mistyped(quoted: tuple[Word, ...], recorded: tuple[Word, ...]) -> bool:
    """Whether every quoted word is the recorded one mistyped; a name misspelt is another name."""
    return all(
        is_slip_of_typing(word.key, known.key)
        and word.is_capitalised == known.is_capitalised
        and (not known.is_capitalised or known.start == 0)
        for word, known in zip(quoted, recorded, strict=True)
    )


def _only_fillers(keys: tuple[str, ...]) -> bool:
    at = 0
    while at < len(keys):
        if class_of(keys[at]) is WordClass.FILLER:
            at += 1
            continue
        phrase = next((one for one in filler_phrases() if keys[at : at + len(one)] == one), None)
        if phrase is None:
            return False
        at += len(phrase)
    return bool(keys)


def _begins_again(dropped: tuple[str, ...], kept: tuple[str, ...]) -> bool:
    """Whether the dropped words are said once more where they were dropped ("we, we must")."""
    return (
        bool(dropped) and dropped == kept and not any(class_of(key) is WordClass.NEGATION for key in dropped)
    )


_BY_WEIGHT = (
    (WordClass.MODAL, EditKind.MODAL),
    (WordClass.QUALIFIER, EditKind.QUALIFIER),
    (WordClass.PRONOUN, EditKind.PRONOUN),
)


def _change(
    found: tuple[str, ...], expected: tuple[str, ...], quoted: tuple[Word, ...], recorded: tuple[Word, ...]
) -> EditKind:
    classes = Counter(class_of(key) for key in found), Counter(class_of(key) for key in expected)
    if _of(WordClass.NEGATION, found) != _of(WordClass.NEGATION, expected):
        return EditKind.NEGATION
    words = [word for word in (*quoted, *recorded) if word.key in found or word.key in expected]
    if any(word.is_number for word in words):
        return EditKind.NUMBER
    if "?" in found or "?" in expected:
        return EditKind.QUESTION
    if sorted(found) == sorted(expected):
        return EditKind.ORDER
    content = {*found, *expected} - {
        key for key in (*found, *expected) if class_of(key) is not WordClass.CONTENT
    }
    if content and all(word.is_capitalised for word in words if word.key in content) and not _opens(words):
        return EditKind.NAME
    if content:
        return EditKind.CONTENT
    for word_class, kind in _BY_WEIGHT:
        if classes[0][word_class] or classes[1][word_class]:
            return kind
    return EditKind.FUNCTION


def _opens(words: Iterable[Word]) -> bool:
    """Whether a word opens its text, so that its capital says nothing."""
    return any(word.start == 0 for word in words)


def _of(word_class: WordClass, keys: tuple[str, ...]) -> list[str]:
    return sorted(key for key in keys if class_of(key) is word_class)


def _keys(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in words)
