"""Names each difference between quoted and recorded words by what it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from factcheck.lexicon.english import is_slip_of_typing
from factcheck.lexicon.wording import (
    WordClass,
    agree,
    before_that,
    class_of,
    filler_phrases,
    first_letters,
    negates,
    opened,
)
from factcheck.match.house_style import (
    is_hyphenation,
    is_short_for,
    respelt,
    same_number,
    spelt_alike,
)
from factcheck.reading.words import Word
from factcheck.values.pattern import pattern


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
    BACKSHIFT = "backshift"

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
            EditKind.BACKSHIFT,
        )

    @property
    def is_tidying(self) -> bool:
        """Whether it is a slip that a writer mends for the reader, in what was spoken or in its grammar."""
        return self in (EditKind.FILLER, EditKind.FALSE_START, EditKind.AGREEMENT, EditKind.BACKSHIFT)

    @property
    def changes_sense(self) -> bool:
        """Whether the quotation no longer says what the record says."""
        return not (self.is_typographic or self.is_slip)


class WordEdit(NamedTuple):
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


class Around(NamedTuple):
    """The record around an edit: its text, the words before the edit and the words after it."""

    text: str
    before: Sequence[Word]
    after: Sequence[Word]


def edit(quoted: tuple[Word, ...], recorded: tuple[Word, ...], around: Around) -> WordEdit:
    """The edit that puts ``quoted`` in the place of ``recorded``, classified. Not both may be empty."""
    op = Op.REPLACED if quoted and recorded else Op.INSERTED if quoted else Op.DROPPED
    return WordEdit(op, _kind(quoted, recorded, around), quoted, recorded)


def kept(quoted: Word, recorded: Word) -> WordEdit:
    """One word that stands in both, perhaps in another spelling or style of number."""
    if quoted.normal == recorded.normal:
        return WordEdit(Op.KEPT, EditKind.SAME, (quoted,), (recorded,))
    kind = EditKind.SPELLING if quoted.key.isalpha() else EditKind.NUMBER_STYLE
    return WordEdit(Op.REPLACED, kind, (quoted,), (recorded,))


def surely_changes(quoted: Sequence[Word], recorded: Sequence[Word]) -> bool:
    """Whether a first look tells that putting ``quoted`` in the place of ``recorded`` changes the sense.

    Slips and house style leave a word its first letter; but in compounds, amounts and short forms, of which
    this says nothing. Where it is False, ``edit`` may find either.
    """
    if len(quoted) + len(recorded) == 1:
        return False
    known = {word.key for word in recorded}
    letters: set[str] = set()
    for key in known:
        found = first_letters(key)
        if not found:
            return False
        letters |= found
    if not any(
        word.key not in known and letters.isdisjoint(first_letters(word.key) or letters) for word in quoted
    ):
        return False
    return not any(word.is_number for word in quoted) and "".join(_keys(quoted)) != "".join(_keys(recorded))


def _kind(quoted: tuple[Word, ...], recorded: tuple[Word, ...], around: Around) -> EditKind:
    found, expected = _keys(quoted), _keys(recorded)
    if quoted and recorded and (style := _style(quoted, recorded, around)) is not None:
        return style
    readings = [(one, other) for one in opened(found) for other in opened(expected)]
    if any(one == other for one, other in readings):
        return EditKind.CONTRACTION if _is_same_d(found, expected, around.after) else EditKind.MODAL
    one, other = min(readings, key=lambda pair: Levenshtein.distance(pair[0], pair[1]))
    left = _leftover(one, other)
    if (slip := _slip(*left, quoted, recorded, around)) is not None:
        return slip
    return _change(*left, quoted, recorded)


def _style(quoted: tuple[Word, ...], recorded: tuple[Word, ...], around: Around) -> EditKind | None:
    """What house style alone may make of the recorded words, or None where it is more."""
    found, expected = _keys(quoted), _keys(recorded)
    if list(map(respelt, quoted)) == list(map(respelt, recorded)) or _typed(quoted) == _typed(recorded):
        return EditKind.SPELLING
    if len(found) == len(expected) and all(map(spelt_alike, quoted, recorded)):
        return EditKind.SPELLING
    if is_hyphenation(quoted, recorded):
        return EditKind.HYPHENATION
    if any(word.is_number for word in (*quoted, *recorded)) and same_number(quoted, recorded):
        return EditKind.NUMBER_STYLE
    before_number = bool(around.after) and around.after[0].key.isdigit()
    if is_short_for(found, expected, before_number) or is_short_for(expected, found, before_number):
        return EditKind.SPELLING
    return None


def _is_same_d(found: tuple[str, ...], expected: tuple[str, ...], following: Sequence[Word]) -> bool:
    """Whether "'d" was not opened into "would" where a participle follows, so that it was "had"."""
    shortened = any(key.endswith("'d") for key in (*found, *expected))
    participle = bool(following) and following[0].key.endswith(("ed", "en"))
    return not (shortened and participle and "would" in (*found, *expected))


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
    around: Around,
) -> EditKind | None:
    if not found and _only_fillers(expected, recorded, around.text):
        return EditKind.FILLER
    spoken = tuple(word for word in recorded if class_of(word.key) is not WordClass.FILLER)
    if not quoted and any(_is_false_start(run, around) for run in (recorded, spoken) if run):
        return EditKind.FALSE_START
    if found and len(found) == len(expected) and all(map(agree, found, expected)):
        return None if any(_is_name(word) for word in recorded) else EditKind.AGREEMENT
    if len(quoted) == len(recorded) == len(found) == len(expected) and _only_mistyped(quoted, recorded):
        return EditKind.TYPING
    if quoted and recorded and _is_mistyped_amount(_typed(quoted), _typed(recorded)):
        return EditKind.TYPING
    if len(quoted) + len(recorded) == 1 and _opens_clause((*quoted, *recorded)[0], around):
        return EditKind.CLAUSE_OPENER
    return None


def _is_name(word: Word) -> bool:
    return word.is_capitalised and word.start > 0


def _is_false_start(recorded: tuple[Word, ...], around: Around) -> bool:
    size = len(recorded)
    keys = _keys(recorded)
    if _breaks_off(recorded, around):
        return True
    return _begins_again(keys, _keys(around.after[:size])) or _begins_again(
        keys, _keys(around.before[-size:])
    )


def _breaks_off(recorded: tuple[Word, ...], around: Around) -> bool:
    """Whether the speaker broke off at a dash and took a word up again: "since the end of—since it was"."""
    if any(negates(word.key) for word in recorded):
        return False
    keys, before = _keys(recorded), _keys(around.before)
    breaks = [recorded[-size].start for size in range(1, len(keys)) if keys[-size:] == before[-size:]]
    if around.after and _stem(keys[0]) == _stem(around.after[0].key):
        breaks.append(around.after[0].start)
    return any(_DASHED.search(around.text, max(0, at - _DASH), at) is not None for at in breaks)


def _stem(key: str) -> str:
    """What a contraction begins with: speakers break "it's" off, and say "it" once more."""
    return key.partition("'")[0]


def _opens_clause(word: Word, around: Around) -> bool:
    """Whether a "that" after a verb of saying, or an "and" at the head of a sentence, came or went."""
    before = around.before[-1] if around.before else None
    if word.key == "and":
        return before is None or (bool(around.after) and before.sentence != around.after[0].sentence)
    if word.key != "that" or before is None:
        return False
    return class_of(before.key) is WordClass.ATTRIBUTION or before.key in before_that()


def _only_mistyped(quoted: tuple[Word, ...], recorded: tuple[Word, ...]) -> bool:
    """Whether every quoted word is the recorded one mistyped; a name misspelt is another name."""
    return all(
        is_slip_of_typing(*_without_genitive(word.key, known.key))
        and word.is_capitalised == known.is_capitalised
        and (not known.is_capitalised or known.start == 0)
        for word, known in zip(quoted, recorded, strict=True)
    )


def _typed(words: tuple[Word, ...]) -> list[str]:
    """What was typed, word by word, where reading made one number or day of several words."""
    return [form for word in words for form in word.normal.split()]


def _is_mistyped_amount(written: list[str], meant: list[str]) -> bool:
    """Whether a word of an amount was mistyped, so that it was not read as one: "10 milllion", "perccent"."""
    return len(written) == len(meant) and all(
        one == other or is_slip_of_typing(one, other) for one, other in zip(written, meant, strict=True)
    )


def _without_genitive(one: str, other: str) -> tuple[str, str]:
    """Both words without the "'s" that both end in."""
    shared = one.endswith("'s") and other.endswith("'s")
    return (one[:-2], other[:-2]) if shared else (one, other)


def _only_fillers(keys: tuple[str, ...], recorded: tuple[Word, ...], text: str) -> bool:
    """Whether sounds of hesitation alone were left out, and stock phrases set off by commas or dashes."""
    at = 0
    while at < len(keys):
        if class_of(keys[at]) is WordClass.FILLER:
            at += 1
            continue
        phrase = next((one for one in filler_phrases() if keys[at : at + len(one)] == one), None)
        if phrase is None or not _is_set_off(recorded, text):
            return False
        at += len(phrase)
    return bool(keys)


def _is_set_off(recorded: tuple[Word, ...], text: str) -> bool:
    before, after = text[: recorded[0].start].rstrip(), text[recorded[-1].end :].lstrip()
    return (not before or before[-1] in _PAUSES) and (not after or after[0] in _PAUSES)


_DASHED = pattern(r"(?:—|–|-|…|\.\.\.)\s*\Z")
_DASH = 6  # characters of a dash or three points with its spaces
_PAUSES = frozenset(",;:.!?—–-…")


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
