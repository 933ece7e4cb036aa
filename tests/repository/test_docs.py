"""Generated pages are up to date, shown output is real, code in pages runs, and links lead somewhere."""

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path

import pytest

from tests.repository.generated import PAGES, ROOT, output_of

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WITH_PYTHON = [
    "README.md",
    "docs/how-to/use-from-python.md",
    "docs/how-to/read-and-share-reports.md",
    "docs/how-to/check-many-drafts.md",
]
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == PAGES[name](), f"{name} is stale: run make docs-reference"


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial/check-one-article.md"])
def test_a_page_with_output_shows_some(name: str) -> None:
    commands = re.findall(r"<!-- output of: ([^\n]+?) -->\n```text\n", (ROOT / name).read_text("utf-8"))
    assert commands
    assert all(output_of(command) for command in commands)


@pytest.mark.parametrize("name", WITH_PYTHON)
def test_the_python_of_a_page_runs(name: str) -> None:
    blocks = _PYTHON.findall((ROOT / name).read_text("utf-8"))
    assert blocks
    names: dict[str, object] = {}
    with chdir(ROOT):
        for block in blocks:
            exec(compile(block, name, "exec"), names)  # noqa: S102 - our own page


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = _LINK.findall(page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
