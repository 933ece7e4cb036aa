"""The id of a table's row: the cells of its key, as an address can hold them."""

from __future__ import annotations

from factcheck.store.tables import is_id
from factcheck.values.pattern import pattern

_PLAIN = pattern(r"[A-Za-z0-9._~-]+")


def row_id(cells: tuple[str, ...]) -> str:
    """The cells of a key as an id: joined by "/", and percent-encoded where an address could not hold them.

    >>> row_id(("Korea, Rep.", "2023"))
    'Korea,%20Rep./2023'
    """
    return "/".join(cell if _PLAIN.fullmatch(cell) else _encoded(cell) for cell in cells)


def _encoded(cell: str) -> str:
    return "".join(
        character
        if character not in "%/" and is_id(character)
        else "".join(f"%{byte:02X}" for byte in character.encode())
        for character in cell
    )
