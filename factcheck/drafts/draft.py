"""A draft as it was read: the file's own characters, the prose in it, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from factcheck.drafts.offsets import Offsets
from factcheck.values.span import Lines, Span


class DraftError(ValueError):
    """A draft that cannot be read; the message is one line, with the draft's name and the place if any."""


#: How tracked changes of a Word file are read: as if all were accepted, or as the text was before them.
View: TypeAlias = Literal["accepted", "original"]


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
    matter has it. ``comments`` are half-open stretches of the source, in order: what a writer leaves in the
    file for those who work on it and no reader sees. ``parts`` are given where the source is not the file but
    the text taken from it, a paragraph a line: the line, from 1, that each part begins on, and its name.
    ``quoted_comments`` are those that stand inside a quotation set off as a block, and so may be anybody's.
    ``encoding`` is how the source stands in the file's bytes; None where it is not the file's text.
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
    comments: tuple[tuple[int, int], ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    encoding: str | None = None
    quoted_comments: tuple[tuple[int, int], ...] = ()
    _lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.source))

    @property
    def lines(self) -> int:
        """How many lines the source has."""
        return self._lines.position(len(self.source))[0]

    def locator(self, span: Span) -> str | None:
        """Where ``span`` stands in a file that has no lines: part, paragraph and characters, from 1."""
        if not self.parts:
            return None
        first, part = max(one for one in self.parts if one[0] <= span.line)
        last = span.end_column - 1
        ends = f" to {last}" if span.end_line == span.line and last > span.column else ""
        return f"{part}, paragraph {span.line - first + 1}, character {span.column}{ends}"

    def source_span(self, start: int, end: int) -> Span:
        """The span of the characters of the file from ``start`` up to but not including ``end``."""
        return self._lines.span(start, end)

    def span(self, start: int, end: int) -> Span:
        """Where the characters of ``text`` from ``start`` up to but not including ``end`` stand in the file.

        The span's own text is that of the file, marks of Markdown between its first and last character
        included. ValueError where the range does not lie in the text.
        """
        return self._lines.span(*self.offsets.to_source(start, end))
