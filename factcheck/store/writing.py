"""Writing into a store's TOML files without touching what a person wrote: tables added, blanks in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from factcheck.facts import Source
from factcheck.store.slots import nearest
from factcheck.store.tables import MODELS, SOURCE_SLOTS
from factcheck.store.tables import SLOTS as KNOWN
from factcheck.values.pattern import pattern
from factcheck.values.toml import parse_toml

#: What a new table of each kind asks for first; the rest of the slots is in the reference.
SLOTS: Final[Mapping[str, tuple[str, ...]]] = {
    "quote": ("speaker", "words", "said", "occasion", "before", "after"),
    "figure": ("subject", "measure", "value", "period", "basis"),
    "event": ("event", "date", "participants", "place"),
}
_PREFIX: Final = "source."
_SOURCE: Final = ("title", "publisher", "date", "url", "medium")
_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPECIAL = pattern('["\\\\\x00-\x1f\x7f]')
_NAMED: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_TRAILING = pattern(r"(?<![ \t])[ \t]++$", re.MULTILINE)
_BLANKS = pattern(r"\n{3,}")
_HEADER = pattern(r"^(?!#)(.+)\n(?=\[)", re.MULTILINE)  # a comment above a table belongs to it


class WritingError(ValueError):
    """A change to a file of the store that cannot be made; the message is one line."""


def with_fact(text: str, kind: str, ident: str, values: Mapping[str, str]) -> tuple[str, int]:
    """``text`` with a table for a new fact at its end, and the line of its header.

    Slots that ``values`` does not fill stand empty, for a person to fill; lint asks for them until then. An
    empty ``text`` gets a ``[source]`` first, from the values called ``source.title`` and the like. Lists have
    semicolons between their items. Raises WritingError where the id is not of small letters, digits and
    hyphens, or is taken, where a slot is not one of a fact, or where the text is no TOML.
    """
    if not _ID.fullmatch(ident):
        raise WritingError(
            f"{ident!r} is no id: small letters, digits and hyphens, such as restoring-stability"
        )
    group = _tables(text).get(kind, {})
    if not isinstance(group, dict):
        raise WritingError(f"{kind} is no table there: write [{kind}.<id>]")
    if ident in group:
        raise WritingError(f"[{kind}.{ident}] stands there already")
    for name in values:
        _refuse_unknown(kind, name)
    head = text.rstrip()
    if head and any(name.startswith(_PREFIX) for name in values):
        raise WritingError("the file has its [source] already: change it there")
    lines = [] if head else ["[source]", *_lines(Source, _SOURCE, _of_source(values)), ""]
    own = {name: value for name, value in values.items() if not name.startswith(_PREFIX)}
    lines += [f"[{kind}.{ident}]", *_lines(MODELS[kind], SLOTS[kind], own)]
    added = "\n".join([*([head, ""] if head else []), *lines, ""])
    _tables(added)
    line = added.count("\n", 0, added.rindex(f"[{kind}.{ident}]\n")) + 1
    return added.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in text else added, line


def _of_source(values: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix(_PREFIX): value for name, value in values.items() if name.startswith(_PREFIX)}


def _lines(model: type[BaseModel], first: Iterable[str], values: Mapping[str, str]) -> Iterator[str]:
    """A line for each of the slots that come first, and for all others that have a value."""
    for slot in dict.fromkeys([*first, *values]):
        yield f"{slot} = {_value(model, slot, values.get(slot, ''))}"


def _value(model: type[BaseModel], slot: str, written: str) -> str:
    """The value as the slot wants it: a list, ``true`` or ``false``, or a string."""
    kind = str(model.model_fields[slot.replace("-", "_")].annotation)
    if "tuple" in kind:
        return f"[{', '.join(_quoted(item.strip()) for item in written.split(';') if item.strip())}]"
    return written if "bool" in kind and written in ("true", "false") else _quoted(written)


def _refuse_unknown(kind: str, name: str) -> None:
    table, slots = ("source", SOURCE_SLOTS) if name.startswith(_PREFIX) else (kind, KNOWN[kind])
    slot = name.removeprefix(_PREFIX)
    if slot not in slots:
        raise WritingError(f"[{table}] has no slot {slot!r}{nearest(slot, slots)}")


def tidy(text: str) -> str:
    """``text`` with one empty line before each table, no two together, and no blanks at the ends of lines.

    Comments, order and values stay: where a change would alter what the file says, as inside a string of
    several lines, the text is given back as it was. Raises WritingError for what is no TOML.
    """
    before = _tables(text)
    ends = text.replace("\r\n", "\n")
    neat = _HEADER.sub(r"\1\n\n", _BLANKS.sub("\n\n", _TRAILING.sub("", ends))).strip("\n") + "\n"
    if ends != text:
        neat = neat.replace("\n", "\r\n")
    try:
        return neat if parse_toml(neat) == before else text
    except ValueError:
        return text


def _tables(text: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except ValueError as error:
        raise WritingError(str(error)) from None


def _quoted(value: str) -> str:
    """A TOML basic string: what must be escaped is, and letters of every script stand as they are."""
    return '"' + _SPECIAL.sub(_escaped, value) + '"'


def _escaped(match: re.Match[str]) -> str:
    return _NAMED.get(match[0], f"\\u{ord(match[0]):04x}")
