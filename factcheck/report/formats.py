"""The forms of a report by name, each written by its own module, which is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.drafts import Draft
from factcheck.report.counts import counted
from factcheck.verdict import Report, Severity


class Judged:
    """A draft with its report; the draft may be read when it is first asked for."""

    __slots__ = ("_draft", "report")

    def __init__(self, draft: Draft | Callable[[], Draft], report: Report) -> None:
        self._draft = draft
        self.report = report

    @property
    def draft(self) -> Draft:
        """The draft."""
        if not isinstance(self._draft, Draft):
            self._draft = self._draft()
        return self._draft


class View(NamedTuple):
    """How a report is to be shown; nothing of it changes what the report says.

    ``width`` counts columns, and ``colour`` repeats in colour what stands in words: both are for a terminal.
    ``least`` is the severity below which remarks are left out of lists; JSON and the spreadsheet keep all.
    ``unchecked`` gives each thing that was not checked a line where the form has lines, and ``quiet`` leaves
    out the line of counts. ``several`` says that several drafts were asked for: their reports are a list even
    where only one could be read. ``store`` is the path of the store, relative to the same folder as the names
    of the drafts. ``publisher`` and ``url`` are for reviews that are published.
    """

    width: int = 80
    colour: bool = False
    least: Severity = Severity.NOTE
    quiet: bool = False
    unchecked: bool = False
    several: bool = False
    store: str | None = None
    publisher: str | None = None
    url: str | None = None


def render(form: str, checked: Sequence[Judged], view: View) -> str:
    """The reports of ``checked`` in the form of that name. KeyError where there is no such form."""
    return FORMS[form](checked, view)


def _reports(checked: Sequence[Judged]) -> list[Report]:
    return [one.report for one in checked]


def _full(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.full import full

    pages = [
        full(one.report, one.draft.source, width=view.width, colour=view.colour, least=view.least)
        for one in checked
    ]
    return "".join([*pages, _counts(checked, view)])


def _concise(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.concise import concise

    lines = [
        f"{line}\n" for one in checked for line in concise(one.report, view.least, unchecked=view.unchecked)
    ]
    return "".join([*lines, _counts(checked, view)])


def _counts(checked: Sequence[Judged], view: View) -> str:
    return "" if view.quiet else f"{counted(_reports(checked))}\n"


def _json(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.json import to_json, to_json_list

    reports = _reports(checked)
    return to_json_list(reports) if view.several or len(reports) != 1 else to_json(reports[0])


def _jsonl(checked: Sequence[Judged], view: View) -> str:  # noqa: ARG001 - every form is called alike
    from factcheck.report.json import to_json_lines

    return to_json_lines(_reports(checked))


def _sarif(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.sarif import sarif

    return sarif(_reports(checked), store=view.store, least=view.least)


def _github(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.github import github

    return github(_reports(checked), view.least)


def _junit(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.junit import junit

    return junit(_reports(checked), view.least)


def _csv(checked: Sequence[Judged], view: View) -> str:  # noqa: ARG001
    from factcheck.report.csv import csv

    return csv(_reports(checked))


def _html(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.html import html

    return html([(one.draft, one.report) for one in checked], store=view.store)


def _claimreview(checked: Sequence[Judged], view: View) -> str:
    from factcheck.report.claimreview import claim_review

    return claim_review(_reports(checked), publisher=view.publisher, url=view.url)


FORMS: Final = MappingProxyType[str, Callable[[Sequence[Judged], View], str]](
    {
        "full": _full,
        "concise": _concise,
        "json": _json,
        "jsonl": _jsonl,
        "sarif": _sarif,
        "github": _github,
        "junit": _junit,
        "csv": _csv,
        "html": _html,
        "claimreview": _claimreview,
    }
)
