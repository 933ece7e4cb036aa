"""Runs tests against one mutant: which tests reach it, and the first of them that fails.

Every trial is a process of its own, forked from one that has the tests collected: the mistake is put into
the functions, tables and defaults that all modules hold.
"""

from __future__ import annotations

import ast
import gc
import hashlib
import inspect
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from time import process_time  # noqa: TID251 - what a test costs decides no outcome
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest
from coverage import Coverage
from hypothesis import Phase, settings

from tests.mutation.mutants import Mutant

FOLDERS = ("values", "rules", "test_judge.py", "checking", "cases")
# Tests of whole drafts that a mutant has to outlive, besides the tests of its own folder.
_MOST = 60
_EXAMPLES = 30  # of each property
_SECONDS = 10  # of a processor for one test; an endless loop is seen by that
_MEMORY = 4 << 30
_BELOW = ("values", "lexicon", "reading", "claims", "facts", "verdict", "config", "drafts", "store")
_BELOW_RULES = tuple(f"factcheck.{name}" for name in (*_BELOW, "extraction", "match", "derive"))
_OPTIONS = ("-q", "-p", "no:cacheprovider", "--assert=plain", "--tb=line", "--no-header")


class Reach(NamedTuple):
    """For each module and line, the tests that run it, and how long each test takes."""

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def tests_for(self, path: str, one: Mutant) -> list[str]:
        """The tests that a mutant is tried with: the quickest first, whose choice time has no part in."""
        known = self.lines.get(path, {})
        is_run = one.scope.endswith("()") and not one.is_default
        found = {test for line in (one.lines if is_run else known) for test in known.get(line, ())}
        if not is_run:  # tests made from a table as it was do not see a mistake in it
            found |= {test for test in self.seconds if _is_own(path, test)}
            found = {test for test in found if not test.startswith("tests/rules/test_pages")}
        own = {test for test in found if _is_own(path, test)}
        others = [] if path.startswith("factcheck/values") else sorted(found - own, key=_shuffled)[:_MOST]
        return sorted((*own, *others), key=self.seconds.__getitem__)


def _is_own(path: str, test: str) -> bool:
    own = f"tests/{path.split('/')[1]}/" if path.count("/") > 1 else f"tests/test_{path.split('/')[1]}"
    return test.startswith(own)


def _shuffled(test: str) -> str:
    """An order that has nothing to do with what a test is about, and is always the same."""
    return hashlib.sha256(test.encode()).hexdigest()


def folders(paths: list[str]) -> tuple[str, ...]:
    """Where the tests for these modules stand. Values are held to account by tests of their own alone."""
    return FOLDERS[:1] if all(path.startswith("factcheck/values") for path in paths) else FOLDERS


def reached(root: Path, paths: list[str], names: tuple[str, ...]) -> Reach:
    """Runs every test once and notes which lines of the modules it runs; kept until a file changes."""
    code = _digest(root, "factcheck", "tests/builders.py", "tests/conftest.py")
    lines: dict[str, dict[int, list[str]]] = {path: {} for path in paths}
    seconds: dict[str, float] = {}
    for name in names:
        kept = root / "build" / "mutation" / f"{name}-{_digest(root, f'tests/{name}', says=code)[:16]}.json"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps(in_child(partial(_traced, root, name, paths))), "utf-8")
        known, spent, found = json.loads(kept.read_text("utf-8"))
        seconds.update(zip(known, spent, strict=True))
        for path in paths:
            for line, tests in found[path].items():
                lines[path].setdefault(int(line), []).extend(known[test] for test in tests)
    return Reach(lines, seconds)


def _digest(root: Path, *names: str, says: str = "") -> str:
    found = hashlib.sha256(says.encode())
    for name in names:
        top = root / name
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    return found.hexdigest()


