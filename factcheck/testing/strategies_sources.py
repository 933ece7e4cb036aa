"""Hypothesis strategies for days and for the documents that facts come from."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeAlias, TypeVar

from hypothesis import strategies as st

from factcheck.facts import Medium, Source
from factcheck.testing import vocabulary

Strategy: TypeAlias = st.SearchStrategy
_T = TypeVar("_T")

FIRST: Final = date(1900, 1, 1)
LAST: Final = date(2099, 12, 31)


def given_or(own: Strategy[_T] | None, other: Strategy[_T]) -> Strategy[_T]:
    """A suite's own strategy where it gave one, else the other."""
    return other if own is None else own


def datelines(*, first: date = FIRST, last: date = LAST) -> Strategy[date]:
    """A day from ``first`` to ``last``, both included: by default of the 20th or the 21st century."""
    return st.dates(first, last)


def sources(*, media: Strategy[Medium] | None = None, days: Strategy[date] | None = None) -> Strategy[Source]:
    """A dated source; ``media`` are by default all that weigh more than ``secondary``."""
    heavy = st.sampled_from([medium for medium in Medium if medium is not Medium.SECONDARY])
    return st.builds(
        lambda place, day, medium: Source(title=f"Minutes of {place}", date=day.isoformat(), medium=medium),
        st.sampled_from(vocabulary.PLACES),
        given_or(days, datelines()),
        given_or(media, heavy),
    )
