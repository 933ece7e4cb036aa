"""The drafts under docs/examples do what they are there for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.drafts import read_draft
from factcheck.store import Store
from factcheck.verdict import Reason, Report, Status

ROOT = Path(__file__).parents[2]


def checked(name: str) -> Report:
    store = Store.load(ROOT / "claims")
    return Checker(store, Options()).check_draft(read_draft(ROOT / "docs" / "examples" / name))


def test_every_planted_error_is_refuted_by_its_rule_and_nothing_else_is() -> None:
    report = checked("planted-errors.md")
    refuted = [verdict for verdict in report.verdicts if verdict.status is Status.REFUTED]
    assert [verdict.findings[0].name for verdict in refuted] == [
        "word-substituted",
        "negation-changed",
        "number-changed",
        "wrong-speaker",
        "negation-changed",
        "wrong-weekday",
        "weekday-against-date",
        "figure-differs",
        "figure-differs",
        "change-wrong-way",
        "factor-contradicted",
    ]
    assert [v.reason for v in report.verdicts if v.status is not Status.REFUTED] == [Reason.NO_FACT]
    assert report.draft.dateline == date(2024, 4, 12).isoformat()


def test_everything_claimed_in_the_clean_draft_is_supported() -> None:
    report = checked("clean.md")
    assert {verdict.status for verdict in report.verdicts} == {Status.SUPPORTED}
    assert {verdict.claim.kind for verdict in report.verdicts} == {"quote", "figure", "date"}
