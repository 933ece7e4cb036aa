"""Times of one clause that can be reckoned against each other: a birth, a death and an age.

Only what stands close together, in the order in which news writes it, is taken to be about one thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeAlias

from factcheck.claims import DateClaim, Within
from factcheck.drafts import Draft
from factcheck.extraction.located import Located, Part
from factcheck.lexicon.counts import count_of, ordinal_of
from factcheck.reading import Mention, find_mentions
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_FIRST_MARK = 0xE000  # of the private use area: each time is put down as one such character
_MOST_MARKS = 24
_MARK = "[\ue000-\ue017]"
_MARKS = pattern(_MARK)
_NUMBER = r"(?P<number>[0-9]{1,4}|[a-z]+(?:-[a-z]+)?)"
_AFTER_AGE = r"(?=[,.;)]|\Z| (?:in|on|after|from|of|following|when|while|and|surrounded|he|she)\b)"
_AGE = (
    r"(?:,? (?:aged|at the age of|at age|at)|,? (?:and |who )?lived to(?: be)?) "
    rf"(?P<number>[0-9]{{1,3}})(?![0-9]|[,.:][0-9]){_AFTER_AGE}"
)
_DIED = pattern(
    rf"\bborn (?:on |in )?(?P<first>{_MARK})[^;.\ue000-\ue017]{{0,40}}\bdied (?:on "
    rf"|in )?(?P<last>{_MARK}){_AGE}"
)
_TURNED = pattern(
    rf"\bborn (?:on |in )?(?P<first>{_MARK})[^;.\ue000-\ue017]{{0,20}}\b(?:turned|turns"
    rf"|will turn) (?P<number>[0-9]{{1,3}})"
    rf" (?:on |in )?(?P<last>{_MARK})"
)
_ANNIVERSARY = pattern(
    rf"\b(?:founded|established|opened|created|launched|formed|incorporated) (?:on |in )?(?P<first>{_MARK})"
    rf"[^;.\ue000-\ue017]{{0,60}}?\b(?:its|their) (?P<ordinal>[0-9]{{1,4}}(?:st|nd|rd|th)"
    r"|[a-z]+(?:-[a-z]+)?) anniversary"
    rf" (?:on |in )(?P<last>{_MARK})"
)
_UNIT = r"(?P<unit>day|week|month|year)s?\b(?! (?:ago|after|before|earlier|later|long|of|in prison|old|into))"
_LASTED = pattern(
    rf"(?P<range>{_MARK}),? (?:and |which )?(?:lasted|lasting|went on"
    rf"|ran) (?:for )?(?:a total of )?{_NUMBER} {_UNIT}"
)
_IN_ALL = pattern(
    rf"(?P<range>{_MARK}),? (?:for )?(?:a total of )?{_NUMBER} {_UNIT} (?:in all|in total|altogether"
    r"|all told)\b"
)
_LOOSE = frozenset(
    {"nearly", "almost", "about", "around", "some", "over", "than", "roughly", "least", "under"}
)


_Times: TypeAlias = list[Mention]


class Sum(NamedTuple):
    """A number that does not go with two times: what is stated, and what they make of it.

    ``at`` is the half-open stretch of the text from the first of them to the last.
    """

    stated: str
    reckoned: str
    at: tuple[int, int]
    mentions: tuple[Mention, ...]


_HINT = pattern(
    r"\bborn\b|anniversary|\blast(?:ed|ing)\b|\bwent on\b|\bran\b|\bin all\b|\bin total\b|\ball told\b"
    r"|altogether"
)


def sums_that_fail(text: str, dateline: date | None = None, locale: str | None = None) -> tuple[Sum, ...]:
    """Every number of ``text`` that its own times speak against."""
    if _HINT.search(text) is None:
        return ()
    return sums_among(text, find_mentions(text, dateline, locale))


def sums_among(text: str, mentions: Sequence[Mention]) -> tuple[Sum, ...]:
    """The same, with the times of ``text`` as they were read."""
    times = [one for one in mentions if one.kind in ("date", "daterange") and isinstance(one.value, Period)]
    if not times or len(times) > _MOST_MARKS or _HINT.search(text) is None or _MARKS.search(text):
        return ()
    marked, places = _marked(text, times)
    found = (check(marked, times) for check in (_ages, _birthdays, _anniversaries, _lengths))
    return tuple(
        Sum(one.stated, one.reckoned, (places[one.at[0]], places[one.at[1]]), one.mentions)
        for each in found
        for one in each
    )


def _marked(text: str, times: list[Mention]) -> tuple[str, list[int]]:
    """The text with each time as one character, and for each place in it the place in the text."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for number, one in enumerate(times):
        pieces.append(text[at : one.start])
        places += range(at, one.start)
        pieces.append(chr(_FIRST_MARK + number))
        places.append(one.start)
        at = one.end
    pieces.append(text[at:])
    return "".join(pieces), [*places, *range(at, len(text) + 1)]


