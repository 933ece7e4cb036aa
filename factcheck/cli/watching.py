"""``--watch``: check again whenever a draft or the store changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from factcheck.cli.output import Unable, remark
from factcheck.cli.settings import NAME, SHARED

Changes = Callable[[Iterable[Path]], Iterator[object]]
"""What answers once for every change below some paths."""


def watch(run: Callable[[], int], paths: Iterable[Path], changes: Changes | None = None) -> int:
    """Does ``run`` now and after every change of ``paths`` or below them, until interrupted; its last answer.

    Raises Unable, before anything is done, where the package that watches files is not installed.
    """
    changes = changes or _changes()
    answer = _told(run)
    try:
        for _ in changes(paths):
            remark("")
            answer = _told(run)
    except KeyboardInterrupt:
        return answer
    return answer


def _told(run: Callable[[], int]) -> int:
    """What ``run`` answers; a draft or store that cannot be used just now is told, and waited for."""
    try:
        answer = run()
    except Unable as error:
        remark(f"factcheck: {error.format_message()}")
        answer = error.exit_code
    remark("watching: interrupt to stop")
    return answer


def _changes() -> Changes:
    """Folders are watched and not files: most editors save a draft by putting another file in its place."""
    try:
        from watchfiles import watch as watch_files
    except ImportError:
        raise Unable("--watch needs the package watchfiles: pip install 'factcheck[watch]'") from None

    def changes(paths: Iterable[Path]) -> Iterator[object]:
        ours = Watched(paths)
        found = watch_files(*ours.folders, watch_filter=ours.concerns, recursive=False, raise_interrupt=True)
        return iter(found)

    return changes


class Watched:
    """The folders in which a change may concern ``paths``, and whether one does."""

    def __init__(self, paths: Iterable[Path]) -> None:
        whole = {Path(real(path)) for path in paths for real in (os.path.abspath, os.path.realpath)}
        self._stores = {path for path in whole if path.is_dir()}
        self._files = whole - self._stores
        below = {Path(folder) for store in self._stores for folder, _, _ in os.walk(store)}
        beside = {path.parent for path in self._files if path.parent.is_dir()}
        self.folders = tuple(sorted(below | beside))

    def concerns(self, _: object, changed: str) -> bool:
        """Whether a change of the file ``changed`` is one of what is checked, or how."""
        path = Path(changed).absolute()
        if path.name.startswith("."):
            return False  # half-written files of editors, and our own
        known = path in self._files or path.name in (NAME, SHARED)
        return known or any(path.is_relative_to(store) for store in self._stores)
