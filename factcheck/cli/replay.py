"""``factcheck replay``: judge again what a report or a bundle recorded."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from factcheck.checking import Outcome
from factcheck.checking import replay as judge_again
from factcheck.checking.bundle import BundleError, is_bundle, read_bundle
from factcheck.checking.saved import contents
from factcheck.cli.output import Unable, deliver, remark
from factcheck.cli.stores import open_store
from factcheck.report.json import ReportError, read_reports
from factcheck.report.plain import one_line
from factcheck.values.strict_json import JsonError, parsed
from factcheck.verdict import Report, Verdict

_EPILOG = """\b
Examples:
  factcheck replay report.json
  factcheck replay article.bundle.json
  factcheck replay article.bundle.json --store claims

Each line is the id of a verdict, what became of it, why, and where its claim stands: same, different (judged
otherwise today), stale (its facts have changed), engine_changed (its rules have), or not_replayable.

A bundle (factcheck check --bundle) is first held against its own digests.

Exit codes: 0 all are the same; 1 some are not; 2 the file cannot be read, or was changed after it was
written.
"""


@click.command(epilog=_EPILOG, short_help="Judge a report again from what it recorded.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Compare with the facts of this store too.",
)
def replay(file: Path, store: Path | None) -> None:
    """Judge the verdicts of FILE, a JSON report or a bundle, again from the facts it cites."""
    reports = saved_reports(file)
    facts = open_store(store) if store is not None else None
    lines: list[str] = []
    seen: Counter[Outcome] = Counter()
    for report in reports:
        for item, verdict in zip(judge_again(report, facts), report.verdicts, strict=True):
            seen[item.outcome] += 1
            told = f"{item.id} {item.outcome}: {item.detail} ({claim_place(report, verdict)})"
            lines.append(f"{one_line(told)}\n")
    deliver("".join(lines), None)
    tally = ", ".join(f"{seen[outcome]} {outcome}" for outcome in Outcome if seen[outcome])
    count = seen.total()
    remark(f"{count} verdict{'' if count == 1 else 's'}{': ' if tally else ''}{tally}")
    raise click.exceptions.Exit(int(seen[Outcome.SAME] < count))


def saved_reports(file: Path) -> tuple[Report, ...]:
    """The reports in a JSON report, an array of them or a bundle; Unable where there are none to rely on."""
    try:
        text = contents(file)
        try:
            bundled = is_bundle(parsed(text))
        except JsonError:
            bundled = False  # what is wrong is said by the reader of reports
        return read_bundle(text).reports if bundled else read_reports(text)
    except (BundleError, ReportError) as error:
        raise Unable(f"{file.name}: {error}") from None


def claim_place(report: Report, verdict: Verdict) -> str:
    """Where the claim of a verdict stands: the draft with line and column, where it has them."""
    span = verdict.claim.span
    where = f":{span.line}:{span.column}" if span else ""
    return f"{report.draft.name}{where}"
