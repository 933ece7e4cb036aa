"""JUnit XML, as test dashboards read it: a suite a draft, a test case a claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.report.concise import because
from factcheck.report.plain import one_line
from factcheck.report.recorded import address_of
from factcheck.report.spoken import Spoken, excerpt, remarks_on
from factcheck.values.pattern import pattern
from factcheck.verdict import Report, Severity, Status, Verdict

FAILED: Final = (Status.REFUTED, Status.CONFLICTING, Status.OUTDATED)

_NOT_XML = pattern("[\ufffe\uffff]")  # no character of XML 1.0; control characters are spelt out before


def junit(reports: Sequence[Report], least: Severity = Severity.NOTE) -> str:
    """The XML: refuted, conflicting and outdated claims fail, those without enough information are skipped.

    A claim is named by its place and its first words. Warnings about a supported claim are its output. What
    was silenced is skipped, with the reason.
    """
    root = Element("testsuites", name="factcheck")
    for report in reports:
        _suite(root, report, least)
    for key in ("tests", "failures", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, report: Report, least: Severity) -> None:
    failed = [verdict for verdict in report.verdicts if _failed(verdict)]
    skipped = [verdict for verdict in report.verdicts if _skipped(verdict)]
    suite = SubElement(root, "testsuite", name=_text(report.draft.name), errors="0")
    suite.set("tests", str(len(report.verdicts)))
    suite.set("failures", str(len(failed)))
    suite.set("skipped", str(len(skipped)))
    for verdict in report.verdicts:
        _case(suite, report, verdict, list(remarks_on(verdict, least)))


def _case(suite: Element, report: Report, verdict: Verdict, remarks: Sequence[Spoken]) -> None:
    span = verdict.claim.span
    where = f"{span.line}:{span.column} " if span else ""
    case = SubElement(suite, "testcase", name=_text(f"{where}{excerpt(verdict)}"))
    case.set("classname", _text(f"{report.draft.name}.{verdict.claim.kind}"))
    if span:
        case.set("line", str(span.line))
    said = "\n".join(_line(one) for one in remarks)
    if _failed(verdict):
        failure = SubElement(case, "failure", type=verdict.status.value)
        failure.set("message", _text(remarks[0].message if remarks else verdict.status.value))
        failure.text = "\n".join([said, *_cited(verdict)])
    elif _skipped(verdict):
        silenced = [because(one.silenced) for one in remarks if one.silenced]
        why = silenced or [one.sentence for one in remarks[:1]] or [str(verdict.reason)]
        SubElement(case, "skipped", message=_text(why[0]))
    elif remarks:
        SubElement(case, "system-out").text = said


def _failed(verdict: Verdict) -> bool:
    return verdict.status in FAILED and not verdict.is_silenced


def _skipped(verdict: Verdict) -> bool:
    return verdict.status is Status.NOT_ENOUGH_INFO or (verdict.status in FAILED and verdict.is_silenced)


def _line(one: Spoken) -> str:
    return _text(f"{one.code} {one.severity}: {one.sentence}")


def _cited(verdict: Verdict) -> list[str]:
    return [_text(f"{address_of(item)}: {item.source.title}") for item in verdict.evidence]


def _text(text: str) -> str:
    return _NOT_XML.sub(lambda match: f"U+{ord(match[0]):04X}", one_line(text))
