"""A quotation beside one record: speaker, words, day, and what was left out around the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.align import Alignment, Piece, align, weigh
from factcheck.match.edits import EditKind
from factcheck.match.speakers import Speaker, compare_speakers
from factcheck.reading.words import Word, Words
from factcheck.store.index import Recorded
from factcheck.store.names import Names
from factcheck.verdict import Edit

FLOOR = (6, 10)  # at least this share of the words, by weight, must stand in the record
LEAST_WEIGHT = 7  # and at least this weight: one content word and three others, say
_CLAUSE_BREAK = re.compile(r"[,;:.!?()—–]|--")
_CLAUSE_OPENERS = frozenset(
    {"and", "but", "or", "because", "so", "which", "who", "while", "although", "though", "when", "as"}
)
_REACH = 4  # words: a negation further from the cut governs something else


class Tier(StrEnum):
    """How far a quotation had to be folded to be found on record, from not at all."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    SLIP = "slip"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Cut:
    """Recorded words that were left out, and those of them that lie in one clause with the kept words.

    ``at`` is the offset into the quoted words where the cut lies: an ellipsis, or an edge.
    """

    words: tuple[Word, ...]
    near: tuple[Word, ...]
    at: int
    is_edge: bool


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """One claim beside one record that says much the same, whoever said it."""

    claim: QuoteClaim
    record: Recorded
    alignment: Alignment
    speaker: Speaker
    cuts: tuple[Cut, ...]

    @property
    def fact(self) -> QuoteFact:
        """The fact on record."""
        return self.record.fact

    @property
    def facts(self) -> tuple[QuoteFact, ...]:
        """The fact on record, as the facts that a comparison cites."""
        return (self.record.fact,)

    @property
    def score(self) -> str:
        """The share of the quotation's words that stand in the record, in percent: for show."""
        return self.alignment.score

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The alignment step by step, with runs of kept words put together."""
        return tuple(_edits(self.alignment))

    @property
    def tier(self) -> Tier:
        """How far the words had to be folded to be alike."""
        kinds = [one.kind for one in self.alignment.changes]
        if any(kind.changes_sense for kind in kinds) or not self.alignment.in_order:
            return Tier.CHANGED
        if any(kind.is_slip for kind in kinds) or self.has_brackets:
            return Tier.SLIP
        if kinds or not self._is_literal():
            return Tier.TYPOGRAPHIC
        return Tier.EXACT

    @property
    def has_brackets(self) -> bool:
        """Whether words in square brackets stand in the quotation."""
        return any(piece.brackets for piece in self.alignment.pieces)

    @property
    def is_whole_sentence(self) -> bool:
        """Whether nothing of the sentence or sentences was left out."""
        return not any(cut.words for cut in self.cuts)

    @property
    def content_words(self) -> int:
        """How many of the quoted words carry content."""
        return sum(class_of(word.key) is WordClass.CONTENT for word in self.alignment.quoted.words)

    def _is_literal(self) -> bool:
        quoted, recorded = self.alignment.quoted, self.alignment.recorded
        if len(self.alignment.pieces) > 1:
            return False
        piece = self.alignment.pieces[0]
        first, last = recorded.words[piece.first].start, recorded.words[piece.last - 1].end
        whole = quoted.text[quoted.words[0].start : quoted.words[-1].end]
        return whole == recorded.text[first:last]


def match_quote(claim: QuoteClaim, words: Words, record: Recorded, names: Names) -> QuoteMatch | None:
    """Lays the claim's ``words`` beside ``record``; None where they do not say much the same."""
    if not _shares_enough(words, record.words):
        return None
    alignment = align(words, record.words)
    if alignment is None or not _is_above_floor(alignment):
        return None
    speaker = compare_speakers(claim, record.fact, names)
    return QuoteMatch(claim, record, alignment, speaker, _cuts(alignment, record))


def _shares_enough(words: Words, recorded: Words) -> bool:
    """A quick look that never turns away what would pass: enough of the words are there, in any order."""
    known = {word.key for word in recorded.words}
    spoken = [word for word in words.words if word.bracket is None]
    shared = weigh([word for word in spoken if word.key in known])
    return 3 * shared >= weigh(spoken)


