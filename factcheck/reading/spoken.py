"""Days and years in number words: "twenty-third", "nineteen eighty-six"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.lexicon.figures import number_words
from factcheck.reading.spelled import spelled_at
from factcheck.values.pattern import pattern

_WORD = pattern(r"[a-z]+")
_SECOND_WORD = pattern(r"[- ]([a-z]+)")


class Spoken(NamedTuple):
    """A number in words of a day or a year, and where it ends."""

    number: int
    end: int
    is_ordinal: bool


def spoken_day(low: str, start: int) -> Spoken | None:
    """The day of a month in words at ``start``: "tenth", "twenty-third", "twenty nine"; 1 to 31."""
    match = _WORD.match(low, start)
    if match is None:
        return None
    words, word, end = number_words(), match[0], match.end()
    second = _SECOND_WORD.match(low, end)
    if word in {"twenty", "thirty"} and second is not None:
        tens = words.tens[word]
        if (ones := words.ordinals.get(second[1])) is not None and ones < 10 and tens + ones <= 31:
            return Spoken(tens + ones, second.end(), is_ordinal=True)
        if (ones := words.ones.get(second[1])) and tens + ones <= 31:
            return Spoken(tens + ones, second.end(), is_ordinal=False)
    if word in words.ordinals and words.ordinals[word] <= 31:
        return Spoken(words.ordinals[word], end, is_ordinal=True)
    number = words.ones.get(word) or words.teens.get(word) or {"twenty": 20, "thirty": 30}.get(word)
    return None if not number else Spoken(number, end, is_ordinal=False)


def compound_ordinal(low: str, start: int) -> Spoken | None:
    """The ordinal in two words at ``start``: "twenty-first", "seventy fifth"; 21 to 99."""
    match = _WORD.match(low, start)
    second = None if match is None else _SECOND_WORD.match(low, match.end())
    if match is None or second is None:
        return None
    words = number_words()
    tens, ones = words.tens.get(match[0]), words.ordinals.get(second[1], 10)
    return Spoken(tens + ones, second.end(), is_ordinal=True) if tens and ones < 10 else None


def spoken_year(low: str, start: int) -> Spoken | None:
    """A year in words at ``start``: "nineteen eighty-six", "two thousand and ten"; 1000 to 2199."""
    first = spelled_at(low, start)
    if first is None or first.problem is not None or first.value != int(first.value):
        return None
    number, end = int(first.value), first.end
    if 10 <= number <= 21 and low[end : end + 1] == " ":
        second = spelled_at(low, end + 1)
        if second is not None and second.problem is None and 10 <= second.value < 100:
            number, end = number * 100 + int(second.value), second.end
    return Spoken(number, end, is_ordinal=False) if 1000 <= number <= 2199 else None
