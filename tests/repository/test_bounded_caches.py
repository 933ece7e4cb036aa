"""What a checker remembers of the drafts that it has read is bounded, so that it can run for months."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import factcheck

# Their arguments come from the program's own tables, or name one of its parts: there are only so many.
CLOSED = {
    "factcheck.extraction.figures_needs._narrow_first",
    "factcheck.extraction.figures_needs._searcher",
    "factcheck.extraction.figures_patterns._compiled",
    "factcheck.extraction.figures_patterns._fragment",
    "factcheck.extraction.figures_patterns._fragment_parts",
    "factcheck.extraction.figures_patterns._needs",
    "factcheck.extraction.figures_reworded._compiled",
    "factcheck.extraction.figures_reworded._needs",
    "factcheck.lexicon.calendar.calendar_words",
    "factcheck.lexicon.calendar.tense_words",
    "factcheck.lexicon.events.word_list",
    "factcheck.lexicon.figure_words.alternation",
    "factcheck.lexicon.figure_words.words",
    "factcheck.lexicon.figures.hedges",
    "factcheck.lexicon.figures.neighbours",
    "factcheck.lexicon.figures.words_of",
    "factcheck.lexicon.governing.phrases",
    "factcheck.lexicon.governing.words",
    "factcheck.lexicon.groups._listed",
    "factcheck.lexicon.load.table",
    "factcheck.lexicon.policies.loudness",
    "factcheck.lexicon.rankings.listed",
    "factcheck.lexicon.scores.score_words",
    "factcheck.lexicon.zones.digits",
    "factcheck.lexicon.zones.zone",
    "factcheck.report.told._reader",
    "factcheck.store.codec._reader",
    "factcheck.values.models._ruled",
    "factcheck.values.models._written",
    "factcheck.values.models.unchecked",
}
MOST = 16_384  # entries


def caches() -> Iterator[tuple[str, int | None, int]]:
    """Every remembering function of the package: its name, its bound, and how many arguments it takes."""
    for found in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        module = importlib.import_module(found.name)
        yield from _of(module)


def _of(module: ModuleType) -> Iterator[tuple[str, int | None, int]]:
    for name, value in vars(module).items():
        if hasattr(value, "cache_parameters") and value.__module__ == module.__name__:
            code = value.__wrapped__.__code__
            count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 0x04)
            yield f"{module.__name__}.{name}", value.cache_parameters()["maxsize"], count


def test_what_is_remembered_of_drafts_is_bounded() -> None:
    unbounded = {name for name, bound, count in caches() if count and (bound is None or bound > MOST)}
    assert unbounded == CLOSED
