"""T24 and T26 as a program: commands that are killed, and commands at once. Prints what went wrong."""

from __future__ import annotations

import io
import os
import resource
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

from factcheck.cli import run
from factcheck.store import store as stores
from factcheck.store.version import reader_digest
from tests.hostile.failing import counted, kill_at, outcome

CHECK = ("check", "true.md", "false.md", "--format", "json", "--isolated")
COMPILE = ("claims", "compile", "-o", "desk.store")
CACHE = "FACTCHECK_CACHE_DIR"


def main(what: str, folder: Path) -> int:
    """Does one of the programs in ``folder``, a desk; the answers of a check are those without a cache."""
    os.chdir(folder)
    vars(stores)["EXHAUSTIVE"] = 0  # every store is kept compiled
    os.environ[CACHE] = ""
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good
    _answers_here()  # so that a new process has everything loaded
    reader_digest()
    expected = _answers(folder, CHECK)
    os.environ[CACHE] = str(folder / "cache")
    {"kill": _kill, "at-once": _at_once, "full": _full}[what](folder, expected)
    return 0


def _kill(folder: Path, expected: str) -> None:
    for command in (COMPILE, CHECK):
        number = 0
        while True:
            number += 1
            if command is CHECK:
                outcome(lambda: run(("clean",)), folder / "out")

            def killed(number: int = number, command: Sequence[str] = command) -> int:
                with counted(folder, kill_at(number)):
                    return run(command)

            code = outcome(killed, folder / "out")
            if code >= 0:
                break
            _tell(
                _answers(folder, CHECK) == expected, f"{command[0]} {number}: another answer with the cache"
            )
            compiled = Path("desk.store")
            if compiled.exists():
                answers = _answers(folder, (*CHECK, "--store", "desk.store"))
                _tell(answers == expected, f"{number}: the old file is damaged")
            if command is COMPILE:
                again = outcome(lambda: run(COMPILE), folder / "out")
                _tell(again == 0, f"{number}: cannot be compiled again")
                _tell(not list(folder.glob(".desk.store*")), f"{number}: something is left")
        outcome(lambda: run(("clean",)), folder / "out")
        _tell(not (folder / "cache").exists(), "the cache is not empty")
        _say(f"{command[0]}: killed {number - 1} times")


def _full(folder: Path, expected: str) -> None:
    outcome(lambda: run(COMPILE), folder / "out")
    before = Path("desk.store").read_bytes()
    for most in (0, 1, 100, 4_096, 20_000, 40_000, len(before) - 1):

        def limited(command: Sequence[str], most: int = most) -> int:
            handle = os.open(os.devnull, os.O_WRONLY)
            os.dup2(handle, 1)  # what is printed is not under the limit
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            return run(command)

        code = outcome(partial(limited, COMPILE), folder / "out")
        _tell(code == 2, f"{most}: exit code {code} of compile")
        _tell(Path("desk.store").read_bytes() == before, f"{most}: the old file is gone")
        _tell(not list(folder.glob(".desk.store*")), f"{most}: something is left")
        code = outcome(partial(limited, CHECK), folder / "out")
        _tell(code == 1, f"{most}: exit code {code} of check")
        _tell(_answers(folder, CHECK) == expected, f"{most}: another answer")
        outcome(lambda: run(("clean",)), folder / "out")
    _say("full")


def _at_once(folder: Path, expected: str) -> None:
    children = []
    for name in ("one", "two"):
        child = os.fork()
        if child == 0:
            os._exit(_loop(folder, expected, name))
        children.append(child)
    for child in children:
        _, status = os.waitpid(child, 0)
        _tell(os.waitstatus_to_exitcode(status) == 0, "one of two failed")
    _tell(not list(folder.glob(".desk.store*")), "something is left")
    _tell(_answers(folder, CHECK) == expected, "another answer")
    _say("at once")


def _loop(folder: Path, expected: str, name: str) -> int:
    out = folder / f"out-{name}"
    for number in range(12):
        if number % 3 == 0:
            outcome(lambda: run(("clean",)), out)
        if outcome(lambda: run(COMPILE), out) != 0:
            sys.stdout.write(out.read_text("utf-8") + "\n")
            return 1
        for options in ((), ("--store", "desk.store")):
            outcome(partial(run, (*CHECK, *options)), out)
            if out.read_text("utf-8") != expected:
                sys.stdout.write(out.read_text("utf-8")[:300] + "\n")
                return 1
    return 0


def _answers(folder: Path, command: Sequence[str]) -> str:
    outcome(lambda: run(command), folder / "out")
    return (folder / "out").read_text("utf-8")


def _answers_here() -> None:
    with redirect_stdout(io.StringIO()):
        run(CHECK)


def _tell(is_so: bool, wrong: str) -> None:
    if not is_so:
        _say(f"WRONG {wrong}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()  # or a forked process would say it once more


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))
