"""Date claims of drafts."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.claims import Claim, DateClaim, Within
from factcheck.drafts import draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.extraction.located import Located
from factcheck.extraction.quotes import extract_quotes
from factcheck.reading import find_mentions
from factcheck.store.names import Names

FILED = date(2024, 4, 11)


def found(text: str) -> list[Located[DateClaim]]:
    draft = draft_from_text(text, "draft.txt")
    mentions = find_mentions(draft.text, FILED)
    quotes: tuple[Located[Claim], ...] = extract_quotes(draft, Names(), mentions)
    return list(extract_dates(draft, mentions, quotes, FILED))


def only(text: str) -> DateClaim:
    (one,) = found(text)
    return one.claim


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("Corvus 7 lifted off on March 9, 1984.", "Corvus 7 lifted off", "March 9, 1984"),
        ("On March 9, 1984, Corvus 7 lifted off.", "Corvus 7 lifted off", "March 9, 1984"),
        ("Later this week, Lind and Dahl will meet.", "Lind and Dahl will meet", "Later this week"),
        ("Corvus 7 was launched in March.", "Corvus 7 was launched", "in March"),
        ("Norway voted by 1878 in its first election.", "Norway voted in its first election", "by 1878"),
        ("Corvus 7 was launched about 40 years ago.", "Corvus 7 was launched", "about 40 years ago"),
    ],
)
def test_event_and_date(text: str, event: str, day: str) -> None:
    claim = only(text)
    assert (claim.event, claim.date) == (event, day)
    assert day in claim.text


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("The Lisbon summit (May 4-11, 1945) redrew the map.", "The Lisbon summit", "May 4-11, 1945"),
        (
            "Marta Lind, sworn in as president on April 12, 1945, kept the cabinet.",
            "Marta Lind was sworn in as president",
            "April 12, 1945",
        ),
        (
            "The May II cabinet took office on June 11, 2017.",
            "The May II cabinet took office",
            "June 11, 2017",
        ),
        ("Carla May resigned on June 11, 2017.", "Carla May resigned", "June 11, 2017"),
    ],
)
def test_what_is_set_beside_its_date(text: str, event: str, day: str) -> None:
    claim = only(text)
    assert (claim.event, claim.date) == (event, day)


@pytest.mark.parametrize(
    "text",
    [
        "Berg praised the Lisbon summit (May 4-11, 1945).",
        "No Lisbon summit (May 4-11, 1945) was ever held.",
        "The Lisbon summit (which was held before May 4, 1945, they say) redrew the map.",
    ],
)
def test_no_event_stands_before_the_brackets(text: str) -> None:
    assert all(one.claim.event != "The Lisbon summit" for one in found(text))


def test_began_and_ended_fill_slots_of_their_own() -> None:
    assert only("The Battle of Harrow Ford began on May 4, 1871.").start == "May 4, 1871"
    assert only("The Battle of Harrow Ford ended on May 6, 1871.").end == "May 6, 1871"


def test_two_clauses_two_claims() -> None:
    claims = [
        one.claim
        for one in found("Lind met Dahl on April 9, 2024, and Berg signed the treaty on April 10, 2024.")
    ]
    assert [(claim.event, claim.date) for claim in claims] == [
        ("Lind met Dahl", "April 9, 2024"),
        ("Berg signed the treaty", "April 10, 2024"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Corvus 7 was not launched on March 9, 1984.",
        "Corvus 7 was scheduled to lift off on March 9, 1984.",
        "If Corvus 7 is launched on March 9, 2025, Norway pays.",
        "Lind has governed Norway since March 9, 2020.",
        "Norway remembered the 2016 election.",
        "Lind spoke at the April 10 summit.",
    ],
)
def test_no_claim(text: str) -> None:
    assert not found(text)


def test_the_month_of_may_opens_a_clause_and_doubts_nothing() -> None:
    assert only("May 1, 2000: boat race in Tana.").date == "May 1, 2000"
    assert not found("May Corvus 7 be launched on May 1, 2000?")


def test_a_clause_of_no_known_kind_is_weak() -> None:
    (one,) = found("The river near Tana rose on April 9, 2024.")
    assert one.is_weak
    (one,) = found("Lind met Dahl on April 9, 2024.")
    assert not one.is_weak


def test_a_wrong_weekday_is_a_claim_whatever_happened() -> None:
    (one,) = found("The river near Tana rose on Wednesday, April 9, 2024.")
    assert not one.is_weak


def test_within_a_quotation() -> None:
    claims = [
        one.claim
        for one in found("“Corvus 7 was launched on March 9, 1984, and never came back,” Eva Berg said.")
    ]
    assert [claim.within for claim in claims] == [Within.QUOTATION]


def test_a_relative_time_in_a_quotation_leans_on_another_day() -> None:
    assert not found("“Corvus 7 was launched yesterday and all went well up there,” Eva Berg said.")


def test_the_day_of_a_quotation_is_no_claim() -> None:
    assert not found("“All went well up there,” Eva Berg said on April 9, 2024.")


def test_reported_clauses_are_marked() -> None:
    assert only("Berg said that Corvus 7 was launched on March 9, 1984.").within is Within.INDIRECT


def test_a_sentence_of_many_dates_states_nothing() -> None:
    assert not found("Lind met Dahl on " + ", ".join(f"May {day}, 2020" for day in range(1, 30)) + ".")
