"""T24, T25, T26: killed, out of room, refused and at once: no file is lost, and no answer is another one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.store import store as stores
from tests.cli.desk import Desk
from tests.hostile.failing import counted, fail_at
from tests.store.every_kind import FILES, put

ROOT = Path(__file__).parents[2]
TABLE = {name: FILES[name] for name in ("world/catch.table.toml", "world/catch.csv")}
CHECK = ("check", "true.md", "false.md", "--format", "json", "--isolated")


def programme(what: str, folder: Path) -> list[str]:
    """What the program says that it did."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.killed", what, str(folder)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_killed_command_loses_nothing(desk: Desk) -> None:
    """T24: killed at every write of a compile, and of a check that fills the cache.

    The old file or the whole new one is there, a check says what it says without a cache, the next compile
    succeeds, and what was half written is gone then.
    """
    said = programme("kill", desk.folder)
    assert [line.split()[:2] for line in said] == [["claims:", "killed"], ["check:", "killed"]], said
    assert all(int(line.split()[2]) > 15 for line in said)


def test_a_full_disk_loses_nothing(desk: Desk) -> None:
    """T25: where no file may grow further, a compile is refused in one line, and a check answers."""
    put(desk.folder / "claims", TABLE)
    assert programme("full", desk.folder) == ["full"]


def test_two_writers_at_once_get_in_nobodys_way(desk: Desk) -> None:
    """T26: two processes compile to one file, fill one cold cache, empty it, and check all the while."""
    put(desk.folder / "claims", TABLE)
    assert programme("at-once", desk.folder) == ["at once"]


COMMANDS = {
    "check": CHECK,
    "compile": ("claims", "compile", "-o", "desk.store"),
    "report": (*CHECK, "-o", "report.json"),
    "bundle": (*CHECK, "--bundle", "bundle.json"),
    "add": (
        "claims",
        "add",
        "quote",
        "briefing.toml",
        "storm",
        "--set",
        "words=It blew",
        "--set",
        "speaker=Ada Ames",
    ),
    "add-new": ("claims", "add", "quote", "other.toml", "storm", "--set", "words=It blew"),
    "fmt": ("claims", "fmt"),
}
OLD = b"what was there before\n"


def contents(desk: Desk) -> dict[str, bytes]:
    """Every file of the desk but those of the cache."""
    return {
        path.relative_to(desk.folder).as_posix(): path.read_bytes()
        for path in sorted(desk.folder.rglob("*"))
        if path.is_file() and "cache" not in path.parts
    }


def restore(desk: Desk, original: dict[str, bytes]) -> None:
    for path, content in original.items():
        desk.write(path, content)
    for path in set(contents(desk)) - set(original):
        (desk.folder / path).unlink()


@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("name", COMMANDS)
def test_whatever_fails_the_old_files_are_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, for_ever: bool
) -> None:
    """T25: each operation on a file fails, once or from then on: the job is done, or refused in one line.

    A check answers as ever, since it needs no file that it writes.
    """
    monkeypatch.setattr(stores, "EXHAUSTIVE", 0)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(desk.folder / "cache"))
    put(desk.folder / "claims", TABLE)
    for written in ("desk.store", "report.json", "bundle.json"):
        desk.write(written, OLD)
    original = contents(desk)
    expected = desk.run(*CHECK)
    command = COMMANDS[name]
    desk.run(*command)
    finished = contents(desk)
    restore(desk, original)
    done: dict[str, bytes] | None = None
    number = 0
    while done is None:
        number += 1
        if name == "check":
            desk.run("clean")
        with counted(desk.folder, fail_at(number, for_ever=for_ever)) as count:
            answer = desk.run(*command)
        after = contents(desk)
        if count.count < number:
            done = after  # nothing failed
        elif answer.code == 2:
            assert "Traceback" not in answer.err
            assert answer.err.splitlines()[-1].startswith("factcheck: ")
            left = set(after) - set(original)
            assert not left or (for_ever and all(".part" in path for path in left))
            for path, content in original.items():  # several files are written one after the other
                assert after[path] in {content, finished.get(path)}, number
        else:
            assert name != "check" or answer == expected
        restore(desk, original)
        assert desk.run(*CHECK).out == expected.out
    assert number > 2
