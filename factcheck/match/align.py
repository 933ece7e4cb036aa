"""Lays a quotation beside a record, word by word.

Each piece of the quotation (an ellipsis parts it into pieces) is laid on the stretch of the record that it
fits best; what differs is put into edits, what was left out around and between the pieces into cuts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.edits import Around, EditKind, Op, WordEdit, edit, kept, surely_changes
from factcheck.reading.words import Word, Words

_BAND = 3  # diagonals on either side that vote together: words added or dropped shift the rest
_WEIGHTS = {
    WordClass.CONTENT: 4,
    WordClass.NEGATION: 2,
    WordClass.QUALIFIER: 2,
    WordClass.MODAL: 2,
    WordClass.CONDITION: 2,
}


class Bracket(NamedTuple):
    """Words in square brackets, and the recorded words that they stand for (none for a gloss)."""

    quoted: tuple[Word, ...]
    recorded: tuple[Word, ...]


class Piece(NamedTuple):
    """One unbroken piece of a quotation, laid on ``recorded[first:last]`` of the record's words."""

    first: int
    last: int
    edits: tuple[WordEdit, ...]
    brackets: tuple[Bracket, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """A whole quotation laid on a record. ``kept`` and ``weight`` count words by how much they carry."""

    quoted: Words
    recorded: Words
    pieces: tuple[Piece, ...]
    kept: int
    weight: int
    changes: tuple[WordEdit, ...] = field(init=False, compare=False)
    """The edits that are not simply kept words, in the order of the quotation; nearly every rule asks."""

    def __post_init__(self) -> None:
        changes = [one for piece in self.pieces for one in piece.edits if one.op is not Op.KEPT]
        object.__setattr__(self, "changes", tuple(changes))

    @property
    def in_order(self) -> bool:
        """Whether the pieces follow each other in the record as they do in the quotation."""
        return all(before.last <= after.first for before, after in pairwise(self.pieces))

    @property
    def score(self) -> str:
        """The share of the quotation's words that stand in the record, by weight, in percent, for show."""
        tenths = (2000 * self.kept + self.weight) // (2 * self.weight) if self.weight else 0
        return f"{tenths // 10}.{tenths % 10}"


def weigh(words: Sequence[Word]) -> int:
    """How much the words carry: 4 for a content word, 2 for one that turns the sense, 1 for any other."""
    return sum([_weight(word.key) for word in words])


@lru_cache(maxsize=16384)
def _weight(key: str) -> int:
    return _WEIGHTS.get(class_of(key), 1)


def align(quoted: Words, recorded: Words, most_lost: int | None = None) -> Alignment | None:
    """The best way of laying ``quoted`` on ``recorded``, or None where nothing of it fits.

    None, too, where words of more than ``most_lost`` weight surely say something else than the record.
    """
    pieces: list[Piece] = []
    cursor = kept = weight = lost = 0
    for words in _pieces(quoted):
        spoken = [word for word in words if word.bracket is None]
        weight += weigh(spoken)
        if not spoken:
            continue
        window = _window(spoken, recorded, cursor)
        if window is None:
            return None
        laid = _laid(spoken, recorded, *window)
        lost += laid.lost
        if most_lost is not None and lost > most_lost:
            return None
        piece = _aligned(words, spoken, recorded, laid)
        kept += weigh([word for one in piece.edits if _is_kept(one) for word in one.quoted])
        pieces.append(piece)
        cursor = piece.last
    if not pieces:
        return None
    return Alignment(quoted, recorded, tuple(_reordered(pieces)), kept, weight)


def _is_kept(one: WordEdit) -> bool:
    return one.op is Op.KEPT or not one.kind.changes_sense


def _pieces(quoted: Words) -> list[list[Word]]:
    pieces: list[list[Word]] = [[]]
    gaps = iter(quoted.gaps)
    gap = next(gaps, None)
    for word in quoted.words:
        while gap is not None and gap.start <= word.start:
            pieces.append([])
            gap = next(gaps, None)
        pieces[-1].append(word)
    return [piece for piece in pieces if piece]


def _window(spoken: list[Word], recorded: Words, cursor: int) -> tuple[int, int] | None:
    """The stretch of the record that a piece is laid on: an exact one, after ``cursor`` first."""
    keys = [word.key for word in spoken]
    known = recorded.keys
    exact = _find(keys, known, cursor)
    if exact is None and cursor:
        exact = _find(keys, known, 0)
    if exact is not None:
        return exact, exact + len(keys)
    after = _nearest(keys, known, cursor)
    if cursor == 0 or (after is not None and after[2] * 2 >= len(keys)):
        return after[:2] if after else None
    anywhere = _nearest(keys, known, 0)
    return anywhere[:2] if anywhere else None


def _find(keys: list[str], known: list[str], start: int) -> int | None:
    """Where ``keys`` stand unbroken in ``known``, at or after ``start``."""
    first, size = keys[0], len(keys)
    at = start
    while True:
        try:
            at = known.index(first, at, max(at, len(known) - size + 1))
        except ValueError:
            return None
        if known[at : at + size] == keys:
            return at
        at += 1


def _nearest(keys: list[str], known: list[str], start: int) -> tuple[int, int, int] | None:
    """The stretch of ``known`` that shares most words with ``keys``, by a vote of diagonals, and how many."""
    places: dict[str, list[int]] = {}
    for index in range(start, len(known)):
        places.setdefault(known[index], []).append(index)
    votes: Counter[int] = Counter()
    for index, key in enumerate(keys):
        found = places.get(key, ())
        for place in found if len(found) <= len(keys) + 8 else found[: len(keys) + 8]:
            votes[place - index] += _weight(key)
    if not votes:
        return None
    banded = {diagonal: sum(votes[diagonal + off] for off in range(-_BAND, _BAND + 1)) for diagonal in votes}
    best = max(banded, key=lambda diagonal: (banded[diagonal], votes[diagonal], -diagonal))
    slack = len(keys) + 2 * _BAND
    first, last = max(start, best - slack), min(len(known), best + len(keys) + slack)
    return first, last, int(LCSseq.similarity(keys, known[first:last]))


class _Laid(NamedTuple):
    """The words that stay of a piece: in runs, on ``recorded[first:last]`` of the record's words.

    ``lost`` is the weight of the words for which, by a first look, nothing there can stand.
    """

    first: int
    last: int
    runs: list[tuple[int, int, int]]
    lost: int


def _laid(spoken: list[Word], recorded: Words, first: int, last: int) -> _Laid:
    quoted, known = [word.key for word in spoken], recorded.keys[first:last]
    shared = _pruned(_shared(quoted, known), quoted)
    start, end = _edges(shared, spoken, Around(recorded.text, (), recorded.words[first:last]))
    known = known[start:end]
    runs = _slid(_blocks(quoted, known), known)
    between = _between(runs, spoken, recorded.words[first + start : first + end])
    lost = sum(weigh(found) for found, missing in between if surely_changes(found, missing))
    return _Laid(first + start, first + end, runs, lost)


def _between(
    runs: list[tuple[int, int, int]], spoken: Sequence[Word], known: Sequence[Word]
) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """What stands before, between and behind the runs on both sides."""
    at = place = 0
    for run_at, run_place, size in [*runs, (len(spoken), len(known), 0)]:
        yield spoken[at:run_at], known[place:run_place]
        at, place = run_at + size, run_place + size


def _aligned(words: list[Word], spoken: list[Word], recorded: Words, laid: _Laid) -> Piece:
    first = laid.first
    edits = _edits(spoken, recorded, first, laid.runs, laid.last - first)
    while edits and edits[0].op is Op.DROPPED:  # what was cut before and after is a cut, not an edit
        first += len(edits.pop(0).recorded)
    while edits and edits[-1].op is Op.DROPPED:
        edits.pop()
    size = sum(len(one.recorded) for one in edits)
    return _with_brackets(Piece(first, first + size, tuple(edits)), words, recorded)


def _shared(quoted: list[str], known: list[str]) -> list[tuple[int, int, int]]:
    """The runs of a longest common row of words: where in the quotation, where in the record, how many."""
    return [
        (op.dest_start, op.src_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(known, quoted)
        if op.tag == "equal"
    ]


def _pruned(blocks: list[tuple[int, int, int]], quoted: list[str]) -> list[tuple[int, int, int]]:
    """Without small words at the ends that were found far from the rest only because they are everywhere."""
    while len(blocks) > 1 and _strays(blocks[0], blocks[1], quoted):
        blocks = blocks[1:]
    while len(blocks) > 1 and _strays(blocks[-1], blocks[-2], quoted):
        blocks = blocks[:-1]
    return blocks


def _strays(outer: tuple[int, int, int], inner: tuple[int, int, int], quoted: list[str]) -> bool:
    at, _, size = outer
    carried = sum(map(_weight, quoted[at : at + size]))
    first, second = sorted((outer, inner))
    missing = second[1] - first[1] - first[2]
    added = second[0] - first[0] - first[2]
    return missing - added > max(2, carried)


def _blocks(quoted: list[str], known: list[str]) -> list[tuple[int, int, int]]:
    """The runs of words that stay when one is edited into the other in the fewest steps."""
    return [
        (op.dest_start, op.src_start, op.src_end - op.src_start)
        for op in Levenshtein.opcodes(known, quoted)
        if op.tag == "equal"
    ]


def _slid(blocks: list[tuple[int, int, int]], known: list[str]) -> list[tuple[int, int, int]]:
    """Moves the first run right up to the second, and the last back to the one before, where the words allow.

    A minimal alignment may take a word from far off ("the" ten words earlier) where the same word stands
    next to the others too.
    """
    blocks = list(blocks)
    for index in range(len(blocks) - 2, -1, -1):
        (at, place, size), (after, after_place, _) = blocks[index], blocks[index + 1]
        wanted = after_place - (after - at)
        if (
            at + size == after
            and wanted != place
            and known[wanted : wanted + size] == known[place : place + size]
        ):
            blocks[index] = (at, wanted, size)
    for index in range(1, len(blocks)):
        (at, place, size), (before, before_place, before_size) = blocks[index], blocks[index - 1]
        wanted = before_place + (at - before)
        last = index == len(blocks) - 1 and before + before_size == at and wanted < place
        if last and known[wanted : wanted + size] == known[place : place + size]:
            blocks[index] = (at, wanted, size)
    return blocks


def _edges(blocks: list[tuple[int, int, int]], spoken: list[Word], window: Around) -> tuple[int, int]:
    """The stretch of the window that the piece covers: its words outside the runs stand for as many.

    They do so only in the sentence that the run lies in; beyond its end they stand for nothing. One word more
    or less is tried where that explains the difference: "It's" stands for two words.
    """
    known = window.after
    at, place, _ = blocks[0]
    lowest = place
    while lowest > 0 and known[lowest - 1].sentence == known[place].sentence:
        lowest -= 1
    start = max(lowest, place - at)
    if at:
        starts = [one for one in (start, start - 1, start + 1) if lowest <= one <= place]
        start = _best(
            starts,
            lambda one: (tuple(spoken[:at]), tuple(known[one:place])),
            window,
            lambda one: known[one].key == spoken[0].key,
        )
    at, place, size = blocks[-1]
    last, quoted = place + size, spoken[at + size :]
    highest = last
    while highest < len(known) and known[highest].sentence == known[last - 1].sentence:
        highest += 1
    end = min(highest, last + len(quoted))
    if quoted:
        ends = [one for one in (end, end + 1, end - 1) if last <= one <= highest]
        end = _best(
            ends,
            lambda one: (tuple(quoted), tuple(known[last:one])),
            window,
            lambda one: known[one - 1].key == quoted[-1].key,
        )
    return start, end


def _best(
    places: list[int],
    sides: Callable[[int], tuple[tuple[Word, ...], tuple[Word, ...]]],
    around: Around,
    fits: Callable[[int], bool],
) -> int:
    """The first place at which the words differ by style or a slip alone, or else end alike, or the first."""
    for one in places:
        quoted, recorded = sides(one)
        if not surely_changes(quoted, recorded) and not edit(quoted, recorded, around).kind.changes_sense:
            return one
    return next(filter(fits, places), places[0])


def _edits(
    spoken: list[Word], recorded: Words, first: int, blocks: list[tuple[int, int, int]], end: int
) -> list[WordEdit]:
    edits: list[WordEdit] = []
    at = place = 0
    for block_at, block_place, size in [*blocks, (len(spoken), end, 0)]:
        quoted = tuple(spoken[at:block_at])
        missing = recorded.words[first + place : first + block_place]
        if quoted or missing:
            following = recorded.words[first + block_place : first + block_place + len(missing) + 1]
            preceding = recorded.words[max(0, first + place - len(missing) - 1) : first + place]
            edits.append(edit(quoted, missing, Around(recorded.text, preceding, following)))
        known = recorded.words[first + block_place : first + block_place + size]
        edits.extend(map(kept, spoken[block_at : block_at + size], known))
        at, place = block_at + size, block_place + size
    return edits


def _with_brackets(piece: Piece, words: list[Word], recorded: Words) -> Piece:
    """Gives each square bracket the recorded words that were dropped at its place."""
    groups: dict[int, list[Word]] = {}
    for word in words:
        if word.bracket is not None:
            groups.setdefault(word.bracket, []).append(word)
    if not groups:
        return piece
    edits = list(piece.edits)
    brackets: list[Bracket] = []
    for group in groups.values():
        index = next(
            (i for i, one in enumerate(edits) if _dropped_at(one, edits[:i], edits[i + 1 :], group)), None
        )
        replaced: tuple[Word, ...] = ()
        if index is not None:
            replaced = edits.pop(index).recorded
        elif piece.edits[0].quoted and group[-1].end <= piece.edits[0].quoted[0].start:
            replaced = _word_before(piece, recorded)
        elif piece.edits[-1].quoted and group[0].start >= piece.edits[-1].quoted[-1].end:
            replaced = _words_after(piece, recorded, len(group))
        brackets.append(Bracket(tuple(group), replaced))
    return piece._replace(edits=tuple(edits), brackets=tuple(brackets))


def _word_before(piece: Piece, recorded: Words) -> tuple[Word, ...]:
    """What brackets at the head of a quotation stand for: the word before it in the same sentence."""
    if not 0 < piece.first < len(recorded.words):
        return ()
    before, first = recorded.words[piece.first - 1], recorded.words[piece.first]
    return (before,) if before.sentence == first.sentence else ()


def _words_after(piece: Piece, recorded: Words, count: int) -> tuple[Word, ...]:
    """What brackets at the end of a quotation stand for: what follows a small word, which cannot end it.

    A negation that follows is what they leave out, whatever they say: "two of them [do]", where two don't.
    """
    if not 0 < piece.last < len(recorded.words):
        return ()
    before = recorded.words[piece.last - 1]
    following = recorded.words[piece.last : piece.last + count]
    ends = class_of(before.key) in (WordClass.CONTENT, WordClass.PRONOUN)
    if ends and not any(class_of(word.key) is WordClass.NEGATION for word in following):
        return ()
    return tuple(word for word in following if word.sentence == before.sentence)


def _dropped_at(one: WordEdit, before: list[WordEdit], after: list[WordEdit], group: list[Word]) -> bool:
    if one.op is not Op.DROPPED:
        return False
    ends = max((word.end for other in before for word in other.quoted), default=-1)
    begins = min((word.start for other in after for word in other.quoted), default=group[-1].end)
    return ends <= group[0].start and group[-1].end <= begins


def _reordered(pieces: list[Piece]) -> list[Piece]:
    """Marks words that stand elsewhere in the same quotation as moved, not as exchanged."""
    changes = [one for piece in pieces for one in piece.edits if not _is_kept(one)]
    moved = {
        id(one)
        for one in changes
        for other in changes
        if one is not other and _crossed(one, other) and one.kind is not EditKind.NEGATION
    }
    if not moved:
        return pieces
    return [
        piece._replace(
            edits=tuple(
                one._replace(kind=EditKind.ORDER) if id(one) in moved else one for one in piece.edits
            ),
        )
        for piece in pieces
    ]


def _crossed(one: WordEdit, other: WordEdit) -> bool:
    found, expected = [word.key for word in one.quoted], [word.key for word in one.recorded]
    return found == [word.key for word in other.recorded] and expected == [word.key for word in other.quoted]
