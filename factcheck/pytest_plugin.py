"""For newsrooms that test their store and their house rules with pytest.

Installed with the package (entry point ``pytest11``). It loads nothing but pytest until a test asks for it.

- ``--factcheck-store DIR``, or ``factcheck_store = DIR`` in the settings of pytest, says which store; by
  default it is ``claims`` in the root of the tests.
- The fixtures ``factcheck_store`` and ``factcheck_checker`` are that store and a checker with it.
- ``assert_supported`` and ``assert_refuted`` are fixtures that take a text or a typed claim.
- Pages called ``*.claims.md`` are collected: every case in them is a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.checking import Checker
    from factcheck.store import Store
    from factcheck.testing.asserting import Refuted, Supported
    from factcheck.testing.cases import Case

PAGES = ".claims.md"
_OPTION = "--factcheck-store"
_SETTING = "factcheck_store"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option and the setting that name the store."""
    group = parser.getgroup("factcheck")
    group.addoption(_OPTION, metavar="DIR", help="The store of facts that tests are run against.")
    parser.addini(_SETTING, "The store of facts that tests are run against.", default="")


def store_path(config: pytest.Config) -> Path | None:
    """The store that was asked for, else ``claims`` in the root of the tests, if it is there."""
    named = config.getoption(_OPTION) or config.getini(_SETTING)
    path = Path(config.rootpath, named or "claims")
    return path if named or path.is_dir() else None


@pytest.fixture(scope="session")
def factcheck_store(pytestconfig: pytest.Config) -> Store:
    """The store of facts; a usage error where there is none, or where it has a problem."""
    from factcheck.store import Store, StoreError

    path = store_path(pytestconfig)
    if path is None:
        raise pytest.UsageError(f"there is no folder claims here: name the store with {_OPTION}")
    try:
        store = Store.load(path)
    except StoreError as error:
        raise pytest.UsageError(str(error)) from None
    if store.problems:
        raise pytest.UsageError(f"{path}/{store.problems[0]}")
    return store


@pytest.fixture(scope="session")
def factcheck_checker(factcheck_store: Store) -> Checker:
    """A checker with the store and no options."""
    from factcheck.checking import Checker

    return Checker(factcheck_store)


@pytest.fixture(scope="session")
def assert_supported(factcheck_checker: Checker) -> Supported:
    """Asserts that a text or a typed claim is supported by the store: see ``factcheck.testing.asserting``."""
    from factcheck.testing.asserting import Supported

    return Supported(factcheck_checker)


@pytest.fixture(scope="session")
def assert_refuted(factcheck_checker: Checker) -> Refuted:
    """Asserts that a text or a typed claim is refuted, by the ``rule`` that is named if any."""
    from factcheck.testing.asserting import Refuted

    return Refuted(factcheck_checker)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collects the pages of cases."""
    if file_path.name.endswith(PAGES):
        page: Page = Page.from_parent(parent, path=file_path)
        return page
    return None


class Page(pytest.File):
    """A page of cases: facts, drafts, and the reports that they should get."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test for every case of the page, called by its heading."""
        from factcheck.testing.cases import collect
        from factcheck.testing.pages import PageError

        try:
            cases = collect(self.path)
        except PageError as error:
            raise self.CollectError(str(error)) from None
        for case in cases:
            yield Item.from_parent(self, name=case.title, case=case)


class Item(pytest.Item):
    """One case of a page."""

    def __init__(self, *, case: Case, **known: Any) -> None:
        super().__init__(**known)
        self.case = case

    def runtest(self) -> None:
        """Fails with the difference between the report and the one expected.

        A case without facts of its own is run against the store of the tests.
        """
        from factcheck.store import Store
        from factcheck.testing.cases import difference

        path = None if self.case.files else store_path(self.config)
        told = difference(self.case, None if path is None else Store.load(path))
        if told is not None:
            raise DiffersError(told)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The difference alone; a traceback through the checker would hide it."""
        if isinstance(excinfo.value, DiffersError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The page, the line of the case's heading (from 0, as pytest counts), and the case's name."""
        return self.path, self.case.line - 1, self.name


class DiffersError(AssertionError):
    """A case got another report than its page expects; the message is the difference."""
