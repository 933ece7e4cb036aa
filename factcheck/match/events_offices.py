"""Offices that a claim gives somebody on a stated day, beside the terms on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.claims import DateClaim
from factcheck.lexicon.places import countries_named
from factcheck.match.events_compared import written
from factcheck.match.events_titles import Titled, titled_names
from factcheck.match.events_when import When
from factcheck.store import Entity, Names
from factcheck.store.entities import Role
from factcheck.values.name import Name
from factcheck.values.period import Period
from factcheck.values.text import fold

_GONE_BY = frozenset({"former", "ex", "onetime"})
_PRESENT = frozenset({"now", "current", "incumbent", "sitting"})
_OTHER_OFFICE = frozenset({"vice", "deputy", "assistant", "acting", "prime", "first", "chief", "lieutenant"})
_ALIKE = (
    {"premier", "prime minister"},
    {"defense minister", "defence minister"},
    {"defense secretary", "defence secretary"},
)


class OfficeStated(NamedTuple):
    """Somebody who is named with an office that the record does not give him on the stated day.

    ``terms`` are the terms on record, in words. ``is_explicit`` says that the office is stated of that time:
    "then-President". ``is_present`` says that he holds it on the day of filing, and may be named by it.
    """

    title: str
    name: str
    terms: str
    is_explicit: bool
    is_present: bool = False
    at: tuple[int, int] | None = None


def offices_stated(
    claim: DateClaim, whens: Sequence[When], names: Names, dateline: date | None = None
) -> tuple[OfficeStated, ...]:
    """Those whom the claim gives an office that they held on no part of the days it states."""
    day = _days(whens)
    if day is None:
        return ()
    return tuple(
        found
        for titled in titled_names(offices_told(claim))
        for entity in _bearer(titled, names)
        if (found := _out_of_office(titled, entity, day, dateline)) is not None
    )


def offices_told(claim: DateClaim) -> str:
    """All words in which a claim may give somebody an office: its event and its participants."""
    return "; ".join((claim.event, *claim.participants))


def _days(whens: Sequence[When]) -> Period | None:
    """From the first day that is stated to the last."""
    periods = [period for when in whens for period in when.periods]
    starts = [period.start for period in periods if period.start is not None]
    lasts = [period.last for period in periods if period.last is not None]
    if not periods or len(starts) < len(periods) or len(lasts) < len(periods):
        return None
    return Period.between(min(starts), max(lasts))


def _bearer(titled: Titled, names: Names) -> tuple[Entity, ...]:
    known = tuple(one for one in names.resolve(titled.name) if one.kind == "person" and one.listed)
    return known if len(known) == 1 else ()


def _out_of_office(titled: Titled, person: Entity, day: Period, dateline: date | None) -> OfficeStated | None:
    if not person.roles:
        return None
    terms = [role for role in person.roles if is_office(role, titled)]
    if titled.time in _GONE_BY:
        filed = Period.day(dateline) if dateline is not None else day
        if any(_is_over(role, day) or _is_over(role, filed) for role in terms):
            return None
    elif titled.time == "future":
        if any(role.start is not None and not _has_begun(role, day) for role in terms):
            return None
    elif any(may_hold(role, day) for role in terms):
        return None
    today = dateline is not None and any(may_hold(role, Period.day(dateline)) for role in terms)
    if titled.time in _PRESENT and today:
        return None
    told = "; ".join(_term(role) for role in (terms or person.roles))
    return OfficeStated(
        titled.office,
        person.name,
        told,
        is_explicit=titled.time == "then" and bool(terms),
        is_present=today and titled.time is None,
        at=titled.at,
    )


def is_office(role: Role, titled: Titled) -> bool:
    """Whether a term on record is of the office that is stated, and of the country where both name one."""
    recorded = fold(role.office).replace("-", " ").replace(".", "")
    bare = recorded.partition(" of the ")[0]
    bare = bare if bare.endswith("secretary") else bare.partition(" of ")[0]
    same = titled.office in {recorded, bare} or any({titled.office, bare} <= alike for alike in _ALIKE)
    if not same:
        before = bare.removesuffix(f" {titled.office}")
        if before == bare or _OTHER_OFFICE & set(before.split()):
            return False
    if not titled.countries or role.country is None:
        return True
    own = {country.id for country in countries_named(role.country)}
    return not own or bool(own & titled.countries)


def may_hold(role: Role, day: Period) -> bool:
    """Whether the term and the day touch; a term without a beginning or an end is open there."""
    return not _is_over(role, day) and _has_begun(role, day)


def _is_over(role: Role, day: Period) -> bool:
    last = role.until.end if role.until else None
    return last is not None and day.start is not None and last <= day.start


def _has_begun(role: Role, day: Period) -> bool:
    first = role.start.start if role.start else None
    return not (first is not None and day.end is not None and day.end <= first)


def _term(role: Role) -> str:
    first = written(role.start) if role.start else "before what is on record"
    where = f", {role.country}," if role.country else ""
    return f"{role.office}{where} from {first} to {written(role.until) if role.until else 'now'}"


def titles_differ(claim: str, records: Sequence[str]) -> tuple[str, str] | None:
    """An office that the claim gives somebody to whom the record gives another one, and that one."""
    recorded = [each for text in records for each in titled_names(text)]
    for stated in titled_names(claim):
        if stated.time is not None:
            continue
        of_same = [each for each in recorded if each.time is None and _same_bearer(stated.name, each.name)]
        if of_same and not any(_agree(stated, each) for each in of_same):
            return stated.office, of_same[0].office
    return None


def _same_bearer(one: str, other: str) -> bool:
    return Name.parse(one).agrees(Name.parse(other))


def _agree(one: Titled, other: Titled) -> bool:
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    return (
        one.office == other.office
        or any({one.office, other.office} <= alike for alike in _ALIKE)
        or _is_wider(one.office, other.office)
        or _is_wider(other.office, one.office)
    )


def _is_wider(wide: str, narrow: str) -> bool:
    """Whether one office is told less exactly than the other: "minister" and "foreign minister"."""
    before = narrow.removesuffix(f" {wide}")
    return before != narrow and not _OTHER_OFFICE & set(before.split())


def bearers(claim: DateClaim, names: Names) -> tuple[Entity, ...]:
    """Everybody of whom the claim gives an office, for the record of what had a say."""
    return tuple(
        entity for titled in titled_names(offices_told(claim)) for entity in names.resolve(titled.name)
    )
