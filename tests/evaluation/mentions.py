"""Adapts the reading of figures and times to plain records, on the public API alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from factcheck import find_mentions

ASSUMED = {"$": "USD", "£": "GBP"}


def mentions(text: str, reference_date: str | None) -> list[dict[str, Any]]:
    """Start, end, kind and value of every mention in ``text`` that was read; a bare $ is USD, £ is GBP."""
    dateline = date.fromisoformat(reference_date[:10]) if reference_date else None
    records = (mention.as_record(assume=ASSUMED) for mention in find_mentions(text, dateline))
    return [record for record in records if record is not None]
