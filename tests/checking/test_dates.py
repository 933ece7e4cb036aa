"""Date claims through the checker."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.checking import Checker, replay
from factcheck.claims import DateClaim
from factcheck.config import Options
from factcheck.facts import EventFact, Source
from factcheck.verdict import DecidedBy, Reason, Report, Status
from tests.builders import SOURCE, check, event_fact, only_verdict, store_of

FILED = date(2024, 4, 11)
TREATY = event_fact("Lars Holm signs the fisheries treaty", "2024-04-09")


def report(draft: str, *facts: Any, dateline: date | None = FILED) -> Report:
    return check(draft, *(facts or (TREATY,)), dateline=dateline)


def outcome(draft: str, *facts: Any, dateline: date | None = FILED) -> tuple[Status, Reason | None]:
    (verdict,) = report(draft, *facts, dateline=dateline).verdicts
    return verdict.status, Reason(verdict.reason) if verdict.reason else None


@pytest.mark.parametrize(
    ("stated", "status", "reason"),
    [
        ("on Tuesday", Status.SUPPORTED, None),
        ("on Tuesday, April 9", Status.SUPPORTED, None),
        ("on April 9, 2024", Status.SUPPORTED, None),
        ("in April", Status.SUPPORTED, None),
        ("this week", Status.SUPPORTED, None),
        ("two days ago", Status.SUPPORTED, None),
        ("on Wednesday", Status.REFUTED, None),
        ("on April 12", Status.REFUTED, None),
        ("on April 31", Status.REFUTED, None),
        ("on Tuesday, April 10, 2024", Status.REFUTED, None),
        ("last week", Status.REFUTED, None),
        ("yesterday", Status.REFUTED, None),
        ("last month", Status.REFUTED, None),
    ],
)
def test_the_time_of_one_event(stated: str, status: Status, reason: Reason | None) -> None:
    assert outcome(f"Lars Holm signed the fisheries treaty {stated}.") == (status, reason)


@pytest.mark.parametrize("stated", ["on Tuesday", "yesterday", "last week", "in April", "two years ago"])
def test_no_dateline_no_relative_verdict(stated: str) -> None:
    found = outcome(f"Lars Holm signed the fisheries treaty {stated}.", dateline=None)
    assert found == (Status.NOT_ENOUGH_INFO, Reason.NO_DATELINE)


def test_the_calendar_needs_no_store_and_never_supports() -> None:
    for draft, decided in (
        ("Lars Holm signed the pact on Monday, April 9, 2024.", DecidedBy.CALENDAR),
        ("Lars Holm signed the pact on April 31, 2024.", DecidedBy.CALENDAR),
        ("Talks of Holm and Berg were held from May 6 to May 4, 2020.", DecidedBy.INTERNAL),
    ):
        (verdict,) = Checker(store_of(), Options()).check(draft).verdicts
        assert (verdict.status, verdict.decided_by) == (Status.REFUTED, decided)
    (verdict,) = (
        Checker(store_of(), Options()).check("Lars Holm signed the pact on Tuesday, April 9, 2024.").verdicts
    )
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.NO_FACT)


def test_both_fixes_are_offered_for_a_weekday_against_its_date() -> None:
    (verdict,) = report("Lars Holm signed the pact on Wednesday, April 9, 2024.").verdicts
    (finding,) = verdict.findings
    assert finding.expected == "Tuesday, April 9, 2024 or Wednesday, April 10, 2024"
    assert finding.span is not None
    assert finding.span.text == "Wednesday, April 9, 2024"


def test_tense_against_the_dateline_only_warns() -> None:
    (verdict,) = report("Lars Holm will sign the fisheries treaty on April 9, 2024.").verdicts
    assert verdict.status is Status.SUPPORTED
    assert "DAT340" in {finding.rule for finding in verdict.findings}


def test_two_dates_for_one_event_only_warn() -> None:
    draft = (
        "Lars Holm signed the pact on April 8, 2024. Berg wept. Lars Holm signed the pact on April 9, 2024."
    )
    first, second = report(draft).verdicts
    assert first.status is second.status is Status.NOT_ENOUGH_INFO
    assert [one.rule for one in second.findings] == ["DAT342"]


@pytest.mark.parametrize(
    ("status", "draft", "expected"),
    [
        ("cancelled", "Lars Holm signed the fisheries treaty on April 9.", Status.NOT_ENOUGH_INFO),
        ("scheduled", "Lars Holm signed the fisheries treaty on April 9.", Status.NOT_ENOUGH_INFO),
        ("scheduled", "Lars Holm signed the fisheries treaty on April 10.", Status.NOT_ENOUGH_INFO),
        ("scheduled", "Lars Holm will sign the fisheries treaty on April 9.", Status.SUPPORTED),
    ],
)
def test_what_did_not_take_place(status: str, draft: str, expected: Status) -> None:
    fact = event_fact("Lars Holm signs the fisheries treaty", "2024-04-09", status=status)
    assert outcome(draft, fact, dateline=date(2024, 4, 8))[0] is expected


def test_several_events_that_disagree_are_ambiguous() -> None:
    facts = (
        event_fact("Lars Holm opens the Tana bridge", "2024-04-09"),
        event_fact("Opening of the Tana bridge by Lars Holm", "2024-04-08"),
    )
    assert outcome("Lars Holm opened the Tana bridge on April 9.", *facts) == (
        Status.NOT_ENOUGH_INFO,
        Reason.AMBIGUOUS,
    )


def test_a_typed_claim_needs_no_draft() -> None:
    claim = DateClaim(event="Lars Holm signs the fisheries treaty", date="April 10, 2024")
    verdict = Checker(store_of(TREATY), Options()).verify(claim)
    assert verdict.status is Status.REFUTED
    assert [finding.rule for finding in verdict.findings] == ["DAT302"]


@pytest.mark.parametrize("stated", ["on Tuesday", "on Wednesday", "on April 31", "in 2024", "in 2019"])
def test_verdicts_are_replayed_alike(stated: str) -> None:
    made = report(f"Lars Holm signed the fisheries treaty {stated}.")
    assert [one.outcome.value for one in replay(made)] == ["same"]


def test_facts_of_the_draft_itself_do_not_support_it() -> None:
    draft = "Lars Holm signed the fisheries treaty on April 9, 2024."
    digest = report(draft).draft.sha256
    own = TREATY.model_copy(update={"source": TREATY.source.model_copy(update={"sha256": digest})})
    assert outcome(draft, own) == (Status.NOT_ENOUGH_INFO, Reason.SELF_SOURCED)


def _launch(day: str, source: Source = SOURCE) -> EventFact:
    return event_fact("Heron 4 launch", day, source=source)


@pytest.mark.parametrize(
    ("days", "stated", "status"),
    [
        (("2024-04-10", "2024-04"), "April 10, 2024", Status.SUPPORTED),
        (("2024-04", "2024-04-10"), "April 10, 2024", Status.SUPPORTED),
        (("2024-04-10", "2024-04"), "April 11, 2024", Status.REFUTED),
        (("2024-04-10", "2024-04"), "April 2024", Status.SUPPORTED),
        (("2024-04-10", "2022-04-10"), "April 10, 2024", Status.SUPPORTED),
        (("2024-04-10", "2022-04-10"), "April 10, 2022", Status.SUPPORTED),
        (("2024-04-10", "2022-04-10"), "April 11, 2024", Status.REFUTED),
        (("2024-04-10", "2022-04-10"), "April 10, 2023", Status.REFUTED),
        (("2024-04-10", "2024-04-12"), "April 10, 2024", Status.CONFLICTING),
        (("2023-12-31", "2024-01-01"), "January 1, 2024", Status.CONFLICTING),
        (("2024-05", "2024-04-10"), "April 10, 2024", Status.CONFLICTING),
    ],
)
def test_records_of_one_name(days: tuple[str, ...], stated: str, status: Status) -> None:
    draft = f"The launch of Heron 4 was on {stated}."
    assert only_verdict(check(draft, *map(_launch, days))).status is status


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        ("May 2, 2000, saw the launch of Heron 4.", Status.SUPPORTED),
        ("May 2, 2000 saw Heron 4's launch.", Status.SUPPORTED),
        ("May 3, 2000, saw the launch of Heron 4.", Status.REFUTED),
        ("May 2, 2000, saw the launch of Heron 5.", Status.NOT_ENOUGH_INFO),
    ],
)
def test_a_day_that_saw_an_event(draft: str, status: Status) -> None:
    assert only_verdict(check(draft, _launch("2000-05-02"))).status is status


def test_a_space_that_lacks_behind_a_full_stop_joins_no_clauses() -> None:
    draft = "The launch of Heron 4 was on April 10, 2024.Norway's exports rose in 2023."
    assert [
        one.status for one in check(draft, _launch("2024-04-10")).verdicts if one.claim.kind == "date"
    ] == [Status.SUPPORTED]


@pytest.mark.parametrize(
    ("start", "status"),
    [("June 3, 2024", Status.NOT_ENOUGH_INFO), ("June 4, 2024", Status.REFUTED), (None, Status.REFUTED)],
)
def test_the_one_day_on_record_may_be_the_first_of_a_stated_length(start: str | None, status: Status) -> None:
    claim = DateClaim(event="the Orsk summit", start=start, duration="three days")
    checker = Checker(store_of(event_fact("Orsk summit", "2024-06-03")))
    assert checker.verify(claim).status is status
