from datetime import date
from decimal import ROUND_UP, Context, Decimal, Inexact, Rounded, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import Mention, find_mentions
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

DATELINE = date(2024, 4, 10)  # a Wednesday
ASSUMED = {"$": "USD", "£": "GBP"}
PIECES = """one hundred and half a third million percent of GDP $ 1,200 3.5 2024 April 10 May Wednesday last
to - – from between ¥ US$ bn p a year ago points doubled twice % 1/2 ½ 4/10/2024 '90s Q3 FY2026 fiscal , . (
) İ ١٢"""
WORDS = (*PIECES.split(), "\n\n", "\r\n", "")
texts = st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=60))


def found(text: str, locale: str | None = None) -> list[tuple[str, object]]:
    mentions = find_mentions(text, DATELINE, locale)
    records = [(mention, mention.as_record(ASSUMED)) for mention in mentions]
    return [(mention.text, record["value"] if record else mention.unparsed) for mention, record in records]


def only(text: str, locale: str | None = None) -> Mention:
    (mention,) = find_mentions(text, DATELINE, locale)
    return mention


@given(text=texts)
def test_a_mention_stands_where_it_says(text: str) -> None:
    end = 0
    for mention in find_mentions(text, DATELINE):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert 0 <= mention.outer_start <= mention.start
        assert mention.end <= mention.outer_end <= len(text)
        end = mention.end


@given(text=texts)
def test_a_mention_has_a_value_or_says_why_not(text: str) -> None:
    for mention in find_mentions(text, DATELINE):
        assert (mention.value is None) is (mention.unparsed is not None)


@given(text=texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find_mentions(text, DATELINE) == find_mentions(text, DATELINE)


@given(text=texts)
def test_the_callers_decimal_context_changes_nothing(text: str) -> None:
    expected = [(mention, mention.as_record(ASSUMED)) for mention in find_mentions(text, DATELINE)]
    for context in (Context(prec=1, rounding=ROUND_UP), Context(prec=3, traps=[Inexact, Rounded])):
        with localcontext(context):
            assert [
                (mention, mention.as_record(ASSUMED)) for mention in find_mentions(text, DATELINE)
            ] == expected


@given(text=texts)
def test_foreign_digits_are_read_as_their_own_value(text: str) -> None:
    full = text.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
    plain = [(m.start, m.end, m.kind, m.unparsed) for m in find_mentions(text, DATELINE)]
    assert [(m.start, m.end, m.kind, m.unparsed) for m in find_mentions(full, DATELINE)] == plain


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("about 1,200 people", [("1,200", "1200")]),
        ("twelve hundred soldiers", [("twelve hundred", "1200")]),
        ("some 3.5 million voters", [("3.5 million", "3500000")]),
        ("three and a half million tonnes", [("three and a half million", "3500000")]),
        ("3 million and a half", [("3 million and a half", "3500000")]),
        ("half a dozen ships", [("half a dozen", "6")]),
        ("a half million people", [("a half million", "500000")]),
        ("two-thirds of the seats", [("two-thirds", "0.666666666667")]),
        ("a third of voters", [("a third", "0.333333333333")]),
        ("4½ hours", [("4½", "4.5")]),
        ("6 lakh crore", [("6 lakh crore", "6000000000000")]),
        ("12,34,567 votes", [("12,34,567", "1234567")]),
        ("10 to 15 people", [("10 to 15", "10..15")]),
        ("between five and ten ships", [("five and ten", "5..10")]),
        ("one hundred and two hundred", [("one hundred", "100"), ("two hundred", "200")]),
        ("one hundred and two thousand", [("one hundred and two thousand", "102000")]),
        ("one million and two million", [("one million", "1000000"), ("two million", "2000000")]),
        ("a hundred and a hundred", [("a hundred", "100"), ("a hundred", "100")]),
        ("two hundred and twenty five million", [("two hundred and twenty five million", "225000000")]),
        ("three hundred and ten thirds", [("three hundred", "300"), ("ten thirds", "3.333333333333")]),
        ("one hundred and forty two thirds", [("one hundred", "100"), ("forty two thirds", "14")]),
        ("five million and a half million", [("five million", "5000000"), ("a half million", "500000")]),
        ("two and three quarters", [("two and three quarters", "2.75")]),
        ("one and a quarters", [("one", "1")]),
        ("five point two million", [("five point two million", "5200000")]),
        ("a dozen", [("a dozen", "12")]),
        ("a hundred hundred", [("a hundred hundred", "10000")]),
        ("a third of a million", [("a third of a million", "333333.333333333333")]),
        ("half a million", [("half a million", "500000")]),
        ("5 1/2 percent", [("5 1/2 percent", "5.5")]),
        ("between 5 and 10:30", [("5", "5")]),
        ("between -5 and -10", [("-5 and -10", "-10..-5")]),
        ("the low was minus 4", [("minus 4", "-4")]),
        ("372minus 413", [("413", "413")]),
        ("a betaminus 4 cell", [("4", "4")]),
        ("12 yearly meetings", [("12", "12")]),
    ],
)
def test_numbers(text: str, values: list[tuple[str, object]]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$1.2bn", "1200000000", "USD"),
        ("US$15m", "15000000", "USD"),
        ("A$20 million", "20000000", "AUD"),
        ("HK$5", "5", "HKD"),
        ("R$3.4 billion", "3400000000", "BRL"),
        ("40m Swiss francs", "40000000", "CHF"),
        ("¥43 trillion", "43000000000000", "JPY"),
        ("GBP 350", "350", "GBP"),
        ("4,200 USD", "4200", "USD"),
        ("half a billion dollars", "500000000", "USD"),
        ("$3-4 million", "3000000..4000000", "USD"),
        ("$3 million to $4 million", "3000000..4000000", "USD"),
        ("25p", "0.25", None),
        ("50 euro cents", "0.5", "EUR"),
        ("twenty dollars and 43 cents", "20.43", "USD"),
        ("-$5", "-5", "USD"),
        ("€.75", "0.75", "EUR"),
        ("10,000 won", "10000", "KRW"),
    ],
)
def test_money(text: str, amount: str, currency: str | None) -> None:
    mention = only(text)
    record = mention.as_record({"$": "USD"})
    assert record is not None
    assert (mention.kind, mention.text) == ("money", text)
    assert isinstance(record["value"], dict)
    assert (record["value"]["amount"], record["value"]["currency"]) == (amount, currency)


