from datetime import date
from typing import Any

import pytest

from factcheck.checking import Checker, Outcome, replay, verify
from factcheck.claims import Change, FigureClaim
from factcheck.config import Options
from factcheck.facts import FigureFact, Medium
from factcheck.store import Store
from factcheck.verdict import DecidedBy, Reason, Status, Verdict
from tests.builders import SOURCE, check, figure_fact, only_verdict, store_of


def figure(value: str, **slots: Any) -> FigureClaim:
    return FigureClaim(
        **{"subject": "Norway", "measure": "population", "period": "2023", "value": value, **slots}
    )


PEOPLE = figure_fact("Norway", "population", "5488984 people", "2023")


def test_a_caller_states_a_claim() -> None:
    verdict = verify(figure("5.49 million"), store_of(PEOPLE))
    assert verdict.status is Status.SUPPORTED
    assert verdict.decided_by is DecidedBy.STORE
    assert verify(figure("5.6 million"), store_of(PEOPLE)).status is Status.REFUTED


def test_what_cannot_be_read_is_said() -> None:
    verdict = verify(figure("lots"), store_of(PEOPLE))
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.UNPARSED)


def test_two_sources_of_one_weight_conflict() -> None:
    other = figure_fact("Norway", "population", "5600000 people", "2023")
    verdict = verify(figure("5.49 million"), store_of(PEOPLE, other))
    assert verdict.status is Status.CONFLICTING
    assert len(verdict.evidence) == 2


def test_a_heavier_source_decides() -> None:
    light = SOURCE.model_copy(update={"medium": Medium.SECONDARY, "title": "A magazine"})
    other = figure_fact("Norway", "population", "5600000 people", "2023", source=light)
    assert verify(figure("5.49 million"), store_of(PEOPLE, other)).status is Status.SUPPORTED
    assert verify(figure("5.6 million"), store_of(PEOPLE, other)).status is Status.REFUTED


def test_two_bases_leave_it_open() -> None:
    facts = [
        figure_fact("Norway", "exports", "60 billion USD", "2023", basis="current prices"),
        figure_fact("Norway", "exports", "70 billion USD", "2023", basis="constant 2010 prices"),
    ]
    claim = figure("$60 billion", measure="exports")
    verdict = verify(claim, store_of(*facts))
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS)
    named = verify(figure("$60 billion", measure="exports", basis="current prices"), store_of(*facts))
    assert named.status is Status.SUPPORTED


def test_a_named_publisher_is_the_only_one_asked() -> None:
    bank = SOURCE.model_copy(update={"publisher": "World Bank"})
    other = figure_fact("Norway", "population", "5600000 people", "2023", source=bank)
    store = store_of(PEOPLE, other)
    assert verify(figure("5.6 million", publisher="World Bank"), store).status is Status.SUPPORTED
    assert verify(figure("5.49 million", publisher="World Bank"), store).status is Status.REFUTED


def test_a_withdrawn_fact_explains_and_never_supports() -> None:
    gone = PEOPLE.model_copy(update={"withdrawn": "2024-01-01", "reason": "miscounted"})
    assert verify(figure("5.49 million"), store_of(gone)).status is Status.OUTDATED


def test_a_fact_from_the_draft_itself_does_not_support() -> None:
    text = "Norway's population was 5.49 million in 2023.\n"
    plain = only_verdict(check(text, PEOPLE))
    own = SOURCE.model_copy(update={"sha256": check(text).draft.sha256})
    verdict = only_verdict(check(text, PEOPLE.model_copy(update={"source": own})))
    assert plain.status is Status.SUPPORTED
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.SELF_SOURCED)


def test_arithmetic_alone_never_supports() -> None:
    claim = FigureClaim(
        subject="Norway",
        measure="exports",
        change=Change(factor="doubled", start="$2 billion", end="$4 billion"),
    )
    verdict = verify(claim, Store.empty())
    assert verdict.status is Status.NOT_ENOUGH_INFO
    assert [one.rule for one in verdict.findings] == ["CHG250"]
    wrong = claim.model_copy(
        update={"change": Change(factor="tripled", start="$2 billion", end="$4 billion")}
    )
    verdict = verify(wrong, Store.empty())
    assert (verdict.status, verdict.decided_by) == (Status.REFUTED, DecidedBy.INTERNAL)


def derived() -> tuple[FigureFact, FigureFact]:
    return figure_fact("Norway", "GDP", "485.5 billion USD", "2023"), PEOPLE


