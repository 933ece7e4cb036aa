"""Times that are cut out of their sentence keep their meaning there, or make no claim."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.reading import find_mentions

FILED = date(2024, 8, 12)


def told(text: str) -> list[str]:
    draft = draft_from_text(text, "draft.txt")
    found = [one.claim for one in extract_dates(draft, find_mentions(draft.text, FILED), dateline=FILED)]
    return [claim.date or claim.start or claim.end or "" for claim in found]


@pytest.mark.parametrize(
    ("day", "stated"),
    [
        ("on May 3, 2024", "May 3, 2024"),
        ("the following week", None),
        ("the following May", None),
        ("the previous month", None),
        ("the following Friday", None),
        ("two days later", None),
        ("last week", "last week"),
        ("last month", "last month"),
    ],
)
def test_a_time_told_from_another_date_is_not_told_from_the_dateline(day: str, stated: str | None) -> None:
    text = f"The ministers met on April 24, 2023, and argued. The Lisbon Summit was held {day}."
    assert told(text) == ["April 24, 2023", *([] if stated is None else [stated])]


@pytest.mark.parametrize(
    ("day", "stated"),
    [
        ("after May 3, 2024", "after May 3, 2024"),
        ("long after May 3, 2024", "after May 3, 2024"),
        ("following May 3, 2024", "following May 3, 2024"),
        ("a week after May 3, 2024", "a week after May 3, 2024"),
        ("the day following May 3, 2024", "the day following May 3, 2024"),
        ("shortly after May 3, 2024", None),
        ("just before May 3, 2024", None),
        ("a century after May 3, 1924", None),
        ("two generations after May 3, 1924", None),
        ("the night after May 3, 2024", None),
        ("the week following May 3, 2024", None),
        ("the weekend following May 3, 2024", None),
    ],
)
def test_how_far_from_a_day_is_no_bound_and_not_the_day(day: str, stated: str | None) -> None:
    assert told(f"The Lisbon Summit was held {day}.") == ([] if stated is None else [stated])
