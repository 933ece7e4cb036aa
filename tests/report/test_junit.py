from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.junit import junit
from factcheck.verdict import Severity, Silenced, SilencedBy, Status
from tests.report.builders import finding, report, verdict


def test_claims_are_cases_of_their_draft() -> None:
    warning = finding("loose", severity=Severity.WARNING, rule="QUO150")
    page = report(verdict(), verdict(Status.NOT_ENOUGH_INFO), verdict(Status.SUPPORTED, findings=[warning]))
    root = ET.fromstring(junit([page]))
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("3", "1", "1")
    refuted, unknown, supported = root.iter("testcase")
    failure = refuted.find("failure")
    assert failure is not None
    assert failure.get("message") == "“hard” is recorded as “softly”"
    assert "weather/2024-04-10-briefing#rain" in (failure.text or "")
    assert unknown.find("skipped") is not None
    assert supported.findtext("system-out") == "QUO150 warning: loose"


def test_what_was_silenced_is_skipped_with_its_reason() -> None:
    why = Silenced(by=SilencedBy.COMMENT, reason="as printed", place="draft.md:3")
    silenced = verdict(findings=[finding().model_copy(update={"silenced": why})])
    root = ET.fromstring(junit([report(silenced)]))
    skipped = root.find(".//skipped")
    assert root.get("failures") == "0"
    assert skipped is not None
    assert skipped.get("message") == "as printed (comment, draft.md:3)"


@given(message=st.text(st.characters(exclude_categories=[])), name=st.text())
def test_any_words_make_readable_xml(message: str, name: str) -> None:
    ET.fromstring(junit([report(verdict(findings=[finding(message)]), name=name)]))
