"""Times in sentences, each with its value under one dateline, and close misses that are no times."""

from datetime import date

import pytest

from factcheck.reading import Mention, find_mentions
from factcheck.values.period import Period

WEDNESDAY = date(2024, 4, 10)


def times(text: str, dateline: date | None = WEDNESDAY, locale: str | None = None) -> list[Mention]:
    return [one for one in find_mentions(text, dateline, locale) if one.kind.startswith("date")]


def found(text: str, locale: str | None = None) -> list[object]:
    records = [(mention, mention.as_record()) for mention in times(text, locale=locale)]
    return [record["value"] if record else mention.unparsed for mention, record in records]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It opened on the tenth of April 2023.", ["2023-04-10"]),
        ("It opened on April the 10th.", ["2024-04-10"]),
        ("born on the first of May, 1950", ["1950-05-01"]),
        ("It closed on the twenty-third of March.", ["2024-03-23"]),
        ("born on the fifteenth of April nineteen thirty-six", ["1936-04-15"]),
        ("January first, 2000, was cold", ["2000-01-01"]),
        ("It will open on the 15th.", ["2024-04-15"]),
        ("It opened on the 15th.", ["2024-03-15"]),
        ("the 20th of next month", ["2024-05-20"]),
        ("the first Monday of May 2024", ["2024-05-06"]),
        ("the last Friday in October 2023", ["2023-10-27"]),
        ("the third Thursday of this month", ["2024-04-18"]),
        ("the third week of January 2024", ["2024-01-15..2024-01-21"]),
        ("the first three months of this year", ["2024-01-01..2024-03-31"]),
        ("the last two weeks of March 2024", ["2024-03-18..2024-03-31"]),
        ("the first six months of 2023", ["2023-01-01..2023-06-30"]),
        ("the fourth quarter of last year", ["2023-10-01..2023-12-31"]),
        ("the last quarter of 2023", ["2023-10-01..2023-12-31"]),
        ("4th quarter 2018", ["2018-10-01..2018-12-31"]),
        ("from the 13th to the 15th of July 2023", ["2023-07-13..2023-07-15"]),
        ("on the 13th and 14th of July 2023", ["2023-07-13", "2023-07-14"]),
        ("the 80th anniversary of June 6, 1944", ["2024-06-06"]),
    ],
)
def test_ordinals(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "on the 10th floor",
        "on the 10th time of asking",
        "a second of silence",
        "the second of the two",
        "the 7th Cavalry",
        "the first quarter ended level",
        "the 80th anniversary of the landings",
        "first three months pregnant",
    ],
)
def test_ordinals_that_count_no_days(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between 1 and 10 April", ["2024-04-01..2024-04-10"]),
        ("on 10 and 11 April 2023", ["2023-04-10", "2023-04-11"]),
        ("from Tuesday, April 2, to Thursday, April 4", ["2024-04-02..2024-04-04"]),
        ("since '97", ["1997-01-01.."]),
        ("the '68 riots", ["1968-01-01..1968-12-31"]),
        ("the weekend of April 6", ["2024-04-06..2024-04-07"]),
        ("on or before May 1", ["..2024-05-01"]),
        ("She spoke on April 8 and 9.", ["2024-04-08", "2024-04-09"]),
        ("She spoke on April 3, 5 and 9 in Rome.", ["2024-04-03", "2024-04-05", "2024-04-09"]),
        ("on April 8 and 9, 2021,", ["2021-04-08", "2021-04-09"]),
        ("On April 8 and 11 people died.", ["2024-04-08"]),
        ("On April 2, 300 people died.", ["2024-04-02"]),
        ("in February and March", ["2024-02-01..2024-02-29", "2024-03-01..2024-03-31"]),
        ("from April 2 until May 3", ["2024-04-02..2024-05-03"]),
        ("Dec. 28-Jan. 3", ["2023-12-28..2024-01-03"]),
        ("from March 3 until yesterday", ["2024-03-03..2024-04-09"]),
        ("between now and May 21", ["2024-04-10..2024-05-21"]),
        ("from early 2019 to late 2020", ["2019-01-01..2020-12-31"]),
        ("no later than May 1", ["..2024-05-01"]),
        ("no earlier than May 1", ["2024-05-01.."]),
        ("before the end of 2025", ["..2025-12-31"]),
        ("prior to 2019", ["..2018-12-31"]),
        ("from 2025 onwards", ["2025-01-01.."]),
        ("2024-W15", ["2024-04-08..2024-04-14"]),
        ("2024-W15-3", ["2024-04-10"]),
        ("week 15 of 2024", ["2024-04-08..2024-04-14"]),
        ("2024/04/10", ["2024-04-10"]),
        ("13/4/24", ["2024-04-13"]),
        ("May 5, '23", ["2023-05-05"]),
        ("in April of '87", ["1987-04-01..1987-04-30"]),
        ("in A.D. 79", ["0079-01-01..0079-12-31"]),
        ("in 476 AD", ["0476-01-01..0476-12-31"]),
        ("in 44 BC", ["beyond-the-calendar"]),
        ("the early 1990s", ["1990-01-01..1993-12-31"]),
        ("the late nineties", ["1997-01-01..1999-12-31"]),
        ("mid-March", ["2024-03-11..2024-03-20"]),
        ("late 2023", ["2023-09-01..2023-12-31"]),
        ("the end of March", ["2024-03-21..2024-03-31"]),
        ("the turn of the 20th century", ["1890-01-01..1910-12-31"]),
        ("the turn of the century", ["ambiguous"]),
        ("In Q4 profit rose.", ["2023-10-01..2023-12-31"]),
    ],
)
def test_named_times(text: str, values: list[object]) -> None:
    assert found(text) == values


