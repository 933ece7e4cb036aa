"""A figure beside one series of recorded ones: calculations, places, scores, kinds of figure and bases."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.match.figures import Gate
from factcheck.match.figures_read import read_figure
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


def beside(gate: Gate | None = None, closeness: Closeness | None = None, **more: Any) -> Any:
    """One stated figure beside a recorded one, as much of it as these rules read."""
    fact = figure_fact("Norway", "exports", "51.2 billion USD", "2023")
    point = SimpleNamespace(text="$51.2 billion", slot="value", quantity=read_figure("$51.2 billion"))
    given = {"deadline": None, "caveats": (), "converted": None, "has_same_digits": True}
    entry = SimpleNamespace(status="target", quantity=SimpleNamespace(currency="USD"))
    return SimpleNamespace(
        fact=fact, point=point, entry=entry, gate=gate, closeness=closeness, **{**given, **more}
    )


def of(*besides: Any, **more: Any) -> Any:
    claim = SimpleNamespace(deadline="2028", basis=None, slots={})
    stated = SimpleNamespace(claim=claim)
    return SimpleNamespace(**{"besides": besides, "checks": (), "stated": stated, "facts": (), **more})


@pytest.mark.parametrize(
    ("gate", "closeness", "deadline", "agrees"),
    [
        (None, Closeness.AGREES, None, True),
        (None, Closeness.LOOSE, True, True),
        (None, Closeness.AGREES, False, False),
        (None, Closeness.DIFFERS, None, False),
        (None, Closeness.DIFFERS, True, False),
        (None, Closeness.HEDGE_GAP, None, False),
        (Gate.STATUS, Closeness.AGREES, None, False),
        (Gate.CURRENCY, None, None, False),
        (None, None, None, False),
    ],
)
def test_a_figure_agrees_that_may_be_compared_and_is_close(
    gate: Gate | None, closeness: Closeness | None, deadline: bool | None, agrees: bool
) -> None:
    found = list(figure_record.figure_agrees(of(beside(gate, closeness, deadline=deadline))))
    assert [(one.slot, one.caveat) for one in found] == ([("value", None)] if agrees else [])


def test_all_that_was_assumed_is_told() -> None:
    (found,) = figure_record.figure_agrees(of(beside(None, Closeness.AGREES, caveats=("one", "another"))))
    assert found.caveat == "one; another"


@pytest.mark.parametrize(
    ("gate", "deadline", "is_told"),
    [(None, False, True), (None, True, False), (None, None, False), (Gate.STATUS, False, False)],
)
def test_a_target_of_another_time_is_told(gate: Gate | None, deadline: bool | None, is_told: bool) -> None:
    found = list(figure_record.deadline_differs(of(beside(gate, deadline=deadline))))
    message = "the target is on record for 2023"
    assert [(one.message, one.found, one.expected, one.slot) for one in found] == (
        [(message, "2028", "2023", "deadline")] if is_told else []
    )


@pytest.mark.parametrize(
    ("gate", "same_digits", "is_told"),
    [
        (Gate.CURRENCY, False, True),
        (Gate.CURRENCY, True, False),
        (Gate.BASE, False, True),
        (Gate.RATE, False, True),
        (Gate.UNIT, False, True),
        (Gate.UNIT, True, False),
        (Gate.THING, False, True),
        (Gate.THING, True, True),
        (Gate.STATUS, False, False),
        (None, False, False),
    ],
)
def test_what_cannot_be_compared_is_told(gate: Gate | None, same_digits: bool, is_told: bool) -> None:
    found = list(figure_record.not_comparable(of(beside(gate, has_same_digits=same_digits))))
    message = "on record is 51.2 billion USD for 2023"
    assert [(one.message, one.slot) for one in found] == ([(message, "value")] if is_told else [])


def fitted(fix: str | None, said: str, stands: str | None) -> str | None:
    span = None if stands is None else SimpleNamespace(text=stands)
    one = beside()
    one.point.text = said
    match = of(one)
    match.stated.claim.slots = {"value": span}
    return figure_record._fitted(fix, match, one)


@pytest.mark.parametrize(
    ("fix", "said", "stands", "fixed"),
    [
        ("1.6% of GDP", "1.2% of GDP", "1.2%", "1.6%"),
        ("1.6% of GDP", "1.2% of GDP", "1.2% of GDP", "1.6% of GDP"),
        ("1.6% of GDP", "1.2% of GDP", None, "1.6% of GDP"),
        ("1.6 percent", "1.2% of GDP", "1.2%", None),
        ("1.6% of GDP", "1.2% of GDP", "GDP", None),
        (None, "1.2% of GDP", "1.2%", None),
        (None, "1.2% of GDP", None, None),
    ],
)
def test_a_fix_leaves_out_the_words_that_stand_elsewhere(
    fix: str | None, said: str, stands: str | None, fixed: str | None
) -> None:
    assert fitted(fix, said, stands) == fixed


def test_a_range_partly_in_words_has_no_fix() -> None:
    assert findings("support", "five to 6 percent", "40 percent")["FIG202"].fix is None
    assert findings("support", "6 percent", "40 percent")["FIG202"].fix == "40 percent"


def test_every_basis_and_every_part_without_a_record_is_named() -> None:
    facts = [
        figure_fact("Norway", "exports", "51.2 billion USD", "2023", basis=basis)
        for basis in ("current prices", None, "constant prices", "current prices")
    ]
    claim = SimpleNamespace(basis="real")
    match = of(facts=facts, other_basis=True, stated=SimpleNamespace(claim=claim))
    (found,) = figure_record.basis_differs(match)
    assert found.message == "on record is a figure in constant prices, current prices; the statement is real"
    (lacking,) = figure_record.figure_missing(of(missing=("2012", "2013")))
    assert lacking.message == "nothing on record for 2012, 2013"
    assert list(figure_record.figure_missing(of(missing=()))) == []


@pytest.mark.parametrize(
    ("stated", "recorded", "assumed"),
    [
        ("real", (None,), ["real"]),
        ("real", (None, None), ["real"]),
        ("real", ("constant prices", None), []),
        ("real", ("constant prices",), []),
        (None, (None,), []),
        (None, ("current prices", None, "market rates"), ["current prices", "market rates"]),
    ],
)
def test_a_basis_that_one_side_does_not_name_is_assumed(
    stated: str | None, recorded: tuple[str | None, ...], assumed: list[str]
) -> None:
    facts = [figure_fact("Norway", "exports", "51.2 billion USD", "2023", basis=one) for one in recorded]
    match = of(facts=facts, stated=SimpleNamespace(claim=SimpleNamespace(basis=stated)))
    found = list(figure_record.basis_assumed(match))
    assert [one.message for one in found] == [one.caveat for one in found]
    assert [one.caveat for one in found] == [f"basis assumed: {one}" for one in assumed]