def test_a_bare_dollar_sign_keeps_its_candidates() -> None:
    value = only("$5").value
    assert isinstance(value, Quantity)
    assert (value.currency, value.symbol) == (None, "$")
    assert {"AUD", "CAD", "USD"} <= set(value.candidates)


def test_an_amount_and_its_conversion_are_two_mentions_and_neither_is_negative() -> None:
    assert [value for _, value in found("¥43 trillion ($320 billion)")] == [
        {"amount": "43000000000000", "currency": "JPY"},
        {"amount": "320000000000", "currency": "USD"},
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose 2.5 per cent", [("2.5 per cent", "2.5")]),
        ("fell minus 0.1 percent", [("minus 0.1 percent", "-0.1")]),
        ("10-15 percent of it", [("10-15 percent", "10..15")]),
        ("half a percent", [("half a percent", "0.5")]),
        ("half of 1 percent", [("half of 1 percent", "0.5")]),
        ("from 1% to 2%", [("1%", "1"), ("2%", "2")]),
        ("rose from 5 to 10 percent", [("5", "5"), ("10 percent", "10")]),
        ("ranging from 5 to 10 percent", [("5 to 10 percent", "5..10")]),
        ("between 5% and 10%", [("5% and 10%", "5..10")]),
    ],
)
def test_percents(text: str, values: list[tuple[str, object]]) -> None:
    assert found(text) == values


def test_points_are_not_percent() -> None:
    assert only("2.5 percentage points").as_record() == {
        "start": 0,
        "end": 21,
        "kind": "percent",
        "value": "2.5",
        "unit": "points",
    }
    basis = only("25 basis points").value
    assert isinstance(basis, Quantity)
    assert basis.unit == "basis-points"


