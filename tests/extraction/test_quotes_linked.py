"""Several quotations of one sentence: whose each of them is."""

from __future__ import annotations

import pytest

from factcheck.drafts import draft_from_text
from factcheck.extraction.quotes import extract_quotes
from factcheck.store.names import Names


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation with its speaker."""
    found = extract_quotes(draft_from_text(text), Names([]))
    return [(one.claim.words.strip(",."), one.claim.speaker) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will stay on the island,” Ada Byron said, while Per Lind said, “I am leaving now.”",
            [("We will stay on the island", "Ada Byron"), ("I am leaving now", "Per Lind")],
        ),
        (
            "Ada Byron said the ferry was “late once again” and called for “a second boat by May.”",
            [("late once again", "Ada Byron"), ("a second boat by May", "Ada Byron")],
        ),
        (
            "Ada Byron said that “not one of those boats” had “left the port on time.”",
            [("not one of those boats", "Ada Byron"), ("left the port on time", "Ada Byron")],
        ),
        (
            "Ada Byron said the ferry was “late once again” and Per Lind called it “a shame for us all.”",
            [("late once again", "Ada Byron"), ("a shame for us all", "Per Lind")],
        ),
        ("Ada Byron held that “the port belongs to us.”", [("the port belongs to us", "Ada Byron")]),
        ("Ada Byron confessed, “I sold the port.”", [("I sold the port", "Ada Byron")]),
        ("“I sold the port,” Ada Byron confessed.", [("I sold the port", "Ada Byron")]),
    ],
)
def test_each_piece_has_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_who_is_said_to_hold_something_is_no_speaker() -> None:
    assert told("Ada Byron held the flag of “the old port company.”") == [("the old port company", None)]


def test_those_who_speak_together_are_all_named() -> None:
    text = "Ada Byron, together with Per Lind, said: “The port belongs to us.”"
    (one,) = extract_quotes(draft_from_text(text), Names([]))
    assert (one.claim.speaker, one.claim.speakers) == (None, ("Ada Byron", "Per Lind"))
