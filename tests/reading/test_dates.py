"""Days, months and parts of years by their names and their digits."""

from datetime import date

import pytest

from factcheck.reading import find_mentions

WEDNESDAY = date(2024, 4, 10)


def found(text: str) -> list[tuple[str, object]]:
    mentions = [one for one in find_mentions(text, WEDNESDAY) if one.kind.startswith("date")]
    return [(one.text, record["value"] if (record := one.as_record()) else one.unparsed) for one in mentions]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("filed 2024-Apr-10", [("2024-Apr-10", "2024-04-10")]),
        ("filed 2024/Apr/10", [("2024/Apr/10", "2024-04-10")]),
        ("filed 2024-Apr-31", [("2024-Apr-31", "no-such-day")]),
        ("filed 2024-Tax-10", []),
        ("filed 2024-Apr/10", []),
    ],
)
def test_a_day_between_year_and_number_is_named_by_its_month(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2024's second half", [("2024's second half", "2024-07-01..2024-12-31")]),
        ("2024's fourth quarter", [("2024's fourth quarter", "2024-10-01..2024-12-31")]),
        ("2024's third half", [("2024", "2024-01-01..2024-12-31")]),
        ("2024's fifth quarter", [("2024", "2024-01-01..2024-12-31")]),
    ],
)
def test_a_year_has_two_halves_and_four_quarters(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the '97-2001 plan", [("'97-2001", "1997-01-01..2001-12-31")]),
        ("since '97", [("'97", "1997-01-01..")]),
    ],
)
def test_a_year_of_two_digits_may_begin_a_range(text: str, values: list[object]) -> None:
    assert found(text) == values
