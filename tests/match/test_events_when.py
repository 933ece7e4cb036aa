"""Times read again from a claim's words, against a slow calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.events_lengths import ago_of, read_length
from factcheck.match.events_times import ends_first
from factcheck.match.events_when import Side, When, read_when
from factcheck.reading.tense import Tense, tense_of
from factcheck.values.period import Period

DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def read(text: str, dateline: date | None = None, tense: Tense | None = "past") -> When:
    return read_when(text, Side.WHOLE, tense, dateline)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_bare_weekday_is_the_last_one_the_day_of_filing_included(dateline: date, weekday: str) -> None:
    day = dateline
    while WEEKDAYS[day.weekday()] != weekday:
        day -= timedelta(days=1)
    assert read(weekday, dateline).period == Period.day(day)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_will_turns_a_weekday_forward(dateline: date, weekday: str) -> None:
    day = dateline
    while WEEKDAYS[day.weekday()] != weekday:
        day += timedelta(days=1)
    assert read(weekday, dateline, "future").period == Period.day(day)


@given(DAYS)
def test_every_way_of_writing_a_day_is_one_day(day: date) -> None:
    month = MONTHS[day.month - 1]
    ways = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        day.isoformat(),
        f"{WEEKDAYS[day.weekday()]}, {month} {day.day}, {day.year}",
    )
    assert {read(way).period for way in ways} == {Period.day(day)}


@given(DAYS, DAYS)
def test_the_past_tense_never_prefers_a_day_to_come(day: date, dateline: date) -> None:
    when = read(f"{MONTHS[day.month - 1]} {day.day}", dateline)
    if when.period is not None and when.period.start is not None and when.readings:
        assert when.period.start <= dateline


def test_no_dateline_no_relative_time() -> None:
    for text in ("Wednesday", "later this week", "yesterday", "20 years ago", "in March"):
        when = read(text)
        assert when.period is None
        assert when.problem == "no-dateline", text


@pytest.mark.parametrize("text", ["from May 6 to May 4, 1871", "from 2021 to 2019"])
def test_a_range_that_ends_before_it_begins(text: str) -> None:
    assert read(text).problem == "ends-before-start"


@pytest.mark.parametrize(
    "text", ["from May 4 to May 6, 1871", "from December 30 to January 2", "2019 to 2021"]
)
def test_a_range_that_does_not(text: str) -> None:
    assert read(text, date(2024, 4, 11)).problem is None


def test_there_is_no_such_day() -> None:
    assert read("April 31").problem == "no-such-day"
    assert read("February 29, 2023").problem == "no-such-day"
    assert read("February 29, 2024").problem is None


@pytest.mark.parametrize(
    ("event", "tense"),
    [
        ("The leaders will meet", "future"),
        ("The leaders met", "past"),
        ("The summit was held", "past"),
        ("The launch", None),
    ],
)
def test_tense(event: str, tense: Tense | None) -> None:
    assert tense_of(event) == tense


@pytest.mark.parametrize(
    ("text", "length"), [("six days", (6, "day")), ("a week", (1, "week")), ("12 years", (12, "year"))]
)
def test_lengths(text: str, length: tuple[int, str]) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize("text", ["several days", "six", "days", "1.5 years", "10 to 12 days"])
def test_no_lengths(text: str) -> None:
    assert read_length(text) is None


def test_a_time_longer_than_any_that_is_written_is_not_read() -> None:
    assert read("on April 10, 2024" + " " * 200).problem == "unparsed"
    assert read("on April 10, 2024").period == Period.day(date(2024, 4, 10))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("May 30 to May 1, 2024", "ends-before-start"),
        ("2021 to 2019", "ends-before-start"),
        ("May 4 to May 1", None),
        ("from May 4 to soon", None),
    ],
)
def test_a_range_that_runs_backwards(text: str, problem: str | None) -> None:
    assert (read(text, date(2024, 4, 11)).problem == "ends-before-start") is (problem is not None)


def test_a_weekday_with_two_readings_beside_an_hour_has_both() -> None:
    found = read("next Friday at noon", date(2024, 4, 11))
    assert found.period is None
    assert [one.edtf for one in found.readings] == ["2024-04-12", "2024-04-19"]


@pytest.mark.parametrize(("text", "is_ago"), [("three years ago", True), ("umpteen years ago", False)])
def test_only_a_count_is_so_long_ago(text: str, is_ago: bool) -> None:
    assert (ago_of(text) is not None) is is_ago


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("12 May to March 1, 2024", True),
        ("12 May to June 1, 2024", False),
        ("April 10 to soon", False),
        ("4/5 to 3/4/2024", False),
        ("from spring to soon", False),
        ("April 31 to May 1", False),
    ],
)
def test_a_range_names_its_later_end_first_only_where_both_are_read(text: str, is_so: bool) -> None:
    assert ends_first(text, date(2024, 4, 11), None) is is_so


@pytest.mark.parametrize(
    "text",
    [
        "shortly after May 2, 2024", "the night after May 2, 2024", "just before May 2, 2024",
        "a generation after May 2, 1994", "the week following May 2, 2024", "the days preceding May 2, 2024",
    ],
)  # fmt: skip
def test_how_far_from_a_day_is_neither_that_day_nor_any_time_after(text: str) -> None:
    when = read_when(text, Side.WHOLE, "past", date(2024, 6, 1))
    assert (when.period, when.problem) == (None, "unparsed")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("after May 2, 2024", date(2024, 5, 3), None),
        ("following May 2, 2024", date(2024, 5, 3), None),
        ("long before May 2, 2024", None, date(2024, 5, 2)),
        ("the day after May 2, 2024", date(2024, 5, 3), date(2024, 5, 4)),
        ("a week following May 2, 2024", date(2024, 5, 9), date(2024, 5, 10)),
    ],
)
def test_a_bound_or_a_counted_day_is_known(text: str, start: date | None, end: date | None) -> None:
    period = read_when(text, Side.WHOLE, "past", date(2024, 6, 1)).period
    assert period is not None
    assert (period.start, period.end) == (start, end)
