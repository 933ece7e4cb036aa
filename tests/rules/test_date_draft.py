"""One event with two days in one draft."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import DateClaim, Within
from factcheck.rules.date_draft import two_dates
from factcheck.values.span import Lines

TEXT = "x" * 100


def dated(
    day: str, event: str = "The launch of Corvus 7", at: tuple[int, int] | None = None, **more: Any
) -> DateClaim:
    return DateClaim(event=event, date=day, span=Lines(TEXT).span(*at) if at else None, **more)


FIRST = dated("April 9, 2024")


def told(*claims: DateClaim) -> list[tuple[int, str | None, str]]:
    return [(one.claim, one.found, one.message) for one in two_dates(claims)]


def test_the_second_day_is_told_with_the_first() -> None:
    second, third = dated("April 12, 2024"), dated("April 15, 2024")
    message = "dated “April 9, 2024” before in this draft"
    assert told(FIRST, second) == [(1, "April 12, 2024", message)]
    assert told(FIRST, second, third) == [(1, "April 12, 2024", message), (2, "April 15, 2024", message)]


@pytest.mark.parametrize(
    "second",
    [
        FIRST,
        dated("2024-04-09"),
        dated("April 2024"),
        dated("May 2024"),
        dated("2023"),
        dated("April 12"),
        dated("yesterday"),
        dated("April 12, 2024", "The launch of Corvus 8"),
        dated("April 12, 2024", "The launch of the probe"),
        dated("April 12, 2024", "Corvus 7"),
        dated("April 12, 2024", "The landing of Corvus 7"),
        dated("April 12, 2024", "The launch of Corvus 7 in Japan"),
        dated("April 12, 2024", "The second launch of Corvus 7"),
        dated("April 12, 2024", "The 2023 launch of Corvus 7"),
        dated("April 12, 2024", within=Within.QUOTATION),
        dated("April 12, 2024", relation="40 years after the landing"),
        DateClaim(event="The launch of Corvus 7", start="April 12, 2024"),
    ],
)
def test_another_event_or_no_other_day(second: DateClaim) -> None:
    assert told(FIRST, second) == []
    assert told(second, FIRST) == []


@pytest.mark.parametrize("event", ["It", "The launch", "Corvus 7", "He was there"])
def test_what_names_no_event_has_no_day(event: str) -> None:
    assert told(dated("April 9, 2024", event), dated("April 12, 2024", event)) == []


def test_what_is_passed_over_does_not_hide_what_follows() -> None:
    second = dated("April 12, 2024")
    assert [one[0] for one in told(dated("April 9, 2024", "It"), FIRST, second)] == [2]


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ((0, 40), (10, 50), False),
        ((10, 50), (0, 40), False),
        ((0, 40), (39, 80), False),
        ((39, 80), (0, 40), False),
        ((0, 40), (40, 80), True),
        ((40, 80), (0, 40), True),
        (None, (0, 40), True),
        ((0, 40), None, True),
        (None, None, True),
    ],
)
def test_claims_of_the_same_words_may_tell_two_times(
    first: tuple[int, int] | None, second: tuple[int, int] | None, is_told: bool
) -> None:
    assert bool(told(dated("April 9, 2024", at=first), dated("April 12, 2024", at=second))) is is_told


def test_so_many_dates_are_compared() -> None:
    others = [dated("yesterday")] * 198
    assert [one[0] for one in told(FIRST, *others, dated("April 12, 2024"))] == [199]
    assert told(FIRST, others[0], *others, dated("April 12, 2024")) == []
