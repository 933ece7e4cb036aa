"""How a table is laid out: its ``<name>.table.toml`` says which column fills which slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, get_args

from factcheck.facts import FigureFact
from factcheck.reading import parse_quantity
from factcheck.store.cells import SEPARATORS, CellForms
from factcheck.store.problems import Problem, clip
from factcheck.store.slots import MISSING, Slots, nearest, not_a_text, unknown_slot
from factcheck.store.tables import MODELS, SLOTS
from factcheck.store.wide import WideColumn, read_wide
from factcheck.values.canonical import Json

if TYPE_CHECKING:
    from factcheck.store.toml import Document

TABLE_FILES = ".table.toml"
PARQUET_FILES = ".parquet"

_SECTIONS = ("source", "table", "columns", "constants", "wide")
_STATUSES = get_args(FigureFact.model_fields["status"].annotation)
_LAST_HEADING_LINE = 1_000
_NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "figure": (("subject",), ("measure",), ("value",)),
    "quote": (("words",), ("speaker", "speakers")),
    "event": (("event",), ("date", "start")),
}
_DATA: Mapping[str, tuple[str, ...]] = {
    "figure": ("value",),
    "quote": ("words",),
    "event": ("date", "start", "end"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows are facts of the store.

    ``address`` is that of its rows up to the ``#``. ``complete`` names what the table leaves nothing out of
    ("OECD members"); None where it may leave something out. ``aggregates`` are the subjects of its rows that
    are sums of others ("World"), and stand in no ranking beside them.
    """

    address: str
    kind: str
    complete: str | None = None
    aggregates: frozenset[str] = frozenset()


class Aggregates(NamedTuple):
    """How rows of sums are told from the others: by a cell of their key or subject, or by a column."""

    names: frozenset[str] = frozenset()
    column: str | None = None
    values: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layout:
    """What a ``*.table.toml`` says of the file beside it.

    ``columns`` are slots with the headings that fill them, ``constants`` slots with what every row has in
    them, and ``key`` the headings whose cells make a row's id. ``wide`` are columns of figures, where a row
    has several. The headings stand on line ``headings_on``, counted from 1. ``supersedes`` is the address of
    an older edition of the table.
    """

    table: Table
    file: str
    key: tuple[str, ...]
    columns: Mapping[str, str]
    constants: Mapping[str, object]
    wide: tuple[WideColumn, ...] = ()
    cells: CellForms = field(default_factory=CellForms)
    aggregates: Aggregates = field(default_factory=Aggregates)
    headings_on: int = 1
    supersedes: str | None = None

    @property
    def data(self) -> tuple[str, ...]:
        """The slots that hold what the row says: one in which all of them are empty says nothing."""
        return _DATA[self.table.kind]


def read_layout(document: Document, problems: list[Problem]) -> Layout | None:
    """The layout that a file describes; None, with ``problems`` added, where nothing can be read by it."""
    if document.damaged or (document.problems and not document.tables):
        return None  # that is among the problems already
    return _Reading(document, problems).layout()


def table_record(table: Table) -> Json:
    """The table as canonical JSON: for digests."""
    record: dict[str, Json] = {"address": table.address, "kind": table.kind, "complete": table.complete}
    return {**record, "aggregates": sorted(table.aggregates)} if table.aggregates else record


