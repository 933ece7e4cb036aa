from decimal import Decimal

import pytest

from factcheck.checking import Checker
from factcheck.rules import figure_slips
from factcheck.rules.figure_slips import rewritten
from factcheck.verdict import Finding
from tests.builders import check, figure_fact, only_verdict, store_of

NORWAY = [
    figure_fact("Norway", "population", "5488984 people", "2023"),
    figure_fact("Norway", "population", "5425270 people", "2022"),
    figure_fact("Denmark", "population", "5946984 people", "2023"),
    figure_fact("Malta", "population", "553214 people", "2023"),
]


def finding(text: str) -> Finding:
    (found,) = [one for one in only_verdict(check(text, *NORWAY)).findings if one.rule == "FIG202"]
    return found


@pytest.mark.parametrize(
    ("value", "slip", "fix"),
    [
        ("5.43 million", "the figure for 2022", "5.49 million"),
        ("5.95 million", "the figure for Denmark", "5.49 million"),
        ("5.94 million", "two digits", "5.49 million"),
        ("5.49 billion", "1,000 times too large", "5.49 million"),
    ],
)
def test_a_slip_is_named_and_mended(value: str, slip: str, fix: str) -> None:
    found = finding(f"Norway's population was {value} in 2023.")
    assert slip in found.message
    assert found.fix == fix
    assert found.span is not None
    assert found.span.text == value


@pytest.mark.parametrize(
    "value",
    [
        *("5.8 million", "more than 6 million", "0 people"),
        *("more than 5.9 million", "at least 5.9 million", "less than 5 million", "at most 5 million"),
    ],
)
def test_where_nothing_fits_nothing_is_said(value: str) -> None:
    assert ";" not in finding(f"Norway's population was {value} in 2023.").message


@pytest.mark.parametrize(
    ("text", "amount", "fixed"),
    [
        ("about 28.3 billion dollars", "23835797620", "about 23.8 billion dollars"),
        ("$3bn", "412000000", "$412m"),
        ("1,200 people", "1534", "1,534 people"),
        ("between 2 and 3 percent", "4", None),
        ("a third", "0.5", None),
        ("$3bn", "12", None),
        ("3 trillion", "500000000000000000", None),
        ("5 thousand", "999", None),
        ("5 thousand", "1000", "1 thousand"),
        ("$4,213 billion", "5300000000000", "$5,300 billion"),
        ("900 billion", "1000000000000", "1 trillion"),
        ("900 million", "-1000000000", "-1 billion"),
        ("12345 people", "9876", "9876 people"),
        ("9876 people", "12345", "12,345 people"),
        ("9,876.5 people", "12345.26", "12,345.3 people"),
        ("5 people", "2.5", "2 people"),
        ("5m", "3000000000", "3bn"),
        ("1,000 billion", "5300000000", "5 billion"),
        ("1000 billion", "5300000000000", "5300 billion"),
        ("999 billion", "5300000000000", "5 trillion"),
        ("5 billion", "1000000000000", "1 trillion"),
        ("5 billion", "999000000000", "999 billion"),
        ("5 billion", "1000000", "1 million"),
        ("5 billion", "1000000000", "1 billion"),
        ("about 5 billion of 20 billion", "1000000000", None),
        ("9999 people", "10000", "10,000 people"),
        ("10,500 people", "999", "999 people"),
        ("9,500 people", "900", "900 people"),
        ("5 million", "12345000000000", "12 trillion"),
        ("5 billion", "12345678000", "12 billion"),
        ("5 thousand", "20000000", "20 million"),
        ("$3k", "4200", "$4k"),
        ("$5mn", "6200000", "$6mn"),
        ("$5mn", "1000000", "$1mn"),
        ("$5mn", "1400000", "$1mn"),
        ("$5b", "6200000000", "$6b"),
        ("$5tn", "6200000000000", "$6tn"),
        ("$5trn", "6200000000000", "$6trn"),
        ("$5m", "1000000000", "$1bn"),
        ("900 people", "1534", "1534 people"),
        ("1000 billion", "53000000000000", "53,000 billion"),
        ("9.9 billion", "12345600000000", "12.3 trillion"),
        ("2 percent", "-0.4", "0 percent"),
        ("2.0 percent", "-0.04", "0.0 percent"),
    ],
)
def test_words_are_rewritten_as_they_were_printed(text: str, amount: str, fixed: str | None) -> None:
    assert rewritten(text, Decimal(amount)) == fixed


