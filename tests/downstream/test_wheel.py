"""The wheel, as a newsroom installs it: everything is in it, and a project of its own runs with it.

Nothing is fetched: the wheel is built from this tree by the build backend, installed without an index and
without dependencies into an empty folder, and what it depends on comes from the environment of the tests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = Path(__file__).with_name("newsroom")
SCHEMA = ROOT / "docs" / "reference" / "report.schema.json"


def run(*command: str, folder: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command, with ``path`` before everything that is installed, and no settings from outside."""
    outside = {"PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTHONPATH"} if path else set[str]()
    given = {name: value for name, value in os.environ.items() if name not in outside}
    given |= {"PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"} if path else {}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=given, capture_output=True, text=True, check=False
    )


def built(folder: Path) -> Path:
    done = run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), folder=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel in it, and nothing else."""
    target = tmp_path_factory.mktemp("installed")
    done = run(
        "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps",
        "--no-compile", "--target", str(target), str(wheel), folder=target,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT, tmp_path / "newsroom"))


def test_every_file_of_the_package_is_in_the_wheel_and_no_other(wheel: Path) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "factcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {name for name in names if ".dist-info/" not in name} == ours
    for ending in (
        "lexicon/data/countries.toml",
        "templates/report.html.jinja",
        "templates/report.css",
        "py.typed",
    ):
        assert any(name.endswith(ending) for name in names), ending


def test_the_same_tree_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert built(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_newsroom_runs_its_tests_with_the_wheel(newsroom: Path, installed: Path) -> None:
    done = run("-m", "pytest", "-p", "no:cacheprovider", "-v", folder=newsroom, path=installed)
    sys.stdout.write(done.stdout)  # shown by pytest -s
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"of {installed / 'factcheck' / '__init__.py'}, in newsroom" in done.stdout
    assert "house.claims.md::The mayor is quoted as she spoke PASSED" in done.stdout
    assert "9 passed" in done.stdout


def test_another_store_that_is_named_is_the_one_that_is_tested(newsroom: Path, installed: Path) -> None:
    done = run(
        "-m", "pytest", "-p", "no:cacheprovider", "-q", "--factcheck-store", "other", folder=newsroom,
        path=installed,
    )  # fmt: skip
    assert done.returncode == 1
    assert "6 failed, 3 passed" in done.stdout
    assert "expected: supported" in done.stdout


def test_the_command_of_the_wheel_checks_a_draft_and_replays_it(newsroom: Path, installed: Path) -> None:
    (newsroom / "draft.md").write_text(
        "“We will repair every bridge in this town before we raise a single tax,” Ruth Osei said.\n", "utf-8"
    )
    checked = run(
        "-m", "factcheck", "check", "draft.md", "--bundle", "b.json", folder=newsroom, path=installed
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert run("-m", "factcheck", "claims", "lint", folder=newsroom, path=installed).returncode == 0
    shutil.rmtree(newsroom / "claims")
    replayed = run("-m", "factcheck", "replay", "b.json", folder=newsroom, path=installed)
    assert (replayed.returncode, replayed.stderr) == (0, "1 verdict: 1 same\n")


def test_the_wheel_writes_the_schema_that_is_published(installed: Path, tmp_path: Path) -> None:
    code = "import json; from factcheck.report import report_schema; print(json.dumps(report_schema()))"
    done = run("-c", code, folder=tmp_path, path=installed)
    assert json.loads(done.stdout) == json.loads(SCHEMA.read_text("utf-8"))
