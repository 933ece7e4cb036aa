"""All events that a claim can be about."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.claims import DateClaim
from factcheck.facts import EventFact
from factcheck.match import events
from factcheck.match.events import EventIndex, EventMatches, match_events
from factcheck.store.names import Names
from tests.builders import event_fact

ELECTIONS = (
    event_fact("Norwegian parliamentary election, 2017", "2017-09-11"),
    event_fact("Norwegian parliamentary election, 2021", "2021-09-13"),
)


def matched(claim: DateClaim, *facts: EventFact) -> EventMatches:
    return match_events(claim, EventIndex(facts), Names(), date(2024, 4, 11))


def voted(day: str) -> DateClaim:
    return DateClaim(event="Norway held its parliamentary election", date=day)


def test_the_year_that_is_stated_tells_siblings_apart() -> None:
    found = matched(voted("September 13, 2021"), *ELECTIONS)
    assert [one.fact.date for one in found.matches] == ["2021-09-13"]
    assert [one.date for one in found.other_years] == ["2017-09-11"]


def test_a_sibling_never_speaks_for_an_event_that_the_store_lacks() -> None:
    assert not matched(voted("September 9, 2013"), *ELECTIONS).matches


def test_a_decade_may_hold_several() -> None:
    assert len(matched(voted("in the 2010s"), *ELECTIONS).matches) == 1


def test_an_event_that_comes_once_is_compared_in_any_year() -> None:
    claim = DateClaim(event="Corvus 7 lifted off", date="March 9, 1983")
    (match,) = matched(claim, event_fact("Corvus 7 launch", "1984-03-09")).matches
    assert match.differs


def test_a_relation_is_compared_with_both() -> None:
    claim = DateClaim(event="The launch of Corvus 8", relation="24 days after the launch of Corvus 7")
    facts = event_fact("Corvus 7 launch", "1984-03-09"), event_fact("Corvus 8 launch", "1984-04-02")
    (match,) = matched(claim, *facts).matches
    assert match.agrees
    assert [fact.address for fact in match.facts] == [fact.address for fact in reversed(facts)]


def test_one_event_alone_has_no_relation() -> None:
    claim = DateClaim(event="The launch of Corvus 8", relation="24 days after the launch of Corvus 7")
    assert not matched(claim, event_fact("Corvus 8 launch", "1984-04-02")).matches


def test_participants_and_place_of_a_typed_claim_are_gates() -> None:
    fact = event_fact(
        "Fisheries summit", "2024-04-10", participants=("Marta Lind", "Olaf Dahl"), place="Oslo"
    )
    claim = DateClaim(
        event="fisheries summit", date="April 10, 2024", participants=("Marta Lind",), place="Oslo"
    )
    assert matched(claim, fact).matches
    assert not matched(claim.model_copy(update={"participants": ("Eva Berg",)}), fact).matches
    assert not matched(claim.model_copy(update={"place": "Bergen"}), fact).matches


@pytest.mark.parametrize(
    ("event", "lasted"),
    [("Corvus 7 launch", False), ("Start of the harbor strike", False), ("Lind-Dahl summit", True)],
)
def test_how_long_something_lasted_is_not_told_by_the_day_on_which_it_began(event: str, lasted: bool) -> None:
    found = matched(DateClaim(event=event, duration="four days"), event_fact(event, "1994-05-04"))
    assert bool(found.matches) is lasted


def test_a_relation_that_is_not_read_leaves_the_day_unchecked() -> None:
    fact = event_fact("Corvus 7 launch", "1984-03-09")
    claim = DateClaim(event="Corvus 7 launch", date="March 9, 1984")
    assert matched(claim, fact).matches
    assert not matched(claim.model_copy(update={"relation": "on the eve of the moon feast"}), fact).matches


def test_the_election_without_a_country_is_that_of_the_country_spoken_of() -> None:
    oath = event_fact("Marta Lind takes office as president of Norway", "2018-05-04")
    swedish = event_fact("Swedish parliamentary election, 2017", "2017-09-10")
    claim = DateClaim(
        event="Marta Lind took office as president of Norway", relation="after the 2017 election"
    )
    assert not matched(claim, oath, swedish).matches
    (match,) = matched(claim, oath, ELECTIONS[0], swedish).matches
    assert match.agrees


def test_what_is_kept_of_the_events_that_were_read_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_REMEMBERED", 1)
    index = EventIndex(ELECTIONS)
    for _ in range(2):
        found = match_events(voted("in the 2010s"), index, Names(), date(2024, 4, 11))
        assert [one.fact.date for one in found.matches] == ["2017-09-11"]
    assert len(index._records) == 1


@pytest.mark.parametrize("place", ["Summit Point", "Fair Oaks", "Harrow Ford"])
def test_a_battle_does_not_recur_whatever_its_place_is_called(place: str) -> None:
    fact = event_fact(f"Battle of {place}", "1864-08-21")
    claim = DateClaim(event=f"The Battle of {place} was fought", date="August 21, 1860")
    (match,) = matched(claim, fact).matches
    assert not match.agrees
