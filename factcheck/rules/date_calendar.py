"""Rules about a stated time alone: the calendar, the dateline, and the claim itself."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.extraction.dates_sums import sums_that_fail
from factcheck.match.events import place_of
from factcheck.match.events_compared import written
from factcheck.match.events_stated import StatedTimes
from factcheck.match.events_when import Side, When
from factcheck.rules.base import ClaimRule, Remark
from factcheck.values.period import Period
from factcheck.verdict import DecidedBy, Reason, Severity, Status


def weekday_against_date(times: StatedTimes) -> Iterator[Remark]:
    """The weekday that is named is not the one of its date.

    Which of the two is wrong the calendar does not know: both are offered.

    Fact: Corvus 7 launch | 2024-04-09
    Refuted: Corvus 7 lifted off on Monday, April 9, 2024.
    Supported: Corvus 7 lifted off on Tuesday, April 9, 2024.
    """
    for when in times.whens:
        day = when.period.start if when.period is not None else None
        if when.named_weekday is None or day is None or day.weekday() == when.named_weekday:
            continue
        named = calendar.day_name[when.named_weekday]
        actual = calendar.day_name[day.weekday()]
        near = _nearest(day, when.named_weekday)
        yield Remark(
            f"{written(Period.day(day))} was a {actual}; "
            f"the {named} nearest to it is {written(Period.day(near))}",
            place_of(times.claim, when.text),
            found=when.text,
            expected=f"{actual}, {written(Period.day(day))} or {named}, {written(Period.day(near))}",
            slot="date" if when.side is Side.WHOLE else when.side.value,
        )


def _nearest(day: date, weekday: int) -> date:
    step = (weekday - day.weekday()) % 7
    return day + timedelta(days=step if step <= 3 else step - 7)


def no_such_day(times: StatedTimes) -> Iterator[Remark]:
    """There is no such day in the calendar.

    Fact: Corvus 7 launch | 2024-04-09
    Refuted: Corvus 7 lifted off on April 31, 2024.
    Supported: Corvus 7 lifted off on April 9, 2024.
    """
    for when in _with(times, "no-such-day"):
        yield Remark(
            f"there is no such day as {when.text}", place_of(times.claim, when.text), found=when.text
        )


def ends_before_start(times: StatedTimes) -> Iterator[Remark]:
    """A stated stretch of time ends before it begins.

    Fact: Battle of Harrow Ford | 1871-05-04 | 1871-05-06
    Refuted: The Battle of Harrow Ford was fought from May 6 to May 4, 1871.
    Supported: The Battle of Harrow Ford was fought from May 4 to May 6, 1871.
    """
    for when in _with(times, "ends-before-start"):
        yield Remark(
            f"“{when.text}” ends before it begins", place_of(times.claim, when.text), found=when.text
        )
    if times.claim.start and times.claim.end and len(times.whens) >= 2:
        first, last = times.whens[-2].period, times.whens[-1].period
        if first and last and first.start and last.end and last.end <= first.start:
            yield Remark(f"“{times.claim.end}” is before “{times.claim.start}”", found=times.claim.end)


def does_not_add_up(times: StatedTimes) -> Iterator[Remark]:
    """An age, a length or an anniversary that the times beside it speak against.

    Both ways of counting days are right, with the last day and without it; so are both ages of a year. An
    anniversary may be held a year late.

    Fact: Battle of Harrow Ford | 1871-05-04 | 1871-05-06
    Refuted: The Battle of Harrow Ford, fought May 4-6, 1871, lasted nine days.
    Supported: The Battle of Harrow Ford was fought May 4-6, 1871.
    """
    claim = times.claim
    text = claim.text
    if not text and claim.duration is not None:
        stretch = claim.date or f"{claim.start} to {claim.end}"
        text = f"{stretch}, lasted {claim.duration}"
    for one in sums_that_fail(text, times.dateline):
        yield Remark(
            f"“{one.stated}” does not go with the times beside it, which make {one.reckoned}",
            place_of(claim, one.stated),
            found=one.stated,
            expected=one.reckoned,
        )


def no_dateline(times: StatedTimes) -> Iterator[Remark]:
    """A time leans on the day of filing, and none is given."""
    for when in _with(times, "no-dateline"):
        yield Remark(
            f"“{when.text}” leans on the day of filing, which is not known",
            place_of(times.claim, when.text),
            found=when.text,
        )


def unread_time(times: StatedTimes) -> Iterator[Remark]:
    """A time is stated in words that cannot be read, or in more than one way."""
    for when in times.whens:
        if when.problem in (None, "no-such-day", "ends-before-start", "no-dateline"):
            continue
        told = (
            "can be read in more than one way" if when.problem == "ambiguous" else "is no time that is known"
        )
        yield Remark(f"“{when.text}” {told}; write it out", place_of(times.claim, when.text), found=when.text)


def tense_against_dateline(times: StatedTimes) -> Iterator[Remark]:
    """The verb tells of what is to come, and the day is before the dateline; or the other way round.

    Only for days that name their year, outside quotations and reported clauses.
    """
    if times.claim.within is not None or times.dateline is None:
        return
    for when in times.whens:
        if when.is_relative or when.is_range or when.period is None or when.period.precision != "day":
            continue
        day = when.period.start
        if day is None:
            continue
        at, filed = place_of(times.claim, when.text), written(Period.day(times.dateline))
        if times.tense == "future" and day < times.dateline:
            yield Remark(f"“will” for a day before the dateline, {filed}", at, found=when.text)
        if times.tense == "past" and day > times.dateline:
            yield Remark(f"past tense for a day after the dateline, {filed}", at, found=when.text)


def _with(times: StatedTimes, problem: str) -> Iterator[When]:
    return (when for when in times.whens if when.problem == problem)


RULES = (
    ClaimRule(
        "DAT320",
        "weekday-against-date",
        Status.REFUTED,
        weekday_against_date,
        decided_by=DecidedBy.CALENDAR,
    ),
    ClaimRule("DAT321", "no-such-day", Status.REFUTED, no_such_day, decided_by=DecidedBy.CALENDAR),
    ClaimRule("DAT322", "ends-before-start", Status.REFUTED, ends_before_start),
    ClaimRule("DAT324", "does-not-add-up", Status.REFUTED, does_not_add_up, decided_by=DecidedBy.CALENDAR),
    ClaimRule("DAT330", "no-dateline", Status.NOT_ENOUGH_INFO, no_dateline, reason=Reason.NO_DATELINE),
    ClaimRule("DAT331", "unread-time", Status.NOT_ENOUGH_INFO, unread_time, reason=Reason.UNPARSED),
    ClaimRule("DAT340", "tense-against-dateline", None, tense_against_dateline, level=Severity.WARNING),
)
