import tomllib

import pytest

from factcheck.lexicon.load import names, table, text


@pytest.mark.parametrize("name", names())
def test_every_data_file_is_read_once_and_as_it_ships(name: str) -> None:
    assert table(name) is table(name)
    assert dict(table(name)) == tomllib.loads(text(name))


def test_a_table_cannot_be_written_to() -> None:
    with pytest.raises(TypeError):
        table("scales")["words"] = {}  # type: ignore[index]


def test_a_table_that_does_not_ship_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        table("no-such-table")
