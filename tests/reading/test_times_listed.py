"""Times of one list whose year is told once, and years long past as the ends of a range."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.reading import find_mentions
from factcheck.values.period import Period

FILED = date(2024, 4, 12)


def read(text: str) -> list[str]:
    found = [one for one in find_mentions(text, FILED) if one.kind.startswith("date")]
    return [one.value.edtf if isinstance(one.value, Period) else str(one.unparsed) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It erupted in April and May 2010.", ["2010-04", "2010-05"]),
        ("It erupted in December and January 2010.", ["2009-12", "2010-01"]),
        ("It rained in March or April 2010.", ["2010-03", "2010-04"]),
        ("It ran between January and June 2021.", ["2021-01/2021-06"]),
        ("They met on April 10 and May 3, 2010.", ["2010-04-10", "2010-05-03"]),
        ("They met on Dec. 30 and Jan. 2, 2010.", ["2009-12-30", "2010-01-02"]),
        ("It lasted from 1630 to 1633.", ["1630/1633"]),
        ("It lasted between 1450 and 1455.", ["1450/1455"]),
        ("They won in the 2008-09 season.", ["2008/2009"]),
        ("It was dated 2008-09 in the file.", ["ambiguous-years"]),
    ],
)
def test_the_year_told_once_is_that_of_both(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["It grew from 1200 to 1400 people.", "The score went from 1900 to 1200."])
def test_counts_are_no_range_of_years(text: str) -> None:
    assert not any("/" in one for one in read(text))


def test_may_day_is_no_month() -> None:
    assert read("It began on May Day 2017.") == ["2017-05-01"]
    assert read("It began on May Daley's ship.") != ["2024-05-01"]


def test_the_stop_behind_a_month_is_not_of_it() -> None:
    (found,) = find_mentions("It began in the first week of January.", FILED)
    assert found.text == "first week of January"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from March 3, 2024 until yesterday.", ["2024-03-03/2024-04-11"]),
        # Which days a fiscal year has, and which Saturday is next, is open; so is the range.
        ("It will run from fiscal 2023 until yesterday.", ["FY2023", "2024-04-11"]),
        ("It ran from March 3, 2024 until next Saturday.", ["2024-03-03", "ambiguous"]),
        # A range does not end before it begins.
        ("It ran from May 3, 2024 until yesterday.", ["2024-05-03", "2024-04-11"]),
    ],
)
def test_a_range_has_two_plain_ends_in_order(text: str, expected: list[str]) -> None:
    assert read(text) == expected
