"""A file on its way: written under another name beside its own, and renamed once all of it is on the disk."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_DATABASE = ".database"
_TRIES = 16


@contextmanager
def partial_file(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file that becomes ``path`` at the end, open for writing, and a name beside it for a database.

    It is locked as long as it is written to, so that what a killed process left is told from what another is
    writing: the first is removed here, the second stays. Whatever fails, the file that was at ``path`` before
    is still there, and nothing else is left. Raises ``OSError``.
    """
    _remove_left(path)
    file, partial = _claimed(path)
    try:
        with file:
            yield file, _database_of(partial)
            file.flush()
            os.fsync(file.fileno())
        _remove_beside(partial)  # before: nobody would know whose it is afterwards
        partial.replace(path)
        _sync_folder(path.parent)
    finally:
        _remove(partial)


def _claimed(path: Path) -> tuple[BinaryIO, Path]:
    for number in range(_TRIES):
        partial = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.{number}.partial")
        with suppress(FileExistsError):
            file = partial.open("xb")
            if _lock(file.fileno()) is not False and _is_at(file.fileno(), partial):
                return file, partial
            file.close()  # somebody took it for one that was left, before it was locked
    raise FileExistsError(None, "other processes are writing it", str(path))


def _remove_left(path: Path) -> None:
    """Removes what processes that were killed have left of ``path``."""
    start = f".{path.name}."
    with suppress(OSError):
        for left in path.parent.iterdir():
            if left.name.startswith(start) and left.name.endswith(".partial"):
                with suppress(OSError):
                    _remove_unless_locked(left)


def _remove_unless_locked(left: Path) -> None:
    if sys.platform == "win32":
        _remove(left)  # which removes no file that is open
        return
    handle = os.open(left, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if _lock(handle):
            _remove(left)
    finally:
        os.close(handle)


def _remove(partial: Path) -> None:
    _remove_beside(partial)
    with suppress(OSError):
        partial.unlink()


def _remove_beside(partial: Path) -> None:
    database = _database_of(partial)
    for left in (database, database.with_name(f"{database.name}-journal")):
        with suppress(OSError):
            left.unlink()


def _database_of(partial: Path) -> Path:
    return partial.with_name(f"{partial.name}{_DATABASE}")


def _lock(handle: int) -> bool | None:
    """Whether the open file could be locked; None where it is in a system that has no such locks."""
    if sys.platform == "win32":
        return None
    from fcntl import LOCK_EX, LOCK_NB, flock

    try:
        flock(handle, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    """Makes the new name last, on systems that let a folder be synchronised."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
