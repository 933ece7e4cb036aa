"""A figure claim beside what is on record: each figure by its fact, and what follows by calculation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from factcheck.derive.figures_shown import written
from factcheck.facts import FigureFact
from factcheck.match.figures import Beside
from factcheck.match.figures_read import Stated
from factcheck.match.figures_zones import Closeness
from factcheck.store.series import Entry, FigureIndex
from factcheck.values.interval import Interval
from factcheck.values.models import trusted
from factcheck.verdict import Edit


class Calculation(NamedTuple):
    """What was reckoned from which facts, as a reader is shown it, and what came out."""

    what: str
    text: str
    operands: tuple[FigureFact, ...]
    result: Interval


class Check(NamedTuple):
    """What the claim says of a calculation's result: how close, and whether it goes the right way."""

    slot: str
    said: str
    calculation: Calculation
    closeness: Closeness
    right_way: bool = True
    in_points: bool = False  # the stated percentage is the change in percentage points


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """One claim beside one series of recorded figures.

    ``missing`` names the parts of the claim for which the series has no figure; ``operands`` are those that
    it has. ``other_basis`` says that the series is of another basis than the claim states.
    """

    stated: Stated
    besides: tuple[Beside, ...]
    checks: tuple[Check, ...] = ()
    missing: tuple[str, ...] = ()
    series: tuple[Entry, ...] = ()
    index: FigureIndex | None = None
    operands: tuple[Entry, ...] = ()
    other_basis: bool = False

    @property
    def facts(self) -> tuple[FigureFact, ...]:
        """Every fact that the claim was held against, operands of calculations included."""
        found = [one.fact for one in self.besides] + [one.fact for one in self.operands]
        found += [fact for one in self.besides if one.converted for fact in one.converted.operands]
        found += [fact for check in self.checks for fact in check.calculation.operands]
        return tuple({fact.address: fact for fact in found}.values())

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The figures side by side."""
        return tuple(
            trusted(Edit)(
                op="kept" if one.closeness is not None and one.closeness.is_sound else "replaced",
                kind=one.point.slot,
                found=one.point.text,
                expected=written(one.fact),
            )
            for one in self.besides
        )

    @property
    def tier(self) -> None:
        """A figure is not folded to be found."""
        return

    @property
    def score(self) -> None:
        """A figure has no score."""
        return

    @property
    def is_derived(self) -> bool:
        """Whether a calculation takes part."""
        return bool(self.checks) or any(one.converted is not None for one in self.besides)


class FigureMatches(NamedTuple):
    """One claim with everything on record that it was held against.

    ``series`` are the recorded figures of all times, where the claim names none; ``dateline`` is the day from
    which it speaks, ``fresh_for`` the days after its period for which a figure speaks for the present.
    ``lighter`` are matches that a heavier source or a later edition of the figure outweighs.
    """

    stated: Stated
    matches: tuple[FigureMatch, ...]
    series: tuple[Entry, ...] = ()
    dateline: date | None = None
    fresh_for: int | None = None
    lighter: tuple[FigureMatch, ...] = ()
