"""WebVTT with voices: who speaks, when, and what is no speech."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts import QuoteFact
from factcheck.store import Store
from tests.store.spoken import LAYOUT, problems, said, transcript_store

MAYOR, DEPUTY = "Amara Okafor", "Ingrid Halvorsen"
HEAD = "WEBVTT\n\n"


def vtt(folder: Path, cues: str, head: str = HEAD) -> Store:
    layout = LAYOUT + '"Amara Okafor" = "Amara Okafor"\n'
    return transcript_store(folder, head + cues, "talk.vtt", layout=layout)


def cue(words: str, start: str = "00:00:01.000", settings: str = "") -> str:
    return f"{start} --> 00:59:00.000{settings}\n{words}\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "<v Amara Okafor>We sail at dawn.",
        "<v Amara Okafor>We sail at dawn.</v>",
        "<v.loud.first Amara Okafor>We sail at dawn.",
        "<v   Amara  Okafor >We sail at dawn.",
        "<v Amara Okafor>We <i>sail</i> <c.yellow>at</c> <00:00:02.000>dawn.",
        "<v Amara Okafor>We sail\nat dawn.",
        "<v Amara Okafor>We sail at <lang en>dawn</lang>.",
        "<v HALVORSEN></v><v Amara Okafor>We sail at dawn.",
        "MAYOR OKAFOR: We sail at dawn.",
        ">> MAYOR OKAFOR: We sail\nat dawn.",
        "<v Amara Okafor>[music] We sail at dawn. (Applause.)",
    ],
)
def test_a_voice_and_its_words(tmp_path: Path, words: str) -> None:
    store = vtt(tmp_path, cue(words))
    assert said(store) == [(MAYOR, "We sail at dawn.")]
    assert problems(store) == []


def test_cues_of_one_voice_are_one_turn_with_the_time_of_each(tmp_path: Path) -> None:
    store = vtt(
        tmp_path,
        cue("<v Amara Okafor>We sail at", "00:14:05.250")
        + cue("<v Amara Okafor>dawn. We come back.", "00:14:07.000")
        + cue("<v HALVORSEN>I stay.", "01:02:03.000")
        + cue("<v Amara Okafor>Good.", "02:00.000"),
    )
    assert said(store) == [(MAYOR, "We sail at dawn. We come back."), (DEPUTY, "I stay."), (MAYOR, "Good.")]
    fact = store.fact("sea/talk#turn-2")
    assert isinstance(fact, QuoteFact)
    assert fact.locator == "01:02:03"
    found = store.passage("sea/talk#turn-1.2")
    assert found is not None
    assert (found.text, found.time) == ("We come back.", "00:14:07")
    assert getattr(store.fact("sea/talk#turn-3"), "locator", None) == "00:02:00"


def test_two_voices_in_one_cue(tmp_path: Path) -> None:
    store = vtt(tmp_path, cue("<v Amara Okafor>We sail.\n<v HALVORSEN>I stay."))
    assert said(store) == [(MAYOR, "We sail."), (DEPUTY, "I stay.")]


def test_comments_styles_names_and_settings_are_nobodys_speech(tmp_path: Path) -> None:
    text = (
        "NOTE HALVORSEN: not this\n\nSTYLE\n::cue(v) { color: red }\n\nREGION\nid:one\n\n"
        "NOTE\nmore\nlines\n\nHALVORSEN: intro\n"
        + cue("<v Amara Okafor>We sail.", settings=" position:10%,line-left align:left size:35%")
    )
    store = vtt(tmp_path, text, "WEBVTT - A briefing\nKind: captions\n\n")
    assert said(store) == [(MAYOR, "We sail.")]
    assert problems(store) == []


def test_marks_are_written_out(tmp_path: Path) -> None:
    store = vtt(tmp_path, cue("<v Amara Okafor>Fish &amp; boats &lt;3&nbsp;today &gt; ever"))
    assert said(store) == [(MAYOR, "Fish & boats <3 today > ever")]


def test_a_cue_without_a_voice_is_nobodys(tmp_path: Path) -> None:
    store = vtt(tmp_path, cue("<v Amara Okafor>We sail.") + cue("Not at all.") + cue("Never."))
    assert said(store) == [(MAYOR, "We sail."), (None, "Not at all. Never.")]
    assert problems(store) == ["sea/talk.vtt:7:1: nothing says who speaks: these words are nobody's"]


def test_after_the_end_of_a_voice_the_words_are_nobodys(tmp_path: Path) -> None:
    store = vtt(tmp_path, cue("<v Amara Okafor>We sail.</v> Not at all."))
    assert said(store) == [(MAYOR, "We sail."), (None, "Not at all.")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("00:01.000 --> 00:02.000\n<v Q>x\n", "1:1: a WebVTT file begins with the line WEBVTT"),
        ("WEBVTTX\n\n", "1:1: a WebVTT file begins with the line WEBVTT"),
        (
            HEAD + "1:1 --> 2\n<v Q>x\n",
            "3:1: the times of a cue are written 00:01.000 --> 00:04.000: it is not read",
        ),
        (HEAD + "stray words\n", "3:1: no cue: the line of its times (00:01.000 --> 00:04.000) is missing"),
        (HEAD, "1:1: holds no turn of a webvtt transcript"),
    ],
)
def test_what_is_no_webvtt(tmp_path: Path, text: str, problem: str) -> None:
    store = vtt(tmp_path, text, "")
    assert f"sea/talk.vtt:{problem}" in problems(store)


def test_a_bad_cue_does_not_hide_its_neighbours(tmp_path: Path) -> None:
    store = vtt(
        tmp_path, cue("<v HALVORSEN>I stay.") + "bad --> time\n<v HALVORSEN>lost\n\n" + cue("<v Q>Who?")
    )
    assert said(store) == [(DEPUTY, "I stay."), ("a reporter", "Who?")]
    assert len(problems(store)) == 1
