"""T1, T2, T32: what grows with the input is counted here; how long it takes is measured in ``make bench``."""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

import pytest

from factcheck.match import align as aligning
from tests.benchmarks.families import DATELINE, FAMILIES, SOURCE, Family, desk, grown
from tests.benchmarks.growth import exponent
from tests.builders import check, quote_fact


def _name(family: Family) -> str:
    return family.name


SMALL = [family for family in FAMILIES if family.unit == "kB"]


@pytest.mark.parametrize("family", SMALL, ids=_name)
def test_every_family_comes_to_an_answer(family: Family) -> None:
    family.make(family.sizes[0])()


def test_there_are_enough_families_and_each_has_a_name_of_its_own() -> None:
    assert len(FAMILIES) >= 20
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)


@pytest.mark.parametrize("kilobytes", [2, 8])
@pytest.mark.parametrize("unit", ["7", "e\u0301 ", "day {n} "])
def test_a_family_has_the_size_that_it_says(unit: str, kilobytes: int) -> None:
    size = len(grown(unit, kilobytes).encode())
    assert abs(size - kilobytes * 1000) < 12


def test_the_exponent_is_that_of_the_work() -> None:
    assert exponent((2, 8, 32), (0.01, 0.04, 0.16)) == pytest.approx(1)
    assert exponent((2, 8, 32), (0.01, 0.16, 2.56)) == pytest.approx(2)
    assert exponent((2, 8, 32), (0.001, 0.001, 0.2)) is None


def test_a_quotation_is_laid_beside_what_is_like_it_and_not_beside_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """T2: a thousand facts about other things cost no alignment."""
    calls: list[int] = []
    align = aligning._aligned  # what every alignment goes through

    def counted(*given: Any, **named: Any) -> Any:
        calls.append(1)
        return align(*given, **named)

    monkeypatch.setattr(aligning, "_aligned", counted)
    other = [quote_fact(f"Nobody counted {number} herons beside the frozen canal") for number in range(1000)]
    own = quote_fact("We will rebuild the old bridge before the winter storms arrive")
    report = check(
        "“We will rebuild the old bridge before the winter storms arrive,” Amara Okafor said.", own, *other
    )
    assert report.counts["supported"] == 1
    assert 0 < len(calls) <= 10


def test_a_check_leaves_nothing_behind() -> None:
    """T32: what a check needed is given back; tables of answers are bounded and fill up once."""
    checker = desk()
    drafts = [
        f"“The council will rebuild bridge {number} before the next storm,” Amara Okafor said on Monday.\n\n"
        f"Japan's GDP was ${number}.2 trillion in 2023.\n"
        for number in range(20)
    ]
    for draft in drafts * 2:
        checker.check(draft)
    tracemalloc.start()
    try:
        for draft in drafts:
            checker.check(draft)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for draft in drafts * 3:
            checker.check(draft)
        gc.collect()
        grown_by = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown_by < 3 * len(drafts) * 1024  # a kilobyte a check
    assert DATELINE.year == 2024
    assert SOURCE.startswith("[source]")
