"""Targets: what is written for other programs, and reports that are read back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from xml.parsers import expat

from factcheck.checking.replay import replay
from factcheck.drafts import DraftError, draft_from_text
from factcheck.facts import Place
from factcheck.report.formats import FORMS, Judged, View, render
from factcheck.report.json import ReportError, from_json, read_reports, to_json
from factcheck.report.plain import visible
from factcheck.values.span import Lines
from factcheck.verdict import Citation, Evidence, Report, ReportedProblem, Severity, Status
from tests.fuzz.target import Target, clean_text, holds, one_line
from tests.report.builders import finding, quote_claim, report, verdict

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
_PIECES = 12
_DRAFT = "A storm came.\nShe said: “It rained hard here” on Monday.\n"
_JSON = ("json", "jsonl", "sarif", "claimreview")


def _hostile_report(pieces: list[str]) -> tuple[str, Report]:
    """A draft, and a report on it in which every slot that somebody else writes has a piece of the input."""
    words, address, recorded, title, url, publisher, path, message, found, expected, name, place = pieces
    text = f"{_DRAFT}{words}\n"
    start = len(_DRAFT)
    span = Lines(text).span(start, len(text))
    claim = quote_claim().model_copy(
        update={"words": words, "text": text[start:], "speaker": title, "span": span, "spans": (span,)}
    )
    cited = Evidence(
        fact=address,
        sha256="sha256:" + "0" * 64,
        record={"kind": "quote", "speaker": title, "words": recorded, "source": {"title": title, "url": url}},
        place=Place(path, 9),
        source=Citation(title=title, url=url, date=place, publisher=publisher),
    )
    spoken = [
        finding(message, span=span, found=found, expected=expected),
        finding(expected, severity=Severity.WARNING),
    ]
    made = report(
        verdict(Status.REFUTED, claim=claim, findings=spoken, facts=[cited]),
        verdict(Status.SUPPORTED, claim=claim, findings=spoken[1:], facts=[cited]),
        verdict(Status.NOT_ENOUGH_INFO, claim=claim),
        name=name,
    )
    problem = ReportedProblem(path=path, line=1, column=1, message=message)
    return text, made.model_copy(update={"problems": (problem,)})


def _picked(data: bytes) -> list[str]:
    """Three of the forms, others for other input: all of them would take most of the time of fuzzing."""
    first = sum(data) % len(FORMS)
    return [*FORMS, *FORMS][first : first + 3]


def forms(data: bytes) -> None:
    """Some forms of a report whose slots hold the lines of the input."""
    render_forms(data, _picked(data))


def render_forms(data: bytes, names: Iterable[str]) -> None:
    """These forms of a report whose slots hold the lines of the input."""
    lines = clean_text(data).split("\n")
    pieces = [(lines[at] if at < len(lines) else lines[-1]) or "-" for at in range(_PIECES)]
    text, made = _hostile_report(pieces)
    holds(from_json(to_json(made)) == made, "the report is another one when it is read back")
    try:
        draft = draft_from_text(text, "draft.txt")
    except DraftError:
        return
    for form in names:
        view = View(
            width=40 + len(data) % 80, store=pieces[6], publisher="The Post", url="https://example.org"
        )
        _keeps_to_its_form(form, render(form, [Judged(draft, made)], view))


def _keeps_to_its_form(form: str, page: str) -> None:
    shown = visible(page)
    holds(page == shown or form == "csv", f"{form}: what commands a terminal is left in: {page!r}")
    if form in _JSON:
        for line in page.splitlines() if form == "jsonl" else [page]:
            json.loads(line)
        holds("</script" not in page.lower() or form != "claimreview", f"{form}: the script element ends")
    elif form == "github":
        lines = page.split("\n")[:-1]
        holds(
            all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines),
            f"{form}: a line that is no annotation: {lines}",
        )
    elif form == "junit":
        expat.ParserCreate().Parse(page.encode(), True)
    elif form == "csv":
        cells = [
            cell for row in csv.reader(io.StringIO(page.removeprefix("\ufeff"), newline="")) for cell in row
        ]
        holds(all(not cell.startswith(_FORMULA) for cell in cells), f"{form}: a formula in {cells}")
        holds(all(visible(cell) == cell for cell in cells), f"{form}: what commands a terminal in {cells}")
    elif form == "html":
        shape = _shape(page)
        holds(shape <= _ours(), f"{form}: elements or attributes of somebody else: {shape - _ours()}")


class _Elements(HTMLParser):
    """The names of all elements with those of their attributes, and the schemes of all links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, ""))
        self.found.update((tag, name) for name, _ in attrs)
        for name, value in attrs:
            if name in ("href", "src"):
                start = (value or "").partition(":")[0].lower()
                self.found.add(
                    ("link", start if start in ("http", "https") or (value or "")[:1] == "#" else "?")
                )


def _shape(page: str) -> set[tuple[str, str]]:
    elements = _Elements()
    elements.feed(page)
    elements.close()
    return {one for one in elements.found if not one[1].startswith("#")}


@cache
def _ours() -> frozenset[tuple[str, str]]:
    """The elements and attributes of a page about nothing hostile."""
    found: set[tuple[str, str]] = {("link", "http"), ("link", "https")}
    for pieces in _honest():
        text, made = _hostile_report(pieces)
        page = render("html", [Judged(draft_from_text(text, "draft.txt"), made)], View(store="claims"))
        found |= _shape(page)
    return frozenset(found)


def _honest() -> Iterator[list[str]]:
    for url in ("https://example.org/a", "a"):
        for words in ("It rained", ""):
            yield [
                words,
                "a/b#c",
                "It rained hard",
                "T",
                url,
                "P",
                "a/b.toml",
                "m",
                "f",
                "e",
                "draft.md",
                "2024",
            ]


def replaying(data: bytes) -> None:
    """A file that is said to be a report, judged again."""
    text = clean_text(data)
    try:
        reports = read_reports(text)
    except ReportError as error:
        one_line(error)
        return
    for one in reports:
        for again in replay(one):
            holds(len(again.detail.splitlines()) <= 1, f"more than a line: {again.detail!r}")
        holds(from_json(to_json(one)) == one, "the report is another one when it is read back")


_FORMS = (
    *(
        "<",
        ">",
        "&",
        '"',
        "'",
        "<script>",
        "</script>",
        "</style>",
        "<img src=x onerror=a>",
        "javascript:a",
        "]]>",
    ),
    *(
        "::error::",
        "%0A",
        "\r",
        "::",
        "\x1b[2J",
        "\x9b",
        "\x07",
        "\u202e",
        "=1+1",
        "\t=",
        "{{",
        "{%",
        "`",
        "|",
    ),
    *(
        "\u2028",
        "\x85",
        "\x00",
        "\ufffe",
        "https://a",
        "//a",
        "data:",
        "\x0b",
        "--",
        "-->",
        "[red]",
        "{0}",
        "%s",
    ),
)
_REPORTS = (
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "NaN",
        "-Infinity",
        "1e999",
        '"',
        "\\ud800",
        "\\u0000",
        "0",
    ),
    *(
        '"supported"',
        '"refuted"',
        '"evidence": []',
        '"claim": {}',
        '"kind": "date"',
        '"value": "1e999999"',
        "-1",
    ),
    *(
        '"period": "0000"',
        '"status": "x"',
        '"span": null',
        '"unit": "utf-16"',
        '"schema": "factcheck/report/1"',
    ),
)

TARGETS = (
    Target("forms", forms, "none", _FORMS),
    Target("replaying", replaying, "ReportError", _REPORTS),
)
