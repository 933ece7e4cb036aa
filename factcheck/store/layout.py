"""How a table is laid out: its ``<name>.table.toml`` says which column fills which slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.store.problems import Problem, clip
from factcheck.store.slots import MISSING, Slots, nearest, not_a_text, unknown_slot
from factcheck.store.tables import MODELS, SLOTS
from factcheck.store.toml import Document
from factcheck.values.canonical import Json

TABLE_FILES = ".table.toml"

_SECTIONS = ("source", "table", "columns", "constants")
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
    ("OECD members"); None where it may leave something out.
    """

    address: str
    kind: str
    complete: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """What a ``*.table.toml`` says of the file beside it.

    ``columns`` are slots with the headings that fill them, ``constants`` slots with what every row has in
    them, and ``key`` the headings whose cells make a row's id.
    """

    table: Table
    file: str
    key: tuple[str, ...]
    columns: Mapping[str, str]
    constants: Mapping[str, object]

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
    return {"address": table.address, "kind": table.kind, "complete": table.complete}


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
        if "wide" in tables:
            self.wrong("[wide]: tables with a column for each period are not read by this version", "wide")
            return None
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
        complete = slots.text("complete")
        slots.text("note")
        slots.close()
        if file is not None:
            self._beside(file)
        if kind is None or file is None:
            return None
        columns = self._columns(kind)
        constants = self._constants(kind, columns)
        self._has_all(kind, {*columns, *constants})
        table = Table(self.document.path.removesuffix(TABLE_FILES), kind, complete)
        return Layout(table, file, key, columns, constants) if self.sound else None

    def _section(self, name: str) -> Mapping[str, object]:
        section = self.document.tables.get(name, {})
        if isinstance(section, Mapping):
            return section
        self.wrong(f"{name}: write it as a table, [{name}]", name)
        return {}

    def _beside(self, file: str) -> None:
        """Only a CSV file in the same folder is read."""
        if "/" in file or "\\" in file or file.startswith("."):
            self.wrong(f"file: {clip(file)!r} is not the name of a file in this folder", "table", "file")
        elif file.lower().endswith(".parquet"):
            self.wrong("file: Parquet is not read by this version: save the table as CSV", "table", "file")
        elif not file.lower().endswith(".csv"):
            self.wrong(f"file: {clip(file)!r} is not a CSV file", "table", "file")

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
        return constants

    def _has_all(self, kind: str, slots: set[str]) -> None:
        for either in _NEEDED[kind]:
            if not slots.intersection(either):
                message = f"{' or '.join(either)}: {MISSING}: name its column under [columns]"
                self.wrong(message, "columns")


__all__ = ["TABLE_FILES", "Layout", "Table", "read_layout", "table_record"]
