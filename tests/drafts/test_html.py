from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts import BlockKind, Draft, DraftError, draft_from_bytes, draft_from_text

_pieces = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<li>",
            "<br>",
            "<q>",
            "</q>",
            "<sup>1</sup>",
            "<!--x-->",
            "<del>",
            "</del>",
            "&nbsp;",
            "&amp;",
            "&#8220;",
            "&unknown;",
            "a",
            "1,200",
            "é",
            "<td>",
            "😀",
        ]
    )
    | st.sampled_from([" ", "\n"]),
    max_size=24,
).map("".join)


def read(source: str) -> Draft:
    return draft_from_text(source, "draft.html")


def texts(source: str) -> list[tuple[str, str]]:
    draft = read(source)
    return [(block.kind.value, draft.text[block.start : block.end]) for block in draft.blocks]


@given(source=_pieces)
def test_every_character_of_the_prose_is_where_its_place_says(source: str) -> None:
    draft = read(source)
    for block in draft.blocks:
        for at in range(block.start, block.end):
            span = draft.span(at, at + 1)
            assert source[span.start : span.end] == span.text
            if draft.text[at].isalnum() and span.end - span.start == 1:
                assert span.text == draft.text[at]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>One</p><p>Two", [("paragraph", "One"), ("paragraph", "Two")]),
        ("<h1>A</h1>b", [("heading", "A"), ("paragraph", "b")]),
        ("<ul><li>a<li>b</ul>c", [("list-item", "a"), ("list-item", "b"), ("paragraph", "c")]),
        ("<blockquote><p>a</p></blockquote>", [("quote-block", "a")]),
        ("<table><tr><td>a<td>b</table>", [("table-cell", "a"), ("table-cell", "b")]),
        ("<p>a<br> b</p>", [("paragraph", "a\nb")]),
        ("<p>a\n   <b>b</b>\tc</p>", [("paragraph", "a b c")]),
        ("<p>He said <q>no <q>never</q></q>", [("paragraph", "He said “no ‘never’”")]),
        ("<p>$4.2 billion<sup>1</sup></p>", [("paragraph", "$4.2 billion\ufffc")]),
        ("<p>co&shy;operate &lt;&#8364;5&gt;</p>", [("paragraph", "cooperate <€5>")]),
        ("<p>was <del>four</del> <ins>five</ins></p>", [("paragraph", "was five")]),
        ("<p>a<script>'<p>b'</script>c</p>", [("paragraph", "ac")]),
        ("<p>a <span hidden>b <i>c</i></span>d</p>", [("paragraph", "a d")]),
        ("<div hidden>a</div><p>b</p>", [("paragraph", "b")]),
        ("<head><title>a</title></head><body>b", [("paragraph", "b")]),
        ("3 < 4 &unknown; x", [("paragraph", "3 < 4 &unknown; x")]),
    ],
)
def test_prose_is_what_a_reader_sees(source: str, found: list[tuple[str, str]]) -> None:
    assert texts(source) == found


def test_a_figure_across_marks_has_the_place_of_all_of_it() -> None:
    source = "<p>It cost $<b>4.2</b>&nbsp;billion.</p>"
    draft = read(source)
    start = draft.text.index("$")
    assert draft.span(start, start + len("$4.2 billion")).text == "$<b>4.2</b>&nbsp;billion"


def test_comments_language_and_dateline_are_known() -> None:
    source = "<html lang=en-GB><p>LONDON, April 12, 2024 — Rain.<!-- a note --></p>"
    draft = read(source)
    assert draft.locale == "en-GB"
    assert draft.dateline == date(2024, 4, 12)
    assert [source[start:end] for start, end in draft.comments] == ["<!-- a note -->"]


def test_what_is_never_closed_is_met_once() -> None:
    for opening in ("<a ", "<a b='", "<!--", "</", "<q>", "<li>", "<![", "<script>", "<div hidden>"):
        read(opening * 20_000)


def test_headings_inside_a_cell_are_headings() -> None:
    draft = read("<table><tr><td><h2>A</h2></table>")
    assert [block.kind for block in draft.blocks] == [BlockKind.HEADING]


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<meta charset=windows-1252><p>“Größe”".encode("cp1252"), "“Größe”"),
        ("<meta charset='iso-8859-1'><p>“Größe”".encode("cp1252"), "“Größe”"),
        ("<p>“Größe”".encode(), "“Größe”"),
        ("\ufeff<p>“Größe”".encode("utf-16"), "“Größe”"),
    ],
)
def test_an_encoding_is_declared_or_marked(data: bytes, shown: str) -> None:
    assert shown in draft_from_bytes(data, "draft.html").text


@pytest.mark.parametrize(
    ("data", "name", "encoding", "says"),
    [
        ("<p>“Größe”".encode("cp1252"), "draft.html", None, "draft.html:1:4: byte 0x93 is not UTF-8"),
        (b"x", "draft.html", "martian", "there is no encoding 'martian'"),
        (b"x", "draft.txt", "rot13", "'rot13' is no encoding of text"),
        (b"<meta charset=hex><p>x", "draft.html", None, "'hex' is no encoding of text"),
        (b"\xff", "draft.txt", "ascii", "is not ascii at byte 0"),
    ],
)
def test_no_encoding_is_guessed(data: bytes, name: str, encoding: str | None, says: str) -> None:
    with pytest.raises(DraftError, match=says):
        draft_from_bytes(data, name, encoding=encoding)


def test_an_encoding_that_is_named_is_read() -> None:
    assert draft_from_bytes("Größe".encode("cp1252"), "draft.txt", encoding="cp1252").text == "Größe"
