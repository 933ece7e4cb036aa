"""The rows of a Parquet file, as text: for this pyarrow is needed, the extra ``tables``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from importlib import import_module
from typing import Any, BinaryIO, NamedTuple

from factcheck.store.csv_rows import Fault
from factcheck.store.regular import NotReadError

_BATCH = 4096  # rows that are held at a time
_STRETCH = 1 << 20  # bytes
_MOST_COLUMNS = 10_000
_LONGEST_CELL = 1 << 16


class ParquetRow(NamedTuple):
    """A row by its number from 1, which stands for a line; the row of headings has the number 0."""

    line: int
    cells: tuple[str, ...]

    def position(self, number: int) -> tuple[int, int]:
        """The row, and the number from 1 of the column ``number`` from 0."""
        return self.line, number + 1


class ParquetFile:
    """A Parquet file being read. Its ``digest`` is that of its bytes.

    Raises ``NotReadError`` where pyarrow is not installed or the file is no Parquet.
    """

    def __init__(self, file: BinaryIO) -> None:
        whole = sha256()
        while stretch := file.read(_STRETCH):
            whole.update(stretch)
        self.digest = f"sha256:{whole.hexdigest()}"
        file.seek(0)
        try:
            self._arrow: Any = import_module("pyarrow")
            reader: Any = import_module("pyarrow.parquet")
        except ImportError as error:
            message = "is a Parquet file, for which pyarrow is needed: pip install 'factcheck[tables]'"
            raise NotReadError(message) from error
        with self._refusals():
            self._file = reader.ParquetFile(file)
            self._headings = tuple(map(str, self._file.schema_arrow.names))
        if len(self._headings) > _MOST_COLUMNS:
            raise NotReadError(f"has more than {_MOST_COLUMNS:,} columns")

    def _refusals(self) -> _Refusals:
        return _Refusals((self._arrow.ArrowException, OSError, ValueError, OverflowError))

    def rows(self) -> Iterator[ParquetRow | Fault]:
        """The row of headings and every row of facts, in the order of the file."""
        yield ParquetRow(0, self._headings)
        number = 0
        with self._refusals():
            batches = self._file.iter_batches(batch_size=_BATCH)
        while True:
            with self._refusals():
                batch = next(batches, None)
            if batch is None:
                return
            with self._refusals():
                columns = [column.to_pylist() for column in batch.columns]
            for values in zip(*columns, strict=True) if columns else ():
                number += 1
                yield self._row(number, values)

    def _row(self, number: int, values: tuple[object, ...]) -> ParquetRow | Fault:
        cells = []
        for at, value in enumerate(values):
            cell = _text(value)
            if cell is None:
                kind = type(value).__name__
                return Fault(number, at + 1, f"{self._headings[at]}: a cell of type {kind} is not read")
            cells.append(cell)
        return ParquetRow(number, tuple(cells))


class _Refusals:
    """Turns what pyarrow raises over a broken file into the one error of files that are not read."""

    def __init__(self, kinds: tuple[type[Exception], ...]) -> None:
        self._kinds = kinds

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, self._kinds) and not isinstance(error, NotReadError):
            first = (str(error).splitlines() or [type(error).__name__])[0]
            raise NotReadError(f"is no Parquet file that can be read ({first[:120]})") from error


def _text(value: object) -> str | None:
    """A cell in plain text, exact; empty where it is null, None where it is nothing that can be written."""
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**40 else None
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}" if abs(value) < 1e40 else None
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() and abs(value.adjusted()) < _LONGEST_CELL else None
    if isinstance(value, datetime):
        return None
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) and len(value) <= _LONGEST_CELL else None
