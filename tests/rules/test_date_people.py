"""Offices, terms and ages that do not go with what is on record of people: as error or as note."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.claims import DateClaim, QuoteClaim
from factcheck.config import Options
from factcheck.match.events_offices import OfficeStated
from factcheck.match.events_stated import StatedTimes
from factcheck.match.events_terms import TermAgainstRecord
from factcheck.match.events_when import Side, When
from factcheck.rules.date_people import RULES
from factcheck.rules.quote_reading import office_read_as
from factcheck.values.period import Period
from factcheck.values.span import Lines
from tests.builders import event_fact, store_of

CLAIM = DateClaim(event="Marta Lind opens the Tana bridge", date="in 2018", text="In 2018 she was it.")
WHEN = When("in 2018", Side.WHOLE, Period.year(2018))
LIND = {
    "kind": "person",
    "id": "marta-lind",
    "name": "Marta Lind",
    "born": "1960-05-17",
    "roles": [{"office": "President", "country": "Norway", "from": "2016-01-15", "until": "2020-01-15"}],
}


def told(times: StatedTimes) -> list[tuple[str, str, str | None, str | None]]:
    return [(rule.code, one.message, one.found, one.expected) for rule in RULES for one in rule.check(times)]


def test_an_office_of_that_time_is_an_error_and_a_title_alone_a_note() -> None:
    explicit = OfficeStated(
        "then-President", "Marta Lind", "President of Norway until 2020", is_explicit=True
    )
    title = OfficeStated("President", "Marta Lind", "President of Norway until 2020", is_explicit=False)
    found = told(StatedTimes(CLAIM, (WHEN,), None, None, (explicit, title)))
    terms = "President of Norway until 2020"
    assert found == [
        ("DAT323", f"Marta Lind is on record as {terms}", "in 2018", terms),
        (
            "DAT341",
            f"Marta Lind is on record as {terms}; “President” does not fit the stated day",
            None,
            None,
        ),
    ]


def test_a_term_is_told_where_it_stands() -> None:
    term = TermAgainstRecord("Marta Lind", "President of Norway", "2016 to 2020", "In 2018")
    (remark,) = RULES[2].check(StatedTimes(CLAIM, (WHEN,), None, None, terms=(term,)))
    assert remark.message == "Marta Lind is on record as President of Norway from 2016 to 2020"
    assert (remark.at, remark.found, remark.expected) == ((0, 7), "In 2018", "2016 to 2020")


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("Marta Lind, 50, opened the Tana bridge on June 1, 2018.", {"DAT325"}),
        ("Marta Lind, 58, opened the Tana bridge on June 1, 2018.", set()),
        ("President Marta Lind opened the Tana bridge on June 1, 2018.", set()),
        ("Prime Minister Marta Lind opened the Tana bridge on June 1, 2018.", {"DAT317", "DAT341"}),
    ],
)
def test_people_of_the_store(draft: str, rules: set[str]) -> None:
    store = store_of(event_fact("Marta Lind opens the Tana bridge", "2018-06-01"), names=(LIND,))
    (verdict,) = Checker(store, Options(dateline=date(2024, 4, 11))).check(draft).verdicts
    found = {one.rule: one for one in verdict.findings}
    assert found.keys() - {"DAT301"} == rules
    if "DAT325" in rules:
        assert (found["DAT325"].found, found["DAT325"].expected) == ("50", "58")


class _Match:
    """As much of a match as the rule reads."""

    def __init__(self, named: str | None, speaker: str | None) -> None:
        slots = {} if named is None else {"speaker": Lines(named).span(0, len(named))}
        self.claim = QuoteClaim(words="It rained", speaker=speaker, slots=slots)


@pytest.mark.parametrize(
    ("named", "speaker", "is_told"),
    [
        ("the president", "Marta Lind", True),
        ("The President of Norway", "Marta Lind", True),
        ("President Lind", "Marta Lind", False),
        ("Marta Lind", "Marta Lind", False),
        ("the president", None, False),
        (None, "Marta Lind", False),
        ("the president", "President of Norway", False),
        ("Mama Tana", "Marta Lind", False),
    ],
)
def test_an_office_for_a_name_is_told(named: str | None, speaker: str | None, is_told: bool) -> None:
    found = list(office_read_as(_Match(named, speaker)))  # type: ignore[arg-type]
    assert [(one.message, one.caveat, one.slot) for one in found] == (
        [(f"“{named}” read as {speaker}", f"“{named}” read as {speaker}", "speaker")] if is_told else []
    )
