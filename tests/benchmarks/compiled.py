"""Compiled stores of generated facts in a folder, made where they are not there yet; building is measured."""

from __future__ import annotations

import json
import time  # noqa: TID251 - a benchmark measures
from pathlib import Path
from typing import Any

from factcheck import Store
from factcheck.facts import EventFact, Fact, FigureFact
from factcheck.store.compiled.container import Container
from factcheck.store.compiled.write import compile_store
from factcheck.store.version import reader_digest
from tests.benchmarks.generated_store import facts

_POSTINGS = ("quotes.grams", "quotes.whole")


def text_of(fact: Fact) -> str:
    """What the record of a fact says, without its source."""
    if isinstance(fact, FigureFact):
        return f"{fact.subject} {fact.measure} {fact.value} {fact.unit or ''} {fact.period or ''}"
    if isinstance(fact, EventFact):
        return f"{fact.event} {fact.date} {fact.place} {' '.join(fact.participants)}"
    return fact.words


def built(folder: Path, count: int) -> tuple[Path, dict[str, Any]]:
    """The path of a compiled store of so many facts, and what it took to build it."""
    path, notes = folder / f"{count}.store", folder / f"{count}.json"
    if path.is_file() and notes.is_file():
        known: dict[str, Any] = json.loads(notes.read_text(encoding="utf-8"))
        if known["reader"] == reader_digest():
            return path, known
    store = Store(tuple(sorted(facts(count), key=lambda fact: fact.address)))
    start = time.process_time()
    compile_store(store, path)
    seconds = time.process_time() - start
    container = Container.open(path, verify=False)
    arrays = container.manifest["arrays"]
    lines = [text_of(fact) for fact in store.facts]
    found = {
        "reader": reader_digest(),
        "facts": count,
        "microseconds": 1e6 * seconds / count,
        "text": sum(len(line.encode()) for line in lines),
        "words": sum(len(fact.words.encode()) for fact in store.quotes),
        "whole": path.stat().st_size,
        "database": container.manifest["database"]["bytes"],
        "postings": sum(part["bytes"] for name, part in arrays.items() if name.startswith(_POSTINGS)),
        "arrays": sum(part["bytes"] for part in arrays.values()),
    }
    notes.write_text(json.dumps(found), encoding="utf-8")
    return path, found
