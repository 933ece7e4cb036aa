"""Parquet tables: the same facts as from CSV, and clear words where pyarrow or the file is missing."""

from __future__ import annotations

import datetime as dt
import io
import sys
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from factcheck.facts import Place
from factcheck.store import Store
from tests.store.tabled import figures, problems, table_store

pa: Any = import_module("pyarrow")  # without types
pq: Any = import_module("pyarrow.parquet")

LAYOUT = """[table]
file = "herring.parquet"
kind = "figure"
key = ["Code", "Year"]
[columns]
subject = "Island"
period = "Year"
value = "Tonnes"
[constants]
measure = "herring landed"
unit = "tonnes"
"""
COLUMNS: dict[str, list[Any]] = {
    "Island": ["Sula", "Sula", "Bornö"],
    "Code": ["SUL", "SUL", "BOR"],
    "Year": [2022, 2023, 2023],
    "Tonnes": [410.5, None, 12.0],
}


def parquet(columns: dict[str, list[Any]]) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer)
    return buffer.getvalue()


def load(folder: Path, data: bytes, layout: str = LAYOUT) -> Store:
    return table_store(folder, data, layout, "herring.parquet")


def test_rows_are_facts_at_their_number(tmp_path: Path) -> None:
    store = load(tmp_path, parquet(COLUMNS))
    assert problems(store) == []
    assert figures(store) == {"SUL/2022": "410.5", "BOR/2023": "12.0"}
    fact = store.fact("sea/herring#BOR/2023")
    assert fact is not None
    assert fact.location == Place("sea/herring.parquet", 3)


def test_csv_and_parquet_say_the_same(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    rows = "Island,Code,Year,Tonnes\nSula,SUL,2022,410.5\nSula,SUL,2023,\nBornö,BOR,2023,12.0\n"
    csv = table_store(tmp_path / "one", rows, LAYOUT.replace("herring.parquet", "herring.csv"))
    assert csv.digest_content == load(tmp_path / "other", parquet(COLUMNS)).digest_content


def test_a_wide_one(tmp_path: Path) -> None:
    layout = LAYOUT.replace(', "Year"', "").replace('period = "Year"\nvalue = "Tonnes"\n', "")
    layout = layout.replace("[constants]", '[wide]\nslot = "period"\ncolumns = "2022..2023"\n[constants]')
    data = parquet({"Island": ["Sula"], "Code": ["SUL"], "2022": [1], "2023": [Decimal("2.50")]})
    assert figures(load(tmp_path, data, layout)) == {"SUL/2022": "1", "SUL/2023": "2.50"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (5, "5"),
        (1e15, "1000000000000000"),
        (0.1, "0.1"),
        (1.5e-7, "0.00000015"),
        (Decimal("12.30"), "12.30"),
        ("12.30", "12.30"),
        (float("nan"), None),
        ("", None),
    ],
)
def test_cells_are_exact(tmp_path: Path, value: object, written: str | None) -> None:
    store = load(tmp_path, parquet({"Island": ["Sula"], "Code": ["S"], "Year": ["2022"], "Tonnes": [value]}))
    assert problems(store) == []
    found = figures(store)
    assert found.get("S/2022", "").removesuffix(".0") == (written or "")


@pytest.mark.parametrize(
    "value", [[1, 2], {"a": 1}, dt.datetime(2024, 1, 1, tzinfo=dt.UTC), float("inf"), 1e300, b"\x00\xff"]
)
def test_a_cell_that_is_no_text_or_number_spoils_its_row(tmp_path: Path, value: object) -> None:
    data = parquet({"Island": ["Sula"], "Code": ["S"], "Year": ["2022"], "Tonnes": [value]})
    store = load(tmp_path, data)
    assert store.figures == ()
    assert problems(store)[0].startswith("sea/herring.parquet:1:4: Tonnes: a cell of type")
    assert store.unusable


@pytest.mark.parametrize(
    "data", [b"", b"PAR1", b"PAR1" + b"\xff" * 64 + b"PAR1", b"Island,Code\n", parquet(COLUMNS)[:-9]]
)
def test_a_file_that_is_no_parquet(tmp_path: Path, data: bytes) -> None:
    store = load(tmp_path, data)
    assert len(problems(store)) == 1
    assert "herring.parquet is no Parquet file that can be read" in problems(store)[0]
    assert len(store.quotes) == 1
    assert store.unusable


def test_damage_anywhere_in_the_file_is_a_problem_or_harmless(tmp_path: Path) -> None:
    whole = parquet(COLUMNS)
    for at in range(0, len(whole), 7):
        store = load(tmp_path, whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert len(store.quotes) == 1


def test_without_pyarrow_the_problem_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = parquet(COLUMNS)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    store = load(tmp_path, data)
    assert problems(store) == [
        (
            "sea/herring.table.toml:6:1: file: herring.parquet is a Parquet file, "
            "for which pyarrow is needed: pip install 'factcheck[tables]'"
        )
    ]
    assert len(store.quotes) == 1
