"""Quotations held against a transcript: where the words stand, and what a complete one lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.checking.replay import Outcome, replay
from factcheck.claims import QuoteClaim
from factcheck.config import Options
from factcheck.store import Store
from factcheck.verdict import Status, Verdict

WORDS = "We have waited ten years for this bridge, and the council will pay for it."
FERRY = "The ferry stays as it is."
BRIDGE = "The bridge will be paid for by the council."
HEAD = '[source]\ntitle = "{title}"\ndate = "{day}"\nmedium = "official-transcript"\n'
LAYOUT = (
    HEAD + '[transcript]\nfile = "{title}.txt"\ncomplete = {complete}\noccasion = "council meeting"\n'
    '[transcript.speakers]\n"OKAFOR" = "Amara Okafor"\n"HALVORSEN" = "Ingrid Halvorsen"\n"Q" = "a reporter"\n'
)


def write(folder: Path, title: str, day: str, text: str, *, complete: bool = True) -> None:
    layout = LAYOUT.replace("{title}", title).replace("{day}", day)
    (folder / f"{title}.transcript.toml").write_text(layout.replace("{complete}", str(complete).lower()))
    (folder / f"{title}.txt").write_text(text)


def two_days(
    folder: Path, second: str = "OKAFOR: The ferry stays as it is.", *, complete: bool = True
) -> Store:
    write(folder, "monday", "2024-03-04", f"OKAFOR: {WORDS}\n\nHALVORSEN: I agree with every word.\n")
    write(folder, "friday", "2024-03-08", f"{second}\n\nHALVORSEN: So it does.\n", complete=complete)
    return Store.load(folder)


def verify(store: Store, words: str, said: str | None = None, occasion: str | None = None) -> Verdict:
    claim = QuoteClaim(speaker="Amara Okafor", words=words, said=said, occasion=occasion)
    return Checker(store, Options()).verify(claim)


def rules(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings}


def test_the_evidence_is_the_sentence_and_its_line(tmp_path: Path) -> None:
    text = "OKAFOR: Good morning.\nThe ferry stays as it is. The bridge will be paid for by the council.\n"
    write(tmp_path, "talk", "2024-03-04", text)
    verdict = verify(Store.load(tmp_path), "The bridge will be paid for by the council")
    assert verdict.status is Status.SUPPORTED
    (evidence,) = verdict.evidence
    assert evidence.fact == "talk#turn-1"
    assert evidence.passage is not None
    assert (evidence.passage.address, evidence.passage.line) == ("talk#turn-1.3", 2)
    assert evidence.passage.text == "The bridge will be paid for by the council."


def test_an_ellipsis_may_leave_out_sentences_of_the_turn(tmp_path: Path) -> None:
    text = f"OKAFOR: {FERRY} I have said so before. {BRIDGE}\n"
    write(tmp_path, "talk", "2024-03-04", text)
    store = Store.load(tmp_path)
    found = verify(store, "The ferry stays as it is. ... The bridge will be paid for by the council.")
    assert found.status is Status.SUPPORTED
    assert found.evidence[0].passage is not None
    assert found.evidence[0].passage.address == "talk#turn-1.1-3"
    turned = verify(store, "The bridge will be paid for by the council. ... The ferry stays as it is.")
    assert turned.status is Status.REFUTED


def test_words_of_two_turns_are_no_quotation(tmp_path: Path) -> None:
    text = f"OKAFOR: {FERRY}\n\nQ: Really?\n\nOKAFOR: {BRIDGE}\n"
    write(tmp_path, "talk", "2024-03-04", text)
    found = verify(Store.load(tmp_path), "The ferry stays as the bridge will be paid for by the council.")
    assert found.status is not Status.SUPPORTED


def test_a_question_is_not_the_answer(tmp_path: Path) -> None:
    text = "Q: Will the council of the island pay for the whole bridge?\n\nOKAFOR: I will not say.\n"
    write(tmp_path, "talk", "2024-03-04", text)
    found = verify(Store.load(tmp_path), "the council of the island pay for the whole bridge")
    assert found.status is Status.REFUTED
    assert "QUO140" in rules(found)


@pytest.mark.parametrize("words", [WORDS, "waited ten years for this bridge"])
@pytest.mark.parametrize("said", ["2024-03-08", "March 8, 2024", "on 8 March 2024"])
def test_a_complete_transcript_of_the_stated_day_lacks_the_words(
    tmp_path: Path, words: str, said: str
) -> None:
    verdict = verify(two_days(tmp_path), words, said)
    assert verdict.status is Status.REFUTED
    assert "QUO152" in rules(verdict)
    assert {evidence.fact for evidence in verdict.evidence} >= {"monday#turn-1", "friday#turn-1"}


PART = "waited ten years for this bridge"


@pytest.mark.parametrize(
    ("second", "complete", "words", "said", "slots"),
    [
        ("OKAFOR: The ferry stays as it is.", False, PART, "2024-03-08", {}),
        ("OKAFOR: The ferry stays as it is.", True, PART, "2024-03-07", {}),
        ("OKAFOR: The ferry stays as it is.", True, PART, "March 2024", {}),
        ("OKAFOR: The ferry stays as it is.", True, PART, None, {}),
        ("OKAFOR: The ferry stays as it is.", True, "ten years", "2024-03-08", {}),
        (
            "OKAFOR: The ferry stays as it is.",
            True,
            PART,
            "2024-03-08",
            {"occasion": "dinner at the harbour"},
        ),
        ("OKAFOR: The ferry [inaudible] stays.", True, PART, "2024-03-08", {}),
        ("Q: Is the mayor here?", True, PART, "2024-03-08", {}),
        ("OKAFOR: I say we waited ten years for this bridge.", True, PART, "2024-03-08", {}),
        ("OKAFOR: We waited twelve years for this bridge.", True, PART, "2024-03-08", {}),
        ("OKAFOR: The ferry stays.\nHOLM: Who am I?", True, PART, "2024-03-08", {}),
    ],
)
def test_nothing_follows_where_they_may_have_been_said_there(
    tmp_path: Path, second: str, complete: bool, words: str, said: str | None, slots: dict[str, str]
) -> None:
    verdict = verify(two_days(tmp_path, second, complete=complete), words, said, **slots)
    assert "QUO152" not in rules(verdict)
    if said in {None, "2024-03-08", "2024-03-07"} and "twelve" not in second:
        assert verdict.status is not Status.REFUTED


def test_words_that_are_on_record_nowhere_are_not_refuted(tmp_path: Path) -> None:
    verdict = verify(two_days(tmp_path), "Nobody ever asked the harbour master for a permit", "2024-03-08")
    assert verdict.status is Status.NOT_ENOUGH_INFO


def test_a_verdict_from_absence_is_not_replayed(tmp_path: Path) -> None:
    store = two_days(tmp_path)
    draft = f"“{WORDS}” Amara Okafor said on March 8, 2024.\n\n“I agree with every word,” Halvorsen said.\n"
    report = Checker(store, Options()).check(draft)
    assert [verdict.status for verdict in report.verdicts] == [Status.REFUTED, Status.SUPPORTED]
    assert [one.outcome for one in replay(report, store)] == [Outcome.NOT_REPLAYABLE, Outcome.SAME]


def test_unknown_voices_neither_support_nor_refute(tmp_path: Path) -> None:
    write(tmp_path, "talk", "2024-03-04", f"HALVORSEN: I stay.\n\nMODERATOR: {WORDS}\n")
    verdict = verify(Store.load(tmp_path), WORDS)
    assert verdict.status is Status.NOT_ENOUGH_INFO
    assert verdict.reason == "fact_unusable"
