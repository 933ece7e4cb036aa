"""One table of names or measures, read slot by slot: what is wrong becomes a problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, time
from typing import Any, TypeGuard

from factcheck.store.problems import clip, visible

Complain = Callable[[str, str], None]  # a message, and the slot it is about
MISSING = "is missing"


class Slots:
    """A table being read. Every slot is asked for once; ``close`` complains of those nobody asked for."""

    def __init__(self, table: Mapping[str, object], complain: Complain) -> None:
        self._table = table
        self._complain = complain
        self._known: list[str] = []
        self.sound = True

    def wrong(self, message: str, slot: str) -> None:
        """Complains of ``slot``: the table is not sound any more."""
        self.sound = False
        self._complain(message, slot)

    def text(self, slot: str, *, required: bool = False, blank: bool = False) -> str | None:
        """A string that can be seen, or None where the slot is missing; ``blank`` allows for white space."""
        self._known.append(slot)
        value = self._table.get(slot)
        if value is None:
            if required:
                self.wrong(f"{slot}: {MISSING}", slot)
            return None
        return value if blank and _is_blank(value) else self._seen(slot, value)

    def texts(self, slot: str, *, blank: bool = False) -> tuple[str, ...]:
        """A list of strings, each of which can be seen; ``blank`` allows for empty ones."""
        self._known.append(slot)
        value = self._table.get(slot, ())
        if not isinstance(value, list | tuple):
            self.wrong(f'{slot}: is a list: ["...", "..."]', slot)
            return ()
        seen = (item if blank and _is_blank(item) else self._seen(slot, item) for item in value)
        return tuple(text for text in seen if text is not None)

    def tables(self, slot: str) -> tuple[Mapping[str, object], ...]:
        """A list of tables."""
        self._known.append(slot)
        value = self._table.get(slot, ())
        if not isinstance(value, list | tuple) or not all(isinstance(item, Mapping) for item in value):
            self.wrong(f"{slot}: is a list of tables: [{{ ... }}]", slot)
            return ()
        return tuple(value)

    def read(self, slot: str, reader: Callable[[str], Any], *, required: bool = False) -> Any:
        """What ``reader`` makes of the slot's string; its ValueError is a problem with the slot."""
        text = self.text(slot, required=required)
        if text is None:
            return None
        try:
            return reader(text)
        except ValueError as error:
            self.wrong(f"{slot}: {error}", slot)
            return None

    def choice(self, slot: str, allowed: Collection[str]) -> str | None:
        """A string out of ``allowed``."""
        text = self.text(slot)
        if text is not None and text not in allowed:
            self.wrong(
                f"{slot}: {clip(text)!r} is none of {', '.join(allowed)}{nearest(text, allowed)}", slot
            )
            return None
        return text

    def switch(self, slot: str) -> bool:
        """True or false; false where the slot is missing."""
        self._known.append(slot)
        value = self._table.get(slot, False)
        if not isinstance(value, bool):
            self.wrong(f"{slot}: is true or false, without quotation marks", slot)
            return False
        return value

    def number(self, slot: str, least: int, most: int) -> int | None:
        """A whole number from ``least`` to ``most``, both included, or None where the slot is missing."""
        self._known.append(slot)
        value = self._table.get(slot)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.wrong(f"{slot}: is a whole number from {least} to {most:,}", slot)
            return None
        return value

    def is_table(self, slot: str) -> bool:
        """Whether a table stands in the slot."""
        return isinstance(self._table.get(slot), Mapping)

    def table(self, slot: str) -> Mapping[str, object]:
        """A table inside this one, empty where it is missing."""
        self._known.append(slot)
        value = self._table.get(slot, {})
        if not isinstance(value, Mapping):
            self.wrong(f"{slot}: is a table", slot)
            return {}
        return value

    def close(self) -> bool:
        """Complains of unknown slots; whether the table is sound."""
        for slot in self._table:
            if slot not in self._known:
                self.wrong(unknown_slot(slot, self._known), slot)
        return self.sound

    def _seen(self, slot: str, value: object) -> str | None:
        if message := not_a_text(value):
            self.wrong(f"{slot}: {message}", slot)
            return None
        return str(value)


def _is_blank(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value in {"", " "}


def not_a_text(value: object) -> str | None:
    """What is wrong with ``value`` as something a person wrote; None where nothing is."""
    if isinstance(value, date | time | datetime):
        return f"a date without quotation marks: write it as a string in the source's wording, like '{value}'"
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return f"is a string, not {_kind(value)}"
    if not isinstance(value, str):
        return "a number without quotation marks: write it as a string in the source's own wording"
    if not value.strip():
        return "is empty"
    for character in value:
        if character not in "\n\t" and visible(character) != character:
            return f"holds the hidden character U+{ord(character):04X}"
    return None


def unknown_slot(slot: str, known: Collection[str]) -> str:
    """The message for a slot that does not exist, with the nearest that does."""
    return f"{clip(slot)}: there is no such slot{nearest(slot, known)}"


def nearest(word: str, known: Collection[str]) -> str:
    """A question that names the nearest of ``known``, or nothing where none is near."""
    import difflib

    close = difflib.get_close_matches(clip(word).replace("_", "-"), known, n=1)
    return f": did you mean {close[0]!r}?" if close else ""


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, list | tuple):
        return "a list"
    return "a table" if isinstance(value, Mapping) else f"a value of type {type(value).__name__}"
