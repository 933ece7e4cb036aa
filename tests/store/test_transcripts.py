"""Transcripts as files that somebody else put there: what is wrong is one clear line, and nothing is lost."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.store import Store
from factcheck.store.regular import TRANSCRIPT_BYTES
from factcheck.store.speaker_tags import read_tagged
from factcheck.store.speech import Labels, Speech
from factcheck.store.spoken_items import read_items
from factcheck.store.transcript import parts_of
from factcheck.store.transcripts import MOST_FLAWS
from factcheck.store.turns import turns_of
from factcheck.store.webvtt import read_webvtt
from tests.store.spoken import LAYOUT, problems, said, transcript_store

TURN = "MAYOR OKAFOR: We sail at dawn.\n"
LAYOUT_FILE = "sea/talk.transcript.toml"


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("../one.txt", "is not the name of a file in this folder"),
        ("/etc/passwd", "is not the name of a file in this folder"),
        ("deep/talk.txt", "is not the name of a file in this folder"),
        ("..\\\\talk.txt", "is not the name of a file in this folder"),
        (".hidden.txt", "is not the name of a file in this folder"),
        ("..", "is not the name of a file in this folder"),
        ("one.toml", "holds facts, and no speech"),
    ],
)
def test_only_a_file_beside_it_is_read(tmp_path: Path, file: str, why: str) -> None:
    (tmp_path / "sea").mkdir()
    (tmp_path / "one.txt").write_text(TURN)
    layout = LAYOUT.replace("{more}", 'format = "speaker-tagged"').replace("{file}", file)
    (tmp_path / LAYOUT_FILE).write_text(layout)
    (tmp_path / "sea" / "fact.toml").write_text(
        '[source]\ntitle = "T"\n[quote.q]\nspeaker = "Ada Holm"\nwords = "The herring came back."\n'
    )
    store = Store.load(tmp_path)
    assert len(problems(store)) == 1
    assert problems(store)[0].startswith(f"{LAYOUT_FILE}:6:")
    assert problems(store)[0].endswith(why)
    assert [fact.address for fact in store.facts] == ["sea/fact#q"]
    assert {lost.speaker for lost in store.unusable} == {"Amara Okafor", "Ingrid Halvorsen", "a reporter"}


def beside(folder: Path) -> Path:
    """The place of the transcript's text, with everything else written and nothing there."""
    transcript_store(folder, TURN)
    (folder / "sea" / "talk.txt").unlink()
    return folder / "sea" / "talk.txt"


def only_problem(folder: Path) -> str:
    store = Store.load(folder)
    assert len(store.facts) == 1
    (problem,) = problems(store)
    return problem


def test_a_missing_file(tmp_path: Path) -> None:
    beside(tmp_path)
    assert only_problem(tmp_path).endswith("file: talk.txt cannot be read (No such file or directory)")


def test_links_pipes_and_folders_are_not_read(tmp_path: Path) -> None:
    text = beside(tmp_path)
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    outside.write_text(TURN)
    text.symlink_to(outside)
    assert "is a link" in " ".join(problems(Store.load(tmp_path)))
    assert len(Store.load(tmp_path).facts) == 1
    text.unlink()
    os.mkfifo(text)
    assert "talk.txt is a named pipe" in only_problem(tmp_path)
    text.unlink()
    text.mkdir()
    assert "talk.txt is a folder" in only_problem(tmp_path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with beside(tmp_path).open("wb") as file:
        file.truncate(TRANSCRIPT_BYTES + 1)
    assert f"talk.txt is larger than {TRANSCRIPT_BYTES:,} bytes" in only_problem(tmp_path)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"MAYOR OKAFOR: a\nb\0c\n", "sea/talk.txt:2:1: holds a NUL byte: it is no text in UTF-8"),
        (b"MAYOR OKAFOR: a\nb\xe9\n", "sea/talk.txt:2:1: byte 0xE9 is not UTF-8: save the file as UTF-8"),
        (TURN.encode("utf-16"), "sea/talk.txt:1:1: holds a NUL byte: it is no text in UTF-8"),
        (os.urandom(0) + bytes(range(256)), "sea/talk.txt:1:1: holds a NUL byte: it is no text in UTF-8"),
        (b"", "sea/talk.txt:1:1: holds no turn of a speaker-tagged transcript"),
        (b"Nothing is said.\n", "sea/talk.txt:1:1: holds no turn of a speaker-tagged transcript"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, problem: str) -> None:
    beside(tmp_path).write_bytes(data)
    assert only_problem(tmp_path) == problem


