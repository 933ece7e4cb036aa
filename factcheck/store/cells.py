"""How the figures of a table are written in its cells: what is missing, thousands, footnote marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from re import Pattern, escape
from re import compile as compiled
from typing import NamedTuple

_SPACES = str.maketrans("\u00a0\u2009\u202f", "   ")
_MOST_MARKS = 5  # on one cell

SEPARATORS = (",", ".", " ", "'", "’")


class Figure(NamedTuple):
    """A cell that holds a figure: as it is read, and the status that a mark beside it gives."""

    value: str
    status: str | None = None


@dataclass(frozen=True)
class CellForms:
    """What the layout of a table says of its cells.

    ``missing`` are the words for no data, ``thousands`` stands between groups of three digits, ``decimal``
    before the decimals. ``marks`` are footnote marks behind a figure, with the status that each stands for.
    """

    missing: frozenset[str] = frozenset()
    thousands: str | None = None
    decimal: str | None = None
    marks: Mapping[str, str | None] = field(default_factory=dict)

    @cached_property
    def is_plain(self) -> bool:
        """Whether a cell is read as it stands."""
        return not (self.thousands or self.decimal or self.marks)

    def is_missing(self, text: str) -> bool:
        """Whether a cell says that there is nothing to say."""
        return not text or text in self.missing

    def figure(self, text: str) -> Figure | None:
        """The figure in a cell, without marks and separators; None where it says that there is none.

        Raises ``ValueError`` where the digits are not grouped as they should be.
        """
        if self.is_missing(text):
            return None
        if self.is_plain:
            return Figure(text)
        bare, status = self._unmarked(text)
        if self.is_missing(bare):
            return None
        return Figure(self._ungrouped(bare), status)

    def _unmarked(self, text: str) -> tuple[str, str | None]:
        """A cell without the marks at its end; as it stands where they may be the end of a word."""
        bare, status = text, None
        for _ in range(_MOST_MARKS):
            mark = next((one for one in self._longest_first if bare.endswith(one)), None)
            if mark is None:
                break
            bare, status = bare.removesuffix(mark).rstrip(), self.marks[mark] or status
        return (text, None) if bare[-1:].isalpha() and bare not in self.missing else (bare, status)

    @cached_property
    def _longest_first(self) -> tuple[str, ...]:
        return tuple(sorted(self.marks, key=lambda mark: (-len(mark), mark)))

    @cached_property
    def _grouped(self) -> Pattern[str]:
        point = escape(self.decimal or ".")
        grouped = f"|[0-9]{{1,3}}(?:{escape(self.thousands)}[0-9]{{3}})+" if self.thousands else ""
        return compiled(rf"([-+−]?)([0-9]+{grouped})(?:{point}([0-9]+))?")

    def _ungrouped(self, text: str) -> str:
        if not (self.thousands or self.decimal):
            return text
        number = self._grouped.fullmatch(text.translate(_SPACES))
        if number is None:
            raise ValueError(f"{text!r} is not a number like {self._example}")
        sign = "-" if number[1] in {"-", "−"} else ""
        whole = number[2].replace(self.thousands, "") if self.thousands else number[2]
        return f"{sign}{whole}.{number[3]}" if number[3] else f"{sign}{whole}"

    @property
    def _example(self) -> str:
        return f"1{self.thousands or ''}234{self.decimal or '.'}5"
