"""Reports that are kept in the user's cache folder, for the next check of the very same draft.

A report depends on the draft, the options, the files of the store and this program, and on nothing else.
Where the bytes of all of these are as they were, the report is the one that was made then. Nothing is told by
a time; an entry that is missing, cut short, foreign or changed is not used: the draft is checked instead.
What silences findings is no part of it, and is read each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from factcheck.store.cache import reports_in
from factcheck.store.folder import find
from factcheck.store.problems import Problem, StoreError
from factcheck.store.stamped import read_stamped, write_stamped
from factcheck.store.unchanged import are_as_they_were
from factcheck.store.version import engine_digest, is_compiled
from factcheck.verdict import Report

if TYPE_CHECKING:
    from factcheck.drafts import View
    from factcheck.store import Store

MOST_KEPT: Final = 256  # reports
MOST_BYTES: Final = 1 << 22  # of one that is kept

_SCHEMA: Final = 1
_LAID_OUT: Final = (".table.toml", ".transcript.toml")


class Remembered(NamedTuple):
    """A report as it was made; whether comments in its draft silence anything; the problems of its store."""

    report: Report
    commented: bool
    problems: tuple[Problem, ...]


class Seen(NamedTuple):
    """A store as its files are now: each by its path, with its digest or what is wrong with it."""

    root: Path | None
    is_folder: bool
    files: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


class Asked(NamedTuple):
    """What a report is asked for: a draft, how it is to be read, and the options."""

    name: str
    data: bytes
    encoding: str | None
    view: View
    options: Mapping[str, Any]


def look(root: Path | None) -> Seen | None:
    """The store in ``root``, or none; None where it is compiled, or cannot be used."""
    if root is None:
        return Seen(None, False, (), ())
    files: list[tuple[str, str]] = []
    problems: list[Problem] = []
    try:
        if is_compiled(root):
            return None
        for path, content in find(root):
            if isinstance(content, Problem):
                problems.append(content)
            else:
                files.append((path, f"sha256:{sha256(content).hexdigest()}"))
        return Seen(root, root.is_dir(), tuple(files), tuple(problems))
    except (OSError, StoreError, ValueError):
        return None


class Reports:
    """The reports in one cache folder. Several processes may read and write them at once."""

    def __init__(self, cache: Path) -> None:
        self._folder = reports_in(cache)

    def recall(self, asked: Asked, seen: Seen) -> Remembered | None:
        """The report on just this draft, held against just this store; None where nobody knows."""
        path = self._path(asked, seen)
        try:
            text = read_stamped(path, 2 * MOST_BYTES)
            if text is None:
                return None
            told = json.loads(text)
            if not _is_beside(seen, told["beside"]):
                return None
            from factcheck.report.told import report_of

            problems = tuple(Problem(*one) for one in told["problems"])
            return Remembered(report_of(told["report"]), told["commented"], problems)
        except (ValueError, LookupError, TypeError, AttributeError):
            return None

    def keep(self, asked: Asked, seen: Seen, store: Store, made: Remembered) -> None:
        """Keeps what came of it, if it can be told in full and the folder takes it."""
        from factcheck.report.told import report_of, told

        beside = _beside(seen, store)
        if beside is None:
            return
        try:
            report = told(made.report)
            if report_of(json.loads(report)) != made.report:
                return
        except (ValueError, LookupError, TypeError, AttributeError):
            return
        problems = [[one.path, one.line, one.column, one.message, one.severity] for one in made.problems]
        rest = json.dumps({"beside": beside, "commented": made.commented, "problems": problems})
        text = f'{rest.removesuffix("}")}, "report": {report}}}'.encode()
        if len(text) <= MOST_BYTES:
            path = self._path(asked, seen)
            if write_stamped(path, text):
                with suppress(OSError):
                    self._forget_all_but(path.name)

    def _forget_all_but(self, newest: str) -> None:
        """Removes what is too many. Names are digests: which goes is as good as drawn by lot."""
        others = sorted(name for name in os.listdir(self._folder) if name != newest)  # noqa: PTH208
        for name in others[: max(len(others) + 1 - MOST_KEPT, 0)]:
            with suppress(OSError):
                (self._folder / name).unlink()

    def _path(self, asked: Asked, seen: Seen) -> Path:
        told = [
            _SCHEMA,
            engine_digest(),
            asked.name,
            sha256(asked.data).hexdigest(),
            asked.encoding,
            asked.view,
            asked.options,
            seen.root is not None,
            seen.is_folder,
            seen.files,
            [str(one) for one in seen.problems],
        ]
        name = sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()
        return self._folder / f"{name}.report"


def _is_beside(seen: Seen, files: Iterable[tuple[str, str]]) -> bool:
    """Whether the data that tables and transcripts are read from are as they were."""
    if seen.root is None:
        return True
    return are_as_they_were(seen.root if seen.is_folder else seen.root.parent, files)


def _beside(seen: Seen, store: Store) -> list[tuple[str, str]] | None:
    """The files that the store was read from besides those that were seen.

    None where it was not read from these, since one changed between; and where a file was laid out whose data
    are not there, since they may come and nothing that is hashed would tell.
    """
    read, found = dict(store.files), dict(seen.files)
    if any(read.get(path) != digest for path, digest in seen.files):
        return None
    if not set(seen.problems) <= set(store.problems) or any(one.path in read for one in seen.problems):
        return None
    beside = [(path, digest) for path, digest in store.files if path not in found]
    laid_out = sum(path.endswith(_LAID_OUT) for path in found)
    if len(beside) < laid_out or any(path.endswith(".toml") for path, _ in beside):
        return None
    return beside
