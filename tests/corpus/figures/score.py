"""Scores the reading of figures against the marked sentences beside this file.

``python -m tests.corpus.figures.score`` prints the scores of each file and every failure.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from factcheck import find_mentions
from tests.corpus.gold import Article, Figure, read_article

HERE = Path(__file__).parent
KINDS = frozenset({"number", "percent", "money", "multiplier", "pair"})
_ASSUMED = {"$": "USD", "£": "GBP"}


def sentences() -> list[Article]:
    """Every file of marked sentences, sorted by name."""
    return [read_article(path.stem, path.read_text("utf-8")) for path in sorted(HERE.glob("*.txt"))]


def score(gold: Article) -> tuple[int, int, int, list[str]]:
    """How many figures were read right, how many wrongly or for nothing, how many not; and every failure.

    Right is the kind, the value and the unit, in a place that overlaps the mark. Times are left aside.
    """
    read = [one for one in _read(gold) if one.kind in KINDS]
    right, missed, failures = 0, 0, []
    for figure in (one for one in gold.figures if one.kind in KINDS):
        near = [one for one in read if one.start < figure.end and figure.start < one.end]
        same = next((one for one in near if agrees(figure, one)), None)
        if same is not None:
            right += 1
            read.remove(same)
            continue
        missed += 1
        answered = [f"{one.kind} {one.value} {one.unit or ''}".strip() for one in near] or "nothing"
        words = gold.text[figure.start : figure.end]
        failures.append(
            f"{words!r}: expected {figure.kind} {figure.value} {figure.unit or ''}, read {answered}"
        )
    read = [one for one in read if not _is_ignored(one, gold)]
    failures += [
        f"{gold.text[one.start : one.end]!r}: read {one.kind} {one.value}, not expected" for one in read
    ]
    return right, len(read), missed, failures


def _is_ignored(one: Figure, gold: Article) -> bool:
    return any(one.start < end and start < one.end for start, end in gold.ignored)


def _read(gold: Article) -> list[Figure]:
    found = []
    for mention in find_mentions(gold.text, gold.dateline):
        record = mention.as_record(assume=_ASSUMED)
        if record is None:
            continue
        value, unit = record["value"], record.get("unit")
        if isinstance(value, dict):
            value, unit = value["amount"], value["currency"]
        kind, unit = mention.kind, None if unit is None else str(unit)
        found.append(Figure(mention.start, mention.end, kind, str(value), unit))
    return found


def agrees(one: Figure, other: Figure) -> bool:
    """Whether both are the same figure, within a millionth."""
    if (one.kind, one.unit) != (other.kind, other.unit):
        return False
    if one.kind == "pair":
        return one.value == other.value
    mine, others = (list(map(Decimal, figure.value.split(".."))) for figure in (one, other))
    return len(mine) == len(others) and all(
        abs(a - b) <= Decimal("1e-6") * max(abs(a), abs(b)) for a, b in zip(mine, others, strict=True)
    )


def f1(right: int, wrong: int, missed: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / max(1, 2 * right + wrong + missed)


def main() -> None:
    """Print the scores of each file and of all, and every failure."""
    totals = [0, 0, 0]
    for gold in sentences():
        *counts, failures = score(gold)
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        sys.stdout.write(
            f"{gold.name:28} F1 {f1(*counts):.3f}"
            f" ({counts[0]} right, {counts[1]} wrong, {counts[2]} missed)\n"
        )
        sys.stdout.writelines(f"  {failure}\n" for failure in failures)
    sys.stdout.write(f"{'all':28} F1 {f1(*totals):.3f}\n")


if __name__ == "__main__":
    main()