@pytest.mark.parametrize(
    ("measure", "recorded", "stated", "slip", "fix"),
    [
        ("GDP", "485.5 billion USD", "$48.55 billion", "10 times too small", "$485.50 billion"),
        ("GDP", "485.5 billion USD", "$45.5 billion", "a digit may be missing", "$485.5 billion"),
        ("GDP", "485.5 billion USD", "$4,485.5 billion", "one too many", "$485.5 billion"),
        ("GDP", "485.5 billion USD", "$458.5 billion", "two digits", "$485.5 billion"),
        ("GDP", "485.5 billion USD", "€485.5 billion", "another currency", "$485.5 billion"),
        ("GDP", "485.5 billion EUR", "$485.5 billion", "another currency", "€485.5 billion"),
        ("GDP", "485.5 billion GBP", "$485.5 billion", "another currency", "£485.5 billion"),
        ("GDP", "485.5 billion JPY", "$485.5 billion", "another currency", "¥485.5 billion"),
        ("GDP", "485.5 billion CHF", "$485.5 billion", "another currency", None),
        ("GDP", "485.5 billion USD", "485.5 billion euros", "another currency", None),
        ("GDP", "485.5 billion USD", "$485.5 billion a month", "another rate", None),
        ("GDP", "485.5 billion USD a month", "$485.5 billion", "another rate", None),
        (
            "exports",
            "12.4 million USD a month",
            "$12.4 million a day",
            "another rate",
            "$12.4 million a month",
        ),
        ("military spending", "1.6% of GDP", "1.6% of the budget", "something else", "1.6% of GDP"),
        ("coastline", "25148 km", "25,148 miles", "another unit", "25,148 km"),
        ("exports", "$12.4 million a day", "$12.4 million monthly", "another rate", None),
        ("exports", "12.4% of GDP", "12.4% of the budget", "something else", "12.4% of GDP"),
    ],
)
def test_every_kind_of_slip_is_named(
    measure: str, recorded: str, stated: str, slip: str, fix: str | None
) -> None:
    fact = figure_fact("Norway", measure, recorded, "2023")
    (found,) = only_verdict(check(f"Norway's {measure} was {stated} in 2023.", fact)).findings
    assert slip in found.message
    assert found.fix == fix


@pytest.mark.parametrize(
    ("stated", "slip", "fix"),
    [
        ("4 percent", "that many percentage points it was", "4 percentage points"),
        ("10 percentage points", "that many percent it was", "10 percent"),
        ("15 percent", "= 10 %", None),
    ],
)
def test_percent_and_points_are_told_apart(stated: str, slip: str, fix: str | None) -> None:
    facts = (
        figure_fact("Norway", "turnout", "40 percent", "2019"),
        figure_fact("Norway", "turnout", "44 percent", "2023"),
    )
    draft = f"Norway's turnout rose by {stated} between 2019 and 2023."
    (found,) = only_verdict(check(draft, *facts)).findings
    assert slip in found.message
    assert found.fix == fix


@pytest.mark.parametrize(
    ("draft", "fixes"),
    [
        (
            "Norway and Chile spent 1.9% and 1.6% of GDP on defense in 2023, respectively.",
            ["1.6%", "1.9% of GDP"],
        ),
        ("Japan imported 3.4 million barrels of oil a day in 2023.", ["2.5 million barrels"]),
    ],
)
def test_a_fix_is_for_the_words_that_stand_there(draft: str, fixes: list[str]) -> None:
    facts = (
        figure_fact("Norway", "military spending", "1.6% of GDP", "2023"),
        figure_fact("Chile", "military spending", "1.9% of GDP", "2023"),
        figure_fact("Japan", "oil imports", "2.5 million barrels a day", "2023"),
    )
    found = [one for verdict in check(draft, *facts).verdicts for one in verdict.findings]
    assert [one.fix for one in found] == fixes