def test_what_belongs_to_a_figure_is_read_with_it() -> None:
    text = "more than 2% of GDP a year"
    mention = only(text)
    assert isinstance(mention.value, Quantity)
    assert (mention.value.base, mention.value.rate, mention.hedge) == ("GDP", "year", "more-than")
    assert text[mention.outer_start : mention.outer_end] == text
    assert mention.text == "2%"


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("just under 5%", "just-under"),
        ("5% or more", "at-least"),
        ("over five tonnes", "more-than"),
        ("up 5%", None),
        ("over five years", None),
        ("nearly $3", "nearly"),
        ("1,000-plus", "at-least"),
    ],
)
def test_hedges(text: str, hedge: str | None) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "place"), [("50.2 billion", 8), ("8,000", 0), ("0.40", -2), ("a third of", None), ("25p", -2)]
)
def test_the_last_printed_place_is_kept(text: str, place: int | None) -> None:
    value = only(text).value
    assert isinstance(value, Quantity)
    assert value.precision == place


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("doubled to 4", "2"),
        ("halved", "0.5"),
        ("three times as many", "3"),
        ("a tenfold rise", "10"),
        ("2.5x", "2.5"),
        ("twice the size", "2"),
        ("more than double its target", "2"),
    ],
)
def test_multipliers(text: str, value: str) -> None:
    mention = find_mentions(text)[0]
    record = mention.as_record()
    assert record is not None
    assert (mention.kind, record["value"]) == ("multiplier", value)


@pytest.mark.parametrize(
    "text", ["double-digit growth", "met twice on Monday", "the doubles title", "three times on"]
)
def test_no_multipliers(text: str) -> None:
    assert all(mention.kind != "multiplier" for mention in find_mentions(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("April 10, 2024", "2024-04-10"),
        ("10 April 2024", "2024-04-10"),
        ("the 10th of April 2024", "2024-04-10"),
        ("Wednesday, Apr. 10, 2024", "2024-04-10"),
        ("2024-04-10", "2024-04-10"),
        ("13/10/2024", "2024-10-13"),
        ("4/4/2024", "2024-04-04"),
        ("10.04.2024", "2024-04-10"),
        ("Dec. 31", "2023-12-31"),
        ("April 2024", "2024-04-01..2024-04-30"),
        ("in 2023", "2023-01-01..2023-12-31"),
        ("the 2020 election", "2020-01-01..2020-12-31"),
        ("Q3 2023", "2023-07-01..2023-09-30"),
        ("the fourth quarter of 2024", "2024-10-01..2024-12-31"),
        ("the first half of 2024", "2024-01-01..2024-06-30"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("the '90s", "1990-01-01..1999-12-31"),
        ("the 2000s", "2000-01-01..2009-12-31"),
        ("from April 10 to 12", "2024-04-10..2024-04-12"),
        ("10-12 April 2024", "2024-04-10..2024-04-12"),
        ("April 28 to May 3, 2024", "2024-04-28..2024-05-03"),
        ("from 2021 to 2024", "2021-01-01..2024-12-31"),
        ("2009-13", "2009-01-01..2013-12-31"),
        ("January to March 2025", "2025-01-01..2025-03-31"),
        ("by 2027", "..2027-12-31"),
        ("since 2021", "2021-01-01.."),
        ("summer 2023", "2023-06-01..2023-08-31"),
        ("the 20th century", "1901-01-01..2000-12-31"),
    ],
)
def test_dates(text: str, value: str) -> None:
    assert [each for _, each in found(text)] == [value]


def test_the_order_of_day_and_month_is_declared_or_not_read() -> None:
    assert [only("4/10/2024", locale).unparsed for locale in (None, "en-US", "en-GB")] == [
        "ambiguous-day-and-month",
        None,
        None,
    ]
    assert only("4/10/2024", "en-US").value == Period.day(date(2024, 4, 10))
    assert only("4/10/2024", "en-GB").value == Period.day(date(2024, 10, 4))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Wednesday", "2024-04-10"),
        ("on Thursday", "2024-04-04"),
        ("last Wednesday", "2024-04-03"),
        ("yesterday", "2024-04-09"),
        ("the day before yesterday", "2024-04-08"),
        ("last week", "2024-04-01..2024-04-07"),
        ("later this week", "2024-04-10..2024-04-14"),
        ("earlier this week", "2024-04-08..2024-04-10"),
        ("last month", "2024-03-01..2024-03-31"),
        ("next quarter", "2024-07-01..2024-09-30"),
        ("two years ago", "2022-01-01..2022-12-31"),
        ("a year ago", "2023-01-01..2023-12-31"),
        ("the year before last", "2022-01-01..2022-12-31"),
        ("the month before last", "2024-02-01..2024-02-29"),
        ("the week after next", "2024-04-22..2024-04-28"),
        ("ten days ago", "2024-03-31"),
        ("the week of April 8", "2024-04-08..2024-04-14"),
        ("in March", "2024-03-01..2024-03-31"),
        ("in November", "2023-11-01..2023-11-30"),
    ],
)
def test_times_told_from_the_dateline(text: str, value: str) -> None:
    assert [each for _, each in found(text)] == [value]
    (mention,) = find_mentions(text)
    assert (mention.value, mention.unparsed) == (None, "no-dateline")


