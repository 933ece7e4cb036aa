"""JSON that somebody else wrote, read with suspicion; and our own, the same to the byte everywhere."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from factcheck.values.pattern import pattern

MAX_BYTES: Final = 64 * 1024 * 1024  # of one file, as UTF-8
MAX_DEPTH: Final = 64  # of arrays and objects within one another

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ESCAPED = pattern(f"[\x7f-\x9f\u2028\u2029\ud800-\udfff{_DIRECTION}]")
_BRACKET_OR_STRING = pattern(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)


class JsonError(ValueError):
    """A text that is not read as JSON; the message may quote it and is not yet safe to show."""


def written(data: object) -> str:
    """``data`` as JSON: keys in the order given, one space a level, one line feed at the end.

    Letters of every script stand as they are; control characters and direction marks are escaped, so that
    the file can be shown on a terminal.
    """
    return escaped(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"


def written_on_one_line(data: object) -> str:
    """The same on one line, without a line feed."""
    return escaped(json.dumps(data, ensure_ascii=False, allow_nan=False))


def escaped(text: str) -> str:
    """``text`` of a JSON file with what would command a terminal, or turn its direction, escaped."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def parsed(text: str) -> Any:
    """What ``text`` says; a fraction stays the digits it was written in.

    Raises ``JsonError`` for what is no JSON, is too large or too deep, says a field twice, or holds NaN.
    """
    if len(text) > MAX_BYTES:
        raise JsonError(f"more than {MAX_BYTES // 1024 // 1024} MiB: not a report of this program")
    _refuse_depth(text)
    try:
        return json.loads(
            text, object_pairs_hook=_without_duplicates, parse_constant=_not_finite, parse_float=str
        )
    except JsonError:
        raise
    except json.JSONDecodeError as error:
        raise JsonError(f"not JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except ValueError as error:  # an integer of more digits than Python converts
        raise JsonError(f"not JSON that can be read: {error}") from None


def _refuse_depth(text: str) -> None:
    depth = 0
    for match in _BRACKET_OR_STRING.finditer(text):
        token = match[0]
        if token in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise JsonError(f"arrays and objects nested more than {MAX_DEPTH} deep")
        elif token in ("]", "}"):
            depth -= 1


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            raise JsonError(f"the field {name!r} stands twice in one object")
        fields[name] = value
    return fields


def _not_finite(constant: str) -> object:
    raise JsonError(f"{constant} is not a number that JSON has")
