"""The words of a stated time in a draft: where it begins, and which days are told as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from factcheck.lexicon.calendar import weekdays
from factcheck.reading import Mention, find_mentions
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

Leaning: TypeAlias = tuple[date | None, str | None]

"""The dateline and the locale that a draft was read with."""

KINDS = ("date", "daterange")


_LOOSE_BEFORE = pattern(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|between|more than|less than|just over"
    r"|just under|over|under|at least|the past|past) \Z",
    2,
)


_LEAD_WORD = pattern(r"[A-Za-z]+(?: the)? \Z")


_DAY_ALONE = pattern(r"[0-9]{1,2}(?:st|nd|rd|th)?(?:, [12][0-9]{3})?")


_APPOSED = pattern(
    r",? (?:which was |that was |\()?an? (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_AND_DAY = pattern(r"(?:,|,? and|,? or) (?:on )?(?:the )?")


def lists_joined(text: str, dates: Sequence[Mention]) -> dict[Mention, tuple[Mention, ...]]:
    """The times, those that belong together as one, each with what it is made of.

    The days of one list ("April 10, 12 and 14") and a date with the weekday put beside it ("Jan. 15, 2004, a
    Thursday"), which is then written before it.
    """
    found: list[tuple[Mention, ...]] = []
    ends = 0
    for one in dates:
        before = found[-1][-1] if found else None
        if one.start < ends or (before is not None and _is_day_of_list(text, before, one)):
            found[-1] = (*found[-1], one)
        else:
            found.append((one,))
            apposed = _apposed(text, one)
            ends = apposed.end() if apposed is not None else 0
    return {_joined(text, parts): parts for parts in found}


def _apposed(text: str, one: Mention) -> re.Match[str] | None:
    """The weekday behind a date that names none."""
    is_day = isinstance(one.value, Period) and one.value.precision == "day" and one.weekday is None
    return _APPOSED.match(text, one.end) if is_day and one.kind == "date" else None


def _is_day_of_list(text: str, before: Mention, one: Mention) -> bool:
    if before.kind != one.kind or not isinstance(before.value, Period) or not isinstance(one.value, Period):
        return False
    if _AND_DAY.fullmatch(text[before.end : one.start]) is None:
        return False
    if one.kind == "date":
        return _DAY_ALONE.fullmatch(one.text) is not None
    is_month = before.value.precision == one.value.precision == "month"
    return is_month and before.value.end == one.value.start and not _has_year(before)


def _has_year(one: Mention) -> bool:
    return any(character.isdecimal() for character in one.text)


def _joined(text: str, parts: tuple[Mention, ...]) -> Mention:
    first, last = parts[0], parts[-1]
    apposed = _apposed(text, first)
    if apposed is not None:
        weekday = apposed["weekday"]
        named = f"{weekday}, {first.text}"
        end = apposed.end()
        return replace(first, end=end, outer_end=end, text=named, weekday=weekdays()[fold(weekday)])
    if first is last:
        return first
    return replace(first, end=last.end, outer_end=last.end, text=text[first.start : last.end])


def stated_from(text: str, mention: Mention, leaning: Leaning) -> int | None:
    """Where the stated time begins, with "by" or "about" before it; None where it cannot be read alone.

    "March" and "1878" need the "in" before them to be a month and a year.
    """
    begin = min(mention.start, mention.outer_start)
    loose = _LOOSE_BEFORE.search(text[max(0, begin - 30) : begin])
    if loose is not None:
        begin -= len(loose[0])
    lead = _LEAD_WORD.search(text[max(0, begin - 20) : begin])
    for start in (begin, begin - len(lead[0]) if lead else begin):
        stretch = text[start : mention.end]
        found = [one for one in find_mentions(stretch, *leaning, mention.tense) if one.kind in KINDS]
        is_list = len(found) > 1 and found[-1].end == len(stretch)
        if is_list and (_DAY_ALONE.fullmatch(found[-1].text) or is_month_list(found)):
            return start if start + found[0].start == mention.start else None
        # "The following week" of a date in the text is another week when it is read alone.
        if [_meaning(one) for one in found] == [_meaning(mention)]:
            return start
    return None


def _meaning(one: Mention) -> tuple[object, ...]:
    return one.value, one.unparsed, one.relation


def is_month_list(found: Sequence[Mention]) -> bool:
    """Whether some times are months that follow each other: "April and May 2010"."""
    months = [one.value for one in found if isinstance(one.value, Period) and one.value.precision == "month"]
    follow = all(one.end == other.start for one, other in pairwise(months))
    return len(months) == len(found) > 1 and follow


def is_relative(stated: str) -> bool:
    """Whether a stated time leans on the day of filing."""
    found = [one for one in find_mentions(stated) if one.kind in KINDS]
    return not found or found[0].unparsed == "no-dateline"


def is_rolling(stated: str) -> bool:
    """Whether it is no unit of the calendar: "the past week"."""
    return "past" in fold(stated).split()
