"""Which characters of the file the prose came from: a sparse map, one entry for each unbroken run."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Piece(NamedTuple):
    """A run of the text and the run of the source it was read from; both half-open, in code points.

    A ``verbatim`` run stands in the source as it is, and maps character by character. Any other (an entity, a
    line break with the quote marks that follow it) maps as a whole: each character stands for all of it.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int
    verbatim: bool = True


class Offsets:
    """The map from a text to the source it was read from: order is kept, every character is mapped."""

    __slots__ = ("_origin", "_pieces", "_source_starts", "_starts")

    def __init__(self, pieces: Iterable[Piece], origin: int = 0) -> None:
        """``origin`` is where an empty text stands in the source."""
        self._pieces = tuple(pieces)
        self._origin = origin
        self._starts = [piece.text_start for piece in self._pieces]
        self._source_starts = [piece.source_start for piece in self._pieces]
        text_at, source_at = 0, 0
        for piece in self._pieces:
            if piece.text_start != text_at or piece.text_end <= piece.text_start:
                raise ValueError(f"{piece} does not continue the text at {text_at}")
            if piece.source_start < source_at or piece.source_end < piece.source_start:
                raise ValueError(f"{piece} steps back behind {source_at} in the source")
            if piece.verbatim and piece.text_end - piece.text_start != piece.source_end - piece.source_start:
                raise ValueError(f"{piece} is not as long in the text as in the source")
            text_at, source_at = piece.text_end, piece.source_end

    @classmethod
    def shifted(cls, length: int, shift: int) -> Offsets:
        """The map of a text that stands in the source character by character, ``shift`` characters in."""
        return cls([Piece(0, length, shift, shift + length)] if length else [], origin=shift)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The runs, in the order of the text."""
        return self._pieces

    @property
    def length(self) -> int:
        """The number of characters in the text."""
        return self._pieces[-1].text_end if self._pieces else 0

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from ``start`` up to but not including ``end`` stand in the source.

        An empty range answers an empty range. ValueError for a range that does not lie in the text.
        """
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"[{start}, {end}) does not lie in a text of {self.length} characters")
        if start == end:
            at = self._before(start) if start < self.length else self._after(start - 1)
            return at, at
        return self._before(start), self._after(end - 1)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that was read from the source between ``start`` and ``end``, half-open.

        It is the way back from :meth:`to_source`: characters of the source that are no prose are passed over,
        and a stretch of nothing but such answers an empty range.
        """
        first = max(bisect_right(self._source_starts, start) - 1, 0)
        if first < len(self._pieces) and self._pieces[first].source_end <= start:
            first += 1
        last = bisect_right(self._source_starts, end - 1) - 1
        if first > last or first >= len(self._pieces):
            at = self._pieces[first].text_start if first < len(self._pieces) else self.length
            return at, at
        one, other = self._pieces[first], self._pieces[last]
        left = one.text_start + (max(start - one.source_start, 0) if one.verbatim else 0)
        right = other.text_start + min(end, other.source_end) - other.source_start
        return left, right if other.verbatim else other.text_end

    def _piece(self, offset: int) -> Piece:
        return self._pieces[bisect_right(self._starts, offset) - 1]

    def _before(self, offset: int) -> int:
        piece = self._piece(offset)
        return piece.source_start + (offset - piece.text_start if piece.verbatim else 0)

    def _after(self, offset: int) -> int:
        if offset < 0:
            return self._origin
        piece = self._piece(offset)
        return piece.source_start + offset + 1 - piece.text_start if piece.verbatim else piece.source_end

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Offsets):
            return NotImplemented
        return self._pieces == other._pieces and self._origin == other._origin

    def __hash__(self) -> int:
        return hash((self._pieces, self._origin))

    def __repr__(self) -> str:
        return f"Offsets({len(self._pieces)} pieces, {self.length} characters)"


class Collected:
    """A text under construction, with the place in the source of everything that is added to it."""

    __slots__ = ("_length", "_parts", "_pieces")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def source_end(self) -> int:
        """The place in the source just after what was added last (0 before anything was)."""
        return self._pieces[-1].source_end if self._pieces else 0

    def add(self, words: str, source_start: int, source_end: int, verbatim: bool) -> None:
        """Append ``words``, read from the source between these offsets, where they stand if ``verbatim``."""
        if not words:
            return
        self._parts.append(words)
        piece = Piece(self._length, self._length + len(words), source_start, source_end, verbatim)
        self._length = piece.text_end
        last = self._pieces[-1] if self._pieces else None
        if last and last.verbatim and verbatim and last.source_end == source_start:
            self._pieces[-1] = Piece(last.text_start, piece.text_end, last.source_start, source_end)
        else:
            self._pieces.append(piece)

    def text(self) -> str:
        """What was added, joined."""
        return "".join(self._parts)

    def offsets(self, origin: int = 0) -> Offsets:
        """The map of :meth:`text` into the source."""
        return Offsets(self._pieces, origin)
