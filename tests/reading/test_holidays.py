import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.holidays import holidays
from factcheck.reading import find_mentions
from factcheck.reading.holidays import day_of, easter, orthodox_easter

WEDNESDAY = date(2024, 4, 10)


def found(text: str, locale: str | None = None, dateline: date = WEDNESDAY) -> list[object]:
    records = [mention.as_record() for mention in find_mentions(text, dateline, locale)]
    return [record["value"] for record in records if record is not None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Good Friday Agreement was signed.", []),
        ("The Christmas Day Tornado struck at noon.", []),
        ("On Good Friday President Lind spoke.", ["2024-03-29"]),
    ],
)
def test_what_is_named_for_a_holiday_is_no_day(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "locale", "values"),
    [
        ("on Christmas Day", None, ["2023-12-25"]),
        ("It will open on Christmas Eve.", None, ["2024-12-24"]),
        ("Christmas Day 2021", None, ["2021-12-25"]),
        ("since Christmas", None, ["2023-12-25.."]),
        ("last Easter", None, ["2024-03-31"]),
        ("Easter 2013", None, ["2013-03-31"]),
        ("on Good Friday", None, ["2024-03-29"]),
        ("Easter Monday 2025", None, ["2025-04-21"]),
        ("Orthodox Easter 2024", None, ["2024-05-05"]),
        ("on Thanksgiving 2013", "en-US", ["2013-11-28"]),
        ("on Thanksgiving 2013", "en-CA", ["2013-10-14"]),
        ("on Memorial Day 2023", None, ["2023-05-29"]),
        ("over the Labor Day weekend", None, ["2024-08-31..2024-09-02"]),
        ("on Independence Day 2023", "en-US", ["2023-07-04"]),
        ("on Independence Day 2023", "en-IN", ["2023-08-15"]),
        ("on Independence Day 2023", None, ["2023-01-01..2023-12-31"]),
        ("on the Fourth of July", None, ["2024-07-04"]),
        ("New Year's Eve 2020", None, ["2020-12-31"]),
        ("on Veterans Day 2022", None, ["2022-11-11"]),
        ("on Remembrance Day 2022", None, ["2022-11-11"]),
        ("on Boxing Day 2022", None, ["2022-12-26"]),
        ("on Juneteenth 2022", None, ["2022-06-19"]),
        ("on MLK Day 2024", None, ["2024-01-15"]),
        ("on Black Friday 2023", None, ["2023-11-24"]),
        ("on Mother's Day 2024", "en-US", ["2024-05-12"]),
        ("on Mother's Day 2024", "en-GB", ["2024-03-10"]),
        ("Christmas Day last year", None, ["2023-12-25"]),
        ("Christmas two thousand and ten", None, ["2010-12-25"]),
        ("It opened over the Memorial Day weekend.", None, ["2023-05-27..2023-05-29"]),
        ("It opened over the Thanksgiving weekend.", "en-US", ["2023-11-23..2023-11-26"]),
        ("It will open on Orthodox Easter.", None, ["2024-05-05"]),
    ],
)
def test_holidays(text: str, locale: str | None, values: list[object]) -> None:
    assert found(text, locale) == values


@pytest.mark.parametrize(
    "text",
    [
        "the Christmas tree",
        "over Easter",
        "Thanksgiving dinner",
        "Father Christmas",
        "a Memorial Day parade",
        "Easters",
    ],
)
def test_things_of_a_holiday_are_no_day(text: str) -> None:
    assert found(text) == []


def test_a_holiday_at_the_ends_of_the_calendar_is_the_one_that_it_has() -> None:
    assert found("on Christmas Day", None, date(1, 5, 5)) == ["0002-12-25"]
    assert found("on Christmas Day", None, date(9998, 5, 5)) == ["9997-12-25"]
    assert found("last Christmas", None, date(1, 5, 5)) == []
    assert found("this Christmas", None, date(1, 5, 5)) == []
    assert found("on Christmas Day", None, date(9999, 5, 5)) == []


@given(year=st.integers(1900, 2200))
def test_easter_is_a_sunday_after_the_spring_equinox_and_the_orthodox_one_not_before_it(year: int) -> None:
    west, east = easter(year), orthodox_easter(year)
    assert date(year, 3, 22) <= west <= date(year, 4, 25)
    assert west.weekday() == east.weekday() == 6
    assert timedelta(0) <= east - west <= timedelta(weeks=5)


def test_easter_of_known_years() -> None:
    assert [easter(year) for year in (1961, 2000, 2008, 2038)] == [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2038, 4, 25),
    ]


@pytest.mark.parametrize("holiday", holidays().values(), ids=lambda holiday: holiday.id)
def test_every_holiday_comes_every_year_and_has_one_rule_and_a_source(holiday) -> None:  # type: ignore[no-untyped-def]
    rules = (holiday.fixed, holiday.nth, holiday.easter, holiday.orthodox, holiday.after)
    assert sum(rule is not None for rule in rules) == 1
    assert holiday.source.startswith("https://")
    assert holiday.names
    for year in range(2000, 2030):
        day = day_of(holiday, year)
        assert day is not None
        assert day.year == year
        if holiday.nth is not None:
            assert day.weekday() == holiday.nth[1]
            assert day.day + 7 > calendar.monthrange(year, day.month)[1] or holiday.nth[2] > 0