def test_a_cell_of_a_table_has_no_fix_with_its_unit() -> None:
    table = "| Country | GDP, 2023 ($ billion) |\n|---|---|\n| Norway | 458 |\n"
    store = store_of(figure_fact("Norway", "GDP", "485 billion USD", "2023"))
    (verdict,) = Checker(store).check(table, "draft.md").verdicts
    assert [one.fix for one in verdict.findings] == [None]


@pytest.mark.parametrize(
    ("recorded", "stated", "slip"),
    [
        ("5488984", "5.49 trillion", "it is 1,000,000 times too large"),
        ("5488984", "5,489 trillion", "it is 1,000,000,000 times too large"),
        ("5488984", "549 million", "it is 100 times too large; a zero or the decimal point may have slipped"),
        (
            "5488984",
            "54,890 people",
            "it is 100 times too small; a zero or the decimal point may have slipped",
        ),
        ("5488984", "5,489 people", "it is 1,000 times too small"),
        ("485", "4,825 people", "a digit may be one too many"),
        ("85", "825 people", None),
        ("4825", "485 people", "a digit may be missing"),
        ("482", "42 people", None),
        ("5488984", "5,489,884 people", "two digits may have changed places"),
        ("5488984", "5,448,984 people", None),
        ("5488984", "8,458,984 people", None),
        ("5488984", "4,888,984 people", None),
    ],
)
def test_a_slip_is_told_from_what_only_looks_like_one(recorded: str, stated: str, slip: str | None) -> None:
    fact = figure_fact("Norway", "population", f"{recorded} people", "2023")
    (found,) = only_verdict(check(f"Norway's population was {stated} in 2023.", fact)).findings
    assert found.message.partition("; ")[2] == (slip or "")


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("1234", "1243", True),
        ("1234", "2134", True),
        ("1234", "1324", True),
        ("1234", "1432", False),
        ("1234", "2143", False),
        ("1234", "1235", False),
        ("1234", "12345", False),
        ("1134", "1134", False),
    ],
)
def test_two_neighbouring_digits_are_exchanged(one: str, other: str, are: bool) -> None:
    assert figure_slips._are_exchanged(one, other) is figure_slips._are_exchanged(other, one) is are


@pytest.mark.parametrize(
    ("longer", "shorter", "is_it"),
    [
        ("1234", "123", True),
        ("1234", "234", True),
        ("1234", "134", True),
        ("1234", "124", True),
        ("1234", "12", False),
        ("1234", "143", False),
        ("1234", "1234", False),
        ("123", "1234", False),
    ],
)
def test_one_digit_is_left_out(longer: str, shorter: str, is_it: bool) -> None:
    assert figure_slips._is_without_one(longer, shorter) is is_it


@pytest.mark.parametrize(
    ("ends", "stated", "turned"),
    [
        ((40, 44), "from 44 percent in 2019 to 40 percent in 2023", 2),
        ((40, 44), "from 44 percent in 2019 to 41 percent in 2023", 0),
        ((40, 44), "from 40 percent in 2019 to 40 percent in 2023", 0),
        ((40, 44), "from 44 percent in 2019 to 44 percent in 2023", 0),
        (("10.4", "9.8"), "from about 10 percent in 2019 to 10.4 percent in 2023", 0),
    ],
)
def test_both_ends_have_changed_places_or_neither(
    ends: tuple[object, object], stated: str, turned: int
) -> None:
    facts = [
        figure_fact("Norway", "turnout", f"{value} percent", year)
        for value, year in zip(ends, ("2019", "2023"), strict=True)
    ]
    found = only_verdict(check(f"Norway's turnout went {stated}.", *facts)).findings
    told = [one for one in found if one.rule == "FIG202"]
    assert told
    assert sum("have changed places" in one.message for one in told) == turned


def test_what_a_slip_tells_of_is_cited() -> None:
    verdict = only_verdict(check("Norway's population was 5.95 million in 2023.", *NORWAY))
    assert "the figure for Denmark" in verdict.findings[0].message
    assert {one.record["value"] for one in verdict.evidence} == {"5488984 people", "5946984 people"}
