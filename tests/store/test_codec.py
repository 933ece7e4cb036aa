from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import Problem, StoreError
from factcheck.store.codec import decode, encode
from factcheck.store.gathered import Succession
from factcheck.values.period import Period


class Pair(NamedTuple):
    name: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """A field of each type that the store's own values have."""

    text: str
    optional: str | None
    number: int
    flag: bool
    day: date | None
    names: tuple[str, ...]
    pairs: tuple[Pair, ...]
    fixed: tuple[str, int]
    some: frozenset[str]
    kind: Literal["one", "other"]


text = st.text(max_size=8)
values = st.builds(
    Everything,
    text,
    st.none() | text,
    st.integers(-(1 << 70), 1 << 70),
    st.booleans(),
    st.none() | st.dates(),
    st.lists(text, max_size=3).map(tuple),
    st.lists(st.builds(Pair, text, st.none() | st.integers()), max_size=3).map(tuple),
    st.tuples(text, st.integers()),
    st.frozensets(text, max_size=3),
    st.sampled_from(["one", "other"]),
)


@given(held=st.lists(values, max_size=4).map(tuple))
def test_what_was_written_is_read_again_exactly(held: tuple[Everything, ...]) -> None:
    again = decode(Everything, encode(held))
    assert again == held
    assert [type(one.pairs) for one in again] == [tuple for _ in held]
    assert all(isinstance(pair, Pair) for one in again for pair in one.pairs)
    assert encode(again) == encode(held)


def test_values_of_the_store_come_back() -> None:
    problems = (Problem("a.toml", 1, 2, "wrong"), Problem("b.toml", 3, 4, "odd", "warning"))
    assert decode(Problem, encode(problems)) == problems
    assert decode(Succession, encode((Succession("a", "b", "c.toml", 1, 2),))) == (
        Succession("a", "b", "c.toml", 1, 2),
    )
    days = (Period.day(date(2024, 2, 29)),)
    assert decode(Period, encode(days)) == days
    assert decode(Problem, encode(())) == ()


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[", "[1]", "[[]]", '[["a"]]', "null", "3", '[["a", 1, 2, "m", "error", "more"]]', "[null]"],
)
def test_what_was_not_written_so_is_one_error(damaged: str) -> None:
    with pytest.raises(StoreError, match=r"is damaged \(Problem\)"):
        decode(Problem, damaged)
