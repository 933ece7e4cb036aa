"""What a pattern of grammar is before it is compiled."""

from __future__ import annotations

from typing import NamedTuple


class Template(NamedTuple):
    """A pattern: its name, what must be there before it is tried, and what it matches."""

    name: str
    needs: tuple[str, ...]
    template: str
