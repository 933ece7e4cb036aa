"""Reads the word lists and tables that ship with the package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from factcheck.lexicon import quick_toml

_DATA: Final = Path(__file__).parent / "data"


@cache
def table(name: str) -> Mapping[str, Any]:
    """The data file ``data/<name>.toml``, read once, when it is first asked for.

    Raises ``FileNotFoundError`` for a name that does not ship.
    """
    return MappingProxyType(quick_toml.read(text(name)))


def text(name: str) -> str:
    """The data file as it ships, for digests."""
    return (_DATA / f"{name}.toml").read_text(encoding="utf-8")


def names() -> tuple[str, ...]:
    """The names of all data files, sorted."""
    return tuple(sorted(file.stem for file in _DATA.glob("*.toml")))
