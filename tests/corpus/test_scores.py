"""The scorer counts rightly, and the code reaches its floors on the annotated articles."""

from __future__ import annotations

import pytest

from tests.corpus.gold import Article, articles, read_article
from tests.corpus.scores import (
    Score,
    is_somebody_else,
    same_person,
    score_figures,
    score_quotations,
    score_sentences,
)

GOLD = articles()
AUTHORS = frozenset(  # MANIFEST.md: the others were written blind
    (
        *("baker-feature", "bank-central", "border-politics", "council-local", "council-magazine"),
        *("earnings-business", "final-sport", "glacier-science", "hospital-health", "rail-british"),
        *("release-straight", "sailor-obituary", "storm-agency", "strike-tabloid", "trial-court"),
    )
)
BLIND = [article for article in GOLD if article.name not in AUTHORS]
HEAD = "dateline: 2024-04-11\n\n"


def only(body: str) -> list[Article]:
    return [read_article("draft", HEAD + body)]


def counts(score: Score) -> tuple[int, int, int]:
    return score.found, score.wrong, score.missed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It cost ⟦money 3 USD⟧$3⟦/⟧.", (1, 0, 0)),
        ("It cost ⟦money 3 EUR⟧$3⟦/⟧.", (0, 1, 1)),
        ("It cost ⟦money 4 USD⟧$3⟦/⟧.", (0, 1, 1)),
        ("It cost $3.", (0, 1, 0)),
        ("It cost ⟦ignore⟧$3⟦/⟧.", (0, 0, 0)),
        ("It cost ⟦number 3⟧a lot⟦/⟧.", (0, 0, 1)),
        ("It was on ⟦date 2024-04-10⟧Wednesday⟦/⟧.", (1, 0, 0)),
        ("It was on ⟦date 2024-04-03⟧Wednesday⟦/⟧.", (0, 1, 1)),
        ("It fell by ⟦percent 2⟧2 points⟦/⟧ to ⟦number 0.333333333333⟧a third⟦/⟧ of it.", (1, 1, 1)),
    ],
)
def test_figures_are_counted_by_kind_value_and_place(body: str, expected: tuple[int, int, int]) -> None:
    assert counts(score_figures(only(body))) == expected


def test_quotations_are_counted_with_all_their_stretches() -> None:
    body = "⟦q Ada Holm⟧“We will never sell the mill,”⟦/⟧ said Ada Holm."
    spans, speakers = score_quotations(only(body))
    assert (counts(spans), speakers.named_right, speakers.wrong) == ((1, 0, 0), 1, 0)
    spans, _ = score_quotations(only("“We will never sell the mill,” said Ada Holm."))
    assert counts(spans) == (0, 1, 0)
    spans, _ = score_quotations(only(body.replace("never ", "never⟦/⟧ ").replace(",”⟦/⟧", ",”")))
    assert counts(spans) == (0, 1, 1)


@pytest.mark.parametrize(
    ("speaker", "right", "wrong"), [("Ada Holm", 1, 0), ("Per Lind", 0, 1), ("Ada Berg", 0, 1)]
)
def test_speakers_are_counted(speaker: str, right: int, wrong: int) -> None:
    _, speakers = score_quotations(only(f"⟦q {speaker}⟧“We will never sell the mill,”⟦/⟧ said Ada Holm."))
    assert (speakers.named_right, speakers.wrong) == (right, wrong)


def test_a_surname_will_do_where_it_is_that_of_one_speaker() -> None:
    assert same_person("Ada Holm", "Holm", {"Ada Holm", "Per Lind"})
    assert not same_person("Ada Holm", "Holm", {"Ada Holm", "Per Holm"})
    assert not same_person("Ada Holm", None, {"Ada Holm"})
    assert not same_person("Ada Holm", "Manager Ada Holm", {"Ada Holm"})
    assert is_somebody_else(None, "Holm")
    assert not is_somebody_else("Ada Holm", "Manager Ada Holm")


def test_sentence_ends_are_counted() -> None:
    assert counts(score_sentences(only("It rained.\nIt stopped."))) == (1, 0, 0)
    assert counts(score_sentences(only("It rained. It stopped."))) == (0, 1, 0)
    assert counts(score_sentences(only("It rained and\nit stopped."))) == (0, 0, 1)


def test_sentences_reach_their_floor() -> None:
    score = score_sentences(GOLD)
    assert score.f1 >= 0.95, "\n".join(score.failures)


@pytest.mark.parametrize("gold", [GOLD, BLIND], ids=["all", "blind"])
def test_quotations_reach_their_floor(gold: list[Article]) -> None:
    spans, _ = score_quotations(gold)
    assert spans.f1 >= 0.95, "\n".join(spans.failures)


@pytest.mark.parametrize("gold", [GOLD, BLIND], ids=["all", "blind"])
def test_speakers_reach_their_floors(gold: list[Article]) -> None:
    _, speakers = score_quotations(gold)
    assert speakers.named_right >= 0.85 * speakers.named, "\n".join(speakers.failures)
    assert speakers.wrong <= 0.03 * speakers.all, "\n".join(speakers.failures)


def test_figures_and_times_reach_their_floor() -> None:
    score = score_figures(GOLD)
    assert score.f1 >= 0.95, "\n".join(score.failures)
