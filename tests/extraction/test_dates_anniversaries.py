"""Anniversaries in a draft."""

from __future__ import annotations

import pytest

from factcheck.claims import DateClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.reading import find_mentions


def found(text: str) -> list[DateClaim]:
    draft = draft_from_text(text, "draft.txt")
    claims = [one.claim for one in extract_dates(draft, find_mentions(draft.text))]
    return [one for one in claims if one.relation is not None]


@pytest.mark.parametrize(
    ("text", "event", "relation"),
    [
        (
            "Crowds met on the 80th anniversary of the Corra Landings, on June 6, 2024.",
            "the Corra Landings",
            "on the 80th anniversary",
        ),
        (
            "On June 6, 2024, the town marked 80 years since the Corra Landings.",
            "the Corra Landings",
            "80th anniversary",
        ),
        (
            "The town marked the 80th anniversary of the Corra Landings on June 6, 2024.",
            "the Corra Landings",
            "80th anniversary",
        ),
        (
            "It opened on June 6, 2014, the 70th anniversary of the Corra Landings.",
            "the Corra Landings",
            "on the 70th anniversary",
        ),
        (
            "The centenary of the Corra Landings falls on June 6, 2044.",
            "the Corra Landings",
            "on the 100th anniversary",
        ),
        ("Mara Dunn turns 82 on Nov. 20, 2024.", "birth of Mara Dunn", "on the 82nd anniversary"),
        (
            "The Marrow Institute marked its 50th anniversary in 2024.",
            "founding of The Marrow Institute",
            "50th anniversary",
        ),
        (
            "Crowds met on the 5th anniversary of the Tana fire, on May 1, 1995.",
            "the Tana fire",
            "on the 5th anniversary",
        ),
    ],
)
def test_anniversaries(text: str, event: str, relation: str) -> None:
    (claim,) = found(text)
    assert (claim.event, claim.relation) == (event, relation)
    assert claim.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "Ahead of the 80th anniversary of the Corra Landings, the king spoke on May 30, 2024.",
        "Preparations for the 85th anniversary of the Corra Landings began in June 2024.",
        "On the eve of the 80th anniversary of the Corra Landings, he came on June 5, 2024.",
        "The town marked the 80th anniversary of the Corra Landings.",
        "The anniversary of the Corra Landings was marked on June 6, 2024.",
        "The town did not mark the 80th anniversary of the Corra Landings on June 6, 2024.",
        "The road turns 90 degrees in 2024.",
    ],
)
def test_no_anniversaries(text: str) -> None:
    assert not found(text)
