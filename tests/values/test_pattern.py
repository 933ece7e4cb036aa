"""A pattern that is compiled when it is used does what a compiled one does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.pattern import pattern

EXPRESSION = r"(?P<a>a+)|b"


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
@given(text=st.text("abc"))
def test_it_finds_what_a_compiled_one_finds(method: str, text: str) -> None:
    later, compiled = pattern(EXPRESSION), re.compile(EXPRESSION)
    for _ in range(2):
        found, expected = getattr(later, method)(text), getattr(compiled, method)(text)
        assert (found and found.span()) == (expected and expected.span())


@given(text=st.text("abc"))
def test_it_goes_through_a_text_alike(text: str) -> None:
    later, compiled = pattern(EXPRESSION), re.compile(EXPRESSION)
    assert later.sub("-", text) == compiled.sub("-", text)
    assert later.split(text) == compiled.split(text)
    assert later.findall(text) == compiled.findall(text)
    assert [one.span() for one in later.finditer(text)] == [one.span() for one in compiled.finditer(text)]


def test_flags_and_other_attributes_are_those_of_the_compiled_one() -> None:
    later = pattern("A", re.IGNORECASE)
    assert later.match("a")
    assert later.pattern == "A"
    assert later.groups == 0


def test_an_error_shows_with_the_first_use_and_with_every_other() -> None:
    broken = pattern("(")
    for _ in range(2):
        with pytest.raises(re.error):
            broken.match("a")


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "findall", "sub", "split"])
def test_after_the_first_use_the_compiled_one_is_asked_at_once(method: str) -> None:
    later = pattern(EXPRESSION)
    assert method not in vars(later)
    later.match("a")
    assert vars(later)[method] == getattr(re.compile(EXPRESSION), method)
