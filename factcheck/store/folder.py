"""Walking a store's folder: the files that can be read, in one order on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from factcheck.store.problems import Problem, StoreError
from factcheck.store.regular import NotReadError, read_regular

DEEPEST = 16  # folders inside folders
MOST_FILES = 100_000

_UNSUPPORTED = {".yaml": "YAML", ".yml": "YAML", ".json": "JSON", ".jsonl": "JSON"}


class Found(NamedTuple):
    """A file's path inside the store, with forward slashes, and its bytes; or the problem with it."""

    path: str
    content: bytes | Problem


def find(path: Path) -> Iterable[Found]:
    """Every file under the folder ``path`` that says something, or the one file that it is, as it is now.

    Each is read when its turn comes. Raises ``StoreError`` where there is nothing at ``path``, or nothing
    that can be read.
    """
    if path.is_dir():
        return walk(path)
    if not path.exists() and not path.is_symlink():
        raise StoreError("there is no such file or folder")
    if path.suffix != ".toml":
        raise StoreError("a store is a folder of TOML files, one of them, or a whole compiled store")
    found = read_one(path.parent, path.name)
    if isinstance(found.content, Problem):
        raise StoreError(found.content.message)
    return (found,)


def walk(root: Path) -> Iterator[Found]:
    """Every TOML file under ``root`` and every problem with others, sorted by path.

    Names that begin with a dot are passed over, and so are files of kinds that hold no facts. Raises
    ``StoreError`` where the folder itself cannot be read.
    """
    try:
        paths = sorted(_paths(root, "", 0))
    except OSError as error:
        raise StoreError(f"the folder cannot be read ({error.strerror})") from error
    for path, problem in paths[:MOST_FILES]:
        if problem:
            yield _wrong(path, problem)
        elif (found := _read(root, path)) is not None:
            yield found
    if len(paths) > MOST_FILES:
        yield _wrong(
            paths[MOST_FILES][0], f"the store has more than {MOST_FILES:,} files: the rest are not read"
        )


def read_one(root: Path, path: str) -> Found:
    """The TOML file ``path`` under ``root``."""
    try:
        return Found(path, read_regular(root / path))
    except NotReadError as error:
        return _wrong(path, str(error))


def _paths(root: Path, folder: str, depth: int) -> Iterator[tuple[str, str]]:
    with os.scandir(root / folder) as entries:
        here = sorted(entries, key=lambda entry: entry.name)
    for entry in here:
        path = f"{folder}{entry.name}"
        if entry.name.startswith("."):
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield path, ""
        elif depth == DEEPEST:
            yield path, f"lies more than {DEEPEST} folders deep and is not read"
        else:
            yield from _inside(root, path, depth)


def _inside(root: Path, path: str, depth: int) -> Iterator[tuple[str, str]]:
    try:
        yield from _paths(root, f"{path}/", depth + 1)
    except OSError as error:
        yield path, f"the folder cannot be read ({error.strerror})"


def _read(root: Path, path: str) -> Found | None:
    if not path.isprintable() and any(0xD800 <= ord(character) <= 0xDFFF for character in path):
        return _wrong(path, "the file's name is not UTF-8: rename it")
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in _UNSUPPORTED:
        return _wrong(path, f"{_UNSUPPORTED[suffix]} is not read: write facts as TOML")
    if suffix != ".toml":
        link = (root / path).is_symlink()
        return (
            _wrong(path, "is a link: only regular files inside the store's folder are read") if link else None
        )
    return read_one(root, path)


def _wrong(path: str, message: str) -> Found:
    return Found(path, Problem(path, 1, 1, message))