def test_next_friday_keeps_both_readings() -> None:
    mention = only("next Friday")
    assert mention.unparsed == "ambiguous"
    assert [reading.start for reading in mention.readings] == [date(2024, 4, 12), date(2024, 4, 19)]


def test_an_impossible_day_is_a_mention_without_value() -> None:
    assert only("April 31, 2024").unparsed == "no-such-day"


def test_a_weekday_beside_a_date_is_kept_for_the_calendar_to_judge() -> None:
    assert only("Tuesday, April 10, 2024").weekday == 1


def test_a_fiscal_year_has_no_days_before_its_calendar_is_known() -> None:
    mention = only("FY2026")
    assert isinstance(mention.value, Period)
    assert (mention.value.unresolved, mention.value.fiscal) == (True, 2026)
    assert mention.as_record() is None


@pytest.mark.parametrize("text", ["early 2023", "mid-2023", "late 2023", "the end of 2023"])
def test_a_part_of_a_year_is_the_year_with_the_part_named(text: str) -> None:
    value = only(text).value
    assert isinstance(value, Period)
    assert value.part in {"early", "mid", "late"}
    assert value.start == date(2023, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "it may rain",
        "They march on.",
        "He sat down.",
        "in the sun",
        "will second a motion",
        "Theresa May said",
        "April Smith said",
        "no one knew",
        "one another",
        "a second chance",
        "billions of dollars",
        "dozens of people",
        "Covid-19",
        "an F-16",
        "3D film",
        "555-123-4567",
        "version 3.11.2",
        "at 10:30",
        "at 9 a.m.",
        "the 21st",
        "a third person",
        "one-on-one",
        "the Second World War",
        "someone often attends",
        "the 7/24 rule",
        "the 5/0 rule",
        "1st 2nd",
        "fell 5-6-7 points",
        "trillion trillion",
        "a half hour",
    ],
)
def test_near_misses_are_no_mentions(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["2,024 people", "in 1900 cases", "1850 ships", "$2,024"])
def test_counts_are_no_years(text: str) -> None:
    assert not only(text).kind.startswith("date")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("$1,2 billion", "ambiguous-separators"),
        ("1.200,00", "ambiguous-separators"),
        ("1,20", "ambiguous-separators"),
        ("1 200 people", "ambiguous-separators"),
        ("9" * 41, "too-many-digits"),
        ("9" * 20_000, "too-many-digits"),
        ("five trillion trillion trillion", "too-many-digits"),
        ("five thousand trillion trillion trillion trillion", "too-many-digits"),
        ("five point two million million trillion trillion", "too-many-digits"),
        ("9" * 32, "too-many-digits"),
        ("." + "9" * 50, "too-many-digits"),
        ("123 456 789 " * 4 + "012", "too-many-digits"),
        ("1\u200b200", "hidden-characters"),
        ("1\u066b2", "hidden-characters"),
        ("7-2", "ordered-pair"),
        ("2009-11", "ambiguous-years"),
        ("the 1900s", "ambiguous"),
    ],
)
def test_what_cannot_be_read_exactly_is_not_guessed(text: str, reason: str) -> None:
    assert find_mentions(text, DATELINE)[0].unparsed == reason


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("1.200,50", "de-DE", "1200.5"),
        ("1,5", "fr", "1.5"),
        ("1 200", "sv", "1200"),
        ("1'200", None, "1200"),
        ("1\u202f200\u202f000", None, "1200000"),
        ("1\u00a0200", None, "1200"),
    ],
)
def test_separators_that_are_declared_or_plain(text: str, locale: str | None, value: str) -> None:
    assert [each for _, each in found(text, locale)] == [value]


