"""``factcheck replay``: judge again what a report recorded."""

from __future__ import annotations

import os
from pathlib import Path

import click

from factcheck.checking import replay as judge_again
from factcheck.cli.output import Unable, deliver
from factcheck.cli.stores import open_store
from factcheck.report.json import MAX_BYTES, ReportError, read_reports
from factcheck.report.plain import one_line

_EPILOG = """\b
Examples:
  factcheck replay report.json
  factcheck replay report.json --store claims

Each line is the id of a verdict and what became of it: same, different (judged otherwise today), stale (its
facts have changed), engine_changed (its rules have), or not_replayable.

Exit codes: 0 all are the same; 1 some are not; 2 the report cannot be read.
"""


@click.command(epilog=_EPILOG, short_help="Judge a report again from what it recorded.")
@click.argument("report", metavar="REPORT.json", type=click.Path(path_type=Path))
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Compare with the facts of this store too.",
)
def replay(report: Path, store: Path | None) -> None:
    """Judge the verdicts of REPORT.json again, from the facts it cites."""
    try:
        reports = read_reports(_contents(report))
    except ReportError as error:
        raise Unable(f"{report.name}: {error}") from None
    facts = open_store(store) if store is not None else None
    lines: list[str] = []
    same = True
    for one in reports:
        for item in judge_again(one, facts):
            same = same and item.outcome == "same"
            detail = f": {item.detail}" if item.detail else ""
            lines.append(f"{one_line(f'{item.id} {item.outcome}{detail}')}\n")
    deliver("".join(lines), None)
    raise click.exceptions.Exit(int(not same))


def _contents(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise ReportError("is not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReportError(os.strerror(error.errno or 0).lower()) from None
    if len(data) > MAX_BYTES:
        raise ReportError(f"is larger than {MAX_BYTES // 1024 // 1024} MiB")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReportError(f"byte {error.start} is not UTF-8") from None
