"""Reads the word lists and tables that ship with the package."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """The data file ``data/<name>.toml``, read once, when it is first asked for.

    Raises ``FileNotFoundError`` for a name that does not ship.
    """
    return MappingProxyType(tomllib.loads(text(name)))


def text(name: str) -> str:
    """The data file as it ships, for digests."""
    return (files("factcheck.lexicon") / "data" / f"{name}.toml").read_text(encoding="utf-8")


def names() -> tuple[str, ...]:
    """The names of all data files, sorted."""
    folder = files("factcheck.lexicon") / "data"
    found = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))
