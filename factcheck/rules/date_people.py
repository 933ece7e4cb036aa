"""Rules about what names.toml knows of people: who held which office, and how old somebody was."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.match.events import place_of
from factcheck.match.events_stated import StatedTimes
from factcheck.rules.base import ClaimRule, Remark
from factcheck.verdict import Severity, Status


def not_in_office(times: StatedTimes) -> Iterator[Remark]:
    """Somebody is said to have held an office then, and held it at another time.

    Only where the words say that it was then ("then-President"): a title alone is as often the present one.
    """
    for one in times.offices:
        if one.is_explicit:
            yield Remark(
                f"{one.name} is on record as {one.terms}", found=times.whens[0].text, expected=one.terms
            )


def age_against_birth(times: StatedTimes) -> Iterator[Remark]:
    """An age that somebody cannot have had, by the day of birth on record.

    An age beside a name may be that of the stated day or that of the day of filing; with a death it is
    the age on that day.
    """
    for one in times.ages:
        yield Remark(
            f"{one.name} was born on {one.born}, which makes {one.reckoned}, not {one.stated.age}",
            found=str(one.stated.age),
            expected=one.reckoned,
        )


def term_against_record(times: StatedTimes) -> Iterator[Remark]:
    """Somebody is said to have held, taken or left an office at another time than his terms on record.

    Compared as exactly as it is written: "from 2005 to 2021" by years, "became … on" by the day.
    """
    for one in times.terms:
        yield Remark(
            f"{one.name} is on record as {one.office} from {one.terms}",
            place_of(times.claim, one.at),
            found=one.at,
            expected=one.terms,
        )


def title_of_another_time(times: StatedTimes) -> Iterator[Remark]:
    """A title that its bearer did not hold on the stated day; it may be meant as of the day of filing."""
    for one in times.offices:
        if not one.is_explicit:
            yield Remark(f"{one.name} is on record as {one.terms}; “{one.title}” does not fit the stated day")


RULES = (
    ClaimRule("DAT323", "not-in-office-then", Status.REFUTED, not_in_office),
    ClaimRule("DAT325", "age-against-birth", Status.REFUTED, age_against_birth),
    ClaimRule("DAT326", "term-against-record", Status.REFUTED, term_against_record),
    ClaimRule("DAT341", "title-of-another-time", None, title_of_another_time, level=Severity.NOTE),
)
