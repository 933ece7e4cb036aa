"""Whether files still have the bytes that they had when something was made from them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from factcheck.store.regular import NotReadError, open_regular

_MOST_BYTES = 1 << 31
_READ_AT_ONCE = 1 << 20


def are_as_they_were(root: Path, files: Iterable[tuple[str, str]]) -> bool:
    """Whether files, given by path and digest, still have the bytes that they had."""
    return all(_is_as_it_was(root, path, digest) for path, digest in files)


def _is_as_it_was(root: Path, path: str, digest: str) -> bool:
    found = sha256()
    try:
        with open_regular(root / path, _MOST_BYTES) as file:
            while part := file.read(_READ_AT_ONCE):
                found.update(part)
    except NotReadError:
        return False
    return digest == f"sha256:{found.hexdigest()}"
