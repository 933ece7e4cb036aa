"""Which of two records of one utterance decides, and near ones that are two utterances."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.facts import Medium, Source
from factcheck.verdict import Status
from tests.builders import check, only_verdict, quote_fact, quoted

WORDS = "Our exports tripled in the last year."


def status(recorded: str, heavier: dict[str, Any], lighter: dict[str, Any]) -> Status:
    """What becomes of words that a newspaper has, beside a heavier record of somebody's."""
    report, transcript = (
        Source(title="The sitting", date="2024-03-05", medium=medium)
        for medium in (Medium.SECONDARY, Medium.OFFICIAL_TRANSCRIPT)
    )
    facts = (
        quote_fact(WORDS, **{"source": report, **lighter}),
        quote_fact(recorded, **{"source": transcript, **heavier}),
    )
    return only_verdict(check(quoted(WORDS), *facts)).status


@pytest.mark.parametrize(
    "recorded",
    [
        "Our exports doubled in the last year.",
        "Our exports never tripled in the last year.",
        "Our imports, uh, tripled in the last year.",
        "Our exports tripled in the last decade.",
        "Our exports tripled in the last 2 years.",
        "Critics say our exports tripled in the last year.",
    ],
)
def test_a_heavier_record_of_the_utterance_decides(recorded: str) -> None:
    assert status(recorded, {}, {}) is Status.REFUTED


@pytest.mark.parametrize(
    "recorded",
    [
        "Our imports doubled in the last year.",  # two words: another sentence of the same speech
        "Our exports, um, tripled in the last year.",
        "Our exports nearly all tripled in the last full year.",
        "Our exports tripled in the last decade and a year.",
        "We will build ships in the last yard.",
    ],
)
def test_another_sentence_of_the_same_day_decides_nothing(recorded: str) -> None:
    assert status(recorded, {}, {}) is Status.SUPPORTED


def test_what_one_version_leaves_out_is_no_contradiction() -> None:
    assert status("Our exports of timber tripled in the last year.", {}, {}) is Status.SUPPORTED


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [
        ({"said": "2024-03-04"}, {}),
        ({"said": "2024-03"}, {"said": "2024-03"}),
        ({"occasion": "a speech"}, {"occasion": "an interview"}),
        ({"utterance": "one"}, {"utterance": "two"}),
        ({"translation": "official"}, {}),
        ({}, {"repeated": True}),
        ({"source": Source(title="Another", date="2024-03-05", medium=Medium.SECONDARY)}, {}),
    ],
)
def test_records_that_may_be_of_two_utterances_each_stand(
    heavier: dict[str, Any], lighter: dict[str, Any]
) -> None:
    assert status("Our exports doubled in the last year.", heavier, lighter) is Status.SUPPORTED


def test_records_that_are_said_to_be_versions_need_no_day() -> None:
    version = {"utterance": "exports"}
    found = status("Our exports doubled in the last year.", {**version, "said": "2024-03-04"}, version)
    assert found is Status.REFUTED
