"""What stands close together in a long record, beside a plain count of every stretch."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.together import places_of, together

WEIGHTS = {"a": 1, "b": 2, "c": 4, "d": 4, "e": 1}
words = st.lists(st.sampled_from([*WEIGHTS, "x", "y"]), max_size=40)


def plain(record: list[str], counts: Counter[str], reach: int) -> int:
    """The weight of the words in the best stretch, counted stretch by stretch."""
    best = 0
    for start in range(len(record)):
        inside = Counter(record[start : start + reach])
        best = max(best, sum(WEIGHTS[key] * min(inside[key], counts[key]) for key in counts))
    return best


@given(record=words, query=st.lists(st.sampled_from([*WEIGHTS]), max_size=8), reach=st.integers(1, 12))
def test_no_less_than_the_best_stretch_has(record: list[str], query: list[str], reach: int) -> None:
    counts = Counter(query)
    assert together(places_of(record), WEIGHTS, counts, reach) >= plain(record, counts, reach)


@given(record=words, query=st.lists(st.sampled_from(["b", "c", "d"]), max_size=8), reach=st.integers(1, 12))
def test_exactly_that_where_every_word_has_some_weight(
    record: list[str], query: list[str], reach: int
) -> None:
    counts = Counter(query)
    assert together(places_of(record), WEIGHTS, counts, reach) == plain(record, counts, reach)
