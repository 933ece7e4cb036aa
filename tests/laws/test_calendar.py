"""The exhaustive check of the calendar: every day of 28 years against a slow and plain oracle.

In 28 years every date falls on every weekday, leap days included. What a word does to a day is checked for
all of those days; that the words of a sentence reach it is checked for every day of a leap year.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from factcheck.reading import find_mentions
from factcheck.reading.named import Named, turned
from factcheck.reading.shifts import nth_weekday, unit_at
from factcheck.reading.weekdays import by_tense, turned_weekday
from factcheck.values.period import Period

DAY = timedelta(days=1)
FIRST, LAST = date(1998, 1, 1), date(2025, 12, 31)


def days(first: date = FIRST, last: date = LAST) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


def walk(day: date, weekday: int, step: int) -> date:
    while day.weekday() != weekday:
        day += step * DAY
    return day


def monday_of(day: date) -> date:
    return walk(day, 0, -1)


def test_28_years_hold_every_date_on_every_weekday() -> None:
    assert len({(day.month, day.day, day.weekday()) for day in days()}) == 366 * 7


def test_a_bare_weekday_on_every_day() -> None:
    for day in days():
        for weekday in range(7):
            back, ahead = Period.day(walk(day, weekday, -1)), Period.day(walk(day, weekday, 1))
            assert by_tense(day, weekday, None) == by_tense(day, weekday, "past") == (back,)
            assert by_tense(day, weekday, "future") == (ahead,)
            assert set(by_tense(day, weekday, "either")) == {back, ahead}


def test_a_turned_weekday_on_every_day() -> None:
    for day in days():
        for weekday in range(7):
            before, after = walk(day - DAY, weekday, -1), walk(day + DAY, weekday, 1)
            own = walk(monday_of(day), weekday, 1)
            assert turned_weekday(day, weekday, "last", None) == (Period.day(before),)
            assert turned_weekday(day, weekday, "coming", None) == (Period.day(after),)
            assert turned_weekday(day, weekday, "this", None) == (Period.day(own),)
            nexts = {Period.day(after), Period.day(own + 7 * DAY)}
            assert set(turned_weekday(day, weekday, "next", None)) == nexts


def test_a_unit_of_the_calendar_on_every_day() -> None:
    for day in days():
        monday = monday_of(day)
        assert (unit_at("week", 0, day).start, unit_at("week", 0, day).last) == (monday, monday + 6 * DAY)
        months = [unit_at("month", step, day) for step in (-1, 0, 1)]
        first = day.replace(day=1)
        assert months[0].last == first - DAY
        assert months[1].contains(day)
        assert months[2].start == months[1].end
        assert unit_at("quarter", 0, day).contains(day)
        assert unit_at("year", -1, day) == Period.year(day.year - 1)


def test_a_month_without_a_year_on_every_day_of_four_years() -> None:
    for day in days(date(2021, 1, 1), date(2024, 12, 31)):
        for month in range(1, 13):
            name = Named(0, 0, "month", None, month)
            past, future = turned(name, day, "past"), turned(name, day, "future")
            assert (past.year, past.month) == (
                (day.year, month) if month <= day.month else (day.year - 1, month)
            )
            assert future.year == (day.year if month >= day.month else day.year + 1)


def test_a_day_without_a_year_is_the_nearest() -> None:
    for day in days(date(2023, 1, 1), date(2024, 12, 31)):
        for month, number in ((1, 1), (2, 28), (6, 15), (7, 4), (12, 31)):
            near = turned(Named(0, 0, "day", None, month, number), day, None)
            around = [date(year, month, number) for year in (day.year - 1, day.year, day.year + 1)]
            found = date(near.year or 0, month, number)
            assert abs(found - day) == min(abs(each - day) for each in around)


def test_the_nth_weekday_of_every_month() -> None:
    for year in range(FIRST.year, LAST.year + 1):
        for month in range(1, 13):
            for weekday in range(7):
                length = calendar.monthrange(year, month)[1]
                plain = [date(year, month, number) for number in range(1, length + 1)]
                plain = [day for day in plain if day.weekday() == weekday]
                found = [nth_weekday(year, month, weekday, number) for number in range(1, 6)]
                assert [day for day in found if day is not None] == plain
                assert nth_weekday(year, month, weekday, -1) == plain[-1]


def test_every_weekday_in_a_sentence_on_every_day_of_a_leap_year() -> None:
    back = " ".join(f"It opened on {name}." for name in calendar.day_name)
    ahead = " ".join(f"It will open on {name}." for name in calendar.day_name)
    for day in days(date(2024, 1, 1), date(2024, 12, 31)):
        for text, step in ((back, -1), (ahead, 1)):
            values = [mention.value for mention in find_mentions(text, day)]
            assert values == [Period.day(walk(day, weekday, step)) for weekday in range(7)]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("yesterday", -1),
        ("today", 0),
        ("tomorrow", 1),
        ("the day before yesterday", -2),
        ("ten days ago", -10),
    ],
)
def test_a_day_word_on_every_day_of_a_leap_year(text: str, step: int) -> None:
    for day in days(date(2024, 1, 1), date(2024, 12, 31)):
        (mention,) = find_mentions(text, day)
        assert mention.value == Period.day(day + step * DAY)


def variants(day: date) -> list[str]:
    month, short, number = day.strftime("%B"), day.strftime("%b"), day.day
    end = "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    year = day.year
    return [
        f"{month} {number}, {year}",
        f"{month} {number} {year}",
        f"{month} {number}{end}, {year}",
        f"{month} the {number}{end}, {year}",
        f"{short} {number}, {year}",
        f"{short}. {number}, {year}",
        f"{number} {month} {year}",
        f"{number} {short} {year}",
        f"{number}{end} {month} {year}",
        f"{number} {month}, {year}",
        f"the {number}{end} of {month}, {year}",
        f"the {number}{end} of {month} {year}",
        f"the {number}{end} day of {month} {year}",
        f"{day:%A}, {month} {number}, {year}",
        f"{day:%A} {number} {month} {year}",
        f"{day:%A}, the {number}{end} of {month} {year}",
        f"{day:%a}., {short}. {number}, {year}",
        f"{month.upper()} {number}, {year}",
        f"{year}-{day.month:02}-{number:02}",
        f"{year}/{day.month:02}/{number:02}",
    ]


def test_every_way_of_writing_a_date_names_the_same_day() -> None:
    for day in days(date(2023, 12, 1), date(2024, 12, 31)):
        text = " ".join(f"It was {written}; no more." for written in variants(day))
        mentions = find_mentions(text)
        assert {mention.value for mention in mentions} == {Period.day(day)}, day
        assert len(mentions) == len(variants(day)), day


def test_every_order_of_digits_follows_the_locale() -> None:
    for day in days(date(2024, 1, 1), date(2024, 12, 31)):
        american, british = f"{day.month}/{day.day}/{day.year}", f"{day.day}/{day.month}/{day.year}"
        for text, locale in ((american, "en-US"), (british, "en-GB")):
            (mention,) = find_mentions(f"on {text}", None, locale)
            assert mention.value == Period.day(day)
        (mention,) = find_mentions(f"on {british}")
        certain = day.day > 12 or day.day == day.month
        assert mention.value == (Period.day(day) if certain else None)
