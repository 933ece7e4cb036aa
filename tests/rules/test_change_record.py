"""A stated change beside the recorded figures of its ends: which way, by how much, and in which unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.derive.figures import Calculation
from factcheck.rules import change_record
from factcheck.values.interval import Interval
from factcheck.verdict import Finding
from tests.builders import check, figure_fact, only_verdict


def findings(stated: str, measure: str, *recorded: str) -> dict[str, Finding]:
    facts = [
        figure_fact("Norway", measure, value, year)
        for value, year in zip(recorded, ("2009", "2013"), strict=True)
    ]
    verdict = only_verdict(check(f"Norway's {measure} {stated} between 2009 and 2013.", *facts))
    return {one.rule: one for one in verdict.findings}


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        ("rose by 4 percentage points", ["CHG201"]),
        ("rose by 10 percent", ["CHG201"]),
        ("fell by 4 percentage points", ["CHG202"]),
        ("fell by 10 percent", ["CHG202"]),
        ("fell by a tenth", ["CHG202"]),
        ("fell by 5 percentage points", ["CHG202", "CHG203"]),
        ("fell by 20 percent", ["CHG202", "CHG203"]),
        ("rose by 5 percentage points", ["CHG203"]),
    ],
)
def test_the_way_and_the_size_are_told_each_by_itself(stated: str, codes: list[str]) -> None:
    found = findings(stated, "turnout", "40 percent", "44 percent")
    assert [one for one in found if one.startswith("CHG2")] == codes


@pytest.mark.parametrize(
    ("stated", "ends", "slip", "fix"),
    [
        ("rose by 10 points", ("40 percent", "44 percent"), "; that many percent it was", "10 percent"),
        ("fell by 9.1 points", ("44 percent", "40 percent"), "; that many percent it was", "9.1 percent"),
        ("fell by 10 points", ("40 percent", "44 percent"), "; that many percent it was", "10 percent"),
        ("rose by 15 points", ("40 percent", "44 percent"), "", None),
        ("rose by 5 points", ("0 percent", "4 percent"), "", None),
        ("rose by 4 percent", ("40 percent", "44 percent"), "; that many percentage points it was", None),
    ],
)
def test_points_and_percent_are_taken_for_each_other(
    stated: str, ends: tuple[str, str], slip: str, fix: str | None
) -> None:
    found = findings(stated, "turnout", *ends)["CHG203"]
    assert found.message.endswith(slip or tuple("0123456789%"))
    assert found.fix == ("4 percentage points" if "points it" in slip else fix)


def test_a_count_is_no_percentage() -> None:
    found = findings("grew by 25 people", "population", "4000000 people", "5000000 people")["CHG203"]
    assert found.message.endswith("= 1,000,000")
    assert (found.fix, found.expected) == (None, "1,000,000")


@pytest.mark.parametrize(
    ("what", "low", "high", "told"),
    [
        ("growth", "25", "25", "25 %"),
        ("growth", "-25", "-25", "25 %"),
        ("difference", "-4", "-4", "4"),
        ("difference", "4", "5", "4 to 5"),
        ("difference", "-5", "-4", "4 to 5"),
        ("difference", "-3", "0", "0 to 3"),
        ("difference", "-3", "0.5", "-3 to 0.5"),
        ("difference", "-3", None, "-3 to …"),
    ],
)
def test_a_size_is_told_without_its_way(what: str, low: str, high: str | None, told: str) -> None:
    result = Interval(Decimal(low), None if high is None else Decimal(high))
    assert change_record._size(Calculation(what, "", (), result)) == told
