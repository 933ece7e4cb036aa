"""JSON of somebody else is read with suspicion, and our own is the same to the byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.strict_json import MAX_DEPTH, JsonError, parsed, written, written_on_one_line

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(value=VALUES)
def test_what_is_written_is_read_back(value: object) -> None:
    assert parsed(written(value)) == value
    assert parsed(written_on_one_line(value)) == value
    assert json.loads(written(value)) == value


@given(text=st.text())
def test_nothing_that_is_written_commands_a_terminal(text: str) -> None:
    shown = written({text: [text]})
    assert not [
        one
        for one in shown
        if (one < " " and one != "\n") or "\x7f" <= one <= "\x9f" or "\u202a" <= one <= "\u202e"
    ]
    assert "\n" not in written_on_one_line(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON: line 1, column 1"),
        ('{"a": 1, "a": 2}', "the field 'a' stands twice"),
        ("[NaN]", "NaN is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
        ("1" * 5_000, "cannot be read|can be read"),
        ("[" * (MAX_DEPTH + 1), "nested more than 64 deep"),
        ('{"a":' * (MAX_DEPTH + 1), "nested more than 64 deep"),
    ],
)
def test_what_is_refused(text: str, told: str) -> None:
    with pytest.raises(JsonError, match=told):
        parsed(text)


def test_what_is_close_to_it_is_read() -> None:
    assert parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert parsed(f'["{"[" * 100}"]') == ["[" * 100]
    assert parsed('{"a": 1, "A": 2}') == {"a": 1, "A": 2}
    assert parsed("[0.10, 1e999999999]") == ["0.10", "1e999999999"]
