"""A figure beside one series of recorded ones: calculations, places, scores, kinds of figure and bases."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.match.figures_zones import Closeness
from factcheck.rules import figure_rankings, figure_record
from factcheck.values.interval import Interval
from factcheck.values.number import parse_decimal
from factcheck.verdict import Finding
from tests.builders import figure_fact, store_of


def check(slot: str, closeness: Closeness) -> Any:
    calculation = SimpleNamespace(text="10 of 20", result=Interval.point(parse_decimal("10")))
    return SimpleNamespace(slot=slot, said="so much", closeness=closeness, calculation=calculation)


def told(module: Any, slot: str, closeness: Closeness) -> list[tuple[str, str, str | None, str | None]]:
    """What the rules of a module say of one calculation: code, message, slot and what was found."""
    claim = SimpleNamespace(basis=None, deadline=None)
    match: Any = SimpleNamespace(besides=(), checks=(check(slot, closeness),), missing=(), facts=())
    match.other_basis, match.stated = False, SimpleNamespace(claim=claim)
    return [
        (rule.code, one.message, one.slot, one.found) for rule in module.RULES for one in rule.check(match)
    ]


RANKED = {"ranking": "FIG231", "record": "FIG232", "streak": "FIG233"}


@pytest.mark.parametrize("slot", ["ranking", "record", "streak"])
def test_a_place_is_so_or_another_or_stays_open(slot: str) -> None:
    what = "is not the place by the record" if slot == "ranking" else "is not so by the record"
    for sound in (Closeness.AGREES, Closeness.LOOSE):
        assert told(figure_rankings, slot, sound) == [("FIG230", "10 of 20", slot, None)]
    message = f"“so much” {what}: 10 of 20"
    assert told(figure_rankings, slot, Closeness.DIFFERS) == [(RANKED[slot], message, slot, "so much")]
    for open_ in (Closeness.HEDGE_GAP, Closeness.PRECISION_GAP):
        assert told(figure_rankings, slot, open_) == [
            ("FIG234", "“so much” stays open: 10 of 20", slot, None)
        ]
    assert all(told(figure_record, slot, one) == [] for one in Closeness)


@pytest.mark.parametrize("slot", ["value", "comparison", "by"])
def test_a_calculation_is_so_or_not_or_stays_open(slot: str) -> None:
    assert all(told(figure_rankings, slot, one) == [] for one in Closeness)
    near = [("FIG212", "“so much” is near the recorded 10, not near enough to tell", slot, None)]
    assert told(figure_record, slot, Closeness.HEDGE_GAP) == near
    exact = [("FIG213", "“so much” is more exact than the record: 10", slot, None)]
    assert told(figure_record, slot, Closeness.PRECISION_GAP) == exact
    agrees = [] if slot == "by" else [("FIG201", "10 of 20", slot, None)]
    assert told(figure_record, slot, Closeness.AGREES) == agrees
    differs = {
        "value": [("FIG206", "“so much” does not follow from the record: 10 of 20", slot, "so much")],
        "comparison": [("FIG207", "“so much” is not what the record says: 10 of 20", slot, "so much")],
        "by": [],
    }
    assert told(figure_record, slot, Closeness.DIFFERS) == differs[slot]


def findings(measure: str, value: str, recorded: str, **slots: Any) -> dict[str, Finding]:
    stated = {key.removeprefix("stated_"): one for key, one in slots.items() if key.startswith("stated_")}
    known = {key: one for key, one in slots.items() if not key.startswith("stated_")}
    claim = FigureClaim(subject="Norway", measure=measure, value=value, period="2023", **stated)
    store = store_of(figure_fact("Norway", measure, recorded, "2023", **known))
    found = Checker(store, Options(dateline=date(2024, 4, 11))).verify(claim).findings
    return {one.rule: one for one in found}


@pytest.mark.parametrize(("value", "fix"), [("2-7", "7-2"), ("7-3", None), ("3-7", None)])
def test_only_sides_that_changed_places_are_put_right(value: str, fix: str | None) -> None:
    found = findings("final score", value, "7-2")["FIG202"]
    assert (found.fix, found.expected) == (fix, "7-2")
    assert ("changed places" in found.message) is (fix is not None)


@pytest.mark.parametrize("value", ["20 percent", "20 to 25 percent"])
def test_a_recorded_range_is_no_fix(value: str) -> None:
    assert findings("support", value, "10 to 15 percent")["FIG202"].fix is None


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("forecast", "a forecast"),
        ("budget", "a budget"),
        ("target", "a target"),
    ],
)
def test_a_plan_is_no_figure_of_what_was(status: str, what: str) -> None:
    message = findings("exports", "$51.2 billion", "51.2 billion USD", status=status)["FIG211"].message
    assert message == f"on record is {what}: 51.2 billion USD for 2023"


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("actual", "the figure itself"),
        ("provisional", "a provisional figure"),
        ("estimate", "an estimate"),
        ("poll", "a poll"),
        ("forecast", "a forecast"),
    ],
)
def test_what_was_is_no_figure_of_a_plan(status: str, what: str) -> None:
    found = findings("exports", "$51.2 billion", "51.2 billion USD", status=status, stated_status="target")
    assert found["FIG211"].message == f"on record is {what}: 51.2 billion USD for 2023"


@pytest.mark.parametrize(
    ("basis", "rule"),
    [
        ("current prices", "FIG221"),
        ("constant 2015 prices", "FIG222"),
        ("purchasing power parity", "FIG222"),
        ("PPP", "FIG222"),
    ],
)
def test_an_unstated_basis_is_told(basis: str, rule: str) -> None:
    found = findings("exports", "$51.2 billion", "51.2 billion USD", basis=basis)
    assert {"FIG221", "FIG222"} & found.keys() == {rule}
    assert found[rule].message == f"basis assumed: {basis}"
