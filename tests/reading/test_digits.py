import pytest

from factcheck.reading import find_mentions


def read(text: str) -> list[tuple[str, object]]:
    records = [(mention, mention.as_record({"$": "USD", "£": "GBP"})) for mention in find_mentions(text)]
    return [(mention.text, record["value"] if record else mention.unparsed) for mention, record in records]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2m people", [("1.2m", "1200000")]),
        ("7b people", [("7b", "7000000000")]),
        ("1.2b", [("1.2b", "1200000000")]),
        ("3-4m people", [("3-4m", "3000000..4000000")]),
        ("2.5 Mrd. euros", [("2.5 Mrd. euros", {"amount": "2500000000", "currency": "EUR"})]),
        ("6 crore 25 lakh", [("6 crore 25 lakh", "62500000")]),
        ("5 thousand 2 hundred and 17", [("5 thousand 2 hundred and 17", "5217")]),
        ("a quarter of a million", [("a quarter of a million", "250000")]),
        ("two-thirds of a billion", [("two-thirds of a billion", "666666666.666666666667")]),
        ("2-1/2 years", [("2-1/2", "2.5")]),
        ("3 and 1/4 miles", [("3 and 1/4", "3.25")]),
        ("two hundredths of a second", [("two hundredths", "0.02")]),
        ("rose .07 percent", [(".07 percent", "0.07")]),
        ("a three-year-old boy", [("three", "3")]),
        ("between minus 5 and minus 10", [("minus 5 and minus 10", "-10..-5")]),
        ("rose 5 to 6 percent", [("5 to 6 percent", "5..6")]),
        ("fell 0.8% to 10.62", [("0.8%", "0.8"), ("10.62", "10.62")]),
        ("0.3 of a percentage point", [("0.3 of a percentage point", "0.3")]),
        ("by a quarter among them", [("a quarter", "0.25")]),
        ("20C", [("20", "20")]),
        ("5ft 11in", [("5", "5"), ("11", "11")]),
        ("plus or minus 3.1 percentage points", [("3.1 percentage points", "3.1")]),
        (
            "It has 1.4bn. The rest has 2bn. euros",
            [("1.4bn", "1400000000"), ("2bn. euros", {"amount": "2000000000", "currency": "EUR"})],
        ),
        ("a fall to eight", [("eight", "8")]),
    ],
)
def test_numbers_as_news_writes_them(text: str, values: list[tuple[str, object]]) -> None:
    assert read(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "a 20m pool",
        "the 100m runners",
        "a 5k run",
        "Flat 5b",
        "221B Baker Street",
        "a 5G network",
        "020 7946 0018",
        "at 0900 hours",
        "1\u041e0 people",  # a Cyrillic letter among the digits
        "l00 people",
        "the second half to come",
        "4x100m relay",
    ],
)
def test_what_looks_like_a_number_and_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.200 people", "ambiguous-separators"),
        ("1,5 euros", "ambiguous-separators"),
        ("1 200 homes", "ambiguous-separators"),
        ("€1.500", "ambiguous-separators"),
        ("Rp 50.000", "ambiguous-separators"),
    ],
)
def test_doubtful_separators_are_not_guessed(text: str, why: str) -> None:
    assert read(text)[0][1] == why


@pytest.mark.parametrize(
    "text",
    [
        "1.609 km",
        "$3.459 a gallon",
        "1.500 billion people",
        "€1.799 a litre",
        "€1.125 billion",
        "12.345 EUR",
        "$1.125",
    ],
)
def test_three_decimals_of_a_measure_are_decimals(text: str) -> None:
    (value,) = read(text)
    assert value[1] != "ambiguous-separators"


@pytest.mark.parametrize("text", ["killed 12 last month", "sold 40 last year", "fell to eight last week"])
def test_a_count_before_last_month_is_no_stretch_of_months(text: str) -> None:
    assert find_mentions(text)[0].kind == "number"
