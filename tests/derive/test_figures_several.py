"""Multiples, differences and shares of two and more recorded figures."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.verdict import Status
from tests.builders import figure_fact, store_of

STORE = store_of(
    figure_fact("Norway", "exports", "20.4 billion USD", "2023"),
    figure_fact("Sweden", "exports", "41.3 billion USD", "2023"),
    figure_fact("Norway", "turnout", "70 percent", "2023"),
    figure_fact("Sweden", "turnout", "84 percent", "2023"),
)
S, R, N = Status.SUPPORTED, Status.REFUTED, Status.NOT_ENOUGH_INFO


def status(**slots: object) -> Status:
    claim = FigureClaim.model_validate({"subject": "Sweden", "measure": "exports", "period": "2023", **slots})
    return Checker(STORE, Options(dateline=date(2024, 4, 11))).verify(claim).status


@pytest.mark.parametrize(
    ("value", "comparison", "expected"),
    [
        ("twice", "as much", S),
        ("two times", "of", S),
        ("more than twice", "of", S),
        ("nearly three times", "of", R),
        ("three times", "the size of", R),
        ("less than twice", "of", N),
        ("202 percent", "of", S),
        ("half", "of", R),
        ("$20.9 billion", "higher", S),
        ("$20 billion", "higher", N),
        ("$22 billion", "higher", R),
        ("$20.9 billion", "lower", R),
        ("€20.9 billion", "higher", N),
        ("102 percent", "higher", S),
        ("50 percent", "lower", R),
        ("two times", "more", S),
        ("one time", "more", N),
        ("four times", "more", R),
        ("20 percent of GDP", "higher", N),
        ("202 percent of GDP", "of", N),
        ("102.4 percent", "higher", S),
        ("103 percent", "higher", R),
        (None, "larger", S),
        (None, "outspent", S),
        (None, "trailed", R),
        (None, "beside", N),
    ],
)
def test_one_beside_another(value: str | None, comparison: str, expected: Status) -> None:
    assert status(value=value, comparison=comparison, other="Norway") is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("14 percentage points", S), ("14 percent", R), ("20 percent", S), ("12 percentage points", R)],
)
def test_points_are_not_percent(value: str, expected: Status) -> None:
    assert status(measure="turnout", value=value, comparison="higher", other="Norway") is expected


def test_a_subject_beside_itself_is_no_comparison() -> None:
    assert status(value="twice", comparison="of", other="the Swedes") is N


@pytest.mark.parametrize(
    ("value", "expected"), [("67%", S), ("two-thirds", S), ("half", R), ("$3 billion", N)]
)
def test_a_share_of_a_sum(value: str, expected: Status) -> None:
    assert status(value=value, comparison="of", together=("Norway", "Sweden")) is expected


def test_nobody_is_added_up_twice() -> None:
    assert status(value="$82.6 billion", together=("Sweden", "the Swedes")) is N


def test_without_a_time_and_a_day_nothing_is_compared() -> None:
    claim = FigureClaim(subject="Sweden", measure="exports", comparison="larger", other="Norway")
    assert Checker(STORE, Options()).verify(claim).status is N
    assert Checker(STORE, Options(dateline=date(2024, 4, 11))).verify(claim).status is S
    assert Checker(STORE, Options(dateline=date(2034, 4, 11))).verify(claim).status is N


@pytest.mark.parametrize(("value", "expected"), [("twice", N), (None, S), ("four times", R)])
def test_all_bases_must_agree_where_the_statement_names_none(value: str | None, expected: Status) -> None:
    store = store_of(
        figure_fact("Kenya", "GDP", "100 billion USD", "2022", basis="current prices"),
        figure_fact("Uganda", "GDP", "45 billion USD", "2022", basis="current prices"),
        figure_fact("Kenya", "GDP", "250 billion USD", "2022", basis="PPP"),
        figure_fact("Uganda", "GDP", "130 billion USD", "2022", basis="PPP"),
    )
    claim = FigureClaim(
        subject="Kenya",
        measure="GDP",
        period="2022",
        value=value,
        comparison="larger" if value is None else "of",
        other="Uganda",
    )
    assert Checker(store, Options()).verify(claim).status is expected