def _is_above_floor(alignment: Alignment) -> bool:
    share, whole = FLOOR
    if alignment.kept * whole < alignment.weight * share:
        return False
    changes = [one for one in alignment.changes if one.kind.changes_sense]
    if not changes:
        return True
    replaced_order = sum(weigh(one.quoted) for one in changes if one.kind is EditKind.ORDER)
    return alignment.kept + replaced_order >= LEAST_WEIGHT


def _cuts(alignment: Alignment, record: Recorded) -> tuple[Cut, ...]:
    pieces, recorded = alignment.pieces, alignment.recorded
    quoted = alignment.quoted
    first, last = pieces[0], pieces[-1]
    cuts = [_before(recorded, first.first, record.before, quoted.words[0].start)]
    for one, other in pairwise(pieces):
        if one.last <= other.first:
            words = recorded.words[one.last : other.first]
            gap = next((gap.start for gap in quoted.gaps if gap.start >= _quoted_end(one)), 0)
            cuts.append(Cut(words, _governing(recorded, words, one.last, other.first), gap, is_edge=False))
    cuts.append(_after(recorded, last.last, quoted.words[-1].end))
    return tuple(cuts)


def _quoted_end(piece: Piece) -> int:
    return max((word.end for one in piece.edits for word in one.quoted), default=0)


def _before(recorded: Words, first: int, before: Words, at: int) -> Cut:
    """What was left out of the sentence before the quoted words, ``before`` the record included."""
    if first >= len(recorded.words):
        return Cut((), (), at, is_edge=True)
    sentence = recorded.words[first].sentence
    words = tuple(word for word in recorded.words[:first] if word.sentence == sentence)
    if not words and first == 0 and before.words and not _ends(before.text):
        tail = tuple(word for word in before.words if word.sentence == before.words[-1].sentence)
        return Cut(tail, _near_before(before, tail), at, is_edge=True)
    return Cut(words, _near_before(recorded, words, first), at, is_edge=True)


def _near_before(text: Words, words: Sequence[Word], first: int | None = None) -> tuple[Word, ...]:
    """The words of the clause that runs on into the kept ones, nearest last."""
    near: list[Word] = []
    end = text.words[first].start if first is not None else len(text.text)
    for word in reversed(words[-_REACH:]):
        if _CLAUSE_BREAK.search(text.text, word.end, end) or (near and word.key in _CLAUSE_OPENERS):
            break
        near.insert(0, word)
        end = word.start
    return tuple(near)


def _after(recorded: Words, last: int, at: int) -> Cut:
    if not 0 < last <= len(recorded.words):
        return Cut((), (), at, is_edge=True)
    sentence = recorded.words[last - 1].sentence
    words = tuple(word for word in recorded.words[last:] if word.sentence == sentence)
    return Cut(words, (), at, is_edge=True)


def _governing(recorded: Words, words: Sequence[Word], first: int, last: int) -> tuple[Word, ...]:
    """The cut words in one clause with what is kept on either side."""
    if not words or not 0 < first <= last < len(recorded.words):
        return ()
    same_start = recorded.words[first - 1].sentence == words[0].sentence
    near: list[Word] = []
    if same_start:
        end = recorded.words[first - 1].end
        for word in words[:_REACH]:
            if _CLAUSE_BREAK.search(recorded.text, end, word.start) or word.key in _CLAUSE_OPENERS:
                break
            near.append(word)
            end = word.end
    if recorded.words[last].sentence == words[-1].sentence:
        near += [word for word in _near_before(recorded, words, last) if word not in near]
    return tuple(near)


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?", '."', ".”", "!”", "?”"))


def _edits(alignment: Alignment) -> Iterator[Edit]:
    for piece in alignment.pieces:
        for is_kept, run in groupby(piece.edits, key=lambda one: one.kind is EditKind.SAME):
            if is_kept:
                kept = " ".join(one.found for one in run)
                yield Edit(op="kept", kind=EditKind.SAME.value, found=kept, expected=kept)
                continue
            for one in run:
                yield Edit(op=one.op.value, kind=one.kind.value, found=one.found, expected=one.expected)


def negation_in(words: Sequence[Word]) -> Word | None:
    """The last word of ``words`` that negates, or None."""
    return next((word for word in reversed(words) if negates(word.key)), None)
