"""What a change of a fact or a name means for the verdicts: what a reviewer must not overlook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.facts import Fact, FactBase, Source
from factcheck.reading import parse_period
from factcheck.store.entities import Entity
from factcheck.store.names import Names, comparable

_FOREVER = date.max
_SINCE_EVER = date.min


def remarks_on_fact(old: Fact, new: Fact) -> Iterator[str]:
    """What became of the fact's life, validity and source, in this order."""
    yield from _life(old, new)
    yield from _validity(old, new)
    if _own(old) == _own(new):
        slots = {
            name for name in Source.model_fields if getattr(old.source, name) != getattr(new.source, name)
        }
        yield (
            "only the URL of its source changed"
            if slots <= {"url", "archived_url"}
            else "only its source changed"
        )
    weights = [fact.source.medium.weight if fact.source.medium else None for fact in (old, new)]
    if weights[0] != weights[1]:
        heavier = weights[0] is None or (weights[1] is not None and weights[1] > weights[0])
        yield "its source weighs more than before" if heavier else "its source weighs less than before"


def _own(fact: FactBase) -> dict[str, object]:
    return {
        name: getattr(fact, name)
        for name in type(fact).model_fields
        if name not in {"source", "address", "location"}
    }


def _life(old: FactBase, new: FactBase) -> Iterator[str]:
    if new.withdrawn and not old.withdrawn:
        yield f"withdrawn on {new.withdrawn}"
    elif old.withdrawn and not new.withdrawn:
        yield "no longer withdrawn: it supports again"
    if new.superseded_by and not old.superseded_by:
        yield f"superseded by {new.superseded_by}"
    elif old.superseded_by and not new.superseded_by:
        yield "no longer superseded: it supports again"
    elif old.superseded_by != new.superseded_by:
        yield f"superseded by {new.superseded_by}, no longer by {old.superseded_by}"
    if old.disputed != new.disputed:
        yield "disputed now" if new.disputed else "no longer disputed"


def _validity(old: FactBase, new: FactBase) -> Iterator[str]:
    before = _bound(old.valid_from, _SINCE_EVER), _bound(old.valid_until, _FOREVER)
    after = _bound(new.valid_from, _SINCE_EVER), _bound(new.valid_until, _FOREVER)
    if after[0] < before[0] or after[1] > before[1]:
        yield "validity widened: it holds on days on which it did not"
    if after[0] > before[0] or after[1] < before[1]:
        yield "validity narrowed: it no longer holds on days on which it did"


def _bound(written: str | None, default: date) -> date:
    start = parse_period(written).start if written else None
    return start or default


def remarks_on_name(old: Entity | None, new: Entity, names: Names) -> Iterator[str]:
    """What its new names meant in the old store, ``names``: somebody else's are captured."""
    known = {comparable(name) for name in (*old.strong_names, *old.weak_aliases)} if old else set()
    for name in (*new.strong_names, *new.weak_aliases):
        if comparable(name) in known:
            continue
        for bearer in names.resolve(name):
            if (bearer.kind, bearer.id) != (new.kind, new.id):
                told = f"{bearer.kind}.{bearer.id}" if bearer.listed else f"the speaker {bearer.name}"
                if not bearer.listed and bearer.name in new.strong_names:
                    continue  # the speaker got a table of their own
                yield f"{name!r} meant {told} before"
