"""The explanations say what the code does."""

from __future__ import annotations

from pathlib import Path

from factcheck.judge import PRECEDENCE

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "what-a-verdict-means.md"


def test_the_published_precedence_table_is_the_one_that_judges() -> None:
    published = PAGE.read_text(encoding="utf-8").split("<!-- precedence table -->")[1]
    rows = [f"| {row.when} | {row.outcome} |" for row in PRECEDENCE]
    assert (
        published.split("<!-- end")[0].split()
        == "\n".join(["| when | verdict |", "|---|---|", *rows]).split()
    )
