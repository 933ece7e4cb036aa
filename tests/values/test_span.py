import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.values.span import Lines, Span, Utf16, Utf16Span

texts = st.text(alphabet=st.sampled_from("ab \n\r\u2028\x0b\x0c\x85\ufeff🙂e\u0301"), max_size=30)


def counted(text: str, offset: int) -> tuple[int, int]:
    """Line and column by walking the text one character at a time."""
    line = column = 1
    for at in range(offset):
        if text[at] == "\n" or (text[at] == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return line, column


@given(text=texts)
@example(text="a\r\nb\rc\nd")
@example(text="\r\r\n\n\r")
def test_lines_and_columns_are_those_that_a_person_counts(text: str) -> None:
    lines = Lines(text)
    assert [lines.position(at) for at in range(len(text) + 1)] == [
        counted(text, at) for at in range(len(text) + 1)
    ]


@given(text=texts, ends=st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_a_span_slices_the_text_it_was_taken_from(text: str, ends: tuple[int, int]) -> None:
    start, end = sorted(min(end, len(text)) for end in ends)
    span = Lines(text).span(start, end)
    assert text[span.start : span.end] == span.text
    assert (span.line, span.column) == counted(text, start)
    assert (span.end_line, span.end_column) == counted(text, end)


def test_a_byte_order_mark_is_the_first_column() -> None:
    assert Lines("\ufeffa").position(1) == (1, 2)


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 0, "a"), (3, 2, ""), (0, 3, "ab"), (0, 0, "a")])
def test_a_span_that_covers_no_such_text_cannot_be_made(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end, 1, 1, 1, 1, text)


def test_spans_sort_by_where_they_stand() -> None:
    lines = Lines("one two")
    assert sorted([lines.span(4, 7), lines.span(0, 7), lines.span(0, 3)]) == [
        lines.span(0, 3),
        lines.span(0, 7),
        lines.span(4, 7),
    ]


def test_an_empty_span_may_stand_at_the_very_beginning() -> None:
    assert Span(0, 0, 1, 1, 1, 1, "").text == ""


@given(text=texts, ends=st.tuples(st.integers(0, 30), st.integers(0, 30)))
@example(text="a🙂\n🙂🙂b", ends=(3, 5))
def test_a_span_in_utf16_slices_the_text_as_a_browser_has_it(text: str, ends: tuple[int, int]) -> None:
    start, end = sorted(min(end, len(text)) for end in ends)
    lines = Lines(text)
    span = lines.span(start, end)
    found = Utf16(text).span(span)
    units = text.encode("utf-16-le")
    assert units[2 * found.start : 2 * found.end].decode("utf-16-le") == found.text == span.text
    before = text[lines.start_of(span.line) : start]
    assert (found.line, found.column) == (span.line, len(before.encode("utf-16-le")) // 2 + 1)
    before = text[lines.start_of(span.end_line) : end]
    assert (found.end_line, found.end_column) == (span.end_line, len(before.encode("utf-16-le")) // 2 + 1)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2)])
def test_a_span_in_utf16_is_a_stretch_too(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Utf16Span(start, end, 1, 1, 1, 1, "")
