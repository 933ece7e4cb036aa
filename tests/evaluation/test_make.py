"""``make evaluate`` runs the scorers where they are, and says in one line where they are not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make") or "make"
SCORER = "import sys\nprint('scored', sys.argv[1])\n"


def evaluate(folder: Path) -> subprocess.CompletedProcess[str]:
    python = Path(sys.executable)
    command = [MAKE, "--no-print-directory", "evaluate", f"EVALUATION={folder}", f"PY={python}", "READY="]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_without_the_sets_it_says_so_in_one_line(tmp_path: Path) -> None:
    done = evaluate(tmp_path / "nowhere")
    assert done.returncode == 0
    assert (
        done.stdout
        == f"make: there are no evaluation sets in {tmp_path / 'nowhere'}: name their folder in EVALUATION\n"
    )
    assert done.stderr == ""


def test_with_the_sets_it_runs_both_scorers(tmp_path: Path) -> None:
    for name in ("score_verdicts.py", "score_mentions.py"):
        (tmp_path / name).write_text(SCORER, "utf-8")
    done = evaluate(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "scored tests.evaluation.verdicts:verdict",
        "scored tests.evaluation.mentions:mentions",
    ]
