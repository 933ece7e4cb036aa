"""What is written by a program and kept in the tree: pages, the JSON Schema, blocks of the README, tables.

``python tests/repository/generated.py`` (or ``make docs-reference``) writes them again; a test compares.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path

import click

from factcheck.checking.bundle import bundle_schema
from factcheck.cli import run
from factcheck.cli.root import root
from factcheck.lint.checks import CHECKS
from factcheck.lint.pages import remark_page
from factcheck.report.json import report_schema
from factcheck.report.rules import rule_page
from factcheck.rules import RULES
from tests.laws.listed import laws

ROOT = Path(__file__).parents[2]
_NOTICE = "<!-- Written by `make docs-reference`; edit the code it comes from. -->"
_LINT = "docs/reference/lint.md"
_LAWS = re.compile(r"(<!-- (?P<what>the laws|their limits) -->\n).*?(<!-- end of (?P=what) -->\n)", re.DOTALL)
_BLOCK = re.compile(r"(<!-- output of: (?P<command>[^\n]+?) -->\n```text\n).*?(```\n)", re.DOTALL)


def command_page() -> str:
    """The reference of the command line, from the help of each command."""
    parts = [f"# The command line\n\n{_NOTICE}\n"]
    parts += [f"## `{path}`\n\n```text\n{text}```\n" for path, text in _helps(root, "factcheck", None)]
    return "\n".join(parts)


def _helps(command: click.Command, path: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    settings = {**command.context_settings, "terminal_width": 80}
    with click.Context(command, info_name=path.split()[-1], parent=parent, **settings) as context:
        yield path, f"{command.get_help(context).strip()}\n"
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                if found is not None:
                    yield from _helps(found, f"{path} {name}", context)


def rules_page() -> str:
    """The reference of the rules, from their docstrings."""
    pages = [rule_page(rule, level=2) for rule in sorted(RULES, key=lambda rule: rule.code)]
    intro = (
        "Each rule has a code that never changes, a name that says what is wrong, the verdict it\n"
        "leads to and a severity. `factcheck explain CODE` prints the same page.\n"
    )
    return "\n".join([f"# Rules\n\n{_NOTICE}\n\n{intro}", *pages])


def schema_file() -> str:
    """The JSON Schema of the report."""
    return f"{json.dumps(report_schema(), indent=2, ensure_ascii=False)}\n"


def bundle_schema_file() -> str:
    """The JSON Schema of a bundle."""
    return f"{json.dumps(bundle_schema(), indent=2, ensure_ascii=False)}\n"


def lint_page() -> str:
    """The reference of the remarks of lint: what stands above the notice, and a page for each remark."""
    head = (ROOT / _LINT).read_text("utf-8").partition(_NOTICE)[0]
    return "\n".join([f"{head}{_NOTICE}\n", *(remark_page(check, level=3) for check in CHECKS)])


def laws_page() -> str:
    """The published laws: the page as it stands, with what the tests state put in again."""
    found = laws()
    rows = [f"| L{law.number} | {law.statement} | `{law.file}` |\n" for law in found]
    limits = [f"- **L{law.number}** {' '.join(law.limits)}\n" for law in found if law.limits]
    blocks = {
        "the laws": f"| law | it says | test |\n|---|---|---|\n{''.join(rows)}",
        "their limits": "".join(limits),
    }
    page = (ROOT / "docs/explanation/laws.md").read_text("utf-8")
    return _LAWS.sub(lambda block: f"{block[1]}{blocks[block['what']]}{block[3]}", page)


def with_output(page: Path) -> Callable[[], str]:
    """``page`` with the output of each command that it names put in again."""

    def text() -> str:
        return _BLOCK.sub(
            lambda block: f"{block[1]}{output_of(block['command'])}{block[3]}", page.read_text("utf-8")
        )

    return text


def with_output_in(page: Path, example: str) -> Callable[[], str]:
    """The same, each command run behind the one before it in a copy of the folder ``example``."""

    def text() -> str:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(shutil.copytree(ROOT / example, Path(folder, "desk")))
            return _BLOCK.sub(
                lambda block: f"{block[1]}{output_of(block['command'], place)}{block[3]}",
                page.read_text("utf-8"),
            )

    return text


def output_of(command: str, folder: Path = ROOT) -> str:
    """What ``factcheck ...`` prints in ``folder``, by default the root of the repository, to a pipe."""
    name, *arguments = command.split()
    if name != "factcheck":
        raise ValueError(f"only factcheck is run for a page, not {name}")
    out = io.StringIO()
    with chdir(folder), redirect_stdout(out):
        run(arguments)
    return out.getvalue()


PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/cli.md": command_page,
    "docs/reference/rules.md": rules_page,
    "docs/reference/report.schema.json": schema_file,
    "docs/reference/bundle.schema.json": bundle_schema_file,
    _LINT: lint_page,
    "docs/how-to/answer-for-a-verdict.md": with_output_in(
        ROOT / "docs/how-to/answer-for-a-verdict.md", "docs/examples/valley"
    ),
    "docs/explanation/laws.md": laws_page,
    "README.md": with_output(ROOT / "README.md"),
    "docs/tutorial/check-one-article.md": with_output(ROOT / "docs/tutorial/check-one-article.md"),
}


def main() -> None:
    """Writes every page again."""
    os.environ.pop("COLUMNS", None)
    for name, page in PAGES.items():
        (ROOT / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
