"""Claims that would have met a fact nobody could read."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checking import check
from factcheck.store import Store
from factcheck.verdict import Reason, Status

RECORDS = """[source]
title = "Minutes of the island council"
publisher = "kept by Ren\u00e9"
date = "2024-03-05"
medium = "document"

[quote.ferry]
speaker = "Amara Okafor"
words = "The ferry will sail at dawn on every market day of the year."

[figure.people]
subject = "Norway"
measure = "population"
value = "5488984 people"
period = "2023"

[event.launch]
event = "Heron 4 launch"
date = "2024-04-10"
"""
OTHER = """[source]
title = "Yearbook"
[figure.people]
subject = "Finland"
measure = "population"
value = "5.6 million people"
period = "2023"
"""
DRAFTS = (
    "Amara Okafor said: “The ferry will sail at dawn on every market day of the year.”",
    "Norway's population was 5.49 million in 2023.",
    "The launch of Heron 4 was on April 10, 2024.",
)


@pytest.fixture(autouse=True)
def _other_file(tmp_path: Path) -> None:
    (tmp_path / "yearbook.toml").write_text(OTHER)


@pytest.mark.parametrize("draft", DRAFTS)
def test_one_byte_that_is_not_utf_8_is_not_taken_for_silence(tmp_path: Path, draft: str) -> None:
    path = tmp_path / "council.toml"
    path.write_bytes(RECORDS.encode("utf-8"))
    (sound,) = check(draft, Store.load(tmp_path, cache=False)).verdicts
    assert sound.status is Status.SUPPORTED
    path.write_bytes(RECORDS.encode("latin-1"))
    store = Store.load(tmp_path, cache=False)
    (verdict,) = check(draft, store).verdicts
    assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.FACT_UNUSABLE)
    assert [problem.line for problem in store.problems] == [3]


def test_a_claim_about_something_else_is_not_held_up(tmp_path: Path) -> None:
    (tmp_path / "council.toml").write_bytes(RECORDS.encode("latin-1"))
    store = Store.load(tmp_path, cache=False)
    (verdict,) = check("Sweden's population was 9.6 million in 2013.", store).verdicts
    assert verdict.reason == Reason.NO_FACT
