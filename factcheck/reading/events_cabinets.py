"""Cabinets by their number, in the form of the record: "Rutte's third cabinet" is Rutte III."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.figures import number_words
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMBER = (
    r"(?P<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[1-9](?:st|nd|rd|th)|10th)"
)
_HEAD = r"(?P<head>(?:coalition )?(?:cabinet|government|ministry|administration))\b"
_NAME = r"(?:[A-Z][^\s,;:()]* ){0,3}?(?P<name>[A-Z][^\s,;:.()]*?)"
_OWNED = pattern(rf"{_NAME}(?:'s|’s|(?<=s)['’]) {_NUMBER} {_HEAD}")
_FORMED = pattern(rf"{_NAME} (?P<verb>formed|unveiled|presented) (?:his|her) {_NUMBER} {_HEAD}")
_BEFORE = pattern(rf"(?P<lead>[Tt]he|[Hh]is|[Hh]er|[A-Z][a-z]+(?:'s|’s)) {_NUMBER} {_NAME} {_HEAD}")


def numbered_cabinet(text: str) -> str:
    """The text with a cabinet's number behind the surname of its head, as a numeral.

    >>> numbered_cabinet("Rutte's third cabinet was sworn in")
    'Rutte III cabinet was sworn in'
    >>> numbered_cabinet("the second Merkel government")
    'the Merkel II government'
    >>> numbered_cabinet("Rutte formed his third cabinet")
    'formed the Rutte III cabinet'
    """
    if not any(word in text for word in ("cabinet", "government", "ministry", "administration")):
        return text
    return _BEFORE.sub(_before, _OWNED.sub(_owned, _FORMED.sub(_formed, text)))


def _formed(found: re.Match[str]) -> str:
    return f"{found['verb']} the {found['name']} {_numeral(found['number'])} {found['head']}"


def _owned(found: re.Match[str]) -> str:
    return f"{found['name']} {_numeral(found['number'])} {found['head']}"


def _before(found: re.Match[str]) -> str:
    lead = found["lead"] if found["lead"].endswith("s") and len(found["lead"]) > 3 else "the"
    return f"{lead} {found['name']} {_numeral(found['number'])} {found['head']}"


def _numeral(number: str) -> str:
    return _ROMAN[_places()[fold(number)] - 1]


@cache
def _places() -> dict[str, int]:
    words = {word: int(value) for word, value in number_words().ordinals.items() if 0 < value <= len(_ROMAN)}
    return words | {
        f"{at}{'st' if at == 1 else 'nd' if at == 2 else 'rd' if at == 3 else 'th'}": at
        for at in range(1, 11)
    }
