"""Every case of every page gets the report that the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.testing.cases import Case, collect, difference

PAGES = Path(__file__).parent
CASES = collect(PAGES)


def _name(case: Case) -> str:
    return f"{Path(case.path).stem}: {case.title}"


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_case(case: Case) -> None:
    assert (told := difference(case)) is None, told


def test_every_case_has_a_name_of_its_own() -> None:
    names = [_name(case) for case in CASES]
    assert len(set(names)) == len(names)
