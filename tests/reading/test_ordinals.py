"""Times counted by an ordinal, and counts that no month, quarter or year has room for."""

from datetime import date

import pytest

from factcheck.reading import find_mentions

WEDNESDAY = date(2024, 4, 10)


def found(text: str, dateline: date | None = WEDNESDAY) -> list[object]:
    mentions = [one for one in find_mentions(text, dateline) if one.kind.startswith("date")]
    return [record["value"] if (record := one.as_record()) else one.unparsed for one in mentions]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the first four months of 2024", ["2024-01-01..2024-04-30"]),
        ("the last two quarters of 2023", ["2023-07-01..2023-12-31"]),
        ("the first nine days of May 2024", ["2024-05-01..2024-05-09"]),
        ("the second half of last year", ["2023-07-01..2023-12-31"]),
        ("the first 13 months of 2024", ["no-such-day"]),
        ("the first sixteen weeks of March", ["no-such-day"]),
        # What is counted so far is no part of the year, and the year alone is read.
        ("the first 40 days of 2024", ["2024-01-01..2024-12-31"]),
        ("the fifth quarter of last year", ["2023-01-01..2023-12-31"]),
        ("the first two rounds of 2024", ["2024-01-01..2024-12-31"]),
    ],
)
def test_so_many_units_of_a_year_or_month(text: str, values: list[object]) -> None:
    assert found(text) == values


def test_the_units_of_this_year_need_a_dateline() -> None:
    assert found("the first three months of this year") == ["2024-01-01..2024-03-31"]
    assert found("the first three months of this year", None) == ["no-dateline"]
    assert found("the first three months of 2024", None) == ["2024-01-01..2024-03-31"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It closed on the 30th.", ["2024-03-30"]),
        ("It closed on the 31st.", ["2024-03-31"]),
        ("It will close on the 31st.", ["2024-05-31"]),  # April has none
        ("from the 29th to the 30th of April 2023", ["2023-04-29..2023-04-30"]),
        ("from the 30th to the 31st of April 2023", ["no-such-day"]),
    ],
)
def test_a_day_by_its_number_is_one_that_the_month_has(text: str, values: list[object]) -> None:
    assert found(text) == values
