import json
import tomllib

import pytest

from factcheck.lexicon.load import names, text
from factcheck.lexicon.quick_toml import quickly, read


@pytest.mark.parametrize("name", names())
def test_every_list_that_ships_is_written_so_that_it_is_read_quickly(name: str) -> None:
    # As text, so that 1, 1.0 and true differ.
    assert json.dumps(quickly(text(name))) == json.dumps(tomllib.loads(text(name)))


@pytest.mark.parametrize(
    "written",
    [
        "day = 2024-04-10\n",
        "words = ['said', 'says']\n",
        "a.b = 1\n",
        'words = [\n  "a", # the first\n  "b",\n]\n',
        'words = [\n  ["a"],\n]\n[other]\nword = "]"\n',
        '[[kind.row]]\na = 1\n[["odd"]]\n',
        "share = 1_000\n",
        'words = ["a",\n  "b",\n]\n',
    ],
)
def test_what_is_written_otherwise_is_read_as_toml(written: str) -> None:
    assert _outcome(read, written) == _outcome(tomllib.loads, written)


def test_what_is_written_otherwise_is_not_read_quickly() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        quickly("words = ['said', 'says']\n")


def _outcome(reader: object, written: str) -> object:
    assert callable(reader)
    try:
        return reader(written)
    except tomllib.TOMLDecodeError as error:
        return str(error)
