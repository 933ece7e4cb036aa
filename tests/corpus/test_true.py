"""True articles against the store that ships: a checker that cries wolf over them would be switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Checker, Store
from factcheck.drafts import read_draft
from factcheck.verdict import Severity, Status

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "corpus" / "true"
ARTICLES = sorted(
    path for path in FOLDER.iterdir() if path.suffix in (".md", ".txt") and path.stem != "README"
)
LOUD = (Severity.ERROR, Severity.WARNING)
AGAINST = (Status.REFUTED, Status.OUTDATED, Status.CONFLICTING)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Store.load(ROOT / "claims"))


def test_there_are_enough_of_them_to_say_something() -> None:
    words = sum(len(path.read_text("utf-8").split()) for path in ARTICLES)
    assert len(ARTICLES) >= 20
    assert words >= 3000


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_true_article_has_no_finding_to_act_on(checker: Checker, path: Path) -> None:
    report = checker.check_draft(read_draft(path))
    said = [
        f"{verdict.status}: {verdict.claim.text}: {[finding.message for finding in verdict.findings]}"
        for verdict in report.verdicts
        if verdict.status in AGAINST or any(finding.severity in LOUD for finding in verdict.findings)
    ]
    assert said == []


def test_the_articles_are_checked_and_not_passed_over(checker: Checker) -> None:
    reports = [checker.check_draft(read_draft(path)) for path in ARTICLES]
    supported = sum(report.counts["supported"] for report in reports)
    assert supported >= len(ARTICLES)
