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


@pytest.mark.parametrize(
    ("text", "event", "relation"),
    [
        (
            "The Battle of Harrow Ford was followed by the Battle of Alder Creek.",
            "The Battle of Harrow Ford",
            "before the Battle of Alder Creek",
        ),
        (
            "The Battle of Harrow Ford was preceded by the Battle of Alder Creek.",
            "The Battle of Harrow Ford",
            "after the Battle of Alder Creek",
        ),
        (
            "The Battle of Harrow Ford was followed four days later by the Battle of Alder Creek.",
            "The Battle of Harrow Ford",
            "four days before the Battle of Alder Creek",
        ),
        (
            "The Battle of Harrow Ford, quickly followed by the Battle of Alder Creek, cost many lives.",
            "The Battle of Harrow Ford",
            "before the Battle of Alder Creek",
        ),
        (
            "The Battle of Harrow Ford followed the Battle of Alder Creek by four days.",
            "The Battle of Harrow Ford",
            "four days after the Battle of Alder Creek",
        ),
        (
            "The launch of Corvus 8 came 1,224 days after the launch of Corvus 7.",
            "The launch of Corvus 8",
            "1,224 days after the launch of Corvus 7",
        ),
        (
            "Corvus 8 lifted off two days later than Corvus 7.",
            "Corvus 8 lifted off",
            "two days after Corvus 7",
        ),
        (
            "The Battle of Harrow Ford came prior to the Battle of Alder Creek.",
            "The Battle of Harrow Ford",
            "before the Battle of Alder Creek",
        ),
        (
            "Norway's 2021 election came four years after its 2017 election.",
            "Norway's 2021 election",
            "four years after its 2017 election",
        ),
    ],
)
def test_who_follows_whom(text: str, event: str, relation: str) -> None:
    draft = draft_from_text(text, "draft.txt")
    (claim,) = (one.claim for one in extract_dates(draft, find_mentions(draft.text)))
    assert (claim.event, claim.relation) == (event, relation)


@pytest.mark.parametrize(
    "text",
    [
        "The Battle of Harrow Ford was followed in October by the Battle of Alder Creek.",
        "The Battle of Harrow Ford ended no later than the Battle of Alder Creek.",
        "The Battle of Harrow Ford was not followed by the Battle of Alder Creek.",
    ],
)
def test_no_order_is_told(text: str) -> None:
    assert all(claim.relation is None for claim in found(text))


def test_how_long_something_was_may_stand_before_it() -> None:
    (claim,) = found("The three-day Lisbon summit ended on May 21, 2023.")
    assert (claim.event, claim.duration, claim.end) == (
        "The Lisbon summit ended",
        "three days",
        "May 21, 2023",
    )
    (claim,) = found("The Three-Day Lisbon summit ended on May 21, 2023.")
    assert claim.duration is None
