"""From a bare clone, make says in one line what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make") or "make"
TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\n'


def made(folder: Path, goal: str, **pythons: str) -> subprocess.CompletedProcess[str]:
    """What ``make GOAL`` comes to where these and no other programs are on the path."""
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    programs = folder / "bin"
    programs.mkdir()
    for name, script in pythons.items():
        program = programs / name
        program.write_text(script, "utf-8")
        program.chmod(0o755)
    return subprocess.run(
        [MAKE, goal],
        cwd=folder,
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("goal", ["demo", "test"])
@pytest.mark.parametrize("pythons", [{}, {"python3": TOO_OLD, "python": TOO_OLD}])
def test_without_a_python_that_is_new_enough(tmp_path: Path, goal: str, pythons: dict[str, str]) -> None:
    done = made(tmp_path, goal, **pythons)
    assert done.returncode != 0
    assert done.stderr.splitlines()[0].startswith(
        "make: no Python 3.11 or newer was found (looked for: python3.14"
    )
    assert not (tmp_path / ".venv").exists()


def test_without_the_module_that_makes_environments(tmp_path: Path) -> None:
    done = made(tmp_path, "demo", python3=WITHOUT_VENV)
    assert done.returncode != 0
    first = done.stderr.splitlines()[0]
    assert first == "make: python3 cannot make an environment: install its venv module (Debian: python3-venv)"


def test_ci_calls_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text("utf-8")
