from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from factcheck.cli.output import OutputError, complain, deliver


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old and longer", encoding="utf-8")
    before = target.stat().st_ino
    deliver("“new”\n", target)
    assert target.read_bytes() == "“new”\n".encode()
    assert target.stat().st_ino != before
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    link = tmp_path / "link.json"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    deliver("new\n", link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new\n"


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"report\.json could not be written: no space left"):
        deliver("new\n", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file"):
        deliver("x", tmp_path / "nowhere" / "report.json")


def test_a_device_is_written_to_and_not_replaced() -> None:
    deliver("x", Path(os.devnull))
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_complaints_are_one_line_without_commands_for_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    complain("no\n\x1b[2Jfile")
    assert capsys.readouterr().err == "factcheck: no U+001B[2Jfile\n"
