from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts import Draft, DraftError, draft_from_text
from factcheck.drafts.inline import OBJECT

#: Pieces of Markdown that have parted parsers and their users before.
MARKS = (
    *(
        "word",
        "A",
        "5%",
        "“q”",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "**",
        "*",
        "_",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
    ),
    *('](http://a.b/x "t u")', "![", "<b>", "</b>", "<br>", "<!-- c -->", "\\", "\\*", "&amp;", "&#8220;"),
    *(
        "&nbsp;",
        "&ngE;",
        "# ",
        "## x ##\n",
        "> ",
        ">",
        "- ",
        "1. ",
        "    ",
        "\t",
        "\n---\n",
        "\n===\n",
        "```\n",
    ),
    *("<http://x.y/5>", "[r]", "[r]: /u 't'\n", "[^1]", "\u00a0", "\x0c", "\u2028", "\x85"),
    *("|", "\\|", "\n|-|-|\n", "\n| a | b |\n|---|---|\n"),
)
PAGES = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)


def read(source: str) -> Draft:
    return draft_from_text(source, "a.md")


def prose(source: str) -> list[str]:
    draft = read(source)
    return [draft.text[block.start : block.end] for block in draft.blocks]


@given(source=PAGES)
def test_each_run_of_the_text_is_what_its_source_decodes_to(source: str) -> None:
    draft = read(source)
    assert draft.offsets.length == len(draft.text)
    for piece in draft.offsets.pieces:
        words = draft.text[piece.text_start : piece.text_end]
        written = source[piece.source_start : piece.source_end]
        if piece.verbatim:
            assert words == written.replace("\r", "\n")
        elif words.strip("\n"):
            assert words == OBJECT or words == html.unescape(written)


@given(source=PAGES)
def test_blocks_have_prose_and_stand_apart(source: str) -> None:
    draft = read(source)
    parts = [draft.text[block.start : block.end] for block in draft.blocks]
    assert "\n\n".join(parts) == draft.text
    assert all(part.strip(OBJECT).strip() for part in parts)


@given(words=st.lists(st.text("abcé", min_size=1), min_size=1, max_size=6))
def test_plain_words_are_read_as_they_stand(words: list[str]) -> None:
    source = " ".join(words)
    draft = read(source)
    assert draft.text == source
    assert draft.span(0, len(source)).text == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One *two* ##\n\nThree", ["One two", "Three"]),
        ("One **two *three* four** five", ["One two three four five"]),
        ("2 * 3 and snake_case_name", ["2 * 3 and snake_case_name"]),
        ("[Ann](http://x.org/2024 'the 5%') said [so][1].\n\n[1]: /u '7%'", ["Ann said so."]),
        ("A [note][2] that leads nowhere", ["A [note][2] that leads nowhere"]),
        ("Costs `5` million", [f"Costs {OBJECT} million"]),
        ("See ![a 5% rise](x.png) and <http://x.org/5>", [f"See {OBJECT} and {OBJECT}"]),
        ("It rose 5%[^1] in May<!-- 6%? -->.", ["It rose 5% in May."]),
        ("One<br>two <b>three</b>", ["One\ntwo three"]),
        ("R&amp;D &ldquo;up&rdquo; \\*a\\* \\q", ["R&D “up” *a* \\q"]),
        ("One  \ntwo\\\nthree\n   four", ["One\ntwo\nthree\nfour"]),
        ("> One\n> two\nthree\n> > four", ["One\ntwo\nthree", "four"]),
        ("- One\n  two\n\n  three\n  - four\n1. five", ["One\ntwo", "three", "four", "five"]),
        ("| A | B\\|C |\n|---|---|\n| 1 | |\n| 1 | 2 &lt; 3 |", ["A", "B|C", "1", "1", "2 < 3"]),
        ("Title\n=====\nText", ["Title", "Text"]),
        ("    code 5%\n\n```\ncode 6%\n```\n\n<div>7%</div>\n\n<!-- 8% -->\n\n***\n\nProse", ["Prose"]),
        ("`code`\n\n![image](x)\n\nProse", ["Prose"]),
    ],
)
def test_what_a_reader_sees_is_prose_and_nothing_else(source: str, expected: list[str]) -> None:
    assert prose(source) == expected
    assert prose(source.replace("\n", "\r\n")) == expected


