from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact
from factcheck.match.figures_forms import (
    counts_another,
    exchanged,
    in_unit,
    roughly,
    same_thing,
    spell_factor,
    unit_factors,
)
from factcheck.match.figures_read import Point, read_claim
from factcheck.match.figures_zones import Closeness
from factcheck.store.rates import Rate
from factcheck.store.series import Entry, FigureIndex
from factcheck.values.interval import Interval
from factcheck.verdict import Status
from tests.builders import figure_fact, store_of


@pytest.mark.parametrize(
    ("stated", "known", "factor"),
    [
        ("year", "month", 12),
        ("year", "quarter", 4),
        ("month", "year", Fraction(1, 12)),
        ("week", "day", 7),
        ("day", "hour", 24),
        ("year", "day", None),
        ("month", "week", None),
        ("year", None, None),
        ("person", "year", None),
    ],
)
def test_only_whole_numbers_of_spells_are_exact(stated: str, known: str | None, factor: int | None) -> None:
    assert spell_factor(stated, known) == factor


@pytest.mark.parametrize(
    ("stated", "known", "factors"),
    [
        ("km", "miles", ["1.609344"]),
        ("tonnes", "kilograms", ["0.001"]),
        ("tons", "tonnes", ["1"]),
        ("barrels a day", "barrels a day", ["1"]),
        ("litres a day", "barrels a day", ["158.987294928"]),
        ("barrels a week", "barrels a day", ["7"]),
        ("barrels a year", "barrels a day", []),
        ("barrels", "tonnes", []),
        ("megawatts", "megawatt-hours", []),
        ("people", "tonnes", []),
    ],
)
def test_units_of_one_family_are_converted(stated: str, known: str, factors: list[str]) -> None:
    assert unit_factors(stated, known) == tuple(Fraction(one) for one in factors)


def test_a_ton_that_may_be_several_is_every_one_of_them() -> None:
    assert len(unit_factors("tons", "pounds")) == 3


@pytest.mark.parametrize(
    ("stated", "known", "same"),
    [
        (None, "people", True),
        ("people", None, True),
        ("deaths", "people", True),
        ("km", "kilometers", True),
        ("km", "miles", False),
        ("tonnes", None, False),
        ("tonnes", "people", False),
    ],
)
def test_things_are_one_unit_and_measures_are_not(stated: str | None, known: str | None, same: bool) -> None:
    assert same_thing(stated, known) is same


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("100 miles", Status.SUPPORTED),
        ("99 miles", Status.SUPPORTED),
        ("99.4 miles", Status.SUPPORTED),
        ("96 miles", Status.NOT_ENOUGH_INFO),
        ("120 miles", Status.REFUTED),
        ("160 miles", Status.REFUTED),
    ],
)
def test_who_converts_may_round(value: str, status: Status) -> None:
    store = store_of(figure_fact("Norway", "coastline", "160 km", "2023"))
    claim = FigureClaim(subject="Norway", measure="coastline", value=value, period="2023")
    assert Checker(store).verify(claim).status is status


def laid_beside(value: str, known: FigureFact, paid: FigureFact | None = None) -> tuple[Point, Entry]:
    store = store_of(known)
    index = FigureIndex(store.figures, store.names, store.measures, store.calendars)
    claim = FigureClaim(subject="Norway", measure=known.measure, value=value, period="2023")
    rates = None if paid is None else lambda *_: Rate(Fraction(paid.quantity.amount), paid)
    (point,) = read_claim(claim, index, None, None, rates).points
    (entry,) = index.of(index.subject("Norway"), point.measured.keys)
    return point, entry


@pytest.mark.parametrize(
    ("recorded", "rate", "is_computed"),
    [
        ("8.7 billion USD", "0.9", True),
        ("-8.7 billion USD", "0.9", False),
        ("less than 8.7 billion USD", "0.9", False),
        ("8.7 billion USD", "less than 0.9", False),
        ("8.7 billion USD", "0", False),
        ("8.7 billion USD", "-1", False),
    ],
)
def test_only_an_amount_above_nought_is_exchanged_and_only_at_a_rate_above_it(
    recorded: str, rate: str, is_computed: bool
) -> None:
    known = figure_fact("Norway", "military spending", recorded, "2023")
    paid = figure_fact("USD/EUR", "exchange rate", rate, "2023")
    found = exchanged(*laid_beside("€7.8 billion", known, paid))
    assert (found is not None) is is_computed
    assert found is None or found.value == Interval.point(Decimal(7830000000))


def test_a_rate_recorded_the_other_way_round_is_turned() -> None:
    known = figure_fact("Norway", "military spending", "8 billion USD", "2023")
    paid = figure_fact("EUR/USD", "exchange rate", "1.25", "2023")
    point, entry = laid_beside("€6.4 billion", known, paid)
    turned = replace(point, rates=lambda *_: Rate(Fraction(4, 5), paid))
    found = exchanged(turned, entry)
    assert found is not None
    assert found.value == Interval.point(Decimal(6400000000))


def test_a_number_without_a_unit_is_in_no_other_unit() -> None:
    known = figure_fact("Norway", "coastline", "25,000 km", "2023")
    assert in_unit(*laid_beside("25,000", known)) == ()
    assert in_unit(*laid_beside("15,500 miles", known))


def test_no_distance_at_all_is_no_rounded_one() -> None:
    point, entry = laid_beside("0 km", figure_fact("Norway", "coastline", "100 miles", "2023"))
    (converted,) = in_unit(point, entry)
    assert roughly(point, converted.value) is Closeness.DIFFERS


@pytest.mark.parametrize(
    ("one", "other", "measure", "expected"),
    [
        ("workers", "boats", "shipyards", True),
        ("people", "boats", "shipyards", True),
        ("workers", "employees", "shipyards", False),
        ("boats", "boat", "shipyards", False),
        ("workers", None, "shipyards", False),
        (None, "boats", "shipyards", False),
        ("boats", "workers", "boats built", False),  # what the measure counts goes without saying
        ("km", "boats", "shipyards", False),  # no length is a count
        ("percent", "boats", "shipyards", False),
    ],
)
def test_two_nouns_may_count_two_things(
    one: str | None, other: str | None, measure: str, expected: bool
) -> None:
    assert counts_another(one, other, measure) is expected
