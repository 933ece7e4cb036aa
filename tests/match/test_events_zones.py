"""Days told from another part of the world."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.match.events_zones import tells_other_zone, without_clock
from factcheck.verdict import Status
from tests.builders import check, event_fact


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The summit opened at 7 p.m. local time", "The summit opened"),
        ("The summit opened at 19:30 GMT", "The summit opened"),
        ("The summit opened shortly after 9 a.m. Eastern time", "The summit opened"),
        ("The Time magazine summit opened", "The Time magazine summit opened"),
        ("Corvus 7 launch", "Corvus 7 launch"),
    ],
)
def test_times_of_day_name_no_event(text: str, bare: str) -> None:
    assert without_clock(text) == bare


def test_local_time_is_that_of_the_place() -> None:
    assert tells_other_zone("at 7 p.m. U.S. time")
    assert not tells_other_zone("at 7 p.m. local time")


@pytest.mark.parametrize(
    ("zone", "stated", "status"),
    [
        ("Pacific/Fiji", "on April 9, 2024", Status.NOT_ENOUGH_INFO),
        ("Pacific/Fiji", "on April 8, 2024", Status.REFUTED),
        ("Pacific/Fiji", "on April 11, 2024", Status.REFUTED),
        ("Pacific/Honolulu", "on April 11, 2024", Status.NOT_ENOUGH_INFO),
        ("Pacific/Honolulu", "on April 9, 2024", Status.REFUTED),
        ("Europe/Oslo", "on April 9, 2024", Status.REFUTED),
        (None, "on April 9, 2024", Status.REFUTED),
        (None, "on April 9, 2024, U.S. time", Status.NOT_ENOUGH_INFO),
        (None, "on April 9, 2024, local time", Status.REFUTED),
    ],
)
def test_one_day_off_is_open_only_where_the_world_explains_it(
    zone: str | None, stated: str, status: Status
) -> None:
    fact = event_fact("Emmi Tanaka opens the Suva summit", "2024-04-10", time_zone=zone)
    (found,) = check(
        f"Emmi Tanaka opened the Suva summit {stated}.", fact, dateline=date(2024, 4, 20)
    ).verdicts
    assert found.status is status
