"""Coverage-guided fuzzing with atheris: ``python -m tests.fuzz.run --target figure --runs 100000``.

Each target begins with its seeds in ``corpus/``; what the fuzzer adds to them is kept in a folder of its own
and thrown away, or kept in ``--keep``. An escape ends the target's run: the input is left in ``--keep``, or
in the working directory, to be made smaller and to become a seed. Without ``--target`` every target runs in
turn, and a table is printed at the end. The exit code is 1 if anything escaped.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

_UNITS = re.compile(r"stat::number_of_executed_units:\s*([0-9]+)")
_LONGEST = 4096  # bytes of an input


def fuzz(name: str, runs: int, seconds: int, keep: Path) -> None:
    """Fuzzes one target in this process, which ends with it."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["factcheck"]):
        corpus = import_module("tests.fuzz.corpus")
    target = corpus.TARGETS[name]
    own = keep / name
    own.mkdir(parents=True, exist_ok=True)
    words = own.with_suffix(".dict")
    words.write_text("".join(f'"{escaped(word)}"\n' for word in target.words), encoding="ascii")
    limits = [f"-runs={runs}"] if runs else []
    limits += [f"-max_total_time={seconds}"] if seconds else []
    options = [f"-max_len={_LONGEST}", f"-dict={words}", f"-artifact_prefix={keep}/{name}-", "-timeout=30"]
    quiet = ["-print_final_stats=1", "-verbosity=0"]
    folders = [str(own), str(corpus.CORPUS / name)]
    atheris.Setup([sys.argv[0], *limits, *options, *quiet, *folders], target.take)
    atheris.Fuzz()


def escaped(word: str) -> str:
    """A word as a dictionary of the fuzzer writes it: byte by byte."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8"))


def _in_turn(runs: int, seconds: int, keep: Path) -> bool:
    """Fuzzes every target in a process of its own, and says whether nothing escaped."""
    corpus = import_module("tests.fuzz.corpus")
    clean = True
    for name in corpus.TARGETS:
        command = [sys.executable, "-m", "tests.fuzz.run", "--target", name, "--keep", str(keep)]
        command += ["--runs", str(runs), "--seconds", str(seconds)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        units = _UNITS.search(done.stderr)
        clean = clean and done.returncode == 0
        what = "no escape" if done.returncode == 0 else "an escape"
        sys.stdout.write(
            f"{name:<12} {units[1] if units else '?':>9} inputs, {len(corpus.seeds(name)):>3} seeds "
            f"{corpus.digest(name)}, {what}\n"
        )
        if done.returncode:
            sys.stdout.write(f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}\n")
        sys.stdout.flush()
    return clean


def main(arguments: Sequence[str]) -> int:
    """What the command line asks."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz.run", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--target", help="one target; all of them in turn without this")
    parser.add_argument("--runs", type=int, default=0, help="inputs to try for each target; 0 for no limit")
    parser.add_argument("--seconds", type=int, default=0, help="time for each target; 0 for no limit")
    parser.add_argument("--keep", type=Path, help="a folder for what is found")
    parser.add_argument(
        "--digest", action="store_true", help="print the seeds and their digest, and do no more"
    )
    asked = parser.parse_args(arguments)
    if asked.digest:
        corpus = import_module("tests.fuzz.corpus")
        for name in corpus.TARGETS:
            sys.stdout.write(f"{name:<12} {len(corpus.seeds(name)):>3} seeds {corpus.digest(name)}\n")
        return 0
    if not asked.runs and not asked.seconds:
        parser.error("give --runs or --seconds")
    keep = asked.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        if asked.target:
            fuzz(asked.target, asked.runs, asked.seconds, keep)
            return 0
        return int(not _in_turn(asked.runs, asked.seconds, keep))
    finally:
        if asked.keep is None and not any(
            file.is_file() and file.suffix != ".dict" for file in keep.iterdir()
        ):
            shutil.rmtree(keep)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
