"""Looking facts up by words, as a person at the desk does: names and measures count by any alias."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.facts import EventFact, Fact, FigureFact
from factcheck.store.store import Store
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_TOKEN = pattern(r"[^\W_]+")


def find(store: Store, words: str) -> Iterator[Fact]:
    """The facts in which every one of ``words`` begins some word, by address.

    A fact is searched with its address, its slots, its source, and every name and alias of the people, places
    and measures it is about. No words find nothing.
    """
    wanted = _tokens([words])
    if not wanted:
        return
    for fact in store.facts:
        known = _tokens(_texts(store, fact))
        if all(any(token.startswith(word) for token in known) for word in wanted):
            yield fact


def _tokens(texts: Iterable[str]) -> set[str]:
    return {match[0] for text in texts for match in _TOKEN.finditer(fold(text))}


def _texts(store: Store, fact: Fact) -> Iterator[str]:
    yield fact.address
    for value in fact.record().values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, str))
    source = fact.source
    yield from (text for text in (source.title, source.publisher, *source.aliases) if text)
    for name in _named(fact):
        for recognised in store.names.recognise(name):
            entity = recognised.entity
            yield from (entity.name, *entity.aliases, *entity.weak_aliases)
    if isinstance(fact, FigureFact):
        for measure in store.measures_named(fact.measure):
            yield from (measure.name, *measure.aliases)


def _named(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, FigureFact):
        return (fact.subject,)
    if isinstance(fact, EventFact):
        return fact.participants
    return fact.all_speakers
