from datetime import date

from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact
from factcheck.match.figures import Gate, entries, latest, lay_beside, same_deadline, same_time
from factcheck.match.figures_read import Point, read_claim
from factcheck.reading import parse_period
from factcheck.store import Store
from factcheck.store.series import Entry, FigureIndex
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
