"""The rows of a CSV file that somebody else wrote, one at a time: RFC 4180, with commas, in UTF-8.

A row that cannot be read becomes a fault with its line and column. Reading goes on in the line after the one
it began in, so that an open quotation mark does not swallow its neighbours.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO, NamedTuple

from factcheck.values.pattern import pattern

TABLE_BYTES = 1 << 30  # the largest table that is read
ROW_BYTES = 1 << 16  # the longest row

_BOM = b"\xef\xbb\xbf"
_CELL = pattern(r'"(?:[^"]|"")*"?[^,]*|[^,]*')
_GOES_ON = pattern(r'"(?:[^"]|"")*"[^",\r\n]')
_WHY = (
    ("unexpected end of data", "the quotation mark that opens here is never closed"),
    ("expected after", "text follows a closing quotation mark: double the marks inside a cell"),
    ("new-line character", "a carriage return stands inside the row: save the file with ordinary line ends"),
)


class Row(NamedTuple):
    """A row: the ``line`` on which it begins, its ``cells``, and the ``text`` that they were read from."""

    line: int
    cells: tuple[str, ...]
    text: str

    def position(self, number: int) -> tuple[int, int]:
        """The line and column in which cell ``number`` begins, from 0; the last one's if there are fewer."""
        return _position(self.line, self.text, _starts(self.text, number)[-1])


class Fault(NamedTuple):
    """A row that cannot be read: where, and why."""

    line: int
    column: int
    message: str


class CsvFile:
    """A CSV file being read. ``digest`` covers what was read so far: all, at the end of ``rows``."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = _Lines(file)

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes read, as ``sha256:`` and 64 hexadecimal digits."""
        return f"sha256:{self._lines.hash.hexdigest()}"

    def rows(self) -> Iterator[Row | Fault]:
        """Every row and every fault in the order of the file; empty lines are passed over."""
        lines = self._lines
        reader = csv.reader(lines, strict=True)
        while True:
            lines.begin()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except _NoLineError as error:
                yield Fault(error.line, error.column, str(error))
            except csv.Error as error:
                yield self._fault(str(error))
            else:
                if cells:
                    yield Row(lines.first, tuple(cells), "".join(lines.taken))
                continue
            lines.resume()
            reader = csv.reader(lines, strict=True)

    def _fault(self, raised: str) -> Fault:
        message = next((why for sign, why in _WHY if sign in raised), "the row cannot be read")
        text = "".join(self._lines.taken)
        starts = _starts(text, len(text))
        faulty = next((start for start in starts if _GOES_ON.match(text, start)), starts[-1])
        return Fault(*_position(self._lines.first, text, faulty), message)


class _NoLineError(Exception):
    """A line that cannot be handed on: too long, or not UTF-8."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class _Lines:
    """The lines of a file as the csv module asks for them; those of the row being read are ``taken``.

    A faulty row gives back all lines but its first. No more is given back than was read: a file made of open
    quotation marks is read twice at most, not once a line.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.hash = sha256()
        self.first = 1
        self.taken: list[str] = []
        self._file = file
        self._read = 0
        self._given_back = 0
        self._number = 0  # of the line handed out last, from 1
        self._raw: list[bytes] = []
        self._size = 0
        self._waiting: deque[bytes] = deque()

    def __iter__(self) -> _Lines:
        return self

    def begin(self) -> None:
        """A row begins with the next line."""
        self.first = self._number + 1
        self.taken, self._raw, self._size = [], [], 0

    def resume(self) -> None:
        """Gives back every line of the row but its first."""
        again = self._raw[1:]
        size = sum(map(len, again))
        if self._given_back + size <= self._read:
            self._given_back += size
            self._waiting.extendleft(reversed(again))
            self._number -= len(again)

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._line()
        if not line:
            raise StopIteration
        self._number += 1
        self._raw.append(line)
        self._size += len(line)
        if self._size > ROW_BYTES:
            raise _NoLineError(self.first, 1, f"the row is longer than {ROW_BYTES:,} bytes")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            if self._number > self.first:  # a row of its own, unless a quotation mark was left open
                message = f"the row goes on to line {self._number}, which is not UTF-8"
                raise _NoLineError(self.first, 1, message) from error
            column = len(line[: error.start].decode("utf-8")) + 1
            message = f"byte 0x{line[error.start]:02X} is not UTF-8: save the file as UTF-8"
            raise _NoLineError(self._number, column, message) from error
        self.taken.append(text)
        return text

    def _line(self) -> bytes:
        """The next line; of one that is too long for a row its beginning, and the rest is skipped."""
        line = self._chunk()
        if self._read == len(line):
            line = line.removeprefix(_BOM) or self._chunk()
        rest = line
        while len(rest) > ROW_BYTES and not rest.endswith(b"\n"):
            rest = self._chunk()
        return line

    def _chunk(self) -> bytes:
        chunk = self._file.readline(ROW_BYTES + 1)
        self._read += len(chunk)
        self.hash.update(chunk)
        return chunk


def _starts(text: str, number: int) -> list[int]:
    """Where the cells of a row begin, up to cell ``number`` from 0."""
    starts = [0]
    while len(starts) <= number:
        cell = _CELL.match(text, starts[-1])
        if cell is None or cell.end() >= len(text):
            break
        starts.append(cell.end() + 1)
    return starts


def _position(line: int, text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1
