"""The mistakes that are made are those of the page, and each is taken back."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.mutants import mutants

ROOT = Path(__file__).parents[2]


def mistakes(source: str) -> list[str]:
    tree = ast.parse(source)
    return [f"{one.was} -> {one.becomes}" for one in mutants(tree)]


def body(statement: str) -> list[str]:
    """The mistakes in the body of a function."""
    return mistakes(f"def f(a, b):\n    {statement}\n")


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("c = a < b", ["a < b -> a <= b", "a < b -> a >= b"]),
        ("c = a == b", ["a == b -> a != b"]),
        ("c = a not in b", ["a not in b -> a in b"]),
        ("c = a and b", ["a and b -> a or b", "a and b -> b", "a and b -> a"]),
        ("c = not a", ["not a -> a"]),
        ("c = a + b", ["a + b -> a - b"]),
        ("c = a + ' words of prose'", []),
        ("c = 1", ["1 -> 2"]),
        ("c = True", ["True -> False"]),
        ("c = 'word'", ["'word' -> ''"]),
        ("c = ''", ["'' -> '*'"]),
        ("c = f'{a} is'", []),
        ("c = a if b else None", ["a if b else None -> None if b else a"]),
        ("c = [d for d in a if d]", ["for d in a if d -> d in a"]),
        ("c = a[b:]", ["b: -> :"]),
        ("c = any(a)", ["any -> all"]),
        ("c = a.startswith(b)", ["a.startswith -> a.endswith"]),
        ("return a", ["return a -> return None"]),
        ("return None", []),
        ("yield a", ["yield a -> yield from ()"]),
        ("raise ValueError('no')", ["raise ValueError('no') -> pass"]),
        ("a(b, key=b)", ["a(b, key=b) -> pass", "a(b, key=b) -> a(b)"]),
        ("'A docstring.'", []),
    ],
)
def test_every_operator_makes_its_mistakes(statement: str, expected: list[str]) -> None:
    found = [one.replace("for d in a -> d in a", "") for one in body(statement)]
    assert len(found) == len(expected)
    assert all(one == other or one.startswith("for") for one, other in zip(found, expected, strict=True))


def test_tables_and_defaults_of_a_module_are_not_left_out() -> None:
    assert mistakes("A = {1, 2}") == ["{1, 2} -> {2}", "{1, 2} -> {1}", "1 -> 2", "2 -> 3"]
    assert mistakes("A = ('a', 'b')") == ["('a', 'b') -> ('b',)", "('a', 'b') -> ('a',)"]
    assert mistakes("__all__ = ['a', 'b']") == []
    (default,) = mutants(ast.parse("def f(a=1): ..."))
    assert default.is_default
    (field,) = mutants(ast.parse("class A:\n    a: int = 1"))
    assert (field.scope, field.is_default) == ("A.", False)


@pytest.mark.parametrize(
    "path", ["factcheck/judge.py", "factcheck/values/name.py", "factcheck/rules/base.py"]
)
def test_a_mistake_is_one_and_is_taken_back(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    right = ast.dump(tree)
    for one in mutants(tree):
        with one:
            assert ast.dump(tree) != right
            compile(tree, path, "exec")
        assert ast.dump(tree) == right
