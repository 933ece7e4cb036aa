"""How many small mistakes in the rules, the judge and the values would no test see?

    python -m tests.mutation.run [--jobs 2] [--only factcheck/values/name.py] [--again]

Makes every mutant of every module, one at a time, and runs the tests that reach its lines until one fails.
What lives and is not explained in survivors.toml is printed; the command ends with 1 where that is anything,
and where less than 95 of a hundred mutants of a package are seen. README.md in this folder says how it works.
"""

from __future__ import annotations

import argparse
import ast
import gc
import json
import os
import sys
import tomllib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, TypeAlias

import pytest

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.trial import Reach, caches, folders, in_child, outlived, reached, run_tests

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGES = ("factcheck/values", "factcheck/rules", "factcheck/judge.py")
FLOOR = 95  # percent of a package's mutants
KEPT = ROOT / "build" / "mutation"

Key: TypeAlias = tuple[str, str, str, str]
Group: TypeAlias = list[tuple[str, Mutant]]


class Fate(NamedTuple):
    """What became of one mutant: ``killer`` is the test that saw it, None where it lived."""

    path: str
    line: int
    scope: str
    was: str
    becomes: str
    tests: int
    killer: str | None

    @property
    def key(self) -> Key:
        """What names a mutant whatever line it stands on."""
        return self.path, self.scope, self.was, self.becomes


def sources(only: Iterable[str]) -> list[str]:
    """The modules that are held to account, or those of them that begin with one of ``only``."""
    tops = [ROOT / name for name in PACKAGES]
    files = [file for top in tops for file in (sorted(top.rglob("*.py")) if top.is_dir() else [top])]
    paths = [file.relative_to(ROOT).as_posix() for file in files]
    return [path for path in paths if path.startswith(tuple(only) or "")]


class Job:
    """One process's share of the mutants: those of a function together, so that the share changes nothing."""

    def __init__(
        self, paths: list[str], reach: Reach, lived: set[Key] | None, share: tuple[int, int]
    ) -> None:
        self.paths = paths
        self._reach = reach
        self._trees = {path: ast.parse((ROOT / path).read_text("utf-8")) for path in paths}
        groups: dict[tuple[str, str], Group] = {}
        for path, tree in self._trees.items():
            for one in mutants(tree):
                if lived is None or (path, one.scope, one.was, one.becomes) in lived:
                    groups.setdefault((path, one.scope), []).append((path, one))
        job, jobs = share
        self._groups = [group for number, group in enumerate(groups.values()) if number % jobs == job]

    def run(self, session: pytest.Session, tell: Callable[[Fate], None]) -> None:
        """Tries every mutant of the share with the tests that the session has collected."""
        items = {item.nodeid: item for item in session.items}
        gc.collect()
        caches()
        gc.freeze()  # so that a trial need not copy what all of them share
        for group in self._groups:
            killers: list[str] = []  # the tests that saw a mistake in this function often see its next one
            for path, one in group:
                tests = self._reach.tests_for(path, one)
                first = [test for test in killers if test in tests]
                chosen = [items[test] for test in dict.fromkeys((*first, *tests))]
                with one:
                    killer = outlived(path, self._trees[path], one, chosen)
                if killer in items:
                    killers = [killer, *(each for each in killers if each != killer)][:5]
                tell(Fate(path, one.lines[0], one.scope, one.was, one.becomes, len(tests), killer))


def fates(jobs: list[Job]) -> list[Fate]:
    """What became of the mutants of all jobs, each a process; in the order of the sources."""
    KEPT.mkdir(parents=True, exist_ok=True)
    files = [KEPT / f"job-{os.getpid()}-{number}.jsonl" for number in range(len(jobs))]
    running = []
    for job, file in zip(jobs, files, strict=True):
        pid = os.fork()
        if pid == 0:
            _end(job, file)
        running.append(pid)
    broken = [pid for pid in running if os.waitpid(pid, 0)[1]]
    if broken:
        raise RuntimeError("a job broke down: what it says stands above")
    found = [Fate(*json.loads(line)) for file in files for line in file.read_text("utf-8").splitlines()]
    return sorted(found, key=lambda fate: fate[:6])


def _end(job: Job, file: Path) -> NoReturn:
    """Does the job and ends this process."""
    told = 1
    try:
        told = 0 if in_child(partial(_written, job, file)) else 1
    finally:
        os._exit(told)


def _written(job: Job, file: Path) -> bool:
    with file.open("w", encoding="utf-8", buffering=1) as out:

        def tell(fate: Fate) -> None:
            out.write(f"{json.dumps(fate, ensure_ascii=False)}\n")

        run_tests([f"tests/{name}" for name in folders(job.paths)], partial(job.run, tell=tell))
    return True


def explained() -> dict[Key, str]:
    """The mutants that no test can see, each with the reason."""
    entries: list[dict[str, Any]] = tomllib.loads((HERE / "survivors.toml").read_text("utf-8"))["survivor"]
    return {
        (one["path"], one["scope"], was, becomes): one["why"]
        for one in entries
        for was, becomes in one["mutants"]
    }


def told(found: list[Fate], *, whole: bool) -> int:
    """Prints what lived and the score of each package; 1 where one is too low or a survivor unexplained."""
    reasons = explained()
    alive = {fate.key for fate in found if fate.killer is None}
    status = 0
    for fate in found:
        if fate.killer is None and fate.key not in reasons:
            _say(f"{fate.path}:{fate.line}: {fate.scope or 'module'}: {fate.was} -> {fate.becomes}")
            status = 1
    for key in reasons if whole else ():
        if key not in alive:
            _say(f"survivors.toml: {' | '.join(key)}: is no survivor")
            status = 1
    for package in PACKAGES:
        ours = [fate for fate in found if fate.path.startswith(package)]
        lived = [fate for fate in ours if fate.killer is None]
        if ours:
            score = 100 * (len(ours) - len(lived)) / len(ours)
            named = sum(fate.key in reasons for fate in lived)
            _say(
                f"{package}: {len(ours)} mutants, {len(ours) - len(lived)} killed, {len(lived)} lived "
                f"({named} explained): {score:.1f} %"
            )
            status |= whole and score < FLOOR
    return status


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Runs the whole of it, or what is asked for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--jobs", type=int, default=1, help="processes at once")
    options.add_argument("--only", action="append", default=[], help="a module, or the beginning of its path")
    options.add_argument("--again", action="store_true", help="only the mutants that lived the last time")
    given = options.parse_args()
    os.chdir(ROOT)
    result = KEPT / "fates.json"
    last = [Fate(*one) for one in json.loads(result.read_text("utf-8"))] if given.again else []
    lived = {fate.key for fate in last if fate.killer is None} if given.again else None
    paths = sources(given.only)
    reach = reached(ROOT, sources(()), folders(paths))
    found = fates([Job(paths, reach, lived, (number, given.jobs)) for number in range(given.jobs)])
    again = {fate.key for fate in found}
    kept = [*(fate for fate in last if fate.key not in again), *found]
    result.write_text(json.dumps(kept, indent=1, ensure_ascii=False), "utf-8")
    return told(found, whole=not (given.only or given.again))


if __name__ == "__main__":
    sys.exit(main())
