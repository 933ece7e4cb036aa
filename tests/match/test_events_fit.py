"""Which event of the store a claim can be about."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.match.events_compared import Extent
from factcheck.match.events_fit import Fit, Named, fit
from factcheck.reading.events_named import event_words
from factcheck.store.names import Names
from tests.builders import event_fact


def fitted(claim: str, event: str, day: str = "2024-04-10", **slots: Any) -> Fit | None:
    fact = event_fact(event, day, **slots)
    return fit(event_words(claim), Named.of(fact, Extent.of(fact).years), Names())


@pytest.mark.parametrize(
    ("claim", "event"),
    [
        ("Corvus 7 lifted off", "Corvus 7 launch"),
        ("The Corvus 7 spacecraft was sent into orbit", "Corvus 7 launch"),
        (
            "Voters in Norway went to the polls to elect a new parliament",
            "Norwegian parliamentary election, 2024",
        ),
        ("Marta Lind was sworn in as president", "Marta Lind takes office as president of Norway"),
        (
            "Marta Lind began a second term as president",
            "Start of Marta Lind's second term as president of Norway",
        ),
        ("Lind and Dahl met for their first debate", "First Lind-Dahl presidential debate (2024)"),
        ("Norsk Bank was bought by Veltron", "Veltron acquires Norsk Bank"),
        ("Holm signed the fisheries treaty", "Lars Holm signs the fisheries treaty"),
        ("The cabinet known as Brandt II was formed", "Brandt II cabinet (Norway) takes office"),
    ],
)
def test_named_in_full(claim: str, event: str) -> None:
    found = fitted(claim, event)
    assert found is not None
    assert found.identified


@pytest.mark.parametrize(
    ("claim", "event"),
    [
        ("Corvus 8 lifted off", "Corvus 7 launch"),
        ("The Brandt III cabinet took office", "Brandt II cabinet takes office"),
        ("The Brandt II cabinet resigned", "Brandt II cabinet takes office"),
        ("Norway held a referendum", "Norwegian parliamentary election, 2024"),
        ("Finland held its parliamentary election", "Norwegian parliamentary election, 2024"),
        ("Norway held its local elections", "Norwegian parliamentary election, 2024"),
        ("The 2016 Norwegian parliamentary election was held", "Norwegian parliamentary election, 2024"),
        ("Lind and Dahl met for their second debate", "First Lind-Dahl presidential debate (2024)"),
        ("Lind and Berg met for their first debate", "First Lind-Dahl presidential debate (2024)"),
        ("Marta Lind was sworn in as vice president", "Marta Lind takes office as president of Norway"),
        ("Lars Holm signed the trade treaty", "Lars Holm signs the fisheries treaty"),
        ("Lars Holm's spokesman signed the fisheries treaty", "Lars Holm signs the fisheries treaty"),
        ("A film about the Battle of Harrow Ford opened", "Battle of Harrow Ford"),
        ("The launch of Corvus 7 was announced", "Corvus 7 launch"),
        ("The Second Battle of Harrow Ford was fought", "Battle of Harrow Ford"),
        ("Sweden was invaded by Norway", "Sweden invades Norway"),
        ("Norsk Bank bought Veltron", "Veltron acquires Norsk Bank"),
        ("Ukraine invaded Russia", "Russia invades Ukraine"),
        (
            "A recount of the Norwegian parliamentary election was held",
            "Norwegian parliamentary election, 2024",
        ),
    ],
)
def test_another_event(claim: str, event: str) -> None:
    assert fitted(claim, event) is None


@pytest.mark.parametrize(
    ("claim", "event"),
    [
        ("Lind and Dahl met", "Lind, Dahl and Berg meet in Oslo"),
        ("Norway held an election", "Norwegian parliamentary election, 2024"),
        ("Marta Lind was sworn in", "Start of Marta Lind's second term as president"),
    ],
)
def test_named_in_part(claim: str, event: str) -> None:
    found = fitted(claim, event)
    assert found is not None
    assert not found.identified


def test_a_place_that_the_event_lacks_is_not_checked() -> None:
    found = fitted("Corvus 7 lifted off from Andoya", "Corvus 7 launch")
    assert found is not None
    assert found.unchecked == ("place",)


def test_another_place_is_another_event() -> None:
    assert fitted("Lind met Dahl in Bergen", "Lind meets Dahl in Oslo") is None
    assert fitted("Lind met Dahl in Bergen", "Lind meets Dahl", place="Oslo") is None


BOTH = ("Marta Lind", "Otto Dahl")


@pytest.mark.parametrize(
    ("claim", "event", "slots", "fits"),
    [
        ("Corvus 9 lifted off", "Corvus 7 launch", {}, False),
        ("The Corvus crew met in Oslo", "Corvus 7 crew meets in Oslo", {}, True),
        ("The summit of Marta Lind and Otto Dahl", "Summit", {"participants": BOTH}, True),
        ("The summit of Marta Lind", "Summit", {"participants": BOTH}, False),
        ("A launch", "Corvus 7 launch", {}, False),
        ("Corvus lifted off", "Corvus 7 launch", {}, True),
        ("The summit", "Lind-Dahl summit", {}, False),
        ("Corvus 7 lifted off", "Launch", {"participants": ("--",)}, False),
    ],
)
def test_what_is_named_by_a_number_or_by_those_who_met(
    claim: str, event: str, slots: dict[str, Any], fits: bool
) -> None:
    assert (fitted(claim, event, **slots) is not None) is fits


def test_a_country_that_the_record_does_not_know_stays_unchecked() -> None:
    found = fitted("Corvus 7 lifted off in Norway", "Corvus 7 launch")
    assert found is not None
    assert found.unchecked == ("place",)
    assert fitted("Corvus 7 lifted off in Norway", "Corvus 7 launch", place="Sweden") is None


@pytest.mark.parametrize(
    ("claim", "event"),
    [
        ("Fighting at Orsk Harbor began", "Battle of Orsk"),
        ("Troops clashed at Fort Orsk", "Battle of Orsk"),
        ("Fighting at Delta Crossing began", "Battle of Cross Keys"),
        ("Fighting at Cross Hill began", "Battle of Cross Keys"),
        ("Fighting at Delta Station began", "Battle of Orr's Station"),
        ("Troops clashed at Ash's Bluff", "Battle of Orr's Bluff"),
        ("Troops clashed at Alder Creek", "Battle of Mine Creek"),
        ("Troops clashed at Alder Bluff", "Battle of Orsk"),
    ],
)
def test_a_fight_at_a_place_of_a_like_name_is_another(claim: str, event: str) -> None:
    assert fitted(claim, event) is None


@pytest.mark.parametrize(
    ("claim", "event"),
    [
        ("Fighting at Cross Keys began", "Battle of Cross Keys"),
        ("Fighting at Orsk began", "Battle of Orsk"),
        ("Troops clashed at Orr’s Station", "Battle of Orr's Station"),
        ("The Battle of Mine Creek was fought", "Battle of Mine Creek"),
    ],
)
def test_a_fight_is_named_by_its_place(claim: str, event: str) -> None:
    found = fitted(claim, event)
    assert found is not None
    assert found.identified


def test_who_launched_it_may_be_told_besides_and_leaves_the_day_open() -> None:
    found = fitted("Astra launched its Corvus 7 probe", "Corvus 7 launch")
    assert found is not None
    assert (found.identified, found.unchecked) == (False, ("participants",))
    assert fitted("Astra launched its Corvus 8 probe", "Corvus 7 launch") is None
    assert fitted("Astra launched its Corvus 7 probe", "Corvus 7 launch", participants=("Nova",)) is None
    assert fitted("Astra tracked the launch of Corvus 7", "Corvus 7 launch") is None