def test_kinds_say_what_a_block_is() -> None:
    draft = read("# H\n\nP\n\n- L\n\n> Q\n\n| T |\n|---|\n| U |\n")
    assert [block.kind.value for block in draft.blocks] == [
        "heading",
        "paragraph",
        "list-item",
        "quote-block",
        "table-cell",
        "table-cell",
    ]


def test_a_span_is_of_the_file() -> None:
    draft = read("\ufeffOne\r\n\r\n> The *old* crane\r\n> cost R&amp;D 5%.\r\n")
    start = draft.text.index("old")
    span = draft.span(start, draft.text.index("5%") + 2)
    assert span.text == "old* crane\r\n> cost R&amp;D 5%"
    assert (span.line, span.column, span.end_line, span.end_column) == (3, 8, 4, 18)


def test_the_same_words_twice_in_a_row_have_two_places() -> None:
    draft = read("> | > | 1 | 1 |\n> |---|---|---|\n> | 1 | 11 | 1 |\n")
    places = [draft.span(block.start, block.end) for block in draft.blocks]
    assert [(place.line, place.column) for place in places] == [
        (1, 5),
        (1, 9),
        (1, 13),
        (3, 5),
        (3, 9),
        (3, 14),
    ]


@pytest.mark.parametrize("source", [">" * 20_000 + "a", "- " * 3_000 + "a", "> " * 101 + "a"])
def test_nesting_that_would_lose_words_is_an_error(source: str) -> None:
    with pytest.raises(DraftError, match=r"^a\.md:1:1: quotations and lists are nested more than 100 levels"):
        read(source)


@pytest.mark.parametrize("mark", ["[", "![", "*a ", "`", "](", "<", "&", "\\", "[a](b", "|"])
def test_a_mark_repeated_is_still_a_draft(mark: str) -> None:
    source = mark * 20_000
    assert read(source).offsets.length == len(read(source).text)


def test_as_deep_as_anyone_nests_is_read() -> None:
    assert prose("> " * 20 + "a") == ["a"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("We will ~~not~~ go.", "We will  go."),
        ("About ~5 and ~6 tons.", "About ~5 and ~6 tons."),
        ("A ~~ b ~~ c.", "A ~~ b ~~ c."),
        ("It is ~~cheap and~~\nquick.", "It is \nquick."),
    ],
)
def test_words_struck_out_are_no_prose(source: str, text: str) -> None:
    assert draft_from_text(source, "d.md").text.strip() == text


@pytest.mark.parametrize(
    ("source", "text", "comments"),
    [
        ("<!-- a --> It rained.\n", " It rained.", [(0, 10)]),
        ("<!-- a\nb --> It rained.\n", " It rained.", [(0, 12)]),
        ("It is cold.\n<!-- a --> It rained.\n", "It is cold.\n It rained.", [(12, 22)]),
        ("<!-- a -->\n\nIt rained.\n", "It rained.", [(0, 10)]),
        ("<!-- a --> <div>It rained.</div>\n", "", [(0, 10)]),  # HTML, as CommonMark has it
    ],
)
def test_words_behind_a_comment_are_not_lost_with_it(
    source: str, text: str, comments: list[tuple[int, int]]
) -> None:
    draft = draft_from_text(source, "a.md")
    assert draft.text.strip() == text.strip()
    assert list(draft.comments) == comments


def test_comments_in_a_block_quotation_are_told_apart() -> None:
    draft = draft_from_text(
        "<!-- a -->\n\n> <!-- b -->\n> It rained. <!-- c -->\n>\n> - <!-- d --> cold\n", "a.md"
    )
    assert [draft.source[start:end] for start, end in draft.comments] == ["<!-- a -->"]
    quoted = [draft.source[start:end] for start, end in draft.quoted_comments]
    assert sorted(quoted) == ["<!-- b -->", "<!-- c -->", "<!-- d -->"]
