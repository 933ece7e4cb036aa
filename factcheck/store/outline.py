"""Where the tables and keys of a TOML text stand, found in one pass before anything parses it.

The pass knows strings, comments and nesting, so a line inside a multi-line string that looks like a header
is not one. It refuses what would make a parser slow or deep, and where a statement is broken it goes on with
the next line, so that the tables behind it are still found.
"""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

from factcheck.values.pattern import pattern
from factcheck.values.span import Lines

MOST_PARTS = 8  # of a dotted key or header: a parser takes quadratic time over long ones
DEEPEST = 8  # brackets inside brackets: a parser recurses
MOST_DIGITS = 40  # of one number
MOST_FAULTS = 1000  # in one file: the rest of it is not read
_LONGEST_TOKEN = 64  # characters of a number, date or bare word

_BASIC = r'"(?:[^"\\\n]|\\.)*+"'
_LITERAL = r"'[^'\n]*+'"
_PART = rf"(?:[A-Za-z0-9_-]++|{_BASIC}|{_LITERAL})"
_BARE = pattern(r"[A-Za-z0-9_-]+")
_BLANK = pattern(r"(?:[ \t\r\n]|#[^\n]*+)*+")
_KEY_PART = pattern(rf"[ \t]*+({_PART})[ \t]*+")
_PLAIN = pattern(rf"([A-Za-z0-9_-]++)[ \t]*+=[ \t]*+{_BASIC}[ \t]*+(?:#[^\n]*+)?(?:\r?\n|\Z)")
_TRIPLE_BASIC = pattern(r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"{3,5}')
_TRIPLE_LITERAL = pattern(r"'''(?:[^']|'{1,2}(?!'))*+'{3,5}")
_STRING = pattern(rf"{_BASIC}|{_LITERAL}")
_TOKEN = pattern(r"[A-Za-z0-9_+:-]++")
_LINE_END = pattern(r"[ \t\r]*+(?:#[^\n]*+)?(?:\n|\Z)")
_HEADER_LIKE = pattern(
    r"[ \t]*+\[{1,2}[ \t]*+(?!(?:true|false|inf|nan)[ \t]*+\])[A-Za-z_][A-Za-z0-9_-]*+[ \t]*+[.\]]"
)


class Header(NamedTuple):
    """A table's header: its dotted parts, where it starts and where its body does, as it is written."""

    parts: tuple[str, ...]
    start: int
    body: int
    written: str

    @property
    def canonical(self) -> str:
        """The one spelling that lint asks for: no spaces, no needless quotation marks."""
        inner = ".".join(
            part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"' for part in self.parts
        )
        return f"[[{inner}]]" if self.is_array else f"[{inner}]"

    @property
    def is_array(self) -> bool:
        """Whether it is written with two brackets and so opens one of several tables."""
        return self.written.startswith("[[")


class Statement(NamedTuple):
    """One ``key = value``: the full path of the key with its table's, and the stretch it covers."""

    path: tuple[str, ...]
    start: int
    end: int


class Fault(NamedTuple):
    """Something that cannot be TOML, or that is refused, at an offset of the text."""

    offset: int
    message: str


class Outline(NamedTuple):
    """The headers, statements and faults of one text, each in the order of the text."""

    lines: Lines
    headers: tuple[Header, ...]
    statements: tuple[Statement, ...]
    faults: tuple[Fault, ...]


class _Broken(Exception):  # noqa: N818 - it is caught where the statement began, and no one else sees it
    def __init__(self, offset: int, message: str, resume: int | None = None) -> None:
        super().__init__(message)
        self.fault = Fault(offset, message)
        self.resume = resume


def outline(text: str) -> Outline:
    """The outline of ``text``, in linear time."""
    headers: list[Header] = []
    statements: list[Statement] = []
    faults: list[Fault] = []
    table: tuple[str, ...] = ()
    at = _skip_blank(text, 0)
    while at < len(text):
        try:
            if text[at] == "[":
                header = _header(text, at)
                headers.append(header)
                table, end = header.parts, header.body
            elif plain := _PLAIN.match(text, at):
                end = plain.end()
                statements.append(Statement((*table, plain.group(1)), at, end))
            else:
                key, end = _key(text, at)
                end = _value(text, end, at)
                statements.append(Statement((*table, *key), at, end))
        except _Broken as broken:
            faults.append(broken.fault)
            if len(faults) == MOST_FAULTS:
                faults.append(Fault(at, f"{MOST_FAULTS:,} faults: the rest of the file is not read"))
                break
            end = broken.resume if broken.resume is not None else _next_line(text, at)
        at = _skip_blank(text, end)
    return Outline(Lines(text), tuple(headers), tuple(statements), tuple(faults))


def _skip_blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _line_break(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _next_line(text: str, at: int) -> int:
    return min(_line_break(text, at) + 1, len(text))


def _header(text: str, start: int) -> Header:
    brackets = 2 if text.startswith("[[", start) else 1
    parts, at = _dotted(text, start + brackets, start)
    if not text.startswith("]" * brackets, at):
        raise _Broken(at, f"a table's header ends with {']' * brackets}")
    at += brackets
    rest = _LINE_END.match(text, at)
    if rest is None:
        raise _Broken(at, "nothing may follow a table's header on its line")
    return Header(parts, start, rest.end(), text[start:at])


def _key(text: str, start: int) -> tuple[tuple[str, ...], int]:
    parts, at = _dotted(text, start, start)
    if not text.startswith("=", at):
        raise _Broken(at, "a key is followed by = and a value")
    return parts, at + 1


def _dotted(text: str, at: int, start: int) -> tuple[tuple[str, ...], int]:
    parts: list[str] = []
    while True:
        part = _KEY_PART.match(text, at)
        if part is None:
            raise _Broken(at, "a key is made of letters, digits, hyphens and underscores, or is quoted")
        parts.append(_plain_part(part.group(1), at))
        at = part.end()
        if len(parts) > MOST_PARTS:
            raise _Broken(start, f"a dotted name has at most {MOST_PARTS} parts")
        if not text.startswith(".", at):
            return tuple(parts), at
        at += 1


def _plain_part(written: str, at: int) -> str:
    if written[0] not in "\"'":
        return written
    try:
        value = tomllib.loads(f"v={written}")["v"]
    except tomllib.TOMLDecodeError as error:
        raise _Broken(at, "a quoted key with a wrong escape") from error
    return str(value)


def _value(text: str, at: int, start: int) -> int:
    """The end of the value that begins at ``at``, with the rest of its line.

    Only what matters for finding the end is judged here; the rest is left to the parser.
    """
    depth = dots = 0
    while at < len(text):
        character = text[at]
        if character == "\n" and not depth:
            break
        if character in "\"'":
            at = _string(text, at, depth)
            continue
        if character == "#":
            at = _line_break(text, at)
            continue
        if character == "\n" and _HEADER_LIKE.match(text, at + 1):
            raise _Broken(start, "a bracket is opened here and not closed", at + 1)
        depth += (character in "[{") - (character in "]}")
        dots = dots + 1 if character == "." else 0 if character in "=,[{\n" else dots
        _refuse_excess(start, depth, dots)
        token = _TOKEN.match(text, at)
        at = token.end() if token else at + 1
        if token and (len(token[0]) > _LONGEST_TOKEN or sum(map(str.isdigit, token[0])) > MOST_DIGITS):
            raise _Broken(
                token.start(),
                f"a number of over {MOST_DIGITS} digits, or words without quotation marks",
            )
    if depth:
        raise _Broken(start, "a bracket is opened here and not closed")
    return min(at + 1, len(text))


def _refuse_excess(start: int, depth: int, dots: int) -> None:
    if depth > DEEPEST:
        raise _Broken(start, f"brackets nested more than {DEEPEST} deep")
    if dots >= MOST_PARTS:
        raise _Broken(start, f"a dotted name has at most {MOST_PARTS} parts")
    if depth < 0:
        raise _Broken(start, "a bracket is closed that was not opened")


def _string(text: str, at: int, depth: int) -> int:
    """The end of the string that begins at ``at``."""
    mark = text[at] * 3
    if not text.startswith(mark, at):
        single = _STRING.match(text, at)
        if single is None:
            raise _Broken(at, "a string is opened here and not closed on its line")
        return single.end()
    whole = (_TRIPLE_BASIC if mark == '"""' else _TRIPLE_LITERAL).match(text, at)
    if whole is None:
        raise _Broken(at, f"a string is opened here with {mark} and not closed")
    end = whole.end()
    after = _skip_blank(text, end)
    if not (text[after : after + 1] in ",]}" if depth else _LINE_END.match(text, end)):
        raise _Broken(at, f"text follows the {mark} that closes this string", _next_line(text, end))
    return end
