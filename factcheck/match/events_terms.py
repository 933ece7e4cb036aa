"""A term of office that a clause states, beside the terms on record: "was chancellor from 2005 to 2021"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from factcheck.claims import DateClaim
from factcheck.match.events_compared import written
from factcheck.match.events_offices import is_office, may_hold
from factcheck.match.events_titles import Titled, office_from
from factcheck.match.events_when import Side, When
from factcheck.store import Names
from factcheck.store.entities import Role
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_VERBS = {
    "was": "hold", "served as": "hold", "has been": "hold", "has served as": "hold", "had been": "hold",
    "remained": "hold", "serves as": "hold", "became": "begin", "took office as": "begin",
    "was sworn in as": "begin", "took over as": "begin", "left office as": "end", "stepped down as": "end",
    "resigned as": "end", "quit as": "end",
}  # fmt: skip
_STATED = pattern(
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al)){0,4}) (?:first |also )?(?P<verb>"
    + "|".join(sorted(_VERBS, key=len, reverse=True))
    + r") (?:the |its |their )?(?=\S)"
)
_ONE_DAY = timedelta(days=1)


class TermStated(NamedTuple):
    """Somebody who held, took or left an office."""

    titled: Titled
    way: Literal["hold", "begin", "end"]


class TermAgainstRecord(NamedTuple):
    """A stated term that no term on record bears out; ``terms`` are those of that office, in words."""

    name: str
    office: str
    terms: str
    at: str


def term_stated(event: str) -> TermStated | None:
    """The term that a clause states, without its dates; None where it tells of anything besides."""
    match = _STATED.match(event)
    office = office_from(event, match.end()) if match is not None else None
    if match is None or office is None or event[office.at[1] :].strip(" ,."):
        return None
    return TermStated(office._replace(name=match["name"]), _VERBS[match["verb"]])  # type: ignore[arg-type]


def terms_against_record(
    claim: DateClaim, whens: Sequence[When], names: Names
) -> tuple[TermAgainstRecord, ...]:
    """The claim's term of office where the store knows the office's terms and none is the stated one."""
    stated = term_stated(claim.event)
    if stated is None or any(when.period is None or when.readings for when in whens):
        return ()
    known = [one for one in names.resolve(stated.titled.name) if one.kind == "person" and one.listed]
    if len(known) != 1 or not whens:
        return ()
    terms = [role for role in known[0].roles if is_office(role, stated.titled)]
    periods = [when.period for when in whens if when.period is not None]
    if not terms or any(period.approximate or period.part for period in periods):
        return ()
    if all(_is_borne_out(stated, when, period, terms) for when, period in zip(whens, periods, strict=True)):
        return ()
    when = whens[0]
    told = "; ".join(f"{_edge(role.start)} to {_edge(role.until)}" for role in terms)
    return (TermAgainstRecord(known[0].name, stated.titled.office, told, when.text),)


def _is_borne_out(stated: TermStated, when: When, period: Period, terms: Sequence[Role]) -> bool:
    """Whether some term bears the stated time out; an end that is not known always does."""
    first = when.text.split()[0].lower()
    starts = [role.start for role in terms]
    ends = [role.until for role in terms]
    begins = stated.way == "begin" or first == "since" or when.side is Side.START
    if begins and stated.way != "end":
        return any(start is None or _touches(_opening(period, first), start) for start in starts)
    if stated.way == "end" or first in {"until", "till"} or when.side is Side.END:
        return any(end is None or _ends_in(_closing(period, first), end) for end in ends)
    if not when.is_range:
        return any(may_hold(role, period) for role in terms)
    opens, closes = _end_of_range(period.start, when.text), _end_of_range(period.last, when.text)
    return any(start is None or _touches(opens or period, start) for start in starts) and any(
        end is None or _ends_in(closes or period, end) for end in ends
    )


def _opening(period: Period, first: str) -> Period:
    """The day, month or year in which it began; "since 2018" leaves all of 2018."""
    return period if first != "since" or period.start is None else _unit(period.start, period.start)


def _closing(period: Period, first: str) -> Period:
    return (
        period if first not in {"until", "till"} or period.last is None else _unit(period.last, period.last)
    )


def _unit(start: date, last: date) -> Period:
    """The year of a New Year's Day or Eve, the month of a month's first or last day, else the day."""
    if (start.month, start.day) == (1, 1) or (last.month, last.day) == (12, 31):
        return Period.year(start.year)
    if start.day == 1 or (last + _ONE_DAY).day == 1:
        return Period.month(start.year, start.month)
    return Period.day(start)


def _end_of_range(day: date | None, text: str) -> Period | None:
    """One end of a stated range, as exactly as the range is written."""
    if day is None:
        return None
    if not any(character.isalpha() and character.isupper() for character in text):
        return Period.year(day.year)
    return _unit(day, day) if day.day == 1 or (day + _ONE_DAY).day == 1 else Period.day(day)


def _touches(stated: Period, recorded: Period) -> bool:
    return not stated.disjoint(recorded)


def _ends_in(stated: Period, until: Period) -> bool:
    """Whether a term that ran up to ``until`` ended in the stated time; its last day counts too."""
    if _touches(stated, until):
        return True
    return until.start is not None and stated.contains(until.start - _ONE_DAY)


def _edge(period: Period | None) -> str:
    return written(period) if period is not None else "no day on record"
