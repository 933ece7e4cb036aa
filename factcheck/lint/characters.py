"""Letters that look like others: a Cyrillic "а" in a Latin word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL")


def lookalike(text: str) -> str | None:
    """What is wrong with the first word of ``text`` that mixes alphabets; None where none does."""
    if text.isascii():
        return None
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        scripts = {_script(letter) for letter in word} - {None}
        if len(scripts) > 1:
            odd = min(
                (letter for letter in word if not letter.isascii() and _script(letter) != "LATIN"),
                key=word.index,
            )
            return f"{word!r} mixes alphabets: U+{ord(odd):04X} only looks like a Latin letter"
    return None


@lru_cache(maxsize=4096)
def _script(letter: str) -> str | None:
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), None)
