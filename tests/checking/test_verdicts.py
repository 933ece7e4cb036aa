from datetime import date
from typing import Any

import pytest

from factcheck.checking import check, verify
from factcheck.claims import FigureClaim, QuoteClaim
from factcheck.store import Store
from factcheck.verdict import Status, Verdict

WORDS = "We will rebuild the old harbor before winter"
RECORD = {
    "kind": "quote",
    "id": "harbor",
    "speaker": "Ada Byron",
    "words": WORDS,
    "said": "2024-04-10",
    "source": {"title": "The log", "url": "https://example.org", "medium": "recording"},
}
STORE = Store.from_records([RECORD])


def judged(words: str, **slots: Any) -> Verdict:
    return verify(QuoteClaim(speaker="Ada Byron", words=words, **slots), STORE)


def test_evidence_holds_the_fact_and_its_source() -> None:
    (evidence,) = judged(WORDS).evidence
    assert evidence.sha256 == STORE.facts[0].sha256
    assert evidence.record == STORE.facts[0].record()
    assert (evidence.source.title, evidence.source.medium) == ("The log", "recording")
    assert (evidence.tier, evidence.score) == ("exact", "100.0")


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        "We will rebuild the new harbor before winter",
        "We'll rebuild the harbor ... winter",
        "We will not rebuild the old harbor",
    ],
)
def test_the_alignment_reads_as_the_quotation(words: str) -> None:
    (evidence,) = judged(words).evidence
    assert " ".join(edit.found for edit in evidence.alignment if edit.found) == words.replace("... ", "")
    assert all((edit.op == "kept") == (edit.kind == "same") for edit in evidence.alignment)
    assert all(edit.found or edit.expected for edit in evidence.alignment)


def test_what_decided_comes_first() -> None:
    found = judged("We will not rebuild the new harbor before winter")
    assert found.status is Status.REFUTED
    assert found.findings[0].rule in ("QUO102", "QUO105")


def test_a_finding_stands_where_the_words_do() -> None:
    text = "“We will rebuild the new harbor before winter,” Ada Byron said."
    (found,) = check(text, STORE).verdicts
    span = found.findings[0].span
    assert span is not None
    assert (span.text, found.findings[0].expected, found.findings[0].fix) == ("new", "old", "old")


def test_slots_that_no_fact_carries_are_told() -> None:
    assert judged(WORDS, place="Lisbon", said="April 10, 2024").unchecked == ("place",)
    assert judged(WORDS).unchecked == ()


@pytest.mark.parametrize(
    ("value", "cited"), [("120 deaths", {"old", "new"}), ("150 deaths", {"new", "next"})]
)
def test_what_does_not_replace_a_record_yet_is_not_shown_in_its_place(value: str, cited: set[str]) -> None:
    store = Store.from_records(
        [
            _toll("old", "120 deaths", as_of="2024-05-01"),
            _toll("new", "150 deaths", as_of="2024-05-02", superseded_by="records#next"),
            _toll("next", "180 deaths", valid_from="2024-07-01"),
        ]
    )
    as_of = date(2024, 6 if value == "120 deaths" else 8, 1)
    claim = FigureClaim(subject="Tarn", measure="death toll", value=value)
    verdict = verify(claim, store, as_of=as_of)
    assert verdict.status is Status.OUTDATED
    assert {one.fact.removeprefix("records#") for one in verdict.evidence} == cited
    assert verdict.caveats == (("superseded by records#next",) if "next" in cited else ())


def _toll(name: str, value: str, **slots: str) -> dict[str, Any]:
    source = {"title": "Yearbook", "medium": "official-data", "date": "2024-02-01"}
    record = {"kind": "figure", "id": name, "subject": "Tarn", "measure": "death toll", "value": value}
    return {**record, "exact": True, "source": source, **{k.replace("_", "-"): v for k, v in slots.items()}}
