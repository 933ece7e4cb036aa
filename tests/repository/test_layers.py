"""Imports point downwards, and nothing imports the bare package, whose lazy names would tie a knot."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "factcheck").rglob("*.py"))


def test_imports_point_downwards() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def bare_imports(tree: ast.AST) -> Iterator[int]:
    """The lines that import ``factcheck`` itself, or a name from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(alias.name == "factcheck" for alias in node.names):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and (node.level or node.module == "factcheck"):
            yield node.lineno


def test_nothing_imports_the_bare_package() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCES
        for line in bare_imports(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_a_bare_import_would_be_seen() -> None:
    assert list(
        bare_imports(ast.parse("import factcheck\nfrom factcheck import Store\nfrom . import x"))
    ) == [1, 2, 3]
    assert (
        list(bare_imports(ast.parse("import factcheck.values.span\nfrom factcheck.values import span"))) == []
    )
