"""A report is put together without validation, and would pass it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.drafts import read_draft
from factcheck.store import Store
from factcheck.verdict import Report

ROOT = Path(__file__).parents[2]
DRAFTS = sorted(
    path
    for folder in ("docs/examples", "tests/corpus", "tests/cases")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".md", ".txt", ".html")
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Store.load(ROOT / "claims"), Options(names=True))


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_put_together_would_have_been_accepted(checker: Checker, path: Path) -> None:
    report = checker.check_draft(read_draft(path))
    again = Report.model_validate_json(report.model_dump_json(by_alias=True))
    assert again == report
    assert [type(one.claim) for one in again.verdicts] == [type(one.claim) for one in report.verdicts]


def test_every_kind_of_claim_is_among_what_is_checked(checker: Checker) -> None:
    found = {one.claim.kind for path in DRAFTS for one in checker.check_draft(read_draft(path)).verdicts}
    assert found == {"quote", "figure", "date"}
