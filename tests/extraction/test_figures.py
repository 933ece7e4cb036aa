from datetime import date
from typing import Any

import pytest

from factcheck.claims import FigureClaim, Within
from factcheck.drafts import draft_from_text
from factcheck.extraction.figures import extract_figures
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex
from factcheck.values.canonical import Json

EMPTY = Store.empty()
VOCABULARY = Vocabulary(FigureIndex((), EMPTY.names, (), ()), EMPTY.names)


def claims(text: str, name: str = "draft.txt") -> list[FigureClaim]:
    draft = draft_from_text(text, name)
    mentions = find_mentions(draft.text, date(2024, 4, 11))
    return [one.claim for one in extract_figures(draft, VOCABULARY, mentions)]


def slots(text: str) -> list[dict[str, Json]]:
    return [{key: value for key, value in claim.stated().items() if key != "kind"} for claim in claims(text)]


def figure(
    subject: str, measure: str, value: str, period: str | None = "2023", **more: Any
) -> dict[str, Any]:
    found: dict[str, Any] = {"subject": subject, "measure": measure, "value": value}
    return found | ({"period": period} if period else {}) | more


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's GDP was $485 billion in 2023.", figure("Norway", "GDP", "$485 billion")),
        ("In 2023, GDP in Norway reached $485 billion.", figure("Norway", "GDP", "$485 billion")),
        ("The population of Norway was 5.5 million in 2023.", figure("Norway", "population", "5.5 million")),
        (
            "Norwegian military spending stood at 1.6% of GDP last year.",
            figure("Norway", "military spending", "1.6% of GDP", "last year"),
        ),
        (
            "Norway spent about $1,600 per person on its military in 2023.",
            figure("Norway", "military spending", "about $1,600 per person"),
        ),
        (
            "Norway devoted 1.6 percent of GDP to defense spending in 2023.",
            figure("Norway", "defense spending", "1.6 percent of GDP"),
        ),
        ("Norway is home to 5.5 million people.", figure("Norway", "population", "5.5 million", None)),
        (
            "Norway, with a population of 5.5 million, is small.",
            figure("Norway", "population", "5.5 million", None),
        ),
        ("Norway's GDP ($485 billion in 2023) fell.", figure("Norway", "GDP", "$485 billion")),
        (
            "Norway's exports were $50 billion in 2023, up 8 percent from 2022.",
            figure(
                "Norway",
                "exports",
                "$50 billion",
                change={"direction": "up", "by": "8 percent", "since": "2022"},
            ),
        ),
        ("5.5 million people live in Norway.", figure("Norway", "population", "5.5 million", None)),
        (
            "Norway is a kingdom. The country's population was 5.5 million in 2023.",
            figure("Norway", "population", "5.5 million"),
        ),
        (
            "In 2023, military outlays came to 1.6 percent of Norway's economic output.",
            figure("Norway", "military outlays", "1.6 percent of economic output"),
        ),
        (
            "Norway's exports were between $45 billion and $55 billion in 2023.",
            figure("Norway", "exports", "between $45 billion and $55 billion"),
        ),
        (
            "Norway's turnout rose from 76% in 2013 to 78% in 2017.",
            {
                "subject": "Norway",
                "measure": "turnout",
                "period": "2017",
                "change": {"direction": "up", "start": "76%", "end": "78%", "since": "2013"},
            },
        ),
        (
            "Norway's exports doubled between 1990 and 2001.",
            {
                "subject": "Norway",
                "measure": "exports",
                "period": "2001",
                "change": {"factor": "doubled", "since": "1990"},
            },
        ),
        (
            "Norway has cut its budget deficit by 2 percentage points, from 5% to 3% of GDP by 2025.",
            {
                "subject": "Norway",
                "measure": "budget deficit",
                "deadline": "2025",
                "change": {
                    "direction": "down",
                    "start": "5%",
                    "end": "3% of GDP",
                    "by": "2 percentage points",
                },
            },
        ),
        (
            "Norway and Sweden together spent $17 billion on their militaries in 2023.",
            figure("Norway and Sweden", "military spending", "$17 billion", together=["Norway", "Sweden"]),
        ),
        (
            "Norway's economy was larger than that of Denmark in 2023.",
            {
                "subject": "Norway",
                "measure": "economy",
                "comparison": "larger",
                "other": "Denmark",
                "period": "2023",
            },
        ),
    ],
)
def test_one_sentence_is_one_claim(text: str, expected: dict[str, Json]) -> None:
    assert slots(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's GDP was not $485 billion in 2023.",
        "If Norway's GDP was $485 billion in 2023, so be it.",
        "Norway's GDP would be $485 billion in 2023.",
        "Officials denied that Norway's GDP was $485 billion in 2023.",
        "Growth in Norway's GDP was 4.2 percent in 2023.",
        "A tenth of Norway's GDP was $48 billion in 2023.",
        "Norway's and Sweden's GDP was $485 billion in 2023.",
        "Norway's GDP was $485 billion below the forecast in 2023.",
        "Norway's share of world GDP was 0.4 percent in 2023.",
        "Norway and Sweden met. It had a population of 5.5 million in 2023.",
        "The report on Norway came out. Its GDP was $485 billion in 2023.",
        "norway's gdp was $485 billion.",
        "Bergen, with a population of 290,000, is Norway's second city.",
        "Bergen, Norway's population was 290,000 in 2023.",
        "Norway spent $9 billion on defense and education in 2023.",
        "Norway's exports of fish were $15 billion in 2023.",
        "Norway's military spending was $90 billion lower than that of others in 2023.",
        "Norway had 3 interest rate cuts in 2023.",
        "They told us that GDP was $485 billion in 2023.",
        "Norway has 356 municipalities.",
    ],
)
def test_what_is_not_clear_is_no_claim(text: str) -> None:
    assert claims(text) == []


def test_the_slots_stand_where_the_draft_says_them() -> None:
    text = "# News\n\nNorway's **GDP** was about $485 billion in 2023.\n"
    (claim,) = claims(text, "draft.md")
    assert {slot: span.text for slot, span in claim.slots.items()} == {
        "subject": "Norway",
        "measure": "GDP",
        "value": "about $485 billion",
        "period": "2023",
    }
    assert all(text[span.start : span.end] == span.text for span in claim.slots.values())


def test_whose_words_they_are() -> None:
    (said,) = claims("Officials said Norway's GDP was $485 billion in 2023.")
    (quoted,) = claims("“Norway's GDP was $485 billion in 2023,” she said.")
    (own,) = claims("Norway's GDP was $485 billion in 2023.")
    assert (said.within, quoted.within, own.within) == (Within.INDIRECT, Within.QUOTATION, None)


def test_the_publisher_that_is_named() -> None:
    (claim,) = claims("Norway's GDP was $485 billion in 2023, according to the World Bank.")
    assert claim.publisher == "World Bank"
    (claim,) = claims("Norway's GDP was $485 billion in 2023, according to officials.")
    assert claim.publisher is None
