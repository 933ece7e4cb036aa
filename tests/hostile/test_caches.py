"""T23: what lies in the cache, or is opened as a compiled store, is damaged, foreign or out of date."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.report.json import to_json
from factcheck.store import Store, StoreError
from factcheck.store import store as stores
from factcheck.store.compiled import container
from factcheck.store.compiled.write import compile_store
from factcheck.verdict import Report, Status
from tests.cli.desk import Desk
from tests.store.every_kind import DRAFT, put, told

PLACES = 120  # in each file


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def damaged(content: bytes, places: int = PLACES) -> Iterator[bytes]:
    """The content with one byte changed, at many places, and cut off at many lengths."""
    step = max(1, len(content) // places)
    for at in [*range(0, len(content), step), *range(max(0, len(content) - 60), len(content), 7)]:
        yield content[:at] + bytes([content[at] ^ (1 << at % 8)]) + content[at + 1 :]
    for length in range(0, len(content), step * 4):
        yield content[:length]
    yield content + b"\0"
    yield content + content


def report(store: Store) -> str:
    return to_json(Checker(store).check(DRAFT))


def checked(path: Path) -> Report | StoreError:
    """What a check against the compiled store at ``path`` comes to."""
    try:
        return Checker(Store.open(path)).check(DRAFT)
    except StoreError as error:
        return error


def assert_one_line(error: StoreError, path: Path) -> None:
    assert str(error).startswith(f"{path}: ")
    assert "\n" not in str(error)


@pytest.mark.parametrize("kept", [False, True])
def test_an_edit_that_keeps_time_and_size_is_seen(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """In a file of facts, and in one that a table or a transcript is read from."""
    if kept:
        monkeypatch.setattr(stores, "EXHAUSTIVE", 0)
    root = put(tmp_path / "claims")
    for name, old, new in (
        ("desk/facts.toml", "5.5 million", "6.5 million"),
        ("world/catch.csv", "2020,500", "2020,900"),
        ("talk/brief.txt", "opens in May", "opens in Jun"),
    ):
        before = told(Store.load(root))
        path = root / name
        state = path.stat()
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        assert path.stat().st_size == state.st_size
        after = Store.load(root)
        assert told(after) == told(Store.load(root, cache=False)) != before


def test_no_damaged_segment_gives_another_answer(tmp_path: Path, cache: Path) -> None:
    root = put(tmp_path / "claims")
    expected = told(Store.load(root))
    segments = sorted(cache.rglob("*.segment"))
    assert len(segments) > 4
    for path in segments:
        content = path.read_bytes()
        for other in damaged(content, places=12):
            path.write_bytes(other)
            assert told(Store.load(root)) == expected
        path.unlink(missing_ok=True)
        path.mkdir()
        assert told(Store.load(root)) == expected
        path.rmdir()
        path.write_bytes(content)


def test_no_damaged_compiled_form_in_the_cache_gives_another_answer(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "EXHAUSTIVE", 0)
    root = put(tmp_path / "claims")
    expected = report(Store.load(root))
    (path,) = cache.rglob("*.store")
    content = path.read_bytes()
    for other in damaged(content, places=40):
        path.write_bytes(other)
        assert report(Store.load(root)) == expected


def test_a_damaged_compiled_store_is_one_error_or_answers_as_ever(tmp_path: Path) -> None:
    """A file that is verified when it is opened: changed anywhere, it is refused, or answers as ever."""
    path = tmp_path / "desk.store"
    compile_store(Store.load(put(tmp_path / "claims")), path)
    expected = report(Store.open(path))
    refused = 0
    for other in damaged(path.read_bytes()):
        path.write_bytes(other)
        found = checked(path)
        if isinstance(found, StoreError):
            assert_one_line(found, path)
            refused += 1
        else:
            assert to_json(found) == expected
    assert refused > PLACES


def test_a_large_damaged_compiled_store_never_supports_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is not verified when it is opened: what is read of it is, or it is refused in one line.

    An index that is damaged may miss a fact. A fact that is damaged is never cited, and nothing is supported
    that the whole file does not support.
    """
    path = tmp_path / "desk.store"
    compile_store(Store.load(put(tmp_path / "claims")), path)
    whole = Checker(Store.open(path)).check(DRAFT)
    facts = {fact.address: fact.sha256 for fact in Store.open(path).facts}
    supported = {one.id for one in whole.verdicts if one.status is Status.SUPPORTED}
    content = path.read_bytes()
    monkeypatch.setattr(container, "VERIFIED_AT_ONCE", 0)
    told_apart = set()
    for other in damaged(content, places=400):
        path.write_bytes(other)
        found = checked(path)
        if isinstance(found, StoreError):
            assert_one_line(found, path)
            told_apart.add(str(found))
            continue
        assert {one.id for one in found.verdicts if one.status is Status.SUPPORTED} <= supported
        for verdict in found.verdicts:
            for item in verdict.evidence:
                assert facts[item.fact] == item.sha256
    assert len(told_apart) > 5


def test_the_command_says_it_in_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Damage that is found while a check runs, as well as damage that is found when the store is opened."""
    assert desk.run("claims", "compile", "-o", "desk.store").code == 0
    content = (desk.folder / "desk.store").read_bytes()
    at = content.index(b"surprised")
    desk.write("desk.store", content[:at] + b"S" + content[at + 1 :])
    for most in (container.VERIFIED_AT_ONCE, 0):
        monkeypatch.setattr(container, "VERIFIED_AT_ONCE", most)
        answer = desk.run("check", "true.md", "--store", "desk.store")
        assert answer.code == 2
        assert answer.out == ""
        assert answer.err.startswith("factcheck: desk.store: is damaged")
        assert len(answer.err.splitlines()) == 1


def test_another_version_is_told_to_compile_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("claims", "compile", "-o", "desk.store")
    monkeypatch.setattr(container, "reader_digest", lambda: "sha256:another")
    answer = desk.run("check", "true.md", "--store", "desk.store")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "factcheck: desk.store: was compiled by another version of factcheck: compile it again\n"
    )


def test_the_cache_of_another_store_is_of_no_use(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All its files, put in the place of one's own, segment by segment and store by store."""
    monkeypatch.setattr(stores, "EXHAUSTIVE", 0)
    root, other = put(tmp_path / "claims"), put(tmp_path / "other")
    facts = other / "desk/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("5.5 million", "6.5 million"), "utf-8")
    expected = report(Store.load(root))
    own = {path for path in cache.rglob("*") if path.is_file()}
    Store.load(other)
    foreign = {path for path in cache.rglob("*") if path.is_file()} - own
    assert {path.suffix for path in foreign} == {".segment", ".store"}
    for theirs in foreign:
        for path in own:
            if path.suffix == theirs.suffix:
                shutil.copy(theirs, path)
        assert report(Store.load(root)) == expected


def test_half_a_file_is_half_a_file_with_or_without_a_cache(tmp_path: Path, cache: Path) -> None:
    """A file of facts that is still being written, at many lengths, before and after it was kept."""
    root = put(tmp_path / "claims")
    path = root / "desk/facts.toml"
    content = path.read_bytes()
    Store.load(root)
    for length in range(0, len(content), max(1, len(content) // 25)):
        path.write_bytes(content[:length])
        assert told(Store.load(root)) == told(Store.load(root, cache=False))
        assert told(Store.load(root)) == told(Store.load(root, cache=False))
