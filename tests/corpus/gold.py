"""The annotated articles beside this file: reads their marks, and scores the code against them.

``python tests/corpus/gold.py`` prints the scores and every failure. README.md describes the marks.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from factcheck import QuoteClaim, extract, find_mentions
from factcheck.drafts import sentence_ranges

ARTICLES = Path(__file__).parent / "articles"
KINDS = ("number", "percent", "money", "date", "daterange", "multiplier")

_MARK = re.compile(r"⟦([^⟦⟧]*)⟧")
_QUOTATION = re.compile(r"q(\?)? (?:-|([^,]+?)(?:, as ([^,]+))?)")
_MENTION = re.compile(rf"({'|'.join(KINDS)}) (\S+)(?: ([A-Z]{{3}}|points))?")
_ASSUMED = {"$": "USD", "£": "GBP"}

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


@dataclass(slots=True)
class Score:
    """What was found, found wrongly, and missed, with a line for each failure."""

    found: int = 0
    wrong: int = 0
    missed: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.found / max(1, 2 * self.found + self.wrong + self.missed)


@dataclass(slots=True)
class Speakers:
    """Who is said to have spoken, of the quotations that were found."""

    named: int = 0
    named_right: int = 0
    all: int = 0
    wrong: int = 0
    failures: list[str] = field(default_factory=list)


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


def score_sentences(gold: Iterable[Article]) -> Score:
    """How well sentence ends inside paragraphs are found."""
    score = Score()
    for article in gold:
        at = 0
        for paragraph in article.text.split("\n\n"):
            last = at + len(paragraph)
            expected = {end for end in article.sentences if at < end < last}
            answered = {at + end for _, end in sentence_ranges(paragraph)} - {last}
            _count(score, article, expected, answered)
            at = last + 2
    return score


def _count(score: Score, article: Article, expected: set[int], answered: set[int]) -> None:
    score.found += len(expected & answered)
    score.wrong += len(answered - expected)
    score.missed += len(expected - answered)
    for what, ends in (("no sentence ends", answered - expected), ("a sentence ends", expected - answered)):
        score.failures += [f"{article.name}: {what} after {article.text[end - 40 : end]!r}" for end in ends]


def score_quotations(gold: Iterable[Article]) -> tuple[Score, Speakers]:
    """How well quotations are found, each with all of its stretches and no more, and whose they are said to be.

    Punctuation at the edge of a stretch does not count.
    """
    spans, speakers = Score(), Speakers()
    for article in gold:
        claims = [claim for claim in extract(article.text, dateline=article.dateline) if _is_quote(claim)]
        found = {
            _trimmed(article, [(span.start, span.end) for span in claim.spans]): claim for claim in claims
        }
        names = {quotation.speaker for quotation in article.quotations if quotation.speaker}
        for quotation in article.quotations:
            claim = found.pop(_trimmed(article, quotation.stretches), None)
            words = article.text[quotation.stretches[0][0] : quotation.stretches[-1][1]]
            if isinstance(claim, QuoteClaim):
                spans.found += 1
                _judge(speakers, article, quotation, claim.speaker, words, names)
            elif not quotation.optional:
                spans.missed += 1
                spans.failures.append(f"{article.name}: expected {words!r}, which was not found")
        for left in found.values():
            spans.wrong += 1
            spans.failures.append(f"{article.name}: found {left.text!r}, which is not expected")
    return spans, speakers


def _is_quote(claim: object) -> bool:
    return isinstance(claim, QuoteClaim)


def _trimmed(article: Article, stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    kept = []
    for start, end in stretches:
        inside = [at for at in range(start, end) if article.text[at].isalnum()]
        kept += [(inside[0], inside[-1] + 1)] if inside else []
    return tuple(kept)


def _judge(
    speakers: Speakers,
    article: Article,
    quotation: Quotation,
    answered: str | None,
    words: str,
    names: set[str],
) -> None:
    expected = quotation.speaker
    right = same_person(expected, answered, names)
    speakers.all += 1
    speakers.wrong += answered is not None and is_somebody_else(expected, answered)
    if expected is not None and quotation.pronoun is None:
        speakers.named += 1
        speakers.named_right += right
    if not right:
        via = f" (as {quotation.pronoun})" if quotation.pronoun else ""
        failure = f"{article.name}: expected {expected!r}{via}, answered {answered!r}: {words!r}"
        speakers.failures.append(failure)


def same_person(expected: str | None, answered: str | None, names: set[str]) -> bool:
    """Whether both name one person; a surname will do where it is that of one speaker only."""
    if expected is None or answered is None:
        return expected == answered
    if expected == answered:
        return True
    meant = [name for name in names if f" {name}".endswith(f" {answered}")]
    return meant == [expected]


def is_somebody_else(expected: str | None, answered: str) -> bool:
    """Whether ``answered`` puts the words into a wrong mouth: a name with another surname, or any for none."""
    return expected is None or expected.split()[-1] != answered.split()[-1]


def score_figures(gold: Iterable[Article]) -> Score:
    """How well figures and times are read: kind and value, in a place that overlaps the mark."""
    score = Score()
    for article in gold:
        read = list(_read(article))
        for figure in article.figures:
            near = [one for one in read if one.start < figure.end and figure.start < one.end]
            same = next((one for one in near if _same(figure, one)), None)
            text = article.text[figure.start : figure.end]
            if same is not None:
                score.found += 1
                read.remove(same)
                continue
            score.missed += 1
            answered = [f"{one.kind} {one.value} {one.unit or ''}".strip() for one in near] or "nothing"
            expected = f"{figure.kind} {figure.value} {figure.unit or ''}".strip()
            line = article.text[max(0, figure.start - 50) : figure.end + 20].replace("\n", " ")
            score.failures.append(f"{article.name}: {text!r}: expected {expected}, read {answered}: …{line}…")
        for one in read:
            if not any(one.start < end and start < one.end for start, end in article.ignored):
                score.wrong += 1
                line = article.text[max(0, one.start - 50) : one.end + 20].replace("\n", " ")
                score.failures.append(f"{article.name}: read {one.kind} {one.value}, not expected: …{line}…")
    return score


def _read(article: Article) -> Iterator[Figure]:
    for mention in find_mentions(article.text, article.dateline):
        record = mention.as_record(assume=_ASSUMED)
        if record is None:
            continue
        value = record["value"]
        unit = record.get("unit")
        if isinstance(value, dict):
            value, unit = value["amount"], value["currency"]
        yield Figure(
            mention.start, mention.end, mention.kind, str(value), None if unit is None else str(unit)
        )


def _same(one: Figure, other: Figure) -> bool:
    if one.kind != other.kind or one.unit != other.unit:
        return False
    if one.kind in {"date", "daterange"}:
        return one.value == other.value
    mine, others = (list(map(Decimal, figure.value.split(".."))) for figure in (one, other))
    return len(mine) == len(others) and all(
        abs(a - b) <= Decimal("1e-6") * max(abs(a), abs(b)) for a, b in zip(mine, others, strict=True)
    )


def main() -> None:
    """Print every score and every failure."""
    gold = articles()
    sentences = score_sentences(gold)
    spans, speakers = score_quotations(gold)
    figures = score_figures(gold)
    for what, score in (("sentences", sentences), ("quotations", spans), ("figures and times", figures)):
        counts = f"{score.found} found, {score.wrong} wrong, {score.missed} missed"
        sys.stdout.write(f"{what:18} F1 {score.f1:.3f} ({counts})\n")
    right, wrong = speakers.named_right / speakers.named, speakers.wrong / speakers.all
    sys.stdout.write(f"named speakers     right {right:.1%} of {speakers.named}\n")
    sys.stdout.write(f"speakers           wrong {wrong:.1%} of {speakers.all}\n")
    for failure in (*sentences.failures, *spans.failures, *speakers.failures, *figures.failures):
        sys.stdout.write(f"  {failure}\n")


if __name__ == "__main__":
    main()
