from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.store.compiled.postings import Postings, make_postings

WIDEST = (1 << 64) - 1


def spread(number: int) -> int:
    """A key as hashes are: its first bits tell it from others."""
    return (number * 0x9E3779B97F4A7C15) & WIDEST


keys = st.integers(0, 60).map(spread) | st.sampled_from([WIDEST, 1 << 63, (1 << 63) - 1, 1 << 60])
pairs = st.lists(st.tuples(keys, st.integers(0, 30)), max_size=400)


def made(held: list[tuple[int, int]], *, stretches: int = 1) -> Postings:
    """The postings of pairs, given in stretches of ascending records."""
    ordered = sorted(held, key=lambda pair: pair[1])
    cuts = [len(ordered) * at // stretches for at in range(stretches + 1)]
    return make_postings(
        [
            (
                np.array([key for key, _ in ordered[start:stop]], np.uint64),
                np.array([record for _, record in ordered[start:stop]], np.uint32),
            )
            for start, stop in pairwise(cuts)
        ]
    )


@example(held=[], asked=[0, WIDEST], stretches=1)
@example(held=[(0, 0)], asked=[0, 1 << 40, WIDEST], stretches=1)
@given(held=pairs, asked=st.lists(keys, max_size=20), stretches=st.integers(1, 4))
def test_postings_are_a_dictionary(held: list[tuple[int, int]], asked: list[int], stretches: int) -> None:
    """For every key the records that hold it, each once, in ascending order; for any other key none."""
    expected: dict[int, set[int]] = {}
    for key, record in held:
        expected.setdefault(key, set()).add(record)
    found = made(held, stretches=stretches)
    wanted = [*expected, *asked]
    for key in wanted:
        assert found.of(key).tolist() == sorted(expected.get(key, ()))
    starts, stops = found.find(np.array(wanted, np.uint64))
    for key, start, stop in zip(wanted, starts.tolist(), stops.tolist(), strict=True):
        assert found.records[start:stop].tolist() == sorted(expected.get(key, ()))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 1_000, 5_000])
def test_every_number_of_keys_is_found_again(count: int) -> None:
    known = [spread(number) for number in range(count)]
    found = made([(key, number % 7) for number, key in enumerate(known)])
    assert [found.of(key).tolist() for key in known] == [[number % 7] for number in range(count)]
    assert all(not len(found.of(spread(count + other))) for other in range(1, 200))
    assert len(found.keys) == count


def test_nothing_asked_is_nothing_found() -> None:
    starts, stops = made([(WIDEST, 1)]).find(np.zeros(0, np.uint64))
    assert len(starts) == len(stops) == 0


def test_the_parts_make_the_postings_again() -> None:
    whole = made([(key, record) for key in (1 << 40, WIDEST, 77 << 50) for record in range(5)])
    again = Postings(**whole.parts())
    assert [again.of(key).tolist() for key in (1 << 40, WIDEST, 77 << 50, 2 << 50)] == [
        [0, 1, 2, 3, 4]
    ] * 3 + [[]]
