"""How long ``factcheck check`` of the demo takes, beside a process that loads its two core libraries.

Four times: with no cache (``--no-cache``), with an empty one that is filled on the way, with one that keeps
the store and no report, and with the one that the check before it left, where the report is remembered.

CPU seconds of whole processes, in turns, so that a slower moment of the machine falls on both; the ratio of
the medians is what counts. Both run as they do once installed, with compiled bytecode, whatever the
environment says about writing it: a turn that compiled sources would time the compiler. Also lists which
heavy modules a plain check loads: there should be none.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 15
HEAVY = ("numpy", "sqlite3", "rich", "jinja2")
CHECK = (
    "-c",  # as the installed script does
    "from factcheck.cli import main; main()",
    "check",
    "docs/examples/planted-errors.md",
    "--store",
    "claims",
    "--format",
    "concise",
)
FLOOR = ("-c", "from pydantic import BaseModel; import rapidfuzz")
LOADED = f"""
import sys
from factcheck.cli import run
run({list(CHECK[2:])!r})
print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)
"""


def cpu_seconds(arguments: tuple[str, ...], environment: Mapping[str, str]) -> float:
    """User and system time of one process and its children, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(f"the process to be timed could not do its job: {arguments}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def with_bytecode(folder: str) -> dict[str, str]:
    """The environment in which compiled sources are kept in ``folder``."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def loaded() -> list[str]:
    """The heavy modules that are loaded after a plain check."""
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": ""}
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stderr.splitlines()[-1].split() if done.stderr.strip() else []


def main() -> None:
    """Prints the medians of the four and of the floor, their ratios, and the modules."""
    names = ("floor", "no cache", "cold cache", "store kept", "warm cache")
    taken: dict[str, list[float]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        environment = with_bytecode(f"{folder}/bytecode")
        for number in range(-1, ROUNDS):  # the round before the first leaves the bytecode
            cache = {**environment, "FACTCHECK_CACHE_DIR": f"{folder}/cache-{number}"}
            turn = {
                "floor": cpu_seconds(FLOOR, environment),
                "no cache": cpu_seconds((*CHECK, "--no-cache"), environment),
                "cold cache": cpu_seconds(CHECK, cache),
            }
            for report in Path(folder, f"cache-{number}").rglob("*.report"):
                report.unlink()
            turn["store kept"] = cpu_seconds(CHECK, cache)
            turn["warm cache"] = cpu_seconds(CHECK, cache)
            if number >= 0:
                for name, seconds in turn.items():
                    taken[name].append(seconds)
    floor = statistics.median(taken.pop("floor"))
    write = sys.stdout.write
    write(f"import of pydantic and rapidfuzz: {floor * 1000:.0f} ms of CPU, median of {ROUNDS}\n")
    write("factcheck check of the demo, and its ratio to that (at most 2.5):\n")
    for name, each in taken.items():
        middle = statistics.median(each)
        write(f"  {name:<10} {middle * 1000:4.0f} ms  {middle / floor:.2f}\n")
    write(f"loaded of {', '.join(HEAVY)}, with no cache: {', '.join(loaded()) or 'none'}\n")


if __name__ == "__main__":
    main()
