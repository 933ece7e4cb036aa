"""Runs the numbered laws with many examples, and the oracle: ``python -m tests.laws.run`` (`make laws`).

Prints one line for each law as it ends, with how often it was tried and how long that took, and ends with
1 if any failed. All examples follow from the seed, which is printed; a failing example is printed as small as
it could be made.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time  # noqa: TID251 - how long a law took decides nothing
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from tests.laws.listed import FOLDER, Law, laws

_ROOT = Path(__file__).parents[2]
_PASSED = re.compile(r"([0-9]+) passing(?: examples|,| test cases)")
_BATCHES = 1_000  # seeds that one process of the oracle may use before it meets the next one's


@dataclass(frozen=True, slots=True)
class Ran:
    """One line of the table: what ran, how often, and what it printed where it failed."""

    name: str
    test: str
    examples: int
    failure: str = ""


def run_law(law: Law, examples: int, seed: int) -> Ran:
    """Runs one law in a process of its own."""
    environment = {**os.environ, "FACTCHECK_LAWS": str(examples)}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            *(f"--hypothesis-seed={seed}", "--hypothesis-show-statistics"),
            str(FOLDER / law.file) + f"::{law.test}",
        ],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    passed = sum(int(count) for count in _PASSED.findall(done.stdout))
    return Ran(f"L{law.number}", law.test, passed, f"{done.stdout}{done.stderr}" if done.returncode else "")


def run_oracle(comparisons: int, seed: int) -> Ran:
    """Compares the checker with the oracle in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.oracle.many", "--comparisons", str(comparisons), "--seed", str(seed)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    last = done.stdout.splitlines()[-1:] or [""]
    if not last[0].startswith("{"):
        return Ran("oracle", f"seeds from {seed}", 0, f"{done.stdout}{done.stderr}")
    found = json.loads(last[0])
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in found["kinds"].items())
    first, end = found["seeds"]
    return Ran(
        "oracle",
        f"seeds {first} to {end}: {kinds}; {len(found['failures'])} differences",
        found["comparisons"],
        "\n".join(found["failures"]),
    )


def _jobs(examples: int, comparisons: int, seed: int, processes: int) -> Iterator[Callable[[], Ran]]:
    """The oracle's shares first, since they run longest, and then each law."""
    for share in range(processes if comparisons else 0):
        yield lambda share=share: run_oracle(  # type: ignore[misc]
            -(-comparisons // processes), seed + share * _BATCHES
        )
    for law in laws() if examples else ():
        yield lambda law=law: run_law(law, examples, seed)  # type: ignore[misc]


def _timed(job: Callable[[], Ran]) -> tuple[Ran, float]:
    """What ran, and the seconds that it took."""
    begun = time.monotonic()
    return job(), time.monotonic() - begun


def _line(ran: Ran, seconds: float, place: str) -> str:
    result = "FAILED" if ran.failure else "holds"
    return f"{place:>7}  {ran.name:<7} {ran.examples:>9,} {seconds:>6,.0f} s  {result:<7} {ran.test}"


def main() -> None:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.laws.run", description=__doc__)
    parser.add_argument("--examples", type=int, default=2_000, help="examples of each law; 0 runs none")
    parser.add_argument("--oracle", type=int, default=100_000, help="different comparisons with the oracle")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    out = sys.stdout
    out.write(f"seed {asked.seed}, {asked.examples:,} examples of each law, {asked.processes} processes\n")
    out.write(f"{'':>7}  {'law':<7} {'examples':>9} {'time':>8}  {'result':<7} test\n")
    out.flush()
    jobs = list(_jobs(asked.examples, asked.oracle, asked.seed, asked.processes))
    ran = []
    with ThreadPoolExecutor(asked.processes) as pool:
        for done in as_completed([pool.submit(_timed, job) for job in jobs]):
            one, seconds = done.result()
            ran.append(one)
            out.write(f"{_line(one, seconds, f'{len(ran)}/{len(jobs)}')}\n{one.failure}")
            out.flush()
    failed = [one for one in ran if one.failure]
    numbered = {one.name for one in ran if one.name.startswith("L")}
    examples = sum(one.examples for one in ran if one.name != "oracle")
    compared = sum(one.examples for one in ran if one.name == "oracle")
    out.write(
        f"{len(numbered)} laws, {examples:,} examples, {compared:,} comparisons with the oracle, "
        f"{len(failed)} failed\n"
    )
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
