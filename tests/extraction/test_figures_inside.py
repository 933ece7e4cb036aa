"""Statements with figures that can contradict each other, and close ones in which they cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.store import Store
from factcheck.verdict import Status

CHECKER = Checker(Store.empty())


def rules(text: str) -> list[str]:
    return [finding.rule for verdict in CHECKER.check(text).verdicts for finding in verdict.findings]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The tower is 100 meters (382 feet) tall.", "FIG284"),
        ("The farm spans 5 acres, or 12 hectares.", "FIG284"),
        ("Of the 47 senators, 30 voted for it and 20 against it.", "FIG282"),
        ("Among the 10 dead, 6 were men and 5 were women, police said.", "FIG282"),
        ("Of the 300 passengers, 310 were rescued.", "FIG282"),
        ("In the poll, 55% supported it and 50% opposed it.", "FIG283"),
        ("The vote was 219-210, a margin of 19.", "FIG285"),
        ("About 130% of registered voters turned out.", "FIG281"),
        ("Between 5 and 3 percent of them stayed home.", "FIG286"),
        ("Fares are between $50 and $30.", "FIG286"),
    ],
)
def test_what_contradicts_itself_is_told(text: str, rule: str) -> None:
    assert rules(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "He is 6 feet 2 inches (188 cm) tall.",
        "A baby of 7 pounds 5 ounces (3.3 kg) was born.",
        "She paid 200 pounds ($250).",
        "The depth is 10 to 15 miles (16 to 24 km).",
        "The lake covers 1,000 square miles (2,600 square kilometers).",
        "Lows of minus 10 C (14 F) were recorded.",
        "Of the 120 people killed, 80 were men and 50 were Japanese.",
        "Of the 120 people killed, 70 were men and 50 women, including 30 students.",
        "Of the 12 teams, 30 players were injured.",
        "Of the 20 cases, 15 involved men and 9 involved women.",
        "Of the roughly 100 injured, 60 were men and 45 were women.",
        "Of the 300 passengers, 200 were women and 150 were children.",
        "Some 34% backed it, 34% opposed it and 33% were undecided.",
        "Some 60% of men backed it and 70% of women opposed it.",
        "The survey found 55% approved of the mayor and 48% disapproved of the council.",
        "In the poll 54% said yes to the first question and 60% said no to the second.",
        "Respondents could choose several answers: 70% backed it, 60% opposed it.",
        "In May 60% backed it, and in June 55% opposed it.",
        "The bill passed 52-48, a margin of four votes.",
        "The bill led 52-48, with a margin of error of three points.",
        "The team won 30-20 after trailing by a margin of 15.",
        "Between 3 and 5 percent of them stayed home.",
        "The difference between 10% and 5% is large.",
        "Fares are between $900 and $1.2 million.",
        "Between -5% and -10% was lost.",
        "They stayed between 9 and 5.",
        "Rents are 150% of workers' wages.",
        "Output rose to 130% of the population's needs.",
    ],
)
def test_what_fits_or_may_fit_is_no_claim(text: str) -> None:
    assert rules(text) == []


counts = st.integers(1, 400)


@given(whole=counts, men=counts, women=counts)
def test_parts_are_told_where_they_are_more_than_the_whole(whole: int, men: int, women: int) -> None:
    found = rules(f"Of the {whole} people killed, {men} were men and {women} were women.")
    assert found == (["FIG282"] if men + women > whole else [])


@given(first=counts, second=counts, margin=counts)
def test_a_margin_is_the_distance_of_both_sides(first: int, second: int, margin: int) -> None:
    found = rules(f"The bill passed {first}-{second}, a margin of {margin} votes.")
    assert found in ([], ["FIG285"])
    if margin == abs(first - second):
        assert found == []


@given(
    shares=st.lists(st.integers(0, 99), min_size=3, max_size=3),
    whole=counts,
    feet=st.integers(1, 9000),
    meters=st.integers(1, 9000),
)
def test_arithmetic_alone_supports_nothing(shares: list[int], whole: int, feet: int, meters: int) -> None:
    text = (
        f"The wall is {feet} feet ({meters} meters) long. Of the {whole} workers, {shares[0]} were men and "
        f"{shares[1]} were women. Some {shares[0]}% backed it, {shares[1]}% opposed it and {shares[2]}% were "
        "undecided."
    )
    assert all(verdict.status is Status.REFUTED for verdict in CHECKER.check(text).verdicts)
