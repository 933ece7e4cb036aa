"""Clauses whose event, subject or year stands elsewhere: nouns, participles, pronouns, years told once."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.reading import find_mentions

FILED = date(2024, 4, 12)


def told(text: str) -> list[tuple[str, str]]:
    draft = draft_from_text(text, "draft.txt")
    found = [one.claim for one in extract_dates(draft, find_mentions(draft.text, FILED), dateline=FILED)]
    return [(claim.event, claim.date or claim.start or claim.end or "") for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The launch of Astra 4 on May 10, 1990, thrilled the crowd.",
            [("The launch of Astra 4", "May 10, 1990")],
        ),
        (
            "The Treaty of Lorne, signed on May 3, 1901, ended the war.",
            [("The Treaty of Lorne was signed", "May 3, 1901")],
        ),
        ("The Selby Bridge has been closed since 1981.", [("The Selby Bridge was closed", "1981")]),
        (
            "Jan Holt was charged on May 3, 2020, and convicted on June 4, 2021.",
            [("Jan Holt was charged", "May 3, 2020"), ("Jan Holt convicted", "June 4, 2021")],
        ),
        (
            "Astra 4 lifted off on May 10, 1990, and Astra 5 on May 26, 1990.",
            [("Astra 4 lifted off", "May 10, 1990"), ("Astra 5 lifted off", "May 26, 1990")],
        ),
        ("Mara Quint led the town. She resigned on Monday.", [("Mara Quint resigned", "on Monday")]),
        (
            "The Selby Bridge needed a loan. It was opened on March 19, 1932.",
            [("The Selby Bridge was opened", "March 19, 1932")],
        ),
    ],
)
def test_the_event_is_told_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(event, stated.removeprefix("on ")) for event, stated in told(text)] == [
        (event, stated.removeprefix("on ")) for event, stated in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quint praised Ann Bell. She resigned on Monday.",
        "The deputy of Mara Quint wept. She resigned on Monday.",
    ],
)
def test_a_pronoun_of_two_people_stands_for_none(text: str) -> None:
    assert [event for event, _ in told(text)] in (["She resigned"], [])


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("In 1990, Astra 4 lifted off on May 10.", "May 10, 1990"),
        ("Astra 4 lifted off on April 10.", "April 10"),
    ],
)
def test_the_year_that_opens_a_sentence_is_meant(text: str, stated: str) -> None:
    assert stated in [one.removeprefix("on ") for _, one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Astra 4 lifted off on May 10, 1990, and Astra 5 was launched on May 26.",
        "Astra 4 lifted off on May 10, 1990. Astra 5 was launched on May 26.",
        "Astra 5 was launched on May 26 and Astra 4 lifted off on May 10, 1990.",
    ],
)
def test_a_day_beside_one_of_another_year_states_nothing(text: str) -> None:
    assert [stated for _, stated in told(text)] == ["May 10, 1990"]


def test_what_is_denied_of_one_is_not_told_of_the_other() -> None:
    found = told("Astra 4 was not launched on May 10, 1990, and Astra 5 on May 26, 1990.")
    assert not any("launched" in event for event, _ in found)


def test_the_year_of_a_relative_clause_says_nothing_of_the_main_one() -> None:
    stated = [one for _, one in told("The Selby Bridge, which opened in 1932, reopened on April 4.")]
    assert "April 4" in " ".join(stated)
