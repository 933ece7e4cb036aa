"""Runs the hooks of this repository on a small repository of drafts, as a desk that has just added them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
DRAFTS = {
    "true.md": "“The only thing we have to fear is fear itself,” Franklin D. Roosevelt said.\n",
    "false.md": "“The only thing we have to fear is hunger itself,” Franklin D. Roosevelt said.\n",
    "code.py": "print('“The only thing we have to fear is hunger itself,” Franklin D. Roosevelt said.')\n",
}


def main() -> int:
    """Prints what pre-commit says; 0 where the false draft is found, and it alone."""
    with TemporaryDirectory() as folder:
        desk = Path(folder)
        shutil.copytree(ROOT / "claims", desk / "claims")
        for name, text in DRAFTS.items():
            (desk / name).write_text(text, encoding="utf-8")
        for command in (["git", "init", "--quiet"], ["git", "add", "."]):
            subprocess.run(command, cwd=desk, check=True)
        tried = subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "factcheck", "--all-files"],
            cwd=desk,
            capture_output=True,
            text=True,
            check=False,
        )
    said = tried.stdout + tried.stderr
    sys.stdout.write(said)
    found = "false.md" in said and "QUO102" in said
    return int(not (found and "true.md:" not in said and "code.py" not in said))


if __name__ == "__main__":
    raise SystemExit(main())
