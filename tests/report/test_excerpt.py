from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.excerpt import Source, fitted
from factcheck.values.span import Lines

LETTERS = st.text("abc de", max_size=60)


@given(before=LETTERS, inside=LETTERS, after=LETTERS, width=st.integers(1, 100))
def test_the_parts_fit_the_width_and_only_marked_ends_are_cut(
    before: str, inside: str, after: str, width: int
) -> None:
    left, middle, right = fitted(before, inside, after, width)
    assert len(left + middle + right) <= width
    assert before.endswith(left.removeprefix("…"))
    assert inside.startswith(middle.removesuffix("…"))
    assert after.startswith(right.removesuffix("…"))
    if len(before + inside + after) <= width:
        assert (left, middle, right) == (before, inside, after)


@given(parts=st.lists(st.sampled_from(["rain", "\n", "\r\n", "\r", "“", " "]), min_size=1), data=st.data())
def test_before_inside_and_after_are_the_line_of_the_draft(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Lines(text).span(start, end)
    line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[span.line - 1]
    before, inside, _ = Source(text).around(span)
    shown = line[: span.column - 1]
    assert (before, inside) == (shown, line[span.column - 1 :][: len(inside)]) or text[
        start - 1 : start + 1
    ] == "\r\n"


def test_another_draft_than_the_span_was_made_for_is_not_shown() -> None:
    span = Lines("It rained.").span(3, 9)
    assert Source("It snowed.").around(span) == ("", "rained", "")
    assert Source(None).around(span) == ("", "rained", "")
    assert Source("It rained.").around(span) == ("It ", "rained", ".")


def test_what_cannot_be_seen_is_spelt_out_so_that_the_mark_stands_below_it() -> None:
    text = "\x1b[2J\tIt \u202erained"
    span = Lines(text).span(text.index("rained"), len(text))
    assert Source(text).around(span) == ("U+001B[2J It U+202E", "rained", "")
