"""The marks of an article are read as they are meant, and those of the annotated articles are sound."""

from __future__ import annotations

from datetime import date

import pytest

from tests.corpus.gold import Article, Figure, GoldError, Quotation, articles, read_article

GOLD = articles()
HEAD = "dateline: 2024-04-11\n\n"


def only(body: str) -> list[Article]:
    return [read_article("draft", HEAD + body)]


def test_marks_are_taken_out_and_point_at_what_they_enclosed() -> None:
    quotation = "⟦q Ada Holm⟧“So, ⟦number 2⟧two⟦/⟧,”⟦/⟧ she said, ⟦+⟧“or not.”⟦/⟧"
    (article,) = only(f"A heading\n\nIt cost ⟦money 3 USD⟧$3⟦/⟧.\n{quotation}")
    assert article.text == "A heading\n\nIt cost $3. “So, two,” she said, “or not.”"
    assert article.dateline == date(2024, 4, 11)
    assert [article.text[:end].rpartition("\n")[2][-4:] for end in article.sentences] == [
        "ding",
        " $3.",
        "ot.”",
    ]
    assert article.figures == (Figure(19, 21, "money", "3", "USD"), Figure(28, 31, "number", "2", None))
    stretches = article.quotations[0].stretches
    assert [article.text[start:end] for start, end in stretches] == [
        "“So, two,”",
        "“or not.”",
    ]


@pytest.mark.parametrize(
    ("mark", "speaker", "pronoun", "optional"),
    [
        ("q Ada Holm", "Ada Holm", None, False),
        ("q Ada Holm, as she", "Ada Holm", "she", False),
        ("q -", None, None, False),
        ("q? Ada Holm", "Ada Holm", None, True),
    ],
)
def test_a_quotation_says_whose_it_is(
    mark: str, speaker: str | None, pronoun: str | None, optional: bool
) -> None:
    (article,) = only(f"⟦{mark}⟧“Yes.”⟦/⟧")
    assert article.quotations == (Quotation(speaker, pronoun, optional, ((0, 6),)),)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("⟦number 3⟧three", "is never closed"),
        ("three⟦/⟧", "closes nothing"),
        ("⟦nubmer 3⟧three⟦/⟧", "there is no mark ⟦nubmer 3⟧"),
        ("⟦+⟧“or not”⟦/⟧", "there is no mark"),
        ("⟦money⟧$3⟦/⟧", "there is no mark"),
    ],
)
def test_a_mark_that_cannot_be_read_is_named(body: str, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        only(body)


def test_an_article_has_a_dateline() -> None:
    with pytest.raises(GoldError, match="begins with a dateline"):
        read_article("draft", "style: wire\n\nA heading")


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.name)
def test_the_gold_is_sound(article: Article) -> None:
    assert "⟦" not in article.text
    assert "⟧" not in article.text
    for quotation in article.quotations:
        for start, end in quotation.stretches:
            assert article.text[start] in "“‘«„\"'"
            assert article.text[start:end].rstrip()[-1] in ".,!?”’»“\"'"
    for figure in article.figures:
        assert article.text[figure.start : figure.end].strip()
        if figure.kind in {"date", "daterange"}:
            days = [date.fromisoformat(day) for day in figure.value.split("..") if day]
            assert days == sorted(days)
            assert (".." in figure.value) == (figure.kind == "daterange")
        assert (figure.unit is not None) or figure.kind != "money"


def test_there_is_enough_of_it() -> None:
    spoken = [one for article in GOLD for one in article.quotations if one.speaker and not one.optional]
    assert len(GOLD) >= 8
    assert len(spoken) >= 50
    assert sum(len(article.figures) for article in GOLD) >= 60
