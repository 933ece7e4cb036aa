"""The dated sentences are sound, and the reader keeps to its floor on them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.lexicon.calendar import weekdays
from tests.corpus.gold import Article
from tests.corpus.times.score import FILES, score, sentences

GOLD = [sentence for name in FILES for sentence in sentences(name)]


@pytest.mark.parametrize("name", FILES)
def test_dates_reach_their_floor(name: str) -> None:
    result = score(name)
    assert result.f1 >= 0.96, "\n".join(result.failures)


@pytest.mark.parametrize("sentence", GOLD, ids=lambda sentence: sentence.name)
def test_the_gold_is_sound(sentence: Article) -> None:
    assert "⟦" not in sentence.text
    for figure in sentence.figures:
        days = [date.fromisoformat(day) for day in figure.value.split("..") if day]
        assert days == sorted(days)
        assert (".." in figure.value) == (figure.kind == "daterange")
        # Whoever marked a weekday must not have miscounted.
        words = sentence.text[figure.start : figure.end].lower().replace(",", " ").split()
        named = [weekdays()[word] for word in words if word in weekdays() and "ago" not in words]
        assert not named or days[-1 if len(days) == 1 else 0].weekday() in named or ".." in figure.value


def test_there_is_enough_of_it_and_the_dateline_day_is_a_large_class() -> None:
    own = [
        figure for sentence in GOLD for figure in sentence.figures if figure.value == str(sentence.dateline)
    ]
    assert len(GOLD) >= 200
    assert len({sentence.dateline for sentence in GOLD}) >= 20
    assert len(own) >= 40
