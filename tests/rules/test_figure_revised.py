from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.facts import FigureFact
from factcheck.match.figures_zones import Closeness
from factcheck.rules import figure_revised
from factcheck.values.interval import Interval
from factcheck.verdict import Status
from tests.builders import check, figure_fact, only_verdict


def toll(count: int, day: str) -> FigureFact:
    return figure_fact("Tarn", "death toll", f"{count} deaths", as_of=day)


@pytest.mark.parametrize(
    ("count", "as_of", "status"),
    [
        (150, None, Status.SUPPORTED),
        (120, None, Status.OUTDATED),
        (130, None, Status.REFUTED),
    ],
)
def test_the_latest_toll_counts(count: int, as_of: str | None, status: Status) -> None:
    facts = (toll(120, "2024-03-02"), toll(150, "2024-03-05"))
    for order in (facts, facts[::-1]):
        assert only_verdict(check(f"The death toll in Tarn is {count}.", *order)).status is status


def test_both_editions_are_cited() -> None:
    facts = (toll(120, "2024-03-02"), toll(150, "2024-03-05"))
    verdict = only_verdict(check("The death toll in Tarn is 120.", *facts))
    assert {one.record["value"] for one in verdict.evidence} == {"120 deaths", "150 deaths"}


def test_a_lighter_source_is_no_edition() -> None:
    source: dict[str, Any] = {"title": "Report", "medium": "secondary"}
    light = figure_fact("Chad", "GDP", "17 billion USD", "2023", source=source)
    heavy = figure_fact("Chad", "GDP", "18 billion USD", "2023")
    verdict = only_verdict(check("Chad's GDP was $17 billion in 2023.", light, heavy))
    assert verdict.status is Status.REFUTED


@pytest.mark.parametrize(("margin", "caveats"), [("3 points", ("inside the margin",)), ("1 point", ())])
def test_a_lead_inside_the_margin_is_told(margin: str, caveats: tuple[str, ...]) -> None:
    facts = [
        figure_fact("Norway", "support", "44 percent", "2024-03", status="poll", margin=margin),
        figure_fact("Sweden", "support", "42 percent", "2024-03", status="poll", margin=margin),
    ]
    verdict = only_verdict(check("Norway had higher support than Sweden in March 2024.", *facts))
    assert verdict.status is Status.SUPPORTED
    assert verdict.caveats == caveats


@pytest.mark.parametrize(
    ("one", "other", "is_later"),
    [
        ({"vintage": "2024-03"}, {"vintage": "2023-10"}, True),
        ({"vintage": "2024-03"}, {"vintage": "2024-03"}, False),
        ({"vintage": "2024-03"}, {}, True),
        ({}, {"vintage": "2024-03"}, False),
        ({}, {}, False),
        ({"as_of": "2024-03-05"}, {"as_of": "2024-03-02"}, True),
        ({"as_of": "2024-03-02"}, {"as_of": "2024-03-05"}, False),
        ({"as_of": "2024-03-05"}, {}, True),
        ({}, {"as_of": "2024-03-05"}, False),
        ({"vintage": "2024-03", "as_of": "2024-01-01"}, {"vintage": "2023-10", "as_of": "2024-02-01"}, True),
        ({"vintage": "2024-03", "as_of": "2024-02-01"}, {"vintage": "2024-03", "as_of": "2024-01-01"}, True),
        ({"as_of": "2024-02-01"}, {"vintage": "2023-10"}, False),
        ({"vintage": "2024-03", "basis": "current prices"}, {"vintage": "2023-10"}, False),
        (
            {"vintage": "2024-03", "source": {"title": "Wire", "medium": "wire"}},
            {"vintage": "2023-10"},
            False,
        ),
    ],
)
def test_an_edition_is_later_by_vintage_and_then_by_day(
    one: dict[str, Any], other: dict[str, Any], is_later: bool
) -> None:
    facts = (figure_fact("Chad", "GDP", "17 billion USD", "2023", **slots) for slots in (one, other))
    assert figure_revised._is_later(*facts) is is_later


@pytest.mark.parametrize(
    ("closeness", "agrees"),
    [
        ((), False),
        ((Closeness.AGREES,), True),
        ((Closeness.AGREES, Closeness.LOOSE), True),
        ((Closeness.AGREES, Closeness.HEDGE_GAP), False),
        ((Closeness.AGREES, None), False),
    ],
)
def test_an_older_edition_agrees_in_all_its_figures(
    closeness: tuple[Closeness | None, ...], agrees: bool
) -> None:
    match: Any = SimpleNamespace(besides=[SimpleNamespace(closeness=one) for one in closeness])
    assert figure_revised._agrees(match) is agrees


