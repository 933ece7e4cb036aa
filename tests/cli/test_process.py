"""What only shows in a process of its own: bytes, pipes, streams, and what has been loaded."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys

import pytest

from tests.cli.desk import Desk

ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "40"},
    {
        "PYTHONHASHSEED": "1",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONIOENCODING": "latin-1",
    },
    {"PYTHONHASHSEED": "4242", "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "200", "NO_COLOR": "1"},
]


def process(
    desk: Desk, *arguments: str, code: str | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *(["-c", code] if code else ["-m", "factcheck"]), *arguments]
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(command, cwd=desk.folder, env=kept | environment, capture_output=True, check=False)


@pytest.mark.parametrize("layout", ["json", "concise", "full"])
def test_the_same_bytes_whatever_the_machine(desk: Desk, layout: str) -> None:
    runs = [
        process(desk, "check", "false.md", "true.md", "--format", layout, **environment)
        for environment in ENVIRONMENTS
    ]
    assert {run.returncode for run in runs} == {1}
    assert len({run.stdout for run in runs}) == 1
    assert "“".encode() in runs[0].stdout
    assert b"\r" not in runs[0].stdout


def test_a_reader_that_has_seen_enough_changes_nothing(desk: Desk) -> None:
    desk.write(
        "long.md",
        "“It rained softly in every village of the valley and nobody was surprised,” Ada Ames said.\n\n"
        * 300,
    )
    shell = f"{sys.executable} -m factcheck check long.md | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        [shutil.which("bash") or "bash", "-c", shell], cwd=desk.folder, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "- <&-"])
def test_a_stream_that_is_closed_changes_nothing(desk: Desk, closed: str) -> None:
    shell = f"{sys.executable} -m factcheck check false.md {closed}"
    done = subprocess.run(
        [shutil.which("bash") or "bash", "-c", shell], cwd=desk.folder, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_full_disk_is_2_and_one_line(desk: Desk) -> None:
    with open("/dev/full", "wb") as nowhere:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "false.md"],
            cwd=desk.folder,
            stdout=nowhere,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"factcheck: the output could not be written: no space left on device\n"


def test_a_plain_check_loads_nothing_heavy(desk: Desk) -> None:
    code = (
        "import sys; from factcheck.cli import run; run(['check', 'false.md'])\n"
        "heavy = ('numpy', 'sqlite3', 'rich', 'jinja2')\n"
        "print(*(name for name in heavy if name in sys.modules), file=sys.stderr)"
    )
    done = process(desk, code=code)
    assert done.stdout
    assert done.stderr == b"\n"


def test_the_terminal_gets_the_full_page_in_colour_unless_it_is_not_wanted(desk: Desk) -> None:
    pages = []
    for environment in ({}, {"NO_COLOR": "1"}):
        master, slave = pty.openpty()
        subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "false.md"],
            cwd=desk.folder,
            env={"PATH": os.environ["PATH"], "TERM": "xterm", **environment},
            stdout=slave,
            check=False,
        )
        os.close(slave)
        pages.append(os.read(master, 65536).decode())
        os.close(master)
    assert all("^^^^^^" in page for page in pages)
    assert "\x1b[" in pages[0]
    assert "\x1b" not in pages[1]
