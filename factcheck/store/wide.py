"""Wide tables: a column for each year, or for each measure, and many figures in a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from factcheck.store.problems import clip
from factcheck.store.slots import not_a_text, unknown_slot
from factcheck.values.pattern import pattern

MOST_COLUMNS = 5_000

_RANGE = pattern(r"([0-9]{4})\.\.([0-9]{4})")
_SLOTS = ("slot", "columns", "each")

Wrong = Callable[[str, str], None]
"""Takes a message and the key under [wide] that it is about."""


class WideColumn(NamedTuple):
    """One column of figures: its heading, and what the slots of all its figures have in them.

    ``names`` are other headings that stand for the same year: "1960 [YR1960]". ``ident`` is the last part of
    the ids of its figures.
    """

    heading: str
    ident: str
    slots: Mapping[str, object]
    names: tuple[str, ...] = ()

    def number(self, headings: Sequence[str]) -> int | None:
        """The one column of the file that this is; None where there is none, or more than one."""
        found = [at for at, each in enumerate(headings) if each == self.heading or each in self.names]
        return found[0] if len(found) == 1 else None


def read_wide(table: Mapping[str, object], known: tuple[str, ...], wrong: Wrong) -> tuple[WideColumn, ...]:
    """The columns that ``[wide]`` describes; problems go to ``wrong``, and nothing is returned with them."""
    faults: list[str] = []

    def complain(message: str, key: str) -> None:
        faults.append(key)
        wrong(message, key)

    for key in table:
        if key not in _SLOTS:
            complain(unknown_slot(key, _SLOTS), key)
    slot = table.get("slot")
    if slot is not None and slot not in known:
        complain(f"slot: {unknown_slot(str(slot), known)}", "slot")
    each = _each(table.get("each", {}), known, complain)
    named = _columns(table.get("columns"), complain)
    if slot is None and any(heading not in each for heading, _, _ in named):
        complain("slot: is missing: it is what the headings fill, such as period", "slot")
    for heading in each:
        if heading not in {name for name, _, _ in named}:
            complain(f"each: {clip(heading)!r} is none of the columns", "each")
    if not named and not faults:
        complain('columns: is missing: it is "1960..2023", a list of headings, or a table of them', "columns")
    if faults:
        return ()
    return tuple(
        WideColumn(heading, said, {**({str(slot): said} if slot else {}), **each.get(heading, {})}, names)
        for heading, said, names in named
    )


def _columns(columns: object, wrong: Wrong) -> list[tuple[str, str, tuple[str, ...]]]:
    """The heading of each column, what it says, and other forms of the heading."""
    if isinstance(columns, str):
        years = _RANGE.fullmatch(columns.strip())
        if years is None or int(years[1]) > int(years[2]):
            wrong(f'columns: {clip(columns)!r} is not a range of years like "1960..2023"', "columns")
            return []
        return [
            (str(year), str(year), (f"{year} [YR{year}]", f"YR{year}", f"X{year}"))
            for year in range(int(years[1]), int(years[2]) + 1)
        ]
    pairs: list[tuple[object, object]] = []
    if isinstance(columns, Mapping):
        pairs = list(columns.items())
    elif isinstance(columns, list | tuple):
        pairs = [(heading, heading) for heading in columns]
    elif columns is not None:
        wrong('columns: is "1960..2023", a list of headings, or a table of them', "columns")
    if len(pairs) > MOST_COLUMNS:
        wrong(f"columns: there are more than {MOST_COLUMNS:,}", "columns")
        return []
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for heading, said in pairs:
        if message := not_a_text(heading) or not_a_text(said):
            wrong(f"columns: {message}", "columns")
        else:
            found.append((str(heading).strip(), str(said).strip(), ()))
    if len({heading for heading, _, _ in found}) < len(found):
        wrong("columns: one of them is named twice", "columns")
    return found


def _each(table: object, known: tuple[str, ...], wrong: Wrong) -> dict[str, dict[str, object]]:
    """What the figures under one heading have in common: ``[wide.each."GDP"] unit = "USD"``."""
    if not isinstance(table, Mapping) or not all(isinstance(slots, Mapping) for slots in table.values()):
        wrong('each: is a table for each heading: [wide.each."GDP"]', "each")
        return {}
    found = {}
    for heading, slots in table.items():
        for slot in slots:
            if slot not in known or slot == "value":
                wrong(f"each: {unknown_slot(slot, known)}", "each")
        found[str(heading).strip()] = dict(slots)
    return found
