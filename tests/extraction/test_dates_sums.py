"""Times of one clause that are reckoned against each other."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.claims import DateClaim
from factcheck.config import Options
from factcheck.extraction.dates_sums import sums_that_fail
from factcheck.store import Store
from factcheck.verdict import DecidedBy, Status


@pytest.mark.parametrize(
    ("text", "stated", "reckoned"),
    [
        ("The festival, held June 3-7, 2023, lasted ten days.", "ten days", "4 or 5 days"),
        ("Ada Lund, who was born in 1950 and died in 2010, lived to 80.", "80", "59 or 60"),
        ("Ada Lund, born in 1950, died in 2010 at the age of 45.", "45", "59 or 60"),
        ("Ada Lund, born on May 4, 1950, turned 60 on May 4, 2015.", "60", "65"),
        ("The war lasted from 1914 to 1918, six years in all.", "six years", "4 or 5 years"),
        ("The mill opened in 1990 and marked its 50th anniversary in 2020.", "50th", "29 or 30"),
    ],
)
def test_what_does_not_add_up(text: str, stated: str, reckoned: str) -> None:
    (found,) = sums_that_fail(text)
    assert (found.stated, found.reckoned) == (stated, reckoned)


@pytest.mark.parametrize(
    "text",
    [
        "The festival, held June 3-7, 2023, lasted five days.",
        "The festival, held June 3-7, 2023, lasted four days.",
        "The festival, held June 3-7, 2023, came ten days after the vote.",
        "Ada Lund, who was born in 1950 and died in 2010, lived to 59.",
        "Ada Lund was born in 1950; her brother died in 2010 at 45.",
        "Ada Lund, born in 1950, died in 2010 at 45 Mill Street.",
        "Ada Lund, born in around 1950, died in 2010 at the age of 45.",
        "The war lasted from 1914 to 1918, more than six years in all.",
        "The mill opened in 1970 and marked its 50th anniversary in 2021.",
        "The mill opened in 1990. Velm marked its 50th anniversary in 2020.",
        "The war lasted from 1914 to 1918.",
    ],
)
def test_what_adds_up_or_is_not_of_one_thing(text: str) -> None:
    assert not sums_that_fail(text)


def test_a_sum_refutes_without_a_store_and_without_a_draft() -> None:
    checker = Checker(Store.empty(), Options(dateline=date(2024, 4, 11)))
    (found,) = checker.check("The regatta, held June 3-7, 2023, lasted ten days.").verdicts
    assert (found.status, found.decided_by) == (Status.REFUTED, DecidedBy.CALENDAR)
    claim = DateClaim(event="Velm regatta", start="June 3, 2023", end="June 7, 2023", duration="ten days")
    assert checker.verify(claim).status is Status.REFUTED
    right = claim.model_copy(update={"duration": "five days"})
    assert checker.verify(right).status is Status.NOT_ENOUGH_INFO
