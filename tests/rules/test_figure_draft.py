from datetime import date
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.claims import FigureClaim, Within
from factcheck.config import Options
from factcheck.rules.figure_draft import two_values
from factcheck.store import Store

CHECKER = Checker(Store.empty(), Options(dateline=date(2024, 4, 11)))


def told(text: str) -> list[str]:
    found = [finding for verdict in CHECKER.check(text).verdicts for finding in verdict.findings]
    return [one.found or "" for one in found if one.rule == "FIG288"]


FIRST = "Norway's exports were $52 billion in 2023."


@pytest.mark.parametrize(
    "second",
    [
        "In 2023, Norway's exports amounted to $58 billion.",
        "Norwegian exports were $52.9 billion in 2023, more than ever.",
        "Norway's exports rose to $62 billion in 2023.",
    ],
)
def test_one_figure_with_two_values(second: str) -> None:
    assert len(told(f"{FIRST} {second}")) == 1


@pytest.mark.parametrize(
    "second",
    [
        "In 2023, Norway's exports amounted to $52.3 billion.",
        "Norway's exports were about $53 billion in 2023.",
        "Norway's exports were more than $50 billion in 2023.",
        "Norway's exports were $58 billion in 2022.",
        "Sweden's exports were $58 billion in 2023.",
        "Norway's imports were $58 billion in 2023.",
        "Norway's exports were €48 billion in 2023.",
        "Norway's exports were 12% of GDP in 2023.",
        "The ministry said Norway's exports were $58 billion in 2023.",
        "Norway's exports were $58 billion in 2023, according to the Harbor Board.",
        "Norway's exports were $58 billion.",
    ],
)
def test_two_figures_or_one_value(second: str) -> None:
    assert told(f"{FIRST} {second}") == []


def levels(*values: str) -> list[tuple[int, str | None, str]]:
    claims = [
        FigureClaim(subject="Norway", measure="exports", value=value, period="2023") for value in values
    ]
    return [(one.claim, one.found, one.message) for one in two_values(claims)]


def test_each_value_is_told_once_with_the_first_that_is_another() -> None:
    message = "given as “$52 billion” before in this draft"
    assert levels("$52 billion", "$58 billion") == [(1, "$58 billion", message)]
    assert levels("$52 billion", "$58 billion", "$64 billion") == [
        (1, "$58 billion", message),
        (2, "$64 billion", message),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about $52 billion", "$58 billion"),
        ("$50.2 billion", "$50.23 billion"),
        ("$50.2 billion", "$50.27 billion"),
        ("$50 billion to $60 billion", "$58 billion"),
        ("$50.2 billion", "$50.15 billion"),
    ],
)
def test_a_hedge_and_a_printed_place_leave_room(one: str, other: str) -> None:
    assert levels(one, other) == levels(other, one) == []


def test_so_many_figures_are_compared() -> None:
    others = ["hardly anything"] * 298
    assert [one[0] for one in levels("$52 billion", *others, "$58 billion")] == [299]
    assert levels("$52 billion", others[0], *others, "$58 billion") == []


DERIVED = (
    {"comparison": "larger", "other": "Sweden"},
    {"ranking": "third-largest"},
    {"record": "highest since 2015"},
    {"streak": "third straight year"},
    {"aggregate": "averaged"},
    {"publisher": "Harbor Board"},
    {"parts": ("$30 billion", "$20 billion")},
    {"within": Within.QUOTATION},
    {"deadline": "2027"},
    {"status": "target"},
    {"basis": "real"},
    {"as_of": "2024-01-01"},
    {"together": ("Norway", "Sweden")},
    {"period": "2022"},
    {"period": None},
    {"subject": "Sweden"},
    {"measure": "imports"},
    {"measure": "exports per capita"},
    {"value": "€58 billion"},
    {"value": "58 percent of GDP"},
    {"value": "$58 billion a month"},
)
PLAIN: dict[str, Any] = {"subject": "Norway", "measure": "exports", "value": "$58 billion", "period": "2023"}


@pytest.mark.parametrize("slots", DERIVED, ids=str)
def test_only_the_same_figure_is_compared(slots: dict[str, Any]) -> None:
    first = FigureClaim(**{**PLAIN, "value": "$52 billion"})
    assert len(list(two_values([first, FigureClaim(**PLAIN)]))) == 1
    other = FigureClaim(**{**PLAIN, **slots})
    assert list(two_values([first, other])) == list(two_values([other, first])) == []


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({"subject": "Norwegian"}, {}, 1),
        ({"subject": "the Norway"}, {}, 1),
        ({"measure": "the exports"}, {}, 1),
        ({"value": "2.0 percent of GDP"}, {"value": "3.0 percent of GDP"}, 1),
        ({"value": "2.0 percent of GDP"}, {"value": "3.0 percent of the budget"}, 0),
        ({"measure": "exports as share of GDP", "value": "2.0 percent"}, {"value": "3.0 percent of GDP"}, 1),
        ({"change": {"end": "$52 billion"}, "value": None}, {}, 1),
        ({"subject": "Norway and Sweden"}, {"subject": "Norway and Denmark"}, 0),
        ({"together": ("Sweden", "Denmark")}, {"together": ("Denmark", "Sweden")}, 1),
        ({"together": ("Sweden",)}, {"together": ("Sweden", "Denmark")}, 0),
        ({"value": "US$52 billion"}, {"value": "USD 58 billion"}, 1),
        ({"value": "US$52 billion"}, {"value": "CA$58 billion"}, 0),
        ({"value": "$52 billion"}, {"value": "£58 billion"}, 0),
        ({"value": "52 percent"}, {"value": "58 ships"}, 0),
        ({"value": "52 ships"}, {"value": "58 ships"}, 1),
    ],
)
def test_one_figure_in_other_words(one: dict[str, Any], other: dict[str, Any], count: int) -> None:
    claims = [FigureClaim(**{**PLAIN, "value": "$52 billion", **one}), FigureClaim(**{**PLAIN, **other})]
    assert len(list(two_values(claims))) == count