def poll(margin: str | None, status: str = "poll") -> FigureFact:
    return figure_fact("Norway", "support", "44 percent", "2024-03", status=status, margin=margin)


@pytest.mark.parametrize(
    ("slot", "margins", "gap", "is_inside"),
    [
        ("comparison", ("3 points", "3 points"), (2, 2), True),
        ("by", ("3 points", "3 points"), (2, 2), True),
        ("direction", ("3 points", "3 points"), (2, 2), True),
        ("value", ("3 points", "3 points"), (2, 2), False),
        ("by", ("1 point", "3 points"), (3, 3), True),
        ("by", ("3 points", "1 point"), (-3, -3), True),
        ("by", ("3 points", "1 point"), (2, 4), False),
        ("by", ("3 points", "1 point"), (-4, 2), False),
        ("by", ("3 points", "1 point"), (2, None), False),
        ("by", ("3 points", "1 point"), (None, 2), False),
        ("by", ("3 points", None), (2, 2), False),
        ("by", (None, "hardly any"), (2, 2), False),
        ("by", (), (2, 2), False),
        ("by", ("3 points",), (2, 2), True),
    ],
)
def test_a_gap_is_inside_the_larger_margin(
    slot: str, margins: tuple[str | None, ...], gap: tuple[int | None, int | None], is_inside: bool
) -> None:
    low, high = (None if one is None else Decimal(one) for one in gap)
    calculation = SimpleNamespace(operands=[poll(one) for one in margins], result=Interval(low, high))
    check = SimpleNamespace(slot=slot, calculation=calculation)
    other = SimpleNamespace(slot="value", calculation=calculation)
    found = list(figure_revised.inside_margin(SimpleNamespace(checks=[other, check, check])))  # type: ignore[arg-type]
    assert [(one.slot, one.caveat) for one in found] == ([(slot, "inside the margin")] if is_inside else [])


def test_only_a_poll_has_a_margin() -> None:
    assert figure_revised._margin(poll("3 points", "estimate")) is None
    assert figure_revised._margin(poll("3 points")) == Decimal(3)
    assert figure_revised._margin(poll("2 to 3 points")) == Decimal(3)


def beside(closeness: Closeness) -> Any:
    return SimpleNamespace(closeness=closeness, point=SimpleNamespace(text="so many"))


def edition(value: str, *closeness: Closeness, **slots: Any) -> Any:
    fact = figure_fact("Chad", "GDP", value, "2023", **slots)
    return SimpleNamespace(facts=(fact,), besides=[beside(one) for one in closeness])


AGREES, DIFFERS = Closeness.AGREES, Closeness.DIFFERS
OLD, OLDER = edition("17 billion USD", AGREES, vintage="2023-10"), edition("17 billion USD", AGREES)
NEW = edition("18 billion USD", DIFFERS, vintage="2024-03")


@pytest.mark.parametrize(
    ("lighter", "matches", "message"),
    [
        ((OLD,), (NEW,), "that was the figure of vintage 2023-10; of vintage 2024-03 it is 18 billion USD"),
        ((OLDER,), (NEW,), "that was the figure before; of vintage 2024-03 it is 18 billion USD"),
        (
            (OLD, OLDER),
            (NEW, NEW),
            "that was the figure of vintage 2023-10; of vintage 2024-03 it is 18 billion USD",
        ),
        (
            (OLD,),
            (edition("18 billion USD", AGREES, DIFFERS, as_of="2024-03-01", vintage="2024-03"),),
            "of vintage",
        ),
        ((OLDER,), (edition("18 billion USD", DIFFERS, as_of="2024-03-01"),), "as of 2024-03-01 it is"),
        ((OLD,), (edition("17 billion USD", AGREES, vintage="2024-03"),), None),
        ((edition("17 billion USD", DIFFERS),), (NEW,), None),
        ((NEW,), (OLD,), None),
        ((), (NEW,), None),
        ((OLD,), (), None),
    ],
)
def test_one_earlier_edition_is_told(
    lighter: tuple[Any, ...], matches: tuple[Any, ...], message: str | None
) -> None:
    found = list(figure_revised.revised_figure(SimpleNamespace(lighter=lighter, matches=matches)))  # type: ignore[arg-type]
    assert len(found) == (message is not None)
    for one in found:
        assert message is not None
        assert message in one.message
        assert (one.found, one.slot) == ("so many", "value")
        assert one.expected == "18 billion USD"
        assert one.facts == (lighter[0].facts[0], matches[0].facts[0])


def test_an_edition_that_says_the_same_is_no_revision() -> None:
    facts = (toll(120, "2024-03-02"), toll(120, "2024-03-05"))
    verdict = only_verdict(check("The death toll in Tarn is 120.", *facts))
    assert verdict.status is Status.SUPPORTED
