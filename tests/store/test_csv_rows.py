"""The rows of a CSV file: what csv reads, bounded, with places, and one bad row hides nobody."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.csv_rows import ROW_BYTES, CsvFile, Fault, Row
from factcheck.values.canonical import digest_bytes

CELLS = st.text(st.sampled_from('ab ,"\né’'), max_size=6)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=8)
BROKEN = [
    b'"open, b\n',
    b'"a"b, c\n',
    b"\xff, b\n",
    b"a, \xc3\n",
    b"x" * (ROW_BYTES + 9) + b"\n",
    b"a\rb,c\n",
]


def read(data: bytes) -> list[Row | Fault]:
    return list(CsvFile(io.BytesIO(data)).rows())


def cells(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read(data) if isinstance(row, Row)]


def written(rows: list[list[str]], end: str = "\n") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode()


@given(TABLES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_csv_writes_is_read_as_it_was(rows: list[list[str]], end: str, bom: bool) -> None:
    assert cells((b"\xef\xbb\xbf" if bom else b"") + written(rows, end)) == [tuple(row) for row in rows]


@given(TABLES)
def test_every_cell_begins_where_its_position_says(rows: list[list[str]]) -> None:
    data = written(rows)
    lines = data.decode().split("\n")
    for row in read(data):
        assert isinstance(row, Row)
        for number, cell in enumerate(row.cells):
            line, column = row.position(number)
            rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
            found = next(csv.reader(io.StringIO(rest, newline="")), [""]) or [""]
            assert found[0] == cell


@given(st.integers(0, 5), st.integers(0, 5), st.sampled_from(BROKEN))
def test_one_bad_row_hides_nobody(before: int, after: int, broken: bytes) -> None:
    sound = [(str(number), "fine") for number in range(before + after)]
    lines = [f"{number},fine\n".encode() for number in range(before + after)]
    data = b"".join([*lines[:before], broken, *lines[before:]])
    found = read(data)
    assert [row.cells for row in found if isinstance(row, Row)] == sound
    assert [fault.line for fault in found if isinstance(fault, Fault)] == [before + 1]


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        (b'a,"b\n', 1, 3, "never closed"),
        (b'a,"b"c,d\n', 1, 3, "double the marks"),
        (b"a\nbc,\xe9\n", 2, 4, "0xE9 is not UTF-8"),
        (b"a\rb\n", 1, 1, "carriage return"),
        (b"a," * ROW_BYTES + b"\n", 1, 1, "longer than 65,536 bytes"),
    ],
)
def test_a_fault_has_its_place(data: bytes, line: int, column: int, message: str) -> None:
    (fault,) = (row for row in read(data) if isinstance(row, Fault))
    assert (fault.line, fault.column) == (line, column)
    assert message in fault.message


def test_a_cell_may_hold_a_line_break_and_the_next_row_knows_its_line() -> None:
    first, second = read(b'"one\ntwo",b\nc,d\n')
    assert isinstance(first, Row)
    assert first.cells == ("one\ntwo", "b")
    assert isinstance(second, Row)
    assert second.line == 3


def test_empty_lines_are_passed_over_and_counted() -> None:
    (row,) = read(b"\n\r\na,b\n\n")
    assert isinstance(row, Row)
    assert (row.line, row.cells) == (3, ("a", "b"))


class Counting(io.BytesIO):
    """Counts the bytes that are asked for at once."""

    largest = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        self.largest = max(self.largest, len(line))
        return line


def test_a_line_without_end_is_never_held_whole() -> None:
    file = Counting(b"x" * (ROW_BYTES * 5) + b"\nlast,row\n")
    found = list(CsvFile(file).rows())
    assert file.largest <= ROW_BYTES + 1
    assert isinstance(found[-1], Row)
    assert found[-1].cells == ("last", "row")


def test_a_file_of_open_quotation_marks_is_read_twice_at_most() -> None:
    line = b'",z",".\n'  # opens a cell, whichever way the line before it ended
    faults = [row for row in read(line * 20_000) if isinstance(row, Fault)]
    assert 0 < len(faults) < 100


@given(st.binary(max_size=300))
def test_the_digest_is_that_of_the_whole_file(data: bytes) -> None:
    file = CsvFile(io.BytesIO(data))
    for _ in file.rows():
        pass
    assert file.digest == digest_bytes(data)


@given(st.lists(st.sampled_from([b'"', b",", b"a", b"\n", b"\r\n", b"\xc3", b"\x00"]), max_size=40))
def test_every_row_and_fault_has_a_place_in_the_file(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    last = data.count(b"\n") + 1
    found = read(data)
    assert all(1 <= row.line <= last for row in found)
    assert [row.line for row in found] == sorted(row.line for row in found)
