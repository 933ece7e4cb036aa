"""JSON of somebody else is bounded to the brackets, and our own shows nothing that commands a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import strict_json
from factcheck.values.strict_json import MAX_DEPTH, JsonError, escaped, parsed, written, written_on_one_line

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(value=values)
def test_what_is_written_reads_back(value: object) -> None:
    assert parsed(written(value)) == parsed(written_on_one_line(value)) == value
    assert "\n" not in written_on_one_line(value)


def test_keys_keep_their_order_and_letters_stand_as_they_are() -> None:
    assert written({"b": "Zürich", "a": [1]}) == '{\n "b": "Zürich",\n "a": [\n  1\n ]\n}\n'
    assert written_on_one_line({"b": "Zürich", "a": [1]}) == '{"b": "Zürich", "a": [1]}'


COMMANDS = (
    "\x7f",
    "\x9f",
    "\u2028",
    "\u2029",
    "\u061c",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
)


@pytest.mark.parametrize("character", COMMANDS)
def test_what_commands_a_terminal_is_escaped(character: str) -> None:
    told = f"\\u{ord(character):04x}"
    assert escaped(f"a{character}b") == f"a{told}b"
    assert written_on_one_line(f"a{character}b") == f'"a{told}b"'
    assert written(f"a{character}b") == f'"a{told}b"\n'
    assert escaped("~ a…é漢\u00a0") == "~ a…é漢\u00a0"


@pytest.mark.parametrize("write", [written, written_on_one_line])
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_does_not_have_is_not_written(write: Callable[[object], str], value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write(value)


def test_depth_is_of_brackets_within_one_another_and_outside_of_strings() -> None:
    assert parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    for deep in ("[" * (MAX_DEPTH + 1), '{"a":' * (MAX_DEPTH + 1), "[" + "[]," * 10 + "[" * MAX_DEPTH):
        with pytest.raises(JsonError, match="nested more than 64 deep"):
            parsed(deep)
    assert len(parsed(f"[{', '.join(['[]', '{}'] * 100)}]")) == 200
    brackets = "[{" * 100
    assert parsed(json.dumps([brackets, f'"{brackets}', "\\"])) == [brackets, f'"{brackets}', "\\"]


def test_a_text_beyond_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert strict_json.MAX_BYTES == 64 << 20
    monkeypatch.setattr(strict_json, "MAX_BYTES", 1 << 20)
    assert parsed(" " * ((1 << 20) - 1) + "1") == 1
    with pytest.raises(JsonError, match="more than 1 MiB"):
        parsed(" " * (1 << 20) + "1")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[1,\n 2", "not JSON: line 2, column 3"),
        ('{"a": 1, "b": 2, "a": 3}', "the field 'a' stands twice"),
        ("[-Infinity]", "-Infinity is not a number that JSON has"),
        ("9" * 5000, "not JSON that can be read"),
    ],
)
def test_what_is_no_json_is_refused_in_plain_words(text: str, why: str) -> None:
    with pytest.raises(JsonError, match=why):
        parsed(text)


def test_a_fraction_stays_the_digits_it_was_written_in() -> None:
    assert parsed("[0.10, 1e400, 12]") == ["0.10", "1e400", 12]
