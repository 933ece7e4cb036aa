"""What the user's cache folder keeps of one store: a segment for each file, and a large store compiled."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.store.cache import segments_in, stores_in
from factcheck.store.folder import Found
from factcheck.store.layout import TABLE_FILES
from factcheck.store.problems import Problem, StoreError
from factcheck.store.segments import Segments
from factcheck.store.transcript import TRANSCRIPT_FILES
from factcheck.store.unchanged import are_as_they_were
from factcheck.store.version import SCHEMA, reader_digest
from factcheck.values.canonical import digest, digest_bytes

if TYPE_CHECKING:
    from factcheck.store.compiled.filed import Filed
    from factcheck.store.store import Store

_Store = TypeVar("_Store")


class Kept:
    """What is kept of the store in ``root``, whose files are as ``files`` has them now."""

    def __init__(self, cache: Path, root: Path, files: Sequence[Found]) -> None:
        self.segments = Segments(segments_in(cache))
        self._root = root
        self._folder = stores_in(cache, root)
        self._files = files

    def open(self, make: Callable[[Filed], _Store]) -> _Store | None:
        """What ``make`` makes of the compiled store, if that is of the same bytes and sound; else None."""
        if not os.path.isdir(self._folder):  # noqa: PTH112 - answers also where it may not be looked at
            return None  # most stores are small, and have none
        from factcheck.store.compiled.filed import Filed

        path = self._compiled
        try:
            filed = Filed.open(path, verify=True)
            if filed.made_for != path.stem:
                return None  # it was made for other files, and renamed
            found = {one.path for one in self._files}
            beside = [(path, stated) for path, stated in filed.files if path not in found]
            folder = self._root if self._root.is_dir() else self._root.parent
            return make(filed) if are_as_they_were(folder, beside) else None
        except StoreError:
            return None

    def compile(self, store: Store, make: Callable[[Filed], _Store]) -> _Store | None:
        """What ``make`` makes of the store, compiled and kept in place of what was there before.

        None where it cannot be kept.
        """
        from factcheck.store.compiled.filed import Filed
        from factcheck.store.compiled.write import compile_store

        if self._lacks_a_file(store):
            return None  # it may come, and nothing that is hashed would tell
        path = self._compiled
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            compile_store(store, path, made_for=path.stem)
            made = make(Filed.open(path, verify=False))
        except (OSError, StoreError):
            return None
        for older in self._folder.glob("*.store"):
            if older != path:
                with suppress(OSError):
                    older.unlink()
        return made

    def _lacks_a_file(self, store: Store) -> bool:
        """Whether a table or transcript is laid out whose own file was not read."""
        read = [one.path for one in self._files if not isinstance(one.content, Problem)]
        laid_out = sum(path.endswith((TABLE_FILES, TRANSCRIPT_FILES)) for path in read)
        return len(store.files) < len(read) + laid_out

    @property
    def _compiled(self) -> Path:
        """Where it is, by what it is made from, as far as that can be seen without reading a table."""
        told = [
            [one.path, str(one.content) if isinstance(one.content, Problem) else digest_bytes(one.content)]
            for one in self._files
        ]
        name = digest([SCHEMA, reader_digest(), told]).removeprefix("sha256:")
        return self._folder / f"{name[:32]}.store"
