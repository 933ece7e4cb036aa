"""What several recorded events, or one that is named in part, say of a stated time."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.events_compared import Outcome
from factcheck.match.events_offices import OfficeStated
from factcheck.rules import date_record
from factcheck.rules.date_record import several_events
from tests.builders import event_fact

EVENTS = [event_fact(f"Corvus {number} launch", f"2024-04-0{number}") for number in range(1, 7)]


def match(number: int = 0, says: str = "open", **more: Any) -> Any:
    """As much of a match as these rules read."""
    fact = more.pop("fact", EVENTS[number])
    given = {"offices": (), "titles": None, "fact": fact, "facts": (fact,)}
    return SimpleNamespace(**{"agrees": says == "yes", "differs": says == "no", **given, **more})


def told(*found: Any, besides: tuple[Any, ...] = (), siblings: bool = False) -> list[Any]:
    matches: Any = SimpleNamespace(matches=found, besides=besides, siblings=siblings)
    return list(several_events(matches))


def test_events_that_disagree_leave_it_open_and_are_named() -> None:
    (remark,) = told(match(0, "yes"), match(1, "no"))
    assert remark.message == "fits several events on record: “Corvus 1 launch”, “Corvus 2 launch”"
    assert remark.facts == (EVENTS[0], EVENTS[1])
    (remark,) = told(match(0, "yes"), *(match(number, "no") for number in range(1, 6)))
    assert remark.message.endswith("“Corvus 3 launch”, “Corvus 4 launch”")
    assert remark.facts == tuple(EVENTS[:4])


@pytest.mark.parametrize(
    "found",
    [
        (),
        (match(0, "yes"),),
        (match(0, "no"),),
        (match(0),),
        (match(0, "yes"), match(1, "yes")),
        (match(0, "no"), match(1, "no")),
        (match(0, "yes"), match(0, "no")),
    ],
)
def test_one_event_or_one_answer_is_clear(found: tuple[Any, ...]) -> None:
    assert told(*found) == []
    assert len(told(*found, match(2, "yes"), match(3, "no"))) == 1


def test_of_several_times_of_one_event_the_one_that_agrees_is_meant() -> None:
    yes, no = match(0, "yes"), match(1, "no")
    assert told(yes, no, siblings=True) == []
    assert told(match(0), no, siblings=True)
    office = OfficeStated("President", "Ada Ames", "President until 2020", is_explicit=False)
    assert told(match(0, "yes", offices=(office,)), no, siblings=True)
    assert told(match(0, "yes", titles=("president", "mayor")), no, siblings=True)
    assert told(match(0, "yes", offices=(office._replace(is_present=True),)), no, siblings=True) == []


def test_an_event_that_fits_in_part_and_has_the_stated_time_is_named() -> None:
    (remark,) = told(match(0, "no"), match(1, "no"), besides=tuple(EVENTS[2:4]))
    assert remark.message == (
        "another event on record fits in part, and its time is the stated one: "
        "“Corvus 3 launch”, “Corvus 4 launch”"
    )
    assert remark.facts == (EVENTS[0], EVENTS[2], EVENTS[3])
    (remark,) = told(match(0), besides=tuple(EVENTS[1:]))
    assert remark.facts == tuple(EVENTS[:5])
    assert remark.message.endswith("“Corvus 4 launch”, “Corvus 5 launch”")
    assert len(told(match(0, "no"), match(1), besides=(EVENTS[2],))) == 1
    assert told(match(0, "yes"), besides=(EVENTS[1],)) == []
    assert told(besides=(EVENTS[1],)) == []
    (remark,) = told(match(0, "yes"), match(1, "no"), besides=(EVENTS[2],))
    assert remark.message.startswith("fits several events")


def compared(expected: str, outcome: Outcome, reckoned: str | None = None) -> Any:
    return SimpleNamespace(expected=expected, outcome=outcome, reckoned=reckoned)


def test_only_what_differs_is_told_of_an_event_named_in_part() -> None:
    three = (
        compared("April 1", Outcome.DIFFERS),
        compared("April 2", Outcome.AGREES),
        compared("April 3", Outcome.DIFFERS),
    )
    fit = SimpleNamespace(identified=False)
    given = match(0, "no", compared=three, fit=fit, tense="past")
    (remark,) = date_record.named_in_part(given)
    assert (
        remark.message
        == "nearest on record: “Corvus 1 launch”, April 1; April 3; the draft may mean another event"
    )
    assert list(date_record.named_in_part(match(0, "yes", compared=three, fit=fit, tense="past"))) == []
    full = match(0, "no", compared=three, fit=SimpleNamespace(identified=True), tense="past")
    assert list(date_record.named_in_part(full)) == []


@pytest.mark.parametrize(
    ("status", "tense", "has_happened"),
    [
        ("held", "past", True),
        ("held", "future", True),
        ("scheduled", "future", True),
        ("scheduled", None, True),
        ("scheduled", "past", False),
        ("postponed", "future", False),
        ("cancelled", None, False),
    ],
)
def test_support_is_for_what_took_place_or_is_still_to_come(
    status: str, tense: str | None, has_happened: bool
) -> None:
    two = compared("April 1", Outcome.AGREES, "told from April 11"), compared("April 2", Outcome.AGREES)
    fact = event_fact("Corvus 1 launch", "2024-04-01", status=status)
    agreeing = match(says="yes", fact=fact, compared=two, tense=tense)
    messages = [one.message for one in date_record.date_agrees(agreeing)]
    assert messages == (["on record: April 1; told from April 11; April 2"] if has_happened else [])
    assert bool(list(date_record.not_held(agreeing))) is not has_happened
    other = match(says="no", fact=fact, compared=two, tense=tense)
    assert list(date_record.date_agrees(other)) == list(date_record.not_held(other)) == []
