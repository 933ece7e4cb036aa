"""What a quotation leaves out of the record, and whether that governs what it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.governing import words as governing
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.align import Alignment, Piece
from factcheck.match.governing import leading
from factcheck.match.governing_behind import says_who, taken_back, trailing
from factcheck.match.governors import Governor, Governs
from factcheck.reading.words import Word, Words
from factcheck.store.index import Recorded
from factcheck.values.pattern import pattern

__all__ = ["Cut", "Governs", "find_cuts"]

_BREAK = pattern(r"[,;:.!?()—–]|--")
_STOP = pattern(r"[.!?;:—–]")
_COORDINATORS = frozenset({"and", "but", "or", "so", "because", "while"})
_JOINING = _COORDINATORS | {"who", "which", "that"}
_SUBJECTS = frozenset({"i", "he", "she", "we", "they"})  # "it" and "you" are objects as often
_AFTER = 3  # words
_MARKS = " \n\"'“”‘’"


class Cut(NamedTuple):
    """Recorded words that were left out.

    ``at`` is the offset into the quoted words where the cut lies: an ellipsis, or an edge. ``governor`` is
    the cut word that governs what is kept, in the way that ``governs`` says. ``splices`` says that an
    ellipsis joins parts of two sentences or clauses into one.
    """

    words: tuple[Word, ...]
    at: int
    is_edge: bool
    governor: Word | None = None
    governs: Governs | None = None
    splices: bool = False


def find_cuts(alignment: Alignment, record: Recorded) -> tuple[Cut, ...]:
    """The cut before the first piece, those between pieces, and the one after the last, in order."""
    pieces, recorded, quoted = alignment.pieces, alignment.recorded, alignment.quoted
    cuts = [_before(recorded, pieces[0], record.before, quoted.words[0].start)]
    for one, other in pairwise(pieces):
        if 0 < one.last <= other.first < len(recorded.words):
            gap = next((gap.start for gap in quoted.gaps if gap.start >= _quoted_end(one)), 0)
            cuts.append(_between(recorded, one, other, gap, quoted))
    last = _after(recorded, pieces[-1], record.after, quoted.words[-1].end)
    if last.governor is None and last.words and _is_inverted(cuts[0], last):
        last = last._replace(governor=last.words[-1], governs=Governs.QUESTION)
    cuts.append(last)
    return tuple(cuts)


def _is_inverted(first: Cut, last: Cut) -> bool:
    """Whether the words ask: their verb was cut before them, and what follows ends in a question mark."""
    return bool(first.words) and first.words[-1].key in governing("clausal") and last.words[-1].key == "?"


def _quoted_end(piece: Piece) -> int:
    return max((word.end for one in piece.edits for word in one.quoted), default=0)


def _before(recorded: Words, piece: Piece, before: Words, at: int) -> Cut:
    """What was left out of the sentence before the quoted words, ``before`` the record included."""
    first = piece.first
    kept = recorded.words[first : max(piece.last, first + 1)]
    words = _of_sentence(recorded.words[:first], kept[0].sentence)
    if not words and first == 0 and before.words and not _ends(before.text):
        tail = _of_sentence(before.words, before.words[-1].sentence)
        return _edge(tail, at, leading(before.text, tail, len(before.text), kept))
    return _edge(words, at, leading(recorded.text, words, kept[0].start, kept))


def _after(recorded: Words, piece: Piece, after: Words, at: int) -> Cut:
    """What was left out of the sentence after the quoted words, ``after`` the record included.

    Where the next sentence takes them back, that one.
    """
    last = piece.last
    ends, rest = recorded.words[last - 1], recorded.words[last:]
    if not rest and after.words and not _ends(recorded.text):
        head = _of_sentence(after.words, after.words[0].sentence)
        return _edge(head, at, trailing(after.text, head, 0))
    words = _of_sentence(rest, ends.sentence)
    kept = _of_sentence(recorded.words[piece.first : last], ends.sentence)
    governor = trailing(recorded.text, words, ends.end, kept)
    following = _of_sentence(rest, ends.sentence + 1) if rest else _of_sentence(after.words, 0)
    if governor is None and (governor := taken_back(following)) is not None:
        words = following
    return _edge(words, at, governor)


def _edge(words: tuple[Word, ...], at: int, governor: Governor | None) -> Cut:
    return Cut(words, at, True, governor and governor.word, governor and governor.governs)


def _between(recorded: Words, one: Piece, other: Piece, at: int, quoted: Words) -> Cut:
    words = recorded.words[one.last : other.first]
    before, after = recorded.words[one.last - 1], recorded.words[other.first]
    text = recorded.text
    if is_aside(text, before, after) and words:
        found = says_who(text, words)
        return Cut(
            words, at, False, found and found.word, found and found.governs, _splices(recorded, one, other)
        )
    resumed = recorded.words[other.first : other.last]
    found = leading(text, _of_sentence(words, after.sentence), after.start, resumed)
    kept = recorded.words[max(0, one.last - _AFTER) : one.last]
    if (
        found is not None
        and found.governs is Governs.NEGATION
        and any(negates(word.key) for word in kept)
        and all(word.key != "that" for word in (kept[-1], *words[: words.index(found.word)]))
    ):
        found = None  # "will not … raise": the negation is kept; "not true that … not" denies it twice
    found = found or trailing(text, _of_sentence(words, before.sentence), before.end)
    splices = _splices(recorded, one, other) or (
        found is None and _takes_over(recorded, one, other, quoted, at)
    )
    return Cut(words, at, False, found and found.word, found and found.governs, splices)


def _takes_over(recorded: Words, one: Piece, other: Piece, quoted: Words, at: int) -> bool:
    """Whether the ellipsis lets kept words govern what they do not govern on record.

    “We hope … the bridge opens” of "We hope you come. The bridge opens."
    """
    before, after = recorded.words[one.last - 1], recorded.words[other.first]
    resumed = recorded.words[other.first : other.last]
    begins = before.sentence != after.sentence or recorded.words[other.first - 1].key in _COORDINATORS
    if not begins or _is_parted(recorded, other, quoted.text[_quoted_end(one) : at]):
        return False
    kept = _of_sentence(recorded.words[one.first : one.last], before.sentence)
    seems = leading(recorded.text, kept, before.end, resumed)
    if seems is None:
        return False
    whole = _of_sentence(recorded.words[: other.first], after.sentence)
    is_so = leading(recorded.text, whole, after.start, resumed)
    return is_so is None or is_so.word != seems.word


def _is_parted(recorded: Words, other: Piece, between: str) -> bool:
    """Whether readers see that a sentence ends at the ellipsis: a mark before it, or a capital behind it."""
    quoted = next((word for edit in other.edits for word in edit.quoted), None)
    begins = (
        other.first > 0 and recorded.words[other.first - 1].sentence != recorded.words[other.first].sentence
    )
    return bool(_STOP.search(between)) or (begins and quoted is not None and quoted.is_capitalised)


def is_aside(text: str, before: Word, after: Word) -> bool:
    """Whether what stands between two words is set off by commas or dashes on both sides."""
    opening, closing = text[before.end :].lstrip()[:1], text[: after.start].rstrip()[-1:]
    return (opening, closing) in ((",", ","), ("—", "—"), ("–", "–"), ("-", "-"))


def _ends(text: str) -> bool:
    """Whether a sentence ends with the text."""
    return text.rstrip(_MARKS).endswith((".", "!", "?"))


def _splices(recorded: Words, one: Piece, other: Piece) -> bool:
    before, after = recorded.words[one.last - 1], recorded.words[other.first]
    if before.sentence != after.sentence:
        ends = one.last == len(recorded.words) or recorded.words[one.last].sentence != before.sentence
        begins = recorded.words[other.first - 1].sentence != after.sentence
        return not (ends or begins or _opens_clause(recorded, other))
    cut = recorded.words[one.last : other.first]
    return _joins_clauses(recorded.text, cut, before, after) or (
        bool(cut)
        and cut[-1].key in _SUBJECTS
        and _BREAK.search(recorded.text, before.end, after.start) is not None
    )


def _opens_clause(recorded: Words, piece: Piece) -> bool:
    """Whether a piece begins with a clause of its own: ", and the money is there"."""
    first = recorded.words[piece.first]
    before = recorded.words[piece.first - 1]
    following = recorded.words[piece.first + 1 : piece.first + 2]
    has_subject = bool(following) and class_of(following[0].key) in (WordClass.DETERMINER, WordClass.PRONOUN)
    paused = _BREAK.search(recorded.text, before.end, first.start) is not None
    return first.key in _COORDINATORS and paused and has_subject


def _joins_clauses(text: str, cut: Sequence[Word], before: Word, after: Word) -> bool:
    """Whether a clause began in the cut that the kept words end: “Rents have … risen”, where wages have."""
    begins = any(word.key in _JOINING for word in cut[1:-1])
    return begins and not is_aside(text, before, after) and after.key not in _COORDINATORS


def _of_sentence(words: Sequence[Word], sentence: int) -> tuple[Word, ...]:
    return tuple(word for word in words if word.sentence == sentence)
