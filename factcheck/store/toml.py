"""TOML files that somebody else wrote, read table by table.

Whatever a parser may raise becomes a problem with line and column, and a table that cannot be read leaves its
neighbours as they are.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from factcheck.store.merging import Path, merge, tables_written
from factcheck.store.outline import Header, Outline, Statement, outline
from factcheck.store.problems import Problem
from factcheck.values.pattern import pattern

Position: TypeAlias = tuple[int, int]

_AT = pattern(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)$")
_HEADER_LINE = pattern(r"^\[([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\][ \t]*$", re.MULTILINE)


class Damaged(NamedTuple):
    """A table that could not be read, with those of its strings that still could."""

    parts: Path
    position: Position
    strings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """What could be read of one file.

    ``tables`` is the parsed file without its damaged tables. ``positions`` holds the line and column of every
    table and key by its full path, and ``headers`` every header as it is spelled.
    """

    path: str
    tables: dict[str, object] = field(default_factory=dict)
    positions: dict[Path, Position] = field(default_factory=dict)
    headers: tuple[tuple[Header, Position], ...] = ()
    damaged: tuple[Damaged, ...] = ()
    problems: tuple[Problem, ...] = ()

    def position(self, *parts: str) -> Position:
        """Where the table or key ``parts`` stands, or the nearest table around it; the first line if none."""
        while parts:
            if found := self.positions.get(parts):
                return found
            parts = parts[:-1]
        return 1, 1

    def problem(self, message: str, *parts: str) -> Problem:
        """A problem with the table or key ``parts``."""
        return Problem(self.path, *self.position(*parts), message)


def read_toml(path: str, data: bytes) -> Document:
    """The tables of the file ``data``, which is called ``path``; a byte-order mark at its head is ignored."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"byte 0x{data[error.start]:02X} is not UTF-8: save the file as UTF-8"
        return _unreliable(path, data, Problem(path, line, column, message))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return _Reading(path, text, outline(text)).document()


