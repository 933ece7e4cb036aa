"""When a claim says that something happened: its words read again, with tense and dateline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from factcheck.claims import DateClaim
from factcheck.lexicon.calendar import months, weekdays
from factcheck.lexicon.events import word_list
from factcheck.reading import Mention, find_mentions
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity
from factcheck.values.text import fold

Tense = Literal["past", "future"]
Unit = Literal["day", "week", "month", "year", "decade"]

_WORD = pattern(r"[^\W\d_]+(?:['’][a-z]+)?")
_YEAR = pattern(r"(?<![0-9])[0-9]{4}(?![0-9])")
_AGO = pattern(r"(?:^|\s)(\S+(?:-\S+)?)[ -](day|week|month|year|decade)s? ago$")
_LENGTH = pattern(r"(.+?)[ -](day|week|month|year|decade)s?")
_HALVES = pattern(r"(?:from |between )?(.+?)(?: to | through | until | till | and | ?[–—] ?)(.+)")
_LOOSE = frozenset({"about", "around", "some", "nearly", "almost", "roughly", "approximately", "over"})
_FORWARD = frozenset({"will", "shall", "won't"})
_PAST = frozenset({"was", "were", "had", "did"})
_LONGEST = 120


class Side(StrEnum):
    """Which part of an event a stated time is about."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the dateline; ``loose`` where a word such as "about" stands before."""

    count: int
    unit: Unit
    loose: bool


