from __future__ import annotations

from datetime import date

import click
import pytest

from factcheck.cli.days import Day


def test_a_day_is_read() -> None:
    assert Day().convert("2024-02-29", None, None) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text", ["2024-04", "20240411", "2024-W15-4", "11 April", "", "٢٠٢٤-04-11", "2024-04-11T00:00"]
)
def test_anything_else_says_what_a_day_looks_like(text: str) -> None:
    with pytest.raises(click.UsageError, match="not a day like 2024-04-11"):
        Day().convert(text, None, None)


@pytest.mark.parametrize("text", ["2023-02-29", "0000-01-01", "2024-13-01"])
def test_an_impossible_day_is_said_to_be_one(text: str) -> None:
    with pytest.raises(click.UsageError, match="calendar does not have"):
        Day().convert(text, None, None)
