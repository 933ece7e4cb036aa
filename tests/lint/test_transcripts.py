"""What lint says of transcripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.lint import lint
from tests.store.spoken import LAYOUT, transcript_store

PUBLISHED = LAYOUT.replace("[transcript]\n", 'publisher = "Island Council"\n[transcript]\n', 1)
ALL = "HALVORSEN: I stay.\nQ: Why?\nMAYOR OKAFOR: "


def said(folder: Path, text: str, more: str = "complete = true", layout: str = PUBLISHED) -> list[str]:
    return [
        str(one)
        for one in lint(transcript_store(folder, text, more=more, layout=layout))
        if "talk" in one.path
    ]


def test_a_sound_transcript_has_nothing_to_mend(tmp_path: Path) -> None:
    assert (
        said(tmp_path, ALL + "Thank you.\n\nHALVORSEN: Thank you.\n\nMAYOR OKAFOR: Thank you. (Applause.)\n")
        == []
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("We sail and", "sea/talk.txt:3:1: complete, and it breaks off with 'We sail and'"),
        ("We sail—", "sea/talk.txt:3:1: complete, and it breaks off with 'We sail—'"),
        (
            "We [inaudible].",
            (
                "sea/talk.txt:3:1: complete, and a place could not be heard: "
                "nothing is held against those who speak there"
            ),
        ),
    ],
)
def test_what_is_called_complete_and_is_not(tmp_path: Path, text: str, message: str) -> None:
    assert said(tmp_path, f"{ALL}{text}\n") == [message]
    assert said(tmp_path, f"{ALL}{text}\n", "") == []


def test_a_complete_transcript_with_problems(tmp_path: Path) -> None:
    assert (
        "sea/talk.transcript.toml:8:1: complete: is not taken to be, as long as there are problems with it"
        in said(tmp_path, ALL + "No.\nHOLM: Yes.\n")
    )


def test_words_that_nobody_can_look_up(tmp_path: Path) -> None:
    assert said(tmp_path, ALL + "No.\n", layout=LAYOUT) == [
        "sea/talk.txt:1:1: source: has neither a url nor a publisher: nobody can look the words up"
    ]