def _traced(
    root: Path, name: str, paths: list[str]
) -> tuple[list[str], list[float], dict[str, dict[int, list[int]]]]:
    coverage = Coverage(data_file=None, include=[str(root / path) for path in paths], config_file=False)

    seconds: dict[str, float] = {}

    def loop(session: pytest.Session) -> None:
        coverage.start()
        for item in session.items:
            coverage.switch_context(item.nodeid)
            before = process_time()
            failed = _fails(item)
            seconds[item.nodeid] = process_time() - before
            if failed:
                sys.stderr.write(f"{item.nodeid}: fails without a mutant, and is left out\n")
                del seconds[item.nodeid]
        coverage.stop()

    run_tests([f"tests/{name}"], loop)
    data = coverage.get_data()
    names = sorted(seconds)
    number = {test: at for at, test in enumerate(names)}
    lines = {
        path: {
            line: [number[test] for test in tests if test in number]
            for line, tests in data.contexts_by_lineno(str(root / path)).items()
        }
        for path in paths
    }
    return names, [seconds[test] for test in names], lines


def run_tests(names: list[str], loop: Callable[[pytest.Session], None]) -> None:
    """Collects the tests of these names and hands them to ``loop``."""
    sys.stdout.flush()
    failed: list[BaseException] = []

    class Plugin:
        @pytest.hookimpl(tryfirst=True)
        def pytest_collection(self) -> None:
            settings.register_profile(
                "mutation",
                settings.get_profile("commit"),
                max_examples=_EXAMPLES,
                phases=(Phase.explicit, Phase.generate),  # a failure is enough: nobody reads a smaller one
            )
            settings.load_profile("mutation")

        def pytest_runtestloop(self, session: pytest.Session) -> bool:
            try:
                loop(session)
            except RuntimeError as error:
                failed.append(error)
            return True

    pytest.main([*names, *_OPTIONS], plugins=[Plugin()])
    if failed:
        raise failed[0]


def _fails(item: pytest.Item) -> bool:
    from _pytest.runner import runtestprotocol

    return any(report.failed for report in runtestprotocol(item, nextitem=None, log=False))


def in_child(work: Callable[[], Any]) -> Any:
    """What ``work`` returns in a process of its own; None where a limit ended the process.

    Raises RuntimeError where ``work`` raised.
    """
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        told = 1
        try:
            with os.fdopen(writer, "w", encoding="utf-8") as out:
                json.dump(work(), out)
            told = 0
        except Exception:  # noqa: BLE001 - whatever it is, it is told in the process that started this one
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(told)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        text = pipe.read()
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("a trial broke down")
    return json.loads(text) if status == 0 else None


def _killer(items: list[pytest.Item]) -> str:
    """The first of the tests that fails, or nothing."""
    for item in items:
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime)
        resource.setrlimit(resource.RLIMIT_CPU, (spent + _SECONDS, resource.RLIM_INFINITY))
        if _fails(item):
            return item.nodeid
    return ""


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def outlived(path: str, tree: ast.Module, one: Mutant, items: list[pytest.Item]) -> str | None:
    """The first test that sees the mistake that stands in ``tree``; None where none does."""
    install = _installer(path, tree, one)
    module = sys.modules.get(path.removesuffix("/__init__.py").removesuffix(".py").replace("/", "."))
    if module is None:
        return None  # no test knows the module

    def trial() -> str:
        _bounded()
        try:
            install(module)
        except ImportError as error:
            return str(error)
        below = ("-",) if "/values/" in path else _BELOW_RULES
        for cached in caches():
            if not (cached.__module__ or "").startswith(below):
                cached.cache_clear()
        return _killer(items)

    found = in_child(trial)
    return "no end, or no memory" if found is None else found or None


def _installer(path: str, tree: ast.Module, one: Mutant) -> Callable[[ModuleType], None]:
    """Puts what ``tree`` now says in the place of what the running modules hold."""
    name = one.scope.removesuffix("()")
    if one.is_default:
        return partial(_put_defaults, name, one.statement)
    if one.scope.endswith("()"):
        codes = _codes(compile(tree, path, "exec"))
        return partial(_put_code, name, next(code for code in codes if code.co_qualname == name))
    if one.scope:
        return partial(_put_field, name.removesuffix("."), one.statement)
    return partial(_put_names, tree, one.statement)


