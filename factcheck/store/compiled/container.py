"""One file with everything in it: a database, flat arrays behind it, and a manifest at the end.

SQLite reads its pages from the front and passes over what follows them, so that a store is one file, which
is renamed into its place in one step. The manifest says how long each part is, with the SHA-256 of each, and
the last bytes of the file say where the manifest begins, with the SHA-256 of it.
"""

from __future__ import annotations

import json
import mmap
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from factcheck.store.compiled.postings import Numbers
from factcheck.store.partial import partial_file
from factcheck.store.problems import StoreError
from factcheck.store.regular import NotReadError, open_regular
from factcheck.store.version import FOOTER, MAGIC, SCHEMA, reader_digest

VERIFIED_AT_ONCE = 8 << 20  # bytes: a file of so many is verified whole when it is opened
MOST_BYTES = 1 << 40

_ALIGNED = 64
_LONGEST_MANIFEST = 1 << 24
_COPIED_AT_ONCE = 1 << 20
_TRIES = 16  # times that a file is opened anew because it was replaced meanwhile
_SHARED = 3  # the level of thread safety at which SQLite lets threads share a connection
_KINDS: Mapping[str, np.dtype[Any]] = {"uint32": np.dtype("<u4"), "uint64": np.dtype("<u8")}


class Container:
    """A compiled store that is open for reading. Threads may share it; each has a connection of its own."""

    def __init__(
        self, path: Path, manifest: Mapping[str, Any], data: mmap.mmap, state: os.stat_result
    ) -> None:
        self.path = path
        self.manifest = manifest
        self._data = data
        self._state = state
        self._connections = threading.local()
        self._first: tuple[int, sqlite3.Connection] | None = None

    @classmethod
    def open(cls, path: Path, *, verify: bool | None = None) -> Container:
        """The compiled store at ``path``.

        Raises ``StoreError`` where it is none, is damaged, or was made by another version. What is damaged is
        noticed at once where ``verify`` is true, or left out and the file has at most 8 MiB; else where it is
        read.
        """
        for _ in range(_TRIES):
            data, state = _mapped(path)
            try:
                manifest = _manifest(data)
                if verify or (verify is None and len(data) <= VERIFIED_AT_ONCE):
                    _verify(data, manifest)
            except StoreError:
                data.close()
                raise
            opened = cls(path, manifest, data, state)
            if opened._connect() is not None:
                return opened
            data.close()  # the file was replaced in between
        raise StoreError("was replaced while it was opened")

    def array(self, name: str) -> Numbers:
        """One of the arrays, mapped from the file."""
        with damage(self.path, name):
            part = self.manifest["arrays"][name]
            kind = _KINDS[part["kind"]]
            size = int(part["bytes"]) // kind.itemsize
            found: Numbers = np.frombuffer(self._data, kind, size, int(part["offset"]))
        return found

    def rows(self, query: str, values: tuple[int | str, ...] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query answers with. Raises ``StoreError`` where the database is damaged."""
        try:
            return self._connection().execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeError, OverflowError) as error:
            raise StoreError(f"{self.path}: is damaged ({error}): compile it again") from error

    def copy(self, path: Path) -> None:
        """Writes the same container to ``path``, as ``write_container`` does."""
        with partial_file(path) as (file, _):
            file.write(self._data)

    def _connection(self) -> sqlite3.Connection:
        """The connection of this thread; the first one of all where the file was replaced since."""
        known: tuple[int, sqlite3.Connection] | None = getattr(self._connections, "known", None)
        if known is not None and known[0] == os.getpid():
            return known[1]
        connection = self._connect()
        if connection is not None:
            return connection
        if self._first is None or self._first[0] != os.getpid() or sqlite3.threadsafety < _SHARED:
            raise StoreError(f"{self.path}: was replaced or removed since it was opened: open it again")
        self._connections.known = self._first
        return self._first[1]

    def _connect(self) -> sqlite3.Connection | None:
        """A new connection for this thread; None where another file, or none, has the path by now."""
        address = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(address, uri=True, check_same_thread=False, cached_statements=32)
            connection.execute(f"PRAGMA mmap_size = {len(self._data)}")  # a row costs a seventh then
        except sqlite3.Error as error:
            if _is_at(self.path, self._state):
                raise StoreError(f"{self.path}: cannot be read ({error})") from error
            return None
        if not _is_at(self.path, self._state):
            connection.close()
            return None
        self._connections.known = (os.getpid(), connection)
        if self._first is None:
            self._first = self._connections.known
        return connection


@contextmanager
def damage(path: Path, what: str) -> Iterator[None]:
    """Says of whatever cannot be made of what was written down that the file is damaged."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, MemoryError) as error:
        raise StoreError(f"{path}: is damaged ({what}): compile it again") from error


def _mapped(path: Path) -> tuple[mmap.mmap, os.stat_result]:
    try:
        with open_regular(path, MOST_BYTES) as file:
            state = os.fstat(file.fileno())
            if state.st_size < FOOTER:
                raise StoreError("is no compiled store")
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), state
    except NotReadError as error:
        raise StoreError(str(error)) from error
    except (OSError, ValueError) as error:
        raise StoreError(f"cannot be read ({error})") from error