def test_a_range_over_new_year_that_names_one_year_has_two_readings() -> None:
    (mention,) = times("Dec. 28-Jan. 3, 2024")
    assert mention.unparsed == "ambiguous"
    assert [str(reading) for reading in mention.readings] == [
        "2023-12-28/2024-01-03",
        "2024-12-28/2025-01-03",
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the last three months", ["2024-01-10..2024-04-09"]),
        ("in the past week", ["2024-04-03..2024-04-09"]),
        ("It has doubled in the last year.", ["2023-04-10..2024-04-09"]),
        ("It doubled last year.", ["2023-01-01..2023-12-31"]),
        ("over the past decade", ["2014-04-10..2024-04-09"]),
        ("over the next two years", ["2024-04-11..2026-04-10"]),
        ("the last two quarters", ["2023-10-01..2024-03-31"]),
        ("earlier this month", ["2024-04-01..2024-04-10"]),
        ("later this year", ["2024-04-10..2024-12-31"]),
        ("later in the year", ["2024-04-10..2024-12-31"]),
        ("the rest of the year", ["2024-04-10..2024-12-31"]),
        ("by the end of the month", ["..2024-04-30"]),
        ("by year-end", ["..2024-12-31"]),
        ("early next week", ["2024-04-15..2024-04-17"]),
        ("last summer", ["2023-06-01..2023-08-31"]),
        ("this spring", ["2024-03-01..2024-05-31"]),
        ("last winter", ["2023-12-01..2024-02-29"]),
        ("April last year", ["2023-04-01..2023-04-30"]),
        ("It froze overnight.", ["2024-04-09..2024-04-10"]),
        ("It will freeze overnight.", ["2024-04-10..2024-04-11"]),
        ("He spoke last night.", ["2024-04-09"]),
        ("She said this morning", ["2024-04-10"]),
        ("over the weekend", ["2024-04-06..2024-04-07"]),
        (
            "It will rain at the weekend, all through the weekend.",
            ["2024-04-13..2024-04-14", "2024-04-13..2024-04-14"],
        ),
        ("the day after tomorrow", ["2024-04-12"]),
        ("next summer", ["ambiguous"]),
    ],
)
def test_times_that_are_turned(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "last but not least",
        "next to the church",
        "It is to last four days.",
        "the past is past",
        "the previous government",
        "an overnight train",
        "the weekends",
        "this is it",
    ],
)
def test_words_that_turn_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ten days ago", ["2024-03-31"]),
        ("three weeks ago", ["2024-03-20"]),
        ("a century ago", ["1924-01-01..1924-12-31"]),
        ("half a century ago", ["1974-01-01..1974-12-31"]),
        ("five years ago this month", ["2019-04-01..2019-04-30"]),
        ("twenty years ago Monday", ["2004-04-08"]),
        ("two weeks and three days ago", ["2024-03-24"]),
        ("two days from now", ["2024-04-12"]),
        ("The ban will end in three weeks.", ["2024-05-01"]),
        ("It expires in a week.", ["2024-04-17"]),
        ("three Fridays from now", ["2024-04-26"]),
        ("ten days after Easter", ["2024-04-10"]),
        ("two days before April 5, 2023", ["2023-04-03"]),
        ("the day after Christmas 2023", ["2023-12-26"]),
        ("on the eve of Christmas", ["2023-12-24"]),
        ("the three months to June 2023", ["2023-04-01..2023-06-30"]),
        ("the year ended March 31, 2024", ["2023-04-01..2024-03-31"]),
        ("the year to March", ["2023-04-01..2024-03-31"]),
        ("the week ending April 12", ["2024-04-06..2024-04-12"]),
        ("the week beginning April 8", ["2024-04-08..2024-04-14"]),
        ("5,000 years ago", ["beyond-the-calendar"]),
    ],
)
def test_counted_times(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "It grew 5% in three weeks.",
        "It lasted six days.",
        "a three-year term",
        "for two weeks",
        "aged 82",
        "an 82-year-old man",
        "hundreds of years ago",
        "five days after the vote",
        "the day before the vote",
        "on the eve of the vote",
        "He waited ten minutes.",
    ],
)
def test_lengths_and_ages_are_no_times(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It began on April 3 and ended the next day.", ["2024-04-03", "2024-04-04"]),
        ("On April 3 he fell ill; two days later he died.", ["2024-04-03", "2024-04-05"]),
        ("He won on April 3. The day before, he had been ill.", ["2024-04-03", "2024-04-02"]),
        ("In March sales fell from a month earlier.", ["2024-03-01..2024-03-31", "2024-02-01..2024-02-29"]),
        ("It was 5% in 2023 and 4% a year earlier.", ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"]),
        ("It opened in 2019; two days later it shut.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("He left the following day.", ["no-anchor"]),
        ("Two days later he left.", ["no-anchor"]),
        ("It rose from a year earlier.", ["no-anchor"]),
    ],
)
def test_times_that_lean_on_the_last_date_of_the_text(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Mr. May may march in the sun.",
        "Jan Smith sat down.",
        "An august body",
        "call 555-2024",
        "version 2024.1",
        "£2024",
        "flight 1984",
        "route 66",
        "Room 2019",
        "in 1900 cases",
        "192.168.10.12",
        "24/7",
        "her eighties",
        "the fall of Kabul",
        "spring break",
    ],
)
def test_other_words_and_numbers_are_no_times(text: str) -> None:
    assert found(text) == []


