"""The same draft, store and options give the same bytes, whatever the machine is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACTS = """
[source]
title = "Minutes of the island council"
date = "2024-03-05"
medium = "official-transcript"

[quote.bridge]
speaker = "Amara Okafor"
words = "The council will rebuild the bridge before the next storm."

[quote.ferry]
speaker = "Amara Okafor"
words = "The ferry to Malmö sails at dawn, and nobody is late."
"""
DRAFT = """“The council will repair the bridge before the next storm,” Amara Okafor said on Tuesday.

“The ferry to Malmö sails at dawn, and nobody is late,” Okafor told reporters. It cost €3 million in 2023.

“I was never there,” İlknur Şahin said.
"""
MACHINES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "COLUMNS": "200"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
]


def _answer(folder: Path, cwd: Path, machine: dict[str, str]) -> tuple[int, bytes, bytes]:
    """What the command answers: exit code, report and remarks."""
    environment = {key: value for key, value in os.environ.items() if key == "PATH"}
    environment |= {"PYTHONPATH": str(ROOT), "HOME": str(folder), **machine}
    command = [sys.executable, "-m", "factcheck", "check", str(folder / "draft.md")]
    options = ["--store", str(folder / "claims"), "--dateline", "2024-03-06", "--format", "json"]
    done = subprocess.run([*command, *options], cwd=cwd, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "minutes.toml").write_text(FACTS, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_hash_seed_zone_and_locale_change_no_byte(folder: Path) -> None:
    answers = {_answer(folder, folder, machine) for machine in MACHINES}
    assert len(answers) == 1
    ((code, out, _),) = answers
    assert code == 1
    assert b"QUO102" in out


def test_the_working_directory_changes_no_byte(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    answers = {_answer(folder, cwd, MACHINES[0]) for cwd in (folder, folder / "elsewhere", Path("/"))}
    assert len(answers) == 1
    assert str(folder).encode() not in answers.pop()[1]


def test_the_order_in_which_files_were_written_changes_no_byte(folder: Path) -> None:
    head, *tables = FACTS.split("\n[quote.")
    store = folder / "claims"
    (store / "minutes.toml").unlink()
    answers = set()
    for order in (tables, tables[::-1]):
        for table in order:
            (store / f"{table.partition(']')[0]}.toml").write_text(
                f"{head}\n[quote.{table}", encoding="utf-8"
            )
        answers.add(_answer(folder, folder, MACHINES[0]))
        for file in store.iterdir():
            file.unlink()
    assert len(answers) == 1
    assert b"ferry.toml" in answers.pop()[1]
