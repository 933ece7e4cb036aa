"""Exchange rates on record: the day, the direction, and all the figures that are none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from factcheck.facts import FigureFact
from factcheck.store import Store
from factcheck.values.period import Period
from tests.builders import figure_fact

DAY = date(2024, 4, 10)


def rate_fact(
    subject: str = "EUR/USD", value: str = "1.0813", period: str = "2024-04-10", **slots: object
) -> FigureFact:
    return figure_fact(subject, "exchange rate", value, period, **slots)


def store(*facts: FigureFact) -> Store:
    return Store.from_records(facts)


def test_a_rate_is_found_by_its_pair_and_day() -> None:
    found = store(rate_fact()).rate("EUR", "USD", DAY)
    assert found is not None
    assert found.amount == Fraction("1.0813")
    assert found.fact.subject == "EUR/USD"


def test_a_pair_is_read_the_other_way_round_too() -> None:
    found = store(rate_fact()).rate("USD", "EUR", DAY)
    assert found is not None
    assert found.amount == 1 / Fraction("1.0813")


def test_the_pair_itself_goes_before_its_reverse() -> None:
    both = store(rate_fact(), rate_fact("USD/EUR", "0.9248"))
    found = both.rate("USD", "EUR", DAY)
    assert found is not None
    assert found.amount == Fraction("0.9248")


def test_a_rate_holds_for_its_own_day_and_for_nothing_else() -> None:
    known = store(rate_fact())
    assert known.rate("EUR", "USD", date(2024, 4, 11)) is None
    assert known.rate("EUR", "USD", Period.month(2024, 4)) is None
    assert known.rate("EUR", "GBP", DAY) is None


def test_the_rate_of_a_year_is_for_the_year() -> None:
    known = store(rate_fact("USD/JPY", "140.49 JPY", "2023"))
    found = known.rate("USD", "JPY", Period.year(2023))
    assert found is not None
    assert found.amount == Fraction("140.49")
    assert known.rate("USD", "JPY", date(2023, 1, 1)) is None


def test_rates_that_differ_are_no_rate_and_those_that_agree_are_one() -> None:
    assert store(rate_fact(), rate_fact(value="1.0820")).rate("EUR", "USD", DAY) is None
    assert store(rate_fact(), rate_fact(value="1.08130")).rate("EUR", "USD", DAY) is not None


@pytest.mark.parametrize(
    "fact",
    [
        rate_fact("EUR"),
        rate_fact("EUR/EUR"),
        rate_fact("eur/usd"),
        rate_fact("EUR-USD"),
        rate_fact("EUR/ZZZ"),
        rate_fact(value="0"),
        rate_fact(value="-1.08"),
        rate_fact(value="about 1.08"),
        rate_fact(value="1.07 to 1.09"),
        rate_fact(value="1.08%"),
        rate_fact(value="1.08 EUR"),
        rate_fact(value="1.08", unit="tonnes"),
        rate_fact(status="forecast"),
        rate_fact(withdrawn="2024-05-01", reason="misread"),
        rate_fact(valid_from="2024-05-01"),
        figure_fact("EUR/USD", "exchange rate", "1.08"),
        figure_fact("EUR/USD", "turnover", "1.08", "2024-04-10"),
    ],
)
def test_what_is_no_usable_rate_converts_nothing(fact: FigureFact) -> None:
    assert store(fact).rate("EUR", "USD", DAY) is None


def test_a_rate_that_holds_from_a_day_on_needs_to_know_the_day() -> None:
    known = store(rate_fact(valid_from="2024-04-12"))
    assert known.rate("EUR", "USD", DAY, as_of=date(2024, 4, 12)) is not None
    assert known.rate("EUR", "USD", DAY, as_of=date(2024, 4, 11)) is None


def test_an_empty_store_has_no_rate() -> None:
    assert Store.empty().rate("EUR", "USD", DAY) is None
