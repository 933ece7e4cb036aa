"""Measuring and telling: CPU time of one thread, percentiles, memory, and a table of what was wanted."""

from __future__ import annotations

import os
import platform
import time  # noqa: TID251 - a benchmark measures
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


def cpu(work: Callable[[], Any]) -> tuple[float, Any]:
    """The CPU milliseconds that this thread spends on ``work``, and what that answers."""
    start = time.thread_time()
    answer = work()
    return 1000 * (time.thread_time() - start), answer


def percentile(values: Iterable[float], percent: float) -> float:
    """The value below which so many in a hundred lie; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0


def memory() -> dict[str, int]:
    """The bytes of this process that are its own, and those that are pages of files."""
    found: dict[str, int] = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, amount, *_ = line.split()
        found[name.rstrip(":")] = int(amount) * 1024
    return {"anonymous": found["Anonymous"], "files": found["Rss"] - found["Anonymous"]}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One row: what is measured, what is wanted of it (a least or a most), and what it is."""

    what: str
    measured: float
    most: float | None = None
    least: float | None = None
    unit: str = ""

    @property
    def is_met(self) -> bool:
        """Whether it is within what is wanted."""
        return (self.most is None or self.measured <= self.most) and (
            self.least is None or self.measured >= self.least
        )

    def told(self) -> Sequence[str]:
        """The columns of the row."""
        bounds = (("at most", self.most), ("at least", self.least))
        wanted = " ".join(f"{which} {bound:,g}" for which, bound in bounds if bound is not None)
        met = "" if not wanted else "met" if self.is_met else "missed"
        return self.what, wanted, f"{self.measured:,.4g} {self.unit}".strip(), met


def table(rows: Sequence[Sequence[str]], head: Sequence[str]) -> str:
    """The rows as a table in Markdown."""
    every = [head, *rows]
    widths = [max(len(row[at]) for row in every) for at in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in every
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines) + "\n"


def machine() -> str:
    """The machine and how busy it is, in a line."""
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    kind = names[0] if names else platform.machine()
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {len(names)} x {kind}, load {load}"
    )
