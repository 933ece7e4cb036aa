"""Named times as they stand: alone, in a list or as the ends of a range."""

from __future__ import annotations

from factcheck.lexicon.calendar import months
from factcheck.reading.lead import lead
from factcheck.reading.mention import Unparsed
from factcheck.reading.named import Named
from factcheck.reading.ordinals import named_told
from factcheck.reading.page import Page
from factcheck.reading.points import named_ahead, point_at
from factcheck.reading.spoken import spoken_day
from factcheck.reading.told import Filed, Told
from factcheck.reading.years import bare_year
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_JOIN = pattern(r"\x01? (?:to|through|thru|until|till|and|-) (?:the )?|-")
_DAY_ONLY = pattern(
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9a-z%]|[,.:/-][0-9])(?:,? ([12][0-9]{3})(?![0-9]|[,.][0-9]))?"
)
_LISTED = pattern(
    r"((?:, [0-9]{1,2}(?:st|nd|rd|th)?){0,6})(,? (?:and|or) )([0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?=[.;:)\"'”](?![0-9])|\Z|,(?! ?[0-9])"
    r"| (?:in|at|on|by|with|for|to|when|as|after|before|but|from|amid|during|while|this)\b"
    r"|,? (?:of )?([12][0-9]{3})(?![0-9]|[,.][0-9]))"
)
_ENDS = pattern(r"(?=[.,;:)\"'”?!]|\Z| (?:and|in|at|when|after|before|but|as|with|for)\b)")
_NUMBER = pattern(r"[0-9]{1,2}")
_AND_ON = pattern(r",? (?:and|or) (?:on )?(?:the )?")
_YEAR_OF_LIST = pattern(r",? ([12][0-9]{3})(?![0-9]|[,.][0-9]|-[0-9])")
_MONTHS_LISTED = pattern(r"(?:,? and |,? or |, )([a-z]{3,9})(?![a-z'])")


def times(page: Page, first: Named, filed: Filed) -> tuple[Told, ...]:
    """The times that a named one begins: itself, a list of days of its month, or a range."""
    before = lead(page, first.start)
    listed = _days_listed(page, first, before.word)
    if listed:
        return tuple(named_told(page, one, filed) for one in listed)
    second = _second(page, first, before.word, filed)
    if second is None and before.word != "between" and (year := _year_told_once(page, first, filed)):
        return (named_told(page, first._replace(year=year), filed),)
    if second is None:
        ranged = _to_a_told(page, first, before.word, filed)
        return (named_told(page, first, filed) if ranged is None else ranged,)
    return (span(page, first, second, filed),)


def _year_told_once(page: Page, first: Named, filed: Filed) -> int | None:
    """The year of a day behind which another one has it: "on April 10 and May 3, 2010"."""
    if first.grain != "day" or first.year is not None or first.turn is not None or first.problem is not None:
        return None
    join = _AND_ON.match(page.low, first.end)
    second = None if join is None else named_ahead(page, join.end(), filed.locale)
    if second is None or second.grain != "day" or second.year is None or second.problem is not None:
        return None
    return second.year - ((first.month or 1, first.number) > (second.month or 1, second.number))


def _days_listed(page: Page, first: Named, before: str) -> list[Named]:
    """The days of "April 10, 12 and 14, 2024"; nothing where what follows counts things."""
    if first.grain != "day" or first.year is not None or before == "between" or first.problem is not None:
        return []
    if not page.low[first.end - 1].isdecimal() and page.low[first.end - 2 : first.end] not in {
        "st",
        "nd",
        "rd",
        "th",
    }:
        return []
    match = _LISTED.match(page.low, first.end)
    if match is None:
        return []
    year = int(match[4]) if match[4] else None
    found = [first._replace(year=year)]
    for number in (*_NUMBER.finditer(page.low, match.start(1), match.end(1)), match):
        at, end = number.span(3) if number is match else number.span()
        day = int(page.low[at:end])
        if not found[-1].number < day <= 31:
            return []
        found.append(first._replace(start=at, end=end, number=day, year=year, weekday=None))
    if match[4]:
        found[-1] = found[-1]._replace(end=match.end(4))
    return found


def months_listed(page: Page, first: Named) -> list[Named]:
    """All months of a list that begins with ``first``, or none: "in March, April and May 2010"."""
    found: list[Named] = []
    at = first.end
    while True:
        match = _MONTHS_LISTED.match(page.low, at)
        if match is None or match[1] not in months() or not page.folded[match.start(1)].isupper():
            break
        year = _YEAR_OF_LIST.match(page.low, match.end())
        if year is not None and first.year is None and first.turn is None:  # "in April and May 2010"
            found.append(Named(match.start(1), year.end(), "month", int(year[1]), months()[match[1]]))
            break
        if (
            page.low[match.end() : match.end() + 1] == " "
            and page.low[match.end() + 1 : match.end() + 2].isdecimal()
        ):
            break
        found.append(
            Named(match.start(1), match.end(), "month", first.year, months()[match[1]], turn=first.turn)
        )
        at = match.end()
    if not found:
        return []
    last = found[-1]
    if last.year is None or first.year is not None:
        return [first, *found]
    return [_in_year_of(last, one) for one in (first, *found)]


