"""Counted lengths of time as a claim states them: "six days", "three years ago"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.lexicon.counts import count_of
from factcheck.lexicon.lengths import Loose, read_loose
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

Unit = Literal["day", "week", "month", "year", "decade"]


_AGO = pattern(r"(?:^|\s)(\S+(?:-\S+)?)[ -](day|week|month|year|decade)s? ago$")


_LENGTH = pattern(r"(.+?)[ -](day|week|month|year|decade)s?")


_LOOSE = frozenset({"about", "around", "some", "nearly", "almost", "roughly", "approximately", "over"})


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the dateline; ``loose`` where a word such as "about" stands before."""

    count: int
    unit: Unit
    loose: bool
    bound: Loose | None = None
    """The bound that it is: "more than five years ago"; None where it is none."""


def ago_of(low: str) -> Ago | None:
    """The distance of "three years ago", "about a decade ago", in comparable form; else None."""
    match = _AGO.search(low)
    if match is None:
        return None
    count = count_of(match[1])
    if count is None or match[2] not in {"day", "week", "month", "year", "decade"}:
        return None
    bound = read_loose(low.removesuffix(" ago"))
    bound = bound if bound is not None and bound.way in {"over", "under"} else None
    return Ago(count, match[2], bound=bound, loose=bool(_LOOSE & set(low.split())))  # type: ignore[arg-type]


def read_length(text: str) -> tuple[int, Unit] | None:
    """A whole number of days, weeks, months, years or decades: "six days", "a week"; else None."""
    match = _LENGTH.fullmatch(fold(text).strip())
    if match is None:
        return None
    count = count_of(match[1])
    return None if count is None else (count, match[2])  # type: ignore[return-value]
