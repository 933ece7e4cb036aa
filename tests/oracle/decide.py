"""The oracle's door: one claim, as a record, against all records of a store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.oracle.dates import decide_date
from tests.oracle.figures import decide_figure
from tests.oracle.opinion import Opinion, Record
from tests.oracle.quotations import decide_quotation

_BY_KIND = {"quote": decide_quotation, "figure": decide_figure, "date": decide_date}


def decide(claim: Record, records: Sequence[Record], dateline: date | None) -> Opinion:
    """What follows for the claim from the records, as of the dateline."""
    return _BY_KIND[claim["kind"]](claim, records, dateline)
