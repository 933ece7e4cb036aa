"""``factcheck why``: what a line of a draft was held against, and what was made of each fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from factcheck.checking.considered import Considered
from factcheck.cli.job import Job
from factcheck.cli.options import asked, checking_options
from factcheck.cli.output import Unable, deliver
from factcheck.drafts import DraftError, read_draft
from factcheck.report.concise import because, place
from factcheck.report.plain import one_line, visible
from factcheck.report.reasons import in_words, named
from factcheck.report.recorded import recorded
from factcheck.report.spoken import excerpt, remarks_on
from factcheck.values.pattern import pattern
from factcheck.verdict import Report, UncheckedMention, Verdict

_PLACE = pattern(
    r"(.+?):([0-9]{1,9})(?::[0-9]{1,9})?", flags=16
)  # re.DOTALL: a name may have a line break in it
_MOST = 20  # facts shown for one claim


@click.command(
    epilog="""\b
Examples:
  factcheck why article.md:12
  factcheck why article.md:12:5 --store ~/desk/claims

The place may be pasted from a report; its column is passed over.
""",
    short_help="Show what a line of a draft was held against.",
)
@click.argument("place_", metavar="DRAFT:LINE")
@checking_options
def why(*, place_: str, **options: Any) -> None:
    """Show the claims on a LINE of DRAFT: how each was read, and what became of every fact beside it."""
    match = _PLACE.fullmatch(place_)
    if match is None:
        raise click.UsageError(f"{one_line(place_)} is not a draft and a line, such as article.md:12.")
    name, line = match[1], int(match[2])
    job = Job(asked(options))
    settings = job.settings(name)
    checker = job.checker(settings)
    try:
        draft = read_draft(name, encoding=job.asked.encoding, view=job.asked.view)
    except DraftError as error:
        raise Unable(str(error)) from None
    if not 1 <= line <= draft.lines:
        raise Unable(f"{one_line(name)} has no line {line}")
    report = job.checked(draft, settings, name).judged.report
    silenced = {verdict.id: verdict for verdict in report.verdicts}
    lines: list[str] = []
    for verdict, rows in checker.consider(draft):
        span = verdict.claim.span
        if span and span.line <= line <= span.end_line:
            lines += [*_claim(report, silenced.get(verdict.id, verdict), rows), ""]
    for mention in report.unchecked:
        if mention.span.line <= line <= mention.span.end_line:
            lines += [*_mention(report, mention), ""]
    if not lines:
        lines = [
            f"{place(report, None)}:{line}: nothing on this line was read as a quotation, figure or date"
        ]
    deliver("".join(f"{text}\n" for text in lines), None)


def _claim(report: Report, verdict: Verdict, rows: tuple[Considered, ...]) -> Iterator[str]:
    status = f"{verdict.status} ({verdict.reason})" if verdict.reason else str(verdict.status)
    yield one_line(f"{place(report, verdict.claim.span)}: {status}: {excerpt(verdict)}")
    if verdict.reason:
        yield f"  {in_words(verdict.reason)}"
    for why_silenced in dict.fromkeys(one.silenced for one in remarks_on(verdict) if one.silenced):
        yield f"  silenced: {because(why_silenced)}"
    for slot, value in verdict.claim.stated().items():
        if slot != "kind":
            yield f"  read   {slot}: {one_line(_slot(value))}"
    if not rows:
        yield "  no fact was near enough to be laid beside it"
    for row in rows[:_MOST]:
        yield from _considered(row)
    if len(rows) > _MOST:
        yield f"  and {len(rows) - _MOST} more"


def _slot(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {inner}" for key, inner in value.items())
    return ", ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)


def _considered(row: Considered) -> Iterator[str]:
    for fact in row.facts:
        where = f" ({fact.location.path}:{fact.location.line})" if fact.location else ""
        yield f"  {'used' if row.used else 'beside':6} {visible(f'{fact.address}{where}')}"
        yield f"         {one_line(recorded(fact.record()))}"
    for why_ in row.why:
        yield f"         {one_line(why_)}"


def _mention(report: Report, mention: UncheckedMention) -> Iterator[str]:
    yield one_line(f"{place(report, mention.span)}: not checked: {named(mention.kind)} {mention.span.text}")
    yield f"  {one_line(mention.why)}"
