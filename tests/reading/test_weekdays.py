from datetime import date

import pytest

from factcheck.reading import find_mentions

WEDNESDAY = date(2024, 4, 10)


def found(text: str, dateline: date | None = WEDNESDAY) -> list[object]:
    records = [(mention, mention.as_record()) for mention in find_mentions(text, dateline)]
    return [record["value"] if record else mention.unparsed for mention, record in records]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He spoke on Wednesday.", ["2024-04-10"]),
        ("He will speak on Wednesday.", ["2024-04-10"]),
        ("he spoke on friday", ["2024-04-05"]),
        ("He left Wednesday last.", ["2024-04-03"]),
        ("He left last Wednesday.", ["2024-04-03"]),
        ("The vote is Friday next week.", ["2024-04-19"]),
        ("It was on Tuesday of last week.", ["2024-04-02"]),
        ("They sit Monday week.", ["2024-04-22"]),
        ("They sit Tuesday fortnight.", ["2024-04-30"]),
        ("They will sit a week from Friday.", ["2024-04-19"]),
        ("It closed on Monday and Tuesday.", ["2024-04-08", "2024-04-09"]),
        ("It closed on Thursday and Monday.", ["2024-04-04", "2024-04-08"]),
        ("It will close on Monday, Tuesday and Friday.", ["2024-04-15", "2024-04-16", "2024-04-19"]),
        ("Talks ran from Monday to Wednesday.", ["2024-04-08..2024-04-10"]),
        ("Talks will run Thursday to Saturday.", ["2024-04-11..2024-04-13"]),
        ("It has been shut since Monday.", ["2024-04-08.."]),
        ("They must reply by Friday.", ["..2024-04-12"]),
        ("It was seen on this Tuesday.", ["2024-04-09"]),
        ("It will be seen this Tuesday.", ["2024-04-16"]),
        ("in a Friday interview", ["2024-04-05"]),
        ("the coming Wednesday", ["2024-04-17"]),
        ("It fell on Friday the 13th.", ["2023-10-13"]),
        ("next Tuesday, April 16", ["2024-04-16"]),
        ("the Monday after Easter 2024", ["2024-04-01"]),
        ("The vote was due on Friday.", ["ambiguous"]),
        ("See you next Friday.", ["ambiguous"]),
    ],
)
def test_weekdays(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Joe Friday has no day off.",
        "She starred in Friday Night Lights.",
        "every Friday",
        "on Friday nights",
        "He reads the Sunday Times.",
        "Open Monday to Friday.",
        "on Mondays",
        "He sat in the sun.",
        "They wed in Rome.",
        "It was a Friday in spring.",
    ],
)
def test_names_and_habits_are_no_days(text: str) -> None:
    assert found(text) == []


def test_without_a_dateline_no_weekday_is_read() -> None:
    assert found("He spoke on Friday, and will speak next Monday.", None) == ["no-dateline", "no-dateline"]


def test_a_week_ago_friday_keeps_both_readings() -> None:
    (mention,) = find_mentions("It began a week ago Friday.", WEDNESDAY)
    assert [reading.start for reading in mention.readings] == [date(2024, 4, 5), date(2024, 3, 29)]


def test_a_list_of_more_weekdays_than_a_week_has_is_read_in_two_parts() -> None:
    week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    days = [f"2024-04-{number:02}" for number in range(1, 8)]
    assert found(f"It closed on {', '.join(week[:-1])} and Sunday.") == days
    assert found(f"It closed on {', '.join(week)} and Monday.") == [*days, "2024-04-08"]


@pytest.mark.parametrize(
    ("text", "dateline", "value"),
    [
        ("It opened on Friday the 13th.", WEDNESDAY, "2023-10-13"),
        ("It opens on Friday the 31st.", WEDNESDAY, "2024-05-31"),
        ("It opened on Friday the 32nd.", WEDNESDAY, None),
        ("It opened on Monday the 1st.", date(1, 1, 1), "0001-01-01"),
    ],
)
def test_a_weekday_with_the_day_of_its_month(text: str, dateline: date, value: str | None) -> None:
    assert found(text, dateline)[:1] == ([] if value is None else [value])
