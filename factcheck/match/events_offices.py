"""Offices that a claim gives somebody on a stated day, beside the terms on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims import DateClaim
from factcheck.lexicon.places import same_country
from factcheck.match.events_compared import written
from factcheck.match.events_when import OfficeStated, When
from factcheck.store import Entity, Names
from factcheck.store.entities import Role
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

_TITLED = pattern(
    r"(?P<then>[Tt]hen[- ])?(?P<before>(?:[A-Z][\w.]*|former|ex|future|now|acting|deputy|vice)[ -])?"
    r"(?P<title>Vice President|President|Prime Minister|Chancellor|Premier|Governor|Mayor"
    r"|Secretary of State) "
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von))*)"
)
_OTHER_TIME = frozenset({"former", "ex", "future", "now", "acting", "deputy", "vice"})
_LONGEST = 600


def offices_stated(claim: DateClaim, whens: Sequence[When], names: Names) -> tuple[OfficeStated, ...]:
    """Those whom the claim gives an office on its one day, and who held it at no part of that day."""
    days = [when.period for when in whens if when.period is not None and not when.is_relative]
    if len(days) != 1 or len(whens) != 1 or whens[0].readings:
        return ()
    return tuple(_out_of_office(claim.event[:_LONGEST], days[0], names))


def _out_of_office(event: str, day: Period, names: Names) -> Iterator[OfficeStated]:
    for match in _TITLED.finditer(event):
        before = (match["before"] or "").strip(" -")
        if fold(before) in _OTHER_TIME:
            continue
        name = match["name"].rstrip(".'’").removesuffix("'s").removesuffix("’s")
        known = [entity for entity in names.resolve(name) if entity.kind == "person" and entity.listed]
        if len(known) != 1:
            continue
        terms = [role for role in known[0].roles if _is_office(role, match["title"], before)]
        if terms and not any(_may_hold(role, day) for role in terms):
            told = "; ".join(_term(role) for role in terms)
            yield OfficeStated(match["title"], known[0].name, told, is_explicit=match["then"] is not None)


def _is_office(role: Role, title: str, before: str) -> bool:
    if fold(role.office) != fold(title):
        return False
    return (
        not before
        or role.country is None
        or not same_country(before, before)
        or same_country(before, role.country)
    )


def _may_hold(role: Role, day: Period) -> bool:
    """Whether the term and the day touch; a term without a beginning or an end is open there."""
    first = role.start.start if role.start else None
    last = role.until.end if role.until else None
    ends_before = last is not None and day.start is not None and last <= day.start
    begins_after = first is not None and day.end is not None and day.end <= first
    return not (ends_before or begins_after)


def _term(role: Role) -> str:
    first = written(role.start) if role.start else "before what is on record"
    return f"{first} to {written(role.until) if role.until else 'now'}"


def bearers(claim: DateClaim, names: Names) -> tuple[Entity, ...]:
    """Everybody of whom the claim gives an office, for the record of what had a say."""
    found = (names.resolve(match["name"]) for match in _TITLED.finditer(claim.event[:_LONGEST]))
    return tuple(entity for entities in found for entity in entities)
