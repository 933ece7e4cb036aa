"""The words of a line, taken and put: what a line that is written out is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extraction.figures_skeleton import Item, Piece, Skeleton, joined


def pieces(line: Skeleton) -> list[Piece]:
    """The words of the line with their places in the draft."""
    words = line.line.split(" ")
    return [(word, start, end) for word, (_, start, end) in zip(words, line.places, strict=True)]


def _at(line: Skeleton, start: int, end: int) -> tuple[int, int]:
    """The numbers of the words in the half-open stretch ``[start, end)`` of the line."""
    inside = [number for number, place in enumerate(line.places) if start <= place[0] < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def replaced(
    line: Skeleton, start: int, end: int, new: Sequence[Piece], items: Mapping[str, Item] | None = None
) -> Skeleton:
    """The line with other words in the place of a stretch."""
    first, last = _at(line, start, end)
    words = pieces(line)
    return joined([*words[:first], *new, *words[last:]], dict(items or line.items))


def taken(line: Skeleton, start: int, end: int) -> list[Piece]:
    """The words in the half-open stretch ``[start, end)`` of the line."""
    first, last = _at(line, start, end)
    return pieces(line)[first:last]
