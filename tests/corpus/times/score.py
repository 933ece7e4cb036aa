"""Scores the reading of dates on the sentences of this folder: kind, value and overlapping place.

``python -m tests.corpus.times.score`` prints the score of each file and every failure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck.reading import find_mentions
from tests.corpus.gold import Article, Figure, read_article
from tests.corpus.scores import Score

HERE = Path(__file__).parent
FILES = ("written-first", "written-after")
_HEAD = "dateline: "


def sentences(name: str) -> Iterator[Article]:
    """Every sentence of a file, without its marks, under its dateline."""
    head = ""
    for number, line in enumerate((HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith(_HEAD):
            head = line
        elif line.strip():
            yield read_article(f"{name}:{number}", f"{head}\n\n{line}")


def read(sentence: Article) -> list[Figure]:
    """The dates and stretches of days that the reader finds in a sentence."""
    return list(_dates(sentence.text, sentence.dateline))


def _dates(text: str, dateline: date) -> Iterator[Figure]:
    for mention in find_mentions(text, dateline):
        record = mention.as_record() if mention.kind.startswith("date") else None
        if record is not None:
            yield Figure(mention.start, mention.end, mention.kind, str(record["value"]), None)


def score(name: str) -> Score:
    """How well the dates of a file are read."""
    result = Score()
    for sentence in sentences(name):
        answers = read(sentence)
        for gold in sentence.figures:
            near = [one for one in answers if one.start < gold.end and gold.start < one.end]
            right = next((one for one in near if (one.kind, one.value) == (gold.kind, gold.value)), None)
            if right is not None:
                result.found += 1
                answers.remove(right)
                continue
            result.missed += 1
            place = f"{sentence.name} ({sentence.dateline}): {sentence.text[gold.start : gold.end]!r}"
            said = ", ".join(one.value for one in near) or "nothing"
            result.failures.append(f"{place} is {gold.value}, read {said}: {sentence.text}")
        result.wrong += len(answers)
        result.failures += [
            f"{sentence.name} ({sentence.dateline}): {sentence.text[one.start : one.end]!r} is {one.value}?"
            for one in answers
        ]
    return result


def main() -> None:
    """Print the score of each file and every failure."""
    for name in FILES:
        if not (HERE / f"{name}.txt").exists():
            continue
        result = score(name)
        counts = f"{result.found} found, {result.wrong} wrong, {result.missed} missed"
        sys.stdout.write(f"{name:14} F1 {result.f1:.3f} ({counts})\n")
        for failure in result.failures:
            sys.stdout.write(f"  {failure}\n")


if __name__ == "__main__":
    main()
