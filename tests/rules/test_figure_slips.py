from decimal import Decimal

import pytest

from factcheck.rules.figure_slips import rewritten
from factcheck.verdict import Finding
from tests.builders import check, figure_fact, only_verdict

NORWAY = [
    figure_fact("Norway", "population", "5488984 people", "2023"),
    figure_fact("Norway", "population", "5425270 people", "2022"),
    figure_fact("Denmark", "population", "5946984 people", "2023"),
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


@pytest.mark.parametrize("value", ["5.8 million", "more than 6 million"])
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
    ],
)
def test_words_are_rewritten_as_they_were_printed(text: str, amount: str, fixed: str | None) -> None:
    assert rewritten(text, Decimal(amount)) == fixed
