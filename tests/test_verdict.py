from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.claims import QuoteClaim, Within
from factcheck.verdict import (
    Citation,
    DecidedBy,
    DraftInfo,
    Engine,
    Evidence,
    Finding,
    Reason,
    Report,
    Severity,
    Status,
    StoreInfo,
    Verdict,
)

CLAIM = QuoteClaim(speaker="Ada Byron", words="the harbor will open")
EVIDENCE = Evidence(fact="port#one", sha256="sha256:0", record={}, source=Citation(title="log"))
FINDING = Finding(rule="QUO102", name="word-substituted", severity=Severity.ERROR, message="differs")


def verdict(status: Status, **slots: Any) -> Verdict:
    filled = {"id": "x", "decided_by": DecidedBy.STORE, "claim": CLAIM, **slots}
    return Verdict(status=status, **filled)


def report(*verdicts: Verdict) -> Report:
    return Report(
        engine=Engine(version="0", rules="sha256:0"),
        options={},
        draft=DraftInfo(name="d.txt", sha256="sha256:0"),
        store=StoreInfo(files="sha256:0", content="sha256:0", facts=0, problems=0),
        counts={},
        verdicts=verdicts,
    )


@given(
    status=st.sampled_from(Status),
    reason=st.none() | st.sampled_from(Reason),
    decided_by=st.sampled_from(DecidedBy),
    findings=st.sampled_from([(), (FINDING,)]),
    evidence=st.sampled_from([(), (EVIDENCE,), (EVIDENCE, EVIDENCE)]),
)
def test_a_verdict_that_cannot_be_held_to_account_cannot_be_built(
    status: Status,
    reason: Reason | None,
    decided_by: DecidedBy,
    findings: tuple[Finding, ...],
    evidence: tuple[Evidence, ...],
) -> None:
    on_facts = decided_by in (DecidedBy.STORE, DecidedBy.DERIVED)
    sound = (reason is not None) == (status is Status.NOT_ENOUGH_INFO) and {
        Status.SUPPORTED: bool(evidence) and on_facts,
        Status.OUTDATED: bool(evidence),
        Status.CONFLICTING: len(evidence) > 1,
        Status.REFUTED: bool(findings) and (bool(evidence) or not on_facts),
        Status.NOT_ENOUGH_INFO: True,
    }[status]
    slots = {"reason": reason, "decided_by": decided_by, "findings": findings, "evidence": evidence}
    if sound:
        assert verdict(status, **slots).status is status
    else:
        with pytest.raises(ValidationError):
            verdict(status, **slots)


def test_support_without_a_cited_fact_says_what_is_missing() -> None:
    with pytest.raises(ValidationError, match="supported cites a fact"):
        verdict(Status.SUPPORTED)


def test_one_fact_does_not_disagree_with_itself() -> None:
    with pytest.raises(ValidationError, match="cites the facts that disagree"):
        verdict(Status.CONFLICTING, evidence=(EVIDENCE,))


@pytest.mark.parametrize("model", [FINDING, EVIDENCE, Citation(title="log")])
def test_what_was_decided_cannot_be_changed(model: Any) -> None:
    with pytest.raises(ValidationError):
        model.rule = "QUO101"


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Citation(title="log", colour="red")  # type: ignore[call-arg]


SUPPORTED = verdict(Status.SUPPORTED, evidence=(EVIDENCE,))
REFUTED = verdict(Status.REFUTED, evidence=(EVIDENCE,), findings=(FINDING,))
OPEN = verdict(Status.NOT_ENOUGH_INFO, reason=Reason.NO_FACT)
OPEN_INSIDE = OPEN.model_copy(update={"claim": CLAIM.model_copy(update={"within": Within.QUOTATION})})
REFUTED_INSIDE = REFUTED.model_copy(update={"claim": CLAIM.model_copy(update={"within": Within.QUOTATION})})


@pytest.mark.parametrize(
    ("verdicts", "worst"),
    [
        ((), None),
        ((SUPPORTED,), Status.SUPPORTED),
        ((SUPPORTED, OPEN), Status.NOT_ENOUGH_INFO),
        ((OPEN, REFUTED, SUPPORTED), Status.REFUTED),
        ((SUPPORTED, OPEN_INSIDE), Status.SUPPORTED),
        ((OPEN_INSIDE,), None),
        ((SUPPORTED, REFUTED_INSIDE), Status.REFUTED),
    ],
)
def test_a_report_is_as_bad_as_its_worst_claim(verdicts: tuple[Verdict, ...], worst: Status | None) -> None:
    assert report(*verdicts).worst is worst
    assert report(*reversed(verdicts)).worst is worst


def test_statuses_are_ranked_from_worst_to_best() -> None:
    assert [status.value for status in sorted(Status, key=lambda status: status.rank)] == [
        "refuted",
        "conflicting",
        "outdated",
        "not_enough_info",
        "supported",
    ]


def test_a_report_survives_its_json() -> None:
    whole = report(SUPPORTED, REFUTED, OPEN)
    assert Report.model_validate_json(whole.model_dump_json(by_alias=True)) == whole
