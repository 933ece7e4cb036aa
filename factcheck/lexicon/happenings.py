"""Verbs that tell no more than that something happened, began, went on or ended, behind its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

Phase = Literal["start", "end", "during"]

_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEFORE_PLACE = frozenset({"in", "at", "near", "across", "off", "outside"})
_RELATIVE = frozenset({"that", "which", "who"})
_OF_BUILT = frozenset({"opened", "opens", "closed", "closes"})
_LONGEST = 5  # words of one phrase
_BETWEEN = frozenset(
    {"finally", "officially", "formally", "still", "first", "then", "also", "eventually", "there"}
)


class Happening(NamedTuple):
    """The name of an event without the verb behind it, and which part of the event the verb tells of.

    ``is_of_built`` says that the verb is as often told of a building or a shop: "opened", "closed".
    """

    name: str
    phase: Phase
    is_of_built: bool = False


@cache
def phase_phrases() -> Mapping[str, Phase]:
    """Every phrase of happening, in comparable form, with the part of an event that it tells of."""
    rows = table("events")["happenings"]
    phases: tuple[Phase, ...] = ("start", "end", "during")
    return MappingProxyType({fold(phrase): phase for phase in phases for phrase in rows[phase]})


def happening(event: str) -> Happening | None:
    """The event that is told with a verb of mere happening, at the end or before a place; else None.

    >>> happening("The Harrow war broke out").name
    'The Harrow war'
    >>> happening("Fire broke out at the mill").name
    'Fire at the mill'
    >>> happening("Hugo Stern resigned") is None
    True
    """
    words = list(_WORD.finditer(event))
    keys = [fold(word[0]) for word in words]
    while keys and keys[-1] in _BETWEEN:
        keys.pop()
    for end in (len(keys), *(at for at in range(len(keys) - 1, 1, -1) if keys[at] in _BEFORE_PLACE)):
        for size in range(min(_LONGEST, end - 1), 0, -1):
            phrase = " ".join(keys[end - size : end])
            phase = phase_phrases().get(phrase)
            if phase is None:
                continue
            before = end - size
            while before and keys[before - 1] in _BETWEEN:
                before -= 1
            if not before or keys[before - 1] in _RELATIVE:
                return None
            place = event[words[end].start() :] if end < len(keys) else ""
            name = f"{event[: words[before].start()].strip(' ,')} {place}".strip()
            return Happening(name, phase, phrase in _OF_BUILT)
    return None


def tells_phase(event: str, phase: Phase) -> bool:
    """Whether a phrase of more than one word in ``event`` tells that it began or ended: "broke out"."""
    words = " ".join(fold(word[0]) for word in _WORD.finditer(event))
    return any(
        " " in phrase and f" {phrase} " in f" {words} "
        for phrase, told in phase_phrases().items()
        if told == phase
    )
