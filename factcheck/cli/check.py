"""``factcheck check``: drafts in, verdicts out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

import click

from factcheck.cli.failing import DEFAULT as DEFAULT_FAIL_ON
from factcheck.cli.failing import NAMES, FailOn, fails
from factcheck.cli.formats import Form, Wanted
from factcheck.cli.job import STDIN, Checked, Job
from factcheck.cli.options import asked, checking_options
from factcheck.cli.output import PIPE_WIDTH, deliver, remark, terminal_width, wants_colour
from factcheck.cli.processes import Jobs
from factcheck.report.counts import counted
from factcheck.report.formats import FORMS, View, render

STANDARD_OUTPUT: Final = Path("-")
_WITH_COUNTS: Final = ("full", "concise")  # forms that end with the line of counts themselves

_EPILOG = f"""\b
Examples:
  factcheck check article.md
  factcheck check article.md --dateline 2024-04-11 --store ~/desk/claims
  factcheck check drafts/*.md --format json -o reports.json
  factcheck check article.md --format full --format html=report.html --format sarif=report.sarif
  fetch-draft 1234 | factcheck check - --stdin-filename article.html
  factcheck check article.md --fail-on refuted,not_enough_info,no_claims
  factcheck check article.md --bundle article.bundle.json
  factcheck check article.md --diff
  factcheck check edited.md --against filed.md

FORM is one of {", ".join(FORMS)}.
It may be followed by = and a file, and given several times; one form at most goes to standard output or to
--output.

--fail-on takes {", ".join(NAMES[:-1])}, with commas between them, or never. One report is a JSON object, the
reports of several drafts are an array of them.

Settings come from the nearest factcheck.toml, or [tool.factcheck] in pyproject.toml: factcheck config show
prints them.

Exit codes: 0 nothing that fails; 1 something that fails; 2 the job, or a part of it, could not be done.
"""


@click.command(epilog=_EPILOG, short_help="Check drafts against a store of facts.")
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True)
@checking_options
@click.option(
    "--format",
    "forms",
    type=Form(),
    multiple=True,
    metavar="FORM[=FILE]",
    help="The report's form. [default: full on a terminal, else concise]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write report, cited facts and digest of the rules to FILE, for replay.",
)
@click.option(
    "-j",
    "--jobs",
    type=Jobs(),
    default=1,
    metavar="N",
    help="Check several drafts in N processes; auto is one for each processor. [default: 1]",
)
@click.option(
    "--fail-on",
    type=FailOn(),
    metavar="LIST",
    help=f"What makes the exit code 1. [default: {DEFAULT_FAIL_ON}]",
)
@click.option("--diff", is_flag=True, help="Print the corrections that are certain, as a diff.")
@click.option(
    "--fix", is_flag=True, help="Make these corrections, and report on the drafts as they are then."
)
@click.option("--fix-quotes", is_flag=True, help="Correct words inside quotation marks too.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="OLD",
    help="Show what differs from an older version in quotations, figures and dates.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a draft or the store changes.")
@click.option(
    "--strict-baseline", is_flag=True, help="Fail, too, on entries of the baseline that match nothing."
)
def check(
    *,
    drafts: Sequence[str],
    forms: tuple[Wanted, ...],
    output: Path | None,
    bundle: Path | None,
    diff: bool,
    fix: bool,
    fix_quotes: bool,
    against: Path | None,
    watch: bool,
    strict_baseline: bool,
    **options: Any,
) -> None:
    """Check each DRAFT (.md, .txt, .html, .docx, or - for standard input) against a store of facts."""
    if fix:
        drafts = tuple(dict.fromkeys(drafts))  # what was mended once is not the same draft any more
    if output == STANDARD_OUTPUT:
        output = None
    if against is not None:
        if forms or diff or fix or watch or bundle:
            raise click.UsageError(
                "--against goes with none of --format, --bundle, --diff, --fix and --watch."
            )
        _compare(drafts, against, output, options)
    if diff and fix:
        raise click.UsageError("--diff shows what --fix would do: give one of them.")
    if (diff or fix) and STDIN in drafts:
        raise click.UsageError("what comes from standard input cannot be corrected in place.")
    if diff and forms:
        raise click.UsageError("--diff prints no report: leave --format out.")
    if diff and bundle:
        raise click.UsageError("--diff prints no report: leave --bundle out.")
    if bundle == STANDARD_OUTPUT:
        raise click.UsageError("a bundle is a file: name one.")
    wanted = _destinations(forms, output)
    _refuse_contradictions(drafts, [*wanted, *([Wanted("bundle", bundle)] if bundle else [])])
    asks = asked(options)

    def run() -> int:
        corrections = _Corrections(diff, fix, fix_quotes)
        return _run(Job(asks), drafts, _Written(wanted, bundle), corrections, output, strict_baseline)

    if not watch:
        raise click.exceptions.Exit(run())
    from factcheck.cli.watching import watch as watch_files

    if STDIN in drafts:
        raise click.UsageError("standard input cannot be watched.")
    raise click.exceptions.Exit(watch_files(run, Job(asks).paths(drafts)))


class _Written(NamedTuple):
    """Where the reports go: each form to its place, and a bundle of them to a file."""

    forms: Sequence[Wanted]
    bundle: Path | None


class _Corrections(NamedTuple):
    """What is to become of corrections."""

    diff: bool
    fix: bool
    quotes: bool


def _run(
    job: Job,
    drafts: Sequence[str],
    wanted: _Written,
    corrections: _Corrections,
    output: Path | None,
    strict_baseline: bool,
) -> int:
    """Checks the drafts once, and answers the exit code."""
    checked = list(job.run(drafts))
    if corrections.fix:
        from factcheck.cli.fixing import fix

        checked = [fix(job, one, quotes=corrections.quotes) for one in checked]
    if checked and corrections.diff:
        from factcheck.cli.fixing import diff

        deliver(diff(checked, quotes=corrections.quotes, raw=output is not None), output)
        if not job.asked.quiet:
            remark(counted([one.judged.report for one in checked]))
    elif checked:
        _deliver(job, checked, wanted.forms, several=len(drafts) > 1)
        if wanted.bundle is not None:
            from factcheck.checking.bundle import bundle_json

            deliver(bundle_json([one.judged.report for one in checked]), wanted.bundle)
    if job.unread:
        return 2
    return int(any(_fails(job, one, strict_baseline) for one in checked))


def _compare(drafts: Sequence[str], old: Path, output: Path | None, options: Mapping[str, Any]) -> NoReturn:
    from factcheck.cli.against import against

    if len(drafts) != 1 or STDIN in drafts:
        raise click.UsageError("--against compares one draft, in a file, with one older version of it.")
    for draft in (drafts[0], str(old)):
        if output is not None and _same_file(output, Path(draft)):
            raise click.UsageError(f"the report would overwrite the draft {draft}.")
    raise click.exceptions.Exit(int(against(Path(drafts[0]), old, output, asked(options))))


def _fails(job: Job, one: Checked, strict_baseline: bool) -> bool:
    names = job.asked.fail_on or frozenset(one.settings.get("fail-on", DEFAULT_FAIL_ON.split(",")))
    return fails([one.judged.report], names, strict_baseline=strict_baseline)


def _destinations(forms: Sequence[Wanted], output: Path | None) -> list[Wanted]:
    """Each form with its file; the one without a file of its own gets ``output``."""
    forms = [Wanted(one.form) if one.file == STANDARD_OUTPUT else one for one in forms]
    homeless = [one for one in forms if one.file is None]
    if len(homeless) > 1:
        raise click.UsageError(
            f"{homeless[0].form} and {homeless[1].form} cannot both go to one place: write "
            f"--format {homeless[1].form}=FILE."
        )
    if not forms or (output is not None and not homeless):
        to_terminal = output is None and sys.stdout.isatty()
        homeless = [Wanted("full" if to_terminal else "concise")]
    return [*(Wanted(one.form, output) for one in homeless), *(one for one in forms if one.file)]


def _refuse_contradictions(drafts: Sequence[str], wanted: Sequence[Wanted]) -> None:
    if drafts.count(STDIN) > 1:
        raise click.UsageError("standard input can be read once only.")
    files = [one.file for one in wanted if one.file]
    for number, file in enumerate(files):
        if any(file == other or _same_file(file, other) for other in files[:number]):
            raise click.UsageError(f"two forms of the report cannot both be written to {file.as_posix()}.")
        for name in drafts:
            if name != STDIN and _same_file(file, Path(name)):
                raise click.UsageError(f"the report would overwrite the draft {name}.")


def _same_file(one: Path, other: Path) -> bool:
    """Whether both names lead to one file, whether it is there or not."""
    try:
        return os.path.realpath(one) == os.path.realpath(other) or one.samefile(other)
    except (OSError, ValueError):
        return False


def _deliver(job: Job, checked: Sequence[Checked], wanted: Sequence[Wanted], *, several: bool) -> None:
    """Writes every form to its place; where none shows how many claims there were, that is remarked."""
    judged = [one.judged for one in checked]
    settings = checked[0].settings
    store = checked[0].store
    view = View(
        quiet=job.asked.quiet,
        unchecked=job.asked.show == "unchecked",
        several=several,
        least=job.least(settings),
        store=None if store is None or store.is_absolute() else store.as_posix(),
        publisher=settings.get("publisher"),
        url=settings.get("url"),
    )
    for form, file in wanted:
        on_terminal = file is None
        width = terminal_width() if on_terminal else PIPE_WIDTH
        deliver(render(form, judged, view._replace(width=width, colour=on_terminal and wants_colour())), file)
    if not view.quiet and not any(one.form in _WITH_COUNTS and one.file is None for one in wanted):
        remark(counted([one.report for one in judged]))
