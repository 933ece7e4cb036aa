"""Stated times held against the calendar, the day of filing and each other: no record is needed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import DateClaim, Within
from factcheck.match.events_stated import StatedTimes
from factcheck.match.events_when import Side, When
from factcheck.reading.tense import Tense
from factcheck.rules import date_calendar
from factcheck.rules.base import Remark
from factcheck.rules.date_calendar import RULES
from factcheck.values.period import Period, parse_edtf

FILED = date(2024, 4, 11)
days = st.dates(date(1800, 1, 10), date(2199, 12, 20))


def when(text: str, edtf: str | None = None, **more: Any) -> When:
    period = more.pop("period", parse_edtf(edtf) if edtf else None)
    return When(text, more.pop("side", Side.WHOLE), period, **more)


def times(*whens: When, tense: Tense | None = None, **slots: Any) -> StatedTimes:
    if not slots.keys() & {"start", "end", "duration"}:
        slots.setdefault("date", whens[0].text)
    return StatedTimes(DateClaim(event="Corvus 7 launch", **slots), whens, tense, FILED)


def told(stated: StatedTimes) -> dict[str, Remark]:
    return {rule.code: remark for rule in RULES for remark in rule.check(stated)}


@given(day=days, weekday=st.integers(0, 6))
def test_the_nearest_weekday_is_at_most_three_days_away(day: date, weekday: int) -> None:
    near = date_calendar._nearest(day, weekday)
    assert near.weekday() == weekday
    assert abs(near - day) <= timedelta(days=3)


@given(day=days, weekday=st.integers(0, 6))
def test_a_weekday_is_that_of_its_date_or_told(day: date, weekday: int) -> None:
    stated = times(when("Someday, the day", period=Period.day(day), named_weekday=weekday))
    assert (told(stated).keys() == {"DAT320"}) is (day.weekday() != weekday)


def test_both_ways_to_mend_a_weekday_are_offered() -> None:
    text = "Monday, April 9, 2024"
    stated = times(when(text, "2024-04-09", named_weekday=0), text=f"It flew on {text}.")
    remark = told(stated)["DAT320"]
    assert remark.message == "April 9, 2024 was a Tuesday; the Monday nearest to it is April 8, 2024"
    assert remark.expected == "Tuesday, April 9, 2024 or Monday, April 8, 2024"
    assert (remark.found, remark.at, remark.slot) == (text, (11, 32), "date")
    first = when(text, "2024-04-09", named_weekday=0, side=Side.START)
    assert told(times(first))["DAT320"].slot == "start"
    right = when("Tuesday, April 9, 2024", "2024-04-09", named_weekday=1)
    assert list(told(times(right, first))) == ["DAT320"]


def test_a_weekday_without_a_day_is_no_slip() -> None:
    assert told(times(when("Monday", named_weekday=0))) == {}
    assert told(times(when("until Monday", "../2024-04-09", named_weekday=2))) == {}


@pytest.mark.parametrize(
    ("problem", "code", "says"),
    [
        ("no-such-day", "DAT321", "there is no such day as April 31"),
        ("ends-before-start", "DAT322", "“April 31” ends before it begins"),
        ("no-dateline", "DAT330", "“April 31” leans on the day of filing"),
        ("ambiguous", "DAT331", "“April 31” can be read in more than one way; write it out"),
        ("unread", "DAT331", "“April 31” is no time that is known; write it out"),
    ],
)
def test_what_is_wrong_with_a_time_is_told(problem: str, code: str, says: str) -> None:
    stated = times(when("soon", "2024-05"), when("April 31", problem=problem), text="By April 31.")
    found = told(stated)
    assert list(found) == [code]
    assert found[code].message.startswith(says)
    assert (found[code].found, found[code].at) == ("April 31", (3, 11))


@pytest.mark.parametrize(
    ("start", "end", "is_wrong"),
    [
        ("1871-05-06", "1871-05-04", True),
        ("1871-05-05", "1871-05-04", True),
        ("1871-05-04", "1871-05-04", False),
        ("1871-05-04", "1871-05-06", False),
        ("1871-05", "1871-04", True),
        ("1871", "1871-04", False),
        ("../1871-05-04", "1871-04-01", False),
        ("1871-05-04", "1871-04-01/..", False),
        ("1871-05-04", None, False),
        (None, "1871-05-04", False),
    ],
)
def test_the_end_is_not_before_the_start(start: str | None, end: str | None, is_wrong: bool) -> None:
    whens = when("the first day", start, side=Side.START), when("the last day", end, side=Side.END)
    found = told(times(*whens, start="the first day", end="the last day"))
    assert list(found) == (["DAT322"] if is_wrong else [])
    if is_wrong:
        assert found["DAT322"].message == "“the last day” is before “the first day”"
        assert found["DAT322"].found == "the last day"


def test_one_end_alone_has_no_order() -> None:
    later, earlier = when("May 6", "1871-05-06"), when("May 4", "1871-05-04")
    assert told(times(later, earlier, start="May 6")) == {}
    assert told(times(later, earlier, end="May 4")) == {}
    assert told(times(earlier, start="May 6", end="May 4")) == {}
    assert list(told(times(when("May 2"), later, earlier, start="May 6", end="May 4"))) == ["DAT322"]
    before = when("May 1", "1871-05-01")
    assert told(times(later, before, earlier, date="May 6", start="May 1", end="May 4")) == {}


@pytest.mark.parametrize(
    ("slots", "reckoned"),
    [
        ({"date": "May 4-6, 1871", "duration": "nine days"}, "2 or 3 days"),
        ({"start": "May 4, 1871", "end": "May 6, 1871", "duration": "nine days"}, "2 or 3 days"),
        ({"date": "May 4-6, 1871", "duration": "three days"}, None),
        ({"date": "May 4-6, 1871"}, None),
    ],
)
def test_a_typed_length_goes_with_the_typed_days(slots: dict[str, str], reckoned: str | None) -> None:
    found = told(times(when("May 4-6, 1871", "1871-05-04/1871-05-06"), tense=None, **slots))
    assert found.get("DAT324", Remark("")).expected == reckoned
    assert (found.keys() == {"DAT324"}) is (reckoned is not None)


def test_a_length_in_the_text_is_placed() -> None:
    text = "The battle, fought May 4-6, 1871, lasted nine days."
    found = told(times(when("May 4-6, 1871", "1871-05-04/1871-05-06"), text=text))["DAT324"]
    assert found.at is not None
    assert text[slice(*found.at)] == found.found == "nine days"
    typed = {"date": "May 4-6, 1871", "duration": "nine days"}
    assert (
        told(times(when("May 4-6, 1871", "1871-05-04/1871-05-06"), text="It rained.", tense=None, **typed))
        == {}
    )


@pytest.mark.parametrize(
    ("tense", "day", "more", "says"),
    [
        ("future", "2024-04-10", {}, "“will” for a day before the dateline, April 11, 2024"),
        ("future", "2024-04-11", {}, None),
        ("future", "2024-04-12", {}, None),
        ("past", "2024-04-12", {}, "past tense for a day after the dateline, April 11, 2024"),
        ("past", "2024-04-11", {}, None),
        ("past", "2024-04-10", {}, None),
        ("present", "2024-04-12", {}, None),
        (None, "2024-04-10", {}, None),
        ("future", "2024-03", {}, None),
        ("future", "2024-04-10", {"is_relative": True}, None),
        ("future", "2024-04-10", {"is_range": True}, None),
        ("future", None, {}, None),
    ],
)
def test_the_tense_goes_with_the_day_of_filing(
    tense: Tense | None, day: str | None, more: dict[str, bool], says: str | None
) -> None:
    stated = times(when("that day", day, **more), tense=tense, text="On that day.")
    found = told(stated)
    assert [one.message for one in found.values()] == ([says] if says else [])
    assert all((one.found, one.at) == ("that day", (3, 11)) for one in found.values())
    assert told(StatedTimes(stated.claim, stated.whens, tense, None)) == {}
    within = stated.claim.model_copy(update={"within": Within.INDIRECT})
    assert told(StatedTimes(within, stated.whens, tense, FILED)) == {}


def test_every_day_of_a_statement_has_its_tense() -> None:
    vague, day = when("last week", "2024-04-08", is_relative=True), when("that day", "2024-04-10")
    open_day = when("before", period=Period(None, FILED, "day"))
    assert list(told(times(vague, open_day, day, tense="future"))) == ["DAT340"]


def test_an_open_day_has_no_tense() -> None:
    open_day = when("that day", period=Period(None, FILED, "day"))
    assert told(times(open_day, tense="future")) == {}
