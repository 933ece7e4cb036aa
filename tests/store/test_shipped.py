"""The facts that ship, and the examples in the documentation of the store."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.toml import read_toml

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "docs" / page for page in ("how-to/add-a-fact.md", "how-to/add-a-table.md", "reference/store.md")
]
FILES = sorted((ROOT / "claims").rglob("*.toml"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_toml_example_can_be_read(page: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    assert [problem for block in blocks for problem in read_toml(page.name, block.encode()).problems] == []


@given(st.sampled_from(FILES), st.data())
def test_a_truncated_or_altered_file_is_read_or_is_problems(path: Path, data: st.DataObject) -> None:
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    inserted = data.draw(
        st.sampled_from([b"", b'"', b"'''", b"[", b"]", b"=", b"\n", b"\x00", b"\xff", b"."])
    )
    rest = data.draw(st.sampled_from([b"", whole[cut:], whole[cut + 1 :]]))
    document = read_toml(path.name, whole[:cut] + inserted + rest)
    last = (whole[:cut] + inserted + rest).count(b"\n") + 1
    assert all(1 <= problem.line <= last for problem in document.problems)
    intact = [header for header, place in document.headers if place[0] < whole[:cut].count(b"\n")][:-1]
    for header in intact:  # every table that ends before the damage is there, word for word
        assert _at(document.tables, header.parts) == _at(read_toml(path.name, whole).tables, header.parts)


def _at(tables: object, parts: tuple[str, ...]) -> object:
    for part in parts:
        tables = tables.get(part) if isinstance(tables, dict) else None
    return tables
