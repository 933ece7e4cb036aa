"""Ages in a clause: "Lena Ost, 91, died", "aged 98", "the 81-year-old", beside the day of birth on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from factcheck.claims import DateClaim
from factcheck.lexicon.counts import count_of
from factcheck.match.events_compared import written
from factcheck.match.events_when import When
from factcheck.store import Entity, Names
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al))*)"
_AGE = r"(?P<age>[0-9]{1,3})"
_BESIDE = pattern(rf"{_NAME}, {_AGE}(?:,|\Z)")
_AGED = pattern(
    rf",? (?:aged|at (?:the )?age(?: of)?|at) {_AGE}(?![0-9]|[,.:][0-9])"
    r"(?=[,.;)]|\Z| (?:in|on|after|from|of|following|when|while|and|surrounded|he|she)\b)"
)
_YEAR_OLD = pattern(rf",? (?:the |a |an )?{_AGE}-year-old\b")
_TURNS = pattern(r" (?:turns|turned|will turn|is turning) (?P<age>[0-9]{1,3}|[a-z]+(?:-[a-z]+)?)\b")
_FIRST_NAME = pattern(_NAME)
_DIES = pattern(r"\b(?:died|dies|die|death|passed away|killed|assassinated|murdered|executed)\b")
_LONGEST = 600
_OLDEST = 125


class AgeStated(NamedTuple):
    """Somebody and an age that is given him; ``is_then`` where it is the age on the day of the event."""

    name: str | None
    age: int
    is_then: bool
    is_birthday: bool
    at: tuple[int, int]


class AgeAgainstBirth(NamedTuple):
    """An age that does not go with the day of birth on record: ``reckoned`` says which would."""

    stated: AgeStated
    name: str
    born: str
    reckoned: str


@lru_cache(maxsize=1024)
def ages_in(text: str) -> tuple[AgeStated, ...]:
    """The ages that a clause gives people, each with the name nearest to it."""
    return tuple(sorted(_ages(text[:_LONGEST]), key=lambda one: one.at))


def _ages(text: str) -> Iterator[AgeStated]:
    dies = _DIES.search(text) is not None
    for match in _BESIDE.finditer(text):
        yield AgeStated(
            match["name"], int(match["age"]), dies, False, (match.start("age") - 2, match.end("age"))
        )
    for form, is_then, is_birthday in ((_AGED, dies, False), (_YEAR_OLD, dies, False), (_TURNS, True, True)):
        for match in form.finditer(text):
            age = count_of(match["age"])
            named = list(_FIRST_NAME.finditer(text, 0, match.start()))
            after = _FIRST_NAME.match(text, match.end() + 1) if form is _YEAR_OLD else None
            name = after["name"] if after else named[-1]["name"] if named else None
            if (
                age is not None
                and age <= _OLDEST
                and (form is not _AGED or dies or "aged" in match[0] or "age" in match[0])
            ):
                yield AgeStated(name, age, is_then, is_birthday, (match.start(), match.end()))


def without_ages(text: str) -> str:
    """The clause without the ages in it, for what happened names no age."""
    kept, at = "", 0
    for one in ages_in(text):
        if one.is_birthday or one.at[0] < at:
            continue
        kept += text[at : one.at[0]]
        at = one.at[1] + (text[one.at[1] : one.at[1] + 1] == ",")
    return " ".join((kept + " " + text[at:]).split()) if at else text


def ages_against_birth(
    claim: DateClaim, whens: Sequence[When], names: Names, dateline: date | None
) -> tuple[AgeAgainstBirth, ...]:
    """The ages that fit the day of birth on record neither on the stated day nor on that of filing."""
    days = [when.period for when in whens if when.period is not None and not when.readings]
    if len(days) != 1 or len(whens) != 1:
        return ()
    return tuple(_wrong(claim, days[0], names, dateline))


def _wrong(claim: DateClaim, day: Period, names: Names, dateline: date | None) -> Iterator[AgeAgainstBirth]:
    text = claim.event if ages_in(claim.event) else claim.text
    for stated in ages_in(text):
        person = _bearer(stated.name, names) if stated.name else None
        if person is None or person.born is None or person.born.approximate:
            continue
        spans = [_age_on(person.born, day, is_birthday=stated.is_birthday)]
        if not stated.is_then and dateline is not None:
            spans.append(_age_on(person.born, Period.day(dateline), is_birthday=False))
        known = [span for span in spans if span is not None]
        if known and len(known) == len(spans) and all(not low <= stated.age <= high for low, high in known):
            low, high = known[0]
            reckoned = str(low) if low == high else f"{low} to {high}"
            yield AgeAgainstBirth(stated, person.name, written(person.born), reckoned)


def _bearer(name: str, names: Names) -> Entity | None:
    known = [one for one in names.resolve(name) if one.kind == "person" and one.listed]
    return known[0] if len(known) == 1 else None


def _age_on(born: Period, day: Period, *, is_birthday: bool) -> tuple[int, int] | None:
    """The youngest and the oldest that somebody can be in a stretch of days."""
    if born.start is None or born.last is None or day.start is None or day.last is None:
        return None
    if is_birthday:
        return day.start.year - born.last.year, day.last.year - born.start.year
    return _years(born.last, day.start), _years(born.start, day.last)


def _years(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
