from __future__ import annotations

from factcheck.report.github import SHOWN, github
from factcheck.verdict import Severity, Status
from tests.report.builders import finding, report, span_of, verdict


def test_an_annotation_has_a_place_a_title_and_the_message() -> None:
    assert github([report(verdict())]) == (
        "::error file=draft.md,line=2,endLine=2,col=22,endColumn=26,"
        "title=QUO102 word-substituted%2C refuted::“hard” is recorded as “softly”\n"
    )


def test_what_would_end_a_command_or_a_property_is_escaped() -> None:
    odd = verdict(findings=[finding("50% off\n::error::no")])
    (line,) = github([report(odd, name="a,b:c%.md")]).splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac%25.md,")
    assert line.endswith("::50%25 off ::error::no")


def test_errors_come_first_and_the_last_annotation_of_a_level_counts_the_rest() -> None:
    warning = verdict(Status.SUPPORTED, findings=[finding("loose", severity=Severity.WARNING)])
    page = report(warning, *[verdict()] * (SHOWN + 3))
    lines = github([page]).splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == SHOWN
    assert "4 more of this level" in errors[-1]
    assert lines[-1].startswith("::warning ")


def test_ten_of_a_level_are_all_shown() -> None:
    assert "more" not in github([report(*[verdict()] * SHOWN)])


def test_a_stretch_of_several_lines_has_no_columns() -> None:
    claim = verdict(findings=[finding(span=span_of("came.\nShe"))])
    assert ",col=" not in github([report(claim)])
