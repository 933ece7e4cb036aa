"""A figure beside every recorded one of its series: which of them a statement of now or of then means."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim
from factcheck.config import Options
from factcheck.facts import FigureFact
from factcheck.match.figures import Gate
from factcheck.match.figures_read import read_figure
from factcheck.match.figures_zones import Closeness
from factcheck.rules import figure_series
from factcheck.rules.figure_draft import two_values
from factcheck.rules.figure_series import RULES
from factcheck.values.period import Period, parse_edtf
from factcheck.verdict import Reason, Status
from tests.builders import figure_fact, store_of

FILED = date(2024, 4, 11)


def outcome(
    claim: dict[str, Any], *facts: FigureFact, dateline: date | None = FILED
) -> tuple[str, list[str]]:
    stated = FigureClaim(
        **{"subject": "Norway", "measure": "exports", "text": "Norway's exports are so", **claim}
    )
    verdict = Checker(store_of(*facts), Options(dateline=dateline)).verify(stated)
    return verdict.reason or verdict.status, [one.rule for one in verdict.findings]


def exports(value: str, period: str | None, **slots: Any) -> FigureFact:
    return figure_fact("Norway", "exports", value, period, **slots)


NOW, BEFORE = exports("51.2 billion USD", "2023"), exports("47.9 billion USD", "2022")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("$51.2 billion", (Status.SUPPORTED, ["FIG201"])),
        ("$47.9 billion", (Status.OUTDATED, ["FIG242"])),
        ("$40 billion", (Status.REFUTED, ["FIG202"])),
    ],
)
def test_a_statement_of_now_means_the_latest(value: str, found: tuple[str, list[str]]) -> None:
    status, rules = outcome({"value": value}, NOW, BEFORE)
    assert status is found[0]
    assert set(found[1]) <= set(rules)


def test_an_earlier_figure_is_of_the_same_currency_and_has_a_time() -> None:
    for before in (
        exports("47.9 billion EUR", "2022"),
        exports("47.9 billion USD", None),
    ):
        assert outcome({"value": "$47.9 billion"}, NOW, before)[0] is not Status.OUTDATED


def test_a_statement_of_then_names_its_time_or_stays_open() -> None:
    text = "Norway's exports were so"
    assert outcome({"value": "$40 billion", "text": text}, NOW)[0] is Reason.AMBIGUOUS
    assert outcome({"value": "$51.2 billion", "text": text}, NOW)[0] is Status.SUPPORTED
    assert outcome({"value": "$40 billion", "text": text, "period": "2023"}, NOW)[0] is Status.REFUTED


def test_without_a_day_nobody_knows_what_now_is() -> None:
    assert outcome({"value": "$51.2 billion"}, NOW, dateline=None) == (
        Reason.NO_DATELINE,
        ["FIG245"],
    )
    assert outcome({"value": "$51.2 billion", "period": "2023"}, NOW, dateline=None)[0] is Status.SUPPORTED
    reason, rules = outcome({"value": "$51.2 billion", "period": "last year"}, NOW, dateline=None)
    assert (reason, rules) == (Reason.NO_DATELINE, ["FIG245"])


def test_a_time_that_cannot_be_read_is_named() -> None:
    claim = {"value": "$51.2 billion", "period": "in the year of the cat"}
    assert outcome(claim, NOW) == (Reason.UNPARSED, ["FIG246"])


@pytest.mark.parametrize(
    ("day", "is_stale"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2027, 6, 1), True),
    ],
)
def test_a_figure_speaks_for_two_periods_of_its_length(day: date, is_stale: bool) -> None:
    reason, _ = outcome({"value": "$51.2 billion"}, NOW, dateline=day)
    assert reason is (Reason.STALE if is_stale else Status.SUPPORTED)


def test_a_forecast_score_is_no_result() -> None:
    claim = {"measure": "final score", "value": "7-2", "period": "2023", "text": "Norway won 7-2 in 2023"}
    for score, status, outcomes in (
        ("7-2", "forecast", (Reason.NOT_COMPARABLE, ["FIG211"])),
        ("7-2", "actual", (Status.SUPPORTED, ["FIG201"])),
        ("7-3", "actual", (Status.REFUTED, ["FIG202"])),
    ):
        assert outcome(claim, figure_fact("Norway", "final score", score, "2023", status=status)) == outcomes


def test_a_stated_basis_that_no_record_names_is_assumed() -> None:
    status, rules = outcome({"value": "$51.2 billion", "period": "2023", "basis": "current prices"}, NOW)
    assert (status, rules) == (Status.SUPPORTED, ["FIG201", "FIG221"])


def test_figures_that_cannot_be_read_are_not_compared_in_a_draft() -> None:
    claims = [
        FigureClaim(subject="Norway", measure="exports", value=value, period=period)
        for value, period in (
            ("hardly anything", "2023"),
            ("$52 billion", "in the year of the cat"),
            ("$52 billion", "2023"),
            ("$58 billion", "2023"),
        )
    ]
    assert [(one.claim, one.found) for one in two_values(claims)] == [(3, "$58 billion")]


def match(*closeness: Closeness | None, checks: tuple[Closeness, ...] = (), **more: Any) -> Any:
    """As much of a match as these rules read."""
    besides = [SimpleNamespace(closeness=one) for one in closeness]
    reckoned = [SimpleNamespace(closeness=one) for one in checks]
    return SimpleNamespace(**{"besides": besides, "checks": reckoned, "missing": (), "facts": (NOW,), **more})


AGREES, LOOSE, DIFFERS, GAP = Closeness.AGREES, Closeness.LOOSE, Closeness.DIFFERS, Closeness.HEDGE_GAP


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (match(AGREES), "yes"),
        (match(LOOSE, AGREES), "yes"),
        (match(checks=(AGREES,)), "yes"),
        (match(AGREES, checks=(DIFFERS,)), "no"),
        (match(AGREES, DIFFERS), "no"),
        (match(DIFFERS, None), "no"),
        (match(DIFFERS, missing=("2013",)), "no"),
        (match(AGREES, GAP), "perhaps"),
        (match(GAP), "perhaps"),
        (match(AGREES, None), None),
        (match(GAP, None), None),
        (match(None), None),
        (match(), None),
        (match(AGREES, missing=("2013",)), None),
        (match(GAP, missing=("2013",)), None),
    ],
)
def test_what_one_series_says(one: Any, says: str | None) -> None:
    assert figure_series._says(one) == says


def source(medium: str | None) -> dict[str, Any]:
    return {"source": {"title": "Yearbook", **({"medium": medium} if medium else {})}}


YES, NO = match(AGREES), match(DIFFERS)


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ({}, {}, ["FIG240"]),
        (source("wire"), source("wire"), ["FIG240"]),
        (source("wire"), source("official-data"), []),
        (source(None), source("wire"), []),
        (source(None), source(None), ["FIG240"]),
        ({"vintage": "2024-03"}, {"vintage": "2024-03"}, ["FIG240"]),
        ({"vintage": "2024-03"}, {"vintage": "2023-10"}, []),
        ({"vintage": "2024-03"}, {}, []),
        ({"basis": "current prices"}, {"basis": "current prices"}, ["FIG240"]),
        ({"basis": "current prices"}, {"basis": "constant prices"}, ["FIG241"]),
        ({"basis": "current prices"}, {}, ["FIG241"]),
    ],
)
def test_two_records_disagree_where_neither_outweighs_the_other(
    one: dict[str, Any], other: dict[str, Any], codes: list[str]
) -> None:
    yes, no = exports("51.2 billion USD", "2023", **one), exports("49 billion USD", "2023", **other)
    pair = match(AGREES, facts=(yes,)), match(DIFFERS, facts=(no,))
    for found in (pair, pair[::-1], (*pair, *pair)):
        matches: Any = SimpleNamespace(matches=found)
        said = [(rule.code, remark) for rule in RULES[:2] for remark in rule.check(matches)]
        assert [code for code, _ in said] == codes
        assert all(set(remark.facts) == {yes, no} and remark.slot == "value" for _, remark in said)


def test_on_two_bases_a_near_figure_leaves_it_open_too() -> None:
    yes = match(AGREES, facts=(exports("51.2 billion USD", "2023", basis="current prices"),))
    near = match(GAP, facts=(exports("49 billion USD", "2023", basis="constant prices"),))
    for found, codes in (((yes, near), ["FIG241"]), ((near, near), []), ((yes, yes), [])):
        matches: Any = SimpleNamespace(matches=found)
        assert [rule.code for rule in RULES[:2] if list(rule.check(matches))] == codes
    same = match(GAP, facts=(exports("49 billion USD", "2023", basis="current prices"),))
    assert list(figure_series.sources_disagree(SimpleNamespace(matches=(yes, same)))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fresh", "day", "is_stale"), [(100, 101, True), (100, 100, False), (None, 731, True)]
)
def test_a_measure_may_say_how_long_it_is_fresh(fresh: int | None, day: int, is_stale: bool) -> None:
    known: Any = SimpleNamespace(entry=SimpleNamespace(period=Period.year(2023), gate=None), gate=None)
    known.fact, known.point = NOW, SimpleNamespace(slot="value")
    since: Any = SimpleNamespace(entry=SimpleNamespace(period=parse_edtf("2020/..")), gate=None)
    until: Any = SimpleNamespace(entry=SimpleNamespace(period=parse_edtf("../2020")), gate=None)
    stated = SimpleNamespace(period=None, measured=SimpleNamespace(is_limit=False))
    matches: Any = SimpleNamespace(
        stated=stated,
        matches=(SimpleNamespace(besides=(since, until, known), facts=(NOW,)),),
        dateline=date(2024, 1, 1) + timedelta(days=day),
        fresh_for=fresh,
    )
    found = list(figure_series.stale(matches))
    assert [(one.message, one.slot, one.facts) for one in found] == (
        [("the latest on record is for 2023", "value", (NOW,))] if is_stale else []
    )
    stated.measured.is_limit = True
    assert list(figure_series.stale(matches)) == []
    stated.measured.is_limit, stated.period = False, Period.year(2023)
    assert list(figure_series.stale(matches)) == []
    stated.period, matches.dateline = None, None
    assert list(figure_series.stale(matches)) == []


def beside(period: str | None, *, gate: Gate | None = None, slot: str = "value", **more: Any) -> Any:
    """A stated figure beside a recorded one of that time."""
    entry = SimpleNamespace(
        period=parse_edtf(period) if period else None,
        measured="exports",
        fact=exports("51.2 billion USD", period),
        quantity=read_figure(more.pop("recorded", "51.2 billion USD")),
    )
    point = SimpleNamespace(
        slot=slot, text="$51.2 billion", quantity=read_figure(more.pop("said", "$51.2 billion"))
    )
    given = {"closeness": Closeness.DIFFERS, **more}
    return SimpleNamespace(entry=entry, gate=gate, point=point, fact=entry.fact, **given)


def timeless(*besides: Any, now: bool = True, dateline: date | None = FILED, **more: Any) -> Any:
    """Everything that was found for a statement of now, or of then, that names no time."""
    claim = SimpleNamespace(text=f"Norway's exports {'are' if now else 'were'} so")
    stated = SimpleNamespace(
        period=None, measured=SimpleNamespace(is_limit=False), claim=claim, unread=more.pop("unread", ())
    )
    facts = tuple(one.fact for one in besides)
    found = (SimpleNamespace(besides=besides, checks=(), missing=(), facts=facts),)
    given = {"matches": found, "series": (), "fresh_for": None, **more}
    return SimpleNamespace(stated=stated, dateline=dateline, **given)


def earlier(period: str | None, value: str = "47.9 billion USD", **more: Any) -> Any:
    fact = exports(value, period)
    read = parse_edtf(period) if period else None
    return SimpleNamespace(
        **{"fact": fact, "period": read, "quantity": read_figure(value), "measured": "exports", **more}
    )


STATED = beside("2023", said="$47.9 billion")


@pytest.mark.parametrize(
    ("series", "told_of"),
    [
        ((earlier("2022"),), "2022"),
        ((earlier("2021"), earlier("2022")), "2021"),
        ((earlier(None), earlier("2022")), "2022"),
        ((earlier("2020/.."), earlier("2022")), "2022"),
        ((earlier("2021", "44 billion USD"), earlier("2022")), "2022"),
        ((earlier("2024"),), None),
        ((earlier("2023"),), None),
        ((earlier("2022", measured="imports"),), None),
        ((earlier("2022", "47.9 billion EUR"),), None),
        ((), None),
    ],
)
def test_an_earlier_figure_is_told_once(series: tuple[Any, ...], told_of: str | None) -> None:
    for besides in ((STATED,), (STATED, STATED), (beside("2020/..", said="$47.9 billion"), STATED)):
        found = list(figure_series.outdated_figure(timeless(*besides, series=series)))
        messages = [f"that was the figure for {told_of}; for 2023 it is 51.2 billion USD"] if told_of else []
        assert [one.message for one in found] == messages
        assert [(one.found, one.expected, one.slot) for one in found] == [
            ("$51.2 billion", "51.2 billion USD", "value") for _ in found
        ]
        assert [[fact.record().get("period") for fact in one.facts] for one in found] == [
            [told_of, "2023"] for _ in found
        ]
    then = timeless(STATED, series=series, now=False)
    assert list(figure_series.outdated_figure(then)) == []


def test_a_figure_that_holds_today_is_not_outdated() -> None:
    same = exports("51.2 billion USD", "2022")
    assert outcome({"value": "$51.2 billion"}, NOW, same)[0] is Status.SUPPORTED
    agrees = beside("2023", said="$47.9 billion", closeness=Closeness.AGREES)
    found = timeless(agrees, series=(earlier("2022"),))
    assert list(figure_series.outdated_figure(found)) == []
    both = (*timeless(STATED).matches, *found.matches)
    for matches in (both, both[::-1]):
        assert list(figure_series.outdated_figure(timeless(series=(earlier("2022"),), matches=matches))) == []


def test_of_then_an_earlier_figure_stays_open() -> None:
    claim = {"value": "$47.9 billion", "text": "Norway's exports were so"}
    assert outcome(claim, NOW, BEFORE)[0] is Reason.AMBIGUOUS


@pytest.mark.parametrize("rule", [figure_series.period_open, figure_series.no_dateline, figure_series.stale])
def test_of_several_figures_for_the_latest_time_one_is_named(rule: Any) -> None:
    then = {"now": False} if rule is figure_series.period_open else {}
    day = None if rule is figure_series.no_dateline else date(2030, 1, 1)
    gated = beside("2023", gate=Gate.CURRENCY)
    first, second = beside("2023"), beside("2023", slot="end")
    (found,) = rule(timeless(gated, first, second, dateline=day, **then))
    assert (found.slot, found.facts) == ("value", (gated.fact, first.fact, second.fact))
    assert list(rule(timeless(gated, dateline=day, **then))) == []
    assert list(rule(timeless(beside(None), dateline=day, **then))) == []


def test_the_time_that_cannot_be_read_is_pointed_at() -> None:
    unread = (("period", "no such time"), ("deadline", "nor that one"))
    found = list(figure_series.time_unreadable(timeless(unread=unread)))
    assert [(one.message, one.slot) for one in found] == [
        ("no such time", "period"),
        ("nor that one", "deadline"),
    ]
    assert list(figure_series.time_unreadable(timeless(unread=unread, dateline=None))) == []
    (found_without,) = figure_series.no_dateline(timeless(unread=unread, dateline=None))
    assert (found_without.message, found_without.slot) == ("no such time", "period")


@pytest.mark.parametrize("text", ["Norway's exports are so", "Norway's exports were so"])
@pytest.mark.parametrize("value", ["$47.9 billion", "$51.2 billion"])
def test_a_record_without_a_period_does_not_outrank_a_dated_one(value: str, text: str) -> None:
    undated = exports("47.9 billion USD", None)
    assert outcome({"value": value, "text": text}, undated, NOW)[0] is Status.CONFLICTING
    assert outcome({"value": value, "text": text}, NOW, undated)[0] is Status.CONFLICTING
    assert outcome({"value": "$47.9 billion", "text": text}, undated)[0] is Status.SUPPORTED


def test_an_earlier_figure_is_found_beside_one_without_a_time() -> None:
    undated = exports("44.1 billion USD", None)
    assert outcome({"value": "$47.9 billion"}, undated, NOW, BEFORE)[0] is Status.OUTDATED
    assert outcome({"value": "$40 billion"}, undated, NOW, BEFORE)[0] is Status.REFUTED


def test_a_figure_whose_sign_may_mean_other_currencies_is_no_earlier_one() -> None:
    def entry(*candidates: str) -> Any:
        return SimpleNamespace(
            quantity=SimpleNamespace(currency=None, candidates=candidates), measured="exports"
        )

    beside: Any = SimpleNamespace(entry=entry("GBP", "EGP"))
    assert not figure_series._fits(beside, entry("USD", "CAD"))