def test_a_calculation_decides_and_cites_all_it_rests_on() -> None:
    verdict = verify(figure("about $88,000", measure="GDP per capita"), store_of(*derived()))
    assert (verdict.status, verdict.decided_by) == (Status.SUPPORTED, DecidedBy.DERIVED)
    assert len(verdict.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Norway's population was 5.49 million in 2023.",
        "Norway's population was 5.9 million in 2023.",
        "Norway's GDP per capita was about $88,000 in 2023.",
        "Norway's GDP was €485.5 billion in 2023.",
        "Norway's population is 5.49 million.",
        "Denmark's population was 5.9 million in 2023.",
    ],
)
def test_a_report_on_figures_is_judged_again_alike(text: str) -> None:
    report = check(text, *derived(), dateline=date(2024, 4, 11))
    assert [one.outcome for one in replay(report)] == [Outcome.SAME]


def test_the_context_keeps_what_measures_and_calendars_said() -> None:
    measures = [
        {
            "kind": "measure",
            "id": "heads",
            "name": "head count",
            "aliases": ["population"],
            "fresh-for": "2 years",
        },
        {"kind": "measure", "id": "other", "name": "other thing"},
        {"kind": "calendar", "id": "no", "subject": "Norway", "fiscal-year-starts": "01-01"},
    ]
    fact = figure_fact("Norway", "head count", "5488984 people", "2023")
    store = Store.from_records([fact], measures=measures)
    report = Checker(store, Options(dateline=date(2024, 4, 11))).check("Norway's population is 5.49 million.")
    assert [one["id"] for one in report.context.measures] == ["heads"]
    assert [one["id"] for one in report.context.calendars] == ["no"]
    verdict: Verdict = only_verdict(report)
    assert verdict.status is Status.SUPPORTED
    assert [one.outcome for one in replay(report.model_dump_json(by_alias=True))] == [Outcome.SAME]


@pytest.mark.parametrize("value", ["up to 2.4802 million", "at most 2.4804 million", "2.4802 million"])
def test_a_heavier_source_that_leaves_it_open_keeps_a_lighter_one_from_supporting(value: str) -> None:
    light = SOURCE.model_copy(update={"medium": Medium.WIRE, "title": "A wire report"})
    rounded = figure_fact("Norway", "population", "2.48 million people", "2023", exact=False)
    other = figure_fact("Norway", "population", "1.182 million people", "2023", source=light)
    verdict = verify(figure(value), store_of(rounded, other))
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.PRECISION_GAP)
    assert {one.record["value"] for one in verdict.evidence} <= {rounded.value}


def test_a_lighter_source_may_be_more_exact_than_a_heavier_one() -> None:
    light = SOURCE.model_copy(update={"medium": Medium.WIRE, "title": "A wire report"})
    rounded = figure_fact("Norway", "population", "2.48 million people", "2023", exact=False)
    exact = figure_fact("Norway", "population", "2480150 people", "2023", source=light)
    assert verify(figure("2.4802 million"), store_of(rounded, exact)).status is Status.SUPPORTED


def test_a_lighter_source_is_not_heard_where_a_heavier_one_is_near_the_hedge() -> None:
    light = SOURCE.model_copy(update={"medium": Medium.WIRE, "title": "A wire report"})
    heavy = figure_fact("Norway", "population", "5000000 people", "2023")
    other = figure_fact("Norway", "population", "5488984 people", "2023", source=light)
    verdict = verify(figure("about 5.5 million"), store_of(heavy, other))
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.HEDGE_GAP)


def test_a_count_of_other_things_is_not_compared() -> None:
    boats = figure_fact("Norway", "harbor register", "358 boats", "2023")
    for value in ("358 workers", "400 workers", "358 people"):
        verdict = verify(figure(value, measure="harbor register"), store_of(boats))
        assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.NOT_COMPARABLE)
    for value in ("358", "358 boats", "358 fishing boats", "358 vessels"):
        assert verify(figure(value, measure="harbor register"), store_of(boats)).status is Status.SUPPORTED


@pytest.mark.parametrize("value", ["358 people", "358 victims", "358 deaths", "358"])
def test_the_dead_are_counted_under_several_names(value: str) -> None:
    dead = figure_fact("Norway", "deaths", "358 people", "2023")
    assert verify(figure(value, measure="deaths"), store_of(dead)).status is Status.SUPPORTED
