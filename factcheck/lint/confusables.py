"""Letters of other alphabets, and digits, that look like Latin letters: what a reader takes a name for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CYRILLIC = "аАвВеЕзЗіІјЈкКмМнНоОрРсСтТуУхХѕЅԁһӏԛԝг"
_LOOKS = "aAbBeE33iIjJkKmMhHoOpPcCtTyYxXsSdhlqwr"
_GREEK = "αΑΒεΕΖΗιΙκΚΜνΝοΟρΡΤυΥΧϲϳ"
_LIKE_GREEK = "aABeEZHiIkKMvNoOpPTuYXcj"
_ALONE = {"1": "l", "I": "l", "|": "l", "0": "o", "O": "o", "ı": "i", "ɡ": "g", "ɑ": "a", "Ɩ": "l", "ǃ": "!"}

LOOKS_LIKE: Mapping[str, str] = MappingProxyType(
    {**dict(zip(_CYRILLIC, _LOOKS, strict=True)), **dict(zip(_GREEK, _LIKE_GREEK, strict=True))}
)


def skeleton(name: str) -> str:
    """What ``name`` looks like: two names with one skeleton cannot be told apart by eye.

    >>> skeleton("Jоe Lee") == skeleton("Joe Lee"), skeleton("AIan") == skeleton("Alan")
    (True, True)
    """
    latin = "".join(LOOKS_LIKE.get(letter, letter) for letter in name)
    return "".join(_ALONE.get(letter, letter) for letter in latin).casefold()
