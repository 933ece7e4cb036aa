from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.compiled.arrays import gram_hashes, make_arrays
from factcheck.store.grams import SHORT, fingerprint, fingerprints, grams, word_hash

keys = st.lists(st.sampled_from("abcdef"), max_size=12)


def test_a_hash_is_the_same_on_every_machine() -> None:
    assert word_hash("harbor") == 0x572350BD4EA3E5ED
    assert grams(["harbor", "storm"])[2] == 0x9F3711BC3CABE06B


@given(words=keys)
def test_the_arrays_hash_runs_of_words_as_the_list_does(words: list[str]) -> None:
    hashes = np.array([word_hash(word) for word in words], np.uint64)
    made = [value for size in (1, 2, 3) for value in gram_hashes(hashes, size).tolist()]
    assert made == grams(words)


@given(one=keys, other=keys)
def test_a_short_record_has_the_fingerprint_of_every_text_that_it_stands_in(
    one: list[str], other: list[str]
) -> None:
    """And of no other: that is what the fingerprint of a record is looked up for."""
    windows = {tuple(one[at : at + size]) for size in range(1, SHORT + 1) for at in range(len(one))}
    own = fingerprint(other)
    assert (own is None) == (not 0 < len(other) <= SHORT)
    if own is not None:
        assert (own in fingerprints(one)) == (tuple(other) in windows)


@given(records=st.lists(keys, min_size=1, max_size=6))
def test_the_arrays_know_short_records_by_the_same_fingerprints(records: list[list[str]]) -> None:
    arrays = make_arrays((0, number, [word_hash(key) for key in one]) for number, one in enumerate(records))
    for one in records:
        own = fingerprint(one)
        if own is not None:
            held = arrays.order[arrays.whole.of(own)].tolist()
            assert held == [number for number, other in enumerate(records) if other == one]
    assert len(arrays.whole.records) == sum(0 < len(one) <= SHORT for one in records)
