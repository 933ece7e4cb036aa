from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.plain import one_line, visible

ANY = st.text(st.characters(exclude_categories=[]))


def commands_a_terminal(character: str) -> bool:
    """Whether a terminal may act on it: the plain definition, by category and by direction."""
    direction = unicodedata.bidirectional(character) in (
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    )
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or direction


@given(text=ANY)
def test_nothing_that_commands_a_terminal_is_left(text: str) -> None:
    assert not [c for c in visible(text) if commands_a_terminal(c) and c not in "\n\t"]
    assert not [c for c in one_line(text) if commands_a_terminal(c)]


@given(text=st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_what_can_be_seen_stands_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert one_line(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "U+001B[31mred"),
        ("\x9b2J", "U+009B2J"),
        ("a\rb", "aU+000Db"),
        ("bell\x07", "bellU+0007"),
        ("1\u202e2", "1U+202E2"),
        ("\u200f", "U+200F"),
        ("a\u2028b", "aU+2028b"),
        ("\ud800", "U+D800"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_is_one_line() -> None:
    assert one_line(" a\n\n\tb\nc\n") == "a b c"
