from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts.tags import Kind, attributes, tokens

_html = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<a\thref='x>y'>",
            '<img\talt="<b>">',
            "<!--c-->",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<",
            ">",
            "a<b",
            "'",
            '"',
            "=",
            "<br/>",
            "<!doctype>",
            "</",
            "word",
            "&amp;",
            "<a\tb=",
            "<?x?>",
        ]
    ),
    max_size=20,
).map("".join)


def kinds(source: str) -> list[tuple[str, str]]:
    return [(token.kind.value, source[token.start : token.end]) for token in tokens(source)]


@given(source=_html)
def test_tokens_lie_side_by_side_and_leave_nothing_out(source: str) -> None:
    at = 0
    for token in tokens(source):
        assert token.start == at
        assert token.end > token.start
        at = token.end
    assert at == len(source)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("a <b>c</b>", [("text", "a "), ("start", "<b>"), ("text", "c"), ("end", "</b>")]),
        ("3 < 4 and 5 > 2", [("text", "3 < 4 and 5 > 2")]),
        ("<a title='1 > 2'>x", [("start", "<a title='1 > 2'>"), ("text", "x")]),
        ("<script>if (a<b) '</p>'</script>x", [("start", "<script>"), ("other", "if (a<b) '</p>'")]),
        ("x<!-- a > b -->y", [("text", "x"), ("comment", "<!-- a > b -->"), ("text", "y")]),
        ("x<!-- never closed", [("text", "x"), ("other", "<!-- never closed")]),
        ("x<a never closed", [("text", "x"), ("other", "<a never closed")]),
        ("<!-->x", [("other", "<!-->"), ("text", "x")]),
    ],
)
def test_tokens_are_what_a_browser_makes_of_them(source: str, found: list[tuple[str, str]]) -> None:
    assert kinds(source)[: len(found)] == found


def test_attributes_are_read_with_and_without_quotation_marks() -> None:
    source = "<a HREF='x&amp;y' class=wide hidden title=\"1 > 2\" class=narrow>"
    (tag,) = tokens(source)
    assert tag.kind is Kind.START
    assert attributes(source, tag) == {"href": "x&y", "class": "wide", "hidden": "", "title": "1 > 2"}
