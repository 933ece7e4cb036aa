from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.report.json import to_json
from factcheck.store import Store
from factcheck.store import store as stores
from factcheck.store.kept import Kept
from tests.store.every_kind import DRAFT, put, told


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder, and every store large enough to be kept compiled in it."""
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(stores, "EXHAUSTIVE", 0)
    return tmp_path / "cache" / "stores"


def kept_in(cache: Path) -> list[Path]:
    return sorted(cache.rglob("*.store"))


def test_a_large_store_is_kept_compiled_until_a_file_changes(tmp_path: Path, cache: Path) -> None:
    root = put(tmp_path / "claims")
    first = Store.load(root)
    (path,) = kept_in(cache)
    assert told(first) == told(Store.load(root, cache=False))
    state = path.stat()
    again = Store.load(root)
    assert told(again) == told(first)
    assert kept_in(cache)[0].stat() == state
    facts = root / "desk/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("5.5 million", "6.5 million"), "utf-8")
    edited = Store.load(root)
    assert told(edited) == told(Store.load(root, cache=False))
    assert told(edited) != told(first)
    (newer,) = kept_in(cache)  # the older one is gone
    assert newer != path


def test_no_cache_is_neither_read_nor_written(tmp_path: Path, cache: Path) -> None:
    Store.load(put(tmp_path / "claims"), cache=False)
    assert not cache.parent.exists()


@pytest.mark.parametrize("name", ["world/catch.csv", "talk/brief.txt"])
def test_a_file_that_was_missing_is_read_when_it_comes(tmp_path: Path, cache: Path, name: str) -> None:
    root = put(tmp_path / "claims")
    content = (root / name).read_bytes()
    (root / name).unlink()
    assert told(Store.load(root)) == told(Store.load(root, cache=False))
    assert not kept_in(cache)
    (root / name).write_bytes(content)
    assert told(Store.load(root)) == told(Store.load(root, cache=False))
    assert kept_in(cache)
    (root / name).write_bytes(content.replace(b"0", b"1").replace(b"May", b"Mai"))
    assert told(Store.load(root)) == told(Store.load(root, cache=False))
    (root / name).unlink()
    assert told(Store.load(root)) == told(Store.load(root, cache=False))


def test_the_compiled_form_of_another_store_is_foreign(tmp_path: Path, cache: Path) -> None:
    root, other = put(tmp_path / "claims"), put(tmp_path / "others")
    facts = other / "desk/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("5.5 million", "6.5 million"), "utf-8")
    Store.load(root)
    (own,) = kept_in(cache)
    Store.load(other)
    (foreign,) = set(kept_in(cache)) - {own}
    shutil.copy(foreign, own)
    assert told(Store.load(root)) == told(Store.load(root, cache=False))


def test_a_store_goes_on_answering_when_its_compiled_form_is_replaced_or_removed(
    tmp_path: Path, cache: Path
) -> None:
    """Another process has loaded the store since, edited or not: also a thread that begins only then."""
    root = put(tmp_path / "claims")
    expected = to_json(Checker(Store.load(root, cache=False)).check(DRAFT))
    for change in ("replace", "remove"):
        store = Store.load(root)
        (path,) = kept_in(cache)
        if change == "replace":
            (path.with_name("new")).write_bytes(path.read_bytes())
            path.with_name("new").replace(path)
        else:
            path.unlink()
        found: list[str] = []
        threads = [threading.Thread(target=_answer, args=(store, found)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [expected] * 3


def _answer(store: Store, found: list[str]) -> None:
    found.append(to_json(Checker(store).check(DRAFT)))


def test_a_folder_that_takes_nothing_is_bypassed(tmp_path: Path, cache: Path) -> None:
    root = put(tmp_path / "claims")
    cache.parent.write_bytes(b"a file in place of the folder")
    assert told(Store.load(root)) == told(Store.load(root, cache=False))
    assert cache.parent.read_bytes() == b"a file in place of the folder"


def test_a_folder_that_may_not_be_looked_at_is_bypassed(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = put(tmp_path / "claims")
    Store.load(root)

    def refuse(path: Path, **_: object) -> os.stat_result:
        if path.is_relative_to(cache):
            raise PermissionError(13, "Permission denied", str(path))
        return original(path)

    original = Path.stat
    monkeypatch.setattr(Path, "stat", refuse)
    assert told(Store.load(root)) == told(Store.load(root, cache=False))


def test_what_was_not_kept_opens_as_nothing(tmp_path: Path) -> None:
    root = put(tmp_path / "claims")
    assert Kept(tmp_path / "cache", root, ()).open(lambda filed: filed) is None
