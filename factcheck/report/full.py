"""The page for the terminal: the draft's line, what is wrong in it, and what the record has.

Rich is loaded here and nowhere else, and this module only when a page is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.claims import Within
from factcheck.report.concise import because, place
from factcheck.report.excerpt import Source, fitted
from factcheck.report.plain import one_line, visible
from factcheck.report.reasons import in_words, named
from factcheck.report.recorded import address_of, place_of, recorded_in
from factcheck.report.side_by_side import side_by_side
from factcheck.report.spoken import excerpt, faults, mended, remarks_on, spoken
from factcheck.values.span import Span
from factcheck.verdict import Evidence, Finding, Report, Severity, Silencer, Status, UncheckedMention, Verdict

NARROWEST: Final = 40  # characters; a narrower terminal breaks the lines itself

_STYLES: Final = {
    Status.REFUTED: "bold red",
    Status.CONFLICTING: "bold magenta",
    Status.OUTDATED: "bold yellow",
    Status.NOT_ENOUGH_INFO: "yellow",
    Status.SUPPORTED: "green",
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTE: "cyan",
}

_WITHIN: Final = {Within.QUOTATION: "inside a quotation", Within.INDIRECT: "in reported speech"}


def full(
    report: Report,
    text: str | None = None,
    *,
    width: int = 80,
    colour: bool = False,
    least: Severity = Severity.NOTE,
) -> str:
    """The report as a page of ``width`` columns; ``text`` is the draft, whose lines are shown.

    Colour repeats what the words say, so that the page reads the same without it. Above notes, only claims
    with a finding at least as severe as ``least`` are shown.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    source = Source(text)
    for verdict in report.verdicts:
        if least is Severity.NOTE or any(remarks_on(verdict, least)):
            for block in _verdict(report, verdict, source, console.width, least):
                console.print(block)
    if idle := list(faults(report)):
        console.print(Text("Silences nothing:", style="bold" if colour else ""))
        console.print(_silencers(idle))
        console.print()
    if report.unchecked and least is Severity.NOTE:
        console.print(Text("Read, and not checked:", style="bold" if colour else ""))
        console.print(_mentions(report.unchecked))
        console.print()
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _verdict(
    report: Report, verdict: Verdict, source: Source, width: int, least: Severity
) -> Iterator[RenderableType]:
    head = Text.assemble(
        place(report, verdict.claim.span), " ", (str(verdict.status), _STYLES[verdict.status])
    )
    if verdict.reason:
        head.append(f" ({verdict.reason})")
    if verdict.claim.within:
        head.append(f", {_WITHIN[verdict.claim.within]}")
    if verdict.is_silenced:
        head.append(", silenced")
    if verdict.status is Status.SUPPORTED and not any(spoken(verdict)):
        head.append(f": {excerpt(verdict)}")
        yield head
        rules = [("rule", f"{finding.rule} {finding.name}") for finding in verdict.findings[:1]]
        yield _indented(_details([*rules, *_record(verdict.evidence, words=False)]))
    else:
        yield head
        yield from _at_length(verdict, source, width, least)
    remarks = [("caveat", caveat) for caveat in verdict.caveats]
    if verdict.silenced:
        remarks.append(("silenced", because(verdict.silenced)))
    if verdict.unchecked:
        remarks.append(("unchecked", ", ".join(verdict.unchecked)))
    if remarks:
        yield _indented(_details(remarks))
    yield Text("")


def _at_length(verdict: Verdict, source: Source, width: int, least: Severity) -> Iterator[RenderableType]:
    if not verdict.findings and verdict.claim.span:
        yield _pointed(verdict.claim.span, source, width)
    if verdict.reason:
        yield _indented(Text(in_words(verdict.reason)))
    for finding in spoken(verdict, least):
        yield _indented(_headline(finding))
        span = finding.span or verdict.claim.span
        if span:
            yield _pointed(span, source, width)
        rows = [("found", finding.found), ("expected", finding.expected), ("fix", mended(finding))]
        if finding.silenced:
            rows.append(("silenced", because(finding.silenced)))
        yield _indented(_details([(label, value) for label, value in rows if value is not None]))
    yield _indented(_details([*_aligned(verdict), *_record(verdict.evidence, words=True)]))


def _aligned(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """The words of a quotation and of the record it was held against, what differs in braces."""
    if verdict.claim.kind != "quote" or not verdict.evidence:
        return
    found = side_by_side(verdict.evidence[0].alignment)
    if found is not None:
        yield "quoted", found[0]
        yield "as said", found[1]


def _headline(finding: Finding) -> Text:
    return Text.assemble(
        (f"{finding.rule} {finding.name}", "bold"),
        " (",
        (str(finding.severity), _STYLES[finding.severity]),
        f"): {one_line(finding.message)}",
    )


def _pointed(span: Span, source: Source, width: int) -> Text:
    gutter = f"  {span.line} | "
    before, inside, after = fitted(*source.around(span), width - len(gutter))
    blank = " " * (len(gutter) - 2) + "| "
    below = " " * cell_len(before) + "^" * max(cell_len(inside), 1)
    return Text(f"{gutter}{before}{inside}{after}\n{blank}{below}", no_wrap=True, overflow="crop")


def _record(evidence: tuple[Evidence, ...], *, words: bool) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for item in evidence:
        written = f" ({place_of(item)})" if item.place else ""
        rows.append(("fact", f"{address_of(item)}{written}"))
        if words:
            rows.append(("recorded", recorded_in(item)))
        cited = (item.source.title, item.source.publisher, item.source.date)
        rows.append(("source", ", ".join(part for part in cited if part)))
        if item.source.url and words:
            rows.append(("", item.source.url))
    return rows


def _mentions(mentions: tuple[UncheckedMention, ...]) -> Table:
    table = Table.grid(padding=(0, 1))
    for mention in mentions:
        where = f"  {mention.span.line}:{mention.span.column}"
        table.add_row(
            where,
            visible(named(mention.kind)),
            Text(one_line(mention.span.text)),
            Text(one_line(mention.why)),
        )
    return table


def _silencers(silencers: Sequence[Silencer]) -> Table:
    table = Table.grid(padding=(0, 1))
    for silencer in silencers:
        table.add_row(f"  {one_line(silencer.place)}", silencer.by.value, Text(one_line(silencer.message)))
    return table


def _details(rows: list[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=9, no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(Text(label), Text(one_line(value)))
    return table


def _indented(block: RenderableType) -> Padding:
    return Padding(block, (0, 0, 0, 2))
