from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.marked import Mark, Step, marked

TEXT = "abcdefghijklmnopqrst"
_mark = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)
_marks = st.lists(_mark, max_size=8).map(
    lambda found: [Mark(start, end, number) for number, (start, end) in enumerate(found) if start < end]
)


@given(marks=_marks, bounds=_mark)
def test_every_character_is_inside_just_the_marks_that_cover_it(marks: list[Mark], bounds: list[int]) -> None:
    start, end = bounds
    opened: list[Mark] = []
    at = start
    for token in marked(TEXT, start, end, marks):
        if token.step is Step.OPEN and token.mark:
            opened.append(token.mark)
        elif token.step is Step.CLOSE:
            assert opened.pop() == token.mark  # so that elements nest
        elif token.step is Step.TEXT:
            for character in token.text:
                assert character == TEXT[at]
                assert set(opened) == {mark for mark in marks if mark.start <= at < mark.end}
                at += 1
    assert at == end
    assert opened == []


@given(marks=_marks)
def test_a_mark_ends_once(marks: list[Mark]) -> None:
    ended = [token.mark for token in marked(TEXT, 0, len(TEXT), marks) if token.step is Step.END]
    assert sorted(ended, key=lambda mark: mark.number if mark else -1) == marks
