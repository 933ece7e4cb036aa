"""Reading the files of a store: facts, names and measures, and problems with their places."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.store import folder
from factcheck.store.folder import Found
from factcheck.store.gathered import Gathered, join
from factcheck.store.problems import Problem
from factcheck.store.segments import Segments
from factcheck.store.vintages import supersede
from factcheck.values.canonical import digest_bytes


def find(path: Path) -> tuple[Found, ...]:
    """Every file under the folder ``path`` that says something, or the one file that it is, as it is now.

    Raises ``StoreError`` where there is nothing at ``path``, or nothing that can be read.
    """
    return tuple(folder.find(path))


def gather(root: Path, files: Iterable[Found], segments: Segments | None = None) -> Gathered:
    """Everything in ``files``, which stand under the folder ``root``.

    What ``segments`` keeps of a file is not read again as long as neither the file nor what it reads from
    has changed.
    """
    gathered = Gathered()
    unread: list[Problem] = []
    for found in files:
        if isinstance(found.content, Problem):
            unread.append(found.content)
            continue
        key = (found.path, digest_bytes(found.content))
        part = segments.read(root, key) if segments else None
        if part is None:
            part = Gathered(digests=[key])
            from factcheck.store.documents import take_document

            take_document(found.path, found.content, part, root)
            if segments:
                segments.write(key, part)
        join(gathered, part)
    supersede(gathered)
    gathered.problems += [problem for problem in unread if problem.path not in gathered.claimed]
    return gathered
