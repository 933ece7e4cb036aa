"""What a compiled store was made by: it counts only for the code that reads facts in the same way."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from os import SEEK_END
from pathlib import Path

from factcheck.store.regular import NotReadError, open_regular

SCHEMA = 1
MAGIC = b"factcheck store\n"  # with a length of 8 bytes and a digest of 32, the end of a compiled store
FOOTER = len(MAGIC) + 8 + 32

_PACKAGE = Path(__file__).parents[1]
_READERS = ("values", "lexicon", "reading", "drafts", "store")
_INSTALLED = (".dist-info", ".egg-info")
_OURS = (".py", ".toml", ".txt", ".json", ".csv")


@cache
def reader_digest() -> str:
    """The SHA-256 of all code and word lists that facts are read with."""
    digest = sha256((_PACKAGE / "facts.py").read_bytes())
    for folder in _READERS:
        for path, content in _contents(str(_PACKAGE / folder), f"{folder}/"):
            if path.endswith(_OURS):
                digest.update(f"{path} {len(content)}\n".encode())
                digest.update(content)
    return f"sha256:{digest.hexdigest()}"


@cache
def engine_digest() -> str:
    """The SHA-256 of everything that has a say in a report besides the draft, the options and the store.

    That is every file of this package, the version of Python, and the names, with their versions, of what is
    installed where Python looks for modules.
    """
    digest = sha256(f"{sys.version} {sys.platform}\n".encode())
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            installed = sorted(entry.name for entry in entries if entry.name.endswith(_INSTALLED))
            digest.update("\n".join((*installed, "")).encode("utf-8", "surrogatepass"))
    for path, content in _contents(str(_PACKAGE), ""):
        digest.update(f"{path} {len(content)}\n".encode("utf-8", "surrogatepass"))
        digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def _contents(folder: str, below: str) -> Iterator[tuple[str, bytes]]:
    """Every file under ``folder`` by its path, without what Python compiles from them."""
    with os.scandir(folder) as entries:
        here = sorted(entries, key=lambda entry: entry.name)
    for entry in here:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _contents(entry.path, f"{below}{entry.name}/")
        else:
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - hundreds, at each start
                yield f"{below}{entry.name}", file.read()


def is_compiled(path: Path) -> bool:
    """Whether the file at ``path`` ends as a compiled store does."""
    try:
        with open_regular(path, 1 << 62) as file:
            file.seek(-FOOTER, SEEK_END)
            return file.read(len(MAGIC)) == MAGIC
    except (NotReadError, OSError):
        return False