def test_a_season_lies_where_the_locale_does() -> None:
    assert found("last summer", "en-AU") == ["2023-12-01..2024-02-29"]
    assert found("last summer", "en-GB") == ["2023-06-01..2023-08-31"]


def test_an_impossible_day_of_a_month_is_named_so() -> None:
    assert found("the 31st of this month") == ["no-such-day"]
    assert found("the 31st of June 2023") == ["no-such-day"]


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "on Friday",
        "last week",
        "the past decade",
        "two years ago",
        "in a week",
        "Christmas Day",
        "this spring",
        "by the end of the year",
        "the rest of the year",
        "overnight",
        "the weekend",
        "the 10th of May",
        "the first Monday of May",
        "next Friday",
        "between now and May 3",
        "by year-end",
        "May last year",
        "In Q3",
    ],
)
def test_without_a_dateline_nothing_relative_is_read(text: str) -> None:
    assert all(mention.value is None for mention in times(text, None))


@pytest.mark.parametrize(
    "piece", ["last ", "Friday ", "April 10 and ", "two days after ", "year to March ", "the 10th to the "]
)
def test_repetitions_are_read_in_order(piece: str) -> None:
    starts = [mention.start for mention in find_mentions(piece * 2000, WEDNESDAY)]
    assert starts == sorted(set(starts))


def test_a_time_cut_out_of_its_sentence_keeps_its_value_with_its_tense() -> None:
    for text in (
        "It will open on Friday.",
        "It opened on Friday.",
        "It was due on Friday.",
        "It will open in March.",
    ):
        (whole,) = times(text)
        (alone,) = find_mentions(f"in {whole.text}", WEDNESDAY, None, whole.tense)
        assert (alone.value, alone.readings) == (whole.value, whole.readings)


def test_the_day_is_a_day() -> None:
    (mention,) = times("on Good Friday")
    assert mention.value == Period.day(date(2024, 3, 29))
