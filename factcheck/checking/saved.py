"""Reports that were saved: one, several, or a bundle of them, read from a file or a text."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from factcheck.checking.bundle import BundleError
from factcheck.values.strict_json import MAX_BYTES


def contents(path: Path) -> str:
    """The text of a saved report; ``BundleError`` says in one line why it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BundleError("is not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BundleError(os.strerror(error.errno or 0).lower()) from None
    if len(data) > MAX_BYTES:
        raise BundleError(f"is larger than {MAX_BYTES // 1024 // 1024} MiB")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BundleError(f"byte {error.start} is not UTF-8") from None
