"""Measures and fiscal calendars."""

from datetime import date

import pytest

from factcheck.store.measures import Calendar, measures_named, read_calendar, read_measure

JAPAN = {"subject": "Japan", "fiscal-year-starts": "04-01"}


def complaints(reader: object, table: dict[str, object]) -> list[str]:
    found: list[str] = []
    result = reader("id", table, lambda message, slot: found.append(message))  # type: ignore[operator]
    assert (result is None) == bool(found)
    return found


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"name": "GDP", "fresh-for": "12 months"}, None),
        ({"name": "GDP", "fresh-for": "soon"}, "fresh-for: 'soon' is not a length of time like 12 months"),
        (
            {"name": "GDP", "fresh-for": "0 days"},
            "fresh-for: '0 days' is not a length of time like 12 months",
        ),
        ({"aliases": []}, "name: is missing"),
        ({"name": "GDP", "aliases": "output"}, 'aliases: is a list: ["...", "..."]'),
        ({"name": "GDP", "alias": ["output"]}, "alias: there is no such slot: did you mean 'aliases'?"),
        ({"name": "GD\u200bP"}, "name: holds the hidden character U+200B"),
    ],
)
def test_a_measure(table: dict[str, object], message: str | None) -> None:
    assert complaints(read_measure, table) == ([message] if message else [])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({**JAPAN, "named-by": "start"}, None),
        (
            {**JAPAN, "fiscal-year-starts": "4-1"},
            "fiscal-year-starts: '4-1' is not a month and day like 04-01",
        ),
        (
            {**JAPAN, "fiscal-year-starts": "02-29"},
            "fiscal-year-starts: '02-29' is not a month and day like 04-01",
        ),
        ({**JAPAN, "named-by": "strat"}, "named-by: 'strat' is none of start, end: did you mean 'start'?"),
    ],
)
def test_a_calendar(table: dict[str, object], message: str | None) -> None:
    assert complaints(read_calendar, table) == ([message] if message else [])


def test_a_fiscal_year_is_called_by_the_year_it_starts_or_ends_in() -> None:
    japan = Calendar("japan", "Japan", (4, 1), "start").fiscal_year(2027)
    assert (japan.start, japan.end) == (date(2027, 4, 1), date(2028, 4, 1))
    states = Calendar("us", "United States", (10, 1), "end").fiscal_year(2024)
    assert (states.start, states.end) == (date(2023, 10, 1), date(2024, 10, 1))


def test_a_measure_matches_by_name_and_never_by_likeness() -> None:
    measure = read_measure("m", {"name": "defense spending", "aliases": ["military budget"]}, lambda *_: None)
    assert measure is not None
    assert measures_named((measure,), "Defense  Spending") == (measure,)
    assert measures_named((measure,), "the military budget") == (measure,)
    assert measures_named((measure,), "defense spending cap") == ()
    assert measures_named((measure,), "spending") == ()
