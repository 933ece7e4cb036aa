"""A record that does not hold on the day speaks for and against no other; of several, which decides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.facts import Fact, Medium, Source
from factcheck.verdict import Reason, Status, Verdict
from tests.builders import SPEAKER, event_fact, figure_fact, quote_fact, store_of

WORDS = "The harbor crews will repair the old lighthouse before the winter storms."
OTHER = "Nobody has painted the northern ferry since the summer of the great flood."
STRANGER = "Ingrid Halvorsen"
NOT_LIVE: tuple[dict[str, Any], ...] = (
    {"withdrawn": "2024-01-10", "reason": "misheard"},
    {"valid_from": "2024-04-12"},
    {"valid_until": "2024-04-11"},
)
WIRE = Source(title="Wire report", date="2024-03-05", medium=Medium.WIRE)
LAUNCH = "Corvus 7 launch"


def verdict_on(claim: Claim, *facts: Fact) -> Verdict:
    return Checker(store_of(*facts), Options(dateline=date(2024, 4, 11))).verify(claim)


def launched(day: str, **slots: Any) -> Fact:
    return event_fact(LAUNCH, day, place="Velm", **slots)


def said_on(day: str, **slots: Any) -> DateClaim:
    return DateClaim(event=LAUNCH, place="Velm", date=day, **slots)


@pytest.mark.parametrize("life", NOT_LIVE)
def test_a_record_that_does_not_hold_gives_nobody_the_words(life: dict[str, Any]) -> None:
    claim = QuoteClaim(speaker=STRANGER, words=WORDS)
    assert verdict_on(claim, quote_fact(WORDS)).status is Status.REFUTED
    assert verdict_on(claim, quote_fact(WORDS, **life)).status is Status.NOT_ENOUGH_INFO


@pytest.mark.parametrize("life", NOT_LIVE)
@pytest.mark.parametrize("link", [" … ", " "])
def test_a_quotation_is_not_put_together_of_records_that_do_not_hold(link: str, life: dict[str, Any]) -> None:
    claim = QuoteClaim(speaker=SPEAKER, words=f"The harbor crews will repair{link}summer of the great flood.")
    first, last = quote_fact(WORDS), quote_fact(OTHER, said="2023-01-02")
    assert verdict_on(claim, first, last).status is Status.REFUTED
    verdict = verdict_on(claim, first, quote_fact(OTHER, said="2023-01-02", **life))
    assert not {"QUO143", "QUO144", "QUO145"} & {one.rule for one in verdict.findings}


def test_a_withdrawn_record_of_the_stated_day_bears_nothing_out() -> None:
    claim = QuoteClaim(speaker=SPEAKER, words=WORDS, said="2024-03-06")
    live = quote_fact(WORDS, said="2024-03-05")
    withdrawn = quote_fact(WORDS, said="2024-03-06", withdrawn="2024-04-01", reason="misdated")
    verdict = verdict_on(claim, live, withdrawn)
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.AMBIGUOUS)


def test_words_on_record_are_not_refuted_by_a_record_that_is_like_them() -> None:
    limited = "At least forty farms were flooded when the river rose in the spring."
    claim = QuoteClaim(speaker=SPEAKER, words="forty farms were flooded when the river rose in the spring")
    other = quote_fact(limited.replace("forty", "fifty"))
    assert verdict_on(claim, quote_fact(limited)).status is Status.NOT_ENOUGH_INFO
    assert verdict_on(claim, quote_fact(limited), other).status is Status.NOT_ENOUGH_INFO
    assert verdict_on(claim, other).status is Status.REFUTED


def test_words_that_a_namesake_said_too_are_nobody_elses() -> None:
    claim = QuoteClaim(speaker="Bill Halvorsen", words=WORDS)
    others = [quote_fact(WORDS), quote_fact(WORDS, "William Halvorsen")]
    assert verdict_on(claim, *others[:1]).status is Status.REFUTED
    assert verdict_on(claim, *others).status is Status.NOT_ENOUGH_INFO


def test_two_negations_are_not_one() -> None:
    twice = quote_fact("It is not true that the harbor crews will not repair the old lighthouse.")
    words = "It is not true … repair the old lighthouse."
    assert verdict_on(QuoteClaim(speaker=SPEAKER, words=words), twice).status is Status.REFUTED
    again = quote_fact("We will not sell the docks and will not repair the old lighthouse.")
    kept = QuoteClaim(speaker=SPEAKER, words="We will not … repair the old lighthouse.")
    assert verdict_on(kept, again).status is not Status.REFUTED


@pytest.mark.parametrize("life", NOT_LIVE)
def test_an_event_record_that_does_not_hold_leaves_nothing_open(life: dict[str, Any]) -> None:
    right, wrong = launched("2004-03-09"), launched("2004-03-12", **life)
    assert verdict_on(said_on("March 9, 2004"), right, wrong).status is Status.SUPPORTED


def test_an_event_that_was_put_right_is_outdated_as_it_was() -> None:
    wrong = launched("2004-03-12", withdrawn="2024-01-10", reason="misread")
    assert verdict_on(said_on("March 12, 2004"), launched("2004-03-09"), wrong).status is Status.OUTDATED


def test_records_of_one_event_that_disagree_conflict() -> None:
    facts = (launched("2004-03-09"), launched("2004-03-12"))
    verdict = verdict_on(said_on("March 9, 2004"), *facts)
    assert verdict.status is Status.CONFLICTING
    assert [one.rule for one in verdict.findings][:1] == ["DAT318"]
    assert len(verdict.evidence) == 2
    assert verdict_on(said_on("March 9, 2004"), *reversed(facts)).status is Status.CONFLICTING
    assert verdict_on(said_on("March 2004"), *facts).status is Status.SUPPORTED
    assert verdict_on(said_on("March 10, 2004"), *facts).status is Status.REFUTED


def test_the_heavier_record_of_an_event_decides() -> None:
    facts = (launched("2004-03-09"), launched("2004-03-12", source=WIRE))
    assert verdict_on(said_on("March 9, 2004"), *facts).status is Status.SUPPORTED
    verdict = verdict_on(said_on("March 12, 2004"), *facts)
    assert verdict.status is Status.REFUTED
    assert len(verdict.evidence) == 1


@pytest.mark.parametrize(
    "slots", [{"place": "Orsk"}, {"participants": ("Ada Lund",)}, {"status": "cancelled"}]
)
def test_records_of_other_events_do_not_conflict(slots: dict[str, Any]) -> None:
    other = event_fact(LAUNCH, "2004-03-12", **{"place": "Velm", **slots})
    verdict = verdict_on(DateClaim(event=LAUNCH, date="March 9, 2004"), launched("2004-03-09"), other)
    assert verdict.status is not Status.CONFLICTING


def test_what_comes_again_does_not_conflict() -> None:
    facts = [
        event_fact("Brandt and Lindqvist debate", day, place="Velm") for day in ("2004-03-09", "2004-03-16")
    ]
    claim = DateClaim(event="Brandt and Lindqvist debate", place="Velm", date="March 9, 2004")
    assert verdict_on(claim, *facts).status is Status.SUPPORTED


@pytest.mark.parametrize(
    "value", ["between 355 and 400 boats", "between 1 and 358 boats", "355 to 400 boats"]
)
def test_two_numbers_and_a_noun_are_a_range(value: str) -> None:
    claim = FigureClaim(subject="Aldmoor", measure="boat traffic", value=value, period="2021")
    known = figure_fact("Aldmoor", "boat traffic", "358 boats", "2021")
    assert verdict_on(claim, known).status is Status.SUPPORTED
    beyond = figure_fact("Aldmoor", "boat traffic", "401 boats", "2021")
    assert verdict_on(claim, beyond).status is Status.REFUTED
