"""What several recorded events, or one that is named in part, say of a stated time."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.events_compared import About, Outcome
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


def compared(
    expected: str,
    outcome: Outcome,
    reckoned: str | None = None,
    about: About = About.DATE,
    stated: str = "then",
) -> Any:
    given = {"about": about, "stated": stated, "slip": None}
    return SimpleNamespace(expected=expected, outcome=outcome, reckoned=reckoned, **given)


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


def wrong(text: str, stated: str, expected: str, **more: Any) -> Any:
    """A match that differs in one stated time, of a draft that says ``text``."""
    one = compared(expected, Outcome.DIFFERS, about=more.pop("about", About.DATE), stated=stated)
    given = {
        "compared": (one,),
        "fit": SimpleNamespace(identified=True),
        "tense": "past",
        "other": None,
        **more,
    }
    return match(0, "no", claim=SimpleNamespace(text=text), **given)


DAY, MONTH, YEAR = "March 9, 1984", "March 1984", "1984"


@pytest.mark.parametrize(
    ("text", "stated", "recorded", "fix"),
    [
        ("It rose on April 2, 1984.", "April 2, 1984", DAY, DAY),
        ("It rose on April 2, 1984.", "on April 2, 1984", DAY, f"on {DAY}"),
        ("It rose on April 2.", "April 2", DAY, DAY),
        ("It rose on April 2, 1984.", "April 2, 1984", MONTH, None),
        ("It rose on April 2, 1985.", "April 2, 1985", YEAR, None),
        ("It rose on April 2, 1985.", "April 2, 1985", "the 1980s", None),
        ("It rose on May 8, 1984.", "May 8, 1984", "May 4, 1984 to May 6, 1984", None),
        ("It rose in April 1984.", "April 1984", DAY, MONTH),
        ("It rose in April 1984.", "in April 1984", DAY, f"in {MONTH}"),
        ("It rose in April 1984.", "April 1984", MONTH, MONTH),
        ("It rose in April 1985.", "April 1985", YEAR, YEAR),
        ("It rose in April 1985.", "April 1985", "the 1980s", None),
        ("It rose in April 1985.", "April 1985", "some day", None),
        ("April 1984 saw it rise.", "April 1984", DAY, MONTH),
        ("April 1984's rise.", "April 1984", DAY, MONTH),
        ("It rose in 1985.", "1985", DAY, YEAR),
        ("It rose in 1985.", "in 1985", MONTH, f"in {YEAR}"),
        ("It rose in 1985.", "In 1985", YEAR, f"In {YEAR}"),
        ("It rose yesterday.", "yesterday", DAY, DAY),
        ("It rose yesterday.", "yesterday", MONTH, None),
        ("It rose yesterday.", "yesterday", YEAR, None),
        ("yesterday", "yesterday", DAY, DAY),
        ("", "yesterday", DAY, DAY),
        ("It was yesterday's rise.", "yesterday", DAY, None),
        ("It was yesterday’s rise.", "yesterday", DAY, None),
        ("It rose yesterday in Tana's harbor.", "yesterday", DAY, DAY),
        ("It rose in a harbor yesterday.", "yesterday", DAY, DAY),
        ("It rose in the 1990s.", "1990s", DAY, None),
        ("It rose in a week.", "in a week", DAY, None),
        ("It rose In a week.", "In a week", DAY, None),
        ("It rose, in a harbor, after a week.", "after a week", DAY, f"after {DAY}"),
    ],
)
def test_a_fix_is_as_exact_as_the_draft_and_stays_english(
    text: str, stated: str, recorded: str, fix: str | None
) -> None:
    (remark,) = date_record.wrong_date(wrong(text, stated, recorded))
    assert (remark.found, remark.expected, remark.fix) == (stated, recorded, fix)


@pytest.mark.parametrize(
    "before", ["in", "during", "within", "over", "earlier", "later", "a", "the", "of", "In"]
)
def test_no_day_stands_behind_these(before: str) -> None:
    for text, fix in ((f"It rose {before} last week.", None), (f"It rose {before} all last week.", DAY)):
        (remark,) = date_record.wrong_date(wrong(text, "last week", DAY))
        assert remark.fix == fix


@pytest.mark.parametrize(
    "lead", ["in", "on", "during", "since", "until", "by", "before", "after", "from", "Since"]
)
def test_the_word_that_leads_to_a_time_stays(lead: str) -> None:
    (remark,) = date_record.wrong_date(wrong(f"It rose {lead} 1985.", f"{lead} 1985", DAY))
    assert remark.fix == f"{lead} {YEAR if lead in ('in', 'on', 'during', 'from') else DAY}"


def test_only_a_time_of_one_event_has_a_fix() -> None:
    text, stated = "It rose on April 2, 1984.", "April 2, 1984"
    (remark,) = date_record.wrong_date(wrong(text, stated, DAY, other=EVENTS[1]))
    assert remark.fix is None
    (remark,) = date_record.wrong_weekday(wrong(text, stated, DAY, about=About.WEEKDAY))
    assert remark.fix is None


@pytest.mark.parametrize(
    ("status", "tense", "identified", "is_told"),
    [
        ("held", "past", True, True),
        ("held", "past", False, False),
        ("scheduled", "future", True, True),
        ("scheduled", None, True, True),
        ("scheduled", "future", False, False),
        ("scheduled", "past", True, False),
        ("postponed", "future", True, False),
        ("cancelled", None, True, False),
    ],
)
def test_what_speaks_against_a_time_is_named_in_full_and_took_place(
    status: str, tense: str | None, identified: bool, is_told: bool
) -> None:
    given = {"fact": event_fact("Corvus 1 launch", "2024-04-01", status=status), "tense": tense}
    fit = SimpleNamespace(identified=identified)
    for about, rule in (
        (About.DATE, date_record.wrong_date),
        (About.ANNIVERSARY, date_record.wrong_anniversary),
    ):
        found = wrong("It rose then.", "then", DAY, about=about, fit=fit, **given)
        assert bool(list(rule(found))) is is_told
        assert bool(list(date_record.named_in_part(found))) is not is_told


@pytest.mark.parametrize(
    ("outcome", "is_told"),
    [
        (Outcome.NARROWER, True),
        (Outcome.OVERLAPS, True),
        (Outcome.NEAR, False),
        (Outcome.AGREES, False),
        (Outcome.DIFFERS, False),
    ],
)
def test_a_record_that_does_not_settle_it_is_told(outcome: Outcome, is_told: bool) -> None:
    found = wrong("It rose then.", "then", MONTH)
    found.compared = (compared(MONTH, outcome),)
    remarks = list(date_record.more_precise(found))
    message = "the record says March 1984, which does not settle “then”"
    assert [(one.message, one.found, one.expected) for one in remarks] == (
        [(message, "then", MONTH)] if is_told else []
    )


def test_an_office_of_another_time_is_told_with_its_title() -> None:
    office = OfficeStated("President", "Ada Ames", "President until 2020", is_explicit=False)
    (remark,) = date_record.other_office(match(offices=(office,)))
    assert remark.message == "Ada Ames is on record as President until 2020, not as President then"
    assert remark.found == "President"
