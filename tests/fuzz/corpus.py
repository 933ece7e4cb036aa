"""The seed corpus: a folder for each target, a file for each input worth beginning with."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tests.fuzz import drafts, files, reading, reports
from tests.fuzz.target import Target

CORPUS: Final = Path(__file__).parent / "corpus"
TARGETS: Final = MappingProxyType[str, Target](
    {target.name: target for module in (reading, files, drafts, reports) for target in module.TARGETS}
)


def seeds(target: str) -> tuple[bytes, ...]:
    """The seeds of a target, in the order of their names."""
    return tuple(file.read_bytes() for file in _files(target))


def digest(target: str) -> str:
    """The digest of a target's seeds, names and contents: twelve hexadecimal digits."""
    found = hashlib.sha256()
    for file in _files(target):
        found.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()[:12]


def _files(target: str) -> list[Path]:
    return sorted(file for file in (CORPUS / target).iterdir() if file.is_file())
