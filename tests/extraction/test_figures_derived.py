"""Sentences that state a comparison, a place, a record, a streak or an average, and close ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.store import Store


def claims(text: str) -> list[FigureClaim]:
    checker = Checker(Store.empty(), Options(dateline=date(2024, 4, 11)))
    return [one for one in checker.extract(text) if isinstance(one, FigureClaim)]


STATED: list[tuple[str, dict[str, Any]]] = [
    (
        "Sweden's exports were twice Norway's in 2019.",
        {"value": "twice", "comparison": "of", "other": "Norway"},
    ),
    ("Sweden's GDP was four times the size of Norway's in 2019.", {"comparison": "the size of"}),
    ("Sweden's exports were half of Norway's in 2019.", {"value": "half", "other": "Norway"}),
    ("Sweden spent three times as much on its military as Norway in 2019.", {"comparison": "as much"}),
    ("Sweden spent $3 billion more on its military than Norway in 2019.", {"value": "$3 billion"}),
    ("Sweden's exports were 20 percent higher than Norway's in 2019.", {"comparison": "higher"}),
    ("Sweden had twice as many people as Norway in 2019.", {"measure": "population", "value": "twice"}),
    ("Sweden outspent Norway on defense in 2019.", {"comparison": "outspent"}),
    ("Sweden's exports exceeded those of Norway in 2019.", {"comparison": "exceeded"}),
    (
        "Norway accounted for a third of the combined exports of Norway and Sweden in 2019.",
        {"value": "a third", "together": ("Norway", "Sweden"), "subject": "Norway"},
    ),
    ("Between 2014 and 2019, Norway's GDP averaged $400 billion.", {"period": "between 2014 and 2019"}),
    (
        "Norway and Sweden had a combined population of 15 million in 2019.",
        {"together": ("Norway", "Sweden")},
    ),
    (
        "Norway's and Sweden's combined exports were $60 billion in 2019.",
        {"together": ("Norway", "Sweden"), "value": "$60 billion"},
    ),
    (
        "Sweden spent more on its military than Norway and Denmark combined in 2019.",
        {"subject": "Sweden", "comparison": "more", "together": ("Norway", "Denmark")},
    ),
    ("Norway's GDP averaged $400 billion between 2014 and 2019.", {"period": "between 2014 and 2019"}),
    (
        "Japan was the world's third-largest economy in 2019.",
        {"ranking": "third-largest", "among": "the world"},
    ),
    ("Japan had the second-highest unemployment rate in the G7 in 2019.", {"ranking": "second-highest"}),
    ("Japan ranked fifth in Asia in military spending in 2019.", {"ranking": "fifth", "among": "Asia"}),
    ("Japan was the second most populous country in Asia in 2019.", {"measure": "population"}),
    ("China was the biggest military spender in Asia in 2019.", {"measure": "military spending"}),
    ("Japan was among the G7's top three economies in 2019.", {"ranking": "top three"}),
    ("Norway's exports hit a record high of $60 billion in 2015.", {"record": "record high"}),
    (
        "Norway's exports rose in 2020 to the highest since 2015.",
        {"record": "highest since 2015", "period": "2020"},
    ),
    ("Norway's exports fell for the third straight year in 2019.", {"streak": "third straight year"}),
    ("Norway's exports rose for three years in a row in 2019.", {"streak": "three years in a row"}),
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text for text, _ in STATED])
def test_what_a_sentence_states(text: str, expected: dict[str, Any]) -> None:
    assert any(
        all(getattr(claim, slot) == value for slot, value in expected.items()) for claim in claims(text)
    ), claims(text)


@pytest.mark.parametrize("text", [text for text, _ in STATED])
def test_what_was_read_is_read_again_from_the_slots(text: str) -> None:
    checker = Checker(Store.empty(), Options(dateline=date(2024, 4, 11)))
    for claim in claims(text):
        bare = FigureClaim.model_validate({k: v for k, v in claim if k not in {"span", "spans", "slots"}})
        one, other = checker.verify(claim), checker.verify(bare)
        assert (one.status, one.reason, one.id) == (other.status, other.reason, other.id)


@pytest.mark.parametrize(
    "text",
    [
        "Sweden's exports were twice Norway's imports in 2019.",
        "Sweden's exports in 2019 were twice Norway's in 2018.",
        "Sweden's exports were twice Norway's or Denmark's in 2019.",
        "Sweden's exports were not twice Norway's in 2019.",
        "Sweden's steel exports were twice Norway's in 2019.",
        "Sweden had twice as many people over 65 as Norway in 2019.",
        "Sweden spent three times as much on its military as Norway per person in 2019.",
        "Sweden outspent Norway on defense research in 2019.",
        "Japan was once the second-largest economy in the G7.",
        "Japan was the G7's second-largest economy outside Europe in 2019.",
        "Japan was the second-largest export economy in the G7 in 2019.",
        "Japan was the third-largest economy in the G7 in 2019, behind Germany.",
        "Japan may be the second-largest economy in the G7.",
        "Japan was the third-largest economy in the G7, excluding the United States, in 2019.",
        "Japan's Toyota was the second-largest carmaker in the world in 2019.",
        "Norway's exports almost hit a record high in 2020.",
        "Norway's oil exports hit a record high in 2015.",
        "Norway's exports rose to their highest monthly level since 2015 in 2020.",
        "Norway's exports to Sweden fell for the fourth straight year in 2019.",
        "Norway's monthly exports averaged $42.5 billion between 2014 and 2019.",
    ],
)
def test_what_is_not_clear_is_no_claim(text: str) -> None:
    assert claims(text) == []
