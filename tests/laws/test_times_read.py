"""Laws of reading times: what is told from the dateline is what its absolute date says."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import Mention, find_mentions
from factcheck.values.period import Period

ALIKE = 400  # years after which the calendar repeats, weekdays included
PHRASES = (
    "yesterday",
    "tomorrow",
    "on Monday",
    "last Friday",
    "next Thursday",
    "two weeks ago",
    "ten days ago",
    "three years ago",
    "last month",
    "next quarter",
    "this week",
    "earlier this year",
    "later this month",
    "the past decade",
    "the last three months",
    "last summer",
    "overnight",
    "on May 5",
    "on Feb. 29",
    "in November",
    "It opened in March.",
    "It will open in March.",
    "It will open on Sunday.",
    "April 3 to 5",
    "Dec. 28-Jan. 3",
    "on the 15th",
    "the first Monday of May",
    "the last Friday in October",
    "the week of April 8",
    "Christmas Day",
    "on Good Friday",
    "since Easter",
    "over the weekend",
    "by the end of the year",
    "the rest of the month",
    "in a week",
    "the year to March",
    "Friday next week",
    "Monday week",
    "a week ago Friday",
    "early next week",
    "the second half of last year",
    "Thanksgiving 3",
    "It began on April 3 and ended two days later.",
)

datelines = st.dates(date(1900, 1, 1), date(2300, 12, 31))
phrases = st.sampled_from(PHRASES)


def times(text: str, dateline: date | None) -> list[Mention]:
    return [mention for mention in find_mentions(text, dateline) if mention.kind.startswith("date")]


def later(day: date | None) -> date | None:
    return None if day is None else day.replace(year=day.year + ALIKE)


@given(phrase=phrases, dateline=datelines)
def test_four_hundred_years_on_every_time_is_four_hundred_years_on(phrase: str, dateline: date) -> None:
    moved = later(dateline)
    assert moved is not None
    for here, there in zip(times(phrase, dateline), times(phrase, moved), strict=True):
        assert (here.start, here.end, here.unparsed, here.relation) == (
            there.start,
            there.end,
            there.unparsed,
            there.relation,
        )
        ours = [here.value] if isinstance(here.value, Period) else list(here.readings)
        theirs = [there.value] if isinstance(there.value, Period) else list(there.readings)
        # Easter needs 5,700,000 years to repeat.
        if "aster" not in phrase and "Good" not in phrase:
            assert [(later(one.start), later(one.end)) for one in ours] == [
                (one.start, one.end) for one in theirs
            ]


@given(phrase=phrases, dateline=datelines)
def test_a_relative_time_is_the_absolute_one_it_stands_for(phrase: str, dateline: date) -> None:
    for mention in times(phrase, dateline):
        value = mention.value
        if isinstance(value, Period) and value.precision == "day" and mention.relation is None:
            assert value.start is not None
            (absolute,) = times(f"on {value.start:%B} {value.start.day}, {value.start.year}", None)
            assert absolute.value == Period.day(value.start)


@given(phrase=phrases)
def test_no_dateline_no_relative_reading(phrase: str) -> None:
    assert all(mention.value is None for mention in times(phrase, None))


@given(day=st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_a_month_contains_its_days_and_a_year_its_months(day: date) -> None:
    (whole,) = times(f"on {day:%B} {day.day}, {day.year}", None)
    (month,) = times(f"in {day:%B} {day.year}", None)
    (year,) = times(f"in {day.year}", None)
    assert isinstance(whole.value, Period)
    assert isinstance(month.value, Period)
    assert isinstance(year.value, Period)
    assert month.value.contains(whole.value)
    assert year.value.contains(month.value)


@given(dateline=datelines, weekday=st.sampled_from(("Monday", "Wednesday", "Saturday", "Sunday")))
def test_a_past_weekday_lies_within_a_week_back_and_a_coming_one_within_a_week_ahead(
    dateline: date, weekday: str
) -> None:
    (back,) = times(f"He left on {weekday}.", dateline)
    (ahead,) = times(f"He will leave on {weekday}.", dateline)
    assert isinstance(back.value, Period)
    assert isinstance(ahead.value, Period)
    assert back.value.start is not None
    assert ahead.value.start is not None
    assert 0 <= (dateline - back.value.start).days < 7
    assert 0 <= (ahead.value.start - dateline).days < 7


@given(
    phrase=phrases,
    dateline=st.sampled_from((date(1, 1, 1), date(1, 12, 31), date(9999, 1, 1), date(9999, 12, 31))),
)
def test_at_the_ends_of_the_calendar_nothing_breaks(phrase: str, dateline: date) -> None:
    for mention in times(phrase, dateline):
        assert (mention.value is None) is (mention.unparsed is not None)
        mention.as_record()
