"""``factcheck claims``: work on the store itself."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.output import Unable, deliver
from factcheck.cli.root import LazyGroup
from factcheck.report.plain import one_line

claims = LazyGroup(
    name="claims",
    help="Work on the store of facts.",
    short_help="Work on the store of facts.",
    no_args_is_help=True,
    homes={
        "lint": "factcheck.cli.claims:lint",
        "find": "factcheck.cli.facts:find",
        "show": "factcheck.cli.facts:show",
        "add": "factcheck.cli.facts:add",
        "fmt": "factcheck.cli.facts:fmt",
    },
)

_EPILOG = """\b
Examples:
  factcheck claims lint
  factcheck claims lint ~/desk/claims

Exit codes: 0 no problem; 1 problems; 2 there is no such store.
"""


@click.command(epilog=_EPILOG, short_help="Print what is wrong in a store.")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def lint(folder: Path | None) -> None:
    """Print every problem of the store in DIR (by default claims), each with its file, line and column."""
    from factcheck.cli.stores import problem_line
    from factcheck.lint import lint as lint_store
    from factcheck.store import Store, StoreError

    where = folder or Path("claims")
    try:
        store = Store.load(where)
    except StoreError as error:
        raise Unable(str(error)) from None
    problems = sorted({*store.problems, *lint_store(store)})
    lines = [problem_line(problem, where) for problem in problems]
    counts = f"{_number(len(store.facts), 'fact')}, {_number(len(problems), 'problem')}"
    deliver("".join(f"{one_line(line)}\n" for line in [*lines, counts]), None)
    raise click.exceptions.Exit(int(bool(problems)))


def _number(count: int, of_what: str) -> str:
    return f"{count} {of_what}" if count == 1 else f"{count} {of_what}s"
