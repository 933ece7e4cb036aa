"""Reads the word lists and tables that ship with the package.

The data files are TOML, for people. ``tables.json`` holds the same tables, each with the digest of the file
that it was read from, because to read TOML takes ten times as long; ``make docs-reference`` writes it again.
A table whose digest is not that of its file is read from the file, so that an edit counts at once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

_DATA: Final = Path(__file__).parent / "data"


@cache
def table(name: str) -> Mapping[str, Any]:
    """The data file ``data/<name>.toml``, read once, when it is first asked for.

    Raises ``FileNotFoundError`` for a name that does not ship.
    """
    data = (_DATA / f"{name}.toml").read_bytes()
    written = _written().get(name)
    if written is not None and written["digest"] == _digest(data):
        return MappingProxyType(written["table"])
    return MappingProxyType(_read(data))


def text(name: str) -> str:
    """The data file as it ships, for digests."""
    return (_DATA / f"{name}.toml").read_text(encoding="utf-8")


def names() -> tuple[str, ...]:
    """The names of all data files, sorted."""
    return tuple(sorted(file.stem for file in _DATA.glob("*.toml")))


def tables_file() -> str:
    """What ``tables.json`` has to hold, one table a line."""
    lines: list[str] = []
    for name in names():
        data = (_DATA / f"{name}.toml").read_bytes()
        entry = {"digest": _digest(data), "table": _read(data)}
        lines.append(f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


@cache
def _written() -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = json.loads((_DATA / "tables.json").read_bytes())
    except FileNotFoundError:
        return {}
    return found


def _digest(data: bytes) -> str:
    return sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _read(data: bytes) -> dict[str, Any]:
    import tomllib  # only where a table is not written out

    return tomllib.loads(data.decode("utf-8"))