def sum_claims(
    draft: Draft, sentence: tuple[int, int], dates: Sequence[Mention], *, is_quoted: bool
) -> Iterator[Located[DateClaim]]:
    """The claims of one sentence that its own times speak against; ``dates`` are those in it."""
    start, end = sentence
    text = draft.text[start:end]
    within = [replace(one, start=one.start - start, end=one.end - start) for one in dates]
    for one in sums_among(text, within):
        first, last = start + one.at[0], start + one.at[1]
        span = draft.span(first, last)
        used = tuple(each for each in dates if any(each.start - start == part.start for part in one.mentions))
        at = used[-1]
        claim = trusted(DateClaim)(
            text=draft.text[first:last],
            span=span,
            spans=(span,),
            slots={"event": span, "date": draft.span(at.start, at.end)},
            event=" ".join(draft.text[start:last].split()),
            date=at.text,
            within=Within.QUOTATION if is_quoted else None,
        )
        yield Located(claim, (Part(0, first, last - first),), mentions=used)


def _period(times: _Times, mark: str) -> Period | None:
    value = times[ord(mark) - _FIRST_MARK].value
    return value if isinstance(value, Period) and not value.approximate and value.part is None else None


def _between(
    marked: str, times: _Times, form: re.Pattern[str], count: Callable[[str], int | None], spread: int
) -> Iterator[Sum]:
    for match in form.finditer(marked):
        first, last = _period(times, match["first"]), _period(times, match["last"])
        groups = match.groupdict()
        stated = groups.get("number") or groups.get("ordinal") or ""
        number = count(stated)
        ends = _years_between(first, last)
        if number is None or ends is None or ends[1] < 0:
            continue
        low, high = ends
        if not low - spread <= number <= high + spread:
            reckoned = (
                f"{low}" if low == high else f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
            )
            both = tuple(times[ord(match[name]) - _FIRST_MARK] for name in ("first", "last"))
            yield Sum(stated, reckoned, match.span(), both)


def _years_between(first: Period | None, last: Period | None) -> tuple[int, int] | None:
    """The fewest and the most whole years from one time to another."""
    if first is None or last is None or None in (first.start, first.last, last.start, last.last):
        return None
    return _years(first.last, last.start), _years(first.start, last.last)  # type: ignore[arg-type]


def _years(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _ages(marked: str, times: _Times) -> Iterator[Sum]:
    return _between(marked, times, _DIED, count_of, 0)


def _birthdays(marked: str, times: _Times) -> Iterator[Sum]:
    return _between(marked, times, _TURNED, count_of, 0)


def _anniversaries(marked: str, times: _Times) -> Iterator[Sum]:
    return _between(marked, times, _ANNIVERSARY, ordinal_of, 1)  # what is put off is held a year late


def _lengths(marked: str, times: _Times) -> Iterator[Sum]:
    for form in (_LASTED, _IN_ALL):
        for match in form.finditer(marked):
            mention = times[ord(match["range"]) - _FIRST_MARK]
            period, number = _period(times, match["range"]), count_of(match["number"])
            before = marked[max(0, match.start("number") - 12) : match.start("number")].split()
            if period is None or number is None or period.precision != "range" or _LOOSE & set(before):
                continue
            known = _lengths_of(period, match["unit"])
            if known and number not in known:
                shown = " or ".join(str(each) for each in sorted(known)[-2:])
                yield Sum(
                    f"{match['number']} {match['unit']}s",
                    f"{shown} {match['unit']}s",
                    match.span(),
                    (mention,),
                )


def _lengths_of(period: Period, unit: str) -> set[int]:
    """The numbers of units that a stretch may be said to last: its ends counted both, once, or not at all."""
    if period.start is None or period.last is None:
        return set()
    days = (period.last - period.start).days + 1
    if unit == "day":
        is_days = period.start.day != 1 or (period.last.day < 28)
        return {days, days - 1} if is_days else set()
    if unit == "week":
        return {days // 7 - 1, days // 7, days // 7 + 1} if days < 400 else set()
    months = (period.last.year - period.start.year) * 12 + period.last.month - period.start.month
    if unit == "month":
        return {months - 1, months, months + 1}
    years = period.last.year - period.start.year
    return {years - 1, years, years + 1}