def _is_at(path: Path, state: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), state)
    except OSError:
        return False


def _manifest(data: mmap.mmap) -> Mapping[str, Any]:
    footer = data[-FOOTER:]
    length = int.from_bytes(footer[len(MAGIC) : len(MAGIC) + 8], "little")
    if footer[: len(MAGIC)] != MAGIC:
        raise StoreError("is no compiled store, or was cut short: compile it with factcheck claims compile")
    end = len(data) - FOOTER
    if not 0 < length <= min(end, _LONGEST_MANIFEST):
        raise StoreError("is damaged (its manifest has no length): compile it again")
    text = data[end - length : end]
    if sha256(text).digest() != footer[len(MAGIC) + 8 :]:
        raise StoreError("is damaged (its manifest is not what was written): compile it again")
    try:
        manifest: Mapping[str, Any] = json.loads(text)
        schema, reader, written = (manifest[name] for name in ("schema", "reader", "length"))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise StoreError("is damaged (its manifest is none): compile it again") from error
    if schema != SCHEMA or reader != reader_digest():
        raise StoreError("was compiled by another version of factcheck: compile it again")
    if written != end - length:
        raise StoreError("is damaged (its parts are not as long as they were): compile it again")
    return manifest


def _verify(data: mmap.mmap, manifest: Mapping[str, Any]) -> None:
    for name, part in {"database": manifest["database"], **manifest["arrays"]}.items():
        view = memoryview(data)[part["offset"] : part["offset"] + part["bytes"]]
        try:
            if sha256(view).hexdigest() != part["sha256"]:
                raise StoreError(f"is damaged ({name}): compile it again")
        finally:
            view.release()


def write_container(
    path: Path,
    facts: Mapping[str, Any],
    fill: Callable[[sqlite3.Connection], Mapping[str, Numbers]],
) -> None:
    """Writes a container to ``path``: under another name first, and renamed once all of it is on the disk.

    ``fill`` fills the database and returns the arrays; ``facts`` goes into the manifest. Whatever fails, the
    file that was there before stays. Raises ``OSError`` where the disk does not take it.
    """
    with partial_file(path) as (file, database):
        _write_parts(file, database, _fill(database, fill), facts)


def _fill(
    database: Path, fill: Callable[[sqlite3.Connection], Mapping[str, Numbers]]
) -> Mapping[str, Numbers]:
    try:
        connection = sqlite3.connect(database)
        try:
            # Nobody reads it before it is renamed: a journal and waiting for the disk would guard nothing.
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            arrays = fill(connection)
            connection.commit()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise OSError(None, f"the database cannot be written ({error})", str(database)) from error
    return arrays


def _write_parts(
    file: BinaryIO, database: Path, arrays: Mapping[str, Numbers], facts: Mapping[str, Any]
) -> None:
    digest = sha256()
    with database.open("rb") as source:
        while part := source.read(_COPIED_AT_ONCE):
            digest.update(part)
            file.write(part)
    parts: dict[str, Any] = {}
    described = {"offset": 0, "bytes": file.tell(), "sha256": digest.hexdigest()}
    for name, array in arrays.items():
        file.write(b"\0" * (-file.tell() % _ALIGNED))
        data = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
        view = data.view(np.uint8).data
        parts[name] = {
            "kind": data.dtype.name,
            "offset": file.tell(),
            "bytes": data.nbytes,
            "sha256": sha256(view).hexdigest(),
        }
        file.write(view)
    head = {"schema": SCHEMA, "reader": reader_digest(), "length": file.tell()}
    text = json.dumps({**head, **facts, "database": described, "arrays": parts}, sort_keys=True).encode()
    file.write(text + MAGIC + len(text).to_bytes(8, "little") + sha256(text).digest())
