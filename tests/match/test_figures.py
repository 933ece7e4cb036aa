from datetime import date
from decimal import Decimal

import pytest

from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact
from factcheck.match.figures import (
    Gate,
    at_time,
    elsewhere,
    entries,
    latest,
    lay_beside,
    same_deadline,
    same_time,
)
from factcheck.match.figures_read import Point, read_claim
from factcheck.match.figures_zones import Closeness
from factcheck.reading import parse_period
from factcheck.store import Store
from factcheck.store.series import Entry, FigureIndex
from factcheck.values.interval import Interval
from tests.builders import figure_fact, store_of


def index_of(*facts: FigureFact) -> FigureIndex:
    store: Store = store_of(*facts)
    return FigureIndex(store.figures, store.names, store.measures, store.calendars)


def stated(value: str, index: FigureIndex, measure: str = "military spending") -> tuple[Point, list[Entry]]:
    claim = FigureClaim(subject="Norway", measure=measure, value=value, period="2023")
    read = read_claim(claim, index, None)
    point = read.points[0]
    return point, entries(read, point.measured, None, index) or index.of(read.subject, point.measured.keys)


def gate(value: str, fact: FigureFact) -> Gate | None:
    point, found = stated(value, index_of(fact))
    return lay_beside(point, found[0], found).gate


def test_the_gates_come_before_the_numbers() -> None:
    share = figure_fact("Norway", "military spending", "1.61% of GDP", "2023")
    assert gate("1.61% of GDP", share) is None
    assert gate("1.61% of the budget", share) is Gate.BASE
    money = figure_fact("Norway", "military spending", "8.7 billion USD", "2023")
    assert gate("$8.7 billion", money) is None
    assert gate("€8.7 billion", money) is Gate.CURRENCY
    assert gate("8.7 billion dollars a month", money) is Gate.RATE
    assert gate("8.7 billion dollars a year", money) is None
    target = figure_fact("Norway", "military spending", "2% of GDP", "2023", status="target")
    assert gate("2% of GDP", target) is Gate.STATUS


def test_a_gated_figure_is_never_close() -> None:
    fact = figure_fact("Norway", "military spending", "8.7 billion USD", "2023")
    point, found = stated("€8.7 billion", index_of(fact))
    beside = lay_beside(point, found[0], found)
    assert beside.closeness is None
    assert beside.has_same_digits


def test_an_open_sign_is_read_as_the_only_currency_there_is() -> None:
    usd = figure_fact("Norway", "military spending", "8.7 billion USD", "2023")
    cad = figure_fact("Norway", "military spending", "11.7 billion CAD", "2022")
    point, found = stated("$8.7 billion", index_of(usd))
    assert lay_beside(point, found[0], found).caveats == ("$ read as USD",)
    index = index_of(usd, cad)
    point, found = stated("$8.7 billion", index)
    assert {lay_beside(point, one, found).gate for one in found} == {Gate.OPEN_CURRENCY}


@pytest.mark.parametrize(
    ("recorded", "said", "expected"),
    [
        ("$3.5 billion", "$3.5 billion", None),
        ("$3.5 billion", "3.5 billion dollars", None),
        ("$3.5 billion", "3.5 billion USD", Gate.OPEN_CURRENCY),
        ("$3.5 billion", "A$3.5 billion", Gate.OPEN_CURRENCY),
        ("$3.5 billion", "€3.5 billion", Gate.CURRENCY),
        ("$3.5 billion", "£3.5 billion", Gate.CURRENCY),
        ("£3.5 billion", "$3.5 billion", Gate.CURRENCY),
        ("3.5 billion kr", "£3.5 billion", Gate.CURRENCY),
        ("¥3.5 billion", "3.5 billion pounds", Gate.CURRENCY),
    ],
)
def test_two_open_signs_are_one_currency_only_where_they_are_one_sign(
    recorded: str, said: str, expected: Gate | None
) -> None:
    assert gate(said, figure_fact("Norway", "military spending", recorded, "2023")) is expected


def test_times_and_deadlines() -> None:
    year, fiscal = parse_period("2027"), parse_period("FY2027")
    assert same_time(year, parse_period("2027"))
    assert not same_time(year, fiscal)
    assert same_deadline(year, fiscal)
    assert not same_deadline(parse_period("2030"), fiscal)


def test_the_latest_is_of_the_last_period_that_had_ended() -> None:
    facts = [figure_fact("Norway", "population", f"{year} people", str(year)) for year in (2021, 2022, 2023)]
    index = index_of(*facts)
    found = index.of(index.subject("Norway"), ["population"])
    assert [one.fact.period for one in latest(found, date(2023, 6, 1))] == ["2022"]
    assert [one.fact.period for one in latest(found, date(2024, 1, 1))] == ["2023"]
    assert latest(found, date(2020, 1, 1)) == []


