"""Targets: figures, dates, mentions and claims in text."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.checking.checker import Checker
from factcheck.checking.replay import Outcome, replay
from factcheck.config import Options
from factcheck.drafts import DraftError
from factcheck.reading import find_mentions, parse_figure, parse_pair, parse_period, parse_quantity
from factcheck.report.json import from_json, to_json
from factcheck.store import Store
from factcheck.values.period import parse_edtf
from factcheck.values.quantity import Quantity
from factcheck.verdict import Status
from tests.fuzz.target import Target, apart, clean_text, holds, one_line, text_of

DATELINE = date(2024, 4, 12)
SOURCE = {"title": "Minutes", "date": "2024-03-05", "medium": "official-transcript"}
RECORDS = (
    {
        "kind": "quote",
        "speaker": "Amara Okafor",
        "words": "The council will rebuild the bridge before the next storm.",
        "source": SOURCE,
    },
    {
        "kind": "figure",
        "subject": "Japan",
        "measure": "GDP",
        "value": "$4.2 trillion",
        "period": "2023",
        "source": SOURCE,
    },
    {
        "kind": "figure",
        "subject": "Japan",
        "measure": "defense spending",
        "value": "2% of GDP",
        "period": "2023",
        "source": SOURCE,
    },
    {
        "kind": "event",
        "event": "Okafor and Halvorsen sign the harbour treaty in Sula",
        "date": "2024-04-10",
        "source": SOURCE,
    },
)


def figure(data: bytes) -> None:
    """One figure, as a store writes it."""
    text = clean_text(data)
    for parse in (parse_figure, parse_quantity, parse_pair):
        try:
            value = parse(text)
        except ValueError as error:
            one_line(error)
            continue
        if isinstance(value, Quantity):
            holds(value.low.is_finite() and value.high.is_finite(), f"{text!r} is read as no number: {value}")
        str(value)


def period(data: bytes) -> None:
    """One time, as a store writes it."""
    text = clean_text(data)
    for parse in (parse_period, parse_edtf):
        try:
            read = parse(text)
        except ValueError as error:
            one_line(error)
            continue
        if read.start and read.end:
            holds(read.start < read.end, f"{text!r} is read as a time that ends before it starts: {read}")


def mentions(data: bytes) -> None:
    """Every figure and date of a text, with and without a dateline."""
    text = text_of(data)
    for day in (DATELINE, None):
        last = -1
        for mention in find_mentions(text, day):
            holds(0 <= mention.start < mention.end <= len(text), f"a mention outside the text: {mention}")
            holds(mention.start >= last, f"a mention before the one that it follows: {mention}")
            holds(
                mention.value is not None or mention.unparsed is not None, f"neither read nor not: {mention}"
            )
            last = mention.start


@cache
def _checker() -> Checker:
    return Checker(Store.from_records(RECORDS), Options(dateline=DATELINE))


def _named(data: bytes) -> tuple[str, str]:
    """The text, and by its first byte the name that says its format."""
    return text_of(data[1:]), ("draft.txt", "draft.md", "draft.html")[data[0] % 3 if data else 0]


def extraction(data: bytes) -> None:
    """Every claim of a draft; the first byte says its format."""
    text, name = _named(data)
    try:
        claims = _checker().extract(text, name)
    except DraftError as error:
        one_line(error)
        return
    for claim in claims:
        for span in (*claim.spans, *claim.slots.values()):
            holds(0 <= span.start <= span.end <= len(text), f"a claim outside the draft: {claim}")


def checking(data: bytes) -> None:
    """A draft's report, its JSON and its replay; the first byte says the draft's format."""
    text, name = _named(data)
    try:
        report = _checker().check(text, name)
    except DraftError as error:
        one_line(error)
        return
    written = to_json(report)
    holds(from_json(written) == report, "the report is another one when it is read back")
    for verdict in report.verdicts:
        holds(verdict.status is not Status.SUPPORTED or bool(verdict.evidence), "support without a fact")
    again = {one.outcome for one in replay(report)}
    holds(again <= {Outcome.SAME, Outcome.NOT_REPLAYABLE}, f"judged again it is {again}")


_SIGNS = apart("0 1 9 . , - – % $ € £ ¥ ( ) / ' 1e999 １ ٣ ½ − \u00a0 \u202e \u200b")
_COUNTING = (
    "million billion trillion hundred and of GDP percent points yen dollars about nearly more than at least"
)
_COUNTING += " between to from half dozen quarter a US"
_TELLING = (
    "2024 1984~ 2024-04 FY2027 Q3 April 31 10 Monday last next the day after before years ago early late mid"
)
_TELLING += " decade century 2023-24 since by until [ .. ] BC noon spring half of Christmas"
_NAMING = "Amara Okafor said he she not Japan GDP defense spending treaty signed rose"
_FIGURES = (*_SIGNS, *(f" {word} " for word in apart(_COUNTING)))
_DATES = tuple(f"{word} " for word in apart(_TELLING))
_SAYING = (
    *(
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "...",
        "[",
        "]",
        ",",
        ".",
        "\n\n",
        " — ",
        ": ",
        "> ",
        "<p>",
        "- ",
        "|",
        "*",
    ),
    *(f" {word} " for word in apart(_NAMING)),
    "The council will rebuild the bridge before the next storm",
)

TARGETS = (
    Target("figure", figure, "ValueError", _FIGURES),
    Target("period", period, "ValueError", _DATES),
    Target("mentions", mentions, "none", (*_FIGURES, *_DATES)),
    Target("extraction", extraction, "DraftError", (*_SAYING, *_FIGURES, *_DATES)),
    Target("checking", checking, "DraftError", (*_SAYING, *_FIGURES, *_DATES)),
)
