"""How news ranks, calls records and counts streaks: the words of each, read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.figure_words import words
from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_DIGITS = pattern(r"(?:no\. ?|number |# ?)?([0-9]{1,3})(?:st|nd|rd|th)?")


class Ranking(NamedTuple):
    """A place from 1, or all places down to it (``within``: "top five"), from the top or from the bottom."""

    place: int
    within: bool = False
    from_top: bool = True


@dataclass(frozen=True, slots=True)
class Streak:
    """So many changes in a row of one ``unit``; ``exactly`` where an ordinal numbers the last of them."""

    count: int
    unit: str
    exactly: bool


class Record(NamedTuple):
    """The highest or the lowest ``since`` a time as written; None is since records began."""

    highest: bool
    since: str | None


@cache
def places() -> Mapping[str, int]:
    """From "third" and "3rd" to 3."""
    return MappingProxyType(dict(table("rankings")["places"]))


@cache
def counts() -> Mapping[str, int]:
    """From "five" to 5."""
    return MappingProxyType(dict(table("rankings")["counts"]))


@cache
def listed(group: str, key: str) -> frozenset[str]:
    """One list of the table, such as ``listed("superlatives", "most")``."""
    return frozenset(table("rankings")[group][key])


@cache
def ranked_by() -> Mapping[str, str]:
    """From "military spender" to the measure by which it is ranked."""
    rows = table("rankings")["by"]
    return MappingProxyType({phrase: measure for measure, known in rows.items() for phrase in known})


def read_ranking(text: str) -> Ranking | None:
    """The place that the words say; None where they say none.

    >>> read_ranking("third-largest"), read_ranking("top five").within
    (Ranking(place=3, within=False, from_top=True), True)
    """
    said = _words(text)
    ends = [word for word in said if word in listed("superlatives", "most") | listed("superlatives", "least")]
    from_top = not any(word in listed("superlatives", "least") for word in ends)
    rest = [word for word in said if word not in ends and word not in {"the", "populous", "no", "number"}]
    if len(ends) > 1 or len(rest) > 1:
        return None
    if not rest:
        return Ranking(1, from_top=from_top) if ends else None
    word = rest[0]
    if (place := places().get(word)) is not None:
        return Ranking(place, from_top=from_top)
    match = _DIGITS.fullmatch(word)
    count = counts().get(word) or (int(match[1]) if match else None)
    if not count:
        return None
    return Ranking(count, within=bool(ends), from_top=from_top)


def read_streak(text: str) -> Streak | None:
    """The streak that the words say: "third straight year", "for three years in a row"; None for none.

    >>> read_streak("third straight year")
    Streak(count=3, unit='year', exactly=True)
    """
    said = _words(text)
    units = table("rankings")["streak"]["units"]
    unit = next((units[word] for word in said if word in units), None)
    numbers = [(places()[word], True) for word in said if word in places()]
    numbers += [(counts()[word], False) for word in said if word in counts()]
    numbers += [(int(word), False) for word in said if word.isdecimal() and len(word) <= 2]
    if unit is None or len(numbers) != 1 or numbers[0][0] < 2:
        return None
    return Streak(numbers[0][0], unit, numbers[0][1])


def read_record(text: str) -> Record | None:
    """Since when the words call a figure the highest or lowest: "highest since 2015", "record low"; or None.

    >>> read_record("highest level since 2015"), read_record("record low")
    (Record(highest=True, since='2015'), Record(highest=False, since=None))
    """
    head, _, since = text.replace(" on record", " since records began").partition(" since ")
    said = _words(head)
    if "record" in said:
        if since or ("high" in said) == ("low" in said):
            return None
        return Record("high" in said, None)
    highest = any(word in listed("record", "high") for word in said)
    lowest = any(word in listed("record", "low") for word in said)
    if highest == lowest:
        return None
    return Record(highest, None if not since or "records began" in since else since)


def is_whole_series(text: str) -> bool:
    """Whether a table that is complete in ``text`` says that it holds all that was ever recorded."""
    return any(word in fold(text) for word in listed("whole-series", "words"))


def set_in(text: str) -> str:
    """What of ``text`` names a set of countries: "G7 members, whole series" is "G7 members"."""
    kept = [one.strip() for one in fold(text).replace(";", ",").split(",")]
    return ", ".join(one for one in kept if one and not is_whole_series(one))


def _words(text: str) -> list[str]:
    return fold(text).replace("-", " ").replace("no. ", "no ").split()


def leans(word: str) -> int:
    """1 where the word puts a figure above another ("larger", "outspent"), -1 below, 0 for neither.

    >>> leans("exceeded"), leans("fewer"), leans("as much")
    (1, -1, 0)
    """
    key = fold(word)
    above = key in words("more", "adjectives") or key in listed("ahead", "verbs")
    below = key in words("less", "adjectives") or key in listed("behind", "verbs")
    return above - below