def test_a_deadline_is_looked_for_at_every_time_and_another_year_is_another_deadline() -> None:
    target = figure_fact("Norway", "military spending", "2% of GDP", "2030")
    spent = figure_fact("Norway", "military spending", "1.8% of GDP", "2023")
    index = index_of(target, spent)
    claim = FigureClaim(subject="Norway", measure="military spending", value="2% of GDP", deadline="2030")
    read = read_claim(claim, index, None)
    (point,) = read.points
    found = at_time(entries(read, point.measured, None, index), point, None)
    told = {one.fact.period: lay_beside(point, one, found).deadline for one in found}
    assert told == {"2023": False, "2030": True}


def test_a_figure_without_a_time_is_of_no_time_on_record() -> None:
    assert not same_time(None, parse_period("2023"))
    assert not same_time(parse_period("2023"), None)


def test_a_limit_is_a_limit_whatever_its_status() -> None:
    limit = figure_fact("Norway", "military spending limit", "2% of GDP", "2023", status="target")
    point, found = stated("2% of GDP", index_of(limit), "military spending limit")
    assert lay_beside(point, found[0], found).gate is None


def test_a_figure_of_another_kind_is_no_figure_of_another_year() -> None:
    shares = figure_fact("Norway", "turnout", "65 percent", "2023")
    for other, what in (("70 percent", "the figure for 2022"), ("70 people", None)):
        index = index_of(shares, figure_fact("Norway", "turnout", other, "2022"))
        point, _ = stated("70 percent", index, "turnout")
        series = index.of(index.subject("Norway"), point.measured.keys)
        own = next(one for one in series if one.fact.period == "2023")
        found = elsewhere(point, own, series, index)
        assert (found and found.what) == what


def test_a_converted_figure_leaves_open_what_it_is_in_the_stated_form() -> None:
    fact = figure_fact("Norway", "coastline", "100 miles", "2023")
    point, found = stated("160 km", index_of(fact), "coastline")
    beside = lay_beside(point, found[0], found)
    assert beside.value == Interval.point(Decimal("160.9344"))
    assert beside.amount == Decimal("160.9344")
    point, found = stated("100 miles", index_of(fact), "coastline")
    assert lay_beside(point, found[0], found).value == Interval.point(Decimal(100))


@pytest.mark.parametrize(
    ("recorded", "said", "expected"),
    [
        ("358 workers", "358 employees", None),
        ("358 workers", "358 people", None),
        ("358 workers", "358", None),
        ("358 workers", "358 boats", Gate.THING),
        ("358 people", "358 boats", Gate.THING),
        ("358 workers a year", "358 boats a month", Gate.THING),
    ],
)
def test_so_many_workers_are_not_so_many_boats(recorded: str, said: str, expected: Gate | None) -> None:
    fact = figure_fact("Norway", "shipyards", recorded, "2023")
    point, found = stated(said, index_of(fact), "shipyards")
    assert lay_beside(point, found[0], found).gate is expected


@pytest.mark.parametrize(
    ("recorded", "said", "expected"),
    [
        ("358 boats a year", "358 boats a year", None),
        ("358 boats a year", "358 a year", None),
        ("358 boats", "358 boats a year", None),
        ("358 boats a year", "358 boats", None),
        ("358 boats a year", "358 boats a month", Gate.RATE),
        ("358 boats", "358 boats per week", Gate.RATE),
        ("358 boats a month", "358 boats", Gate.RATE),
        ("358 tonnes a day", "358 tonnes a year", Gate.UNIT),
    ],
)
def test_so_many_a_month_are_not_so_many_a_year(recorded: str, said: str, expected: Gate | None) -> None:
    fact = figure_fact("Norway", "shipyards", recorded, "2023")
    point, found = stated(said, index_of(fact), "shipyards")
    assert lay_beside(point, found[0], found).gate is expected


def test_what_there_were_in_a_year_is_turned_into_so_many_a_month() -> None:
    fact = figure_fact("Norway", "shipyards", "360 boats a year", "2023")
    point, found = stated("30 boats a month", index_of(fact), "shipyards")
    beside = lay_beside(point, found[0], found)
    assert (beside.gate, beside.closeness) == (None, Closeness.AGREES)
    point, found = stated("33 boats a month", index_of(fact), "shipyards")
    assert lay_beside(point, found[0], found).closeness is Closeness.DIFFERS
