"""The adapter of mentions gives plain records, in the text's own places."""

from __future__ import annotations

import pytest

from tests.evaluation.mentions import mentions


def test_money_of_a_bare_sign_has_a_currency() -> None:
    text = "The wall cost $3.5 million, not £2 million."
    found = mentions(text, None)
    assert [(text[each["start"] : each["end"]], each["value"]) for each in found] == [
        ("$3.5 million", {"amount": "3500000", "currency": "USD"}),
        ("£2 million", {"amount": "2000000", "currency": "GBP"}),
    ]


@pytest.mark.parametrize("day", ["2024-04-11", "2024-04-11T00:00:00"])
def test_a_relative_day_is_told_from_the_reference_date(day: str) -> None:
    (found,) = mentions("The vote was yesterday.", day)
    assert (found["kind"], found["value"]) == ("date", "2024-04-10")


def test_what_is_not_read_is_left_out() -> None:
    assert mentions("The vote was yesterday.", None) == []
