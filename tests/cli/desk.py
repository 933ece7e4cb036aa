"""A desk for tests of the command line: a folder with a store and drafts, where the command is run."""

from __future__ import annotations

import io
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import run

FACTS = """
[source]
title = "Weather briefing"
publisher = "Valley Weather Office"
date = "2024-04-10"
url = "https://example.org/briefing"
medium = "official-transcript"

[quote.rain]
speaker = "Ada Ames"
words = "It rained hard in every village of the valley and nobody was surprised"
"""
TRUE = "“It rained hard in every village of the valley and nobody was surprised,” Ada Ames said.\n"
FALSE = "“It rained hard in every village of the desert and nobody was surprised,” Ada Ames said.\n"


@dataclass(frozen=True)
class Answer:
    """What a run of the command came to."""

    code: int
    out: str
    err: str


class Desk:
    """A working folder with a store ``claims``, a true draft and a false one."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.write("claims/briefing.toml", FACTS)
        self.write("true.md", TRUE)
        self.write("false.md", FALSE)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, *arguments: str, stdin: bytes = b"") -> Answer:
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="ascii"))
        with chdir(self.folder):
            code = run(arguments)
        shown = self._capsys.readouterr()
        return Answer(code, shown.out, shown.err)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)
