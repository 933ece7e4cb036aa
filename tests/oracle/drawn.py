"""What the generators of records and claims have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Made: TypeAlias = dict[str, Any]
_T = TypeVar("_T")

_AROUND = ("2024-04-11", "2024-04-12")  # the dateline, and the day behind it
SEVERAL = ("document", "document", "wire", "official-data")


def pick(draw: Draw, among: Sequence[_T]) -> _T:
    """One of them; the first is the plainest."""
    return among[number(draw, 0, len(among) - 1)]


def number(draw: Draw, low: int, high: int) -> int:
    return int(draw(st.integers(low, high)))


def one_in(draw: Draw, many: int) -> bool:
    """True once in ``many`` times, and never when shrunk."""
    return number(draw, 0, many - 1) == many - 1


def source(draw: Draw) -> Made:
    return {"title": "Minutes of the council", "medium": pick(draw, SEVERAL), "date": "2024-03-05"}


def with_life(draw: Draw, record: Made) -> Made:
    """Now and then the record is withdrawn, or holds only for a time."""
    kind = number(draw, 0, 15)
    if kind == 15:
        return {**record, "withdrawn": "2024-01-10", "reason": "a slip of the desk"}
    if kind == 14:
        return {**record, "valid-until": pick(draw, _AROUND)}
    if kind == 13:
        return {**record, "valid-from": pick(draw, _AROUND)}
    return record


def replacing(draw: Draw, record: Made, earlier: list[Made]) -> Made:
    """A record beside earlier ones of the same: it contradicts them, or replaces the last from a day on."""
    if one_in(draw, 3) and not {"withdrawn", "superseded-by"} & set(earlier[-1]):
        earlier[-1]["superseded-by"] = f"records#{record['id']}"
        return {**record, "valid-from": pick(draw, _AROUND)}
    return with_life(draw, record)
