"""Laws of places: they are consistent, rows have no order, and what is not complete decides nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.facts import FigureFact
from factcheck.store import Store
from factcheck.store.layout import Table
from factcheck.verdict import Status, Verdict
from tests.builders import figure_fact, store_of

NORDIC = ("Denmark", "Finland", "Iceland", "Norway", "Sweden")
ORDINALS = ("first", "second", "third", "fourth", "fifth")
DECIDED = {Status.SUPPORTED, Status.REFUTED}

amounts = st.lists(st.integers(min_value=1, max_value=40), min_size=5, max_size=5)


def facts(values: list[int]) -> list[FigureFact]:
    return [
        figure_fact(country, "population", f"{value}000 people", "2023")
        for country, value in zip(NORDIC, values, strict=True)
    ]


def table(known: list[FigureFact], complete: str | None = "Nordic countries") -> Store:
    return replace(store_of(*known), tables=(Table("", "figure", complete),))


def place(store: Store, country: str, ranking: str, among: str = "the Nordic countries") -> Verdict:
    claim = FigureClaim(subject=country, measure="population", ranking=ranking, among=among, period="2023")
    return Checker(store, Options(dateline=date(2024, 4, 11))).verify(claim)


def oracle(values: list[int], at: int) -> set[int]:
    """Every place that the country can be said to have: ties share theirs."""
    ahead = sum(value > values[at] for value in values)
    level = sum(value == values[at] for value in values)
    return set(range(ahead + 1, ahead + level + 1))


@given(values=amounts, at=st.integers(0, 4), said=st.integers(1, 5))
def test_a_place_is_decided_as_a_plain_count_decides_it(values: list[int], at: int, said: int) -> None:
    verdict = place(table(facts(values)), NORDIC[at], f"{ORDINALS[said - 1]}-largest")
    possible = oracle(values, at)
    if said not in possible:
        assert verdict.status is Status.REFUTED
    elif len(possible) == 1:
        assert verdict.status is Status.SUPPORTED
    else:
        assert verdict.status is Status.NOT_ENOUGH_INFO


@settings(max_examples=20)
@given(values=amounts)
def test_no_two_countries_have_one_place_and_no_country_has_two(values: list[int]) -> None:
    store = table(facts(values))
    supported = [
        (country, ordinal)
        for country in NORDIC
        for ordinal in ORDINALS
        if place(store, country, f"{ordinal}-largest").status is Status.SUPPORTED
    ]
    assert len({country for country, _ in supported}) == len(supported)
    assert len({ordinal for _, ordinal in supported}) == len(supported)


@given(values=st.lists(st.integers(1, 10**6), min_size=5, max_size=5, unique=True), at=st.integers(0, 4))
def test_from_the_top_and_from_the_bottom_make_one_more_than_all(values: list[int], at: int) -> None:
    store = table(facts(values))
    top = [n for n, one in enumerate(ORDINALS, 1) if _so(store, NORDIC[at], f"{one}-largest")]
    bottom = [n for n, one in enumerate(ORDINALS, 1) if _so(store, NORDIC[at], f"{one}-smallest")]
    assert top[0] + bottom[0] == len(NORDIC) + 1


def _so(store: Store, country: str, ranking: str) -> bool:
    return place(store, country, ranking).status is Status.SUPPORTED


@given(values=amounts, order=st.permutations(range(5)), said=st.sampled_from(ORDINALS))
def test_the_order_of_the_rows_changes_nothing(values: list[int], order: list[int], said: str) -> None:
    known = facts(values)
    shuffled = table([known[number] for number in order])
    one, other = (place(store, "Norway", f"{said}-largest") for store in (table(known), shuffled))
    assert (one.status, one.findings) == (other.status, other.findings)


@given(values=amounts, left_out=st.sampled_from(NORDIC), said=st.sampled_from(ORDINALS))
def test_a_table_that_lacks_a_member_decides_no_place(values: list[int], left_out: str, said: str) -> None:
    known = [one for one in facts(values) if one.subject != left_out]
    for country in NORDIC:
        assert place(table(known), country, f"{said}-largest").status not in DECIDED


@given(
    values=amounts,
    said=st.sampled_from(ORDINALS),
    complete=st.sampled_from([None, "large countries", "Benelux"]),
)
def test_a_table_that_is_not_complete_in_the_set_decides_no_place(
    values: list[int], said: str, complete: str | None
) -> None:
    assert place(table(facts(values), complete), "Norway", f"{said}-largest").status not in DECIDED


@pytest.mark.parametrize("row", ["World", "OECD members", "Euro area", "High income", "Nordic countries"])
def test_an_aggregate_has_no_place_among_countries(row: str) -> None:
    known = [*facts([5, 4, 3, 2, 1]), figure_fact(row, "population", "999000 people", "2023")]
    assert place(table(known, "all countries"), "Denmark", "largest", "the world").status is Status.SUPPORTED


def test_a_disputed_member_must_make_no_difference() -> None:
    rows = [("China", 9), ("Kosovo", 5), ("Japan", 4)]
    known = [figure_fact(name, "population", f"{value}000 people", "2023") for name, value in rows]
    store = table(known, "all countries")
    assert place(store, "China", "largest", "the world").status is Status.SUPPORTED
    assert place(store, "Japan", "second-largest", "the world").status is Status.NOT_ENOUGH_INFO
    assert place(store, "Japan", "fourth-largest", "the world").status is Status.REFUTED


def test_every_row_of_the_set_is_cited() -> None:
    verdict = place(table(facts([5, 4, 3, 2, 1])), "Finland", "second-largest")
    assert len(verdict.evidence) == len(NORDIC)


def test_a_withdrawn_row_bears_out_no_place() -> None:
    known = facts([5, 4, 3, 2, 1])
    known[0] = known[0].model_copy(update={"withdrawn": "2024-01-01", "reason": "misprint"})
    assert place(table(known), "Finland", "second-largest").status not in DECIDED
