"""For how long facts hold: days that exclude one another, and days on which to look again."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lint.base import Desk, Found
from factcheck.reading import parse_period
from factcheck.values.period import Period


def review_due(desk: Desk) -> Iterator[Found]:
    """The day after which a source was to be looked at again has passed, as of `--as-of`.

    Without `--as-of` nothing is due: there is no clock. Read the source again, mend its facts, and set
    `review-after` to a later day or take it out.

    Remarked: `review-after = "2026-01-01"` with `--as-of 2026-01-02`
    Fine: the same with `--as-of 2026-01-01`
    """
    told = set()
    for fact in desk.store.facts:
        written = fact.source.review_after
        document = fact.address.partition("#")[0]
        if desk.as_of is None or written is None or (document, written) in told:
            continue
        end = parse_period(written).end
        if end is not None and end <= desk.as_of:
            told.add((document, written))
            message = f"review-after: {written} has passed on {desk.as_of.isoformat()}: read the source again"
            yield desk.at_source(fact, message, "review-after")


def validity_empty(desk: Desk) -> Iterator[Found]:
    """A fact that holds on no day: its `valid-until` is not after its `valid-from`.

    Remarked: valid from 2024-01-01 until 2023-01-01; from and until the same day
    Fine: from 2024-01-01 until 2024-01-02, which is one day
    """
    for fact in desk.store.facts:
        start, end = _first(fact.valid_from), _first(fact.valid_until)
        if start and end and start.start and end.start and end.start <= start.start:
            message = (
                f"valid-until: {fact.valid_until} is not after valid-from, {fact.valid_from}: it never holds"
            )
            yield desk.at(fact, message, "valid-until")


def successor_overlaps(desk: Desk) -> Iterator[Found]:
    """A fact and the one that supersedes it say different things about when one gives way to the other.

    A superseded fact gives way on its successor's `valid-from`. Its own `valid-until`, if it has one, is to
    be that day; and a successor does not begin before the fact that it follows.

    Remarked: valid until 2025-01-01, and superseded by a fact valid from 2024-06-01
    Fine: valid until 2024-06-01, or with no `valid-until`
    """
    for fact in desk.store.facts:
        successor = desk.store.fact(fact.superseded_by) if fact.superseded_by else None
        gives_way = _first(successor.valid_from) if successor else None
        if fact.withdrawn or successor is None or gives_way is None or gives_way.start is None:
            continue
        start, end = _first(fact.valid_from), _first(fact.valid_until)
        follows = f"{successor.address} takes over on {successor.valid_from}"
        if end and end.start and end.start > gives_way.start:
            message = f"valid-until: {fact.valid_until}, and {follows}"
            yield desk.at(fact, message, "valid-until")
        if start and start.start and start.start >= gives_way.start:
            message = (
                f"valid-from: {fact.valid_from}, and {successor.address} takes over on {successor.valid_from}"
            )
            yield desk.at(fact, message, "valid-from")


def _first(written: str | None) -> Period | None:
    return parse_period(written) if written else None
