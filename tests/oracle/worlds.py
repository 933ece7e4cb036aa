"""Stores of up to thirty records, and claims that come near them: true, mutated, cut, unrelated, on an edge.

Records and claims are plain dictionaries, as a store and a caller would write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from tests.oracle.drawn import Draw, Made, number, pick
from tests.oracle.drawn_dates import date_claim, event_records
from tests.oracle.drawn_figures import figure_claim, figure_records
from tests.oracle.drawn_quotations import quotation_claim, quotation_records

_CLAIMS = {"quote": quotation_claim, "figure": figure_claim, "event": date_claim}
_DATELINES = (date(2024, 4, 11), None, date(2024, 3, 1))


@dataclass(frozen=True, slots=True)
class World:
    """A store's records, the day of filing, and claims, each with the step that made it."""

    records: tuple[Made, ...]
    dateline: date | None
    claims: tuple[tuple[str, Made], ...]


@st.composite
def worlds(draw: Draw, claims: int) -> World:
    """A store of one to thirty records with ``claims`` claims at most."""
    records = [*quotation_records(draw, 10), *figure_records(draw, 10), *event_records(draw, 10)]
    dateline = pick(draw, _DATELINES)
    made = []
    for _ in range(number(draw, 0, claims) if records else 0):
        record = pick(draw, records)
        step, claim = _CLAIMS[record["kind"]](draw, record, records)
        made.append((f"{record['kind']}, {step}", claim))
    return World(tuple(records), dateline, tuple(made))
