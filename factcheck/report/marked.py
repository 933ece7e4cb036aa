"""A text cut where marks begin and end, so that marks which overlap can be written as elements that nest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A half-open stretch of the text, and the number of what is marked there."""

    start: int
    end: int
    number: int


class Step(Enum):
    """What comes next when a marked text is written from left to right."""

    OPEN = "open"
    CLOSE = "close"
    TEXT = "text"
    END = "end"  # the last character of the mark was written


class Token(NamedTuple):
    """One step: a mark that opens, closes or ends, or characters of the text."""

    step: Step
    mark: Mark | None = None
    text: str = ""


def marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Token]:
    """The tokens of ``text`` from ``start`` up to but not including ``end``.

    Each mark that shares characters with that range is open over just these. Opened marks close in reverse
    order: where two marks cross, the one that opened last is closed and opened again. A mark ends once,
    behind its last character, if that lies in the range.
    """
    here = sorted(
        (mark for mark in marks if mark.start < end and start < mark.end),
        key=lambda mark: (mark.start, -mark.end, mark.number),
    )
    bounds = sorted({start, end, *_between(here, start, end)})
    opened: list[Mark] = []
    waiting = 0  # of ``here``, the first that has not begun
    for left, right in pairwise(bounds):
        active = [mark for mark in opened if mark.end > left]
        common = _common(opened, active)
        for mark in reversed(opened[common:]):
            yield Token(Step.CLOSE, mark)
        for mark in opened:
            if mark.end == left:
                yield Token(Step.END, mark)
        while waiting < len(here) and here[waiting].start <= left:
            active.append(here[waiting])
            waiting += 1
        for mark in active[common:]:
            yield Token(Step.OPEN, mark)
        opened = active
        yield Token(Step.TEXT, text=text[left:right])
    for mark in reversed(opened):
        yield Token(Step.CLOSE, mark)
    for mark in opened:
        if mark.end == end:
            yield Token(Step.END, mark)


def _between(marks: Sequence[Mark], start: int, end: int) -> Iterator[int]:
    for mark in marks:
        yield from (at for at in (mark.start, mark.end) if start < at < end)


def _common(opened: Sequence[Mark], active: Sequence[Mark]) -> int:
    """How many marks at the bottom stay open."""
    count = 0
    for one, other in zip(opened, active, strict=False):
        if one != other:
            break
        count += 1
    return count
