"""What a model says against a fact, in the words of the person who typed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.store.problems import clip
from factcheck.store.slots import MISSING, nearest, not_a_text

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LISTS = frozenset({"speakers", "participants", "aliases"})
_SWITCHES = frozenset({"excerpt", "repeated", "exact", "disputed"})


def told(error: ErrorDetails, table: Mapping[str, object]) -> tuple[str, str | None]:
    """The message for one fault of a model, and the slot it is about; None where it is about the whole."""
    slot = str(error["loc"][0]) if error["loc"] else None
    if slot is None:
        slot, message = _of_the_whole(_why(error), table)
        return (f"{slot}: {message}" if slot else message), slot
    return f"{slot}: {_of_a_slot(error, slot)}", slot


def _of_the_whole(why: str, table: Mapping[str, object]) -> tuple[str | None, str]:
    if "withdrawn" in why and "withdrawn" in table:
        return "withdrawn", why
    if table.get("measure") and table.get("value") and "speaker" not in why:
        return "value", why
    return None, why


def _of_a_slot(error: ErrorDetails, slot: str) -> str:
    kind, value = error["type"], error["input"]
    if kind == "missing":
        return MISSING
    if kind == "value_error":
        return _why(error)
    if kind in {"enum", "literal_error"}:
        allowed = (
            str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        )
        if isinstance(value, str):
            return f"{clip(value)!r} is none of {', '.join(allowed)}{nearest(value, allowed)}"
    if kind == "string_pattern_mismatch" and slot == "sha256":
        return f"{clip(str(value))!r} is not a SHA-256: 64 hexadecimal digits in lower case"
    if slot in _SWITCHES:
        return "is true or false, without quotation marks"
    if slot in _LISTS and not isinstance(value, str):
        return not_a_text(value) or "is a list of names"
    if slot in _LISTS:
        return 'is a list: ["...", "..."]' if len(error["loc"]) == 1 else "is empty"
    return not_a_text(value) or "cannot be read"


def _why(error: ErrorDetails) -> str:
    raised = error.get("ctx", {}).get("error")
    return str(raised) if raised else error["msg"].removeprefix("Value error, ")
