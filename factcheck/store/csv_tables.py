"""Facts in bulk: the rows of a CSV or Parquet file, read as its ``<name>.table.toml`` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from factcheck.facts import Fact, Place, Source
from factcheck.store.csv_rows import TABLE_BYTES, CsvFile, Fault, Row
from factcheck.store.gathered import Gathered, Succession, first_used
from factcheck.store.layout import PARQUET_FILES, TABLE_FILES, Layout, Table, read_layout
from factcheck.store.problems import Problem, clip
from factcheck.store.regular import NotReadError, open_regular
from factcheck.store.row_ids import row_id
from factcheck.store.slots import nearest
from factcheck.store.tables import MODELS, is_id, read_fact, unusable
from factcheck.store.toml import Document
from factcheck.store.wide import WideColumn

if TYPE_CHECKING:
    from factcheck.store.parquet_rows import ParquetFile, ParquetRow

AnyRow: TypeAlias = "Row | ParquetRow"

MOST_PROBLEMS = 1_000  # that are listed one by one for each table; the rest are counted

_LISTS = frozenset({"speakers", "participants", "aliases"})
_SWITCHES = frozenset({"excerpt", "repeated", "exact", "disputed"})
_SWITCHED: Mapping[str, bool] = {"true": True, "false": False}


def take_rows(root: Path, document: Document, source: Source | None, gathered: Gathered) -> None:
    """Adds to ``gathered`` every fact of the table that ``document`` lays out, and every problem with it."""
    layout = read_layout(document, gathered.problems)
    if layout is None or source is None:
        _give_up(document, layout, gathered)
        return
    reading = _Reading(document, layout, source, gathered)
    try:
        with open_regular(root / reading.path, TABLE_BYTES) as file:
            rows = _rows(file, is_parquet=layout.file.lower().endswith(PARQUET_FILES))
            reading.read(rows)
            gathered.digests.append((reading.path, rows.digest))
    except NotReadError as error:
        message = f"file: {layout.file} {error}"
        gathered.problems.append(document.problem(message, "table", "file"))
        _give_up(document, layout, gathered)
    gathered.tables.append(reading.table())
    reading.remark()
    if layout.supersedes is not None:
        place = document.position("table", "supersedes")
        gathered.successions.append(
            Succession(layout.table.address, layout.supersedes, document.path, *place)
        )


def _rows(file: BinaryIO, *, is_parquet: bool) -> CsvFile | ParquetFile:
    if not is_parquet:
        return CsvFile(file)
    from factcheck.store.parquet_rows import ParquetFile

    return ParquetFile(file)


def _give_up(document: Document, layout: Layout | None, gathered: Gathered) -> None:
    """Says that there are facts that nobody could read, as far as they are known."""
    table, constants = document.tables.get("table"), document.tables.get("constants")
    stated = table.get("kind") if isinstance(table, Mapping) else None
    kind = layout.table.kind if layout else next((known for known in MODELS if known == stated), "figure")
    address = document.path.removesuffix(TABLE_FILES)
    known = constants if isinstance(constants, Mapping) else {}
    gathered.unusable.append(unusable(kind, address, Place(document.path, 1), known))


class _Reading:
    """One table being read, row by row."""

    def __init__(self, document: Document, layout: Layout, source: Source, gathered: Gathered) -> None:
        folder = document.path.rpartition("/")[0]
        self.path = f"{folder}/{layout.file}" if folder else layout.file
        self.document = document
        self.layout = layout
        self.source = source
        self.gathered = gathered
        self.stem = layout.table.address
        self.headings: tuple[str, ...] = ()
        self.columns: tuple[tuple[str, int], ...] = ()
        self.key: tuple[tuple[str, int], ...] = ()
        self.constants: dict[str, object] = dict(layout.constants)
        if layout.table.kind == "figure" and "exact" not in layout.columns:
            self.constants.setdefault("exact", True)
        self.data = frozenset(layout.data).intersection(layout.columns)
        self.wrong_rows = 0
        self.told: set[tuple[str, str]] = set()
        self.wide: tuple[tuple[WideColumn, int], ...] = ()
        self.kind_of_row: int | None = None
        self.aggregates: set[str] = set()
        self.named: set[str] = set()

    def read(self, file: CsvFile | ParquetFile) -> None:
        """Takes the row of headings and then every row of facts."""
        rows = file.rows()
        first = next(rows, None)
        while first is not None and 0 < first.line < self.layout.headings_on:
            first = next(rows, None)  # what stands above the headings
        sound = self._begin(first)
        for row in rows:  # to the end in any case: the digest is of the whole file
            if sound and isinstance(row, Fault):
                self._wrong(row.message, row.line, row.column)
                self._unusable(row.line, self.constants, None)
            elif sound and not isinstance(row, Fault):
                self._take(row)
        if self.wrong_rows > MOST_PROBLEMS:
            message = f"{self.wrong_rows - MOST_PROBLEMS:,} more problems in this table are not listed"
            self.gathered.problems.append(Problem(self.path, 1, 1, message))

    def table(self) -> Table:
        """The table as it was read: complete only if every row of it was."""
        complete = None if self.wrong_rows else self.layout.table.complete
        return replace(self.layout.table, complete=complete, aggregates=frozenset(self.aggregates))

    def remark(self) -> None:
        """Says which aggregates are in no row, and that a table with problems is not complete."""
        if self.layout.table.complete and self.wrong_rows:
            message = "complete: is not taken to be, as long as rows of it cannot be read"
            place = self.document.position("table", "complete")
            self.gathered.remarks.append(Problem(self.document.path, *place, message, "warning"))
        for name in sorted(self.layout.aggregates.names - self.named) if self.headings else ():
            message = f"aggregates: no row of {self.layout.file} is {clip(name)!r}"
            place = self.document.position("table", "aggregates")
            self.gathered.remarks.append(Problem(self.document.path, *place, message, "warning"))

    def _begin(self, first: AnyRow | Fault | None) -> bool:
        """Whether the first row has every heading that is needed."""
        if isinstance(first, Fault):
            self._wrong(first.message, first.line, first.column)
        elif first is None:
            where = "first row" if self.layout.headings_on == 1 else f"line {self.layout.headings_on}"
            what = "is empty" if self.layout.headings_on == 1 else "ends before that"
            self._wrong(f"the file {what}: its {where} has the headings", 1, 1)
        elif self._take_headings(first):
            return True
        _give_up(self.document, self.layout, self.gathered)
        return False

    def _take_headings(self, row: AnyRow) -> bool:
        self.headings = tuple(cell.strip() for cell in row.cells)
        slots = self.layout.columns
        columns = [(slot, self._column(slots[slot], ("columns", slot))) for slot in slots]
        key = [(heading, self._column(heading, ("table", "key"))) for heading in self.layout.key]
        self.columns = tuple((slot, column) for slot, column in columns if column is not None)
        self.key = tuple((heading, column) for heading, column in key if column is not None)
        wide = [(each, each.number(self.headings)) for each in self.layout.wide]
        self.wide = tuple((each, column) for each, column in wide if column is not None)
        lost = [each.heading for each, column in wide if column is None]
        if lost:
            self._column(lost[0], ("wide", "columns"), f" (nor {len(lost) - 1} more)" if lost[1:] else "")
        sums = self.layout.aggregates.column
        self.kind_of_row = self._column(sums, ("table", "aggregates")) if sums is not None else None
        is_told = sums is None or self.kind_of_row is not None
        return len(self.columns) == len(columns) and len(self.key) == len(key) and not lost and is_told

    def _column(self, heading: str, parts: tuple[str, str], more: str = "") -> int | None:
        """The number of the one column under ``heading``; else None, and a problem."""
        found = [number for number, each in enumerate(self.headings) if each == heading.strip()]
        if len(found) == 1:
            return found[0]
        if found:
            message = f"{self.layout.file} has {len(found)} columns {clip(heading)!r}"
        else:
            close = nearest(heading, self.headings)
            message = f"{self.layout.file} has no column {clip(heading)!r}{more}{close}"
        self.gathered.problems.append(self.document.problem(message, *parts))
        return None

    def _take(self, row: AnyRow) -> None:
        if not any(cell.strip() for cell in row.cells):
            return
        if len(row.cells) != len(self.headings):
            message = f"the row has {len(row.cells)} cells where there are {len(self.headings)} headings"
            self._wrong(message, *row.position(min(len(row.cells), len(self.headings))))
            self._unusable(row.line, self.constants, None)
            return
        slots, sound = self._slots(row)
        self._count_in(row, slots)
        if self.wide:
            self._take_wide(row, slots, sound=sound)
            return
        if self.data and not self.data.intersection(slots):
            return  # an empty cell is no data, and never zero
        self._take_one(row, slots, self._ident(row) if sound else None)

    def _slots(self, row: AnyRow) -> tuple[dict[str, object], bool]:
        """What the cells of a row say, with the constants; and whether all of it could be read."""
        slots = dict(self.constants)
        sound = True
        for slot, column in self.columns:
            text = row.cells[column].strip()
            if self.layout.cells.is_missing(text):
                continue
            if slot == "value":
                sound = self._add_figure(row, column, slots) and sound
                continue
            value = _value(slot, text)
            if value is None:
                sound = False
                self._wrong(f"{slot}: {clip(text)!r} is neither true nor false", *row.position(column))
            else:
                slots[slot] = value
        return slots, sound

    def _add_figure(self, row: AnyRow, column: int, slots: dict[str, object]) -> bool:
        """Adds the figure of a cell to ``slots``, and what its mark says; whether it could be read."""
        try:
            figure = self.layout.cells.figure(row.cells[column].strip())
        except ValueError as error:
            self._wrong(f"value: {error}", *row.position(column))
            return False
        if figure is not None:
            slots["value"] = figure.value
            if figure.status is not None:
                slots["status"] = figure.status
        return True

    def _take_wide(self, row: AnyRow, shared: Mapping[str, object], *, sound: bool) -> None:
        """Takes every figure of a row that has several."""
        ident = self._ident(row) if sound else None
        if ident is None:
            self._unusable(row.line, shared, None)
            return
        for wide, column in self.wide:
            slots = {**shared, **wide.slots}
            own = f"{ident}/{row_id((wide.ident,))}" if ident else ""
            if not self._add_figure(row, column, slots):
                self._unusable(row.line, slots, own)
            elif "value" in slots:
                self._take_one(row, slots, own, column)

    def _take_one(
        self, row: AnyRow, slots: Mapping[str, object], ident: str | None, column: int | None = None
    ) -> None:
        """Takes the fact that ``slots`` describe; ``column`` is that of its figure."""
        fact = self._fact(row, slots, ident, column) if ident is not None else None
        if fact is None or not self._keep(fact, row):
            self._unusable(row.line, slots, ident)

    def _count_in(self, row: AnyRow, slots: Mapping[str, object]) -> None:
        """Notes the subject of a row of sums."""
        sums = self.layout.aggregates
        if self.kind_of_row is not None:
            is_sum = row.cells[self.kind_of_row].strip() in sums.values
        elif sums.names:
            subject = slots.get("subject")
            cells = {row.cells[column].strip() for _, column in self.key}
            names = sums.names & ({*cells, subject} if isinstance(subject, str) else cells)
            self.named |= names
            is_sum = bool(names)
        else:
            return
        if is_sum and isinstance(subject := slots.get("subject"), str):
            self.aggregates.add(subject)

    def _ident(self, row: AnyRow) -> str | None:
        """The row's id; empty where the table has no key, None where the row's is no good."""
        cells = tuple(row.cells[column].strip() for _, column in self.key)
        for (heading, column), cell in zip(self.key, cells, strict=True):
            if not cell:
                self._wrong(f"the key {clip(heading)!r} is empty", *row.position(column))
                return None
        ident = row_id(cells)
        if cells and not is_id(ident):
            self._wrong(f"{clip(ident)!r} is too long for a key", *row.position(self.key[0][1]))
            return None
        return ident

    def _fact(self, row: AnyRow, slots: Mapping[str, object], ident: str, column: int | None) -> Fact | None:
        columns = dict(self.columns)

        def complain(message: str, slot: str) -> None:
            if slot in self.layout.constants:
                self._wrong_constant(message, slot)
            else:
                self._wrong(message, *row.position(columns.get(slot, 0 if column is None else column)))

        place = Place(self.path, row.line)
        address = f"{self.stem}#{ident}" if ident else ""
        fact = read_fact(self.layout.table.kind, slots, self.source, address, place, complain)
        if fact is None or ident:
            return fact
        hashed = fact.sha256.removeprefix("sha256:")[:12]
        return fact.model_copy(update={"address": f"{self.stem}#sha256-{hashed}"})

    def _keep(self, fact: Fact, row: AnyRow) -> bool:
        known = self.gathered.facts.setdefault(fact.address, fact)
        if known is fact:
            return True
        if not self.key and known.sha256 == fact.sha256:
            message = f"the row says the same as another{first_used(known, self.path)}"
            self.gathered.remarks.append(Problem(self.path, row.line, 1, message, "warning"))
            return True
        column = self.key[0][1] if self.key else 0
        ident = fact.address.partition("#")[2]
        message = f"the key {ident!r} is used twice{first_used(known, self.path)}"
        self._wrong(message, *row.position(column))
        return False

    def _wrong(self, message: str, line: int, column: int) -> None:
        self.wrong_rows += 1
        if self.wrong_rows <= MOST_PROBLEMS:
            self.gathered.problems.append(Problem(self.path, line, column, message))

    def _wrong_constant(self, message: str, slot: str) -> None:
        """Says once what is wrong with every row."""
        if (slot, message) not in self.told:
            self.told.add((slot, message))
            self.gathered.problems.append(self.document.problem(message, "constants", slot))

    def _unusable(self, line: int, slots: Mapping[str, object], ident: str | None) -> None:
        address = f"{self.stem}#{ident or f'line-{line}'}"
        lost = unusable(self.layout.table.kind, address, Place(self.path, line), slots)
        self.gathered.unusable.append(lost)


def _value(slot: str, text: str) -> object:
    """A cell as its slot holds it: lists are divided by semicolons; None for a switch that is neither."""
    if slot in _LISTS:
        return [item.strip() for item in text.split(";") if item.strip()]
    return _SWITCHED.get(text.lower()) if slot in _SWITCHES else text
