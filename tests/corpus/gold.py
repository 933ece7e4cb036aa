"""The annotated articles beside this file, as their marks describe them; README.md lists the marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
KINDS = ("number", "percent", "money", "date", "daterange", "multiplier", "pair")

_MARK = re.compile(r"⟦([^⟦⟧]*)⟧")
_QUOTATION = re.compile(r"q(\?)? (?:-|([^,]+?)(?:, as ([^,]+))?)")
_MENTION = re.compile(rf"({'|'.join(KINDS)}) (\S+)(?: ([A-Z]{{3}}|points|basis-points))?")

Stretch = tuple[int, int]


class GoldError(ValueError):
    """Marks that cannot be read; the message names the file and the mark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody said. ``speaker`` is None where the article names nobody.

    ``pronoun`` is set where only a pronoun stands with the words. An ``optional`` one is too short to have to
    be found. ``stretches`` are half-open, and hold the quotation marks.
    """

    speaker: str | None
    pronoun: str | None
    optional: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or a time: its half-open place, its kind and its value; ``unit`` is a currency or "points"."""

    start: int
    end: int
    kind: str
    value: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article without its marks, and what the marks say."""

    name: str
    dateline: date
    text: str
    sentences: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    ignored: tuple[Stretch, ...]


def articles() -> list[Article]:
    """Every annotated article, sorted by name."""
    return [read_article(path.stem, path.read_text("utf-8")) for path in sorted(ARTICLES.glob("*.txt"))]


def read_article(name: str, marked: str) -> Article:
    """The article written in ``marked``; raises ``GoldError``."""
    head, _, body = marked.partition("\n\n")
    slots = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if "dateline" not in slots:
        raise GoldError(f"{name}: begins with a dateline: 2024-04-11")
    reading = _Marks(name)
    paragraphs = [paragraph.split("\n") for paragraph in body.strip().split("\n\n")]
    for number, lines in enumerate(paragraphs):
        reading.plain("\n\n" if number else "")
        for index, line in enumerate(lines):
            reading.plain(" " if index else "")
            reading.line(line)
            reading.ends.append(reading.at)
    return reading.article(date.fromisoformat(slots["dateline"]))


class _Marks:
    """An article being read: its text so far, and the marks that are open."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.text: list[str] = []
        self.at = 0
        self.ends: list[int] = []
        self.open: list[tuple[str, int]] = []
        self.quotations: list[Quotation] = []
        self.figures: list[Figure] = []
        self.ignored: list[Stretch] = []

    def plain(self, text: str) -> None:
        self.text.append(text)
        self.at += len(text)

    def line(self, line: str) -> None:
        at = 0
        for mark in _MARK.finditer(line):
            self.plain(line[at : mark.start()])
            at = mark.end()
            if mark[1] != "/":
                self.open.append((mark[1], self.at))
            elif self.open:
                self._close(*self.open.pop())
            else:
                raise GoldError(f"{self.name}: ⟦/⟧ closes nothing: {line}")
        self.plain(line[at:])

    def _close(self, mark: str, start: int) -> None:
        stretch = (start, self.at)
        if mark == "ignore":
            self.ignored.append(stretch)
        elif mark == "+" and self.quotations:
            last = self.quotations.pop()
            stretches = (*last.stretches, stretch)
            self.quotations.append(Quotation(last.speaker, last.pronoun, last.optional, stretches))
        elif match := _QUOTATION.fullmatch(mark):
            self.quotations.append(Quotation(match[2], match[3], match[1] is not None, (stretch,)))
        elif match := _MENTION.fullmatch(mark):
            self.figures.append(Figure(*stretch, match[1], match[2], match[3]))
        else:
            raise GoldError(f"{self.name}: there is no mark ⟦{mark}⟧")

    def article(self, dateline: date) -> Article:
        if self.open:
            raise GoldError(f"{self.name}: ⟦{self.open[-1][0]}⟧ is never closed")
        return Article(
            self.name,
            dateline,
            "".join(self.text),
            tuple(self.ends),
            tuple(self.quotations),
            tuple(sorted(self.figures, key=lambda figure: figure.start)),
            tuple(self.ignored),
        )
