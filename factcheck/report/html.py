"""The report as one HTML file, without scripts: the article, each claim marked where it stands.

Everything from drafts and stores goes through the template's escaping, and the page forbids itself scripts,
pictures and requests (Content-Security-Policy): a hostile draft stays text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from factcheck.drafts import Block, BlockKind, Draft
from factcheck.report.concise import because
from factcheck.report.counts import counted
from factcheck.report.marked import Mark, Step, marked
from factcheck.report.plain import one_line, visible
from factcheck.report.reasons import in_words, named
from factcheck.report.recorded import address_of, place_of, recorded_in
from factcheck.report.spoken import excerpt, faults, mended
from factcheck.rules import find
from factcheck.values.span import Span
from factcheck.verdict import Edit, Evidence, Finding, Report, Severity, Status, UncheckedMention, Verdict

#: What stands beside a verdict, so that it is never told by colour alone; and its name in words.
SIGNS: Final = {
    Status.REFUTED: ("✗", "refuted"),
    Status.CONFLICTING: ("⇄", "conflicting"),
    Status.OUTDATED: ("↺", "outdated"),
    Status.NOT_ENOUGH_INFO: ("?", "not enough information"),
    Status.SUPPORTED: ("✓", "supported"),
}
UNCHECKED: Final = "unchecked"

_TAGS: Final = {
    BlockKind.HEADING: "h3",
    BlockKind.LIST_ITEM: "li",
    BlockKind.QUOTE_BLOCK: "blockquote",
}
_WEB: Final = ("https://", "http://")


class _Marked(NamedTuple):
    """What a mark in the article is of."""

    anchor: str
    kind: str
    sign: str
    label: str
    number: int | None


def html(checked: Sequence[tuple[Draft, Report]], *, store: str | None = None) -> str:
    """One page for all drafts, each with its article, its claims, and what was not checked.

    ``store`` is the path of the store, which the places of facts are shown below.
    """
    environment = Environment(
        loader=PackageLoader("factcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sections = [_section(number, draft, report, store) for number, (draft, report) in enumerate(checked, 1)]
    shown = [status for status in Status if any(v.status is status for _, r in checked for v in r.verdicts)]
    page = environment.get_template("report.html.jinja").render(
        title=", ".join(one_line(report.draft.name) for _, report in checked),
        counts=counted([report for _, report in checked]),
        sections=sections,
        filters=[(status.value, *SIGNS[status]) for status in shown],
        has_unchecked=any(report.unchecked for _, report in checked),
        version=checked[0][1].engine.version if checked else "",
        rules=checked[0][1].engine.rules if checked else "",
    )
    return "".join(f"{line.rstrip()}\n" for line in page.splitlines() if line.strip())


def _section(number: int, draft: Draft, report: Report, store: str | None) -> dict[str, Any]:
    prefix = f"d{number}"
    marks: list[Mark] = []
    about: dict[int, _Marked] = {}
    for index, verdict in enumerate(report.verdicts):
        sign, name = SIGNS[verdict.status]
        anchor = f"{prefix}-c{index + 1}"
        for span in verdict.claim.spans or ((verdict.claim.span,) if verdict.claim.span else ()):
            about[len(marks)] = _Marked(anchor, verdict.status.value, sign, name, index + 1)
            marks.append(Mark(*draft.offsets.to_text(span.start, span.end), len(marks)))
        for finding in verdict.findings:
            if finding.span and finding.span != verdict.claim.span and finding.severity is not Severity.NOTE:
                about[len(marks)] = _Marked(anchor, f"spot {verdict.status.value}", "", "", None)
                marks.append(Mark(*draft.offsets.to_text(finding.span.start, finding.span.end), len(marks)))
    for index, mention in enumerate(report.unchecked):
        about[len(marks)] = _Marked(f"{prefix}-u{index + 1}", UNCHECKED, "", "not checked", None)
        marks.append(Mark(*draft.offsets.to_text(mention.span.start, mention.span.end), len(marks)))
    return {
        "prefix": prefix,
        "name": one_line(report.draft.name),
        "dateline": report.draft.dateline,
        "counts": counted([report]),
        "blocks": list(_blocks(draft, marks, about)),
        "claims": [
            _claim(f"{prefix}-c{index}", index, verdict, store)
            for index, verdict in enumerate(report.verdicts, 1)
        ],
        "unchecked": [
            _mention(f"{prefix}-u{index}", mention) for index, mention in enumerate(report.unchecked, 1)
        ],
        "problems": [
            one_line(f"{problem.path}:{problem.line}:{problem.column}: {problem.message}")
            for problem in report.problems
        ],
        "silencers": [visible(f"{one.place}: {one.by} {one.message}") for one in faults(report)],
        "sha256": report.draft.sha256,
        "store": report.store,
    }


def _blocks(draft: Draft, marks: Sequence[Mark], about: dict[int, _Marked]) -> Iterator[dict[str, Any]]:
    """The blocks of the article in order, each with the marks that lie in it."""
    waiting = sorted(marks, key=lambda mark: mark.start)
    begun: list[Mark] = []
    at = 0
    linked: set[str] = set()
    for block in draft.blocks:
        while at < len(waiting) and waiting[at].start < block.end:
            begun.append(waiting[at])
            at += 1
        begun = [mark for mark in begun if mark.end > block.start]
        yield {
            "tag": _TAGS.get(block.kind, "p"),
            "cell": block.kind is BlockKind.TABLE_CELL,
            "html": _written(draft, block, begun, about, linked),
        }


def _written(
    draft: Draft, block: Block, marks: Sequence[Mark], about: dict[int, _Marked], linked: set[str]
) -> Markup:
    parts: list[str] = []
    for token in marked(draft.text, block.start, block.end, marks):
        if token.mark is None:
            parts.append(str(escape(visible(token.text))))
            continue
        what = about[token.mark.number]
        if token.step is Step.OPEN:
            parts.append(f'<mark class="{what.kind}">')
        elif token.step is Step.CLOSE:
            parts.append("</mark>")
        elif what.number is not None:
            # A split quotation is linked from each of its parts, and only the first is where the panel leads.
            back = "" if what.anchor in linked else f' id="{what.anchor}-at"'
            linked.add(what.anchor)
            label = f"claim {what.number}: {what.label}"
            parts.append(
                f'<a class="ref {what.kind}"{back} href="#{what.anchor}" aria-label="{label}">'
                f"{what.number}{what.sign}</a>"
            )
    return Markup("".join(parts))  # noqa: S704 - every part is our own or escaped above


def _claim(anchor: str, number: int, verdict: Verdict, store: str | None) -> dict[str, Any]:
    sign, name = SIGNS[verdict.status]
    return {
        "anchor": anchor,
        "number": number,
        "kind": verdict.status.value,
        "sign": sign,
        "verdict": name,
        "excerpt": excerpt(verdict),
        "text": visible(verdict.claim.text),
        "where": _where(verdict.claim.span),
        "open": verdict.status is not Status.SUPPORTED and not verdict.is_silenced,
        "why": in_words(verdict.reason) if verdict.reason else None,
        "decided_by": verdict.decided_by.value,
        "findings": [_finding(finding) for finding in verdict.findings],
        "evidence": [_evidence(item, store) for item in verdict.evidence],
        "caveats": [visible(caveat) for caveat in verdict.caveats],
        "unchecked": ", ".join(verdict.unchecked),
        "is_silenced": verdict.is_silenced,
        "silenced": because(verdict.silenced) if verdict.silenced else None,
        "slots": [(key, _slot(value)) for key, value in verdict.claim.stated().items() if key != "kind"],
    }


def _slot(value: Any) -> str:
    if isinstance(value, dict):
        return visible(", ".join(f"{key}: {inner}" for key, inner in value.items()))
    if isinstance(value, list | tuple):
        return visible(", ".join(str(item) for item in value))
    return visible(str(value))


def _where(span: Span | None) -> str:
    return f"{span.line}:{span.column}" if span else ""


def _finding(finding: Finding) -> dict[str, Any]:
    rule = find(finding.rule)
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": visible(finding.message),
        "found": _shown(finding.found),
        "expected": _shown(finding.expected),
        "fix": _shown(mended(finding)),
        "page": rule.page.strip().split("\n\n") if rule else [],
        "silenced": because(finding.silenced) if finding.silenced else None,
    }


def _shown(text: str | None) -> str | None:
    return None if text is None else visible(text)


def _evidence(item: Evidence, store: str | None) -> dict[str, Any]:
    url = item.source.url
    cited = (item.source.title, item.source.publisher, item.source.date)
    return {
        "fact": visible(address_of(item)),
        "recorded": visible(recorded_in(item)),
        "source": visible(", ".join(part for part in cited if part)),
        "medium": item.source.medium,
        "url": visible(url) if url else None,
        "is_link": bool(url and url.lower().startswith(_WEB)),
        "place": visible(place_of(item, store)),
        "alignment": [_edit(edit) for edit in item.alignment],
        "differs": any(edit.op != "kept" for edit in item.alignment),
    }


def _edit(edit: Edit) -> dict[str, str]:
    return {
        "op": edit.op,
        "kind": edit.kind,
        "found": visible(edit.found),
        "expected": visible(edit.expected),
    }


def _mention(anchor: str, mention: UncheckedMention) -> dict[str, Any]:
    return {
        "anchor": anchor,
        "kind": visible(named(mention.kind)),
        "text": one_line(mention.span.text),
        "where": _where(mention.span),
        "why": visible(mention.why),
    }
