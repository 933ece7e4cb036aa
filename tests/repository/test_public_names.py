"""What ``import factcheck`` offers, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

import factcheck


@pytest.mark.parametrize("name", [name for name in factcheck.__all__ if name != "__version__"])
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    value = getattr(factcheck, name)
    assert not isinstance(value, ModuleType)
    assert value.__name__ == name
    assert value.__doc__


def test_the_names_are_listed_once_and_shown() -> None:
    assert len(set(factcheck.__all__)) == len(factcheck.__all__)
    assert set(factcheck.__all__) <= set(dir(factcheck))


def test_the_version_is_that_of_the_installed_package() -> None:
    assert factcheck.__version__.split(".")[0].isdigit()


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        factcheck.chek


def in_a_new_process(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_the_package_loads_nothing_of_it() -> None:
    loaded = in_a_new_process(
        "import sys, factcheck; print(*(m for m in sys.modules if m.startswith('factcheck')))"
    )
    assert loaded.split() == ["factcheck"]


@pytest.mark.parametrize(
    "first", ["import factcheck.extraction", "import factcheck.checking", "factcheck.Checker"]
)
def test_extract_is_the_function_whatever_was_imported_before(first: str) -> None:
    code = f"import factcheck; {first}; print(callable(factcheck.extract), factcheck.extract.__name__)"
    assert in_a_new_process(code) == "True extract\n"
