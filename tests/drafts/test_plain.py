from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts.draft import BlockKind
from factcheck.drafts.plain import plain_blocks

LONG = "The harbour board met for three hours and then voted "
LONG += "to leave the old crane where it stands for one more year."


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in plain_blocks(text)]


def test_blank_lines_part_paragraphs_and_a_short_first_line_is_the_headline() -> None:
    text = "Crane stays for now\n\nThe board met.\n\n \t\nIt voted.\n"
    assert blocks(text) == [
        ("heading", "Crane stays for now"),
        ("paragraph", "The board met."),
        ("paragraph", "It voted."),
    ]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = f"{LONG} {LONG}\n{LONG}\nNobody spoke."
    assert [words for _, words in blocks(text)] == text.split("\n")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "The harbour board met for three hours.\nIt then voted to leave the old crane\nwhere it stands."
    assert [words for _, words in blocks(text)] == [text]


def test_a_line_that_had_room_for_the_next_word_was_ended_on_purpose() -> None:
    text = "The board met.\nIt then voted to leave the crane.\nNobody spoke.\n"
    text += "The crane, which has stood there since 1911, stays where it is."
    assert [words for _, words in blocks(text)] == text.split("\n")


def test_a_clause_on_its_own_line_is_not_a_paragraph() -> None:
    text = "The board, which met\nfor three hours on Monday,\nvoted to leave the old crane where it stands."
    assert [words for _, words in blocks(text)] == [text]


def test_list_items_are_read_without_their_marks() -> None:
    text = "Three points are open.\n\n- the crane\n• the quay\n1. the 12 boats"
    assert blocks(text)[1:] == [
        ("list-item", "the crane"),
        ("list-item", "the quay"),
        ("list-item", "the 12 boats"),
    ]


def test_a_number_at_the_head_of_a_wrapped_line_is_not_a_list_mark() -> None:
    text = "The board has more members now. Their number rose to\n12. The crane stays."
    assert [kind for kind, _ in blocks(text)] == ["paragraph"]


def test_a_lone_line_is_a_paragraph() -> None:
    assert blocks("Crane stays for now") == [("paragraph", "Crane stays for now")]


@given(text=st.text("aB.\n\r -1 \t•“"))
def test_blocks_are_in_order_and_cover_all_but_list_marks(text: str) -> None:
    end = 0
    uncovered = ""
    for block in plain_blocks(text):
        assert end <= block.start < block.end
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        uncovered += text[end : block.start]
        end = block.end
    assert set((uncovered + text[end:]).replace(" ", "")) <= set("\n\r\t-•1.")


@given(lines=st.lists(st.text("aB. -1"), max_size=8))
def test_line_ends_do_not_change_the_paragraphs(lines: list[str]) -> None:
    unix, windows = "\n".join(lines), "\r\n".join(lines)
    assert [(kind, words.split()) for kind, words in blocks(unix)] == [
        (kind, words.split()) for kind, words in blocks(windows)
    ]


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_kind_is_its_own_name(kind: BlockKind) -> None:
    assert kind.value == kind.name.lower().replace("_", "-")
