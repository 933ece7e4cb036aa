"""File operations that fail, or kill the process, at the Nth one: for tests of what is left then."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import Any
from unittest.mock import patch

_OPERATIONS = ("open", "mkdir", "fsync", "replace", "rename", "unlink", "chmod")


class Count:
    """Counts operations on files under some folders, and does what it is told at each of them."""

    def __init__(self, folder: Path, act: Callable[[int, str], None]) -> None:
        self.folder = str(folder)
        self.count = 0
        self._act = act

    def step(self, name: str, path: object) -> None:
        if isinstance(path, int) or str(Path.cwd() / os.fsdecode(path)).startswith(self.folder):  # type: ignore[arg-type]
            self.count += 1
            self._act(self.count, name)


@contextmanager
def counted(folder: Path, act: Callable[[int, str], None]) -> Iterator[Count]:
    """Calls ``act`` with the number and the name of every operation that changes a file under ``folder``."""
    count = Count(folder, act)

    def of_system(name: str) -> Callable[..., Any]:
        original = getattr(os, name)

        def call(path: Any, *rest: Any, **more: Any) -> Any:
            if name != "open" or rest[0] & (os.O_WRONLY | os.O_RDWR):
                count.step(name, path)
            return original(path, *rest, **more)

        return call

    real_open, real_connect = io.open, sqlite3.connect

    def opened(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if isinstance(file, int) or not set(mode) & set("wax+"):
            return real_open(file, mode, *rest, **more)
        count.step("open", file)
        return _Writing(real_open(file, mode, *rest, **more), count)

    class Connection(sqlite3.Connection):
        def executemany(self, *rest: Any) -> sqlite3.Cursor:
            count.step("executemany", count.folder)
            return super().executemany(*rest)

        def commit(self) -> None:
            count.step("commit", count.folder)
            super().commit()

    def connect(name: Any, *rest: Any, **more: Any) -> sqlite3.Connection:
        count.step("connect", count.folder)
        return real_connect(name, *rest, factory=Connection, **more)

    with (
        patch.object(io, "open", opened),
        patch("builtins.open", opened),
        patch.object(sqlite3, "connect", connect),
        ExitStack() as stack,
    ):
        for name in _OPERATIONS:
            stack.enter_context(patch.object(os, name, of_system(name)))
        yield count


class _Writing:
    """A file that is written to, each time under a count."""

    def __init__(self, file: Any, count: Count) -> None:
        self._file = file
        self._count = count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: Any) -> int:
        self._count.step("write", self._count.folder)
        written: int = self._file.write(data[: len(data) // 2])  # a part of it has reached the disk by now
        self._file.flush()
        self._count.step("write", self._count.folder)
        rest: int = self._file.write(data[len(data) // 2 :])
        return written + rest


def kill_at(wanted: int) -> Callable[[int, str], None]:
    """Kills the process at that operation, without a chance to put anything in order."""

    def act(number: int, _: str) -> None:
        if number == wanted:
            os.kill(os.getpid(), signal.SIGKILL)

    return act


def fail_at(wanted: int, *, for_ever: bool) -> Callable[[int, str], None]:
    """Says that the disk is full, at that operation, or from it on."""

    def act(number: int, name: str) -> None:
        if number == wanted or (for_ever and number > wanted):
            if name in {"connect", "executemany", "commit"}:
                raise sqlite3.OperationalError("database or disk is full")
            raise OSError(ENOSPC, os.strerror(ENOSPC))

    return act


def outcome(run: Callable[[], int], out: Path) -> int:
    """How a new process that does ``run`` ends: its exit code, or less than 0 where it was killed.

    What it prints on standard output is in the file ``out``.
    """
    child = os.fork()
    if child == 0:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(handle, 1)
        code = 99
        try:
            code = run()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)
