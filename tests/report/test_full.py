from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.full import full
from factcheck.report.recorded import recorded
from factcheck.verdict import Reason, Severity, Status
from tests.report.builders import DRAFT, evidence, finding, report, span_of, unchecked, verdict

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PAGE = report(*(verdict(status) for status in Status), unchecked=[unchecked()])


def test_a_refuted_quotation_shows_the_line_the_words_and_the_record() -> None:
    assert full(report(verdict()), DRAFT) == (
        "draft.md:2:12 refuted\n"
        "  QUO102 word-substituted (error): “hard” is recorded as “softly”\n"
        "  2 | She said: “It rained hard here” on Monday.\n"
        "    |                      ^^^^\n"
        "  found     hard\n"
        "  expected  softly\n"
        "  fact      weather/2024-04-10-briefing#rain\n"
        "            (weather/2024-04-10-briefing.toml:9)\n"
        "  recorded  “It rained softly here”, Ada Ames\n"
        "  source    Weather briefing, 2024-04-10\n"
        "            https://example.org/rain\n"
        "\n"
    )


def test_support_names_its_fact_and_source_and_no_more() -> None:
    page = full(report(verdict(Status.SUPPORTED)), DRAFT)
    assert page.startswith(
        "draft.md:2:12 supported: “It rained hard here”\n  fact      weather/2024-04-10-briefing#rain"
    )
    assert "^" not in page


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_said_in_words(reason: Reason) -> None:
    page = full(report(verdict(Status.NOT_ENOUGH_INFO, reason=reason)), DRAFT)
    assert re.search(rf"\({reason}\)\n.*\n.*\^\n  [A-Z][^_]+\.\n", page)


def test_mentions_that_were_not_checked_are_listed() -> None:
    assert "Read, and not checked:\n  2:36 date Monday no event beside it\n" in full(
        report(unchecked=[unchecked()]), DRAFT
    )


@given(width=st.integers(40, 200))
def test_no_line_is_wider_than_the_page(width: int) -> None:
    assert max(map(len, full(PAGE, DRAFT, width=width).splitlines())) <= width


def test_colour_adds_nothing_that_the_words_do_not_say() -> None:
    coloured = full(PAGE, DRAFT, colour=True)
    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == full(PAGE, DRAFT)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_in_a_draft_or_fact_commands_the_terminal_or_the_layout(text: str) -> None:
    hostile = report(
        verdict(findings=[finding(text, found=text, expected=text)], facts=[evidence(text, text)]), name=text
    )
    page = full(hostile, text)
    assert not [c for c in page if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c == "\u202e"]


def test_square_brackets_are_words_and_no_markup() -> None:
    assert "[bold]hard[/bold]" in full(
        report(verdict(findings=[finding("[bold]hard[/bold] :smile:")])), DRAFT
    )


def test_the_mark_stands_below_wide_letters() -> None:
    draft = "岸田氏 said “It rained hard here”"
    page = full(report(verdict(findings=[finding(span=span_of("hard", draft))])), draft)
    line, mark = page.splitlines()[2:4]
    assert mark.index("^") == line.index("hard") + 3  # three letters that take two columns each


def test_a_severity_is_always_named() -> None:
    warning = finding("not verbatim", severity=Severity.WARNING)
    assert "(warning): not verbatim" in full(report(verdict(Status.SUPPORTED, findings=[warning])), DRAFT)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"kind": "quote", "speaker": "A", "words": "w", "said": "2024"}, "“w”, A, 2024"),
        ({"kind": "quote", "speakers": ["A", "B"], "words": "w"}, "“w”, A, B"),
        (
            {
                "kind": "figure",
                "subject": "Japan",
                "measure": "GDP",
                "value": "4",
                "unit": "USD",
                "period": "2023",
            },
            "Japan GDP: 4 USD, 2023",
        ),
        ({"kind": "event", "event": "Summit", "date": "2024-04-10"}, "Summit: 2024-04-10"),
        (
            {"kind": "event", "event": "Games", "start": "2024-07-26", "end": "2024-08-11"},
            "Games: 2024-07-26 to 2024-08-11",
        ),
    ],
)
def test_a_record_is_told_in_one_sentence(record: dict[str, object], said: str) -> None:
    assert recorded(record) == said
