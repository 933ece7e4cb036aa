"""A draft as it was read: the file's own characters, the prose in it, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from factcheck.drafts.offsets import Offsets
from factcheck.values.span import Lines, Span


class DraftError(ValueError):
    """A draft that cannot be read; the message is one line, with the draft's name and the place if any."""


class BlockKind(StrEnum):
    """What a block of prose is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE_BLOCK = "quote-block"
    TABLE_CELL = "table-cell"


class Block(NamedTuple):
    """A stretch of prose that no sentence leaves; ``start`` and ``end`` are half-open offsets in the text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that was read; offsets in ``text`` are turned into places in the file by :meth:`span`.

    ``source`` is the decoded file as it stands: a byte-order mark is its first character and line ends are
    kept. ``sha256`` is of the file's bytes. ``text`` is the prose alone; for plain text it is the source
    without byte-order mark and front matter. ``blocks`` are sorted and do not overlap. ``dateline`` is the
    day that the draft itself names at its head, ``dateline_span`` where it does; ``locale`` is as front
    matter has it.
    """

    name: str
    source: str
    sha256: str
    text: str
    offsets: Offsets
    blocks: tuple[Block, ...]
    dateline: date | None = None
    dateline_span: Span | None = None
    locale: str | None = None
    _lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.source))

    def span(self, start: int, end: int) -> Span:
        """Where the characters of ``text`` from ``start`` up to but not including ``end`` stand in the file.

        The span's own text is that of the file, marks of Markdown between its first and last character
        included. ValueError where the range does not lie in the text.
        """
        return self._lines.span(*self.offsets.to_source(start, end))
