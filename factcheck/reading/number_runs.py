"""Runs of words that write one number or one day of the year, in whatever style.

Houses differ: "two hundred and forty" and 240, "half a million" and 500,000, "July 4th" and "the fourth of
July". When quotations are compared, each is one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.values.number import add, multiply
from factcheck.values.pattern import pattern

_PLAIN = pattern(r"-?[0-9]{1,15}(?:\.[0-9]{1,10})?")
_DAY = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_ORDINAL = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)")
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
_BEYOND = Decimal(10) ** 15  # more than any scale word
_SCALES = {
    "hundred": _HUNDRED,
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
_SHARES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_ARTICLES = ("a", "an")
_MOST_WORDS = 24  # of one number; more are a list
_LONGEST_MONTH = 31  # days


class Run(NamedTuple):
    """The words ``[start, end)`` are one number or day, with ``key`` as its comparable form."""

    start: int
    end: int
    key: str


def find_amounts(keys: Sequence[str], capitalised: Sequence[bool]) -> Iterator[Run]:
    """The runs of two words or more that are one number or one day of the year, in order.

    ``keys`` are the comparable forms of words with nothing but spaces and hyphens between them, numbers in
    digits; a month is one only where it is ``capitalised``.

    >>> [run.key for run in find_amounts(["half", "a", "million"], [False] * 3)]
    ['500000']
    """
    at = 0
    while at < len(keys):
        run = _day(keys, capitalised, at) or _amount(keys, at)
        if run is not None and run.end > at + 1:
            yield run
            at = run.end
        else:
            at += 1


def _amount(keys: Sequence[str], at: int) -> Run | None:
    """A number that begins at ``at``: "two hundred and forty", "half a million", "a million and a half".

    It is read in groups, each of which ends with a scale word smaller than the one before it.
    """
    opening = _opening(keys, at)
    if opening is None:
        return None
    total, last = Decimal(0), _BEYOND
    group: Decimal | None = opening[0]
    end = opening[1]
    while end < len(keys) and end - at < _MOST_WORDS:
        scale = _SCALES.get(keys[end])
        if scale is not None and group is not None and scale == _HUNDRED and group < _HUNDRED:
            group = multiply(group, _HUNDRED)
        elif scale is not None and group is not None and _HUNDRED < scale < last:
            total, last, group = add(total, multiply(group, scale)), scale, None
        else:
            more = _more(keys, end, group, last)
            if more is None:
                break
            group, end = more
            continue
        end += 1
    share = _share_behind(keys, end)
    if share is not None:
        total, end = add(total, multiply(share, last if group is None else Decimal(1))), end + 3
    return Run(at, end, _written(add(total, group or Decimal(0))))


def _more(keys: Sequence[str], end: int, group: Decimal | None, last: Decimal) -> tuple[Decimal, int] | None:
    """The group with the number that goes on at ``end``: the "and forty" of "two hundred and forty"."""
    at = end + (keys[end] == "and")
    if at >= len(keys) or not _PLAIN.fullmatch(keys[at]) or "." in keys[at]:
        return None
    number = Decimal(keys[at])
    if group is None:
        return (number, at + 1) if 0 < number < min(last, _THOUSAND) else None
    goes_on = keys[end - 1] == "hundred" and 0 < number < _HUNDRED
    return (add(group, number), at + 1) if goes_on else None


def _opening(keys: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The number that a run begins with, before any scale word, and where it ends."""
    first, rest = keys[at], list(keys[at + 1 : at + 5])
    if _PLAIN.fullmatch(first):
        value = Decimal(first)
        share = _share_behind(keys, at + 1)
        if share is not None and keys[at + 4 : at + 5] and keys[at + 4] in _SCALES:
            return add(value, share), at + 4
        return value, at + 1
    if first in _ARTICLES and rest[:1] and rest[0] in _SCALES:
        return Decimal(1), at + 1
    if first == "half" and rest[:1] and rest[0] in _ARTICLES and rest[1:2] and rest[1] in _SCALES:
        return _SHARES["half"], at + 2
    if first in _ARTICLES and rest[:1] and rest[0] in _SHARES:
        if rest[1:3] == ["of", "a"] and rest[3:4] and rest[3] in _SCALES:
            return _SHARES[rest[0]], at + 4
        if rest[1:2] and rest[1] in _SCALES:
            return _SHARES[rest[0]], at + 2
    return None


def _share_behind(keys: Sequence[str], end: int) -> Decimal | None:
    """What "and a half" adds to the number before it."""
    if list(keys[end : end + 2]) == ["and", "a"] and end + 2 < len(keys):
        return _SHARES.get(keys[end + 2])
    return None


def _written(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(keys: Sequence[str], capitalised: Sequence[bool], at: int) -> Run | None:
    """A month and a day, in either order: "July 4", "4 July", "the fourth of July"."""
    if _is_month(keys, capitalised, at):
        day = _DAY.fullmatch(keys[at + 1]) if at + 1 < len(keys) else None
        return _of_month(day, keys[at], at, at + 2)
    first = at + (keys[at] == "the")
    if first >= len(keys):
        return None
    if keys[first + 1 : first + 2] == ["of"] and _is_month(keys, capitalised, first + 2):
        return _of_month(_ORDINAL.fullmatch(keys[first]), keys[first + 2], at, first + 3)
    if first == at and _is_month(keys, capitalised, at + 1):
        return _of_month(_DAY.fullmatch(keys[at]), keys[at + 1], at, at + 2)
    return None


def _is_month(keys: Sequence[str], capitalised: Sequence[bool], at: int) -> bool:
    return at < len(keys) and capitalised[at] and keys[at] in table("word-forms")["months"]


def _of_month(day: re.Match[str] | None, month: str, start: int, end: int) -> Run | None:
    if day is None or not 1 <= int(day[1]) <= _LONGEST_MONTH:
        return None
    return Run(start, end, f"{int(day[1])}-{table('word-forms')['months'][month]}")
