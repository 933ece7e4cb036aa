"""Where something stands in a text: half-open offsets, and the line and column a person counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.values.pattern import pattern

_WIDE = pattern("[\U00010000-\U0010ffff]")
_LINE_BREAK = pattern(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, with the words it covers.

    ``start`` and ``end`` count code points from 0 and are half-open. ``line`` and ``column`` count from 1;
    ``end_line`` and ``end_column`` are the place just after the last character. A byte-order mark counts as
    a character, so that ``source[start:end] == text`` holds for the decoded file as it stands.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from {self.start} to {self.end}: not a stretch of a text")
        if self.end - self.start != len(self.text):
            raise ValueError(f"a span of {self.end - self.start} characters cannot cover {self.text!r}")


@dataclass(frozen=True, slots=True, order=True)
class Utf16Span(Span):
    """A span whose offsets and columns count UTF-16 code units, as browsers and language servers do.

    ``text`` is the same text: a character beyond U+FFFF is one in it, and counts as two.
    """

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from {self.start} to {self.end}: not a stretch of a text")


class Utf16:
    """How many UTF-16 code units stand before each character of one text."""

    __slots__ = ("_lines", "_wide")

    def __init__(self, text: str) -> None:
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._lines = Lines(text)

    def span(self, span: Span) -> Utf16Span:
        """``span`` in UTF-16 code units."""
        starts = self._lines.start_of(span.line)
        ends = self._lines.start_of(span.end_line)
        return Utf16Span(
            self._units(span.start),
            self._units(span.end),
            span.line,
            self._units(span.start) - self._units(starts) + 1,
            span.end_line,
            self._units(span.end) - self._units(ends) + 1,
            span.text,
        )

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)


class Lines:
    r"""The lines of one text: answers at which line and column an offset stands.

    A line ends at ``\n``, ``\r\n`` or ``\r``, as in an editor; other Unicode separators do not end one.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of the character at ``offset`` (0 up to and including the length)."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start_of(self, line: int) -> int:
        """The offset of the first character of a line, which counts from 1."""
        return self._starts[line - 1]

    def span(self, start: int, end: int) -> Span:
        """The span from ``start`` up to but not including ``end``."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Span(start, end, line, column, end_line, end_column, self._text[start:end])
