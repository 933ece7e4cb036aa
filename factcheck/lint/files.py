"""The TOML files of a store, read again by lint: where slots stand, and what their comments say."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path
from typing import NamedTuple

from factcheck.store.folder import walk
from factcheck.store.layout import TABLE_FILES
from factcheck.store.outline import outline
from factcheck.store.problems import Problem, StoreError
from factcheck.store.regular import NotReadError, read_regular
from factcheck.store.toml import Document, read_toml
from factcheck.store.transcript import TRANSCRIPT_FILES

_DESCRIBING = (TABLE_FILES, TRANSCRIPT_FILES)


class Comment(NamedTuple):
    """A comment on a line of its own: its line, its text without the #, and the lines that it belongs to.

    A comment right above a header, or in the table below it, belongs to that table; one above all tables,
    with an empty line below it, to the whole file. ``end`` is not included.
    """

    line: int
    text: str
    start: int
    end: int


class Files:
    """The TOML files below the folder ``root``, or the one file that it is; none for None."""

    def __init__(self, root: Path | None) -> None:
        is_source = root is not None and (root.is_dir() or root.suffix == ".toml")
        self._root = root if is_source else None  # beside a compiled store may stand files of another
        self._texts: dict[str, str | None] = {}
        self._documents: dict[str, Document | None] = {}

    def paths(self) -> tuple[str, ...]:
        """The paths of all TOML files, sorted."""
        if self._root is None:
            return ()
        if not self._root.is_dir():
            return (self._root.name,)
        try:
            return tuple(one.path for one in walk(self._root) if not isinstance(one.content, Problem))
        except StoreError:
            return ()

    def text(self, path: str) -> str | None:
        """The text of a TOML file; None where there is none that can be read."""
        if path not in self._texts:
            self._texts[path] = self._read(path)
        return self._texts[path]

    def _read(self, path: str) -> str | None:
        if self._root is None or not path.endswith(".toml"):
            return None
        folder = self._root if self._root.is_dir() else self._root.parent
        try:
            return read_regular(folder / path).decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        except (NotReadError, UnicodeDecodeError):
            return None

    def position(self, path: str, *parts: str) -> tuple[int, int] | None:
        """Line and column of a table or key; None where it is not written there."""
        if path not in self._documents:
            text = self.text(path)
            self._documents[path] = None if text is None else read_toml(path, text.encode())
        document = self._documents[path]
        return document.positions.get(parts) if document else None

    def source_of(self, address: str, path: str) -> str:
        """The file that has the ``[source]`` of a fact: for rows and turns that which describes theirs."""
        document = address.partition("#")[0]
        for ending in _DESCRIBING:
            if not path.endswith(".toml") and self.text(f"{document}{ending}") is not None:
                return f"{document}{ending}"
        return path

    def comments(self, path: str) -> tuple[Comment, ...]:
        """Every comment that has a line of its own, in order."""
        text = self.text(path)
        if text is None or "#" not in text:
            return ()
        found = outline(text)
        inside = {
            line
            for statement in found.statements
            for line in range(
                found.lines.position(statement.start)[0],
                found.lines.position(max(statement.end - 1, 0))[0] + 1,
            )
        }
        lines = text.split("\n")
        headers = [found.lines.position(header.start)[0] for header in found.headers]
        starts = [_with_comments_above(lines, line) for line in headers]
        edges = [*starts, len(lines) + 1]
        comments = []
        for number, line in enumerate(lines, 1):
            if not line.lstrip(" \t").startswith("#") or number in inside:
                continue
            at = bisect_right(starts, number) - 1
            start, end = (1, len(lines) + 1) if at < 0 else (starts[at], edges[at + 1])
            comments.append(Comment(number, line.lstrip(" \t#").rstrip(), start, end))
        return tuple(comments)


def _with_comments_above(lines: list[str], header: int) -> int:
    """The first of the comment lines right above the header on that line, or the header's own."""
    first = header
    while first > 1 and lines[first - 2].lstrip(" \t").startswith("#"):
        first -= 1
    return first
