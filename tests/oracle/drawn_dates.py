"""Recorded events, and what may be said of their time."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from tests.oracle.drawn import Draw, Made, number, one_in, pick, replacing, source, with_life

POINTS = ("Heron 4 launch", "Heron 5 launch", "Heron 4 landing")
EXTENTS = ("Heron 4 mission", "Petrel 3 expedition")
PLACES = ("Tana", "Velm")
PEOPLE = ("Ada Lund", "Otto Berg", "Mara Dunn")
_LEANING = (
    "yesterday", "today", "last week", "last month", "last year", "this week", "this month", "this year",
    *calendar.day_name, *(f"last {name}" for name in calendar.day_name), "two years ago", "three years ago",
)  # fmt: skip
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OFF = (0, 0, 0, 1, -1, 2, 6, 7, -7, 14, 30, -31, 365, 366, -366)
_STEPS = (
    "a time", "a time", "a time", "from and to", "one end", "so long", "from the dateline",
    "of another event",
    "with its weekday", "no such day",
)  # fmt: skip


def event_records(draw: Draw, most: int) -> list[Made]:
    """Up to ``most`` events; of two with one name and place the later may replace the earlier."""
    records: list[Made] = []
    for at in range(number(draw, 0, most)):
        name, place = pick(draw, (*POINTS, *EXTENTS)), pick(draw, PLACES)
        earlier = [one for one in records if (one["event"], one["place"]) == (name, place)]
        if earlier and not one_in(draw, 2):
            continue
        record = {"kind": "event", "id": f"e{at}", "event": name, "place": place, "source": source(draw)}
        day = _a_day(draw)
        if name in EXTENTS:
            last = day + timedelta(days=number(draw, 1, 8))
            record |= {"start": day.isoformat(), "end": last.isoformat()}
        else:
            record["date"] = day.isoformat()[: pick(draw, (10, 10, 10, 7, 4))]
        if one_in(draw, 4):
            record["participants"] = [pick(draw, PEOPLE)]
        if one_in(draw, 12):
            record["status"] = "cancelled"
        records.append(replacing(draw, record, earlier) if earlier else with_life(draw, record))
    return records


def _a_day(draw: Draw) -> date:
    """A day near the ends of months, or in the weeks before the dateline."""
    if one_in(draw, 2):
        return date(2024, 4, 11) - timedelta(days=number(draw, 0, 40))
    year, month = number(draw, 1999, 2023), number(draw, 1, 12)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, pick(draw, (last, 1, last - 1, 2, number(draw, 1, last))))


def date_claim(draw: Draw, record: Made, records: list[Made]) -> tuple[str, Made]:
    """The step, and the claim that it makes of the record."""
    step, claim = pick(draw, _STEPS), {"kind": "date", "event": record["event"]}
    if not one_in(draw, 4):
        claim["place"] = record["place"]
    first, last = (_day(record[slot] if slot in record else record["date"]) for slot in ("start", "end"))
    off = timedelta(days=pick(draw, _OFF))
    lasted = "start" in record
    match step:
        case "from and to" if lasted:
            other = max(last + timedelta(days=pick(draw, _OFF)), first + off)
            return step, claim | {"start": _written(draw, first + off), "end": _written(draw, other)}
        case "one end" if lasted:
            slot, day = pick(draw, (("start", first + off), ("end", last + off)))
            return step, claim | {slot: _written(draw, day)}
        case "so long" if lasted:
            days = max((last - first).days + pick(draw, (-1, 0, 1, 2, -2)), 1)
            return step, claim | {"duration": f"{_COUNTED[days - 1]} days"}
        case "from the dateline":
            return step, claim | {"date": pick(draw, _LEANING)}
        case "no such day":
            return step, claim | {"date": "April 31, 2024"}
    day = pick(draw, (first, last)) + off
    if step == "with its weekday":
        weekday = calendar.day_name[(day.weekday() + pick(draw, (0, 1, 6))) % 7]
        return step, claim | {"date": f"{weekday}, {_in_words(day)}"}
    if step == "of another event":
        claim |= pick(
            draw, ({"event": "Corvus 9 launch"}, {"place": "Brod"}, {"participants": [pick(draw, PEOPLE)]})
        )
    return step, claim | {"date": _written(draw, day)}


def _day(text: str) -> date:
    return date.fromisoformat(f"{text}-01-01"[:10])


def _in_words(day: date) -> str:
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"


def _written(draw: Draw, day: date) -> str:
    month = f"{calendar.month_name[day.month]} {day.year}"
    quarter = f"{('first', 'second', 'third', 'fourth')[(day.month - 1) // 3]} quarter of {day.year}"
    return pick(draw, (_in_words(day), day.isoformat(), month, f"{day.year}", quarter))
