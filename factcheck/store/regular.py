"""Reading a file that somebody else put there: a regular one, of bounded size, and nothing else."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

TOML_BYTES = 1 << 20  # the largest TOML file that is read
TRANSCRIPT_BYTES = 1 << 24  # the largest text, WebVTT or JSON of a transcript

_KINDS = {
    stat.S_IFLNK: "a link",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


class NotReadError(Exception):
    """A file that was not read; the message says why, in a clause that follows its name."""


def read_regular(path: Path, limit: int = TOML_BYTES) -> bytes:
    """The bytes of the regular file at ``path``, at most ``limit`` of them.

    Links, pipes, devices and folders are refused without waiting on them, and so is a longer file. Raises
    ``NotReadError`` for these and for whatever the system refuses.
    """
    with open_regular(path, limit) as file:
        data = file.read(limit + 1)
    _refuse_if_larger(len(data), limit)  # it may have grown since
    return data


@contextmanager
def open_regular(path: Path, limit: int) -> Iterator[BinaryIO]:
    """The regular file at ``path``, of at most ``limit`` bytes, open for reading a stretch at a time.

    Raises ``NotReadError`` like ``read_regular``, while it is opened and while it is read.
    """
    try:
        _refuse_unless_regular(os.lstat(path).st_mode)
        handle = os.open(path, os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOFOLLOW") | _flag("O_BINARY"))
        with os.fdopen(handle, "rb") as file:
            state = os.fstat(handle)  # it may have been swapped since
            _refuse_unless_regular(state.st_mode)
            _refuse_if_larger(state.st_size, limit)
            yield file
    except OSError as error:
        raise NotReadError(_reason(error)) from error


def _refuse_unless_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "not a regular file")
        raise NotReadError(f"is {kind}: only regular files inside the store's folder are read")


def _refuse_if_larger(size: int, limit: int) -> None:
    if size > limit:
        raise NotReadError(f"is larger than {limit:,} bytes: split it, one file for each source document")


def _reason(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "is a link: only regular files inside the store's folder are read"
    return f"cannot be read ({error.strerror or 'the system gave no reason'})"


def _flag(name: str) -> int:
    """A flag of ``os.open`` that not every system has; 0 where it is missing."""
    value = getattr(os, name, 0)
    return value if isinstance(value, int) else 0
