"""What a quotation leaves out of the record, and whether that governs what it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.lexicon.reporting import finite_verbs, noun_like
from factcheck.lexicon.wording import WordClass, affirming_phrases, class_of, negates, reversals
from factcheck.match.align import Alignment, Piece
from factcheck.reading.words import Word, Words
from factcheck.store.index import Recorded
from factcheck.values.pattern import pattern

_BREAK = pattern(r"[,;:.!?()—–]|--")
_COORDINATORS = frozenset({"and", "but", "or", "so", "because", "while"})
_JOINING = _COORDINATORS | {"who", "which", "that"}
_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_SUBJECTS = frozenset({"i", "he", "she", "we", "they"})  # "it" and "you" are objects as often
_FIRST_PERSON = frozenset({"i", "we"})
_COMPLEMENTS = frozenset({"that", "to", "if", "whether", "from", "of"})
_OBJECTS = frozenset({"that", "me", "us", "him", "her", "them", "you", "people", "reporters"})
_TRAILING_CONDITIONS = frozenset({"if", "unless", "until", "provided", "except", "assuming"})
_TRAILING_NEGATIONS = frozenset({"no", "not", "none", "never", "nothing", "nobody", "neither", "nowhere"})
_NEAR = 4  # words: a bare negation further from the kept words governs something else
_CLAUSE = 14  # words of a clause that are read back for what governs a "that" or "to"
_AFTER = 3  # words behind the kept ones
_MARKS = " \n\"'“”‘’"
_TOLD = 5  # words: "told the jury" and "told reporters on Monday" govern what was told
_LIMITS = frozenset({"only", "nearly", "almost", "few", "some"})
_OPENING_CONDITIONS = frozenset({"if", "unless", "until", "provided", "assuming"})
_RELATIVE_REACH = 3


class Governs(StrEnum):
    """How cut words govern kept ones."""

    NEGATION = "negation"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Cut:
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
    cuts = [_before(recorded, pieces[0].first, record.before, quoted.words[0].start)]
    for one, other in pairwise(pieces):
        if 0 < one.last <= other.first < len(recorded.words):
            gap = next((gap.start for gap in quoted.gaps if gap.start >= _quoted_end(one)), 0)
            cuts.append(_between(recorded, one, other, gap))
    cuts.append(_after(recorded, pieces[-1].last, record.after, quoted.words[-1].end))
    return tuple(cuts)


def _quoted_end(piece: Piece) -> int:
    return max((word.end for one in piece.edits for word in one.quoted), default=0)


def _before(recorded: Words, first: int, before: Words, at: int) -> Cut:
    """What was left out of the sentence before the quoted words, ``before`` the record included."""
    if first >= len(recorded.words):
        return Cut((), at, is_edge=True)
    words = _of_sentence(recorded.words[:first], recorded.words[first].sentence)
    if not words and first == 0 and before.words and not _ends(before.text):
        tail = _of_sentence(before.words, before.words[-1].sentence)
        return Cut(tail, at, True, *_leading(before.text, tail, len(before.text)))
    return Cut(words, at, True, *_leading(recorded.text, words, recorded.words[first].start))


def _after(recorded: Words, last: int, after: Words, at: int) -> Cut:
    """What was left out of the sentence after the quoted words, ``after`` the record included."""
    if not 0 < last <= len(recorded.words):
        return Cut((), at, is_edge=True)
    if last == len(recorded.words) and after.words and not _ends(recorded.text):
        head = _of_sentence(after.words, after.words[0].sentence)
        return Cut(head, at, True, *_trailing(after.text, head, 0))
    words = _of_sentence(recorded.words[last:], recorded.words[last - 1].sentence)
    return Cut(words, at, True, *_trailing(recorded.text, words, recorded.words[last - 1].end))


def _between(recorded: Words, one: Piece, other: Piece, at: int) -> Cut:
    words = recorded.words[one.last : other.first]
    before, after = recorded.words[one.last - 1], recorded.words[other.first]
    trailing = _trailing(recorded.text, _of_sentence(words, before.sentence), before.end)
    leading = _leading(recorded.text, _of_sentence(words, after.sentence), after.start)
    kept = recorded.words[max(0, one.last - _AFTER) : one.last]
    if leading[1] is Governs.NEGATION and any(negates(word.key) for word in kept):
        leading = (None, None)  # "will not … raise": the negation is kept before the ellipsis
    governor, governs = leading if leading[0] is not None else trailing
    return Cut(words, at, False, governor, governs, _splices(recorded, one, other))


def _ends(text: str) -> bool:
    """Whether a sentence ends with the text."""
    return text.rstrip(_MARKS).endswith((".", "!", "?"))


def _splices(recorded: Words, one: Piece, other: Piece) -> bool:
    before, after = recorded.words[one.last - 1], recorded.words[other.first]
    if before.sentence != after.sentence:
        ends = one.last == len(recorded.words) or recorded.words[one.last].sentence != before.sentence
        begins = recorded.words[other.first - 1].sentence != after.sentence
        return not (ends or begins)
    cut = recorded.words[one.last : other.first]
    return _joins_clauses(recorded.text, cut, before, after) or (
        bool(cut)
        and cut[-1].key in _SUBJECTS
        and _BREAK.search(recorded.text, before.end, after.start) is not None
    )


def _joins_clauses(text: str, cut: Sequence[Word], before: Word, after: Word) -> bool:
    """Whether a clause began in the cut that the kept words end: “Rents have … risen”, where wages have."""
    is_aside = text[before.end :].lstrip()[:1] == "," and text[: after.start].rstrip()[-1:] == ","
    begins = any(word.key in _JOINING for word in cut[1:-1])
    return begins and not is_aside and after.key not in _COORDINATORS


def _of_sentence(words: Sequence[Word], sentence: int) -> tuple[Word, ...]:
    return tuple(word for word in words if word.sentence == sentence)


def _leading(text: str, words: Sequence[Word], end: int) -> tuple[Word | None, Governs | None]:
    """What governs the kept words from ``end`` on, among the cut words that run on into them."""
    clause = _clause(text, words, end)
    affirmed = _affirmed(clause)
    negations = [
        word
        for word in clause
        if negates(word.key) and word not in affirmed and not _is_relative(clause, word)
    ]
    if negations and negations[-1] in clause[-_NEAR:]:
        return negations[-1], Governs.NEGATION
    if clause and clause[-1].key in reversals():  # "I doubt", "suppose", "stop"
        return clause[-1], Governs.NEGATION
    if clause and (clause[-1].key in _COMPLEMENTS or _reporting(clause) is not None):
        turning = negations or [word for word in clause if word.key in reversals() and word not in affirmed]
        if turning:
            return turning[-1], Governs.NEGATION
    conditions = [word for word in clause if word.key in _TRAILING_CONDITIONS or word.key == "whether"]
    if conditions:
        return conditions[-1], Governs.CONDITION
    verb = _reporting(clause)
    if verb is not None and not _FIRST_PERSON & {word.key for word in clause[: clause.index(verb)][-_AFTER:]}:
        return verb, Governs.ATTRIBUTION
    return _limiting(text, words, end)


def _limiting(text: str, words: Sequence[Word], end: int) -> tuple[Word | None, Governs | None]:
    """What limits the kept words: an "only" right before them, or a condition that opens the sentence."""
    if words and words[-1].key in _LIMITS and not _BREAK.search(text, words[-1].end, end):
        return words[-1], Governs.LIMIT
    opens = bool(words) and text[: words[0].start].rstrip(_MARKS)[-1:] in ("", ".", "!", "?")
    if opens and words[0].key in _OPENING_CONDITIONS and text[words[-1].end : end].strip() == ",":
        return words[0], Governs.LIMIT
    return None, None


def _trailing(text: str, words: Sequence[Word], start: int) -> tuple[Word | None, Governs | None]:
    """What governs the kept words that end at ``start``, among the cut words right behind them."""
    near: list[Word] = []
    for word in words[:_AFTER]:
        if _BREAK.search(text, start, word.start) or word.key in _COORDINATORS:
            break
        near.append(word)
        start = word.end
    if len(near) > 1 and near[0].key == "only":
        near = near[1:]
    if near and near[0].key in _TRAILING_CONDITIONS:
        return near[0], Governs.CONDITION
    affirmed = _affirmed(near)
    negation = next((word for word in near if word.key in _TRAILING_NEGATIONS and word not in affirmed), None)
    return (negation, Governs.NEGATION) if negation is not None else (None, None)


def _clause(text: str, words: Sequence[Word], end: int) -> list[Word]:
    """The words of the clause that runs on into the kept ones."""
    clause: list[Word] = []
    for word in reversed(words[-_CLAUSE:]):
        if _BREAK.search(text, word.end, end) or (clause and word.key in _COORDINATORS):
            break
        clause.insert(0, word)
        end = word.start
    return clause


def _reporting(clause: Sequence[Word]) -> Word | None:
    """The verb of saying or thinking whose object the kept words are."""
    told = [word for word in clause[-_TOLD:] if word.key in ("told", "tell", "tells")]
    if told:
        return told[-1]
    for word in reversed(clause):
        if class_of(word.key) is WordClass.ATTRIBUTION or _reports(word.key):
            return word
        if word.key not in _OBJECTS:
            return None
    return None


def _reports(key: str) -> bool:
    """Whether the word is a verb of saying and hardly ever anything else: "insist", not "states"."""
    return any(form in finite_verbs() and form not in noun_like() for form in (key, f"{key}s"))


def _affirmed(words: Sequence[Word]) -> list[Word]:
    """The words of phrases that hold a negation and affirm: "no doubt", "not only"."""
    pairs = [pair for pair in pairwise(words) if (pair[0].key, pair[1].key) in affirming_phrases()]
    return [word for pair in pairs for word in pair]


def _is_relative(clause: Sequence[Word], word: Word) -> bool:
    """Whether the word stands in a relative clause, which says something about a noun and no more."""
    at = clause.index(word)
    return any(before.key in _RELATIVES for before in clause[max(0, at - _RELATIVE_REACH) : at])
