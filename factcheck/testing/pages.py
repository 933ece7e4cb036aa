"""Reads the headings and marked blocks of a Markdown page; prose between them is for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+([^\n]*)")
_FENCE = re.compile(r"(`{3,}|~{3,})([^`\n]*)")


class PageError(ValueError):
    """A page of cases that cannot be run; the message begins with the file and the line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it stands (lines count from 1), and its text."""

    path: str
    line: int
    title: str

    def error(self, message: str) -> PageError:
        """The error at this place."""
        return PageError(f"{self.path}:{self.line}: {message}")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the first word behind its fence, the words after that, and its text.

    ``line`` is that of the opening fence. The text ends in a line feed unless it is empty.
    """

    path: str
    line: int
    kind: str
    words: tuple[str, ...]
    text: str

    def error(self, message: str) -> PageError:
        """The error at this place; ``message`` goes on with what is wrong with the block."""
        mark = f"marked “{self.kind}” " if self.kind else "without a mark "
        return PageError(f"{self.path}:{self.line}: the block {mark}{message}")


def read_page(path: str, text: str) -> Iterator[tuple[Heading | None, tuple[Block, ...]]]:
    """Each heading below the first level with the blocks under it; first None with those above them all.

    Raises ``PageError`` for a block that is never closed.
    """
    heading: Heading | None = None
    blocks: list[Block] = []
    lines = text.split("\n")  # only a line feed ends a line: a draft may hold any other separator
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence is not None:
            block, at = _block(path, lines, at, fence)
            blocks.append(block)
            continue
        found = _HEADING.match(lines[at])
        if found is not None and len(found[1]) > 1:
            yield heading, tuple(blocks)
            heading, blocks = Heading(path, at + 1, found[2].rstrip(" \t#")), []
        at += 1
    yield heading, tuple(blocks)


def _block(path: str, lines: list[str], at: int, fence: re.Match[str]) -> tuple[Block, int]:
    """The block whose fence opens at line index ``at``, and the index of the line after it."""
    marks = fence[1]
    kind, *words = fence[2].split() or ("",)
    for end in range(at + 1, len(lines)):
        line = lines[end].strip()
        if len(line) >= len(marks) and not line.strip(marks[0]):
            return Block(path, at + 1, kind, tuple(words), _joined(lines[at + 1 : end])), end + 1
    raise Block(path, at + 1, kind, tuple(words), "").error("is never closed")


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
