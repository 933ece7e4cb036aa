from __future__ import annotations

from factcheck.report.counts import counted
from factcheck.verdict import Status
from tests.report.builders import report, unchecked, verdict


def test_claims_are_counted_by_verdict_and_mentions_beside_them() -> None:
    one = report(verdict(), verdict(Status.SUPPORTED), verdict(Status.SUPPORTED), unchecked=[unchecked()])
    assert counted([one]) == "3 claims checked: 2 supported, 1 refuted; 1 mention not checked"


def test_every_status_has_its_words() -> None:
    line = counted([report(*(verdict(status) for status in Status))])
    assert line == (
        "5 claims checked: 1 supported, 1 refuted, 1 conflicting, 1 outdated, 1 without enough information; "
        "0 mentions not checked"
    )


def test_several_reports_are_counted_together() -> None:
    assert counted([report(verdict()), report(verdict(), unchecked=[unchecked()])]).startswith(
        "2 claims checked: 2 re"
    )


def test_no_claim_at_all_does_not_read_like_a_clean_draft() -> None:
    assert counted([report()]) == (
        "0 claims checked: nothing in the draft could be held against the record; 0 mentions not checked"
    )


def test_the_problems_of_one_store_are_counted_once() -> None:
    assert counted([report(problems=2), report(problems=2)]).endswith("; 2 problems in the store")
