from fractions import Fraction

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.match.figures_forms import same_thing, spell_factor, unit_factors
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
