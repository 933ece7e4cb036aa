"""Every key has an id that an address can hold, and no two keys have the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.row_ids import row_id
from factcheck.store.tables import is_id


@pytest.mark.parametrize(
    ("cells", "ident"),
    [
        (("JPN", "2023"), "JPN/2023"),
        (("Korea, Rep.",), "Korea,%20Rep."),
        (("a/b", "c"), "a%2Fb/c"),
        (("100%", "#1"), "100%25/%231"),
        (("Åland",), "Åland"),
    ],
)
def test_a_key_is_written_as_it_is_where_it_can_be(cells: tuple[str, ...], ident: str) -> None:
    assert row_id(cells) == ident


@given(st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=2), st.data())
def test_two_keys_have_one_id_only_if_they_are_the_same(cells: list[str], data: st.DataObject) -> None:
    other = data.draw(st.lists(st.text(min_size=1, max_size=5), min_size=len(cells), max_size=len(cells)))
    assert is_id(row_id(tuple(cells)))
    assert (row_id(tuple(cells)) == row_id(tuple(other))) == (cells == other)