def _in_year_of(last: Named, one: Named) -> Named:
    """A month of a list with the year of its last one, or the year before: "in December and January 2010"."""
    if one.year is not None or last.year is None:
        return one
    return one._replace(year=last.year - ((one.month or 1) > (last.month or 1)))


def _second(page: Page, first: Named, before: str, filed: Filed) -> Named | None:
    match = _JOIN.match(
        page.low, first.end + (before == "from" and page.low[first.end : first.end + 1] == ",")
    )
    if match is None or (" and " in match[0] and before != "between"):
        return None
    if first.grain in {"century", "fiscal-year", "season"} or first.problem is not None:
        return None
    start = match.end()
    if first.grain == "day":
        only = _DAY_ONLY.match(page.low, start)
        if only is not None and first.number < int(only[1]) <= 31:
            year = int(only[2]) if only[2] else first.year
            ahead = named_ahead(page, start, filed.locale)
            if ahead is None or ahead.grain == "year":
                return Named(start, only.end(), "day", year, first.month, int(only[1]))
        said = spoken_day(page.low, start)
        if (
            said is not None
            and said.is_ordinal
            and first.number != said.number
            and _ENDS.match(page.low, said.end)
        ):
            month, year = first.month or 1, first.year
            if said.number < first.number:
                month, year = month % 12 + 1, year if year is None else year + month // 12
            return Named(start, said.end, "day", year, month, said.number)
    second = named_ahead(page, start, filed.locale) or _later_year(page, start, first)
    if second is None or second.grain in {"century", "season"}:
        return None
    return second


def _later_year(page: Page, start: int, first: Named) -> Named | None:
    """The year behind one long past, which "to" and "and" alone do not make a year: "from 1630 to 1633"."""
    if first.grain != "year" or first.year is None:
        return None
    year = bare_year(page, start, "until")
    return year if year is not None and year.year is not None and first.year < year.year else None


def _to_a_told(page: Page, first: Named, before: str, filed: Filed) -> Told | None:
    """A range whose far end leans on the dateline: "from March 3 until yesterday"."""
    if before not in {"from", "between"} or first.problem is not None:
        return None
    match = _JOIN.match(page.low, first.end)
    if match is None:
        return None
    far = point_at(page, match.end(), filed)
    near = named_told(page, first, filed)
    return joined(near, far) if far is not None else None


def joined(near: Told, far: Told) -> Told | None:
    """The range from one time to another; None where either is unclear or they are in the wrong order."""
    opening, closing = near.only, far.only
    if opening is None or closing is None or opening.unresolved or closing.unresolved:
        return None
    if opening.start is None or closing.end is None or opening.start >= closing.end:
        return None
    return Told(near.start, far.end, (Period.span(opening, closing),), None, near.tense, is_range=True)


def span(page: Page, first: Named, second: Named, filed: Filed) -> Told:
    """The range of two named times, both ends included."""
    readings, problem = _resolved(page, first, second, filed)
    return Told(first.start, second.end, readings, problem, None, first.weekday, is_range=True)


def _resolved(
    page: Page, first: Named, second: Named, filed: Filed
) -> tuple[tuple[Period, ...], Unparsed | None]:
    problem = first.problem or second.problem
    if problem is not None:
        return (), problem
    if first.needs_dateline and not second.needs_dateline:
        year = second.year or 0
        wraps = (first.month or 1) > (second.month or 12)
        found = _between(page, first._replace(year=year - wraps), second, filed)
        if not wraps or found[1] is not None:
            return found
        # The year named once may be that of either end: "Dec. 28-Jan. 3, 2024".
        other = _between(page, first._replace(year=year), second._replace(year=year + 1), filed)
        return (*found[0], *other[0]), None
    return _between(page, first, second, filed)


def _between(
    page: Page, first: Named, second: Named, filed: Filed
) -> tuple[tuple[Period, ...], Unparsed | None]:
    near = named_told(page, first, filed)
    opening = near.only
    if opening is None or opening.start is None:
        return (), near.problem
    if second.needs_dateline:
        wraps = (second.month or 12, second.number) < (first.month or 1, first.number)
        second = second._replace(year=opening.start.year + wraps)
    far = named_told(page, second, filed)
    closing = far.only
    if closing is None:
        return (), far.problem
    if closing.end is not None and opening.start >= closing.end:
        return (), "ambiguous"
    return (Period.span(opening, closing),), None
