"""Reading the text of a small TOML file that somebody else wrote, without taking long over it."""

from __future__ import annotations

import re
from typing import Any, Final

from factcheck.values.pattern import pattern

MOST_PARTS: Final = 32  # of a dotted key: the parser takes the square of their number
_DOTTED = pattern(rf"^[ \t\[]*+(?:[^.=#\n\[\]]{{0,100}}\.){{{MOST_PARTS}}}", re.MULTILINE)


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of ``text``. ValueError, in one line, for what is no TOML or nested without end."""
    if _DOTTED.search(text):
        raise ValueError(f"a dotted key has at most {MOST_PARTS} parts")
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("is nested too deeply") from None
