"""Tables for tests: a folder with one, and a store of it."""

from __future__ import annotations

from pathlib import Path

from factcheck.store import Store

SOURCE = """[source]
title = "Yearbook of the islands"
date = "2024-10"
medium = "official-data"
"""
ONE_FACT = SOURCE + '[quote.q]\nspeaker = "Ada Holm"\nwords = "The herring came back."\n'


def table_store(folder: Path, rows: str | bytes, layout: str, file: str = "herring.csv") -> Store:
    """A store of one beat, "sea", with the table "herring" and one other fact."""
    beat = folder / "sea"
    beat.mkdir(exist_ok=True)
    (beat / "herring.table.toml").write_text(SOURCE + layout, "utf-8")
    (beat / "one.toml").write_text(ONE_FACT, "utf-8")
    (beat / file).write_bytes(rows if isinstance(rows, bytes) else rows.encode())
    return Store.load(folder)


def problems(store: Store) -> list[str]:
    return [str(problem) for problem in store.problems]


def figures(store: Store) -> dict[str, str]:
    """The value at the id of each row."""
    return {fact.address.partition("#")[2]: fact.value for fact in store.figures}
