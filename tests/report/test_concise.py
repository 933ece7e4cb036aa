from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.report.concise import concise
from factcheck.verdict import Reason, Severity, Status
from tests.report.builders import finding, report, verdict


def test_a_refuted_claim_says_where_which_rule_what_and_against_which_fact() -> None:
    assert list(concise(report(verdict()))) == [
        "draft.md:2:22: QUO102 refuted: “hard” is recorded as “softly” (weather/2024-04-10-briefing#rain)"
    ]


def test_a_finding_without_a_span_stands_at_its_claim() -> None:
    assert next(concise(report(verdict(findings=[finding()])))).startswith("draft.md:2:12: QUO102 ")


def test_a_claim_that_stands_in_no_draft_has_no_position() -> None:
    typed = verdict(Status.NOT_ENOUGH_INFO, claim=QuoteClaim(words="It rained", text="It rained"))
    assert list(concise(report(typed))) == ["draft.md: - not_enough_info (no_fact): “It rained”"]


@pytest.mark.parametrize("reason", list(Reason))
def test_without_enough_information_there_is_a_line_with_the_reason(reason: Reason) -> None:
    (line,) = concise(report(verdict(Status.NOT_ENOUGH_INFO, reason=reason)))
    assert line == f"draft.md:2:12: - not_enough_info ({reason}): “It rained hard here”"


def test_support_is_silent_and_its_warnings_are_not() -> None:
    note = finding("consistent", severity=Severity.NOTE)
    warning = finding("not verbatim", severity=Severity.WARNING, rule="QUO150")
    assert list(concise(report(verdict(Status.SUPPORTED)))) == []
    assert list(concise(report(verdict(Status.SUPPORTED, findings=[note])))) == []
    (line,) = concise(report(verdict(Status.SUPPORTED, findings=[note, warning])))
    assert line.startswith("draft.md:2:12: QUO150 supported (warning): not verbatim")


@given(
    message=st.text(st.characters(exclude_categories=[])),
    name=st.text(st.characters(exclude_categories=["Cs"])),
)
def test_a_finding_is_one_line_whatever_stands_in_it(message: str, name: str) -> None:
    (line,) = concise(report(verdict(findings=[finding(message)]), name=name))
    assert len(line.splitlines()) == 1
    assert line.isprintable() or not [c for c in line if c < " " or "\x7f" <= c <= "\x9f"]


def test_a_note_does_not_stand_beside_what_decided_and_stands_where_it_is_all_there_is() -> None:
    note = finding("context not on record", severity=Severity.NOTE, rule="QUO124")
    (line,) = concise(report(verdict(findings=[finding(), note])))
    assert ": QUO102 refuted: " in line
    (line,) = concise(report(verdict(Status.NOT_ENOUGH_INFO, findings=[note])))
    assert ": QUO124 not_enough_info (no_fact, note): " in line


def test_a_long_claim_is_cut() -> None:
    typed = QuoteClaim(words="rain", text="rain " * 50)
    (line,) = concise(report(verdict(Status.NOT_ENOUGH_INFO, claim=typed)))
    assert line.endswith("rain…”")
    assert len(line) < 120
