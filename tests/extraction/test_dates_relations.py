"""Claims about order, distance and length."""

from __future__ import annotations

import pytest

from factcheck.claims import DateClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.reading import find_mentions


def found(text: str) -> list[DateClaim]:
    draft = draft_from_text(text, "draft.txt")
    return [one.claim for one in extract_dates(draft, find_mentions(draft.text)) if not one.is_weak]


@pytest.mark.parametrize(
    ("text", "event", "relation"),
    [
        (
            "The launch of Corvus 8 came 24 days after the launch of Corvus 7.",
            "The launch of Corvus 8",
            "24 days after the launch of Corvus 7",
        ),
        (
            "The Battle of Harrow Ford followed the Battle of Alder Creek, not the other way round.",
            "The Battle of Harrow Ford",
            "after the Battle of Alder Creek",
        ),
        (
            "The first debate between Lind and Dahl preceded the election.",
            "The first debate between Lind and Dahl",
            "before the election",
        ),
    ],
)
def test_relations(text: str, event: str, relation: str) -> None:
    (claim,) = found(text)
    assert (claim.event, claim.relation) == (event, relation)


def test_a_duration() -> None:
    (claim,) = found("The Battle of Harrow Ford lasted three days.")
    assert claim.duration == "three days"


@pytest.mark.parametrize(
    "text",
    [
        "The dog came after the postman.",
        "Berg was after the job.",
        "The storm followed the launch.",
        "The rain lasted three days.",
        "The launch of Corvus 8 did not come after the launch of Corvus 7.",
    ],
)
def test_no_relations(text: str) -> None:
    assert not found(text)
