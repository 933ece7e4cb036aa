import json
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.lexicon import load
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


@pytest.mark.parametrize("name", names())
def test_a_table_that_is_written_out_says_what_its_file_says(name: str) -> None:
    written = json.loads((Path(load.__file__).parent / "data" / "tables.json").read_text(encoding="utf-8"))
    data = (Path(load.__file__).parent / "data" / f"{name}.toml").read_bytes()
    if written[name]["digest"] == sha256(data).hexdigest():
        assert written[name]["table"] == tomllib.loads(data.decode("utf-8"))


@pytest.mark.parametrize("tables", [{}, {"scales": {"digest": "of another file", "table": {"words": {}}}}])
def test_a_table_that_is_not_written_out_from_its_file_is_read_from_the_file(
    tables: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "_written", lambda: tables)
    assert dict(table.__wrapped__("scales")) == tomllib.loads(text("scales"))
