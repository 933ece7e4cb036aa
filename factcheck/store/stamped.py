"""Files of the cache folder: text behind a stamp, which tells it from one that is damaged or another's.

The stamp is the SHA-256 of the file's own name and its text, so that an entry that was copied over another
one is none.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from factcheck.store.regular import NotReadError, read_regular


def read_stamped(path: Path, limit: int) -> bytes | None:
    """The text at ``path``, of a file of at most ``limit`` bytes; None where there is no sound one."""
    try:
        stamp, _, text = read_regular(path, limit).partition(b"\n")
    except NotReadError:
        return None
    return text if stamp == _stamp(path, text) else None


def write_stamped(path: Path, text: bytes) -> bool:
    """Puts ``text`` in place in one step, and says whether the folder took it; else all is as it was."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.partial")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("xb") as file:
                file.write(_stamp(path, text) + b"\n" + text)
            partial.replace(path)
            return True
        finally:
            with suppress(OSError):
                partial.unlink()
    return False


def _stamp(path: Path, text: bytes) -> bytes:
    return sha256(path.name.encode() + b"\n" + text).hexdigest().encode()
