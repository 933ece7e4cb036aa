from datetime import date

import pytest

from factcheck.checking import Checker
from factcheck.config import Options
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
