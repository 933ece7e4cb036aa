"""Putting the tables of one file together again after they were parsed one by one."""

from __future__ import annotations

from typing import TypeAlias

from factcheck.store.outline import Header, Statement

Path: TypeAlias = tuple[str, ...]


def tables_written(header: Header | None, statements: list[Statement]) -> list[Path]:
    """The tables that a stretch writes into: its header's, and those that dotted keys open."""
    if header and header.is_array:
        return []
    base = len(header.parts) if header else 0
    opened = {each.path[:length] for each in statements for length in range(base + 1, len(each.path))}
    return [*([header.parts] if header else []), *sorted(opened)]


def merge(into: dict[str, object], table: dict[str, object]) -> Path:
    """Adds ``table`` to ``into``; the path of a key that both have, and then nothing was added."""
    clash = _clash(into, table)
    if not clash:
        _add(into, table)
    return clash


def _clash(into: dict[str, object], table: dict[str, object]) -> Path:
    for key, value in table.items():
        if key not in into:
            continue
        known = into[key]
        if isinstance(known, dict) and isinstance(value, dict):
            if inner := _clash(known, value):
                return (key, *inner)
        elif not (isinstance(known, list) and isinstance(value, list)):
            return (key,)
    return ()


def _add(into: dict[str, object], table: dict[str, object]) -> None:
    for key, value in table.items():
        known = into.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            _add(known, value)
        elif isinstance(known, list) and isinstance(value, list):
            known += value
        else:
            into[key] = value
