from __future__ import annotations

from factcheck.report.spoken import spoken, spoken_of
from factcheck.verdict import Severity, Status
from tests.report.builders import finding, report, verdict

NOTE = finding("context not on record", severity=Severity.NOTE, rule="QUO124")
WARNING = finding("not verbatim", severity=Severity.WARNING, rule="QUO150")


def test_a_claim_without_a_finding_is_a_remark_of_its_own_unless_it_is_supported() -> None:
    (one,) = spoken_of(report(verdict(Status.NOT_ENOUGH_INFO)))
    assert (one.code, one.severity) == ("-", Severity.NOTE)
    assert one.sentence.endswith("Nothing on record says this or contradicts it.")
    assert list(spoken_of(report(verdict(Status.SUPPORTED)))) == []


def test_a_conflict_without_a_finding_is_an_error() -> None:
    (one,) = spoken_of(report(verdict(Status.CONFLICTING)))
    assert one.severity is Severity.ERROR


def test_a_level_leaves_out_what_is_less_severe_and_nothing_else() -> None:
    page = report(verdict(), verdict(Status.SUPPORTED, findings=[WARNING]), verdict(Status.NOT_ENOUGH_INFO))
    codes = {level: [one.code for one in spoken_of(page, level)] for level in Severity}
    assert codes[Severity.NOTE] == ["QUO102", "QUO150", "-"]
    assert codes[Severity.WARNING] == ["QUO102", "QUO150"]
    assert codes[Severity.ERROR] == ["QUO102"]


def test_notes_speak_only_where_support_is_missing_and_nothing_louder_explains_it() -> None:
    assert list(spoken(verdict(Status.SUPPORTED, findings=[NOTE]))) == []
    assert list(spoken(verdict(Status.NOT_ENOUGH_INFO, findings=[NOTE]))) == [NOTE]
    assert list(spoken(verdict(Status.NOT_ENOUGH_INFO, findings=[NOTE, WARNING]))) == [WARNING]
