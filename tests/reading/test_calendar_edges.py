"""Times that would lie beyond the years 1 to 9999: said to, never a fault and never another day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import find_mentions

WEDNESDAY = date(2024, 4, 10)
NEAR_THE_EDGES = st.one_of(
    st.integers(0, 800).map(lambda days: date.min + timedelta(days=days)),
    st.integers(0, 800).map(lambda days: date.max - timedelta(days=days)),
)
HEADS = (
    "the Monday before", "the Friday after", "the weekend of", "the week of", "the week ending",
    "the week beginning", "the day after", "two weeks before", "in the three months to", "the year to",
    "the quarter ended", "from Monday to", "from today until", "between now and", "the first Monday of",
    "the last week of", "the 80th anniversary of", "by the end of", "since", "early", "Friday,",
    "ten Mondays ago,", "the 30th and 31st of", "the following Friday,", "the preceding",
)  # fmt: skip
TAILS = (
    "today", "tomorrow", "yesterday", "Friday", "Dec. 31", "January 1", "Christmas Day", "last week",
    "next year", "the 31st", "May",
)  # fmt: skip


def found(text: str, dateline: date | None = WEDNESDAY) -> list[object]:
    mentions = [one for one in find_mentions(text, dateline) if one.kind.startswith("date")]
    return [record["value"] if (record := one.as_record()) else one.unparsed for one in mentions]


@given(
    head=st.sampled_from(HEADS),
    tail=st.sampled_from(TAILS),
    verb=st.sampled_from(("opened", "will open")),
    dateline=NEAR_THE_EDGES,
)
def test_no_dateline_is_too_early_or_too_late_to_read_under(
    head: str, tail: str, verb: str, dateline: date
) -> None:
    for one in find_mentions(f"It {verb} {head} {tail}.", dateline):
        one.as_record()


@pytest.mark.parametrize(
    ("text", "dateline", "values"),
    [
        ("It opened 90 centuries after Jan. 3, 2020.", WEDNESDAY, ["beyond-the-calendar"]),
        ("It opened nine centuries after Jan. 3, 2020.", WEDNESDAY, ["2920-01-03"]),
        ("the 80th anniversary of 06.06.9944", WEDNESDAY, ["beyond-the-calendar"]),
        ("the 80th anniversary of 06.06.1944", WEDNESDAY, ["2024-06-06"]),
        ("It grew in the two years to March.", date(1, 6, 1), ["beyond-the-calendar"]),
        ("It grew in the two years to March.", date(3, 6, 1), ["0001-04-01..0003-03-31"]),
        ("It opened the Friday after today.", date(9999, 12, 30), ["beyond-the-calendar"]),
        ("It opened the Friday after today.", date(9999, 12, 15), ["9999-12-17"]),
        ("It opened the Monday before today.", date(1, 1, 1), ["beyond-the-calendar"]),
        ("It opened the Monday before today.", date(1, 1, 9), ["0001-01-08"]),
        ("It opened the week of Monday.", date(9999, 12, 27), ["beyond-the-calendar"]),
        ("It opened the week beginning Monday.", date(9999, 12, 27), ["beyond-the-calendar"]),
        ("It opened the week of Monday.", date(9999, 12, 20), ["9999-12-20..9999-12-26"]),
        ("It opened the week beginning Monday.", date(9999, 12, 20), ["9999-12-20..9999-12-26"]),
        ("It opened the weekend of Monday.", date(9999, 12, 27), ["beyond-the-calendar"]),
        ("It opened the weekend of Monday.", date(9999, 12, 20), ["9999-12-25..9999-12-26"]),
        ("We will meet in January next year.", date(9999, 2, 1), ["beyond-the-calendar"]),
        ("We will meet in January next year.", date(9998, 2, 1), ["9999-01-01..9999-01-31"]),
        ("We met in January last year.", date(1, 2, 1), ["beyond-the-calendar"]),
    ],
)
def test_a_time_beyond_the_calendar_says_so(text: str, dateline: date, values: list[object]) -> None:
    assert found(text, dateline) == values


def test_the_week_of_a_day_that_is_not_known_is_not_known() -> None:
    assert found("It opened the week of Monday.", None) == ["no-dateline"]
    assert found("It opened the week of Monday, April 8, 2024.", None) == ["2024-04-08..2024-04-14"]
    assert found("It opened the weekend of Monday, April 8, 2024.", None) == ["2024-04-13..2024-04-14"]
