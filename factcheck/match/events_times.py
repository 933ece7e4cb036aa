"""A stated time read by itself: the one mention in it, the days of a list, a range that runs backwards."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from factcheck.reading import Mention, find_mentions
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_HALVES = pattern(r"(?:from |between )?(.+?)(?: to | through | until | till | and | ?[–—] ?)(.+)")


_AND_DAY = pattern(r"(?:,|,? and|,? or)? ?(?:on )?(?:the )?")


_YEAR = pattern(r"(?<![0-9])[0-9]{4}(?![0-9])")


_COUNTS_FROM = pattern(r"\b(?:after|before|following|preceding|prior to|ahead of)(?: the)? \Z", 2)


def only_mention(text: str, dateline: date | None, locale: str | None) -> Mention | None:
    """The only time in a text, None where there are none or several.

    Nor is it the time in "shortly after May 3", which only says what the stated one lies beside.
    """
    for written in (text, f"in {text}"):  # a bare year needs a word before it to be one
        found = [one for one in find_mentions(written, dateline, locale) if one.kind in ("date", "daterange")]
        if found:
            begin = min(found[0].start, found[0].outer_start)
            return found[0] if len(found) == 1 and not _COUNTS_FROM.search(written[:begin]) else None
    return None


def days_listed(text: str, dateline: date | None, locale: str | None) -> tuple[Period, ...]:
    """The days of "April 10, 12 and 14"; none where ``text`` is anything else."""
    found = [one for one in find_mentions(text, dateline, locale) if one.kind in ("date", "daterange")]
    days = tuple(one.value for one in found if isinstance(one.value, Period) and one.value.precision == "day")
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    is_list = len(days) > 1 and len(days) == len(found) and all(_AND_DAY.fullmatch(gap) for gap in gaps)
    return days if is_list else ()


def months_listed(text: str, dateline: date | None, locale: str | None) -> Period | None:
    """The months of "April and May 2010" as one stretch, where each follows the one before; else None."""
    text = f"in {text}"  # "May" needs a word before it to be one
    found = [one for one in find_mentions(text, dateline, locale) if one.kind in ("date", "daterange")]
    months = [one.value for one in found if isinstance(one.value, Period) and one.value.precision == "month"]
    if not 1 < len(months) == len(found) or any(one.end != other.start for one, other in pairwise(months)):
        return None
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    return Period.span(months[0], months[-1]) if all(_AND_DAY.fullmatch(gap) for gap in gaps) else None


def needs_dateline(text: str, locale: str | None) -> bool:
    """Whether a time says nothing without a day of filing."""
    mention = only_mention(text, None, locale)
    return mention is None or mention.unparsed == "no-dateline"


def ends_first(text: str, dateline: date | None, locale: str | None) -> bool:
    """Whether a range names its later end first."""
    match = _HALVES.fullmatch(text)
    if match is None:
        return False
    first, last = only_mention(match[1], dateline, locale), only_mention(match[2], dateline, locale)
    if first is None or last is None or first.weekday is not None or last.weekday is not None:
        return False
    if first.unparsed in {None, "no-dateline"} and needs_dateline(match[1], locale) != needs_dateline(
        match[2], locale
    ):
        year = _YEAR.search(match[2])
        first = only_mention(f"{match[1]}, {year[0]}", dateline, locale) if year else None
    if first is None or not isinstance(first.value, Period) or not isinstance(last.value, Period):
        return False
    start, end = first.value.start, last.value.end
    return start is not None and end is not None and start >= end
