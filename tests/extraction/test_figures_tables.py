import pytest

from factcheck.claims import FigureClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.figures import extract_figures
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex

EMPTY = Store.empty()
VOCABULARY = Vocabulary(FigureIndex((), EMPTY.names, (), ()), EMPTY.names)


def claims(table: str) -> list[FigureClaim]:
    draft = draft_from_text(table, "draft.md")
    return [one.claim for one in extract_figures(draft, VOCABULARY, find_mentions(draft.text))]


def told(table: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.subject, one.measure, one.value, one.period) for one in claims(table)]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Country | GDP, 2023 ($ billion)", "Norway | 485", ("Norway", "GDP", "$485 billion", "2023")),
        (
            "Country | GDP 2023 (billions of U.S. dollars)",
            "Norway | 485",
            ("Norway", "GDP", "485 billion U.S. dollars", "2023"),
        ),
        (
            "Country | Population, 2023 (millions)",
            "**Norway** | 5.5",
            ("Norway", "Population", "5.5 million", "2023"),
        ),
        (
            "Military spending (% of GDP) | 2023",
            "Norway | 1.6",
            ("Norway", "Military spending", "1.6% of GDP", "2023"),
        ),
        ("Year | Norway's GDP", "2023 | $485 billion", ("Norway", "GDP", "$485 billion", "2023")),
        ("Country | Unemployment rate", "Norway | 3.9%", ("Norway", "Unemployment rate", "3.9%", None)),
        ("Measure | Norway, 2023", "Population | 5,500,000", ("Norway", "Population", "5,500,000", "2023")),
        (
            "Country | Exports 2023 (USD million)",
            "Norway | 173,000",
            ("Norway", "Exports", "173,000 million USD", "2023"),
        ),
    ],
)
def test_a_cell_is_a_claim(header: str, row: str, expected: tuple[str, ...]) -> None:
    assert told(f"| {header} |\n|---|---|\n| {row} |\n") == [expected]
    assert told(f"{header}\n---|---\n{row}\n") == [expected]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Country | GDP growth, 2023", "Norway | 485"),
        ("Country | GDP, 2023 (thousand dollops)", "Norway | 485"),
        ("Country | GDP, 2023 ($ billion)", "Norway and Sweden | 485"),
        ("Country | GDP, 2023 ($ billion)", "Northern Norway | 485"),
        ("Country | GDP and population, 2023", "Norway | 485"),
        ("Country | Rank", "Norway | 4"),
        ("Country | GDP, 2022-2023 change", "Norway | 4%"),
        ("Country | GDP, 2023 ($ billion)", "Norway | n/a"),
        ("Country | GDP, 2023 ($ billion)", "Norway | 485*"),
        ("2022 | GDP, 2023 ($ billion)", "Norway | 485"),
        ("Country | Population, 2023", "Norway | 5.5"),
        ("Country | Population, 2023", "Norway | 5,500"),
    ],
)
def test_what_is_not_named_in_full_is_no_claim(header: str, row: str) -> None:
    assert told(f"| {header} |\n|---|---|\n| {row} |\n") == []


def test_an_empty_cell_shifts_nothing() -> None:
    table = "| Country | GDP, 2022 | GDP, 2023 |\n|---|---|---|\n| Norway | | $485 billion |\n"
    assert told(table) == [("Norway", "GDP", "$485 billion", "2023")]


def test_two_tables_have_two_headers() -> None:
    first = "| Country | GDP, 2022 |\n|---|---|\n| Norway | $485 billion |\n"
    second = "| Country | Exports, 2023 |\n|---|---|\n| Norway | $173 billion |\n"
    assert [one[1] for one in told(f"{first}\n{second}")] == ["GDP", "Exports"]


def test_every_slot_has_its_place() -> None:
    table = "| Country | GDP, 2023 ($ billion) |\n|---|---|\n| Norway | 485 |\n"
    (claim,) = claims(table)
    assert {name: span.text for name, span in claim.slots.items()} == {
        "subject": "Norway",
        "measure": "GDP",
        "value": "485",
        "period": "2023",
    }
