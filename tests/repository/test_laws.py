"""Every law that was promised is one named test, and the published page lists it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.laws.listed import FIRST, LAST, laws
from tests.repository.generated import ROOT


@pytest.mark.parametrize("number", range(FIRST, LAST + 1))
def test_a_law_has_exactly_one_named_test(number: int) -> None:
    assert [law.number for law in laws() if law.number == number] == [number]


def test_no_law_has_another_number() -> None:
    assert {law.number for law in laws()} <= set(range(FIRST, LAST + 1))


def test_the_page_lists_each_law_once() -> None:
    page = (ROOT / "docs/explanation/laws.md").read_text("utf-8")
    assert [page.count(f"| L{law.number} | ") for law in laws()] == [1] * len(laws())


def test_a_docstring_without_its_number_is_told(tmp_path: Path) -> None:
    (tmp_path / "test_laws.py").write_text(
        'def test_l03_case() -> None:\n    """Case changes nothing."""\n', "utf-8"
    )
    with pytest.raises(ValueError, match="test_l03_case does not open with L3:"):
        laws(tmp_path)


def test_a_statement_and_its_limits_are_read(tmp_path: Path) -> None:
    docstring = '"""L3: case changes\n    nothing.\n\n    It holds for words.\n    """'
    text = f"def test_l03_case() -> None:\n    {docstring}\n"
    (tmp_path / "test_laws.py").write_text(text, "utf-8")
    (law,) = laws(tmp_path)
    assert (law.statement, law.limits) == ("Case changes nothing.", ("It holds for words.",))
