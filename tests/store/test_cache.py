from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.store.cache import VARIABLE, cache_folder, clean, segments_in, stores_in


def test_the_folder_is_the_named_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/somewhere/else")
    assert cache_folder() == Path("/somewhere/else")
    monkeypatch.setenv(VARIABLE, "")
    assert cache_folder() is None


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "factcheck"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert cache_folder() == tmp_path / ".cache" / "factcheck"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "factcheck"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "factcheck" / "Cache"


def test_nobody_without_a_home_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(Path, "home", no_home)
    assert cache_folder() is None


def test_two_stores_are_kept_apart(tmp_path: Path) -> None:
    assert stores_in(tmp_path, Path("/a/claims")) != stores_in(tmp_path, Path("/b/claims"))


def test_only_what_was_kept_is_removed(tmp_path: Path) -> None:
    """Also what a killed process has left there; and nothing that somebody else put into the folder."""
    for path in (
        segments_in(tmp_path) / "ab" / "x.segment",
        segments_in(tmp_path) / "ab" / "x.segment.1.2.partial",
        stores_in(tmp_path, Path("/a")) / "y.store",
        stores_in(tmp_path, Path("/a")) / ".y.store.1.2.0.partial",
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "letter.txt").write_bytes(b"mine")
    assert clean(tmp_path) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    (tmp_path / "letter.txt").unlink()
    assert clean(tmp_path) == 0
    assert not tmp_path.exists()
    assert clean(tmp_path) == 0


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_bytes(b"mine")
    cache = tmp_path / "cache"
    cache.mkdir()
    segments_in(cache).symlink_to(other)
    assert clean(cache) == 0
    assert (other / "mine.txt").read_bytes() == b"mine"
