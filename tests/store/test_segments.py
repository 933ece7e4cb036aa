from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.store import documents, segments
from factcheck.store.files import find, gather
from factcheck.store.gathered import Gathered
from factcheck.store.segments import Segments
from factcheck.store.unchanged import are_as_they_were
from factcheck.values.canonical import digest_bytes
from tests.store.every_kind import FILES, put

LAID_OUT = ("catch.table.toml", "wide.table.toml", "brief.transcript.toml")


def parts(root: Path, kept: Segments) -> dict[str, Gathered]:
    """What is kept of each file, by path."""
    found = {}
    for one in find(root):
        if isinstance(one.content, bytes):
            part = kept.read(root, (one.path, digest_bytes(one.content)))
            if part is not None:
                found[one.path] = part
    return found


def kept_of(tmp_path: Path) -> tuple[Path, Segments]:
    root = put(tmp_path / "claims")
    kept = Segments(tmp_path / "cache")
    gather(root, find(root), kept)
    return root, kept


def test_every_kind_of_file_is_kept_exactly(tmp_path: Path) -> None:
    """Facts, names, measures, tables, transcripts, and everything that is wrong with each."""
    root, kept = kept_of(tmp_path)
    whole = parts(root, kept)
    assert set(whole) >= {name for name in FILES if name.endswith(LAID_OUT) or "/" not in name}
    for one in find(root):
        if one.path in whole:
            assert whole[one.path] == gather(root, [one])
    again, fresh = gather(root, find(root), kept), gather(root, find(root))
    assert again == fresh
    for address, fact in fresh.facts.items():
        known = again.facts[address]
        assert (known.address, known.location, known.sha256) == (fact.address, fact.location, fact.sha256)
        assert repr(known.model_dump()) == repr(fact.model_dump())  # of the same types, too


def test_what_is_kept_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, kept = kept_of(tmp_path)
    read: list[str] = []
    monkeypatch.setattr(documents, "take_document", lambda path, *_: read.append(path))
    gather(root, find(root), kept)
    assert read == ["desk/broken.toml"]  # a fact that could not be read may be for want of another file


@pytest.mark.parametrize("name", ["world/catch.csv", "world/wide.csv", "talk/brief.txt"])
@pytest.mark.parametrize("change", ["edit", "remove"])
def test_a_file_that_is_read_for_another_is_hashed_each_time(tmp_path: Path, name: str, change: str) -> None:
    root, kept = kept_of(tmp_path)
    beside = root / name
    if change == "edit":
        beside.write_bytes(beside.read_bytes().replace(b"0", b"1").replace(b"May", b"Mai"))
    else:
        beside.unlink()
    (owner,) = [
        path for path in FILES if path.endswith(LAID_OUT) and path.split(".")[0] == name.split(".")[0]
    ]
    assert owner not in parts(root, kept)
    assert gather(root, find(root), kept) == gather(root, find(root))


def test_a_file_that_comes_later_is_read(tmp_path: Path) -> None:
    root = put(tmp_path / "claims")
    rows = (root / "world/catch.csv").read_bytes()
    (root / "world/catch.csv").unlink()
    kept = Segments(tmp_path / "cache")
    gather(root, find(root), kept)
    (root / "world/catch.csv").write_bytes(rows)
    assert gather(root, find(root), kept) == gather(root, find(root))


def test_a_segment_of_another_file_is_foreign(tmp_path: Path) -> None:
    """Two files with one name each, and the segment of one put in the place of the other's."""
    root, kept = kept_of(tmp_path)
    made = sorted((tmp_path / "cache").rglob("*.segment"))
    for one in made:
        for other in made:
            one.write_bytes(other.read_bytes())
            assert gather(root, find(root), kept) == gather(root, find(root))


def test_a_segment_of_other_code_is_foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, kept = kept_of(tmp_path)
    assert parts(root, kept)
    monkeypatch.setattr(segments, "reader_digest", lambda: "sha256:another")
    assert not parts(root, kept)


def test_a_stamped_segment_that_means_nothing_is_not_used(tmp_path: Path) -> None:
    root, kept = kept_of(tmp_path)
    expected = gather(root, find(root))
    for text in (
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"digests":[],"places":[],"claimed":{},"sources":[],"facts":[1]}',
    ):
        for path in (tmp_path / "cache").rglob("*.segment"):
            stamp = sha256(path.name.encode() + b"\n" + text).hexdigest().encode()
            path.write_bytes(stamp + b"\n" + text)
        assert not parts(root, kept)
        assert gather(root, find(root), kept) == expected


def test_files_are_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a\n")
    stated = ("a.csv", digest_bytes(b"a\n"))
    assert are_as_they_were(tmp_path, [stated])
    assert are_as_they_were(tmp_path, [])
    assert not are_as_they_were(tmp_path, [stated, ("b.csv", digest_bytes(b""))])
    path.write_bytes(b"b\n")
    assert not are_as_they_were(tmp_path, [stated])
    path.unlink()
    path.mkdir()
    assert not are_as_they_were(tmp_path, [stated])