def test_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    for data in (
        b"\xef\xbb\xbf" + TURN.encode(),
        TURN.replace("\n", "\r\n").encode(),
        TURN.replace("\n", "\r").encode(),
    ):
        assert said(transcript_store(tmp_path, data)) == [("Amara Okafor", "We sail at dawn.")]


def test_hidden_characters_spoil_one_turn(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "HALVORSEN: I \u202estay.\nMAYOR OKAFOR: We sail.\n")
    assert problems(store) == ["sea/talk.txt:1:1: words: holds the hidden character U+202E"]
    assert store.fact("sea/talk#turn-1") is None
    assert store.fact("sea/talk#turn-2") is not None
    assert [(lost.speaker, lost.address) for lost in store.unusable] == [
        ("Ingrid Halvorsen", "sea/talk#turn-1.1")
    ]


@pytest.mark.parametrize(
    ("layout", "problem"),
    [
        (
            LAYOUT.replace("[transcript]", "[transcrpt]").replace("[transcript.", "[transcrpt."),
            "there is no such table",
        ),
        (LAYOUT.replace('file = "{file}"', ""), "file: is missing"),
        (LAYOUT.replace("{more}", 'format = "srt"'), "format: 'srt' is none of speaker-tagged, webvtt, json"),
        (LAYOUT.replace("{more}", 'complete = "yes"'), "complete: is true or false, without quotation marks"),
        (LAYOUT.replace("{more}", 'said = "soon"'), "said: "),
        (LAYOUT.replace("{more}", 'sayd = "2024"'), "sayd: there is no such slot: did you mean 'said'?"),
        (LAYOUT + '"q." = "another"\n', "q.: stands there twice"),
        (LAYOUT + '"M" = 3\n', "M: a number without quotation marks"),
        (LAYOUT + '"M" = []\n', "M: names nobody"),
        (LAYOUT + '": ." = "x"\n', "is no label"),
        (LAYOUT + "[quote.x]\nwords = 'x'\n", "[quote]: there is no such table"),
        (
            LAYOUT.replace("[source]", "[sauce]"),
            "no [source]: every fact needs the document that it comes from",
        ),
        (LAYOUT.replace("[transcript]\n", "[transcript\n"), ""),
    ],
)
def test_what_is_wrong_with_the_layout(tmp_path: Path, layout: str, problem: str) -> None:
    store = transcript_store(tmp_path, TURN, layout=layout.replace('"{file}"', '"talk.txt"'))
    assert any(one.startswith(LAYOUT_FILE) and problem in one for one in problems(store)), problems(store)
    assert [fact.address for fact in store.facts] == ["sea/one#q"]
    assert store.unusable


def test_the_format_is_told_by_the_ending_or_has_to_be_said(tmp_path: Path) -> None:
    assert problems(transcript_store(tmp_path, TURN, "talk.log")) == [
        f"{LAYOUT_FILE}:5:1: format: is missing: it is speaker-tagged, webvtt, json"
    ]
    assert said(transcript_store(tmp_path, TURN, "talk.log", 'format = "speaker-tagged"'))


def test_one_file_is_read_for_one_transcript(tmp_path: Path) -> None:
    transcript_store(tmp_path, TURN)
    (tmp_path / "sea" / "twin.transcript.toml").write_text(
        LAYOUT.replace("{file}", "talk.txt").replace("{more}", "")
    )
    store = Store.load(tmp_path)
    assert problems(store) == [
        "sea/twin.transcript.toml:6:1: file: talk.txt is read as another transcript already"
    ]
    assert len(store.transcripts) == 1


