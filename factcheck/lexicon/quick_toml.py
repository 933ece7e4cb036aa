"""TOML as the word lists of the package are written, read at the speed of JSON.

``tomllib`` goes through them letter by letter, which would take a tenth of the time of a check. Most of their
values are written as JSON writes them. What is not is left to ``tomllib``; a test holds every list that ships
to what ``tomllib`` reads.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factcheck.values.pattern import pattern

_STATEMENT = pattern(
    r"(?:\s|#[^\n]*\n)*+(?:\[(?P<table>[A-Za-z0-9_.-]+)\](?=\s)|\[\[(?P<row>[A-Za-z0-9_-]+)\]\](?=\s)"
    r"|(?:(?P<key>[A-Za-z0-9_-]+)|\"(?P<quoted>[^\"\\\n]*)\") = |(?P<end>\Z))"
)
_REMARK = pattern(r"\n[ \t]+#[^\n]*")  # a comment on a line of its own
_LAST_COMMA = pattern(r",(?=\n\]\Z)")
_INLINE_KEY = pattern(r"(?:\"([^\"\n]*)\"|(?<=[{ ])([a-z-]+)) = ")
_decode = json.JSONDecoder().raw_decode


def read(text: str) -> dict[str, Any]:
    """What ``tomllib.loads`` gives for the text of a word list."""
    try:
        return quickly(text)
    except ValueError:
        import tomllib

        return tomllib.loads(text)


def quickly(text: str) -> dict[str, Any]:
    """The same; raises ValueError for what is not written as the word lists are."""
    read: dict[str, Any] = {}
    table = read
    for kind, name, value in _statements(text):
        if kind == "table":
            table = read
            for part in name.split("."):
                table = table.setdefault(part, {})
        elif kind == "row":
            table = {}
            read.setdefault(name, []).append(table)
        else:
            table[name] = value
    return read


def _statements(text: str) -> Iterator[tuple[str, str, Any]]:
    """The heads of tables and the keys with their values, in the order of the text."""
    at = 0
    while True:
        match = _STATEMENT.match(text, at)
        if match is None:
            raise ValueError("not as the word lists are written")
        kind, at = match.lastgroup or "", match.end()
        if kind == "end":
            return
        value = None
        if kind in {"key", "quoted"}:
            value, at = _value(text, at)
        yield kind, match[kind], value


def _value(text: str, at: int) -> tuple[Any, int]:
    """The value that begins at a place of the text, and where it ends."""
    if text.startswith("'''", at):
        end = text.index("'''", at + 3)
        return text[at + 3 : end].removeprefix("\n"), end + 3
    if text.startswith("{", at):
        end = text.index("\n", at)
        return json.loads(_INLINE_KEY.sub(r'"\1\2": ', text[at:end])), end
    if text.startswith("[\n", at):
        end = text.index("\n]", at) + 2
        return json.loads(_LAST_COMMA.sub("", _REMARK.sub("", text[at:end]))), end
    return _decode(text, at)
