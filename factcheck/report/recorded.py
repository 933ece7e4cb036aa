"""What a fact says in one sentence, and where it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.verdict import Evidence


def recorded(record: Mapping[str, Any]) -> str:
    """What the fact of this record says: words and speaker, the figure, or the event and its day."""
    if record.get("kind") == "quote":
        speaker = record.get("speaker") or ", ".join(record.get("speakers", ()))
        return ", ".join(
            part for part in (f"“{record.get('words', '')}”", speaker, record.get("said")) if part
        )
    if record.get("kind") == "figure":
        value = " ".join(str(record[key]) for key in ("value", "unit") if key in record)
        named = " ".join(str(record[key]) for key in ("subject", "measure") if key in record)
        beside = [str(record[key]) for key in ("period", "status", "basis") if key in record]
        return ", ".join([f"{named}: {value}", *beside])
    when = record.get("date") or " to ".join(str(record[key]) for key in ("start", "end") if key in record)
    return f"{record.get('event', '')}: {when}"


def recorded_in(item: Evidence) -> str:
    """What the cited fact says; of a turn of a transcript, the sentences that were compared."""
    return recorded({**item.record, "words": item.passage.text} if item.passage else item.record)


def address_of(item: Evidence) -> str:
    """The address of the fact; of a turn of a transcript, that of the sentences that were compared."""
    return item.passage.address if item.passage else item.fact


def place_of(item: Evidence, store: str | None = None) -> str:
    """``path:line`` below the store's path, and the time in a recording; empty for a fact of no file."""
    if not item.place:
        return ""
    path = f"{store.rstrip('/')}/{item.place.path}" if store else item.place.path
    heard = f", {item.passage.time}" if item.passage and item.passage.time else ""
    return f"{path}:{line_of(item)}{heard}"


def line_of(item: Evidence) -> int:
    """The line on which the fact, or the sentences of a turn, are written down."""
    if item.passage and item.passage.line:
        return item.passage.line
    return item.place.line if item.place else 1
