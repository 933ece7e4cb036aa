"""The line of a draft that a finding is about, cut to the width of the page, with its span underlined."""

from __future__ import annotations

from factcheck.report.plain import visible
from factcheck.values.pattern import pattern
from factcheck.values.span import Span

_LINE_BREAK = pattern(r"\r\n|\n|\r")
_CUT = "…"


class Source:
    """The lines of a draft, or nothing where the report comes without one."""

    __slots__ = ("_lines",)

    def __init__(self, text: str | None) -> None:
        self._lines = _LINE_BREAK.split(text) if text is not None else None

    def around(self, span: Span) -> tuple[str, str, str]:
        """What stands before, inside and after ``span`` on its first line, safe to show.

        Without a draft, or with another one than the span was made for, there is only the inside.
        """
        inside = _LINE_BREAK.split(span.text)[0]
        line = self._line(span)
        before = line[: span.column - 1]
        after = line[span.column - 1 + len(inside) :]
        if line[span.column - 1 :][: len(inside)] != inside:
            before = after = ""
        return _shown(before), _shown(inside), _shown(after)

    def _line(self, span: Span) -> str:
        if self._lines is None or span.line > len(self._lines):
            return ""
        return self._lines[span.line - 1]


def _shown(text: str) -> str:
    return visible(text).replace("\t", " ")


def fitted(before: str, inside: str, after: str, width: int) -> tuple[str, str, str]:
    """The three parts cut to ``width`` characters together, the inside kept longest; cuts are marked."""
    if len(inside) > width:
        return "", inside[: width - 1] + _CUT, ""
    room = width - len(inside)
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    return _tail(before, left), inside, _head(after, right)


def _tail(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return _CUT + text[len(text) - length + 1 :] if length > 0 else ""


def _head(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: length - 1] + _CUT if length > 0 else ""
