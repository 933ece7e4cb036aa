from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.store.partial import partial_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "desk.store"
    path.write_bytes(b"old")
    with partial_file(path) as (file, database):
        file.write(b"new")
        database.write_bytes(b"pages")
        database.with_name(f"{database.name}-journal").write_bytes(b"more")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["desk.store"]


def test_whatever_fails_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "desk.store"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        _fail_half_way(path)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["desk.store"]


def _fail_half_way(path: Path) -> None:
    with partial_file(path) as (file, database):
        file.write(b"ne")
        database.write_bytes(b"pages")
        raise ZeroDivisionError


def test_what_a_killed_process_left_is_removed_and_what_another_writes_is_not(tmp_path: Path) -> None:
    path = tmp_path / "desk.store"
    for left in (".desk.store.4711.1.0.partial", f".desk.store.{os.getpid()}.1.0.partial"):
        (tmp_path / left).write_bytes(b"half")
        (tmp_path / f"{left}.database").write_bytes(b"half")
    (tmp_path / ".other.store.4711.1.0.partial").write_bytes(b"not ours")
    with partial_file(path) as (file, _):
        file.write(b"first")
        with partial_file(path) as (other, _):  # by somebody else, at the same time
            other.write(b"second")
        assert path.read_bytes() == b"second"
    assert path.read_bytes() == b"first"
    assert names(tmp_path) == [".other.store.4711.1.0.partial", "desk.store"]


def test_a_link_of_such_a_name_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_bytes(b"mine")
    (tmp_path / ".desk.store.1.1.0.partial").symlink_to(mine)
    with partial_file(tmp_path / "desk.store") as (file, _):
        file.write(b"new")
    assert mine.read_bytes() == b"mine"


def test_a_folder_that_is_missing_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), partial_file(tmp_path / "no" / "desk.store"):
        pass