def test_no_figure_crosses_a_paragraph_but_one_crosses_a_line() -> None:
    assert found("It cost 3\nmillion") == [("3\nmillion", "3000000")]
    assert found("It cost 3\r\nmillion") == [("3\r\nmillion", "3000000")]
    assert found("It cost 3\n\nMillion")[0] == ("3", "3")


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "one hundred and ",
        "$1 to ",
        "1-",
        "1 ",
        "half a ",
        "1,111,",
        "May ",
        "2024-",
        "and a half ",
        "$",
        "won 3-1 ",
        "1 1/2 ",
    ],
)
def test_long_repetitions_are_read_in_order(piece: str) -> None:
    mentions = find_mentions(piece * 4000, DATELINE)
    starts = [mention.start for mention in mentions]
    assert starts == sorted(set(starts))


SMALL = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
ONES = ["", *SMALL.split()]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, british: bool) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if british and 0 < rest < 100 else " "
            return f"{spelled(number // size, british)} {name}" + (
                joint + spelled(rest, british) if rest else ""
            )
    raise ValueError(number)


@given(number=st.integers(2, 10**12 - 1), british=st.booleans())
def test_every_spelled_number_is_read(number: int, british: bool) -> None:
    mention = only(spelled(number, british) + " people")
    assert isinstance(mention.value, Quantity)
    assert mention.value.amount == number


@given(number=st.integers(0, 10**15), places=st.integers(0, 4))
def test_every_printed_number_is_read(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    mention = only(f"it is {value:,} tonnes")
    assert isinstance(mention.value, Quantity)
    assert (mention.value.amount, mention.value.precision) == (value, -places)


@given(day=st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_order_of_a_date_names_the_same_day(day: date) -> None:
    month = day.strftime("%B")
    written = [
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
        f"the {day.day}th of {month}, {day.year}",
        day.isoformat(),
    ]
    assert {mention.value for text in written for mention in find_mentions(f"On {text} it rained.")} == {
        Period.day(day)
    }


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It is ½-1 inch thick.", [("½-1", "0.5..1")]),
        ("It is 1/2-1 inch thick.", []),
        ("Take ½-a-cup of it.", [("½", "0.5")]),
    ],
)
def test_a_sign_for_a_half_may_begin_a_range(text: str, values: list[tuple[str, object]]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "between $5 million and $6 million Canadian",
            [
                (
                    "$5 million and $6 million Canadian",
                    {"amount": "5000000..6000000", "currency": "CAD"},
                )
            ],
        ),
        ("between C$5 and C$6", [("C$5 and C$6", {"amount": "5..6", "currency": "CAD"})]),
        (
            "between $5 and 6 euros",
            [
                ("$5", {"amount": "5", "currency": "USD"}),
                ("6 euros", {"amount": "6", "currency": "EUR"}),
            ],
        ),
        ("between 5% and €6", [("5%", "5"), ("€6", {"amount": "6", "currency": "EUR"})]),
    ],
)
def test_the_ends_of_a_range_share_their_money(text: str, values: list[tuple[str, object]]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    ["the year before last Christmas", "the year after last", "a year before last", "the year before last's"],
)
def test_what_only_looks_like_the_year_before_last_is_not_two_years_back(text: str) -> None:
    assert "2022" not in str(found(text))
