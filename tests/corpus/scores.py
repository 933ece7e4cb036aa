"""Scores the code against the annotated articles.

``python -m tests.corpus.scores`` prints every score and every failure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from factcheck import QuoteClaim, extract, find_mentions
from factcheck.drafts import sentence_ranges
from factcheck.lexicon.titles import without_title
from tests.corpus.gold import Article, Figure, Quotation, Stretch, articles

_ASSUMED = {"$": "USD", "£": "GBP"}


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
    unclear: int = 0  # a name that may be the speaker's, but does not tell who that is
    failures: list[str] = field(default_factory=list)


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
    """How well quotations are found, with all stretches and no more, and whose they are said to be.

    Punctuation at the edge of a stretch does not count.
    """
    spans, speakers = Score(), Speakers()
    for article in gold:
        found = {
            _trimmed(article, [(span.start, span.end) for span in claim.spans]): claim
            for claim in extract(article.text, dateline=article.dateline)
            if isinstance(claim, QuoteClaim)
        }
        names = {quotation.speaker for quotation in article.quotations if quotation.speaker}
        for quotation in (one for whole in article.quotations for one in at_full_stops(article, whole)):
            claim = found.pop(_trimmed(article, quotation.stretches), None)
            words = article.text[quotation.stretches[0][0] : quotation.stretches[-1][1]]
            if claim is not None:
                spans.found += 1
                _judge(speakers, article, quotation, claim.speaker, words, names)
            elif not quotation.optional:
                spans.missed += 1
                spans.failures.append(f"{article.name}: expected {words!r}, which was not found")
        for left in found.values():
            spans.wrong += 1
            spans.failures.append(f"{article.name}: found {left.text!r}, which is not expected")
    return spans, speakers


def at_full_stops(article: Article, quotation: Quotation) -> list[Quotation]:
    """The quotation, or its parts where “…,” she said. “…” begins another sentence of it.

    The marks may join such sentences or part them: both are the habit of careful readers. They count apart.
    """
    parts: list[list[Stretch]] = [[quotation.stretches[0]]]
    for before, after in pairwise(quotation.stretches):
        between = article.text[before[1] : after[0]].strip()
        if between.endswith("."):
            parts.append([after])
        else:
            parts[-1].append(after)
    return [replace(quotation, stretches=tuple(part)) for part in parts]


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
    if answered is not None and not right:
        wrong = is_somebody_else(expected, answered)
        speakers.wrong += wrong
        speakers.unclear += not wrong
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
    untitled = without_title(answered)
    answered = untitled if " " not in untitled else answered  # "Mrs. Holm", where no given name is told
    meant = [name for name in names if f" {name}".endswith(f" {answered}")]
    return meant == [expected]


def is_somebody_else(expected: str | None, answered: str) -> bool:
    """Whether the words are in a wrong mouth: a name with another surname, or any where there is none."""
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
    if one.kind in {"date", "daterange", "pair"}:
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
    unclear = speakers.unclear / speakers.all
    sys.stdout.write(f"speakers           wrong {wrong:.1%}, unclear {unclear:.1%} of {speakers.all}\n")
    for failure in (*sentences.failures, *spans.failures, *speakers.failures, *figures.failures):
        sys.stdout.write(f"  {failure}\n")


if __name__ == "__main__":
    main()
