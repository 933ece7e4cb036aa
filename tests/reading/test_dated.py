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
        ("on tuesday, august 1, 2000", ["2000-08-01"]),
        ("on 1 august 2000", ["2000-08-01"]),
        ("in august 2000", ["2000-08-01..2000-08-31"]),
        ("on august 1", ["2024-08-01"]),
        ("on friday, march 3, 2000", ["2000-03-03"]),
        ("it opened may 7, 2000", ["2000-05-07"]),
        ("the august hall", []),
        ("12 august senators", []),
        ("august 12,000 strong", []),
        ("they march 20 miles", []),
        ("it may 2000 times over", []),
    ],
)
def test_a_month_that_is_a_word_too_needs_no_capital_before_a_day_and_a_year(
    text: str, values: list[object]
) -> None:
    assert [one for one in found(text) if one != "2000-01-01..2000-12-31"] == values


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
        ("the second anniversary of June 6, 1944", ["1946-06-06"]),
        ("the twenty-fifth anniversary of May 1, 1944", ["1969-05-01"]),
        ("the seventy-fifth anniversary of May 1, 1944", ["2019-05-01"]),
        ("the twenty-first century", ["2001-01-01..2100-12-31"]),
        ("the twenty first century", ["2001-01-01..2100-12-31"]),
        ("twenty-first-century art", ["2001-01-01..2100-12-31"]),
        ("nineteenth-century art", ["1801-01-01..1900-12-31"]),
        ("from the twenty-first to the twenty-third of July 2023", ["2023-07-21..2023-07-23"]),
        ("the 10th and the eleventh of May 2023", ["2023-05-10", "2023-05-11"]),
        ("between the 13th and 14th of July 2023", ["2023-07-13..2023-07-14"]),
        ("between the 13th and the 14th of July 2023", ["2023-07-13..2023-07-14"]),
        ("the 30th and the thirty-first of June 2023", ["no-such-day"]),
        ("the 29th and the thirtieth of February 2023", ["no-such-day"]),
        ("the second month of 2024", ["2024-02-01..2024-02-29"]),
        ("Sales rose 5% in the third quarter.", ["2023-07-01..2023-09-30"]),
        ("the first quarter of this year", ["2024-01-01..2024-03-31"]),
        ("the last half of last year", ["2023-07-01..2023-12-31"]),
        ("the tenth of this month", ["2024-04-10"]),
        ("the first of May nineteen thirty-six", ["1936-05-01"]),
        ("the first of June last year", ["2023-06-01"]),
        ("the fifth Friday of last month", ["2024-03-29"]),
        ("the first weekend of May 2024", ["2024-05-04..2024-05-05"]),
        ("the last week of April 2024", ["2024-04-22..2024-04-28"]),
        ("the fifth week of April 2024", ["2024-04-29..2024-05-05"]),
        ("the fifth week of February 2023", ["2023-02-27..2023-03-05"]),
        ("the first ten days of 2024", ["2024-01-01..2024-01-10"]),
        ("the last three months of 2024", ["2024-10-01..2024-12-31"]),
        ("the last two quarters of 2024", ["2024-07-01..2024-12-31"]),
        ("the first two weeks of last year", ["2023-01-01..2023-01-14"]),
        ("the final quarter of 2023", ["2023-10-01..2023-12-31"]),
        ("It opened on the Monday after Easter.", ["2024-04-01"]),
        ("10-12 April 2024", ["2024-04-10..2024-04-12"]),
        ("born on fifteen August 1993", ["1993-08-15"]),
        ("born on fifteen August nineteen forty", ["1940-08-15"]),
        ("born in nineteen eighty-four", ["1984-01-01..1984-12-31"]),
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
        "the seventy-fifth birthday",
        "the twenty-first floor",
        "twenty first-graders",
        "the thirty-fifth century",  # no story tells of it
        "He scored in the third quarter.",
        "The final day came.",
        "the first ten days of nothing",
        "12-10 over two days",
        "on the 32nd.",
        "on the 15th bus.",
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
        ("It was signed on 10-Apr-2024.", ["2024-04-10"]),
        ("It closed on 3/3/2024.", ["2024-03-03"]),
        ("It closed on 3/4/2024.", ["ambiguous-day-and-month"]),
        ("2024's second half", ["2024-07-01..2024-12-31"]),
        ("2023 April", ["2023-04-01..2023-04-30"]),
        ("In 2024 H2 it fell", ["2024-07-01..2024-12-31"]),
        ("In 2019-07 it fell.", ["2019-07-01..2019-07-31"]),
        ("the 1999-00 season", ["1999-01-01..2000-12-31"]),
        ("week 53 of 2020", ["2020-12-28..2021-01-03"]),
        ("week 53 of 2024", ["2024-01-01..2024-12-31"]),
        ("the quarter ended Dec. 31, 2023", ["2023-10-01..2023-12-31"]),
        ("the turn of the millennium", ["1990-01-01..2010-12-31"]),
        ("the turn of the twentieth century", ["1890-01-01..1910-12-31"]),
        ("between now and the end of May", ["2024-04-10..2024-05-31"]),
        ("between now and Friday, May 3", ["2024-04-10..2024-05-03"]),
        ("between now and the 20th of May", ["2024-04-10..2024-05-20"]),
        ("between now and next week", ["2024-04-10..2024-04-21"]),
        ("between now and the first of May", ["2024-04-10..2024-05-01"]),
        ("between now and Christmas 2025", ["2024-04-10..2025-12-25"]),
        ("between now and May 1, 2023", ["2023-05-01"]),
        ("between now and Friday", ["2024-04-05"]),
        ("from March 3 until now", ["2024-03-03..2024-04-10"]),
        ("from March 3 until last week", ["2024-03-03..2024-04-07"]),
        ("from March 3 to 2024-25", ["2024-03-03", "2024-01-01..2025-12-31"]),
        ("the mid-19th century", ["1834-01-01..1867-12-31"]),
        ("mid-1990s", ["1994-01-01..1996-12-31"]),
        ("late summer 2023", ["2023-08-02..2023-08-31"]),
        ("the end of the third quarter of 2023", ["2023-09-01..2023-09-30"]),
        ("a decade after the 1990s", ["2000-01-01..2009-12-31"]),
        ("two centuries after the 19th century", ["2001-01-01..2100-12-31"]),
        ("a week after the week of April 8", ["2024-04-15..2024-04-21"]),
        ("from January 2020 onward", ["2020-01-01.."]),
        ("from March third to fifth", ["2024-03-03..2024-03-05"]),
        ("from March 30 to the second.", ["2024-03-30..2024-04-02"]),
        ("from December 30, 2022 to the second.", ["2022-12-30..2023-01-02"]),
        ("from March 3 to 5 April", ["2024-03-03..2024-04-05"]),
        ("from 2019 -April 2020", ["2019-01-01..2019-12-31", "2020-04-01..2020-04-30"]),
        ("from 2019 to summer 2020", ["2019-01-01..2019-12-31", "2020-06-01..2020-08-31"]),
        ("from today until yesterday", ["2024-04-10", "..2024-04-09"]),
        ("from next Friday until Sunday", ["ambiguous", "..2024-04-14"]),
        ("from June 31 to July 2, 2023", ["no-such-day"]),
        ("from June 30 to June 31, 2023", ["no-such-day"]),
        ("from May 3, 2024 to May 1, 2024", ["ambiguous"]),
        ("in March and April 5", ["2024-03-01..2024-03-31", "2024-04-05"]),
        ("on April 10, 8 and 9 in Rome", ["2024-04-10"]),
        ("from 10 April to 10-12 May 2024", ["2024-04-10", "2024-05-10..2024-05-12"]),
        ("between now and the second Monday of May", ["2024-04-10..2024-05-13"]),
        ("between now and 2025's fourth quarter", ["2024-04-10..2025-12-31"]),
        ("on May first-half results", ["2024-05-01..2024-05-31"]),
        ("the week beginning June 31, 2023", ["no-such-day"]),
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
        ("It will open this summer.", ["2024-06-01..2024-08-31"]),
        ("this autumn", ["ambiguous"]),  # the nearer one is past, and this year's is to come
        ("this winter", ["2023-12-01..2024-02-29"]),
        ("next spring", ["2025-03-01..2025-05-31"]),
        ("this May", ["2024-05-01..2024-05-31"]),
        ("next March", ["2025-03-01..2025-03-31"]),
        ("this Christmas", ["2024-12-25"]),
        ("next Christmas", ["2024-12-25"]),
        ("last Thanksgiving", ["2023-11-23"]),
        ("last fortnight", ["2024-03-25..2024-04-07"]),
        ("the last two weekends", ["2024-03-30..2024-04-07"]),
        ("the next two quarters", ["2024-07-01..2024-12-31"]),
        ("last century", ["1901-01-01..2000-12-31"]),
        ("the rest of the century", ["2024-04-10..2100-12-31"]),
        ("in the last twenty-five years", ["1999-04-10..2024-04-09"]),
        ("over the last fifteen centuries", ["0524-04-10..2024-04-09"]),
        ("these next three months", ["2024-04-11..2024-07-10"]),
        ("He left last evening.", ["2024-04-09"]),
        ("He spoke earlier today.", ["2024-04-10"]),
        ("the day before yesterday", ["2024-04-08"]),
        ("this coming Friday", ["2024-04-12"]),
        ("He spoke this Friday.", ["2024-04-05"]),
        ("He will speak this Monday.", ["2024-04-15"]),
        ("It opened on Friday the 13th.", ["2023-10-13"]),
        ("It will open on Friday the 13th.", ["2024-09-13"]),
        ("Friday the 31st", ["2024-05-31"]),
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
        "the last-ditch bid",
        "the last 3 wild months",
        "over the last 400000 years",
        "in the last thousand years",
        "this three days",
        "next night",
        "the week-long fair",
        "the last year of war",
        "that last may be true",
        "next Eid",
        "Friday the 32nd",
        "He has May daylight to thank.",
        "a weekend box set",
        "the year-end-sale",
        "Earlier in the day he spoke.",
        "all sixties songs",
        "between now and the 3rd of never",
        "between now and spring",
        "the weekend edition",
        "the turn of the fiftieth century",
        "the fourteenth month",
        "1-2-0000",
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
        ("20000 days ago", ["too-many-digits"]),
        ("two weeks and some days ago", []),
        ("The 12 previous months were calm.", ["2023-04-10..2024-04-09"]),
        ("It killed 12 last month.", ["2024-03-01..2024-03-31"]),
        ("It opened three Fridays ago.", ["2024-03-22"]),
        ("Two weeks and three days before April 5, 2023 it shut.", ["2023-03-19"]),
        ("two days after June 31, 2023", ["no-such-day"]),
        ("three months to June 31, 2023", ["no-such-day"]),
        ("a year from now", ["2025-01-01..2025-12-31"]),
        ("a year hence", ["2025-01-01..2025-12-31"]),
        ("Half a decade ago he left.", ["2019-01-01..2019-12-31"]),
        ("three centuries ago", ["1724-01-01..1724-12-31"]),
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
        "Half a week ago he left.",
        "A week later than planned, it opened.",
        "He slept for a day in a week.",
        "the year to that point",
        "The year ended badly.",
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
        ("It opened on April 3, 2024; three weeks later it shut.", ["2024-04-03", "2024-04-24"]),
        ("It opened in 2019; three weeks later it shut.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("In 1950 he fell; 2000 years earlier he rose.", ["1950-01-01..1950-12-31", "beyond-the-calendar"]),
        ("In 2019 he won. The year before, he lost.", ["2019-01-01..2019-12-31", "2018-01-01..2018-12-31"]),
        ("In 2019 he won. The day before, he lost.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("In 2019 he fell; the next day he rose.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("In 2019 he fell; the following month he rose.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("On April 3 he fell; the preceding day he rose.", ["2024-04-03", "2024-04-02"]),
        ("On April 3 he fell; the previous week he rose.", ["2024-04-03", "2024-03-25..2024-03-31"]),
        ("In 1 AD he fell; the preceding year he rose.", ["0001-01-01..0001-12-31", "beyond-the-calendar"]),
        ("the preceding year", ["no-anchor"]),
        (
            "In the 1990s it grew; a decade later it fell.",
            ["1990-01-01..1999-12-31", "2000-01-01..2009-12-31"],
        ),
        (
            "In the first half of 2023 it grew; a year later it fell.",
            ["2023-01-01..2023-06-30", "2024-01-01..2024-06-30"],
        ),
        ("He won in 2019. Earlier in the year he had lost.", ["2019-01-01..2019-12-31"]),
        ("He won in 2019. By the end of the year he had left.", ["2019-01-01..2019-12-31"]),
        ("He won in 2019. By year-end he had left.", ["2019-01-01..2019-12-31"]),
        ("He won in 2019. The rest of the year was calm.", ["2019-01-01..2019-12-31"]),
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
        "FY123",
        "44 bc",
        "2024-13-10",
        "4/10/0000",
        "40/50/2024",
        "2024-W60",
        "the 1400-10 war",
        "the 2019-2999 plan",
        "2019-1999",
        "the fall of Kabul",
        "spring break",
    ],
)
def test_other_words_and_numbers_are_no_times(text: str) -> None:
    assert found(text) == []


def test_a_season_lies_where_the_locale_does() -> None:
    assert found("last summer", "en-AU") == ["2023-12-01..2024-02-29"]
    assert found("last summer", "en-GB") == ["2023-06-01..2023-08-31"]
    assert found("this summer", "en-AU") == ["2023-12-01..2024-02-29"]


@pytest.mark.parametrize(
    "text",
    [
        "the 31st of this month",
        "the 31st of June 2023",
        "the fifth Monday of May 2024",
        "the fifth Friday of this month",
        "the fifth weekend of April 2024",
        "the first three months of May",
        "the first 14 months of 2024",
        "2021-W53-3",
    ],
)
def test_an_impossible_day_of_a_month_is_named_so(text: str) -> None:
    assert found(text) == ["no-such-day"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the hundred and first anniversary of May 1, 1944", ["1944-05-01"]),
        ("the hundred-and-first quarter of 2024", ["2024-01-01..2024-12-31"]),
        ("the twenty-second quarter of 2024", ["2024-01-01..2024-12-31"]),
        ("the thirteenth month of 2024", ["2024-01-01..2024-12-31"]),
        ("the sixth week of April 2024", ["2024-04-01..2024-04-30"]),
        ("the 13th to the twelfth of July 2023", ["2023-07-12"]),
        ("the 31st and 32nd of July 2023", ["2023-07-01..2023-07-31"]),
        ("the 80th anniversary of last week", ["2024-04-01..2024-04-07"]),
        ("the 9000th anniversary of May 1, 1944", ["1944-05-01"]),
        ("on the Monday after June 31, 2023", ["2024-04-08", "no-such-day"]),
    ],
)
def test_an_ordinal_that_goes_beyond_what_it_counts_reads_no_other(text: str, values: list[object]) -> None:
    assert found(text) == values


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
        "the first week of May",
        "the tenth of next month",
        "on the 10th.",
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
