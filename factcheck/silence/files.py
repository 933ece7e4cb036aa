"""Reading a small file that a desk writes: acceptances, a baseline, settings."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 4 * 1024 * 1024


class SilenceError(ValueError):
    """A file of acceptances or a baseline that cannot be used; the message is one line with its place."""


def read_text(path: Path, shown: str | None = None) -> str:
    """The text of a small UTF-8 file, called ``shown`` in messages; SilenceError where there is none."""
    shown = shown or path.name
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise SilenceError(f"{shown}: is not a regular file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SilenceError(f"{shown}: {(error.strerror or str(error)).lower()}") from None
    if len(data) > MOST_BYTES:
        raise SilenceError(f"{shown}: is larger than {MOST_BYTES // 1024 // 1024} MiB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SilenceError(f"{shown}: is not UTF-8") from None
