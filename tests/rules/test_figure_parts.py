"""Figures of one statement held against each other: parts, shares, two units, a margin, a range."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import FigureClaim
from factcheck.rules import figure_parts, figure_text
from factcheck.rules.base import Remark


def told(measure: str = "toll", **slots: Any) -> dict[str, Remark]:
    claim = FigureClaim(subject="Norway", measure=measure, **slots)
    rules = (*figure_parts.RULES, *figure_text.RULES)
    return {rule.code: remark for rule in rules for remark in rule.check(claim)}


@pytest.mark.parametrize(
    ("value", "parts", "said"),
    [
        ("120 people", ("80 men", "50 women"), "80 + 50 is 130, more than “120 people”"),
        ("120 people", ("80 men", "41 women"), "80 + 41 is 121, more than “120 people”"),
        ("120 people", ("80 men", "40 women"), None),
        ("120 people", ("80 men", "30 women"), None),
        ("less than 120 people", ("80 men", "40 women"), "80 + 40 is 120, more than “less than 120 people”"),
        ("less than 120 people", ("80 men", "39 women"), None),
        (
            "8,001 people",
            ("9,000 men", "900 women"),
            "the parts are at least 8,500 + 900, which is 9,400, more than “8,001 people”",
        ),
        ("9,400 people", ("9,000 men", "900 women"), None),
        ("120 people", ("80 men", "50 foreigners"), None),
        ("about 120 people", ("80 men", "45 women"), None),
        ("about 120 people", ("80 men", "50 women"), "80 + 50 is 130, more than “about 120 people”"),
        ("8,000 to 9,000 people", ("8,001 men", "900 women"), None),
        (
            "8,000 to 9,000 people",
            ("8,001 men", "1,901 women"),
            "8,001 + 1,901 is 9,902, more than “8,000 to 9,000 people”",
        ),
        ("more than 120 people", ("80 men", "50 women"), None),
        ("at least 120 people", ("80 men", "50 women"), None),
        ("at most 120 people", ("80 men", "50 women"), "80 + 50 is 130, more than “at most 120 people”"),
        ("120 people", ("nearly 80 men", "45 women"), None),
        ("120 people", ("80 men", "hardly any women"), None),
        ("120 people", ("130 were injured",), "“130 were injured” is more than “120 people”"),
        ("120 people", ("130 players",), None),
        ("120 people", ("130 of them were injured",), "“130 of them were injured” is more than “120 people”"),
        ("120 people", ("120 were injured",), None),
        ("120 people", ("121 survived",), "“121 survived” is more than “120 people”"),
        ("120 people", ("60 percent were men", "50 were women"), None),
        ("hardly anybody", ("80 men", "50 women"), None),
        (None, ("80 men", "50 women"), None),
        ("1,200 people", ("801 men", "400 women"), None),
        ("1,200 people", ("850 men", "400 women"), None),
        ("1,200 people", ("851 men", "400 women"), "851 + 400 is 1,251, more than “1,200 people”"),
        ("1,201 people", ("802 men", "400 women"), "802 + 400 is 1,202, more than “1,201 people”"),
        ("120 people", ("60 percent were men", "70 percent were women"), None),
        ("120 people", ("150 were women", "60 percent were men"), None),
        ("120 people", ("up to 80 men", "120 women"), None),
        ("120 people", ("130 were men", "50 were women"), "130 + 50 is 180, more than “120 people”"),
        ("120 people", ("up to 200 were injured",), None),
        ("more than 120 people", ("130 were injured",), None),
        ("at least 120 people", ("130 were injured",), None),
        ("more than 8,000 to 9,000 people", ("9,001 men", "901 women"), None),
        ("at least 8,000 to 9,000 people", ("9,001 men", "901 women"), None),
    ],
)
def test_parts_are_no_more_than_their_whole(
    value: str | None, parts: tuple[str, ...], said: str | None
) -> None:
    found = told(value=value, parts=parts)
    assert (found["FIG282"].message if "FIG282" in found else None) == said


def test_a_sum_points_at_the_whole_and_one_part_at_itself() -> None:
    found = told(value="120 people", parts=("130 were men", "50 were women"))["FIG282"]
    assert (found.found, found.slot) == ("120 people", "value")
    found = told(value="120 people", parts=("130 were injured",))["FIG282"]
    assert (found.found, found.slot) == ("130 were injured", "value")


def test_a_part_without_a_lower_end_may_be_nothing() -> None:
    found = told(value="120 people", parts=("up to 80 men", "121 women"))["FIG282"]
    assert found.message == "the parts are at least 0 + 121, which is 121, more than “120 people”"
    assert "FIG283" not in told(parts=("up to 60% backed it", "60% opposed it", "40% were undecided"))
    assert "FIG283" in told(parts=("up to 60% backed it", "60% opposed it", "50% were undecided"))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            ("45% backed it", "40% opposed it", "30% were undecided"),
            "45 + 40 + 30 percent is more than the whole",
        ),
        (("34% backed it", "34% opposed it", "33% were undecided"), None),
        (("50% backed it", "50% opposed it"), None),
        (("50.1% backed it", "50.0% opposed it"), None),
        (("60% backed it", "60% opposed it"), "60 + 60 percent is more than the whole"),
        (("50.6% backed it", "50.1% opposed it"), "50.6 + 50.1 percent is more than the whole"),
        (("60% were men", "60% were foreigners"), None),
        (("45 backed it", "40 opposed it", "30% were undecided"), None),
        (("hardly any backed it", "90% opposed it", "30% were undecided"), None),
    ],
)
def test_shares_of_one_whole_are_no_more_than_all(parts: tuple[str, ...], said: str | None) -> None:
    found = told(parts=parts)
    assert (found["FIG283"].message if "FIG283" in found else None) == said
    if said is not None:
        assert (found["FIG283"].found, found["FIG283"].slot) == (parts[-1], "value")
        assert "FIG283" not in told(value="1,000 voters", parts=parts)


@pytest.mark.parametrize(
    ("value", "equivalent", "expected"),
    [
        ("100 miles", "150 km", "161"),
        ("100 miles", "160 km", None),
        ("100 miles", "161 km", None),
        ("100 miles", "many km", None),
        ("many miles", "150 km", None),
        ("100 miles", None, None),
    ],
)
def test_one_amount_in_two_units(value: str, equivalent: str | None, expected: str | None) -> None:
    found = told(value=value, equivalent=equivalent)
    assert (found["FIG284"].expected if "FIG284" in found else None) == expected
    if expected is not None:
        assert (found["FIG284"].found, found["FIG284"].slot) == (equivalent, "equivalent")


@pytest.mark.parametrize(
    ("value", "margin", "expected"),
    [
        ("52-48", "six votes", "4"),
        ("48-52", "six votes", "4"),
        ("52-48", "four votes", None),
        ("48-52", "four votes", None),
        ("52-48", "about six votes", None),
        ("52-48", "five to six votes", None),
        ("52-48", "a few votes", None),
        ("a landslide", "six votes", None),
        (None, "six votes", None),
    ],
)
def test_the_margin_of_a_vote_is_the_distance_of_its_sides(
    value: str | None, margin: str, expected: str | None
) -> None:
    found = told(value=value, margin=margin, **({} if value else {"comparison": "larger"}))
    assert (found["FIG285"].expected if "FIG285" in found else None) == expected
    if expected is not None:
        assert (found["FIG285"].found, found["FIG285"].slot) == (margin, "margin")


@pytest.mark.parametrize(
    ("parts", "is_turned"),
    [
        (("5", "3 percent"), False),
        (("5 percent", "3 percent"), True),
        (("3 percent", "5 percent"), False),
        (("5 percent", "5 percent"), False),
        (("$5", "3 percent"), False),
        (("$5", "€3"), False),
        (("$5", "$3"), True),
        (("hardly any", "3 percent"), False),
        (("5 percent", "hardly any"), False),
        (("5 percent",), False),
        (("5 percent", "3 percent", "1 percent"), False),
    ],
)
def test_a_range_runs_up(parts: tuple[str, ...], is_turned: bool) -> None:
    found = told("range", parts=parts, text="between 5 and 3 percent")
    assert ("FIG286" in found) is is_turned
    assert "FIG286" not in told("toll", parts=parts)
    if is_turned:
        assert found["FIG286"].message == f"the range runs down, from “{parts[0]}” to “{parts[1]}”"
        assert (found["FIG286"].found, found["FIG286"].slot) == ("between 5 and 3 percent", "value")
        assert told("range", parts=parts)["FIG286"].found is None


@pytest.mark.parametrize(
    ("measure", "slots", "found"),
    [
        ("turnout", {"value": "178 percent"}, "178 percent"),
        ("turnout", {"value": "100 percent"}, None),
        ("turnout", {"value": "100.1 percent"}, "100.1 percent"),
        ("turnout", {"value": "less than 178 percent"}, None),
        ("turnout", {"value": "at most 178 percent"}, None),
        ("turnout", {"value": "at least 178 percent"}, "at least 178 percent"),
        ("turnout", {"value": "178 people"}, None),
        ("debt", {"value": "178 percent"}, None),
        ("debt", {"value": "178 percent of GDP"}, None),
        ("Unemployment Rate", {"value": "178 percent"}, "178 percent"),
        ("support", {"value": "178 percent of voters"}, "178 percent of voters"),
        ("support", {"value": "178 percent of the vote"}, "178 percent of the vote"),
        ("turnout", {"change": {"by": "178 percent"}}, None),
        ("turnout", {"change": {"start": "178 percent"}}, "178 percent"),
        ("turnout", {"change": {"end": "178 percent"}}, "178 percent"),
        ("turnout", {"value": "hardly anybody", "change": {"start": "178 percent"}}, "178 percent"),
        ("turnout", {"value": "178 people", "change": {"start": "178 percent"}}, "178 percent"),
    ],
)
def test_a_share_is_no_more_than_the_whole(measure: str, slots: dict[str, Any], found: str | None) -> None:
    said = told(measure, **slots)
    assert (said["FIG281"].found if "FIG281" in said else None) == found


WHOLES = (
    *("population", "people", "voters", "registered voters", "votes", "vote", "residents"),
    *("members", "eligible voters", "likely voters", "respondents", "adults", "households", "electorate"),
    *("students", "workers", "women", "men", "children", "patients", "teachers"),
    "employees",
)
RATES = ("turnout", "voter turnout", "literacy rate", "poverty rate", "unemployment rate", "jobless rate")


@pytest.mark.parametrize("whole", WHOLES)
def test_of_these_nobody_counts_more_than_all(whole: str) -> None:
    assert "FIG281" in told("support", value=f"120 percent of {whole}")
    assert "FIG281" in told("support", value=f"120 percent of the {whole}")
    assert "FIG281" not in told("support", value=f"90 percent of {whole}")


@pytest.mark.parametrize("rate", RATES)
def test_these_rates_are_shares_of_all(rate: str) -> None:
    assert "FIG281" in told(rate, value="120 percent")


@pytest.mark.parametrize("slot", ["start", "end", "by", "factor"])
def test_a_figure_that_cannot_be_read_is_named(slot: str) -> None:
    remark = told(change={slot: "hardly anything"})["FIG290"]
    assert (remark.slot, remark.found) == (slot, "hardly anything")
    assert "hardly anything" in remark.message
    assert told(value="hardly anything")["FIG290"].slot == "value"
    assert told(value="50 percent", change={"direction": "up", "by": "5 points"}) == {}
