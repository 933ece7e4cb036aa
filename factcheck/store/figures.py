"""The recorded figures as they are filed: by whose and of what, in the words of the record."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from factcheck.facts import FigureFact, Source
from factcheck.values.period import Period


class FigureBook(ABC):
    """The recorded figures of one store by their subject and measure, as written. Never changes once made."""

    @property
    @abstractmethod
    def subjects(self) -> Sequence[str]:
        """Every subject, once."""

    @property
    @abstractmethod
    def measures(self) -> Sequence[str]:
        """Every measure, once."""

    @property
    @abstractmethod
    def sources(self) -> Sequence[Source]:
        """Every source, once."""

    @abstractmethod
    def about(self, subject: str, measure: str) -> Sequence[FigureFact]:
        """The figures of that subject and measure."""

    @abstractmethod
    def measuring(self, measure: str, near: Period | None = None) -> Sequence[FigureFact]:
        """The figures of that measure, of every subject.

        With ``near``, those of other times may be left out; those of that time, and of none, never are.
        """


class PlainFigures(FigureBook):
    """Figures in memory."""

    def __init__(self, facts: Iterable[FigureFact]) -> None:
        self._facts = tuple(facts)

    @cached_property
    def _pairs(self) -> Mapping[tuple[str, str], Sequence[FigureFact]]:
        found: dict[tuple[str, str], list[FigureFact]] = {}
        for fact in self._facts:
            found.setdefault((fact.subject, fact.measure), []).append(fact)
        return found

    @cached_property
    def _by_measure(self) -> Mapping[str, Sequence[FigureFact]]:
        found: dict[str, list[FigureFact]] = {}
        for fact in self._facts:
            found.setdefault(fact.measure, []).append(fact)
        return found

    @cached_property
    def subjects(self) -> Sequence[str]:
        """Every subject, once."""
        return tuple(dict.fromkeys(fact.subject for fact in self._facts))

    @property
    def measures(self) -> Sequence[str]:
        """Every measure, once."""
        return tuple(self._by_measure)

    @cached_property
    def sources(self) -> Sequence[Source]:
        """Every source, once."""
        found: dict[int, Source] = {id(fact.source): fact.source for fact in self._facts}
        return tuple(found.values())

    def about(self, subject: str, measure: str) -> Sequence[FigureFact]:
        """The figures of that subject and measure."""
        return self._pairs.get((subject, measure), ())

    def measuring(self, measure: str, near: Period | None = None) -> Sequence[FigureFact]:  # noqa: ARG002
        """The figures of that measure, of every subject."""
        return self._by_measure.get(measure, ())
