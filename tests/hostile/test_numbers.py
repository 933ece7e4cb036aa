"""T5, T6, T9 to T12: numbers that are too large, no numbers, or written to be read in more than one way."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.checking import verify
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.reading import find_mentions, parse_figure
from factcheck.report.json import ReportError, from_json, to_json
from factcheck.store import Store
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.verdict import Report, Status
from tests.builders import SOURCE, check, figure_fact

GDP = figure_fact("Japan", "GDP", "1.2 billion", "2023", unit="USD", exact=False)
RECORD = {"kind": "figure", "subject": "Japan", "measure": "GDP", "period": "2023", "source": "Yearbook"}
HUGE = {
    "exponent": "1e999999999",
    "digits": "9" * 20_000,
    "decimals": "0." + "0" * 20_000 + "1",
    "grouped": "1," + "000," * 5_000 + "000",
    "words": "one trillion trillion trillion trillion",
    "power": "10^999999999",
    "beyond": "1" + "0" * 31,
    "spelled": "nine hundred " * 2_000,
    "percent": "9" * 41 + "%",
}


def statuses(report: Report) -> list[Status]:
    return [verdict.status for verdict in report.verdicts]


@pytest.mark.parametrize("figure", HUGE.values(), ids=HUGE.keys())
@pytest.mark.parametrize("draft", ["Japan's GDP was ${} in 2023.", "In 2023 GDP rose from 1% to {} of {}."])
def test_a_huge_number_in_a_draft_is_never_supported(draft: str, figure: str) -> None:
    report = check(draft.replace("{}", figure), GDP)
    assert Status.SUPPORTED not in statuses(report)
    assert from_json(to_json(report)) == report


@pytest.mark.parametrize("figure", HUGE.values(), ids=HUGE.keys())
def test_a_huge_number_in_a_store_is_a_problem_at_its_place(figure: str) -> None:
    store = Store.from_records([{**RECORD, "value": figure}])
    assert len(store.problems) == 1
    assert store.figures == ()
    assert len(str(store.problems[0])) < 1_000
    assert [one.kind for one in store.unusable] == ["figure"]


def test_the_limit_of_python_on_digits_is_left_as_it_is() -> None:
    check("Japan's GDP was $" + "9" * 5_000 + " in 2023.", GDP)
    assert sys.get_int_max_str_digits() == sys.int_info.default_max_str_digits


@pytest.mark.parametrize("value", ["NaN", "nan", "sNaN", "Infinity", "inf", "-inf", "1e5", "0x10", "1_000"])
def test_what_is_no_number_of_news_is_no_figure(value: str) -> None:
    with pytest.raises(ValueError, match="figure"):
        parse_figure(value)
    with pytest.raises(ValidationError):
        figure_fact("Japan", "GDP", value)
    claim = FigureClaim(subject="Japan", measure="GDP", value=value, period="2023")
    assert verify(claim, Store.from_records([GDP])).status is Status.NOT_ENOUGH_INFO


@pytest.mark.parametrize("value", [1.5, 12, True, None, Decimal("NaN"), ["1"], {"a": 1}, b"1"])
def test_a_figure_is_a_string_and_nothing_else(value: Any) -> None:
    assert len(Store.from_records([{**RECORD, "value": value}]).problems) == 1


@given(value=st.decimals(allow_nan=True, allow_infinity=True))
def test_no_value_is_made_of_what_is_no_number(value: Decimal) -> None:
    if value.is_finite():
        return
    for make in (
        lambda: Quantity(value, value),
        lambda: Interval(value, None),
        lambda: Interval(None, value),
    ):
        with pytest.raises((ValueError, ArithmeticError)):
            make()


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400"])
def test_json_holds_no_number_that_is_none(number: str) -> None:
    written = to_json(check("It rained.", GDP)).replace('"supported": 0', f'"supported": {number}')
    with pytest.raises(ReportError) as refused:
        from_json(written)
    assert "\n" not in str(refused.value)
    json.loads(to_json(check("It rained.", GDP)), parse_constant=pytest.fail)


def test_zero_has_no_sign() -> None:
    fact = figure_fact("Japan", "inflation", "0%", "2023")
    assert statuses(check("Japan's inflation was -0% in 2023.", fact)) in ([Status.SUPPORTED], [])


@pytest.mark.parametrize("control", "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\u061c")
@pytest.mark.parametrize("figure", ["${}1.2 billion", "$1.{}2 billion", "$1.2 {}billion", "{}$1.2 billion"])
def test_a_direction_mark_in_an_amount_is_never_supported(control: str, figure: str) -> None:
    """T9: what a reader sees need not be what stands there."""
    report = check(f"Japan's GDP was {figure.replace('{}', control)} in 2023.\n", GDP)
    assert Status.SUPPORTED not in statuses(report)
    assert Status.REFUTED not in statuses(report)


@pytest.mark.parametrize("zero", "0０٠०๐")
def test_foreign_digits_are_their_own_value(zero: str) -> None:
    """T10: one and the same amount in digits of another script, and never another amount."""
    digits = {ord("0") + at: chr(ord(zero) + at) for at in range(10)}
    said = [
        (mention.kind, getattr(mention.value, "low", mention.value))
        for mention in find_mentions(f"It cost {'340 million'.translate(digits)}.", date(2024, 1, 1))
    ]
    assert said in ([("number", Decimal(340_000_000))], [("number", None)])
    for amount, right in (("1.2", Status.SUPPORTED), ("2.1", Status.REFUTED)):
        (found,) = statuses(check(f"Japan's GDP was ${amount.translate(digits)} billion in 2023.", GDP))
        assert found in (right, Status.NOT_ENOUGH_INFO)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("$1.2 billion", "1200000000"),
        ("$1,2 billion", None),
        ("1.200,00 dollars", None),
        ("$1,200 million", "1200000000"),
        ("$1'200'000'000", "1200000000"),
        ("$1,20,000", "120000"),
        ("$1.2.3 billion", None),
        ("$1,200,00", None),
    ],
)
def test_separators_are_read_in_one_way_or_not_at_all(written: str, value: str | None) -> None:
    """T11: never twelve billion for 1,2 billion."""
    read = [getattr(mention.value, "low", None) for mention in find_mentions(f"It cost {written} then.")]
    assert set(read) <= {None, Decimal(value)} if value else set(read) <= {None}
    found = statuses(check(f"Japan's GDP was {written} in 2023.", GDP))
    right = Status.SUPPORTED if value == "1200000000" else Status.REFUTED
    assert found in ([], [Status.NOT_ENOUGH_INFO], [right] if value else [])


@pytest.mark.parametrize(
    "variant",
    [
        "Japan’s GDP was $1.2\u00a0billion in 2023.",
        "Japan's GDP was $1.2\u202fbillion in 2023.",
        "Japan's GDP was $１.２ billion in 2023.",
        "Japan's GDP was\r\n$1.2 billion in 2023.",
        "\ufeffJapan's GDP was $1.2 billion in 2023.",
        "Japan's GDP was $1.2 billion in 2023.\r",
    ],
)
def test_typography_moves_no_verdict(variant: str) -> None:
    """T12: and every span still cuts the original text."""
    report = check(variant, GDP)
    assert statuses(report) == [Status.SUPPORTED]
    for verdict in report.verdicts:
        for span in (*verdict.claim.spans, *verdict.claim.slots.values()):
            assert variant[span.start : span.end] == span.text


def test_the_sign_of_a_minus_is_kept() -> None:
    fact = figure_fact("Japan", "growth", "-1.5%", "2023")
    for minus in "-\u2212\u2013":
        (found,) = statuses(check(f"Japan's growth was {minus}1.5% in 2023.", fact))
        assert found in (Status.SUPPORTED, Status.NOT_ENOUGH_INFO)
    assert SOURCE.date == "2024-03-05"
    assert Options().locale is None
