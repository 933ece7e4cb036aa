"""The log has what SARIF 2.1.0 asks for: the properties that it requires, and its closed lists of values."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.sarif import FINGERPRINT, sarif
from factcheck.verdict import Severity, Silenced, SilencedBy, Status
from tests.report.builders import finding, report, span_of, verdict

# OASIS SARIF 2.1.0, sections 3.27.9 (kind), 3.27.10 (level), 3.35.2 and 3.35.3 (suppressions)
KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}
LEVELS = {"none", "note", "warning", "error"}


def run_of(*reports: Any, **settings: Any) -> dict[str, Any]:
    log = json.loads(sarif(reports, **settings))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_result_points_into_the_draft_and_the_store() -> None:
    run = run_of(report(verdict()), store="claims")
    (result,) = run["results"]
    assert result["ruleId"] == "QUO102"
    assert (result["kind"], result["level"]) == ("fail", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "draft.md"
    span = span_of("hard")
    region = place["region"]
    assert (region["startLine"], region["startColumn"]) == (span.line, span.column)
    assert (region["charOffset"], region["charLength"]) == (span.start, len("hard"))
    (related,) = result["relatedLocations"]
    fact = related["physicalLocation"]
    assert fact["artifactLocation"]["uri"] == "claims/weather/2024-04-10-briefing.toml"
    assert fact["region"]["startLine"] == 9
    assert run["columnKind"] == "unicodeCodePoints"


def test_rules_that_speak_bring_their_pages() -> None:
    run = run_of(report(verdict()))
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "QUO102"
    assert rule["help"]["markdown"]
    assert run["results"][0]["ruleIndex"] == 0


def test_each_kind_of_verdict_has_its_kind_and_only_a_failure_has_a_level() -> None:
    loose = finding("loose", severity=Severity.WARNING)
    run = run_of(
        report(
            verdict(),
            verdict(Status.OUTDATED),
            verdict(Status.CONFLICTING),
            verdict(Status.NOT_ENOUGH_INFO),
            verdict(Status.SUPPORTED, findings=[loose]),
            verdict(Status.SUPPORTED),
        )
    )
    found = [(result["kind"], result["level"]) for result in run["results"]]
    assert found == [
        ("fail", "error"),
        ("fail", "error"),
        ("review", "none"),
        ("open", "none"),
        ("fail", "warning"),
    ]
    assert {kind for kind, _ in found} <= KINDS
    assert {level for _, level in found} <= LEVELS


def test_a_fix_replaces_the_region_it_names() -> None:
    mended = finding(span=span_of("hard")).model_copy(update={"fix": "softly"})
    (result,) = run_of(report(verdict(findings=[mended])))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"]["text"] == "softly"
    assert replacement["deletedRegion"]["charLength"] == len("hard")


def test_a_silenced_result_is_there_with_its_suppression() -> None:
    for by, kind in ((SilencedBy.COMMENT, "inSource"), (SilencedBy.BASELINE, "external")):
        why = Silenced(by=by, reason="as printed", place="draft.md:3")
        silenced = finding().model_copy(update={"silenced": why})
        (result,) = run_of(report(verdict(findings=[silenced])))["results"]
        (suppression,) = result["suppressions"]
        assert (suppression["kind"], suppression["status"]) == (kind, "accepted")


def test_a_fingerprint_stays_when_the_claim_moves() -> None:
    one = run_of(report(verdict(findings=[finding(span=span_of("hard"))])))["results"][0]
    two = run_of(report(verdict(findings=[finding(span=span_of("here"))])))["results"][0]
    assert one["partialFingerprints"][FINGERPRINT] == two["partialFingerprints"][FINGERPRINT]


@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_of_a_draft_is_a_uri(name: str) -> None:
    run = run_of(report(verdict(), name=name))
    uri = run["artifacts"][0]["location"]["uri"]
    assert uri.isascii()
    assert not set(uri) & set(' <>"{}|\\^`')
