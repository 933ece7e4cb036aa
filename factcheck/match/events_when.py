"""When a claim says that something happened: its words read again, with tense and dateline."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from factcheck.claims import DateClaim
from factcheck.lexicon.calendar import months as month_names
from factcheck.lexicon.calendar import weekdays
from factcheck.match.events_lengths import Ago, ago_of
from factcheck.match.events_times import days_listed, ends_first, months_listed, needs_dateline, only_mention
from factcheck.reading import Mention
from factcheck.reading.tense import Tense, is_programme, tense_of
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

_BESIDE_WEEKDAY = frozenset(
    {"on", "last", "next", "this", "past", "previous", "coming", "upcoming", "night", "morning", "afternoon"}
    | {
        "evening",
        "early",
        "late",
        "by",
        "before",
        "after",
        "until",
        "since",
        "the",
        "of",
        "in",
        "at",
        "around",
    }
    | {"about"}
)
_LONGEST = 120
_HUNDREDS = pattern(r"([1-9][0-9]00)s")  # "the 1900s": the decade, or the century
_JOINED = pattern(r" (?:and|or) ")


class Side(StrEnum):
    """Which part of an event a stated time is about."""

    WHOLE = "whole"
    START = "start"
    END = "end"


class When(NamedTuple):
    """What a stated time was read as.

    ``period`` is None where it could not be read, and ``problem`` says why. ``readings`` are several that
    remain ("next Friday"); where there is a ``period`` besides, it is the one that the tense prefers.
    ``weekday`` is that of a bare weekday, which leans on the week of the dateline; ``named_weekday`` one that
    stands beside its date. ``is_range`` says that both ends are stated, ``is_between`` that it lies between
    them ("between 2019 and 2021"), ``is_rolling`` that the words may
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
    is_between: bool = False
    is_rolling: bool = False
    is_relative: bool = False
    dateline: date | None = None
    days: tuple[Period, ...] = ()
    """Several days that are all stated: "April 10 and 11"."""

    @property
    def is_steady(self) -> bool:
        """Whether it tells how long something held and not when it happened: "since 2018", "until May"."""
        return self.text.split(maxsplit=1)[0].lower() in {"since", "until", "till"}

    @property
    def periods(self) -> tuple[Period, ...]:
        """All that it may mean."""
        return self.days or self.readings or ((self.period,) if self.period else ())

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it touches; empty where it is open or longer than a century."""
        found: set[int] = set()
        for period in self.periods:
            if period.start is None or period.last is None or period.last.year - period.start.year > 100:
                continue
            found |= set(range(period.start.year, period.last.year + 1))
        return frozenset(found)


def times_of(claim: DateClaim, dateline: date | None, locale: str | None = None) -> tuple[When, ...]:
    """Every time that the claim states, in the order date, start, end."""
    tense = tense_of(claim.event) or (tense_of(claim.text) if claim.relation else None)
    stated = ((claim.date, Side.WHOLE), (claim.start, Side.START), (claim.end, Side.END))
    turned = tense or ("future" if is_programme(claim.event) else None)
    return tuple(
        read_when(text, side, turned if fold(text.split()[-1]) in weekdays() else tense, dateline, locale)
        for text, side in stated
        if text is not None
    )


def read_when(
    text: str, side: Side, tense: Tense | None, dateline: date | None, locale: str | None = None
) -> When:
    """The time that ``text`` states, turned by tense where it leans on the dateline."""
    if len(text) > _LONGEST:
        return When(text, side, None, "unparsed")
    months = months_listed(text, dateline, locale) if _JOINED.search(text) else None
    if months is not None:
        leans = months_listed(text, None, locale) is None
        return When(text, side, months, is_relative=leans, dateline=dateline)
    mention = only_mention(text, dateline, locale)
    if mention is None:
        days = days_listed(text, dateline, locale)
        return When(
            text,
            side,
            None,
            None if days else "unparsed",
            is_relative=bool(days) and not days_listed(text, None, locale),
            dateline=dateline,
            days=days,
        )
    if mention.unparsed is not None and not mention.readings:
        if mention.unparsed != "no-dateline" and ends_first(text, dateline, locale):
            return When(text, side, None, "ends-before-start", dateline=dateline)
        problem = mention.unparsed
        hundreds = _HUNDREDS.fullmatch(mention.text)
        if hundreds is not None and problem == "ambiguous":
            decade, century = (_years(int(hundreds[1]), length) for length in (10, 100))
            return When(text, side, None, readings=(decade, century), dateline=dateline)
        return When(text, side, None, problem, named_weekday=mention.weekday, dateline=dateline)
    low = fold(text)
    ago = ago_of(low)
    if ago is not None and dateline is not None:
        period = mention.value if isinstance(mention.value, Period) else None
        return When(text, side, period, ago=ago, is_relative=True, dateline=dateline)
    bare = _bare_weekday(low, mention)
    if bare is not None and dateline is not None:
        return _on_weekday(text, side, low, bare, mention, tense, dateline)
    period = mention.value if isinstance(mention.value, Period) else None
    relative = dateline is not None and needs_dateline(text, locale)
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
        is_between="between" in low.split(),
        is_rolling="past" in low.split() or low in {"last week", "last weekend"},
        is_relative=relative,
        dateline=dateline,
    )


def _years(first: int, length: int) -> Period:
    return Period.between(date(first, 1, 1), date(first + length - 1, 12, 31))


def _names_month(low: str) -> bool:
    words = [word.strip(".,") for word in low.replace("-", " ").split()]
    turned = {"last", "next", "this", "week"} & set(words)
    return not turned and any(word in month_names() for word in words)


def _bare_weekday(low: str, mention: Mention) -> int | None:
    if mention.weekday is not None or any(character.isdecimal() for character in low):
        return None
    words = [word for word in low.replace(",", " ").split() if word not in _BESIDE_WEEKDAY]
    if any(word not in weekdays() for word in words):
        return None  # "a week ago Monday" names its week
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
        one = only_mention(f"{text.rstrip('.')}{join}{year}", None, locale)
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
            "preceding",
            "following",
        }
    )