def test_an_id_that_a_fact_has_already(tmp_path: Path) -> None:
    transcript_store(tmp_path, TURN)
    (tmp_path / "sea" / "talk.toml").write_text(
        '[source]\ntitle = "T"\n[quote.turn-1]\nspeaker = "Ada Holm"\nwords = "The herring came back."\n'
    )
    store = Store.load(tmp_path)
    assert len(problems(store)) == 1
    assert "'turn-1' is used twice" in problems(store)[0]


def test_problems_are_counted_and_not_listed_for_ever(tmp_path: Path) -> None:
    names = [f"{first}{second}{third}" for first in "ABCDE" for second in "ABCDE" for third in "ABCDEF"]
    store = transcript_store(tmp_path, TURN + "".join(f"{name}: Who am I?\n" for name in names))
    assert len(problems(store)) == MOST_FLAWS + 1
    assert (
        f"sea/talk.txt:1:1: {len(names) - MOST_FLAWS:,} more problems in this transcript are not listed"
        in problems(store)
    )


def test_a_transcript_with_problems_is_not_complete(tmp_path: Path) -> None:
    whole = transcript_store(tmp_path, TURN, more="complete = true")
    assert whole.transcripts[0].complete
    assert whole.transcripts[0].speakers == ("Amara Okafor",)
    assert (
        not transcript_store(tmp_path, TURN + "HOLM: No.\n", more="complete = true").transcripts[0].complete
    )
    assert not transcript_store(tmp_path, TURN).transcripts[0].complete


def test_digests_cover_the_words_and_the_completeness(tmp_path: Path) -> None:
    stores = [
        transcript_store(tmp_path, TURN),
        transcript_store(tmp_path, TURN + "Again.\n"),
        transcript_store(tmp_path, TURN, more="complete = true"),
    ]
    assert (
        len({store.digest_content for store in stores}) == len({store.digest_files for store in stores}) == 3
    )


def test_what_was_written_down_later_is_left_out(tmp_path: Path) -> None:
    layout = LAYOUT.replace("[transcript]\n", 'recorded = "2024-03-09"\n[transcript]\n', 1)
    store = transcript_store(tmp_path, TURN, layout=layout)
    assert store.recorded_by(date(2024, 3, 9)).transcripts
    assert not store.recorded_by(date(2024, 3, 8)).transcripts


def test_one_transcript_is_a_store_too(tmp_path: Path) -> None:
    transcript_store(tmp_path, TURN)
    store = Store.load(tmp_path / "sea" / "talk.transcript.toml")
    assert [fact.address for fact in store.facts] == ["talk#turn-1"]


@pytest.mark.parametrize(
    "address", ["sea/talk#turn-0", "sea/talk#turn-1.0", "sea/talk#turn-01", "turn-1", "sea/talk#q", "#turn-1"]
)
def test_addresses_of_nothing(address: str) -> None:
    assert parts_of(address) is None


@given(st.text(alphabet='MAYOR HALVORSEN:.Q\n\t—-[]()*# ab<v>&;{}"', max_size=120))
@settings(max_examples=300)
def test_any_text_is_read_without_a_fall_and_no_word_is_invented(text: str) -> None:
    labels = Labels.of({"MAYOR": ("Amara Okafor",), "HALVORSEN": ("Ingrid Halvorsen",)})
    for found in (read_tagged(text, labels), read_webvtt(f"WEBVTT\n\n{text}", labels), read_items(text)):
        speech = [one for one in found if isinstance(one, Speech)]
        for turn in turns_of(speech, labels, tagged=True):
            assert all(0 <= mark.offset <= len(turn.words) for mark in turn.marks)
            assert [mark.offset for mark in turn.marks] == sorted(mark.offset for mark in turn.marks)
            letters = [
                character for character in turn.words.replace("[inaudible]", "") if character.isalpha()
            ]
            assert not letters or set(letters) <= set(text)
