"""What is measured, and when a year of budgets starts: measures and fiscal calendars of a store."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from factcheck.store.names import comparable
from factcheck.store.slots import Complain, Slots
from factcheck.values.canonical import Json
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

NamedBy: TypeAlias = Literal["start", "end"]

_MONTH_AND_DAY = pattern(r"([0-9]{2})-([0-9]{2})")
_SPELL = pattern(r"([0-9]{1,4}) (day|week|month|year)s?")
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is measured. It matches by its name or an alias, and never by likeness.

    ``subject`` limits it to one country or body; ``fresh_for`` is the number of days after which a figure
    without a period is stale, None where it never is. ``source`` says who calls it so.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    unit: str | None = None
    base: str | None = None
    subject: str | None = None
    fresh_for: int | None = None
    source: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the fiscal year of ``subject`` starts (month, day), and by which of its years it is called."""

    id: str
    subject: str
    fiscal_year_starts: tuple[int, int]
    named_by: NamedBy = "end"
    source: str | None = None

    def fiscal_year(self, year: int) -> Period:
        """The fiscal year called ``year``."""
        return Period.fiscal_year(year, self.fiscal_year_starts, named_by_end=self.named_by == "end")


def measures_named(measures: tuple[Measure, ...], text: str) -> tuple[Measure, ...]:
    """Those of ``measures`` whose name or alias is ``text``; case and spacing do not count."""
    key = comparable(text)
    return tuple(measure for measure in measures if any(comparable(name) == key for name in measure.names))


def read_measure(ident: str, table: Mapping[str, object], complain: Complain) -> Measure | None:
    """The measure that a table of measures.toml describes; None, after complaints, where it is not sound."""
    slots = Slots(table, complain)
    name = slots.text("name", required=True)
    measure = Measure(
        ident,
        name or "",
        slots.texts("aliases"),
        slots.text("unit"),
        slots.text("base"),
        slots.text("subject"),
        slots.read("fresh-for", _days),
        slots.text("source"),
    )
    slots.text("note")
    return measure if slots.close() and name else None


def read_calendar(ident: str, table: Mapping[str, object], complain: Complain) -> Calendar | None:
    """The fiscal calendar that a table describes; None, after complaints, where it is not sound."""
    slots = Slots(table, complain)
    subject = slots.text("subject", required=True)
    starts = slots.read("fiscal-year-starts", _month_and_day, required=True)
    named_by = slots.choice("named-by", ("start", "end")) or "end"
    source = slots.text("source")
    slots.text("note")
    if not slots.close() or subject is None:
        return None
    return Calendar(ident, subject, starts, cast(NamedBy, named_by), source)


def measure_record(measure: Measure) -> Json:
    """The measure as canonical JSON: for digests."""
    return {
        "id": measure.id,
        "name": measure.name,
        "aliases": list(measure.aliases),
        "unit": measure.unit,
        "base": measure.base,
        "subject": measure.subject,
        "fresh-for": measure.fresh_for,
        "source": measure.source,
    }


def calendar_record(calendar: Calendar) -> Json:
    """The calendar as canonical JSON: for digests."""
    month, day = calendar.fiscal_year_starts
    return {
        "id": calendar.id,
        "subject": calendar.subject,
        "fiscal-year-starts": f"{month:02d}-{day:02d}",
        "named-by": calendar.named_by,
        "source": calendar.source,
    }


def _month_and_day(text: str) -> tuple[int, int]:
    match = _MONTH_AND_DAY.fullmatch(text)
    month, day = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (
        1 <= month <= 12 and 1 <= day <= monthrange(2001, month)[1]
    ):  # 2001: no leap day can start a year
        raise ValueError(f"{text!r} is not a month and day like 04-01")
    return month, day


def _days(text: str) -> int:
    match = _SPELL.fullmatch(text)
    if match is None or not int(match[1]):
        raise ValueError(f"{text!r} is not a length of time like 12 months")
    return int(match[1]) * _DAYS[match[2]]
