"""Where something is written down in a store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a fact is written down: a path relative to the store's folder, and a line from 1."""

    path: str
    line: int
