"""Drafts checked in several processes, with results in the order in which they were asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import click

from factcheck.cli.output import Unable
from factcheck.drafts import DraftError

if TYPE_CHECKING:
    from factcheck.cli.job import Asked, Checked, Job

LONG_WORK = 1 << 19  # bytes of drafts that take more than a second: from there on progress is shown
_AHEAD = 4  # pieces of work for each process that are handed out before the first result is fetched

_Piece = TypeVar("_Piece")
_Result = TypeVar("_Result")


class Progress(Protocol):
    """Something that is told of every piece of work that is done."""

    def update(self, n_steps: int) -> None:
        """So many more are done."""


class _Silent:
    def update(self, n_steps: int) -> None:
        """Shows nothing."""


def progress(label: str, pieces: int, size: int) -> AbstractContextManager[Progress]:
    """A bar on standard error, where that is a terminal and the work is long; else nothing."""
    if pieces > 1 and size >= LONG_WORK and sys.stderr.isatty():
        return click.progressbar(length=pieces, label=label, file=sys.stderr)
    return nullcontext(_Silent())


def size_of(paths: Iterable[str]) -> int:
    """The bytes of the files that are there."""
    total = 0
    for path in paths:
        try:
            total += Path(path).stat().st_size
        except OSError:
            continue
    return total


def in_order(
    do: Callable[[_Piece], _Result],
    pieces: Iterable[_Piece],
    jobs: int,
    start: Callable[..., None],
    arguments: Sequence[object],
) -> Iterator[_Result]:
    """What ``do`` makes of each piece, in order, by so many new processes.

    ``start`` is called with ``arguments`` in each of them first. Not many more pieces are taken than there is
    work for. Raises ``Unable`` where a process ends before its time.
    """
    waiting: list[Future[_Result]] = []
    source = iter(pieces)
    with ProcessPoolExecutor(jobs, get_context("spawn"), start, tuple(arguments)) as pool:
        try:
            while True:
                while len(waiting) < jobs * _AHEAD:
                    try:
                        waiting.append(pool.submit(do, next(source)))
                    except StopIteration:
                        break
                if not waiting:
                    return
                yield waiting.pop(0).result()
        except BrokenProcessPool:
            raise Unable("a process that was checking ended before its time: try --jobs 1") from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


class _Told(NamedTuple):
    """What came of one draft in another process: the result, or the line that says why there is none."""

    checked: Checked | None = None
    unread: str | None = None
    unable: str | None = None


_HERE: dict[str, Job] = {}  # the job of a process that does nothing else


def _begin(asked: Asked, with_baseline: bool) -> None:
    from factcheck.cli.job import Job

    # The process that was called has told the problems of the store, and stops where they are too many.
    _HERE["job"] = Job(asked._replace(quiet=True, strict_store=False), with_baseline=with_baseline)


def _check(name: str) -> _Told:
    job = _HERE["job"]
    try:
        settings = job.settings(name)
        return _Told(job.checked(job.read(name), settings, name))
    except DraftError as error:
        return _Told(unread=str(error))
    except Unable as error:
        return _Told(unable=error.message)


def checked_in_processes(job: Job, names: Sequence[str], jobs: int) -> Iterator[Checked | DraftError]:
    """Each draft as ``job`` would check it, or why it cannot be read, in the order of ``names``."""
    for name in names:
        job.checker(job.settings(name))  # a store that is not usable is told once, and before any draft
    for told in in_order(_check, names, min(jobs, len(names)), _begin, (job.asked, job.with_baseline)):
        if told.unable is not None:
            raise Unable(told.unable)
        yield told.checked if told.checked is not None else DraftError(told.unread)
