import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.figures_needs import Need, holds, needs_of

_FRAGMENTS = {"verb": "(?:rose|fell)", "thing": "(?P<m>M[0-9]+|it)"}


def fragment(name: str) -> tuple[Need, ...]:
    return needs_of(_FRAGMENTS[name], fragment)


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
    ],
)
def test_a_line_without_the_words_of_a_pattern_is_held_back(pattern: str, line: str) -> None:
    assert not holds(line, needs_of(pattern, fragment), {})


def test_a_pattern_that_is_not_understood_needs_nothing() -> None:
    assert needs_of("ab(?(1)c|d)", fragment) == ()
