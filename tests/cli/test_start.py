"""What a plain check of the example draft loads and compiles before it answers: counts, never times."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHECK = ["check", "docs/examples/planted-errors.md", "--store", "claims", "--format", "concise"]
CODE = f"""
import re._compiler, sys
compiled, real = [], re._compiler.compile
def counting(pattern, flags=0):
    compiled.append(pattern)
    return real(pattern, flags)
re._compiler.compile = counting
from factcheck.cli import run
run({CHECK!r})
ours = [name for name in sys.modules if name.startswith("factcheck.")]
print(len(ours), len(compiled), sum(map(len, compiled)), file=sys.stderr)
print(*sys.modules, file=sys.stderr)
"""
# A check needs some 325 modules of ours and 410 patterns of 49,000 characters, those of libraries included.
# More is not forbidden: who needs more raises the bound, and knows that every check pays for it.
MODULES = 345
PATTERNS = 450
CHARACTERS = 54_000
NOT_ASKED_FOR = (
    "factcheck.checking.bundle",
    "factcheck.checking.considered",
    "factcheck.drafts.docx",
    "factcheck.drafts.html",
    "factcheck.extraction.figures_tables",
    "factcheck.report.full",
    "factcheck.report.html",
    "factcheck.store.difference",
    "factcheck.store.parquet_rows",
    "factcheck.store.records",
    "factcheck.store.transcripts",
    "pydantic.type_adapter",
)
# Where the files of a store are kept as they were read, nothing that reads them is needed either.
NOT_FOR_KEPT = (
    "factcheck.store.csv_tables",
    "factcheck.store.documents",
    "factcheck.store.outline",
    "factcheck.store.toml",
    "importlib.metadata",
    "pydantic.plugin._loader",  # loaded with the first validator or serializer that is made ready
    "tomllib",
)


# A check whose report is remembered needs 52 modules, and no rule, no grammar and no fact among them.
REMEMBERED_MODULES = 60
REMEMBERED_PATTERNS = 50
NOT_FOR_REMEMBERED = (
    "checking",
    "derive",
    "extraction",
    "facts",
    "judge",
    "lexicon",
    "match",
    "reading",
    "rules",
    "store.store",
    "drafts.markdown",
)


def started(cache: str = "") -> tuple[int, int, int, set[str]]:
    """How many modules of ours, patterns and characters of patterns a check needs, and which modules."""
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=ROOT,
        env={**os.environ, "FACTCHECK_CACHE_DIR": cache, "PYDANTIC_DISABLE_PLUGINS": "__all__"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr.splitlines()
    modules, patterns, characters = map(int, done[-2].split())
    return modules, patterns, characters, set(done[-1].split())


def test_a_check_loads_and_compiles_no_more_than_it_has_to() -> None:
    modules, patterns, characters, names = started()
    assert modules <= MODULES
    assert patterns <= PATTERNS
    assert characters <= CHARACTERS
    assert not set(NOT_ASKED_FOR) & names


def test_a_check_reads_no_file_of_a_store_that_is_kept(tmp_path: Path) -> None:
    _, _, _, filling = started(str(tmp_path))
    assert set(NOT_FOR_KEPT) <= filling
    for report in tmp_path.rglob("*.report"):
        report.unlink()
    _, _, _, names = started(str(tmp_path))
    assert not {*NOT_ASKED_FOR, *NOT_FOR_KEPT} & names


def test_a_check_that_is_remembered_loads_next_to_nothing(tmp_path: Path) -> None:
    started(str(tmp_path))
    modules, patterns, _, names = started(str(tmp_path))
    assert modules <= REMEMBERED_MODULES
    assert patterns <= REMEMBERED_PATTERNS
    assert not {f"factcheck.{name}" for name in NOT_FOR_REMEMBERED} & names
    assert not {"numpy", "rapidfuzz", "sqlite3", "ahocorasick_rs", "markdown_it"} & names
