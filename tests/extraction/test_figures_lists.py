from datetime import date

import pytest

from factcheck.extraction.figures_lists import written_out
from factcheck.extraction.figures_skeleton import skeleton
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex

EMPTY = Store.empty()
VOCABULARY = Vocabulary(FigureIndex((), EMPTY.names, (), ()), EMPTY.names)


def lines(text: str) -> list[str]:
    """What the sentence is written out to, with each item in its own words again."""
    sentence = skeleton(text, 0, len(text), find_mentions(text, date(2024, 4, 11)), VOCABULARY)
    assert sentence is not None
    found = []
    for one in written_out(sentence):
        words = [
            one.line.items[word].text if word in one.line.items else word for word in one.line.line.split(" ")
        ]
        found.append(" ".join(words).removesuffix(" ."))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Chile spent 2% and 1.5% of GDP on defense, respectively.",
            ["Norway spent 2% of GDP on defense", "Chile spent 1.5% of GDP on defense"],
        ),
        (
            "Norway's GDP and population were $485 billion and 5.5 million, respectively, in 2023.",
            ["Norway 's GDP were $485 billion in 2023", "Norway 's population were 5.5 million in 2023"],
        ),
        (
            "Norway and Chile's exports were $5 billion and $6 billion in 2023, respectively.",
            ["Norway 's exports were $5 billion in 2023", "Chile 's exports were $6 billion in 2023"],
        ),
        (
            "Exports of Norway, Chile and Kenya were $5 billion, $6 billion and $7 billion, respectively.",
            [
                "Exports of Norway were $5 billion",
                "Exports of Chile were $6 billion",
                "Exports of Kenya were $7 billion",
            ],
        ),
        (
            "Exports were $5 billion in Norway and $6 billion in Chile in 2023.",
            ["Exports were $5 billion in Norway in 2023", "Exports were $6 billion in Chile in 2023"],
        ),
        (
            "Norway's unemployment rate rose to 5% in May and 6% in June.",
            [
                "Norway 's unemployment rate rose to 5% in May",
                "Norway 's unemployment rate rose to 6% in June",
            ],
        ),
        (
            "Norway's exports were $5 billion in 2023 and Chile's were $6 billion.",
            ["Norway 's exports were $5 billion in 2023 and Chile 's exports were $6 billion in 2023"],
        ),
        (
            "The GDP of Norway was $5 billion in 2023 and that of Chile was $6 billion in 2022.",
            ["the GDP of Norway was $5 billion in 2023 and that of Chile was $6 billion in 2022"],
        ),
        (
            "Norway's GDP was $5 billion in 2023 and that of Chile was $6 billion in 2022.",
            ["Norway 's GDP was $5 billion in 2023 and GDP of Chile was $6 billion in 2022"],
        ),
        (
            "Norway's exports were $5 billion and its imports $6 billion in 2023.",
            ["Norway 's exports were $5 billion in 2023 and its imports were $6 billion in 2023"],
        ),
        (
            "Norway spent 2% of GDP on defense in 2023 and Chile 1.5%.",
            ["Norway spent 2% of GDP on defense in 2023 and Chile spent 1.5% of GDP on defense in 2023"],
        ),
        (
            "Norway and Chile each spent $5 billion on defense.",
            ["Norway spent $5 billion on defense", "Chile spent $5 billion on defense"],
        ),
        (
            "Norway, a kingdom in the north, had a GDP of $5 billion.",
            ["Norway had a GDP of $5 billion", "Norway , a kingdom in the north , had a GDP of $5 billion"],
        ),
        (
            "Norway's gross domestic product (GDP) was $5 billion.",
            [
                "Norway 's gross domestic product was $5 billion",
                "Norway 's gross domestic product ( GDP ) was $5 billion",
            ],
        ),
    ],
)
def test_a_list_is_written_out(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway, Chile and Kenya spent 2% and 1.5% of GDP on defense, respectively.",
        "Norway and Chile spent 2% of GDP on defense, respectively.",
        "Norway and Chile spent 2 and $3 billion on defense, respectively.",
    ],
)
def test_lists_that_do_not_fit_say_nothing(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway's exports fell to $5 billion in 2022 but $6 billion in 2023.",
        "Norway's exports were $5 in 2022 and $6 billion in 2023.",
        "Norway's exports were $5 billion a month in 2022 and $6 billion in 2023.",
        "Norway's exports were 5 percent in 2022 and $6 billion in 2023.",
    ],
)
def test_figures_that_are_not_alike_are_left_together(text: str) -> None:
    assert len(lines(text)) == 1
