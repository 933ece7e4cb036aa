"""What one step makes of when an event was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.claims import DateClaim
from factcheck.facts import EventFact
from factcheck.lexicon.calendar import months
from factcheck.testing.steps import FALSE, OPEN, REFUTED, SUPPORTED, Kind, Mutation
from factcheck.testing.vocabulary import GIVEN_NAMES, PLACES, SURNAMES
from factcheck.verdict import Status

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = timedelta(days=1)
_Steps = Iterator[tuple[Kind, str, dict[str, str], tuple[Status, ...]]]


def of_event(fact: EventFact) -> Iterator[Mutation]:
    """Every step that the record gives room for: of a day, a month or a year, or of two days it lasted."""

    def held(kind: Kind, step: str, when: dict[str, str], expected: tuple[Status, ...]) -> Mutation:
        claim = DateClaim(**{"event": fact.event, "place": fact.place, **when})  # type: ignore[arg-type]
        return Mutation(step, claim, expected, kind)

    if fact.date is not None:
        recorded, steps = {"date": _stated(fact.date)}, _of_point(fact.date)
    else:
        start, end = fact.start or "", fact.end or ""
        recorded, steps = {"start": start, "end": end}, _of_extent(start, end)
    yield held(Kind.PARAPHRASED, "as recorded", recorded, SUPPORTED)
    for kind, step, when, expected in steps:
        yield held(kind, step, when, expected)
    if fact.place is not None and fact.place in fact.event:
        place = next(one for one in PLACES if one != fact.place)
        elsewhere = {"place": place, "event": fact.event.replace(fact.place, place)}
        yield held(Kind.SWAPPED, "in another place", {**recorded, **elsewhere}, FALSE)
    if fact.participants and fact.participants[0] in fact.event:
        event = fact.event.replace(fact.participants[0], _stranger(fact.event))
        yield held(Kind.MISATTRIBUTED, "by somebody else", {**recorded, "event": event}, FALSE)


def _stated(when: str) -> str:
    """A month in words: 2008-12 may be four years in a draft. A day or a year as it stands."""
    parts = when.split("-")
    return _month(int(parts[0]), int(parts[1])) if len(when) == 7 and len(parts) == 2 else when


def _of_point(when: str) -> _Steps:
    match [int(part) for part in when.split("-") if part.isascii() and part.isdecimal()]:
        case [year, month, number] if len(when) == 10:
            yield from _of_day(date(year, month, number))
        case [year, month] if len(when) == 7:
            yield Kind.ROUNDED, "by year", {"date": str(year)}, SUPPORTED
            narrower = {"date": f"{_name(month)} 10, {year}"}
            yield Kind.ROUNDED, "more exact than recorded", narrower, OPEN
            other = month + 1 if month < 12 else 1
            yield Kind.SHIFTED, "another month", {"date": _month(year, other)}, REFUTED
        case [year] if len(when) == 4:
            yield Kind.ROUNDED, "more exact than recorded", {"date": _month(year, 4)}, OPEN
            yield Kind.SHIFTED, "ten years late", {"date": str(year + 10)}, FALSE


def _of_day(day: date) -> _Steps:
    weekday = _WEEKDAYS[day.weekday()]
    yield Kind.PARAPHRASED, "in words", {"date": _written(day)}, SUPPORTED
    yield Kind.PARAPHRASED, "with its weekday", {"date": f"{weekday}, {_written(day)}"}, SUPPORTED
    yield Kind.ROUNDED, "by month", {"date": _month(day.year, day.month)}, SUPPORTED
    yield Kind.ROUNDED, "by year", {"date": str(day.year)}, SUPPORTED
    for step, later in (("a day late", _DAY), ("a day early", -_DAY), ("a week late", 7 * _DAY)):
        other = day + later
        # Into another year it may be another event of that kind.
        expected = REFUTED if other.year == day.year else FALSE
        yield Kind.SHIFTED, step, {"date": other.isoformat()}, expected
    yield Kind.SHIFTED, "ten years late", {"date": _month(day.year + 10, day.month)}, FALSE
    yield Kind.SCALED, "a century late", {"date": str(day.year + 100)}, FALSE
    wrong = _WEEKDAYS[(day.weekday() + 1) % 7]
    yield Kind.SWAPPED, "with another weekday", {"date": f"{wrong}, {_written(day)}"}, REFUTED


def _of_extent(start: str, end: str) -> _Steps:
    if len(start) != 10 or len(end) != 10:
        return
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    lasted = (last - first).days + 1
    yield Kind.PARAPHRASED, "in words", {"start": _written(first), "end": _written(last)}, SUPPORTED
    yield Kind.ELIDED, "its first day", {"start": start}, SUPPORTED
    yield Kind.ELIDED, "its last day", {"end": end}, SUPPORTED
    yield Kind.PARAPHRASED, "a day of it", {"date": _written(first + (last - first) // 2)}, SUPPORTED
    yield Kind.PARAPHRASED, "how long", {"duration": f"{lasted} days"}, SUPPORTED
    if first.year == last.year:
        yield Kind.ROUNDED, "by year", {"date": str(first.year)}, SUPPORTED
    yield Kind.SCALED, "twice as long", {"duration": f"{2 * lasted + 3} days"}, REFUTED
    expected = REFUTED if first.year == last.year == (last + _DAY).year else FALSE
    yield Kind.SHIFTED, "the day after it", {"date": _written(last + _DAY)}, expected
    if lasted > 2:
        expected = REFUTED if first.year == last.year else FALSE
        late = {"start": (first + _DAY).isoformat(), "end": end}
        yield Kind.SHIFTED, "first day a day late", late, expected
    if lasted > 1:
        yield Kind.SWAPPED, "ends exchanged", {"start": end, "end": start}, REFUTED


def _written(day: date) -> str:
    return f"{_name(day.month)} {day.day}, {day.year}"


def _month(year: int, month: int) -> str:
    return f"{_name(month)} {year}"


def _name(month: int) -> str:
    return next(name for name, number in months().items() if number == month).capitalize()


def _stranger(event: str) -> str:
    return next(
        f"{given} {surname}"
        for given, surname in zip(GIVEN_NAMES, SURNAMES, strict=True)
        if surname not in event and given not in event
    )
