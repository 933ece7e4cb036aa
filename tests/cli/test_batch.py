"""``factcheck batch``: Parquet in, Parquet out, and the work goes on where it was stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factcheck.checking import batches
from tests.cli.desk import FALSE, TRUE, Desk, desk

__all__ = ["desk"]


@pytest.fixture
def archive(desk: Desk) -> Desk:
    texts = [TRUE, FALSE, "Nothing.", FALSE, TRUE]
    table = pa.table({"id": list("abcde"), "text": texts, "name": ["x.md"] * 5})
    pq.write_table(table, desk.folder / "in.parquet", row_group_size=2)
    return desk


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return found


def test_a_row_for_each_claim_in_order(archive: Desk) -> None:
    answer = archive.run("batch", "in.parquet", "-o", "out.parquet")
    assert (answer.code, answer.out, answer.err) == (0, "out.parquet: 4 claims\n", "")
    found = rows(archive.folder / "out.parquet")
    assert [(row["id"], row["status"]) for row in found] == [
        ("a", "supported"),
        ("b", "refuted"),
        ("d", "refuted"),
        ("e", "supported"),
    ]
    assert not (archive.folder / "out.parquet.parts").exists()


def test_processes_do_not_show_in_the_answer(archive: Desk) -> None:
    archive.run("batch", "in.parquet", "-o", "one.parquet")
    archive.run("batch", "in.parquet", "-o", "two.parquet", "--jobs", "2")
    one, two = (archive.folder / name for name in ("one.parquet", "two.parquet"))
    assert one.read_bytes() == two.read_bytes()


def test_drafts_that_cannot_be_checked_are_counted(desk: Desk) -> None:
    table = pa.table({"id": [1, 2], "text": [TRUE, None]})
    pq.write_table(table, desk.folder / "in.parquet")
    answer = desk.run("batch", "in.parquet", "-o", "out.parquet")
    assert (answer.code, answer.out) == (1, "out.parquet: 1 claim\n")
    assert answer.err == "factcheck: 1 draft could not be checked: see the column problem\n"


def test_it_goes_on_where_it_was_stopped(archive: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = batches.check_batches
    checked: list[object] = []

    def stops(given: list[Any], *rest: Any, **options: Any) -> Any:
        checked.append(given[0].column("id").to_pylist())
        if len(checked) == 2:
            raise OSError(28, "No space left on device")
        return whole(given, *rest, **options)

    monkeypatch.setattr(batches, "check_batches", stops)
    answer = archive.run("batch", "in.parquet", "-o", "out.parquet")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert not (archive.folder / "out.parquet").exists()
    assert archive.run("batch", "in.parquet", "-o", "out.parquet").code == 0
    assert checked == [["a", "b"], ["c", "d"], ["c", "d"], ["e"]]
    archive.run("batch", "in.parquet", "-o", "again.parquet")
    assert rows(archive.folder / "out.parquet") == rows(archive.folder / "again.parquet")


@pytest.mark.parametrize("change", ["store", "drafts", "option"])
def test_parts_of_other_work_are_not_used(
    archive: Desk, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("factcheck.cli.batch._join", _fails)
        assert archive.run("batch", "in.parquet", "-o", "out.parquet").code == 2
    parts = archive.folder / "out.parquet.parts"
    assert len(list(parts.glob("*.parquet"))) == 3
    if change == "store":
        archive.write(
            "claims/briefing.toml",
            (archive.folder / "claims/briefing.toml").read_text().replace("village", "desert"),
        )
    if change == "drafts":
        pq.write_table(pa.table({"id": [1], "text": [FALSE]}), archive.folder / "in.parquet")
    options = ["--as-of", "2024-05-01"] if change == "option" else []
    assert archive.run("batch", "in.parquet", "-o", "out.parquet", *options).code == 0
    fresh = archive.run("batch", "in.parquet", "-o", "fresh.parquet", *options)
    assert fresh.code == 0
    assert rows(archive.folder / "out.parquet") == rows(archive.folder / "fresh.parquet")


def _fails(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("name", "table", "told"),
    [
        ("gone.parquet", None, "gone.parquet: no such file"),
        ("none.parquet", {"id": [1]}, "has no column 'text': its columns are id"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    desk: Desk, name: str, table: dict[str, list[Any]] | None, told: str
) -> None:
    if table is not None:
        pq.write_table(pa.table(table), desk.folder / name)
    answer = desk.run("batch", name, "-o", "out.parquet")
    assert answer.code == 2
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_a_broken_file_is_one_line(archive: Desk) -> None:
    data = (archive.folder / "in.parquet").read_bytes()
    for cut in (0, 4, len(data) // 2, len(data) - 5):
        archive.write("cut.parquet", data[:cut])
        answer = archive.run("batch", "cut.parquet", "-o", "out.parquet")
        assert (answer.code, answer.err.count("\n")) == (2, 1)


def test_an_empty_archive_has_an_empty_answer(desk: Desk) -> None:
    pq.write_table(
        pa.table({"id": pa.array([], pa.int64()), "text": pa.array([], pa.string())}),
        desk.folder / "in.parquet",
    )
    answer = desk.run("batch", "in.parquet", "-o", "out.parquet")
    assert (answer.code, answer.out) == (0, "out.parquet: 0 claims\n")
    assert rows(desk.folder / "out.parquet") == []
