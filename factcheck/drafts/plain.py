"""Plain text: which lines make a paragraph.

Three layouts are common: paragraphs apart by a blank line, a paragraph on each line, and lines wrapped at a
fixed width. A line break inside a run of lines is a wrap unless the layout says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.drafts.draft import Block, BlockKind
from factcheck.values.pattern import pattern

_BREAK = pattern(r"\r\n|\n|\r")
_MARKER = pattern(r"\s{0,12}(?:[•‣◦▪*-]|[0-9]{1,3}[.)])[ \t]{1,9}(?=\S)")
_ENDS_SENTENCE = pattern(r"[.!?…:][\"'”’»)\]]{0,4}\Z")
_OPENS = pattern(r"[\"'“‘«(\[]{0,3}[^\W\d_]")
# Mail, typewriters and text editors wrap at 65 to 100 columns; a longer line is a paragraph of its own.
_WIDEST_WRAP = 120
_LONGEST_HEADLINE = 120


class _Line(NamedTuple):
    start: int
    words: str
    marker: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs, list items and the headline of a plain text.

    The first paragraph is a heading where it is one short line that does not end as a sentence does.
    """
    blocks: list[Block] = []
    for chunk in _chunks(text):
        for lines in _paragraphs(chunk, first=not blocks):
            first, last = lines[0], lines[-1]
            if first.marker:
                kind = BlockKind.LIST_ITEM
            elif not blocks and len(lines) == 1 and _is_headline(first.words):
                kind = BlockKind.HEADING
            else:
                kind = BlockKind.PARAGRAPH
            blocks.append(Block(kind, first.start + first.marker, last.end))
    # A text of one block has no headline: there is nothing under it.
    if len(blocks) == 1 and blocks[0].kind is BlockKind.HEADING:
        return (Block(BlockKind.PARAGRAPH, blocks[0].start, blocks[0].end),)
    return tuple(blocks)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for match in _BREAK.finditer(text):
        yield _line(text, at, match.start())
        at = match.end()
    yield _line(text, at, len(text))


def _line(text: str, start: int, end: int) -> _Line:
    raw = text[start:end]
    words = raw.strip()
    marker = _MARKER.match(words)
    return _Line(start + len(raw) - len(raw.lstrip()), words, marker.end() if marker else 0)


def _chunks(text: str) -> Iterator[list[_Line]]:
    """The runs of lines between blank lines."""
    chunk: list[_Line] = []
    for line in _lines(text):
        if line.words:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _paragraphs(chunk: list[_Line], first: bool) -> Iterator[list[_Line]]:
    width = max(len(line.words) for line in chunk)
    paragraph = [chunk[0]]
    for line in chunk[1:]:
        headline = first and paragraph == [chunk[0]]
        if _breaks(paragraph[-1], line, width, headline, paragraph[0].marker > 0):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _breaks(line: _Line, following: _Line, width: int, headline: bool, in_list: bool) -> bool:
    if width > _WIDEST_WRAP:
        return True
    ended = _ENDS_SENTENCE.search(line.words) is not None
    if following.marker and (ended or in_list or not following.words[0].isdigit()):
        return True
    # A line that had room for the next word was ended on purpose.
    word = following.words.split(maxsplit=1)[0]
    if len(line.words) + 1 + len(word) > width:
        return False
    if ended:
        return True
    return headline and _is_headline(line.words) and _starts_sentence(following.words)


def _starts_sentence(words: str) -> bool:
    match = _OPENS.match(words)
    return match is not None and match[0][-1].isupper()


def _is_headline(words: str) -> bool:
    return (
        len(words) <= _LONGEST_HEADLINE
        and words[-1] not in ",;—–-"
        and not words.startswith(("By ", "BY "))
        and not re.search(r"[.:…][\"'”’»)\]]{0,4}\Z", words)
        and " — " not in words
    )
