from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts.offsets import Collected, Offsets, Piece

#: Runs of a text: the words, the length of the source they were read from, the length passed over before.
RUNS = st.lists(
    st.tuples(  # the last says whether they are verbatim
        st.text("ab", min_size=1, max_size=4), st.integers(0, 6), st.integers(0, 3), st.booleans()
    ),
    max_size=12,
)


def collected(runs: list[tuple[str, int, int, bool]]) -> tuple[str, Offsets, list[tuple[int, int]]]:
    """The text of the runs, its map, and the slow table of where each of its characters stands."""
    builder = Collected()
    table: list[tuple[int, int]] = []
    at = 0
    for words, length, gap, verbatim in runs:
        at += gap
        width = len(words) if verbatim else length
        builder.add(words, at, at + width, verbatim)
        table += [(at + i, at + i + 1) if verbatim else (at, at + width) for i in range(len(words))]
        at += width
    return builder.text(), builder.offsets(), table


@given(runs=RUNS)
def test_every_character_stands_where_a_plain_table_says(runs: list[tuple[str, int, int, bool]]) -> None:
    text, offsets, table = collected(runs)
    assert offsets.length == len(text)
    assert [offsets.to_source(i, i + 1) for i in range(len(text))] == table


@given(runs=RUNS, data=st.data())
def test_a_range_runs_from_its_first_character_to_its_last(
    runs: list[tuple[str, int, int, bool]], data: st.DataObject
) -> None:
    text, offsets, table = collected(runs)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start < end:
        assert offsets.to_source(start, end) == (table[start][0], table[end - 1][1])
    else:
        at, same = offsets.to_source(start, end)
        assert at == same


@given(length=st.integers(0, 50), shift=st.integers(0, 9), data=st.data())
def test_a_shifted_map_adds_the_shift(length: int, shift: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    assert Offsets.shifted(length, shift).to_source(start, end) == (start + shift, end + shift)


def test_neighbouring_verbatim_runs_are_kept_as_one() -> None:
    builder = Collected()
    builder.add("ab", 3, 5, verbatim=True)
    builder.add("c", 5, 6, verbatim=True)
    builder.add("d", 7, 8, verbatim=True)
    assert builder.offsets().pieces == (Piece(0, 3, 3, 6), Piece(3, 4, 7, 8))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 0), (0, 4), (4, 4)])
def test_a_range_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie in a text of 3 characters"):
        Offsets.shifted(3, 0).to_source(start, end)


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(1, 2, 0, 1)],
        [Piece(0, 1, 4, 5), Piece(2, 3, 5, 6)],
        [Piece(0, 1, 4, 5), Piece(1, 2, 3, 4)],
        [Piece(0, 2, 0, 5)],
        [Piece(0, 0, 0, 0)],
    ],
)
def test_a_map_with_gaps_overlaps_or_uneven_runs_cannot_be_built(pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match="Piece"):
        Offsets(pieces)
