"""L42 of the compiled store and the cache: however a store was read, it is one store and gives one answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.facts import Fact
from factcheck.report.json import to_json
from factcheck.store import Store, documents
from factcheck.store import store as stores
from factcheck.store.compiled.write import compile_store
from factcheck.store.toml import read_toml
from factcheck.testing.strategies import facts, people
from tests.laws.statements import Statement, statements
from tests.laws.stored import put, written
from tests.store.every_kind import DRAFT, FILES, told
from tests.store.every_kind import put as put_all

several = st.lists(statements(), min_size=1, max_size=4, unique_by=lambda one: one.fact.sha256)
others = st.lists(facts(), max_size=4, unique_by=lambda fact: fact.sha256)
known = st.lists(people(), max_size=2, unique_by=lambda one: one["id"])
_A_QUARTER = settings().max_examples // 4  # every example reads a store seven times


@contextmanager
def cached(folder: Path, *, exhaustive: int = 10_000) -> Iterator[list[str]]:
    """A cache in ``folder``; the files that were really read are listed."""
    read: list[str] = []
    original = read_toml

    def reading(path: str, content: bytes) -> object:
        read.append(path)
        return original(path, content)

    with (
        patch.dict("os.environ", {"FACTCHECK_CACHE_DIR": str(folder)}),
        patch.object(stores, "EXHAUSTIVE", exhaustive),
        patch.object(documents, "read_toml", reading),
    ):
        yield read


def reports(store: Store, drafts: list[str]) -> list[str]:
    checker = Checker(store)
    return [to_json(checker.check(draft)) for draft in drafts]


def assert_one_answer(root: Path, folder: Path, drafts: list[str], *, changed: str | None = None) -> None:
    """Without a cache, cold, warm, kept compiled, compiled to a file: all that is held and said is the same.

    With ``changed``, the cache is as it was before that file was edited: no other file is read again.
    """
    plain = Store.load(root, cache=False)
    expected, said = told(plain), reports(plain, drafts)
    with cached(folder / "cache") as read:
        cold = Store.load(root)
        if changed is not None:
            assert [path for path in read if path != "broken.toml"] == [changed]
        read.clear()
        warm = Store.load(root)
        assert all(plain.unusable and path in _unusable(plain) for path in read)
    with cached(folder / "kept", exhaustive=0) as read:
        kept = Store.load(root)
        read.clear()
        again = Store.load(root)
        assert not read
    path = folder / "desk.store"
    compile_store(plain, path)
    compile_store(Store.open(path), folder / "twice.store")
    compiled = {
        "open": Store.open(path),
        "load": Store.load(path),
        "twice": Store.open(folder / "twice.store"),
    }
    for name, store in {"cold": cold, "warm": warm, "kept": kept, "again": again, **compiled}.items():
        assert told(store) == expected, name
        assert reports(store, drafts) == said, name
    assert path.read_bytes() == (folder / "twice.store").read_bytes()


def _unusable(store: Store) -> set[str]:
    return {one.place.path for one in store.unusable}


@settings(max_examples=_A_QUARTER)
@given(parts=several, more=others)
def test_cold_is_warm_is_compiled_is_no_cache(parts: list[Statement], more: list[Fact]) -> None:
    """L42: facts, names, problems, digests and reports are the same, however the store was read."""
    drafts = ["\n".join(one.draft for one in parts)]
    with TemporaryDirectory(prefix="factcheck-law-") as name:
        root = Path(name) / "claims"
        root.mkdir()
        put(written([*(one.fact for one in parts), *more]), root)
        assert_one_answer(root, Path(name), drafts)


@settings(max_examples=_A_QUARTER)
@given(parts=several, more=others, at=st.integers(0, 20))
def test_an_edited_file_is_the_only_one_that_is_read_again(
    parts: list[Statement], more: list[Fact], at: int
) -> None:
    """L42: after an edit, and again after it was taken back, nothing of the older answer is left."""
    drafts = ["\n".join(one.draft for one in parts)]
    texts = written([*(one.fact for one in parts), *more])
    name = sorted(texts)[at % len(texts)]
    edited = texts[name].replace("1", "2").replace("e", "a") + "\n# edited\n"
    with TemporaryDirectory(prefix="factcheck-law-") as folder:
        root = Path(folder) / "claims"
        root.mkdir()
        put(texts, root)
        (root / "more.toml").write_text('[source]\ntitle = "T"\n[quote.q]\nspeaker = "A B"\nwords = "c d"\n')
        with cached(Path(folder) / "cache") as _:
            Store.load(root)
        put({name: edited}, root)
        if _holds_facts(root):
            assert_one_answer(root, Path(folder), drafts, changed=name)
        put(texts, root)
        assert_one_answer(root, Path(folder), drafts)


def _holds_facts(root: Path) -> bool:
    return bool(Store.load(root, cache=False).facts)


@given(parts=several, names=known)
def test_records_from_memory_are_the_same_compiled(
    parts: list[Statement], names: list[dict[str, object]]
) -> None:
    """L42: a store that was never a file gives the same answers from one."""
    store = Store.from_records([one.fact for one in parts], names)
    drafts = ["\n".join(one.draft for one in parts)]
    with TemporaryDirectory(prefix="factcheck-law-") as folder:
        path = Path(folder) / "desk.store"
        compile_store(store, path)
        compiled = Store.open(path)
        assert told(compiled) == told(store)
        assert reports(compiled, drafts) == reports(store, drafts)


def test_every_kind_of_file_gives_one_answer(tmp_path: Path) -> None:
    """L42: names, measures, tables, transcripts and problems come out the same, before and after any edit."""
    root = put_all(tmp_path / "claims")
    assert_one_answer(root, tmp_path, [DRAFT, ""])
    for name in FILES:
        text = (root / name).read_text("utf-8")
        (root / name).write_text(text.replace("Ada", "Eda").replace("500", "600"), "utf-8")
        assert_one_answer(root, tmp_path, [DRAFT])