class _Reading:
    """One layout being read: it is sound until something is wrong with it."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self.document = document
        self.problems = problems
        self.sound = True

    def wrong(self, message: str, *parts: str) -> None:
        self.sound = False
        self.problems.append(self.document.problem(message, *parts))

    def layout(self) -> Layout | None:
        tables = self.document.tables
        for section in tables:
            if section not in _SECTIONS:
                message = f"[{clip(section)}]: there is no such table{nearest(section, _SECTIONS)}"
                self.wrong(message, section)
        slots = Slots(self._section("table"), lambda message, slot: self.wrong(message, "table", slot))
        file = slots.text("file", required=True)
        kind = slots.choice("kind", tuple(MODELS))
        if kind is None and slots.sound:
            slots.wrong(f"kind: {MISSING}: it is {' or '.join(MODELS)}", "kind")
        key = slots.texts("key")
        complete, supersedes = slots.text("complete"), slots.text("supersedes")
        cells, aggregates = self._cells(slots), self._aggregates(slots)
        headings_on = slots.number("headings-on-line", 1, _LAST_HEADING_LINE) or 1
        slots.text("note")
        slots.close()
        if file is not None:
            self._beside(file)
        if kind is None or file is None:
            return None
        columns = self._columns(kind)
        constants = self._constants(kind, columns)
        wide = self._wide(kind, columns, constants)
        self._has_all(kind, {*columns, *constants}, wide)
        table = Table(self.document.path.removesuffix(TABLE_FILES), kind, complete)
        layout = Layout(
            table, file, key, columns, constants, wide, cells, aggregates, headings_on, supersedes
        )
        return layout if self.sound else None

    def _unit(self, slots: Mapping[str, object], *parts: str) -> None:
        """Says once what would otherwise be wrong with every row: a unit that is not read behind a number."""
        unit = slots.get("unit")
        if not isinstance(unit, str) or not_a_text(unit) is not None:
            return
        try:
            parse_quantity(f"1 {unit}")
        except ValueError as error:
            self.wrong(f"unit: {clip(unit)!r} cannot stand behind a number: {error}", *parts, "unit")

    def _cells(self, slots: Slots) -> CellForms:
        missing = frozenset(text.strip() for text in slots.texts("missing"))
        thousands, decimal = slots.text("thousands", blank=True), slots.text("decimal")
        for slot, mark in (("thousands", thousands), ("decimal", decimal)):
            if mark is not None and mark not in (SEPARATORS if slot == "thousands" else SEPARATORS[:2]):
                slots.wrong(f"{slot}: {clip(mark)!r} does not stand between digits", slot)
        if (thousands or "") == (decimal or "."):
            slots.wrong("thousands: is the mark before the decimals, too: say decimal", "thousands")
        return CellForms(missing, thousands, decimal, self._marks(slots))

    def _marks(self, slots: Slots) -> Mapping[str, str | None]:
        """Footnote marks: a list of those that say nothing, or a table of marks and their statuses."""
        if not slots.is_table("marks"):
            return dict.fromkeys((mark.strip() for mark in slots.texts("marks")), None)
        marks: dict[str, str | None] = {}
        for mark, status in slots.table("marks").items():
            if status != "" and status not in _STATUSES:
                close = nearest(str(status), _STATUSES)
                slots.wrong(f"marks: {clip(str(status))!r} is none of {', '.join(_STATUSES)}{close}", "marks")
            elif not mark.strip() or mark.strip().isdigit():
                slots.wrong(f"marks: {clip(mark)!r} cannot be told from the figure", "marks")
            else:
                marks[mark.strip()] = str(status) or None
        return marks

    @staticmethod
    def _aggregates(slots: Slots) -> Aggregates:
        """The rows that are sums: a list of names or codes, or the column that says so and what it says."""
        if not slots.is_table("aggregates"):
            return Aggregates(frozenset(text.strip() for text in slots.texts("aggregates")))
        inner = Slots(
            slots.table("aggregates"), lambda message, _: slots.wrong(f"aggregates: {message}", "aggregates")
        )
        column, values = inner.text("column", required=True), inner.texts("values", blank=True)
        if not values and inner.sound:
            inner.wrong("values: is missing: it is a list of what stands in the column", "values")
        inner.close()
        return Aggregates(column=column, values=frozenset(text.strip() for text in values))

    def _wide(
        self, kind: str, columns: Mapping[str, str], constants: Mapping[str, object]
    ) -> tuple[WideColumn, ...]:
        if "wide" not in self.document.tables:
            return ()
        if kind != "figure":
            self.wrong(f"[wide]: a {kind} has a row of its own: only figures stand side by side", "wide")
            return ()
        wide = read_wide(
            self._section("wide"), SLOTS[kind], lambda message, key: self.wrong(message, "wide", key)
        )
        for column in wide:
            self._unit({"unit": column.slots.get("unit")}, "wide", "each", column.heading)
        filled = {slot for column in wide for slot in column.slots} | ({"value"} if wide else set())
        for slot in sorted(filled & {*columns, *constants}):
            where = "columns" if slot in columns else "constants"
            self.wrong(f"{slot}: stands both under [wide] and under [{where}]", where, slot)
        return wide

    def _section(self, name: str) -> Mapping[str, object]:
        section = self.document.tables.get(name, {})
        if isinstance(section, Mapping):
            return section
        self.wrong(f"{name}: write it as a table, [{name}]", name)
        return {}

    def _beside(self, file: str) -> None:
        """Only a CSV or Parquet file in the same folder is read."""
        if "/" in file or "\\" in file or file.startswith("."):
            self.wrong(f"file: {clip(file)!r} is not the name of a file in this folder", "table", "file")
        elif not file.lower().endswith((".csv", PARQUET_FILES)):
            self.wrong(f"file: {clip(file)!r} is neither a CSV nor a Parquet file", "table", "file")

    def _columns(self, kind: str) -> dict[str, str]:
        columns = {}
        for slot, heading in self._section("columns").items():
            if slot not in SLOTS[kind]:
                self.wrong(unknown_slot(slot, SLOTS[kind]), "columns", slot)
            elif (message := not_a_text(heading)) is not None:
                self.wrong(f"{slot}: {message}", "columns", slot)
            else:
                columns[slot] = str(heading).strip()
        return columns

    def _constants(self, kind: str, columns: Mapping[str, str]) -> dict[str, object]:
        constants = dict(self._section("constants"))
        for slot in constants:
            if slot not in SLOTS[kind]:
                self.wrong(unknown_slot(slot, SLOTS[kind]), "constants", slot)
            elif slot in columns:
                message = f"{slot}: stands both under [columns] and under [constants]"
                self.wrong(message, "constants", slot)
        if kind == "figure":
            self._unit(constants, "constants")
        return constants

    def _has_all(self, kind: str, slots: set[str], wide: tuple[WideColumn, ...]) -> None:
        filled = set.intersection(*({*column.slots, "value"} for column in wide)) if wide else set()
        if "wide" in self.document.tables and not wide:
            return  # that is among the problems already
        for either in _NEEDED[kind]:
            if not (slots | filled).intersection(either):
                message = f"{' or '.join(either)}: {MISSING}: name its column under [columns]"
                self.wrong(message, "columns")


__all__ = ["TABLE_FILES", "Aggregates", "Layout", "Table", "read_layout", "table_record"]
