"""Order, distance and length: "28 days after the launch", "lasted six days"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.match.events_compared import About, Compared, Extent, Outcome, between
from factcheck.match.events_when import Unit, read_length
from factcheck.values.pattern import pattern

_RELATION = pattern(
    r"(?:(?:some |about |exactly |just |only )?(?P<length>[^\s]+(?: [^\s]+)? "
    r"(?:day|week|month|year|decade)s?) |(?P<one>the (?:day|week|month|year)) )?"
    r"(?P<way>before|after|following) (?P<other>.+)"
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}


class Relation(NamedTuple):
    """How an event lies to another: before or after it, and how far where that is stated."""

    after: bool
    other: str
    length: tuple[int, Unit] | None
    text: str


def read_relation(text: str) -> Relation | None:
    """The relation that ``text`` states: "two days after the summit"; None for anything else."""
    match = _RELATION.fullmatch(text.strip())
    if match is None:
        return None
    stated = match["length"] or (match["one"].replace("the ", "one ") if match["one"] else None)
    length = read_length(stated) if stated else None
    if stated and length is None:
        return None
    return Relation(match["way"] != "before", match["other"], length, text)


def compare_order(relation: Relation, event: Extent, other: Extent) -> Compared | None:
    """The order of two events on record, and their distance, beside what is stated."""
    first, second = (other, event) if relation.after else (event, other)
    expected = _order_words(event, other)
    if _precedes(second, first):
        return Compared(About.ORDER, Outcome.DIFFERS, relation.text, expected)
    if not _precedes(first, second):
        return Compared(About.ORDER, Outcome.OVERLAPS, relation.text, expected)
    if relation.length is None:
        return Compared(About.ORDER, Outcome.AGREES, relation.text, expected)
    return _distance(relation, first, second, expected)


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
    found = [between(start, end, unit) for start in starts for end in ends if start and end]
    far = min(abs(each - count) for pair in found for each in pair)
    outcome = Outcome.AGREES if far == 0 else Outcome.NEAR if far == 1 else Outcome.DIFFERS
    return Compared(About.DISTANCE, outcome, relation.text, expected)


def _order_words(event: Extent, other: Extent) -> str:
    start, base = event.start.start, other.start.start
    if start is None or base is None:
        return "in no known order"
    if not (event.start.precision == other.start.precision == "day"):
        return "after it" if start > base else "before it"
    days = (start - base).days
    if days == 0:
        return "the same day"
    return f"{abs(days)} day{'s' * (abs(days) != 1)} {'after' if days > 0 else 'before'} it"


def compare_duration(text: str, extent: Extent) -> Compared | None:
    """A stated length beside the extent on record, by inclusive count and by elapsed days."""
    length = read_length(text)
    first, last = extent.start.start, extent.end.last
    if length is None or first is None or last is None:
        return None
    count, unit = length
    inclusive = (last - first).days + 1
    expected = f"{inclusive} day{'s' * (inclusive != 1)}, counting the first and the last"
    if extent.start.precision != "day" or extent.end.precision != "day":
        return Compared(About.DURATION, Outcome.OVERLAPS, text, expected)
    if unit == "day":
        outcome = Outcome.AGREES if count in {inclusive, inclusive - 1} else Outcome.DIFFERS
        return Compared(About.DURATION, outcome, text, expected)
    after = {*between(first, last, unit)[1:], round_days(inclusive, unit)}
    if count in after:
        return Compared(About.DURATION, Outcome.AGREES, text, expected)
    far = min(abs(each - count) for each in after)
    return Compared(About.DURATION, Outcome.NEAR if far == 1 else Outcome.DIFFERS, text, expected)


def round_days(days: int, unit: Unit) -> int:
    """So many days in the unit, rounded to the nearest."""
    size = _DAYS[unit]
    return (2 * days + size) // (2 * size)
