"""Predicates by their forms and places, as far as these show them."""

from __future__ import annotations

import pytest

from factcheck.match.governors import is_clause
from factcheck.reading.words import read_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the bridge opens to the public", True),
        ("old Falk opens the bridge", True),
        ("the bridge is open", True),
        # A capital makes a name of what else would be a verb.
        ("the bridge Opens to the public", False),
        ("old Falk", False),
        ("the open bridge", False),
    ],
)
def test_a_clause_has_a_verb(text: str, expected: bool) -> None:
    assert is_clause(read_words(text).words) is expected
