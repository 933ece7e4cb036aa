"""What lint says of figures and exchange rates."""

from __future__ import annotations

import pytest

from factcheck.facts import FigureFact
from factcheck.lint import lint
from tests.builders import figure_fact, store_of


def said(*facts: FigureFact) -> list[str]:
    remarks = lint(store_of(*facts))
    return [f"{remark.severity}: {remark}" for remark in remarks if remark.code.startswith("STO8")]


@pytest.mark.parametrize("unit", ["Number", "index", "Units", "number of", "ratio"])
def test_units_that_nobody_writes(unit: str) -> None:
    assert said(figure_fact("Sula", "boats", "12", "2023", unit=unit)) == [
        (
            f"warning: records:1:1: unit: no draft writes {unit!r} behind a number: "
            "say what is counted, or nothing"
        )
    ]


@pytest.mark.parametrize("unit", ["boats", "tonnes", "% of GDP", "USD", "index points", "points", None])
def test_units_that_drafts_write(unit: str | None) -> None:
    assert said(figure_fact("Sula", "boats", "12", "2023", unit=unit)) == []


def test_a_vote_is_a_figure_like_others() -> None:
    assert said(figure_fact("Sula council", "vote on the bridge", "7-2", "2024-03-05")) == []


@pytest.mark.parametrize(
    ("subject", "value", "period", "why"),
    [
        ("EUR", "1.08", "2024-04-10", "subject: 'EUR' is not a pair of currencies"),
        ("EUR/USD", "1.08 EUR", "2024-04-10", "value: '1.08 EUR' is not an amount of USD"),
        ("EUR/USD", "about 1.08", "2024-04-10", "value: 'about 1.08' is not one number above zero"),
        ("EUR/USD", "1.08", None, "period: is missing"),
    ],
)
def test_a_rate_that_converts_nothing(subject: str, value: str, period: str | None, why: str) -> None:
    (message,) = said(figure_fact(subject, "exchange rate", value, period))
    assert f"converts nothing: {why}" in message


def test_a_sound_rate() -> None:
    assert said(figure_fact("EUR/USD", "exchange rate", "1.0813", "2024-04-10")) == []
