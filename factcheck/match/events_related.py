"""Order, distance and length: "28 days after the launch", "lasted six days"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.lexicon.lengths import HALVES, HEDGES, LENGTHS, Loose, read_loose
from factcheck.match.events_compared import About, Compared, Extent, Outcome, between
from factcheck.match.events_lengths import Unit, read_length
from factcheck.match.events_loose import compare_loose
from factcheck.values.pattern import pattern

_RELATION = pattern(
    rf"(?:(?P<one>the (?:day|week|month|year)) |(?P<loose>(?:{HEDGES}) {LENGTHS}|{HALVES}) "
    r"|(?:exactly |just |only )?(?P<length>[^\s]+(?: [^\s]+)? (?:day|week|month|year|decade)s?) )?"
    r"(?P<way>before|after|following|the same day as|on the day of) (?P<other>.+)"
)
_WITHIN = pattern(rf"(?P<length>within {LENGTHS}) of (?P<other>.+)")
_LOOSELY = pattern(r"(?P<loose>nearly|almost|about|around|some|roughly|exactly) (?P<length>.+)")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}


class Relation(NamedTuple):
    """How an event lies to another: before or after it, and how far where that is stated."""

    after: bool
    other: str
    length: tuple[int, Unit] | None
    text: str
    same_day: bool = False
    loose: Loose | None = None
    either_way: bool = False
    """Whether it may be before or after: "within a month of"."""
    is_next: bool = False
    """Whether it is the unit next to the other event, perhaps of the calendar: "the year after"."""


def read_relation(text: str) -> Relation | None:
    """The relation that ``text`` states: "two days after the summit"; None for anything else."""
    within = _WITHIN.fullmatch(text.strip())
    if within is not None:
        far = read_loose(within["length"])
        return far and Relation(True, within["other"], None, text, loose=far, either_way=True)
    match = _RELATION.fullmatch(text.strip())
    if match is None:
        return None
    if match["loose"]:
        loose = read_loose(match["loose"])
        return loose and Relation(match["way"] != "before", match["other"], None, text, loose=loose)
    stated = match["length"] or (match["one"].replace("the ", "one ") if match["one"] else None)
    length = read_length(stated) if stated else None
    if stated and length is None:
        return None
    same_day = match["way"].endswith(("as", "of"))
    is_next = match["one"] is not None
    length = None if same_day else length
    return Relation(match["way"] != "before", match["other"], length, text, same_day, is_next=is_next)


def compare_order(relation: Relation, event: Extent, other: Extent) -> Compared:
    """The order of two events on record, and their distance, beside what is stated."""
    first, second = (other, event) if relation.after else (event, other)
    if relation.either_way and not _precedes(first, second):
        first, second = second, first
    expected = _order_words(event, other)
    if relation.same_day:
        return Compared(About.ORDER, _same_day(event, other), relation.text, expected)
    if _precedes(second, first):
        return Compared(About.ORDER, Outcome.DIFFERS, relation.text, expected)
    if not _precedes(first, second):
        return Compared(About.ORDER, Outcome.OVERLAPS, relation.text, expected)
    if relation.length is None and relation.loose is None:
        return Compared(About.ORDER, Outcome.AGREES, relation.text, expected)
    return _distance(relation, first, second, expected)


def _same_day(event: Extent, other: Extent) -> Outcome:
    if event.whole.disjoint(other.whole):
        return Outcome.DIFFERS
    both = event.is_point and event.start.precision == "day" and other.whole.contains(event.start)
    return Outcome.AGREES if both else Outcome.OVERLAPS


def _precedes(first: Extent, second: Extent) -> bool:
    """Whether the first was certainly over before the second began."""
    end, start = first.end.end, second.start.start
    return end is not None and start is not None and end <= start


def _distance(relation: Relation, first: Extent, second: Extent, expected: str) -> Compared:
    count, unit = relation.length or (0, "day")
    starts = [first.start.start] if first.is_point else [first.start.start, first.end.last]
    ends = [second.start.start] if second.is_point else [second.start.start, second.end.last]
    exact = all(
        extent.start.precision == "day" and extent.end.precision == "day" for extent in (first, second)
    )
    if not exact:
        return Compared(About.DISTANCE, Outcome.OVERLAPS, relation.text, expected)
    if relation.loose is not None:
        days = frozenset((end - start).days for start in starts for end in ends if start and end)
        return Compared(About.DISTANCE, compare_loose(relation.loose, days), relation.text, expected)
    far = _next_to if relation.is_next else _so_far
    outcomes = {far(start, end, count, unit) for start in starts for end in ends if start and end}
    outcome = next(one for one in (Outcome.AGREES, Outcome.NEAR, Outcome.DIFFERS) if one in outcomes)
    return Compared(About.DISTANCE, outcome, relation.text, expected)


def _so_far(start: date, end: date, count: int, unit: Unit) -> Outcome:
    """Whether so many units lie between two days; a calendar month or year that was only touched is none."""
    far = min(abs(each - count) for each in between(start, end, unit))
    if unit == "day":
        return Outcome.AGREES if far == 0 else Outcome.NEAR if far == 1 else Outcome.DIFFERS
    days, size = (end - start).days, _DAYS[unit]
    is_half = 20 * days < 11 * size if count == 1 else 2 * days <= count * size
    if far > 1 or is_half or days >= 2 * count * size:
        return Outcome.DIFFERS
    off = 10 * abs(days - count * size)
    return Outcome.AGREES if far == 0 and off <= max(count, 6 if count > 1 else 4) * size else Outcome.NEAR


def _next_to(start: date, end: date, count: int, unit: Unit) -> Outcome:
    """Whether a day lies in the next week, month or year: that of the calendar, or such a length away."""
    outcome = _so_far(start, end, count, unit)
    if unit == "day" or outcome is Outcome.AGREES:
        return outcome
    by_calendar = between(start, end, unit)[0]
    if by_calendar == count:
        return Outcome.AGREES if unit != "week" else Outcome.NEAR
    return Outcome.NEAR if by_calendar < count else outcome


def _order_words(event: Extent, other: Extent) -> str:
    start, base = event.start.start, other.start.start
    are_days = event.start.precision == other.start.precision == "day"
    if start is None or base is None or not are_days:
        after, before = _precedes(other, event), _precedes(event, other)
        return "after it" if after else "before it" if before else "in no known order"
    days = (start - base).days
    if days == 0:
        return "the same day"
    return f"{abs(days)} day{'s' * (abs(days) != 1)} {'after' if days > 0 else 'before'} it"


def compare_duration(text: str, extent: Extent) -> Compared | None:
    """A stated length beside the extent on record, by inclusive count and by elapsed days."""
    loose = read_loose(text)
    loosely = _LOOSELY.fullmatch(text.strip())
    length = read_length(loosely["length"] if loosely else text)
    first, last = extent.start.start, extent.end.last
    if (length is None and loose is None) or first is None or last is None:
        return None
    inclusive = (last - first).days + 1
    expected = f"{inclusive} day{'s' * (inclusive != 1)}, counting the first and the last"
    if extent.start.precision != "day" or extent.end.precision != "day":
        return Compared(About.DURATION, Outcome.OVERLAPS, text, expected)
    if length is None or (loose is not None and loose.way in {"over", "under"}):
        compared = compare_loose(loose, frozenset({inclusive, inclusive - 1})) if loose else Outcome.OVERLAPS
        return Compared(About.DURATION, compared, text, expected)
    count, unit = length
    if unit == "day":
        outcome = Outcome.AGREES if count in {inclusive, inclusive - 1} else Outcome.DIFFERS
        near = (
            loosely is not None
            and loosely["loose"] != "exactly"
            and 10 * abs(count - inclusive) <= count + 10
        )
        if outcome is Outcome.DIFFERS and near:
            outcome = Outcome.NEAR
        return Compared(About.DURATION, outcome, text, expected)
    calendar, elapsed = between(first, last, unit)
    after = {elapsed, round_days(inclusive, unit)} | ({calendar} if unit == "month" else set())
    if count in after:
        return Compared(About.DURATION, Outcome.AGREES, text, expected)
    far = min(abs(each - count) for each in after)
    is_near = far == 1 and count * _DAYS[unit] < 2 * inclusive < 3 * count * _DAYS[unit]
    return Compared(About.DURATION, Outcome.NEAR if is_near else Outcome.DIFFERS, text, expected)


def round_days(days: int, unit: Unit) -> int:
    """So many days in the unit, rounded to the nearest."""
    size = _DAYS[unit]
    return (2 * days + size) // (2 * size)
