"""What is wrong in a store, as values: each problem has a place and says what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from factcheck.values.text import is_invisible

Severity: TypeAlias = Literal["error", "warning"]

_LONGEST = 300  # characters of a message; what people typed may be a megabyte long


class StoreError(Exception):
    """A store that cannot be used at all: missing, unreadable, or without one usable fact."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a store, in the order in which a reader meets it.

    ``path`` is relative to the store's folder, with forward slashes; records given from Python have the
    path "records". ``line`` and ``column`` count from 1, for records the record's number. No field holds a
    character that a terminal would act on.
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = "error"

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", visible(self.path))
        object.__setattr__(self, "message", visible(clip(self.message, _LONGEST)))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


def visible(text: str) -> str:
    """``text`` with what cannot be seen, or what a terminal would act on, written as <U+XXXX>."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"<U+{ord(character):04X}>" if _unseen(character) else character for character in text)


def clip(text: str, longest: int = 60) -> str:
    """``text``, cut to ``longest`` characters and an ellipsis where it is longer."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _unseen(character: str) -> bool:
    return is_invisible(character) or not (character.isprintable() or character == " ")
