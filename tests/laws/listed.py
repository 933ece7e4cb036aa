"""The numbered laws as their tests state them, read from the source and not imported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path

FOLDER = Path(__file__).parent
FIRST, LAST = 1, 47
_NAME = re.compile(r"test_l([0-9]{2})_[a-z0-9_]+")
_OPENING = re.compile(r"L([0-9]{1,2}): ")


@dataclass(frozen=True, slots=True, order=True)
class Law:
    """One numbered test: what it states in a sentence, and the paragraphs that say where it holds."""

    number: int
    test: str
    file: str
    statement: str
    limits: tuple[str, ...]


def laws(folder: Path = FOLDER) -> tuple[Law, ...]:
    """All numbered laws, in order. Raises ``ValueError`` where a docstring does not open with the number."""
    return tuple(sorted(law for path in folder.glob("test_*.py") for law in _of_file(path)))


def _of_file(path: Path) -> Iterator[Law]:
    for node in ast.parse(path.read_text("utf-8")).body:
        named = _NAME.fullmatch(node.name) if isinstance(node, ast.FunctionDef) else None
        if named is None or not isinstance(node, ast.FunctionDef):
            continue
        text = cleandoc(ast.get_docstring(node) or "")
        opening = _OPENING.match(text)
        if opening is None or int(opening[1]) != int(named[1]):
            raise ValueError(
                f"{path.name}: the docstring of {node.name} does not open with L{int(named[1])}:"
            )
        statement, *limits = (" ".join(part.split()) for part in text[opening.end() :].split("\n\n"))
        yield Law(
            int(named[1]), node.name, path.name, f"{statement[0].upper()}{statement[1:]}", tuple(limits)
        )
