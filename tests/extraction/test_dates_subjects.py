"""Clauses whose subject stands before them."""

from __future__ import annotations

import pytest

from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.reading import find_mentions


def events(text: str) -> list[str]:
    draft = draft_from_text(text, "draft.txt")
    return [one.claim.event for one in extract_dates(draft, find_mentions(draft.text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petra Vell, who was arrested on April 4, 1968, grew up in Orsk.", ["Petra Vell was arrested"]),
        (
            "The dock strike in Velm began on May 3, 2021, and ended on May 9, 2021.",
            ["The dock strike in Velm began", "The dock strike in Velm ended"],
        ),
        (
            "The Velm dock strike, which began in May 2021, ended on June 9, 2021.",
            ["The Velm dock strike began", "The Velm dock strike ended"],
        ),
        ("Crowds cheered Petra Vell, who was arrested on April 4, 1968.", ["was arrested"]),
        ("Rain fell, and the Velm strike ended on May 9, 2021.", ["the Velm strike ended"]),
    ],
)
def test_the_subject_is_taken_where_it_is_plain(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The fair was held on March 4, 5 and 9, 2024.", ("March 4, 5 and 9, 2024",)),
        (
            "The Velm fair opened on Jan. 15, 2004, a Wednesday.",
            ("Wednesday, Jan. 15, 2004", "Jan. 15, 2004, a Wednesday"),
        ),
    ],
)
def test_days_that_belong_together_are_one_time(text: str, date: tuple[str, ...]) -> None:
    draft = draft_from_text(text, "draft.txt")
    (found,) = extract_dates(draft, find_mentions(draft.text))
    assert found.claim.start is not None or found.claim.date is not None
    assert (found.claim.start or found.claim.date) in date
