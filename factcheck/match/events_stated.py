"""What a date claim states before anything on record is held against it: what the calendar judges."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.claims import DateClaim
from factcheck.match.events_ages import AgeAgainstBirth
from factcheck.match.events_offices import OfficeStated
from factcheck.match.events_terms import TermAgainstRecord
from factcheck.match.events_when import When
from factcheck.reading.tense import Tense


class StatedTimes(NamedTuple):
    """A claim with every time that it states, its tense and the day of filing.

    ``offices`` are those that it gives somebody who did not hold them then.
    """

    claim: DateClaim
    whens: tuple[When, ...]
    tense: Tense | None
    dateline: date | None
    offices: tuple[OfficeStated, ...] = ()
    ages: tuple[AgeAgainstBirth, ...] = ()
    """Ages that do not go with the day of birth on record."""
    terms: tuple[TermAgainstRecord, ...] = ()
    """Terms of office that the terms on record do not bear out."""
