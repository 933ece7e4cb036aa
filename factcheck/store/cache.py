"""The folder in which parts of stores are kept for the next time: the user's own, and disposable.

``FACTCHECK_CACHE_DIR`` names another one; empty, it turns the cache off. Nothing in the folder is ever
needed: what is missing, damaged or of another version is made again, and a folder that cannot be written to
is left alone.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

VARIABLE = "FACTCHECK_CACHE_DIR"

_OURS = ("reports", "segments", "stores")


def cache_folder() -> Path | None:
    """The cache folder of this user; None where there is none, or none is wanted."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "factcheck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "factcheck" / "Cache"
    stated = os.environ.get("XDG_CACHE_HOME")
    return (Path(stated) if stated and Path(stated).is_absolute() else home / ".cache") / "factcheck"


def reports_in(cache: Path) -> Path:
    """Where reports are kept, one for each draft as it was checked."""
    return cache / "reports"


def segments_in(cache: Path) -> Path:
    """Where the segments are kept, one for each file of a store."""
    return cache / "segments"


def stores_in(cache: Path, root: Path) -> Path:
    """Where the compiled form of a large store is kept, by the folder that it was read from."""
    name = sha256(os.fsencode(root.absolute())).hexdigest()[:32]
    return cache / "stores" / name


def clean(cache: Path) -> int:
    """Removes what is kept, and nothing else that lies in the folder; the number of files removed.

    Raises ``OSError`` where the system does not let it.
    """
    count = 0
    for name in _OURS:
        folder = cache / name
        if folder.is_dir() and not folder.is_symlink():
            count += sum(1 for path in folder.rglob("*") if path.is_file())
            shutil.rmtree(folder)
    with suppress(OSError):
        cache.rmdir()
    return count