def _put_code(name: str, code: CodeType, module: ModuleType) -> None:
    _function(module, name).__code__ = code


def _put_defaults(name: str, statement: ast.stmt, module: ModuleType) -> None:
    made = _run(replaced(statement, decorator_list=[]), dict(vars(module)))[name.rpartition(".")[2]]
    function = _function(module, name)
    function.__defaults__, function.__kwdefaults__ = made.__defaults__, made.__kwdefaults__


def _put_field(name: str, statement: ast.stmt, module: ModuleType) -> None:
    """Another default for the field of a dataclass or a named tuple."""
    if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
        raise TypeError(f"{ast.unparse(statement)}: not a field with a default")
    made = _run(statement, dict(vars(module)))[statement.target.id]
    known = vars(vars(module)[name])
    maker = known["__init__"] if "__init__" in known else inspect.unwrap(vars(module)[name].__new__)
    with_default = maker.__code__.co_varnames[: maker.__code__.co_argcount][-len(maker.__defaults__) :]
    at = with_default.index(statement.target.id)
    maker.__defaults__ = (*maker.__defaults__[:at], made, *maker.__defaults__[at + 1 :])


def _put_names(tree: ast.Module, statement: ast.stmt, module: ModuleType) -> None:
    """Other values for names of the module, for what is made of them there, and wherever they are known."""
    changed: set[str] = set()
    for one in tree.body[tree.body.index(statement) :]:
        names = {node.id for node in ast.walk(one) if isinstance(node, ast.Name)}
        if one is statement or (isinstance(one, ast.Assign | ast.AnnAssign) and names & changed):
            before = dict(vars(module))
            _run(one, vars(module))
            for name in [key for key, value in vars(module).items() if before.get(key) is not value]:
                changed.add(name)
                _tell_others(name, before.get(name), vars(module)[name])
    package = sys.modules.get("factcheck.rules")
    if package is not None and "RULES" in changed and module is not package:
        every = sorted((rule for one in package._MODULES for rule in one.RULES), key=lambda rule: rule.code)
        _tell_others("RULES", package.RULES, tuple(every))


def _tell_others(name: str, before: object, now: object) -> None:
    for other in [*sys.modules.values()]:
        if name in getattr(other, "__dict__", {}) and vars(other)[name] is before:
            setattr(other, name, now)


def _run(statement: ast.stmt, names: dict[str, Any]) -> dict[str, Any]:
    future = ast.ImportFrom("__future__", [ast.alias("annotations")], 0)
    whole = ast.fix_missing_locations(ast.Module([future, statement], []))
    try:
        exec(compile(whole, "<mutant>", "exec"), names)  # noqa: S102 - the project's own source
    except Exception as error:
        raise ImportError("the module could not be imported") from error
    return names


def replaced(statement: ast.stmt, **fields: Any) -> ast.stmt:
    """The statement with other fields."""
    kept = {name: value for name, value in ast.iter_fields(statement) if name not in fields}
    return ast.copy_location(type(statement)(**kept, **fields), statement)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


def _function(module: ModuleType, qualname: str) -> FunctionType:
    found: Any = module
    for part in qualname.split("."):
        found = inspect.getattr_static(found, part)
    while not isinstance(found, FunctionType):
        wrapped = (getattr(found, name, None) for name in ("fget", "__func__", "__wrapped__"))
        found = next(one for one in wrapped if one is not None)
    return found


@cache
def caches() -> list[Any]:
    """Every cache of the running modules. To be asked for before they are frozen: then nobody finds them."""
    kind = type(caches)
    return [one for one in gc.get_objects() if isinstance(one, kind) and one is not caches]
