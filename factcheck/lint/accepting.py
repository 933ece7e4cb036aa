"""Remarks that a desk has looked at and leaves as they are: a comment beside the fact, with a reason.

``# lint-accept: STO204 until 2026-01-01: both editions are cited``. It stands in the file because it is a
statement about the fact, and is read by whoever reviews the fact. A comment accepts at most what is said of
its own table, and nothing that keeps a fact from being read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.lint.base import Check, Desk, Found, Remark
from factcheck.lint.files import Comment
from factcheck.store import Problem
from factcheck.values.pattern import pattern

MARK = "lint-accept"

_ACCEPTING = pattern(
    r"lint-accept[ \t]*:[ \t]*([A-Za-z0-9-]{1,60})(?:[ \t]+until[ \t]+([0-9-]{4,10}))?(?:[ \t]*:)?[ \t]*(.*)"
)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One comment that accepts a remark: which, why, on which lines of which file, and until which day."""

    path: str
    comment: Comment
    code: str
    reason: str
    until: date | None = None

    def has_ended(self, day: date | None) -> bool:
        """Whether its last day has passed on ``day``; never where either is not known."""
        return self.until is not None and day is not None and day > self.until


def acceptances(desk: Desk, checks: Iterable[Check]) -> tuple[list[Acceptance], list[Found]]:
    """The acceptances in the comments of the store's files, and those that cannot be understood."""
    codes = {name: check.code for check in checks for name in (check.code, check.name)}
    taken: list[Acceptance] = []
    wrong: list[Found] = []
    for path in desk.files.paths():
        if MARK not in (desk.files.text(path) or ""):
            continue
        for comment in desk.files.comments(path):
            if comment.text.startswith(MARK):
                read = _read(path, comment, codes)
                if isinstance(read, str):
                    wrong.append(Found(path, comment.line, 1, f"{MARK}: {read}"))
                else:
                    taken.append(read)
    return taken, wrong


def _read(path: str, comment: Comment, codes: dict[str, str]) -> Acceptance | str:
    match = _ACCEPTING.fullmatch(comment.text)
    if match is None:
        return f"write # {MARK}: CODE: reason"
    code = codes.get(match[1]) or codes.get(match[1].upper())
    if code is None:
        return f"there is no remark {match[1]!r}"
    reason = match[3].strip()
    if sum(map(str.isalnum, reason)) < 3:
        return "says no reason"
    try:
        until = date.fromisoformat(match[2]) if match[2] else None
    except ValueError:
        return f"{match[2]!r} is not a day like 2026-01-01"
    return Acceptance(path, comment, code, reason, until)


def accepted(
    desk: Desk, remarks: Iterable[tuple[Remark, str | None]], taken: Iterable[Acceptance], unused: Check
) -> Iterator[Remark]:
    """The remarks, those that are accepted with the reason; and a remark on each comment that accepts none.

    Beside each remark stands the address that it is about: a row or turn belongs to the file that describes
    its own.
    """
    known: dict[tuple[str, str], list[Acceptance]] = {}
    for one in taken:
        known.setdefault((one.path, one.code), []).append(one)
    used: set[Acceptance] = set()
    for remark, address in remarks:
        path = desk.files.source_of(address, remark.path) if address else remark.path
        found = _covering(known.get((path, remark.code), []), remark, path)
        used.update(found)
        live = [one for one in found if not one.has_ended(desk.as_of)]
        yield replace(remark, accepted=live[0].reason) if live else remark
    for one in (one for group in known.values() for one in group):
        if one not in used:
            message = f"{MARK}: nothing here is remarked on with {one.code}: take the comment away"
            problem = Problem(one.path, one.comment.line, 1, message, unused.severity)
            yield Remark(problem, unused.code, unused.name)


def _covering(taken: Sequence[Acceptance], remark: Remark, path: str) -> list[Acceptance]:
    """Those of one file and code, in order, that are about the remark: of its own table, or of the file."""
    if remark.path != path:
        return list(taken[:1])
    own = bisect_right(taken, remark.line, key=lambda one: one.comment.start) - 1
    near = [taken[0], taken[own]] if taken and own > 0 else list(taken[:1])
    return [one for one in near if one.comment.start <= remark.line < one.comment.end]
