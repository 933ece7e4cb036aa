"""Dates by the table of points and extents, counted day by day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from factcheck.reading import parse_period
from tests.oracle.opinion import OPEN, Answer, Held, Opinion, Record, life, opinion, settled, weight

_DAY = timedelta(days=1)
_WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_WITH_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAYS)}), (.+)", re.IGNORECASE)
_AGO = re.compile(r"(\w+) years? ago")


class Days(NamedTuple):
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def holds(self, other: Days) -> bool:
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Days) -> bool:
        return self.first <= other.last and other.first <= self.last


def decide_date(claim: Record, records: Sequence[Record], dateline: date | None) -> Opinion:
    """What the calendar, and then the records, make of a stated time."""
    if _is_against_the_calendar(claim):
        return Opinion("refuted")
    known = [one for one in records if one["kind"] == "event" and _is_of(claim, one)]
    held: list[Held] = [(one, _answer(claim, one, dateline)) for one in known]
    live = [each for each in held if life(each[0], records, dateline) == "live"]
    aside = [each for each in live if any(_says_less(each, other) for other in live)]
    held, live = ([each for each in some if each not in aside] for some in (held, live))
    pairs = [
        pair
        for pair in combinations(live, 2)
        if {answer for _, answer in pair} == {"yes", "no"} and _is_one_event(pair[0][0], pair[1][0])
    ]
    for pair in pairs:
        if weight(pair[0][0]) != weight(pair[1][0]):
            lighter = min(pair, key=lambda each: weight(each[0]))
            held = [each for each in held if each is not lighter]
    for pair in pairs:
        if all(any(each is one for one in held) for each in pair):
            return opinion("conflicting", [one for one, _ in pair])
    if len({answer for one, answer in held if (one, answer) in live}) > 1:
        return OPEN  # several events fit, and do not agree
    is_told_as_held = [
        (one, answer) if one.get("status", "held") == "held" else (one, "open") for one, answer in held
    ]
    return settled(is_told_as_held, records, dateline)


def _says_less(one: Held, other: Held) -> bool:
    """Whether a record is a vaguer one of the same event, or of a namesake in another year than is meant."""
    if not _is_one_event(one[0], other[0]):
        return False
    if "date" in one[0] and "date" in other[0]:
        vague, fine = _days(one[0]["date"]), _days(other[0]["date"])
        if vague != fine and vague.holds(fine):
            return True
    first, last = sorted(_whole(each[0]) for each in (one, other))
    is_far = (last.first - first.first).days > 183 and first.last.year < last.first.year
    return is_far and (one[1], other[1]) == ("no", "yes")


def _whole(record: Record) -> Days:
    if "date" in record:
        return _days(record["date"])
    return Days(_days(record["start"]).first, _days(record["end"]).last)


def _is_one_event(one: Record, other: Record) -> bool:
    return all(one.get(slot) == other.get(slot) for slot in ("event", "place", "participants", "status"))


def _is_against_the_calendar(claim: Record) -> bool:
    said = _WITH_WEEKDAY.fullmatch(claim.get("date", ""))
    if said is not None:
        day = _days(said[2]).first
        return _WEEKDAYS[day.weekday()] != said[1].lower()
    if "start" in claim and "end" in claim:
        return _days(claim["end"]).last < _days(claim["start"]).first
    return bool(re.fullmatch(r"(?:April|June|September|November) 31(?:, [0-9]{4})?", claim.get("date", "")))


def _is_of(claim: Record, record: Record) -> bool:
    """The same event: its name, and as gates its place and whoever took part."""
    names = {name.lower() for name in (record["event"], *record.get("aliases", ()))}
    if claim["event"].lower() not in names:
        return False
    if "place" in claim and "place" in record and claim["place"] != record["place"]:
        return False
    return set(record.get("participants", ())) >= set(claim.get("participants", ()))


def _answer(claim: Record, record: Record, dateline: date | None) -> Answer:
    if "date" in record:
        return _said_of(claim["date"], _days(record["date"]), dateline)
    first, last = _days(record["start"]).first, _days(record["end"]).last
    if "duration" in claim:
        number = _NUMBERS[claim["duration"].split()[0]]
        return "yes" if number in {(last - first).days, (last - first).days + 1} else "no"
    if "date" in claim:
        return _said_of(claim["date"], Days(first, last), dateline, lasted=True)
    ends = ((claim.get("start"), first), (claim.get("end"), last))
    return "yes" if all(said is None or _days(said).holds(Days(day, day)) for said, day in ends) else "no"


def _said_of(said: str, known: Days, dateline: date | None, *, lasted: bool = False) -> Answer:
    """One stated time beside one on record, which is a point, perhaps imprecise, or else ``lasted``."""
    if with_weekday := _WITH_WEEKDAY.fullmatch(said):
        said = with_weekday[2]
    ago = _AGO.fullmatch(said)
    told = said.lower().removeprefix("last ").removeprefix("this ")
    if ago is None and told not in (*_WEEKDAYS, "week", "month", "year", "today", "yesterday"):
        return _beside(_days(said), known, lasted=lasted)
    if dateline is None:
        return "open"
    if ago is not None:
        return _years_ago(_NUMBERS[ago[1]], known, dateline)
    if told in _WEEKDAYS:
        return _on_a_weekday(_told(said.lower(), told, dateline), known, dateline, lasted=lasted)
    answer = _beside(_told(said.lower(), told, dateline), known, lasted=lasted)
    if answer == "no" and said.lower() == "last week" and 5 <= (dateline - known.first).days <= 13:
        return "open"  # the seven days before the dateline, or the week that begins on a Sunday
    return answer


def _beside(stated: Days, known: Days, *, lasted: bool) -> Answer:
    if stated.holds(known) or (lasted and known.holds(stated)):
        return "yes"
    return "open" if stated.meets(known) else "no"


def _told(said: str, told: str, dateline: date) -> Days:
    """The days of "yesterday", "this month", "last Friday", found by walking back from the dateline."""
    day = dateline
    if told in _WEEKDAYS:
        if said.startswith("last "):
            day -= _DAY
        while day.weekday() != _WEEKDAYS.index(told):
            day -= _DAY
        return Days(day, day)
    if told in {"today", "yesterday"}:
        return Days(day - _DAY, day - _DAY) if told == "yesterday" else Days(day, day)
    while said.startswith("last ") and _same(told, day, dateline):
        day -= _DAY
    first = last = day
    while _same(told, first - _DAY, day):
        first -= _DAY
    while _same(told, last + _DAY, day):
        last += _DAY
    return Days(first, last)


def _same(unit: str, one: date, other: date) -> bool:
    if unit == "week":
        return one.isocalendar()[:2] == other.isocalendar()[:2]
    return one.year == other.year and (unit == "year" or one.month == other.month)


def _on_a_weekday(stated: Days, known: Days, dateline: date, *, lasted: bool) -> Answer:
    """A weekday refutes only another weekday, or what lies more than 13 days from the dateline."""
    if (answer := _beside(stated, known, lasted=lasted)) != "no":
        return answer
    if min(abs((day - dateline).days) for day in known) > 13 and not known.holds(Days(dateline, dateline)):
        return "no"
    near = (stated.first + timedelta(days=7 * weeks) for weeks in range(-9, 10))
    return "open" if any(known.holds(Days(day, day)) for day in near) else "no"


def _years_ago(number: int, known: Days, dateline: date) -> Answer:
    """By calendar years, or by the time elapsed, rounded."""
    found = set()
    for day in known:
        elapsed = round(Fraction((dateline - day).days * 400, 146_097))
        found.add(_of_years(number, {dateline.year - day.year, elapsed}))
    return found.pop() if len(found) == 1 else "open"


def _of_years(number: int, counted: set[int]) -> Answer:
    if number in counted:
        return "yes"
    return "no" if all(abs(one - number) >= 2 for one in counted) else "open"


def _days(text: str) -> Days:
    period = parse_period(text)
    if period.start is None or period.last is None:
        raise ValueError(f"{text!r} is open on one side")
    return Days(period.start, period.last)
