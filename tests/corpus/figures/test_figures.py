"""The scorer counts rightly, and the reading of figures reaches its floor on the marked sentences."""

import pytest

from tests.corpus.figures.score import KINDS, f1, score, sentences
from tests.corpus.gold import Article, read_article

GOLD = sentences()
HEAD = "dateline: 2024-04-11\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It cost ⟦money 3 USD⟧$3⟦/⟧ in May.", (1, 0, 0)),
        ("It cost ⟦money 4 USD⟧$3⟦/⟧.", (0, 1, 1)),
        ("It cost ⟦number 3⟧$3⟦/⟧.", (0, 1, 1)),
        ("It cost $3.", (0, 1, 0)),
        ("It cost ⟦ignore⟧$3⟦/⟧.", (0, 0, 0)),
        ("It cost ⟦number 3⟧a lot⟦/⟧.", (0, 0, 1)),
        ("It won ⟦pair 3-1⟧3-1⟦/⟧.", (1, 0, 0)),
        ("It won ⟦pair 1-3⟧3-1⟦/⟧.", (0, 1, 1)),
        ("It rose ⟦percent 25 basis-points⟧25 basis points⟦/⟧.", (1, 0, 0)),
        ("It rose ⟦percent 25 points⟧25 basis points⟦/⟧.", (0, 1, 1)),
    ],
)
def test_the_scorer_counts_rightly(body: str, expected: tuple[int, int, int]) -> None:
    assert score(read_article("draft", HEAD + body))[:3] == expected


def test_there_are_enough_sentences_of_every_kind() -> None:
    assert sum(len(article.sentences) for article in GOLD) >= 150
    assert {figure.kind for article in GOLD for figure in article.figures} == KINDS


@pytest.mark.parametrize("article", GOLD, ids=[article.name for article in GOLD])
def test_every_file_reaches_its_floor(article: Article) -> None:
    *counts, failures = score(article)
    assert f1(*counts) >= 0.95, failures


def test_all_together_reach_their_floor() -> None:
    totals = [sum(counts) for counts in zip(*(score(article)[:3] for article in GOLD), strict=True)]
    assert f1(*totals) >= 0.97
