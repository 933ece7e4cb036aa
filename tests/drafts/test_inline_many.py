"""Marks in such numbers that a parser which looks for the end of each would not come back."""

import pytest

from factcheck.drafts import draft_from_text


def prose(source: str) -> str:
    return draft_from_text(source, "draft.md").text


@pytest.mark.parametrize("unit", ["[", "![", "]", "x <!-- ", "x <!D", "x <?", "x <![CDATA[", "[[a]", "[x]("])
def test_what_never_ends_is_words(unit: str) -> None:
    source = unit * 20_000
    assert prose(source) == source.strip()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a [b](c) d", "a b d"),
        ("[[[ a [b](c)", "[[[ a b"),
        ("[a] and [b]\n\n[b]: https://example.org", "[a] and b"),
        ("![a](b) c", "\ufffc c"),
        ("![[ a", "![[ a"),
        ("a![^1] b", "a! b"),
        ("[a](b) [[[", "a [[["),
        ("a <!-- b --> c", "a  c"),
        ("a <!-- b ---> c", "a  c"),
        ("a <!--> b --> c", "a  b --> c"),
        ("a <!-- b", "a <!-- b"),
        ("*<!-- a -->* b", " b"),
        ("*a<!-- b -->* c", "a c"),
    ],
)
def test_the_same_marks_that_do_end(source: str, words: str) -> None:
    assert prose(source) == words
