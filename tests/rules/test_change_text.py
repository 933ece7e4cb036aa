"""A change that is told with both its ends, held against itself: no record is needed."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import Change, FigureClaim
from factcheck.rules.change_text import RULES


def told(measure: str = "turnout", **change: Any) -> dict[str, tuple[str | None, str | None]]:
    """The rules that speak, each with what it found and what it expected."""
    claim = FigureClaim(subject="Norway", measure=measure, change=Change(**change))
    return {
        rule.code: (remark.found or remark.slot, remark.expected)
        for rule in RULES
        for remark in rule.check(claim)
    }


@pytest.mark.parametrize(
    "change",
    [
        {"start": "40%", "end": "50%", "direction": "up"},
        {"start": "50%", "end": "40%", "direction": "down"},
        {"start": "40%", "end": "50%", "by": "10 percentage points"},
        {"start": "40%", "end": "50%", "by": "25 percent"},
        {"start": "50%", "end": "40%", "by": "20 percent", "direction": "down"},
        {"start": "50%", "end": "40%", "by": "10 points", "direction": "down"},
        {"start": "4%", "end": "5%", "by": "100 basis points"},
        {"start": "5.0%", "end": "4.0%", "by": "100 basis points", "direction": "down"},
        {"start": "$40 billion", "end": "$50 billion", "by": "$10 billion"},
        {"start": "$40 billion", "end": "$50 billion", "by": "25 percent"},
        {"start": "40 km", "end": "50 km", "by": "10 km", "direction": "up"},
        {"start": "20%", "end": "40%", "factor": "doubled"},
        {"start": "40%", "end": "20%", "factor": "halved"},
        {"start": "1%", "end": "2%", "factor": "doubled"},
        {"start": "about 20%", "end": "nearly 60%", "factor": "tripled"},
        {"start": "20%", "end": "40%", "factor": "doubled", "by": "20 points", "direction": "up"},
        {"start": "$40 billion", "end": "50 billion dollars", "direction": "up"},
        {"start": "40% of GDP", "end": "50%", "direction": "up"},
        {"start": "40%", "end": "50% of GDP", "direction": "up"},
        {"start": "10 to 20 km", "end": "40 km", "factor": "doubled"},
        {"start": "1 km", "end": "11 km", "factor": "8 times"},
        {"start": "5 km", "end": "2 km", "factor": "halved"},
        {"start": "2 km", "end": "5 km", "factor": "doubled"},
        {"start": "1 to 2 km", "end": "4 km", "factor": "five times"},
        {"start": "4 km", "end": "5 km", "by": "1 percent"},
        {"start": "4%", "end": "5%", "by": "10 percent"},
        {"start": "100%", "end": "101%", "by": "1 percent"},
        {"start": "4.0%", "end": "5.0%", "by": "100 to 120 basis points"},
        {"start": "4.0%", "end": "5.0%", "by": "more than 50 basis points"},
    ],
)
def test_what_fits_both_ends_is_consistent(change: dict[str, str]) -> None:
    assert list(told(**change)) == ["CHG250"]


@pytest.mark.parametrize(
    ("change", "code", "found", "expected"),
    [
        ({"start": "50%", "end": "40%", "direction": "up"}, "CHG251", "up", "-11 to -9"),
        ({"start": "$50", "end": "US$40", "direction": "up"}, "CHG251", "up", "-11 to -9"),
        ({"start": "50% of GDP", "end": "40%", "direction": "up"}, "CHG251", "up", "-11 to -9"),
        ({"start": "40%", "end": "50%", "direction": "down"}, "CHG251", "down", "9 to 11"),
        ({"start": "40%", "end": "50%", "by": "15 points"}, "CHG252", "15 points", "9 to 11"),
        ({"start": "40%", "end": "50%", "by": "10 percent"}, "CHG252", "10 percent", "25 %"),
        ({"start": "4%", "end": "5%", "by": "1 percent"}, "CHG252", "1 percent", "25 %"),
        ({"start": "5%", "end": "4%", "by": "1%", "direction": "down"}, "CHG252", "1%", "-20 %"),
        ({"start": "50%", "end": "40%", "by": "30%", "direction": "down"}, "CHG252", "30%", "-20 %"),
        (
            {"start": "4.0%", "end": "5.0%", "by": "150 basis points"},
            "CHG252",
            "150 basis points",
            "0.9 to 1.1",
        ),
        ({"start": "$40 billion", "end": "$50 billion", "by": "$15 billion"}, "CHG252", "$15 billion", None),
        ({"start": "20%", "end": "40%", "factor": "tripled"}, "CHG253", "tripled", "2 times"),
        ({"start": "1%", "end": "2%", "factor": "tripled"}, "CHG253", "tripled", "2 times"),
        ({"start": "2%", "end": "1%", "factor": "tripled"}, "CHG253", "tripled", "0.5 times"),
        ({"start": "50% of GDP", "end": "40% of GDP", "direction": "up"}, "CHG251", "up", "-11 to -9"),
        ({"start": "5%", "end": "4%", "direction": "up"}, "CHG251", "up", "-2 to 0"),
        (
            {"start": "4.0%", "end": "5.0%", "by": "20 to 50 basis points"},
            "CHG252",
            "20 to 50 basis points",
            None,
        ),
        ({"start": "1 km", "end": "10 km", "factor": "8 times"}, "CHG253", "8 times", "10 times"),
        ({"start": "5 km", "end": "60 km", "factor": "doubled"}, "CHG253", "doubled", "12 times"),
        ({"start": "40%", "end": "30%", "factor": "doubled"}, "CHG253", "doubled", "0.75 times"),
    ],
)
def test_what_fits_neither_is_contradicted(
    change: dict[str, str], code: str, found: str, expected: str | None
) -> None:
    said = told(**change)
    assert list(said) == [code]
    assert said[code][0] == found
    assert expected is None or said[code][1] == expected


@pytest.mark.parametrize(
    "change",
    [
        {"direction": "up"},
        {"start": "40%", "direction": "up"},
        {"end": "40%", "by": "5 points"},
        {"start": "a great deal", "end": "50%", "direction": "down"},
        {"start": "50%", "end": "hardly anything", "direction": "up"},
        {"start": "$50", "end": "40%", "direction": "up"},
        {"start": "50 km", "end": "40 miles", "direction": "up"},
        {"start": "$50 million a day", "end": "$40 million a year", "direction": "up"},
        {"start": "50% of GDP", "end": "40% of the budget", "direction": "up"},
        {"start": "$50 billion", "end": "€40 billion", "direction": "up"},
        {"start": "€50 billion", "end": "$40 billion", "direction": "up"},
        {"start": "€50 billion", "end": "£40 billion", "direction": "up"},
        {"start": "€50 billion", "end": "40%", "direction": "up"},
        {"start": "40%", "end": "50%"},
        {"start": "40%", "end": "50%", "by": "a great deal"},
        {"start": "40%", "end": "50%", "factor": "a great deal"},
        {"start": "40 km", "end": "50 km", "by": "5 points"},
        {"start": "$40 billion", "end": "$50 billion", "by": "5 billion people"},
        {"start": "0 km", "end": "50 km", "factor": "doubled"},
        {"start": "0 km", "end": "50 km", "by": "20 percent"},
        {"start": "50 km", "end": "0 km", "factor": "halved"},
        {"start": "1%", "end": "1%", "direction": "up"},
        {"start": "4%", "end": "5%", "direction": "up"},
        {"start": "$50", "end": "40", "direction": "up"},
        {"start": "50", "end": "$40", "direction": "up"},
        {"start": "40", "end": "50", "by": "$15"},
        {"start": "more than 40%", "end": "50%", "direction": "up"},
        {"start": "50%", "end": "at least 40%", "direction": "up"},
        {"start": "50%", "end": "at least 40%", "direction": "down"},
        {"start": "at most 50%", "end": "40%", "direction": "up"},
        {"start": "40%", "end": "50%", "by": "about 12 points"},
        {"start": "4.0%", "end": "5.0%", "by": "about 120 basis points"},
    ],
)
def test_what_cannot_be_reckoned_is_left_open(change: dict[str, str]) -> None:
    assert told(**change) == {}


def test_a_limit_is_set_and_not_measured() -> None:
    change = {"start": "1%", "end": "2%", "by": "0.5 points"}
    assert list(told(**change)) == ["CHG250"]
    assert list(told("defense spending cap", **change)) == ["CHG252"]
    assert list(told("defense spending cap", **{**change, "start": "about 1%"})) == ["CHG250"]


def test_a_limit_may_fall_to_nothing() -> None:
    assert told("speed limit", start="50 km", end="0 km", factor="halved") == {
        "CHG253": ("halved", "0 times")
    }


def test_all_that_fits_is_named() -> None:
    change = Change(start="40%", end="50%", direction="up", by="10 points")
    (remark,) = RULES[0].check(FigureClaim(subject="Norway", measure="turnout", change=change))
    assert remark.message == "consistent: “up”, “10 points” fits both ends"
    assert remark.slot == "by"


def test_the_end_may_be_the_value_of_the_statement() -> None:
    claim = FigureClaim(
        subject="Norway", measure="turnout", value="40%", change=Change(start="50%", direction="up")
    )
    assert [rule.code for rule in RULES if list(rule.check(claim))] == ["CHG251"]


def test_a_figure_without_a_change_has_no_ends() -> None:
    claim = FigureClaim(subject="Norway", measure="turnout", value="40%")
    assert [rule.code for rule in RULES if list(rule.check(claim))] == []


def test_of_an_end_that_is_a_bound_nothing_follows() -> None:
    assert told(start="more than $10 billion", end="$20 billion", by="$5 billion", direction="up") == {}
    assert list(told(start="$10 billion", end="$20 billion", by="$5 billion", direction="up")) == ["CHG252"]


def test_ends_of_one_digit_are_another_multiple_or_leave_room() -> None:
    assert list(told(start="8%", end="1%", factor="a fifth")) == ["CHG253"]
    assert list(told(start="8%", end="2%", factor="a fifth")) == ["CHG253"]
    assert list(told(start="7%", end="2%", factor="a third")) == ["CHG250"]
