"""All events that a claim can be about."""

from __future__ import annotations

from datetime import date

from factcheck.claims import DateClaim
from factcheck.facts import EventFact
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