def _unreliable(path: str, data: bytes, problem: Problem) -> Document:
    """A file of which nothing counts, with what its tables seem to say: it is not to be taken for silence."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    read = _Reading(path, text, outline(text)).document()
    seen = [
        Damaged((kind, ident), read.position(kind, ident), _told_in(table))
        for kind, group in read.tables.items()
        if isinstance(group, dict)
        for ident, table in group.items()
        if isinstance(table, dict)
    ]
    source = Damaged(("source",), read.position("source"), {})
    return Document(path, damaged=(*read.damaged, source, *seen), problems=(problem,))


def _told_in(table: dict[str, object]) -> dict[str, str]:
    return {key: value for key, value in table.items() if isinstance(value, str)}


class _Reading:
    """One file being read: the tables so far, and what was wrong with them."""

    def __init__(self, path: str, text: str, found: Outline) -> None:
        self.path = path
        self.text = text
        self.outline = found
        self.problems: list[Problem] = []
        self.damaged: list[Damaged] = []
        self.positions: dict[Path, Position] = {}
        self.tables: dict[str, object] = {}
        self.refusal: Exception = ValueError("cannot be read")
        self.claimed: dict[Path, int] = {}  # the tables that a stretch writes into, and on which line

    def document(self) -> Document:
        position = self.outline.lines.position
        headers = tuple((header, position(header.start)) for header in self.outline.headers)
        for header, place in headers:
            self._note(header.parts, place)
        for statement in self.outline.statements:
            self._note(statement.path, position(statement.start))
        if self.outline.faults or not self._parse_whole():
            self._parse_by_table()
        return Document(
            self.path,
            self.tables,
            self.positions,
            headers,
            tuple(self.damaged),
            tuple(sorted(set(self.problems))),
        )

    def _note(self, parts: Path, place: Position) -> None:
        for length in range(len(parts), 0, -1):
            self.positions.setdefault(parts[:length], place)

    def _parse_whole(self) -> bool:
        try:
            self.tables = tomllib.loads(self.text)
        except (ValueError, RecursionError) as error:
            self.refusal = error
            return False
        return True

    def _parse_by_table(self) -> None:
        """Reads each stretch from one header to the next by itself."""
        self._parse_stretches()
        if not self.problems:  # sound in its parts and not as a whole: nothing of it can be relied on
            line, column, message = self._told(self.refusal, 0, len(self.text), [])
            self.problems.append(Problem(self.path, line, column, message))
            self.tables = {}

    def _parse_stretches(self) -> None:
        headers = self.outline.headers
        starts = [0, *(header.start for header in headers), len(self.text)]
        seen: dict[Path, Position] = {}
        statements = self._statements_by_start(starts)
        faults = iter((*self.outline.faults, None))
        fault = next(faults)
        for index, (start, end) in enumerate(pairwise(starts)):
            header = headers[index - 1] if index else None
            first = fault if fault and fault.offset < end else None
            while fault and fault.offset < end:
                fault = next(faults)
            place = self.outline.lines.position(start)
            if header and not header.is_array and header.parts in seen:
                line = seen[header.parts][0]
                self._spoiled(
                    header, start, end, place, f"{header.canonical} is written twice: first on line {line}"
                )
                continue
            if header:
                seen[header.parts] = place
            if first:
                self._spoiled(header, start, end, self.outline.lines.position(first.offset), first.message)
                continue
            self._parse_stretch(header, start, end, statements[index])

    def _statements_by_start(self, starts: list[int]) -> list[list[Statement]]:
        groups: list[list[Statement]] = [[] for _ in starts]
        index = 0
        for statement in self.outline.statements:
            while index + 1 < len(starts) and starts[index + 1] <= statement.start:
                index += 1
            groups[index].append(statement)
        return groups

    def _parse_stretch(
        self, header: Header | None, start: int, end: int, statements: list[Statement]
    ) -> None:
        try:
            table = tomllib.loads(self.text[start:end])
        except (ValueError, RecursionError) as error:
            line, column, message = self._told(error, start, end, statements)
            self._spoiled(header, start, end, (line, column), message)
            return
        place = self.outline.lines.position(start)
        written = tables_written(header, statements)
        taken = next((parts for parts in written if parts in self.claimed), None)
        if taken:
            message = f"[{'.'.join(taken)}] is written twice: first on line {self.claimed[taken]}"
            self._spoiled(header, start, end, place, message)
        elif clash := merge(self.tables, table):
            self._spoiled(header, start, end, place, f"{'.'.join(clash)!r} is written twice")
        else:
            self.claimed.update(dict.fromkeys(written, place[0]))

    def _told(
        self, error: Exception, start: int, end: int, statements: list[Statement]
    ) -> tuple[int, int, str]:
        """Line, column and wording of what a parser raised over the stretch that begins at ``start``."""
        seen: dict[Path, int] = {}
        for statement in statements:
            line, column = self.outline.lines.position(statement.start)
            if statement.path in seen:
                name = statement.path[-1]
                return (
                    line,
                    column,
                    f"{name!r} is written twice in this table: first on line {seen[statement.path]}",
                )
            seen[statement.path] = line
        message = str(error) if isinstance(error, ValueError) else "nested too deeply"
        place = _AT.search(message)
        message = message[: place.start()] if place else message
        first_line, first_column = self.outline.lines.position(start)
        if place is None or place.group(1) is None:
            last = len(self.text[start:end].rstrip()) + start
            line, column = self.outline.lines.position(max(last - 1, start))
            return line, column, f"not TOML: {message}"
        line, column = int(place.group(1)), int(place.group(2))
        return first_line + line - 1, column + (first_column - 1 if line == 1 else 0), f"not TOML: {message}"

    def _spoiled(self, header: Header | None, start: int, end: int, place: Position, message: str) -> None:
        """Gives the table up, and with it whatever looks like a table inside its broken strings."""
        self.problems.append(Problem(self.path, *place, message))
        stretch = self.text[start:end]
        inner = [match for match in _HEADER_LINE.finditer(stretch) if match.start()]
        first_end = inner[0].start() if inner else len(stretch)
        if header:
            position = self.outline.lines.position(start)
            self.damaged.append(Damaged(header.parts, position, _strings(stretch[:first_end])))
        ends = [*(match.start() for match in inner[1:]), len(stretch)]
        for match, stop in zip(inner, ends, strict=False):
            position = self.outline.lines.position(start + match.start())
            body = stretch[match.start() : stop]
            parts = (match.group(1), match.group(2))
            self.damaged.append(Damaged(parts, position, _strings(body)))
            lost = f"{match.group()} cannot be told from a string that is not closed above it"
            self.problems.append(Problem(self.path, *position, lost))


def _strings(stretch: str) -> dict[str, str]:
    """The keys of one line each whose value is a string or a list of strings; a list's items are joined."""
    found: dict[str, str] = {}
    for line in stretch.splitlines():
        if "=" not in line or len(line) > 20_000:
            continue
        try:
            table = tomllib.loads(line) if not outline(line).faults else {}
        except (ValueError, RecursionError):
            continue
        for key, value in table.items():
            if isinstance(value, str):
                found.setdefault(key, value)
            elif isinstance(value, list) and value and all(isinstance(item, str) for item in value):
                found.setdefault(key, "; ".join(value))
    return found
