"""Other libraries at the same work, in the same run: ratios are printed, and nothing is asserted.

    python -m tests.benchmarks.peers --keep FOLDER [--sizes 10000,100000]

They are installed into an environment in FOLDER, in the versions that ``peers.txt`` pins. Finding: the source
of a quotation among the records, with the queries and stores of ``retrieval``. Reading: the figures and dates
of paragraphs of news. CPU milliseconds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck import Store
from factcheck.reading import find_mentions
from tests.benchmarks import drawn
from tests.benchmarks.compiled import built
from tests.benchmarks.measured import cpu, machine, percentile, table
from tests.benchmarks.reading_speed import DATELINE, article_texts, grown
from tests.benchmarks.retrieval import looked_up

HERE = Path(__file__).parent
_QUERIES, _FEW = 300, 12
_SOUGHT = ("exact", "edited", "partial", "elided")
_READ = 20_000  # characters


def environment(folder: Path) -> Path:
    """The Python of an environment with the peers."""
    home = folder / "peers"
    python = home / "bin" / "python"
    stamp = home / "installed.txt"
    pinned = (HERE / "peers.txt").read_text(encoding="utf-8")
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != pinned:
        venv.create(home, with_pip=True, clear=True)
        for line in pinned.splitlines():
            if line and not line.startswith("#"):
                install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
                subprocess.run([*install, line.partition("#")[0].strip()], check=False)
        stamp.write_text(pinned, encoding="utf-8")
    return python


def peers(python: Path, task: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the peers took for the task."""
    done = subprocess.run(
        [str(python), str(HERE / "peers_timed.py")],
        input=json.dumps(task),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: list[dict[str, Any]] = json.loads(done.stdout)
    return told


def finding(python: Path, folder: Path, size: int) -> list[Sequence[str]]:
    """A row for each way to find the source of a quotation."""
    store = Store.open(built(folder, size)[0])
    facts = list(store.quotes)
    number = {fact.address: at for at, fact in enumerate(facts)}
    asked = [one for one in drawn.quotations(store, 2 * _QUERIES, seed=31) if one.kind in _SOUGHT][:_QUERIES]
    for one in drawn.quotations(store, 60, seed=32):
        looked_up(store, store.quote_index, one)
    times, met = [], 0
    for one in asked:
        spent, candidates = looked_up(store, store.quote_index, one)
        times.append(sum(spent[:2]))
        met += one.source in [record.fact.address for record in candidates.records[:10]]
    ours = percentile(times, 50)
    rows = [_row(size, "factcheck: normalise and find", ours, percentile(times, 99), met / len(asked), 1.0)]
    task = {
        "kind": "find",
        "texts": [fact.words for fact in facts],
        "queries": [(one.claim.words, number[one.source or ""]) for one in asked],
        "few": _FEW,
    }
    for peer in peers(python, task):
        if "missing" in peer:
            rows.append((f"{size:,}", peer["name"], "not installed", "", "", ""))
        else:
            found = peer["found"] if peer["name"] != "claimproofkit" else None
            rows.append(_row(size, peer["name"], peer["p50"], peer["p99"], found, peer["p50"] / ours))
    return rows


def _row(size: int, name: str, p50: float, p99: float, found: float | None, ratio: float) -> Sequence[str]:
    share = "" if found is None else f"{100 * found:.1f} %"
    return f"{size:,}", name, f"{p50:.2f}", f"{p99:.2f}", share, f"{ratio:.1f}"


def reading(python: Path) -> list[Sequence[str]]:
    """A row for each library that reads figures or dates."""
    texts = [part for part in grown(list(article_texts()), _READ)[:_READ].split("\n") if part.strip()]
    size = sum(len(text.encode()) for text in texts) / 1e6
    find_mentions(texts[0], DATELINE)
    ours = min(cpu(lambda: [find_mentions(text, DATELINE) for text in texts])[0] for _ in range(3))
    rows: list[Sequence[str]] = [("factcheck: find_mentions", f"{1000 * size / ours:.3f}", "1.0")]
    for peer in peers(python, {"kind": "read", "texts": texts}):
        if "missing" in peer:
            rows.append((peer["name"], "not installed", ""))
        else:
            rows.append((peer["name"], f"{1000 * size / peer['ms']:.3f}", f"{peer['ms'] / ours:.1f}"))
    return rows


def main() -> None:
    """Prints the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--keep", type=Path)
    arguments.add_argument("--sizes", default="10000,100000")
    given = arguments.parse_args()
    write = sys.stdout.write
    with tempfile.TemporaryDirectory() as scratch:
        folder = (given.keep or Path(scratch)).absolute()
        folder.mkdir(parents=True, exist_ok=True)
        python = environment(folder)
        write(f"{machine()}\n\n")
        write(table(reading(python), ("reading", "MB/s", "time / ours")) + "\n")
        for size in map(int, given.sizes.split(",")):
            head = ("facts", "finding", "p50 ms", "p99 ms", "in ten", "time / ours")
            write(table(finding(python, folder, size), head) + "\n")


if __name__ == "__main__":
    main()
