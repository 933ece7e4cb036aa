"""The threat model points at tests that are there, and SECURITY.md says no more than they show."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from factcheck.values.release import VERSION
from tests.hostile.rows import ROWS

ROOT = Path(__file__).parents[2]
SECURITY = ROOT / "SECURITY.md"


@cache
def functions(file: str) -> frozenset[str]:
    """The tests of a file."""
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("number", ROWS)
def test_every_row_has_tests_that_exist(number: int) -> None:
    row = ROWS[number]
    assert row.tests
    for test in row.tests:
        file, _, name = test.partition("::")
        assert name.startswith("test_")
        assert name in functions(file), f"row {number}: there is no {test}"


def test_no_row_is_left_out() -> None:
    assert set(ROWS) == set(range(1, 40))


def test_every_test_that_security_names_exists() -> None:
    named = re.findall(r"`tests/([a-z_/]+\.py)::(test_[a-z0-9_]+)`", SECURITY.read_text(encoding="utf-8"))
    assert len(named) > 15
    assert [(file, name) for file, name in named if name not in functions(file)] == []


def test_security_names_the_versions_that_are_supported() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    text = SECURITY.read_text(encoding="utf-8")
    version = ".".join(VERSION.split(".")[:2])
    pythons = re.findall(r"Python :: (3\.[0-9]+)", project)
    assert f"| {version}.x |" in text
    assert f"Python {pythons[0]} to {pythons[-1]}" in text
