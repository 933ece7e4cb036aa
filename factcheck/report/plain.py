"""Text that is safe to show: what cannot be seen, or commands a terminal, is spelt out."""

from __future__ import annotations

from factcheck.values.pattern import pattern

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SEPARATORS = "\u2028\u2029"  # some terminals break the line at them, no editor counts one
_UNSAFE = pattern(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_SEPARATORS}{_DIRECTION}]")
_BREAKS = pattern("[\t\n]+")


def visible(text: str) -> str:
    """``text`` with control characters and direction marks as ``U+XXXX``; line feeds and tabs are kept.

    A draft is somebody else's text: printed as it stands, it could move the cursor, write into the
    terminal's title, or show an amount in another order than it has.
    """
    return _UNSAFE.sub(lambda match: f"U+{ord(match[0]):04X}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """``text`` made visible, on one line: each run of line breaks and tabs is one space."""
    return _BREAKS.sub(" ", visible(text)).strip()
