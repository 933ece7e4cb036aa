"""Two records of one event that give it two times: when they disagree, and when there were two events."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.verdict import Status
from tests.builders import check, event_fact, only_verdict

LAUNCH = "Corvus 7 launch"


def outcome(text: str, *facts: Any) -> tuple[Status, list[str]]:
    verdict = only_verdict(check(text, *facts))
    return verdict.status, [one.message for one in verdict.findings if one.rule == "DAT318"]


@pytest.mark.parametrize(
    ("day", "status", "messages"),
    [
        (2, Status.CONFLICTING, ["on record are March 9, 2024 and March 2, 2024"]),
        (9, Status.CONFLICTING, ["on record are March 9, 2024 and March 2, 2024"]),
        (12, Status.REFUTED, []),
    ],
)
def test_two_days_of_one_event_are_told_where_one_bears_the_claim_out(
    day: int, status: Status, messages: list[str]
) -> None:
    facts = (event_fact(LAUNCH, "2024-03-02"), event_fact(LAUNCH, "2024-03-09"))
    found = outcome(f"Corvus 7 lifted off on March {day}, 2024.", *facts)
    assert found[0] is status
    assert [sorted(one) for one in found[1]] == [sorted(one) for one in messages]


def test_three_days_of_one_event_are_told_once() -> None:
    facts = [event_fact(LAUNCH, f"2024-03-0{day}") for day in (2, 5, 9)]
    status, messages = outcome("Corvus 7 lifted off on March 2, 2024.", *facts)
    assert status is Status.CONFLICTING
    assert len(messages) == 1


def test_records_of_one_day_do_not_disagree() -> None:
    facts = (event_fact(LAUNCH, "2024-03-02"), event_fact(LAUNCH, "2024-03"))
    assert outcome("Corvus 7 lifted off on March 2, 2024.", *facts) == (Status.SUPPORTED, [])


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("Norwegian election", "The Norwegian election was held on March 2, 2024."),
        ("Debate in Oslo", "The debate in Oslo was held on March 2, 2024."),
    ],
)
def test_what_comes_again_may_have_had_two_days(event: str, text: str) -> None:
    facts = (event_fact(event, "2024-03-02"), event_fact(event, "2024-03-09"))
    assert outcome(text, *facts) == (Status.SUPPORTED, [])
