import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.figures_needs import Asked, Part, holds, needs_of, parts_of

_FRAGMENTS = {"verb": "(?:rose|fell)", "thing": "(?P<m>M[0-9]+|it)"}


def fragment(name: str) -> tuple[Part, ...]:
    return parts_of(_FRAGMENTS[name], fragment)


def expanded(pattern: str) -> str:
    for name, text in _FRAGMENTS.items():
        pattern = pattern.replace(f"<{name}>", text.replace("(?P<m>", "(?:"))
    return pattern


_PIECES = st.sampled_from(
    ["ab", "c", " d", "<verb>", "<thing>", "[a-c]", r"\(", "(?=b)", "(?!c)", "(?<=a)", "^", "$", r"\b"]
)
_PATTERNS = st.recursive(
    _PIECES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}){{0,2}}"),
        inner.map(lambda part: f"(?:{part})+"),
    ),
    max_leaves=8,
)
_LINES = st.lists(
    st.sampled_from(["ab", "a", "b", "c", " d", "rose", "fell", "M1", "it", "("]), max_size=8
).map("".join)


@given(_PATTERNS, st.lists(_LINES, max_size=5))
def test_no_line_that_matches_is_held_back(pattern: str, lines: list[str]) -> None:
    needs = needs_of(pattern, fragment)
    for line in lines:
        if re.search(expanded(pattern), line):
            assert holds(line, needs, {})


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("<thing> <verb> to", "M1 went to"),
        ("<thing> <verb> to", "rose to M1"),  # in another order
        ("(?:up|down) to", "across to"),
        ("ab+c", "ac"),
        ("<verb> (?:by )?<thing>", "rose to M1"),  # with a word between
        ("(?:c <thing>|<thing> c)", "c rose"),
        ("it (?:up|down)?(?: or| and)", "it across or"),
    ],
)
def test_a_line_without_the_words_of_a_pattern_is_held_back(pattern: str, line: str) -> None:
    assert not holds(line, needs_of(pattern, fragment), {})


def test_a_pattern_that_is_not_understood_needs_nothing() -> None:
    assert needs_of("ab(?(1)c|d)", fragment) == ()


@given(_LINES, st.integers(1, 40))
def test_many_strings_are_looked_for_as_few_are(line: str, more: int) -> None:
    few = frozenset({"ab", "b", "se", "it", "M1"})
    many = few | {f"nowhere {number}" for number in range(more)}
    behind = (frozenset({"c"}),)
    assert holds(line, ((few,), behind), {}) == holds(line, ((many,), behind), {})


def test_each_string_is_looked_for_once_whoever_needs_it() -> None:
    asked = Asked([("rising", (" to ", "rose")), ("falling", (" to ", "fell")), ("always", ())])
    present = asked.present("it rose to M1")
    assert present == {" to ", "rose"}
    assert [one for one, strings in asked.each if strings <= present] == ["rising", "always"]
