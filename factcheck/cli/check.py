"""``factcheck check``: drafts in, verdicts out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from factcheck.checking import Checker
from factcheck.cli.days import Day
from factcheck.cli.failing import DEFAULT as DEFAULT_FAIL_ON
from factcheck.cli.failing import NAMES, FailOn, fails
from factcheck.cli.output import (
    PIPE_WIDTH,
    Unable,
    complain,
    deliver,
    remark,
    terminal_width,
    wants_colour,
)
from factcheck.cli.stores import DEFAULT as DEFAULT_STORE
from factcheck.cli.stores import open_store, problem_lines
from factcheck.config import Options
from factcheck.drafts import MOST_BYTES, Draft, DraftError, draft_from_bytes, read_draft
from factcheck.verdict import Report

STDIN = "-"
FORMATS = ("full", "concise", "json")

_EPILOG = f"""\b
Examples:
  factcheck check article.md
  factcheck check article.md --dateline 2024-04-11 --store ~/desk/claims
  factcheck check drafts/*.md --format json -o reports.json
  pandoc -t markdown article.docx | factcheck check - --stdin-filename article.md
  factcheck check article.md --fail-on refuted,not_enough_info,no_claims

--fail-on takes {", ".join(NAMES[:-1])}, with commas between them, or never. One report is a JSON object, the
reports of several drafts are an array of them.

Exit codes: 0 nothing that fails; 1 something that fails; 2 the job, or a part of it, could not be done.
"""


class _Checked(NamedTuple):
    """One draft with its report."""

    draft: Draft
    report: Report


@click.command(epilog=_EPILOG, short_help="Check drafts against a store of facts.")
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True)
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The store: a folder or a file. [default: claims]",
)
@click.option("--no-store", is_flag=True, help="Check with the rules that need no facts.")
@click.option("--strict-store", is_flag=True, help="Stop, with 2, if the store has any problem.")
@click.option(
    "--dateline", type=Day(), metavar="DAY", help="The day the draft is filed. [default: the draft's own]"
)
@click.option(
    "--as-of", type=Day(), metavar="DAY", help="The day on which facts must hold. [default: the dateline]"
)
@click.option("--locale", metavar="LOCALE", help="How numbers and currencies are written, such as en-US.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(FORMATS),
    help="The report's form. [default: full on a terminal, else concise]",
)
@click.option(
    "--fail-on",
    type=FailOn(),
    metavar="LIST",
    default=DEFAULT_FAIL_ON,
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option(
    "--stdin-filename", metavar="NAME", default="stdin.txt", help="What to call the draft read from -."
)
@click.option("-q", "--quiet", is_flag=True, help="Only the findings: no counts, no problems of the store.")
def check(
    *,
    drafts: Sequence[str],
    store: Path | None,
    no_store: bool,
    strict_store: bool,
    dateline: date | None,
    as_of: date | None,
    locale: str | None,
    layout: str | None,
    fail_on: frozenset[str],
    output: Path | None,
    stdin_filename: str,
    quiet: bool,
) -> None:
    """Check each DRAFT (.md, .txt, or - for standard input) against a store of facts."""
    _refuse_contradictions(drafts, store=store, no_store=no_store, output=output)
    facts = open_store(store, none=no_store)
    where = store or DEFAULT_STORE
    if facts.problems and not quiet:
        for line in problem_lines(facts, where):
            remark(line)
    if facts.problems and strict_store:
        raise Unable(f"{where} has problems, and --strict-store was given")
    checker = Checker(facts, Options(dateline=dateline, as_of=as_of, locale=locale))
    checked: list[_Checked] = []
    unread = 0
    for name in drafts:
        try:
            draft = _read(name, stdin_filename)
        except DraftError as error:
            complain(str(error))
            unread += 1
        else:
            checked.append(_Checked(draft, checker.check_draft(draft)))
    if checked:
        form = layout or ("full" if output is None and sys.stdout.isatty() else "concise")
        _deliver(checked, form, output, several=len(drafts) > 1, quiet=quiet)
    if unread:
        raise click.exceptions.Exit(2)
    raise click.exceptions.Exit(int(fails([item.report for item in checked], fail_on)))


def _refuse_contradictions(
    drafts: Sequence[str], *, store: Path | None, no_store: bool, output: Path | None
) -> None:
    if store is not None and no_store:
        raise click.UsageError("--store and --no-store exclude each other.")
    if drafts.count(STDIN) > 1:
        raise click.UsageError("standard input can be read once only.")
    for name in drafts:
        if output is not None and name != STDIN and _same_file(output, Path(name)):
            raise click.UsageError(f"--output would overwrite the draft {name}.")


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _read(name: str, stdin_filename: str) -> Draft:
    if name != STDIN:
        return read_draft(Path(name))
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise DraftError(f"standard input: {(error.strerror or str(error)).lower()}") from None
    return draft_from_bytes(data, stdin_filename)


def _deliver(
    checked: Sequence[_Checked], form: str, output: Path | None, *, several: bool, quiet: bool
) -> None:
    from factcheck.report.counts import counted

    reports = [item.report for item in checked]
    last = "" if quiet else f"{counted(reports)}\n"
    if form == "json":
        from factcheck.report.json import to_json, to_json_list

        deliver(to_json_list(reports) if several else to_json(reports[0]), output)
        if last:
            remark(last)
        return
    lines = _pages(checked, output) if form == "full" else _lines(reports)
    deliver("".join([*lines, last]), output)


def _lines(reports: Sequence[Report]) -> Iterator[str]:
    from factcheck.report.concise import concise

    for report in reports:
        for line in concise(report):
            yield f"{line}\n"


def _pages(checked: Sequence[_Checked], output: Path | None) -> Iterator[str]:
    from factcheck.report.full import full

    width = PIPE_WIDTH if output else terminal_width()
    colour = output is None and wants_colour()
    for item in checked:
        yield full(item.report, item.draft.source, width=width, colour=colour)
