"""Programs with one small mistake each: what may be wrong at every place of a module's syntax tree.

README.md in this folder lists the operators. The order of the mutants of a source is always the same.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_NAMED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_NAMED |= {"startswith": "endswith", "endswith": "startswith", "add": "subtract", "subtract": "add"}
_TABLES = (ast.Tuple, ast.List, ast.Set)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: ``was`` becomes ``becomes`` in the function ``scope``, empty for the module's own level.

    ``lines`` are those of ``statement``, in which it stands. ``is_default`` marks the default of a parameter.
    As a context, it makes the mistake in the tree that the mutants were read from, and takes it back.
    """

    scope: str
    lines: range
    was: str
    becomes: str
    statement: ast.stmt
    is_default: bool
    put: Callable[[bool], None]

    def __enter__(self) -> None:
        self.put(True)

    def __exit__(self, *_: object) -> None:
        self.put(False)


@dataclass(frozen=True, slots=True)
class _Place:
    """A node, the field of its parent that holds it, and where in the module it stands."""

    node: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    scope: str
    statement: ast.stmt
    is_default: bool = False

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def mutants(tree: ast.Module) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its source."""
    for place in _places(tree, "", None):
        for other in _others(place):
            yield _mutant(place, other)


def _mutant(place: _Place, other: ast.AST) -> Mutant:
    statement = place.statement
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) else statement.end_lineno
    lines = range(statement.lineno, max(last or 0, statement.lineno) + 1)
    was, becomes = _shown(place.node), _shown(other)

    def put(wrong: bool) -> None:
        place.put(ast.fix_missing_locations(ast.copy_location(other, place.node)) if wrong else place.node)

    return Mutant(place.scope, lines, was, becomes, statement, place.is_default, put)


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())


def _places(node: ast.AST, scope: str, statement: ast.stmt | None) -> Iterator[_Place]:
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "decorator_list", "format_spec", "bases", "type_params"}:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or _is_left_alone(node, child):
                continue
            inner, at = scope, child if isinstance(child, ast.stmt) else statement
            if isinstance(child, (*_FUNCTIONS, ast.ClassDef)) and not _is_function(scope):
                inner = f"{scope}{child.name}" + ("()" if isinstance(child, _FUNCTIONS) else ".")
            if at is not None:
                is_default = isinstance(node, ast.arguments) and field in {"defaults", "kw_defaults"}
                yield _Place(child, node, field, index, inner, at, is_default)
            yield from _places(child, inner, at)


def _is_function(scope: str) -> bool:
    return scope.endswith("()")


def _is_left_alone(parent: ast.AST, child: ast.AST) -> bool:
    """Documentation, types, the words of an error, and what only a type checker reads."""
    if isinstance(parent, ast.Raise) or isinstance(child, ast.Import | ast.ImportFrom):
        return True
    if isinstance(parent, ast.JoinedStr):
        return isinstance(child, ast.Constant)
    if isinstance(child, ast.Assign):
        return any(isinstance(name, ast.Name) and name.id.startswith("__") for name in child.targets)
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
        return True
    if isinstance(child, ast.Subscript) and isinstance(child.value, ast.Name):
        return child.value.id in {"Literal", "Callable"}
    if isinstance(child, ast.AnnAssign):
        return ast.unparse(child.annotation) == "TypeAlias"
    if isinstance(child, ast.Call) and isinstance(child.func, ast.Name):
        return child.func.id in {"cast", "field", "ParamSpec", "TypeVar"}
    return False


def _others(place: _Place) -> Iterator[ast.AST]:
    """What may stand by mistake in the place of a node."""
    node = place.node
    in_table = isinstance(place.parent, (*_TABLES, ast.Dict)) and not _is_function(place.scope)
    if isinstance(node, ast.Constant) and not (in_table and isinstance(node.value, str)):
        yield from _other_values(node)
    if isinstance(node, ast.Call):
        yield from _without_keyword(node)
    if not _is_function(place.scope):
        if isinstance(node, (*_TABLES, ast.Dict)) and place.field != "targets":
            yield from _without_one(node)
    elif isinstance(node, ast.stmt):
        yield from _other_statements(node)
    elif isinstance(node, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.BinOp):
        yield from _other_operations(node)
    elif isinstance(node, ast.Name | ast.Attribute) and place.field == "func":
        yield from _other_functions(node)
    else:
        yield from _other_parts(node)


def _other_operations(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            for at, found in enumerate(node.ops):
                for kind in _COMPARED[type(found)]:
                    ops = [*node.ops[:at], kind(), *node.ops[at + 1 :]]
                    yield ast.Compare(node.left, ops, node.comparators)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            for at in range(len(node.values)):
                left = [*node.values[:at], *node.values[at + 1 :]]
                yield left[0] if len(left) == 1 else ast.BoolOp(node.op, left)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BinOp() if type(node.op) in _RECKONED and not (_is_text(node.left) or _is_text(node.right)):
            yield ast.BinOp(node.left, _RECKONED[type(node.op)](), node.right)
        case _:
            pass


def _other_parts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.IfExp():
            yield ast.IfExp(node.test, node.orelse, node.body)
        case ast.comprehension():
            for at in range(len(node.ifs)):
                ifs = [*node.ifs[:at], *node.ifs[at + 1 :]]
                yield _Clause(target=node.target, iter=node.iter, ifs=ifs, is_async=0)
        case ast.Slice():
            for lower, upper in ((None, node.upper), (node.lower, None)):
                if (lower, upper) != (node.lower, node.upper):
                    yield ast.Slice(lower, upper, node.step)
        case _:
            pass


def _other_functions(node: ast.Name | ast.Attribute) -> Iterator[ast.AST]:
    name = node.id if isinstance(node, ast.Name) else node.attr
    if name in _NAMED and isinstance(node, ast.Name):
        yield ast.Name(_NAMED[name], ast.Load())
    elif name in _NAMED and isinstance(node, ast.Attribute):
        yield ast.Attribute(node.value, _NAMED[name], ast.Load())


class _Clause(ast.comprehension):
    """A clause of a comprehension that has a place in the source, as ``copy_location`` wants it."""


def _other_values(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and not _is_prose(value):
        yield ast.Constant("" if value else "*")


def _is_prose(text: str) -> bool:
    """Whether a string is several words, written for a reader."""
    return any(before.isalpha() and after == " " for before, after in pairwise(text))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _without_one(node: ast.AST) -> Iterator[ast.AST]:
    """A table with one of its entries left out."""
    if isinstance(node, ast.Dict):
        for at in range(len(node.keys)):
            keys, values = [*node.keys], [*node.values]
            del keys[at], values[at]
            yield ast.Dict(keys, values)
    elif isinstance(node, _TABLES) and len(node.elts) > 1:
        for at in range(len(node.elts)):
            left = [*node.elts[:at], *node.elts[at + 1 :]]
            yield ast.Set(left) if isinstance(node, ast.Set) else type(node)(left, ast.Load())


def _without_keyword(node: ast.Call) -> Iterator[ast.AST]:
    for at, keyword in enumerate(node.keywords):
        if keyword.arg is not None:
            yield ast.Call(node.func, node.args, [*node.keywords[:at], *node.keywords[at + 1 :]])


def _other_statements(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.expr() as value):
            if not isinstance(value, ast.Constant):
                yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
        case ast.Return() | ast.Raise() | ast.AugAssign() | ast.Expr():
            yield ast.Pass()
        case ast.If() if not isinstance(node.test, ast.Compare | ast.UnaryOp):  # those are turned themselves
            yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case _:
            pass
