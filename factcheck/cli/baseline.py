"""``factcheck baseline``: write down what is found today, so that only what is new fails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from factcheck.cli.job import STDIN, Asked, Job, known_as
from factcheck.cli.options import asked, checking_options
from factcheck.cli.output import Unable, deliver, remark
from factcheck.cli.root import LazyGroup
from factcheck.silence import SilenceError, baseline_of, read_baseline, write_baseline
from factcheck.silence.baseline import Key

NAME: Final = Path("factcheck.baseline.json")

baseline = LazyGroup(
    name="baseline",
    help="""Keep a list of known findings, so that only new ones fail.

    A baseline is keyed by what is stated, the rule and the facts, not by line: edits elsewhere leave it as it
    is, and an entry lapses when its statement or its fact changes. Check with it by --baseline FILE, or by
    baseline = "FILE" in the settings.
    """,
    short_help="Keep a list of known findings.",
    no_args_is_help=True,
    homes={
        "create": "factcheck.cli.baseline:create",
        "prune": "factcheck.cli.baseline:prune",
    },
)


_output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"The baseline. [default: the one in the settings, else {NAME}]",
)


@click.command(
    epilog="""\b
Examples:
  factcheck baseline create drafts/*.md
  factcheck check drafts/*.md --baseline factcheck.baseline.json
""",
    short_help="Write a baseline of what is found in drafts.",
)
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True)
@checking_options
@_output
def create(*, drafts: Sequence[str], output: Path | None, **options: Any) -> None:
    """Write a baseline of everything that each DRAFT is found with now; supported claims are not in it."""
    _write(asked(options), drafts, output, prunes=False)


@click.command(
    epilog="""\b
Examples:
  factcheck baseline prune drafts/*.md
""",
    short_help="Take out of a baseline what is no longer found.",
)
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True)
@checking_options
@_output
def prune(*, drafts: Sequence[str], output: Path | None, **options: Any) -> None:
    """Keep in the baseline only what is still found in each DRAFT. Nothing new enters it.

    Entries of drafts that are not named stay.
    """
    _write(asked(options), drafts, output, prunes=True)


def _write(wanted: Asked, drafts: Sequence[str], output: Path | None, *, prunes: bool) -> None:
    """Writes the entries for ``drafts``; to prune, only those that are known, and all of other drafts."""
    job = Job(wanted, with_baseline=False)
    path = output or job.baseline(job.settings(drafts[0])) or NAME
    if any(path.resolve() == Path(draft).resolve() for draft in drafts if draft != STDIN):
        raise click.UsageError(f"the baseline would overwrite the draft {path.as_posix()}.")
    try:
        known = read_baseline(path) if prunes else None
    except SilenceError as error:
        raise Unable(str(error)) from None
    reports = [
        (known_as(one.path, one.judged.report.draft.name, path), one.judged.report) for one in job.run(drafts)
    ]
    if job.unread:
        raise Unable("the baseline was not written: not every draft could be read")
    entries = baseline_of(reports, known.keys if known else None)
    named = {name for name, _ in reports}
    if known:
        others = (key for key in known.keys if key.draft not in named)
        entries += [{**key._asdict(), "text": known.texts[key]} for key in others]
    entries.sort(key=lambda entry: [entry[name] for name in Key._fields])
    deliver(write_baseline(entries), path)
    if not wanted.quiet:
        gone = f", {len(known.keys) - len(entries)} taken out" if known else ""
        count = f"{len(entries)} entr{'y' if len(entries) == 1 else 'ies'}"
        remark(f"{count} in {path.as_posix()}{gone}")
