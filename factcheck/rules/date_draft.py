"""Rules about the dates of a whole draft: one event, one time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims import DateClaim
from factcheck.match.events_when import Side, read_when
from factcheck.reading.events_named import EventWords, event_words
from factcheck.rules.base import DraftRule, Remark
from factcheck.values.period import Period
from factcheck.verdict import Severity

_MOST_COMPARED = 200  # date claims of one draft that are compared with each other


def two_dates(claims: Sequence[DateClaim]) -> Iterator[Remark]:
    """One event is given two days in one draft.

    Only days that name their year, outside quotations and reported clauses, of events named in the same
    words.
    """
    seen: list[tuple[EventWords, DateClaim, Period]] = []
    for number, claim in enumerate(claims[:_MOST_COMPARED]):
        period = _day(claim)
        words = event_words(claim.event)
        if period is None or not words.kinds or not words.names_something:
            continue
        for before, earlier, day in seen:
            if _same(before, words) and day.disjoint(period) and not _share_words(earlier, claim):
                yield Remark(f"dated “{earlier.date}” before in this draft", found=claim.date, claim=number)
                break
        seen.append((words, claim, period))


def _day(claim: DateClaim) -> Period | None:
    if claim.date is None or claim.within is not None or claim.relation is not None:
        return None  # an anniversary is on another day than its event
    when = read_when(claim.date, Side.WHOLE, None, None)
    return when.period if when.period is not None and when.period.precision == "day" else None


def _share_words(one: DateClaim, other: DateClaim) -> bool:
    """Whether two claims are made of the same words, as in "born in 1901, died in 1968"."""
    first, second = one.span, other.span
    return first is not None and second is not None and first.start < second.end and second.start < first.end


def _same(one: EventWords, other: EventWords) -> bool:
    return (
        one.kinds == other.kinds
        and {run.compact for run in one.runs} == {run.compact for run in other.runs}
        and (one.countries, one.ordinals, one.years, one.words)
        == (other.countries, other.ordinals, other.years, other.words)
    )


RULES = (DraftRule("DAT342", "two-dates-for-one-event", None, two_dates, level=Severity.WARNING),)
