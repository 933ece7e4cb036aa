"""Transcripts for tests: a folder with one, and a store of it."""

from __future__ import annotations

from pathlib import Path

from factcheck.store import Store

LAYOUT = """[source]
title = "Briefing on the Sula bridge"
date = "2024-03-05"
medium = "official-transcript"
[transcript]
file = "{file}"
{more}
[transcript.speakers]
"MAYOR OKAFOR" = "Amara Okafor"
"HALVORSEN" = "Ingrid Halvorsen"
"Q" = "a reporter"
"""
ONE_FACT = """[source]
title = "T"
date = "2023"
medium = "wire"
[quote.q]
speaker = "Ada Holm"
words = "The herring came back."
"""


def transcript_store(
    folder: Path, text: str | bytes, file: str = "talk.txt", more: str = "", layout: str = LAYOUT
) -> Store:
    """A store of one beat, "sea", with the transcript "talk" and one other fact."""
    beat = folder / "sea"
    beat.mkdir(exist_ok=True)
    written = layout.replace("{file}", file).replace("{more}", more)
    (beat / "talk.transcript.toml").write_text(written, "utf-8")
    (beat / "one.toml").write_text(ONE_FACT, "utf-8")
    if "/" not in file:
        (beat / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    return Store.load(folder)


def said(store: Store) -> list[tuple[str | None, str]]:
    """Who says what, turn by turn."""
    return [(", ".join(turn.speakers) or None, turn.words) for turn in store.transcripts[0].turns]


def problems(store: Store) -> list[str]:
    return [str(problem) for problem in store.problems]
