"""All that is wrong or doubtful in a store: its problems, and what shows when facts are held side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.facts import Fact, QuoteFact
from factcheck.lint.characters import lookalike
from factcheck.lint.figures import doubtful_figures
from factcheck.lint.transcripts import addresses_of_turns, doubtful_transcripts
from factcheck.store import Problem, Store


def lint(store: Store) -> tuple[Problem, ...]:
    """Everything to mend in ``store``, sorted by place: errors, and warnings where it works as it is."""
    found = {*store.problems, *store.remarks}
    found.update(_undocumented(store.facts))
    turns = addresses_of_turns(store.transcripts)
    found.update(_twins(fact for fact in store.facts if fact.address not in turns))
    found.update(doubtful_figures(store.figures))
    found.update(doubtful_transcripts(store))
    found.update(_clashes(store))
    found.update(_lookalikes(store))
    return tuple(sorted(found))


def _undocumented(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Sources without a medium or a date, once for each file."""
    for fact in facts:
        for slot, loss in (
            ("medium", "it weighs least of all"),
            ("date", "no claim's day can be held against it"),
        ):
            if getattr(fact.source, slot) is None:
                path, line = _place(fact)
                line = line if path == "records" else 1
                yield Problem(path, line, 1, f"source: has no {slot}: {loss}", "warning")


def _twins(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Facts that say the same, with the same source."""
    first: dict[str, Fact] = {}
    for fact in facts:
        twin = first.setdefault(fact.sha256, fact)
        if twin is not fact:
            path, line = _place(fact)
            yield Problem(path, line, 1, f"says the same as {twin.address}: one of them can go", "warning")


def _clashes(store: Store) -> Iterator[Problem]:
    """Names that claim to identify two entities, and measures that share a name."""
    for name, one, other in store.names.clashes():
        message = (
            f"{name!r} identifies both {one.kind}.{one.id} and {other.kind}.{other.id}: make it a weak alias"
        )
        yield Problem(*store.place(other.kind, other.id), message)
    for index, measure in enumerate(store.measures):
        for name in measure.names:
            for twin in store.measures_named(name):
                if twin in store.measures[:index]:
                    message = f"{name!r} names both measure.{twin.id} and measure.{measure.id}"
                    yield Problem(*store.place("measure", measure.id), message)


def _lookalikes(store: Store) -> Iterator[Problem]:
    """Words that mix alphabets so that they look like others."""
    for fact in store.facts:
        path, line = _place(fact)
        for slot, text in _texts(fact):
            if message := lookalike(text):
                yield Problem(path, line, 1, f"{slot}: {message}")
    for entity in store.names.entities:
        for name in (*entity.strong_names, *entity.weak_aliases) if entity.listed else ():
            if message := lookalike(name):
                yield Problem(*store.place(entity.kind, entity.id), f"{entity.kind}.{entity.id}: {message}")


def _texts(fact: Fact) -> Iterator[tuple[str, str]]:
    if isinstance(fact, QuoteFact):
        yield "words", fact.words
        for speaker in fact.all_speakers:
            yield "speaker", speaker
        return
    for slot in ("subject", "measure", "value", "event"):
        if text := getattr(fact, slot, None):
            yield slot, text


def _place(fact: Fact) -> tuple[str, int]:
    return (fact.location.path, fact.location.line) if fact.location else ("records", 1)
