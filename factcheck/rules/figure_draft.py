"""Rules about the figures of a whole draft: one figure, one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.claims import FigureClaim
from factcheck.lexicon.figure_words import base_key
from factcheck.lexicon.measures import comparable, known_measure, name_parts
from factcheck.lexicon.places import countries_named
from factcheck.match.figures_read import read_figure, read_period
from factcheck.match.figures_zones import zones
from factcheck.rules.base import DraftRule, Remark
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.verdict import Severity

_MOST_COMPARED = 300  # figure claims of one draft that are compared with each other


class _Level(NamedTuple):
    """What a figure is a figure of, and how much it is. Only figures with the same key are compared."""

    key: tuple[str | None, ...]
    text: str
    figure: Quantity
    room: Interval


def two_values(claims: Sequence[FigureClaim]) -> Iterator[Remark]:
    """One figure is given twice in one draft, with different values.

    Same subject, measure, period, status and basis, in the writer's own words, and no room for both: neither
    rounding nor a hedge. Figures of somebody's words, of a named publisher or without a time of their own
    are left out.
    """
    seen: dict[tuple[str | None, ...], list[_Level]] = {}
    for number, claim in enumerate(claims[:_MOST_COMPARED]):
        level = _level(claim)
        if level is None:
            continue
        for before in seen.get(level.key, ()):
            if _is_apart(before, level):
                yield Remark(f"given as “{before.text}” before in this draft", found=level.text, claim=number)
                break
        seen.setdefault(level.key, []).append(level)


def _level(claim: FigureClaim) -> _Level | None:
    derived = (claim.comparison, claim.ranking, claim.record, claim.streak, claim.aggregate, claim.publisher)
    change = claim.change
    text = claim.value or (change.end if change is not None else None)
    if text is None or claim.period is None or claim.within is not None or any(derived) or claim.parts:
        return None
    period = read_period(claim.period, None)
    if period is None:
        return None
    try:
        figure = read_figure(text)
    except ValueError:
        return None
    parts = name_parts(claim.measure)
    known = known_measure(parts.stem)
    named = countries_named(claim.subject)
    key = (
        named[0].id if len(named) == 1 else comparable(claim.subject),
        known.id if known else parts.stem,
        parts.of or base_key(figure.base),
        str(parts.per_head),
        period.edtf,
        claim.deadline,
        claim.status,
        claim.basis,
        claim.as_of,
        figure.currency or figure.symbol or figure.unit,
        figure.rate,
        *sorted(claim.together),
    )
    found = zones(figure)
    return _Level(key, text, figure, found.open_ or found.loose or found.sound)


def _is_apart(one: _Level, other: _Level) -> bool:
    sound = zones(one.figure).sound, zones(other.figure).sound
    return sound[0].disjoint(sound[1]) and one.room.disjoint(other.room)


RULES = (DraftRule("FIG288", "two-values-for-one-figure", None, two_values, level=Severity.WARNING),)