@dataclass(frozen=True, slots=True)
class When:
    """What a stated time was read as.

    ``period`` is None where it could not be read, and ``problem`` says why. ``readings`` are several that
    remain ("next Friday"); where there is a ``period`` besides, it is the one that the tense prefers.
    ``weekday`` is that of a bare weekday, which leans on the week of the dateline; ``named_weekday`` one that
    stands beside its date. ``is_range`` says that both ends are stated, ``is_rolling`` that the words may
    mean the last seven days or so. ``is_relative`` says that it leans on the dateline.
    """

    text: str
    side: Side
    period: Period | None
    problem: str | None = None
    readings: tuple[Period, ...] = ()
    weekday: int | None = None
    named_weekday: int | None = None
    ago: Ago | None = None
    is_range: bool = False
    is_rolling: bool = False
    is_relative: bool = False
    dateline: date | None = None

    @property
    def periods(self) -> tuple[Period, ...]:
        """All that it may mean."""
        return self.readings or ((self.period,) if self.period else ())

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it touches; empty where it is open or longer than a century."""
        found: set[int] = set()
        for period in self.periods:
            if period.start is None or period.last is None or period.last.year - period.start.year > 100:
                continue
            found |= set(range(period.start.year, period.last.year + 1))
        return frozenset(found)


def tense_of(event: str) -> Tense | None:
    """Whether the words of a clause tell of the past or of what is to come; None where they do not say."""
    words = [fold(word) for word in _WORD.findall(event) if word != "Will"]  # a name
    if any(word in _FORWARD or word.endswith("'ll") for word in words):
        return "future"
    if any(word in _PAST or word.endswith("ed") or word in _irregular() for word in words):
        return "past"
    return None


def _irregular() -> frozenset[str]:
    return word_list("past")


def times_of(claim: DateClaim, dateline: date | None, locale: str | None = None) -> tuple[When, ...]:
    """Every time that the claim states, in the order date, start, end."""
    tense = tense_of(claim.event)
    stated = ((claim.date, Side.WHOLE), (claim.start, Side.START), (claim.end, Side.END))
    return tuple(read_when(text, side, tense, dateline, locale) for text, side in stated if text is not None)


def read_when(
    text: str, side: Side, tense: Tense | None, dateline: date | None, locale: str | None = None
) -> When:
    """The time that ``text`` states, turned by tense where it leans on the dateline."""
    if len(text) > _LONGEST:
        return When(text, side, None, "unparsed")
    mention = _mention(text, dateline, locale)
    if mention is None:
        return When(text, side, None, "unparsed")
    if mention.unparsed is not None and not mention.readings:
        if mention.unparsed != "no-dateline" and _ends_first(text, dateline, locale):
            return When(text, side, None, "ends-before-start", dateline=dateline)
        problem = mention.unparsed
        return When(text, side, None, problem, named_weekday=mention.weekday, dateline=dateline)
    low = fold(text)
    ago = _ago(low)
    if ago is not None and dateline is not None:
        period = mention.value if isinstance(mention.value, Period) else None
        return When(text, side, period, ago=ago, is_relative=True, dateline=dateline)
    bare = _bare_weekday(low, mention)
    if bare is not None and dateline is not None:
        return _on_weekday(text, side, low, bare, mention, tense, dateline)
    period = mention.value if isinstance(mention.value, Period) else None
    relative = dateline is not None and _needs_dateline(text, locale)
    readings = mention.readings
    if relative and dateline is not None and period is not None and _names_month(low):
        nearest, period = period, _turned(text, period, mention, tense, dateline, locale)
        if period != nearest:
            readings = (_bounded(period, mention), _bounded(nearest, mention))
    if period is not None:
        period = _bounded(period, mention)
    return When(
        text,
        side,
        period,
        None if period or readings else "unparsed",
        readings,
        named_weekday=mention.weekday,
        is_range=period is not None and period.precision == "range" and not _is_loose_range(low),
        is_rolling="past" in low.split() or low in {"last week", "last weekend"},
        is_relative=relative,
        dateline=dateline,
    )


def _mention(text: str, dateline: date | None, locale: str | None) -> Mention | None:
    for written in (text, f"in {text}"):  # a bare year needs a word before it to be one
        found = [one for one in find_mentions(written, dateline, locale) if one.kind in ("date", "daterange")]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _needs_dateline(text: str, locale: str | None) -> bool:
    mention = _mention(text, None, locale)
    return mention is None or mention.unparsed == "no-dateline"


def _names_month(low: str) -> bool:
    words = [word.strip(".,") for word in low.replace("-", " ").split()]
    turned = {"last", "next", "this", "week"} & set(words)
    return not turned and any(word in months() for word in words)


def _bare_weekday(low: str, mention: Mention) -> int | None:
    if mention.weekday is not None or any(character.isdecimal() for character in low):
        return None
    words = [word for word in low.replace(",", " ").split() if word in weekdays()]
    return weekdays()[words[0]] if len(words) == 1 else None


def _on_weekday(
    text: str, side: Side, low: str, weekday: int, mention: Mention, tense: Tense | None, dateline: date
) -> When:
    period = mention.value if isinstance(mention.value, Period) else None
    turned = {"last", "next", "this", "past"} & set(low.split())
    forward = tense == "future" or bool({"coming", "upcoming"} & set(low.split()))
    if not turned and forward:
        ahead = dateline + timedelta(days=(weekday - dateline.weekday()) % 7)
        period = Period.day(ahead)
    return When(
        text, side, period, None, mention.readings, weekday=weekday, is_relative=True, dateline=dateline
    )


def _turned(
    text: str, nearest: Period, mention: Mention, tense: Tense | None, dateline: date, locale: str | None
) -> Period:
    """A month and day without year: the nearest, turned back or forward by tense."""
    if tense is None:
        return nearest
    join = ", " if mention.kind == "date" or any(character.isdecimal() for character in text) else " "
    found: list[Period] = []
    for year in (dateline.year - 1, dateline.year, dateline.year + 1):
        one = _mention(f"{text.rstrip('.')}{join}{year}", None, locale)
        if one is not None and isinstance(one.value, Period):
            found.append(one.value)
    if tense == "past":
        back = [each for each in found if each.start is not None and each.start <= dateline]
        return back[-1] if back else nearest
    ahead = [each for each in found if each.end is not None and each.end > dateline]
    return ahead[0] if ahead else nearest


def _bounded(period: Period, mention: Mention) -> Period:
    """The days that "by", "until", "before", "after" and "since" leave."""
    match mention.relation:
        case "by" | "until" if period.last is not None:
            return Period.between(None, period.last)
        case "since" if period.start is not None:
            return Period.between(period.start, None)
        case "before" if period.start is not None and period.start > date.min:
            return Period.between(None, period.start - timedelta(days=1))
        case "after" if period.end is not None:
            return Period(period.end, None, "range")
        case _:
            return period


def _is_loose_range(low: str) -> bool:
    """Whether a range only says that it lies inside: "between 2019 and 2021", "later this week"."""
    words = set(low.split())
    return "between" in words or bool(
        words
        & {
            "week",
            "month",
            "year",
            "quarter",
            "half",
            "weekend",
            "earlier",
            "later",
            "by",
            "until",
            "since",
            "before",
            "after",
        }
    )


def _ago(low: str) -> Ago | None:
    match = _AGO.search(low)
    if match is None:
        return None
    count = _count(match[1])
    if count is None or match[2] not in {"day", "week", "month", "year", "decade"}:
        return None
    return Ago(count, match[2], bool(_LOOSE & set(low.split())))  # type: ignore[arg-type]


def _count(word: str) -> int | None:
    if word in {"a", "an", "one"}:
        return 1
    found = find_mentions(f"{word} days")
    value = found[0].value if len(found) == 1 else None
    if (
        isinstance(value, Quantity)
        and not value.is_range
        and value.low == int(value.low)
        and 0 <= value.low < 100_000
    ):
        return int(value.low)
    return None


def read_length(text: str) -> tuple[int, Unit] | None:
    """A whole number of days, weeks, months, years or decades: "six days", "a week"; else None."""
    match = _LENGTH.fullmatch(fold(text).strip())
    if match is None:
        return None
    count = _count(match[1])
    return None if count is None else (count, match[2])  # type: ignore[return-value]


def _ends_first(text: str, dateline: date | None, locale: str | None) -> bool:
    """Whether a range names its later end first."""
    match = _HALVES.fullmatch(text)
    if match is None:
        return False
    first, last = _mention(match[1], dateline, locale), _mention(match[2], dateline, locale)
    if first is None or last is None or first.weekday is not None or last.weekday is not None:
        return False
    if first.unparsed in {None, "no-dateline"} and _needs_dateline(match[1], locale) != _needs_dateline(
        match[2], locale
    ):
        year = _YEAR.search(match[2])
        first = _mention(f"{match[1]}, {year[0]}", dateline, locale) if year else None
    if first is None or not isinstance(first.value, Period) or not isinstance(last.value, Period):
        return False
    start, end = first.value.start, last.value.end
    return start is not None and end is not None and start >= end


@dataclass(frozen=True, slots=True)
class OfficeStated:
    """Somebody who is named with an office on a stated day, and held it on no part of that day.

    ``terms`` are the terms on record, in words. ``is_explicit`` says that the office is stated of that time:
    "then-President".
    """

    title: str
    name: str
    terms: str
    is_explicit: bool


@dataclass(frozen=True, slots=True)
class StatedTimes:
    """A claim with every time that it states, its tense and the day of filing: what the calendar judges."""

    claim: DateClaim
    whens: tuple[When, ...]
    tense: Tense | None
    dateline: date | None
    offices: tuple[OfficeStated, ...] = ()
