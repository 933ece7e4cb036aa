"""``factcheck claims lint``: what is to be mended in a store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from factcheck.cli.days import Day
from factcheck.cli.output import Unable, deliver
from factcheck.lint.base import Remark
from factcheck.report.plain import one_line

_EPILOG = """\b
Examples:
  factcheck claims lint
  factcheck claims lint ~/desk/claims
  factcheck claims lint --as-of 2026-01-01

\b
A remark that is to stay is accepted beside the fact, by a comment above its table:
  # lint-accept: STO204: both editions are cited
It is counted then, and listed with --show accepted. An error that keeps a fact
from being read (STO100) stays.

Exit codes: 0 no problem; 1 problems; 2 there is no such store.
"""


@click.command(epilog=_EPILOG, short_help="Print what is wrong in a store.")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--as-of", type=Day(), metavar="DAY", help="The day that review dates are held against. [default: none]"
)
@click.option("--show", type=click.Choice(["accepted"]), help="List what is accepted, too, with the reason.")
def lint(folder: Path | None, as_of: date | None, show: str | None) -> None:
    """Print every problem of the store in DIR (by default claims), each with its file, line and column."""
    from factcheck.lint import lint as lint_store
    from factcheck.store import Store, StoreError

    where = folder or Path("claims")
    try:
        store = Store.load(where)
    except StoreError as error:
        raise Unable(str(error)) from None
    remarks = lint_store(store, as_of)
    open_ = [remark for remark in remarks if remark.accepted is None]
    shown = remarks if show == "accepted" else open_
    counts = [_number(len(store.facts), "fact"), _number(len(open_), "problem")]
    if len(open_) < len(remarks):
        counts.append(f"{len(remarks) - len(open_)} accepted")
    lines = [*(_line(remark, where) for remark in shown), ", ".join(counts)]
    deliver("".join(f"{one_line(line)}\n" for line in lines), None)
    raise click.exceptions.Exit(int(bool(open_)))


def _line(remark: Remark, where: Path) -> str:
    folder = where if where.is_dir() else where.parent
    place = f"{(folder / remark.path).as_posix()}:{remark.line}:{remark.column}"
    if remark.accepted is not None:
        return f"{place}: accepted: {remark.code} {remark.message} ({remark.accepted})"
    return f"{place}: {remark.severity}: {remark.code} {remark.message}"


def _number(count: int, of_what: str) -> str:
    return f"{count} {of_what}" if count == 1 else f"{count} {of_what}s"
