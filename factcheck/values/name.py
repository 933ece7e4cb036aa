"""The names of people, as news writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_SUFFIX = pattern(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_WORD = pattern(r"[^\s,]+")
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "du", "ibn", "la", "le", "ten", "van", "von"}
)
_LONGEST = 12  # words; longer strings are not names


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its parts, each in comparable form.

    ``given`` holds given and middle names and initials in order; it is empty where only a surname stands.
    ``suffix`` is a generational one (Jr., III). Titles are not part of a name: take them off first.
    """

    text: str
    given: tuple[str, ...]
    surname: str
    suffix: str | None = None

    @classmethod
    def parse(cls, text: str) -> Name:
        """Reads "Joseph R. Biden Jr." into given names, surname and suffix.

        Raises ValueError where ``text`` holds no word or too many to be a name.
        """
        words = [word.strip(".") if _SUFFIX.fullmatch(word) else word for word in _WORD.findall(fold(text))]
        words = [word for word in words if word.strip(".'\"-")]
        if not 1 <= len(words) <= _LONGEST:
            raise ValueError(f"{text!r} is not a name")
        suffix = words.pop() if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else None
        first = len(words) - 1
        while first > 1 and words[first - 1] in _PARTICLES:
            first -= 1
        given = tuple(word.strip(".") for word in words[:first] if word[0] not in "\"'(")
        return cls(text, given, " ".join(words[first:]), suffix)

    @property
    def is_surname_only(self) -> bool:
        """Whether no given name or initial is stated."""
        return not self.given

    def agrees(self, other: Name) -> bool:
        """Whether both can be one person's name: the same surname, and no given name that differs.

        An initial stands for any name that begins with it, and a surname alone for every bearer of it.
        A nickname does not stand for a given name, nor one given name for another.
        """
        if self.surname != other.surname:
            return False
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        return _covers(self.given, other.given) or _covers(other.given, self.given)


def _covers(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the first names agree and every further one of ``shorter`` is among those of ``longer``."""
    if not shorter or not longer:
        return True
    return _same_given(shorter[0], longer[0]) and all(
        any(_same_given(name, known) for known in longer[1:]) for name in shorter[1:]
    )


def _same_given(one: str, other: str) -> bool:
    if one == other:
        return True
    initial, whole = sorted((one, other))  # what another name begins with sorts before it
    return len(initial) == 1 and whole.startswith(initial)
