"""Scores sentence splitters on this folder: precision, recall and F1 of the boundaries inside paragraphs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
Splitter = Callable[[str], Iterable[int]]


class Score(NamedTuple):
    """Boundaries found, found where there is none, and missed; the end of a paragraph is never counted."""

    found: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.found / (2 * self.found + self.wrong + self.missed)


def paragraphs(group: str = "written") -> list[list[str]]:
    """The paragraphs, as lists of sentences, of the files whose names begin with ``group``."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob(f"{group}*.txt"))]
    return [paragraph.split("\n") for text in texts for paragraph in text.strip().split("\n\n")]


def score(ends: Splitter, group: str = "written") -> Score:
    """How well ``ends``, which answers the offsets where sentences end, does on a group of files."""
    found = wrong = missed = 0
    for lines in paragraphs(group):
        text = " ".join(lines)
        gold = {len(" ".join(lines[:count])) for count in range(1, len(lines))}
        answered = set(ends(text)) - {len(text)}
        found += len(gold & answered)
        wrong += len(answered - gold)
        missed += len(gold - answered)
    return Score(found, wrong, missed)


def own(text: str) -> list[int]:
    """The project's own splitter."""
    return [end for _, end in import_module("factcheck.drafts.sentences").sentence_ranges(text)]


def sentencex(text: str) -> list[int]:
    """The ranges that the package sentencex gives."""
    found = import_module("sentencex").get_sentence_boundaries("en", text)
    return [
        each["start_index"] + len(text[each["start_index"] : each["end_index"]].rstrip()) for each in found
    ]


def pysbd(text: str) -> list[int]:
    """The ranges that the package pysbd gives."""
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
    return [each.start + len(each.sent.rstrip()) for each in segmenter.segment(text)]


def syntok(text: str) -> list[int]:
    """The ranges that the package syntok gives."""
    found = import_module("syntok.segmenter").process(text)
    return [sentence[-1].offset + len(sentence[-1].value) for paragraph in found for sentence in paragraph]


def main(names: list[str]) -> None:
    """Print a line for each splitter and group."""
    splitters: dict[str, Splitter] = {each.__name__: each for each in (own, sentencex, pysbd, syntok)}
    for name in names:
        for group in ("written-first", "written-after", "written-last", "written"):
            result = score(splitters[name], group)
            sys.stdout.write(f"{name:10} {group:14} F1 {result.f1:.3f} {result}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
