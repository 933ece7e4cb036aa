"""How the time grows with the input: every family from 2 kB to 128 kB, its exponent, speed and memory.

CPU seconds of one core by ``time.process_time``, each family in a process of its own, the least of two rounds
where one takes less than a second. The exponent is the slope of a line through the logarithms of all sizes at
which the work takes more than five milliseconds: 1 is linear, 2 quadratic. The speed is that at the largest
size, the memory the highest that the process had. Names given on the command line choose families by their
beginning or a part of it.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time  # noqa: TID251 - a benchmark measures
from collections.abc import Sequence
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.families import FAMILIES, Family, desk

MEMORY = "memory"  # named like a family
MOST_EXPONENT = 1.3
MOST_MS = 2.0  # milliseconds a kilobyte, of what an honest draft may look like
LEAST_SECONDS = 0.005  # shorter work is mostly what every check costs
CHECKS = (2_500, 10_000)  # of which the memory is compared: tables of answers are full by the first
LIMIT = 60  # seconds of CPU after which a family goes to no larger size


def measured(family: Family) -> dict[str, Any]:
    """The seconds at every size, and the memory in megabytes."""
    seconds: list[float] = []
    warm = family.make(family.sizes[0])
    warm()
    for size in family.sizes:
        work = family.make(size)
        least = _timed(work)
        if least < 1:
            least = min(least, _timed(work))
        seconds.append(least)
        if least > LIMIT:
            break
    return {"seconds": seconds, "megabytes": _peak()}


def _peak() -> float:
    """The highest memory of this process so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _timed(work: Any) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float | None:
    """The slope of the least-squares line through the logarithms; None with fewer than two sizes."""
    points = [
        (math.log(size), math.log(one))
        for size, one in zip(sizes, seconds, strict=False)
        if one > LEAST_SECONDS
    ]
    if len(points) < 2:
        return None
    middle = sum(x for x, _ in points) / len(points)
    level = sum(y for _, y in points) / len(points)
    return sum((x - middle) * (y - level) for x, y in points) / sum((x - middle) ** 2 for x, _ in points)


def _in_a_process(number: int | str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, __file__, "--measure", str(number)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no word"}
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def memory() -> dict[str, Any]:
    """The highest memory of a process, in megabytes, after some checks of drafts that are all different."""
    checker = desk()
    peaks: dict[str, Any] = {}
    for number in range(1, CHECKS[-1] + 1):
        checker.check(
            f"“The council will rebuild bridge {number} before storm {number * 7},” Amara Okafor said.\n\n"
            f"Japan's GDP was ${number}.2 billion in 2023.\n"
        )
        if number in CHECKS:
            peaks[str(number)] = _peak()
    return peaks


def _line(family: Family, answer: dict[str, Any]) -> tuple[str, float]:
    if "failed" in answer:
        return f"{family.name:<44} failed: {answer['failed']}", math.inf
    seconds = answer["seconds"]
    slope = exponent(family.sizes, seconds)
    reached = family.sizes[len(seconds) - 1]
    each = seconds[-1] * 1000 / reached
    remark = ""
    if slope is not None and slope > MOST_EXPONENT:
        remark += " steep"
    if family.prose and each > MOST_MS:
        remark += " slow"
    shown = "  -  " if slope is None else f"{slope:5.2f}"
    line = f"{family.name:<44} {shown} {each:9.3f} ms/{family.unit:<10} {seconds[-1]:7.3f} s at {reached:<6}"
    return f"{line} {answer['megabytes']:5.0f} MB{remark}", slope or 0.0


def main(arguments: Sequence[str]) -> None:
    """Prints the table and the worst of it."""
    write = sys.stdout.write
    if arguments[:1] == ["--measure"]:
        which = arguments[1]
        write(json.dumps(memory() if which == MEMORY else measured(FAMILIES[int(which)])))
        return
    chosen = [
        number
        for number, family in enumerate(FAMILIES)
        if not arguments or any(name in family.name for name in arguments)
    ]
    worst: list[tuple[float, str]] = []
    write(f"{'family':<44} slope      speed              at the largest size    memory\n")
    for number in chosen:
        line, slope = _line(FAMILIES[number], _in_a_process(number))
        worst.append((slope, FAMILIES[number].name))
        write(f"{line}\n")
        sys.stdout.flush()
    if worst:
        slope, name = max(worst)
        write(f"{len(worst)} families; worst exponent {slope:.2f} ({name}); at most {MOST_EXPONENT}\n")
    if not arguments or MEMORY in arguments:
        peaks = _in_a_process(MEMORY)
        first, last = (peaks[str(count)] for count in CHECKS)
        each = (last - first) * 1024 * 1024 / (CHECKS[1] - CHECKS[0])
        write(f"memory after {CHECKS[0]} checks {first:.1f} MB, after {CHECKS[1]} {last:.1f} MB: ")
        write(f"{each:.0f} bytes a check (less than 1024)\n")


if __name__ == "__main__":
    main(sys.argv[1:])
