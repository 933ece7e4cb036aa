"""Whether a fact holds on a day: withdrawn, superseded, before its time or after it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from factcheck.facts import FactBase
from factcheck.reading import parse_period


class Life(StrEnum):
    """Whether a fact may be held against a claim; only a live one may support it."""

    LIVE = "live"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    NOT_YET_VALID = "not-yet-valid"
    NO_LONGER_VALID = "no-longer-valid"
    UNKNOWN_DATE = "unknown-date"  # validity would decide, and no day was given


def life(fact: FactBase, successor: FactBase | None, as_of: date | None) -> Life:
    """Whether ``fact`` holds on the day ``as_of``.

    A withdrawn fact never held, whatever the day. A superseded one gives way on the first day of its
    successor's ``valid-from``, and always where that is not stated or the successor is not in the store.
    ``valid-from`` and ``valid-until`` are half-open and count from the first day of an imprecise date.
    """
    if fact.withdrawn:
        return Life.WITHDRAWN
    gives_way = successor.valid_from if successor else None
    if fact.superseded_by and gives_way is None:
        return Life.SUPERSEDED
    if as_of is None:
        decides = gives_way or fact.valid_from or fact.valid_until
        return Life.UNKNOWN_DATE if decides else Life.LIVE
    if gives_way is not None and fact.superseded_by and _has_come(gives_way, as_of):
        return Life.SUPERSEDED
    if fact.valid_from and not _has_come(fact.valid_from, as_of):
        return Life.NOT_YET_VALID
    if fact.valid_until and _has_come(fact.valid_until, as_of):
        return Life.NO_LONGER_VALID
    return Life.LIVE


def _has_come(written: str, as_of: date) -> bool:
    start = parse_period(written).start
    return start is None or start <= as_of
