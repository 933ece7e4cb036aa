"""The store that a command works with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck.cli.output import Unable
from factcheck.store.problems import Problem, StoreError

if TYPE_CHECKING:
    from factcheck.store import Store

DEFAULT: Final = Path("claims")
_MOST_SHOWN = 20  # problems; a broken store is read with claims lint, not here


def open_store(named: Path | None, *, none: bool = False, cache: bool = True) -> Store:
    """The store in ``named``, else in ``claims`` in the working directory; an empty one for ``none``.

    ``cache`` says whether the user's cache folder is used. Raises Unable for a store that is missing,
    unreadable or without one usable fact.
    """
    from factcheck.store import Store

    if none:
        return Store.empty()
    if named is None and not DEFAULT.is_dir():
        raise Unable(
            "there is no folder claims here: name a store with --store, or leave it out with --no-store"
        )
    try:
        return Store.load(named or DEFAULT, cache=cache)
    except StoreError as error:
        raise Unable(str(error)) from None


def problem_lines(problems: Iterable[Problem], where: Path) -> list[str]:
    """The problems of a store as lines, the first twenty of them."""
    lines = [problem_line(problem, where) for problem in sorted(problems)]
    if len(lines) > _MOST_SHOWN:
        more = len(lines) - _MOST_SHOWN
        lines[_MOST_SHOWN:] = [f"... and {more} more: factcheck claims lint {where.as_posix()}"]
    return lines


def problem_line(problem: Problem, where: Path) -> str:
    """One problem, its path as it is seen from the working directory."""
    path = where / problem.path if where.is_dir() else where.parent / problem.path  # a store may be one file
    place = f"{path.as_posix()}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {problem.message}"
