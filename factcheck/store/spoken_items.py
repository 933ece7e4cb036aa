"""Transcripts as JSON: a list of items with a speaker and a text, perhaps with a start and a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from factcheck.store.problems import clip
from factcheck.store.speech import Flaw, Speech
from factcheck.values.pattern import pattern

DEEPEST = 32  # brackets inside brackets

_SPACE = pattern(r"[ \t\r\n]*")
_SECONDS = pattern(r"([0-9]{1,6})(?:\.[0-9]{1,30})?")
_LINE = pattern(r"[1-9][0-9]{0,8}")
_BRACKET = pattern(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]')


class _NotJsonError(ValueError):
    """What stops the reading: where, and why."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def read_items(text: str) -> Iterator[Speech | Flaw]:
    """The speech of a JSON transcript, item by item.

    The items stand in a list, or in the one list of items that an object holds. An item has ``text``, and
    ``speaker`` where somebody is named; ``start`` is a time or a number of seconds, ``line`` the line of the
    document that it comes from. Whatever else it has is passed over.
    """
    lines = _Lines(text)
    try:
        _refuse_if_deep(text)
        for at, item in _items(text, _list_in(text)):
            yield _read(item, lines.at(at))
    except _NotJsonError as error:
        yield Flaw(_Lines(text).at(error.at), f"is no JSON from here on: {error}")


class _Lines:
    """The line of each offset, asked for in ascending order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.line = 1

    def at(self, offset: int) -> int:
        self.line += self.text.count("\n", self.offset, offset)
        self.offset = offset
        return self.line


def _refuse_if_deep(text: str) -> None:
    depth = 0
    for match in _BRACKET.finditer(text):
        if match[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise _NotJsonError(f"brackets lie more than {DEEPEST} deep", match.start())
        elif match[0] in "]}":
            depth -= 1


def _list_in(text: str) -> int:
    """Where the list of items begins, behind its bracket."""
    at = _skip(text, 0)
    if text[at : at + 1] == "[":
        return at + 1
    if text[at : at + 1] != "{":
        raise _NotJsonError("a list of items is expected", at)
    found = [
        value + 1
        for value in _values(text, at + 1)
        if text[value] == "[" and text[_skip(text, value + 1)] == "{"
    ]
    if len(found) != 1:
        what = "no list of items" if not found else f"{len(found)} lists of items"
        raise _NotJsonError(f"the object holds {what}, and one is expected", at)
    return found[0]


def _values(text: str, at: int) -> Iterator[int]:
    """Where each value of the object begins whose inside begins at ``at``."""
    at = _skip(text, at)
    while text[at : at + 1] == '"':
        _, at = _decoded(text, at)
        at = _skip(text, _expected(text, _skip(text, at), ":"))
        yield at
        _, at = _decoded(text, at)
        at = _skip(text, at)
        if text[at : at + 1] == "}":
            return
        at = _skip(text, _expected(text, at, ","))
    _expected(text, at, "}")


def _items(text: str, at: int) -> Iterator[tuple[int, object]]:
    """Each item of the list whose inside begins at ``at``, with its place."""
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        item, end = _decoded(text, at)
        yield at, item
        at = _skip(text, end)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif text[at : at + 1] != "]":
            raise _NotJsonError("a comma or a closing bracket is expected", at)


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _expected(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise _NotJsonError(f"{mark!r} is expected", at)
    return at + 1


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is no number")


class _Number(str):
    """A number as it is written, whatever its size."""

    __slots__ = ()


_DECODER = json.JSONDecoder(parse_float=_Number, parse_int=_Number, parse_constant=_no_number)


def _decoded(text: str, at: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _NotJsonError(error.msg, error.pos) from error
    except (ValueError, StopIteration) as error:
        raise _NotJsonError(str(error) or "it ends too soon", at) from error


def _read(item: object, line: int) -> Speech | Flaw:
    if not isinstance(item, Mapping):
        return Flaw(line, "an item is an object with a speaker and a text")
    text, speaker = item.get("text"), item.get("speaker")
    if not isinstance(text, str) or isinstance(text, _Number):
        return Flaw(line, "text: is missing" if text is None else "text: is a string")
    if speaker is not None and (not isinstance(speaker, str) or isinstance(speaker, _Number)):
        return Flaw(line, "speaker: is a string")
    stated = item.get("line")
    if stated is not None and (not isinstance(stated, str) or not _LINE.fullmatch(stated)):
        return Flaw(line, f"line: {clip(str(stated))!r} is no line like 12")
    said_on = int(stated) if stated else line
    return Speech((speaker or "").strip() or None, text, said_on, _time(item.get("start")), at=line)


def _time(start: object) -> str | None:
    """A time as 00:14:05, where it is a number of seconds; another wording stays as it is."""
    if not isinstance(start, str) or not start.strip():
        return None
    seconds = _SECONDS.fullmatch(start)
    if seconds is None:
        return clip(start.strip(), 40)
    whole = int(seconds[1])
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
