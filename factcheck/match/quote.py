"""A quotation beside one record: speaker, words, day, and what was left out around the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.lexicon.reporting import finite_verbs
from factcheck.lexicon.verbs import is_past_of
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.align import Alignment, align, weigh
from factcheck.match.candidates import FLOOR, LEAST_SHARED, LEAST_WEIGHT
from factcheck.match.cuts import Cut, find_cuts, is_aside
from factcheck.match.edits import EditKind, WordEdit
from factcheck.match.speakers import Speaker, compare_speakers
from factcheck.reading.words import Gap, Words, read_words
from factcheck.store.index import Recorded
from factcheck.store.names import Names
from factcheck.values.models import trusted
from factcheck.verdict import Edit

_FEW = 3  # words; so few in another order may be anybody's
_FEW_CHANGED = 1  # word of content that may differ in a sentence of few
_SPLIT = 2  # parts of a quotation that its attribution interrupts


class Tier(StrEnum):
    """How far a quotation had to be folded to be found on record, from not at all."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    SLIP = "slip"
    CHANGED = "changed"


class QuoteMatch(NamedTuple):
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
    weight, shared = _shared(words, record.words)
    if shared < -(-weight // LEAST_SHARED):
        return None
    # Where all words are there, in whatever order, or an aside may part them, the last look decides.
    is_open = shared == weight or len(claim.spans) >= _SPLIT
    alignment = align(words, record.words, None if is_open else _most_lost(weight))
    if alignment is not None and any(one.kind.changes_sense for one in alignment.changes):
        alignment = _split_over_asides(claim, alignment)
    if alignment is not None and _is_reported(claim):
        alignment = _shifted_back(alignment)
    if alignment is not None and _is_rearranged(alignment):
        alignment = _with_order_changed(alignment)
    elif alignment is None or not _is_above_floor(alignment):
        return None
    speaker = compare_speakers(claim, record.fact, names)
    return QuoteMatch(claim, record, alignment, speaker, find_cuts(alignment, record))


def _split_over_asides(claim: QuoteClaim, alignment: Alignment) -> Alignment:
    """The alignment with the attribution in the place of an aside of the record: “…,” she said, “…”.

    Whoever splits a sentence may leave an aside out there, as with an ellipsis; else a word was dropped.
    """
    quoted, recorded = alignment.quoted, alignment.recorded
    texts = [span.text for span in claim.spans]
    if len(texts) < _SPLIT or quoted.gaps or " ".join(texts) != claim.words:
        return alignment
    ends = list(accumulate(len(text) + 1 for text in texts[:-1]))
    parted = align(quoted._replace(gaps=tuple(Gap(end - 1, end - 1) for end in ends)), recorded)
    if parted is None or not parted.in_order or any(one.kind.changes_sense for one in parted.changes):
        return alignment
    for before, after in pairwise(parted.pieces):
        one, other = recorded.words[before.last - 1], recorded.words[after.first]
        if before.last < after.first and not is_aside(recorded.text, one, other):
            return alignment
    return parted


def _is_reported(claim: QuoteClaim) -> bool:
    """Whether the marks open in the middle of reported speech: she said the tram “was ready”."""
    lead = claim.lead_in or ""
    return (
        bool(lead)
        and lead[-1] not in ",:;—–"
        and any(word.key in finite_verbs() for word in read_words(lead).words)
    )


def _shifted_back(alignment: Alignment) -> Alignment:
    """Reported speech puts the verb into the past; nothing else about the words changes."""
    pieces = tuple(
        piece._replace(edits=tuple(_as_backshift(one) for one in piece.edits)) for piece in alignment.pieces
    )
    changed = [one for piece in pieces for one in piece.edits if one.kind is EditKind.BACKSHIFT]
    kept = alignment.kept + sum(weigh(one.quoted) for one in changed)
    return replace(alignment, pieces=pieces, kept=kept)


def _as_backshift(one: WordEdit) -> WordEdit:
    if len(one.quoted) != 1 or len(one.recorded) != 1 or not one.kind.changes_sense:
        return one
    is_past = is_past_of(one.quoted[0].key, one.recorded[0].key)
    return one._replace(kind=EditKind.BACKSHIFT) if is_past else one


def _shared(words: Words, recorded: Words) -> tuple[int, int]:
    """What the spoken words weigh, and those of them that stand in the record, in any order."""
    known = {word.key for word in recorded.words}
    spoken = [word for word in words.words if word.bracket is None]
    return weigh(spoken), weigh([word for word in spoken if word.key in known])


def _most_lost(weight: int) -> int:
    """How much of so much weight may say something else without being below the floor."""
    share, whole = FLOOR
    return weight * (whole - share) // whole


def _is_above_floor(alignment: Alignment) -> bool:
    share, whole = FLOOR
    if alignment.kept * whole < alignment.weight * share:
        return False
    changes = [one for one in alignment.changes if one.kind.changes_sense]
    if not changes:
        return True
    content = [word for one in changes for word in one.quoted if class_of(word.key) is WordClass.CONTENT]
    kept = sum(class_of(word.key) is WordClass.CONTENT for word in alignment.quoted.words) - len(content)
    if len(content) > max(kept, _FEW_CHANGED) and not any(one.kind is EditKind.ORDER for one in changes):
        return False  # of a like sentence the frame alone: "the state of our farms is poor"
    others = sum(len(one.quoted) for one in changes if one.kind is not EditKind.ORDER)
    if 2 * others > sum(word.bracket is None for word in alignment.quoted.words):
        return False  # a few weighty words alone: “we can't do that to the American people”
    replaced_order = sum(weigh(one.quoted) for one in changes if one.kind is EditKind.ORDER)
    return alignment.kept + replaced_order >= LEAST_WEIGHT


_SIDES = ("found", "expected")


def _is_rearranged(alignment: Alignment) -> bool:
    """Whether the quotation has all words of a recorded sentence, and no others, in another order."""
    quoted, recorded = alignment.quoted, alignment.recorded
    if quoted.gaps or not alignment.changes:
        return False
    first = recorded.words[min(alignment.pieces[0].first, len(recorded.words) - 1)].sentence
    sentence = [word.key for word in recorded.words if word.sentence == first]
    return len(sentence) > _FEW and sorted(sentence) == sorted(quoted.keys)


def _with_order_changed(alignment: Alignment) -> Alignment:
    pieces = tuple(
        piece._replace(
            edits=tuple(
                one._replace(kind=EditKind.ORDER)
                if one.kind.changes_sense and one.kind is not EditKind.NEGATION
                else one
                for one in piece.edits
            ),
        )
        for piece in alignment.pieces
    )
    return replace(alignment, pieces=pieces)


def _edits(alignment: Alignment) -> Iterator[Edit]:
    for piece in alignment.pieces:
        for is_kept, run in groupby(piece.edits, key=lambda one: one.kind is EditKind.SAME):
            if is_kept:
                same = list(run)
                quoted, recorded = (" ".join(getattr(one, side) for one in same) for side in _SIDES)
                yield trusted(Edit)(op="kept", kind=EditKind.SAME.value, found=quoted, expected=recorded)
                continue
            for one in run:
                yield trusted(Edit)(
                    op=one.op.value, kind=one.kind.value, found=one.found, expected=one.expected
                )
