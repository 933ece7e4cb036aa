"""Titles, ages and terms beside what the store knows of people."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker, replay
from factcheck.claims import DateClaim
from factcheck.config import Options
from factcheck.match.events_ages import ages_against_birth, ages_in
from factcheck.match.events_offices import offices_stated, titles_differ
from factcheck.match.events_terms import terms_against_record
from factcheck.match.events_when import times_of
from factcheck.verdict import Report, Status
from tests.builders import event_fact, store_of

LIND = {
    "kind": "person",
    "id": "marta-lind",
    "name": "Marta Lind",
    "weak-aliases": ["Lind"],
    "born": "1960-05-17",
    "roles": [
        {"office": "Vice President", "country": "Norway", "from": "2010-02-01", "until": "2014-02-01"},
        {"office": "President", "country": "Norway", "from": "2016-01-15", "until": "2020-01-15"},
    ],
}
BRIDGE = event_fact("Marta Lind opens the Tana bridge", "2018-06-01")
STORE = store_of(BRIDGE, names=(LIND,))


def report(draft: str, dateline: date = date(2024, 4, 11)) -> Report:
    return Checker(STORE, Options(dateline=dateline)).check(draft)


def outcome(draft: str, dateline: date = date(2024, 4, 11)) -> tuple[Status, set[str]]:
    (found,) = report(draft, dateline).verdicts
    return found.status, {one.rule for one in found.findings}


@pytest.mark.parametrize(
    ("subject", "status", "rule"),
    [
        ("Marta Lind", Status.SUPPORTED, "DAT301"),
        ("President Marta Lind", Status.SUPPORTED, "DAT301"),
        ("Norwegian President Marta Lind", Status.SUPPORTED, "DAT301"),
        ("Then-President Marta Lind", Status.SUPPORTED, "DAT301"),
        ("Former President Marta Lind", Status.SUPPORTED, "DAT301"),
        ("Former Vice President Marta Lind", Status.SUPPORTED, "DAT301"),
        ("Vice President Marta Lind", Status.NOT_ENOUGH_INFO, "DAT317"),
        ("Swedish President Marta Lind", Status.NOT_ENOUGH_INFO, "DAT317"),
        ("Prime Minister Marta Lind", Status.NOT_ENOUGH_INFO, "DAT317"),
        ("Former Chancellor Marta Lind", Status.NOT_ENOUGH_INFO, "DAT317"),
        ("Then-Vice President Marta Lind", Status.REFUTED, "DAT323"),
        ("Marta Lind, 58,", Status.SUPPORTED, "DAT301"),
        ("Marta Lind, 63,", Status.SUPPORTED, "DAT301"),
        ("Marta Lind, 60,", Status.REFUTED, "DAT325"),
        ("The 60-year-old Marta Lind", Status.REFUTED, "DAT325"),
    ],
)
def test_who_somebody_was_that_day(subject: str, status: Status, rule: str) -> None:
    found, rules = outcome(f"{subject} opened the Tana bridge on June 1, 2018.")
    assert found is status, rules
    assert rule in rules


def test_the_office_of_the_day_of_filing_is_only_noted() -> None:
    later = event_fact("Marta Lind opens the Orsk bridge", "2015-06-01")
    checker = Checker(store_of(later, names=(LIND,)), Options(dateline=date(2018, 4, 11)))
    (found,) = checker.check("President Marta Lind opened the Orsk bridge on June 1, 2015.").verdicts
    assert found.status is Status.SUPPORTED
    assert "DAT341" in {one.rule for one in found.findings}


def test_a_wrong_day_is_refuted_whatever_the_office() -> None:
    assert outcome("Vice President Marta Lind opened the Tana bridge on June 2, 2018.")[0] is Status.REFUTED


@pytest.mark.parametrize(
    "draft",
    [
        "Marta Lind was president from 2016 to 2021.",
        "Marta Lind was president from January 2016 to March 2020.",
        "Marta Lind became president on January 16, 2016.",
        "Marta Lind was vice president in 2016.",
        "Marta Lind served as president until 2019.",
        "Marta Lind stepped down as president on January 15, 2016.",
        "Marta Lind turned 60 on May 17, 2019.",
    ],
)
def test_terms_and_birthdays_that_are_not_those_on_record(draft: str) -> None:
    assert outcome(draft)[0] is Status.REFUTED


@pytest.mark.parametrize(
    "draft",
    [
        "Marta Lind was president from 2016 to 2020.",
        "Marta Lind was vice president from 2010 to 2014.",
        "Marta Lind became president on January 15, 2016.",
        "Marta Lind was president in 2020.",
        "Marta Lind served as president until 2020.",
        "Marta Lind stepped down as president in January 2020.",
        "Marta Lind was chancellor from 2001 to 2002.",
        "Marta Lind was president of the chess club in 2022.",
        "Marta Lind turned 60 on May 17, 2020.",
    ],
)
def test_terms_and_birthdays_on_record_or_unknown(draft: str) -> None:
    assert all(one.status is Status.NOT_ENOUGH_INFO for one in report(draft).verdicts)


def test_what_names_decide_is_replayed_alike() -> None:
    for draft in (
        "Marta Lind, 60, opened the Tana bridge on June 1, 2018.",
        "Marta Lind was president from 2016 to 2021.",
        "Vice President Marta Lind opened the Tana bridge on June 1, 2018.",
    ):
        assert [one.outcome.value for one in replay(report(draft))] == ["same"]


def test_titles_of_the_record_itself_are_compared() -> None:
    record = ("Governor Ana Ruiz meets Mayor Tom Falk",)
    assert titles_differ("Senator Ana Ruiz met Mayor Tom Falk", record) == ("senator", "governor")
    assert titles_differ("Gov. Ana Ruiz met Tom Falk", record) is None
    assert titles_differ("Former Senator Ana Ruiz met Tom Falk", record) is None
    assert titles_differ("Senator Eva Lund met Tom Falk", record) is None


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        ("Future President Marta Lind opened the Tana bridge on June 1, 2018.", True),
        ("Future Mayor Marta Lind opened the Tana bridge on June 1, 2018.", False),
        ("Current Mayor Marta Lind opened the Tana bridge on June 1, 2018.", False),
        ("Current President Marta Lind opened the Tana bridge on June 1, 2012.", True),
        ("President Otto Dahl opened the Tana bridge on June 1, 2018.", False),
    ],
)
def test_an_office_to_come_and_one_of_somebody_without_any_on_record(draft: str, rule: bool) -> None:
    mayor = {"office": "Mayor", "from": "2022-05-03"}
    lind = {**LIND, "roles": [*LIND["roles"], mayor]}
    dahl = {"kind": "person", "id": "otto-dahl", "name": "Otto Dahl"}
    facts = (BRIDGE, event_fact("Otto Dahl opens the Tana bridge", "2018-06-01"))
    checker = Checker(store_of(*facts, names=(lind, dahl)), Options(dateline=date(2024, 4, 11)))
    (found,) = checker.check(draft).verdicts
    assert bool({"DAT317", "DAT341"} & {one.rule for one in found.findings}) is rule


@pytest.mark.parametrize(
    ("claim", "record", "differ"),
    [
        ("French President Ada Lund met", "Norwegian President Ada Lund met", True),
        ("President Ada Lund met", "Norwegian President Ada Lund met", False),
        ("Minister Ada Lund met", "Foreign Minister Ada Lund met", False),
        ("President Ada Lund met", "Vice President Ada Lund met", True),
    ],
)
def test_offices_of_two_countries_are_two_offices(claim: str, record: str, differ: bool) -> None:
    assert (titles_differ(claim, (record,)) is not None) is differ


def test_a_time_open_on_one_side_gives_nobody_an_office_on_a_day() -> None:
    claim = DateClaim(event="Vice President Marta Lind opened the Tana bridge", date="since June 1, 2018")
    store = store_of(BRIDGE, names=(LIND,))
    whens = times_of(claim, None)
    assert not offices_stated(claim, whens, store.names)
    on_the_day = claim.model_copy(update={"date": "June 1, 2018"})
    assert offices_stated(on_the_day, times_of(on_the_day, None), store.names)


@pytest.mark.parametrize(
    ("event", "day", "borne_out"),
    [
        ("Marta Lind was mayor", "until April 20, 2023", False),
        ("Marta Lind was mayor", "until May 20, 2023", True),
        ("Marta Lind was mayor", "May 3, 2022 to May 20, 2023", True),
        ("Marta Lind was mayor", "May 3, 2022 to April 20, 2023", False),
        ("Marta Lind was mayor", "2022 to 2023", True),
        ("Marta Lind was mayor", "from 2022 onward", True),
        ("Marta Lind was mayor", "before 2022", False),
    ],
)
def test_a_term_told_to_the_day(event: str, day: str, borne_out: bool) -> None:
    lind = {**LIND, "roles": [{"office": "Mayor", "from": "2022-05-03", "until": "2023-05"}]}
    claim = DateClaim(event=event, date=day)
    found = terms_against_record(claim, times_of(claim, None), store_of(BRIDGE, names=(lind,)).names)
    assert (not found) is borne_out


@pytest.mark.parametrize(
    ("event", "day", "wrong"),
    [
        ("Marta Lind, 57, opened the Tana bridge", "June 1, 2018", True),
        ("Marta Lind, 58, opened the Tana bridge", "June 1, 2018", False),
        ("Marta Lind, 57, opened the Tana bridge", "since June 1, 2018", False),
    ],
)
def test_an_age_needs_a_day_with_both_its_ends(event: str, day: str, wrong: bool) -> None:
    claim = DateClaim(event=event, date=day)
    names = store_of(BRIDGE, names=(LIND,)).names
    assert bool(ages_against_birth(claim, times_of(claim, None), names, None)) is wrong


@pytest.mark.parametrize("text", ["Marta Lind, aged 300, died", "Lind turned 200", "Lind turned umpteen"])
def test_what_nobody_s_age_can_be_is_none(text: str) -> None:
    assert not ages_in(text)
    assert ages_in("Marta Lind turned 60")
