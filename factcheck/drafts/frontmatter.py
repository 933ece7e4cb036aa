"""Front matter: ``key: value`` lines between two lines of dashes at the very start of a draft.

Only three keys are read, each a plain value on its own line: ``dateline``, ``date`` and ``locale``.
``dateline`` wins over ``date``. A ``dateline`` without a digit names a place, as some newsroom systems have
it, and is passed over. A declared day that cannot be read is an error, not a gap: every "on Wednesday" in the
draft hangs on it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from factcheck.drafts.dateline import dateline_of_line, read_day
from factcheck.drafts.draft import DraftError
from factcheck.values.pattern import pattern
from factcheck.values.span import Lines

_LINE = pattern(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_KEY = pattern(r"(?P<key>[A-Za-z][A-Za-z0-9_. -]{0,60}?) ?:(?:[ \t]+(?P<value>\S.*)|[ \t]*)\Z")
_CONTINUES = pattern(r"[ \t]|#|- |-\Z|\]|\}")
_LOCALE = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?\Z")
_MOST_LINES = 500


class FrontMatter(NamedTuple):
    """What front matter declares; ``end`` is the offset in the source where the draft proper begins."""

    end: int
    dateline: date | None = None
    dateline_at: tuple[int, int] | None = None
    locale: str | None = None


class _Value(NamedTuple):
    words: str
    start: int


def read_front_matter(source: str, start: int, name: str) -> FrontMatter:
    """The front matter that begins at offset ``start`` of ``source``; none there is ``end == start``.

    DraftError, with line and column, for a day or locale that cannot be read or is declared twice.
    """
    found = _fields(source, start)
    if found is None:
        return FrontMatter(start)
    end, fields = found
    for key, values in fields.items():
        if len(values) > 1:
            raise _error(name, source, values[1], f"{key!r} is declared twice")
    locale = _locale(source, fields.get("locale", []), name)
    for key in ("dateline", "date"):
        for value in fields.get(key, []):
            if key == "dateline" and not re.search("[0-9]", value.words):
                continue
            day, at = _declared_day(value, source, name)
            return FrontMatter(end, day, at, locale)
    return FrontMatter(end, locale=locale)


def _fields(source: str, start: int) -> tuple[int, dict[str, list[_Value]]] | None:
    fields: dict[str, list[_Value]] = {}
    keys = 0
    at = start
    for number in range(_MOST_LINES):
        match = _LINE.match(source, at)
        if match is None or (match.end() == at and number):
            return None
        line = match[1].rstrip()
        if number == 0:
            if line != "---":
                return None
        elif line in ("---", "..."):
            return (match.end(), fields) if keys else None
        elif (pair := _KEY.match(line)) and not line[0].isspace():
            keys += 1
            key = pair["key"].lower()
            if key in ("dateline", "date", "locale") and (
                value := _bare(pair["value"], at + pair.start("value"))
            ):
                fields.setdefault(key, []).append(value)
        elif line and not _CONTINUES.match(match[1]):
            return None
        at = match.end()
    return None


def _bare(words: str | None, start: int) -> _Value | None:
    """The value without its quotation marks or the comment after it; None where nothing is left."""
    if not words or words.startswith("#"):
        return None
    if words[0] in "\"'" and (close := words.find(words[0], 1)) > 0:
        return _Value(words[1:close], start + 1) if close > 1 else None
    return _Value(words.split(" #", 1)[0].rstrip(), start)


def _declared_day(value: _Value, source: str, name: str) -> tuple[date, tuple[int, int]]:
    day = read_day(value.words)
    if day:
        return day, (value.start, value.start + len(value.words))
    line = dateline_of_line(value.words)
    if line:
        return line[0], (value.start + line[1], value.start + line[2])
    shown = value.words[:40]
    raise _error(
        name, source, value, f"{shown!r} is not a day like 2024-04-11, April 11, 2024 or 11 April 2024"
    )


def _locale(source: str, values: list[_Value], name: str) -> str | None:
    for value in values:
        if not _LOCALE.match(value.words):
            raise _error(name, source, value, f"{value.words[:40]!r} is not a locale like en-US or en-GB")
        return value.words
    return None


def _error(name: str, source: str, value: _Value, message: str) -> DraftError:
    line, column = Lines(source).position(value.start)
    return DraftError(f"{name}:{line}:{column}: {message}")
