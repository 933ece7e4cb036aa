"""Speaker-tagged text: who speaks, and what is nobody's speech."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts import Place, QuoteFact
from tests.store.spoken import LAYOUT, problems, said, transcript_store

MAYOR, DEPUTY, REPORTER = "Amara Okafor", "Ingrid Halvorsen", "a reporter"


@pytest.mark.parametrize(
    "line",
    [
        "MAYOR OKAFOR: We sail at dawn.",
        "MAYOR OKAFOR. We sail at dawn.",
        "Mayor Okafor: We sail at dawn.",
        "**MAYOR OKAFOR:** We sail at dawn.",
        "**MAYOR OKAFOR**: We sail at dawn.",
        "__Mayor Okafor:__ We sail at dawn.",
        "**MAYOR OKAFOR** We sail at dawn.",
        "MAYOR OKAFOR (via link): We sail at dawn.",
        "MAYOR OKAFOR [on the quay]: We sail at dawn.",
        "MAYOR  OKAFOR:  We sail at dawn.",
        "  MAYOR OKAFOR: We sail at dawn.",
        ">> MAYOR OKAFOR: We sail at dawn.",
        "- MAYOR OKAFOR: We sail at dawn.",
        "[00:01:02] MAYOR OKAFOR: We sail at dawn.",
        "(1:02) MAYOR OKAFOR: We sail at dawn.",
        "00:01:02 MAYOR OKAFOR: We sail at dawn.",
        "MAYOR OKAFOR (01:02):\nWe sail at dawn.",
        "MAYOR OKAFOR  01:02\nWe sail at dawn.",
        "MAYOR OKAFOR:\n\nWe sail at dawn.",
    ],
)
def test_the_forms_of_a_label(tmp_path: Path, line: str) -> None:
    store = transcript_store(tmp_path, f"{line}\n")
    assert said(store) == [(MAYOR, "We sail at dawn.")]
    assert problems(store) == []


@pytest.mark.parametrize(
    "line", ["Q    Who sails?", "Q: Who sails?", "Q. Who sails?", "Q\tWho sails?", "Q Who sails?"]
)
def test_questions_and_answers(tmp_path: Path, line: str) -> None:
    layout = '"A" = "Amara Okafor"\n'
    text = f"{line}\n\nA    I do.\n\nA: And he.\nA. And she.\n"
    store = transcript_store(tmp_path, text, layout=LAYOUT + layout)
    assert said(store) == [(REPORTER, "Who sails?"), (MAYOR, "I do.\nAnd he.\nAnd she.")]


def test_an_answer_that_begins_with_an_article_is_no_label(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "A: Yes.\nA boat sails.\n", layout=LAYOUT + '"A" = "Amara Okafor"\n')
    assert said(store) == [(MAYOR, "Yes. A boat sails.")]


def test_lines_and_paragraphs_belong_to_the_turn_before_them(tmp_path: Path) -> None:
    text = "MAYOR OKAFOR: We sail\nat dawn.\n\nWe come back\nat dusk.\n\nHALVORSEN: I stay.\n"
    store = transcript_store(tmp_path, text)
    assert said(store) == [(MAYOR, "We sail at dawn.\nWe come back at dusk."), (DEPUTY, "I stay.")]


def test_head_and_foot_are_nobodys_speech(tmp_path: Path) -> None:
    text = (
        "Briefing on the bridge\nTown Hall\nDate: 5 March\n\n2:18 P.M. EDT\n\n"
        "MAYOR OKAFOR: We sail.\n\n(Applause.)\n\n[The mayor sits.]\n\n"
        "Editor's note: the tape was\nturned here.\n\n"
        "*She drinks.*\n\nWe sail at dawn.\n\nEND 2:40 P.M. EDT\n"
    )
    store = transcript_store(tmp_path, text)
    assert said(store) == [(MAYOR, "We sail.\nWe sail at dawn.")]
    assert problems(store) == []
    assert store.remarks == () or all("speaks nowhere" in remark.message for remark in store.remarks)


@pytest.mark.parametrize("heading", ["## Questions", "* * *", "---", "QUESTIONS AND ANSWERS"])
def test_what_stands_behind_a_heading_is_nobodys_until_somebody_speaks(tmp_path: Path, heading: str) -> None:
    text = (
        f"MAYOR OKAFOR: We sail at dawn and are home by night.\n\n{heading}\n\n"
        "The mayor took questions.\n\nHALVORSEN: I stay.\n"
    )
    store = transcript_store(tmp_path, text)
    assert said(store) == [(MAYOR, "We sail at dawn and are home by night."), (DEPUTY, "I stay.")]
    assert [str(one) for one in store.remarks if "behind a heading" in one.message] == [
        "sea/talk.txt:5:1: a line behind a heading, under no label: nobody's speech"
    ]


@pytest.mark.parametrize(
    "foot", ["###", "# # #", "- END -", "ENDS", "END", "Transcript provided by the town."]
)
def test_the_foot_of_a_page(tmp_path: Path, foot: str) -> None:
    store = transcript_store(tmp_path, f"MAYOR OKAFOR: We sail.\n\n{foot}\n")
    assert said(store) == [(MAYOR, "We sail.")]


@pytest.mark.parametrize(
    "label", ["MODERATOR", "Moderator", "Ada Holm", "SEN. HOLM", "Speaker 2", "Jane Doe, BBC"]
)
def test_an_unknown_label_takes_the_words_from_the_speaker_before(tmp_path: Path, label: str) -> None:
    text = f"MAYOR OKAFOR: We sail.\n{label}: We do not.\nHALVORSEN: I stay.\n{label}: No.\n"
    store = transcript_store(tmp_path, text)
    assert said(store) == [(MAYOR, "We sail."), (None, "We do not."), (DEPUTY, "I stay."), (None, "No.")]
    assert problems(store) == [
        (
            f"sea/talk.txt:2:1: {label!r} is not under [transcript.speakers]: whose words are these? "
            "(and in 1 more turn)"
        )
    ]
    assert [lost.words for lost in store.unusable] == ["We do not.", "No."]
    assert store.fact("sea/talk#turn-2") is None


def test_words_with_a_colon_may_be_declared_to_be_no_label(tmp_path: Path) -> None:
    text = "MAYOR OKAFOR: Hear me.\nRemember: no toll.\n"
    assert said(transcript_store(tmp_path, text, more='no-labels = ["Remember"]')) == [
        (MAYOR, "Hear me. Remember: no toll.")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "we have one aim: a bridge.",
        "The council met at 10:30 and left.",
        "See https://example.org for more.",
        "Nothing that anybody in this town or the next one has said so far: nothing.",
        "10:30 is when we sail.",
    ],
)
def test_a_colon_alone_makes_no_label(tmp_path: Path, line: str) -> None:
    store = transcript_store(tmp_path, f"MAYOR OKAFOR: Hear me.\n{line}\n")
    assert said(store) == [(MAYOR, f"Hear me. {line}")]


def test_labels_with_full_stops_only_where_the_text_has_them(tmp_path: Path) -> None:
    stops = "HALVORSEN. I stay.\n\nMAYOR OKAFOR. We sail. HALVORSEN. is a name.\n\nMr. HOLM. And I?\n"
    store = transcript_store(tmp_path, stops)
    assert said(store) == [(DEPUTY, "I stay."), (MAYOR, "We sail. HALVORSEN. is a name."), (None, "And I?")]


def test_a_name_and_a_full_stop_are_speech_in_a_text_with_colons(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "MAYOR OKAFOR: I thank my deputy,\nHALVORSEN. She stays.\n")
    assert said(store) == [(MAYOR, "I thank my deputy, HALVORSEN. She stays.")]


def test_two_questions_are_two_turns_and_one_name_twice_is_one(tmp_path: Path) -> None:
    text = "Q: Who?\nQ: When?\nHALVORSEN: I.\nHALVORSEN: Now.\n"
    store = transcript_store(tmp_path, text)
    assert said(store) == [(REPORTER, "Who?"), (REPORTER, "When?"), (DEPUTY, "I.\nNow.")]


def test_an_interruption_in_mid_sentence_is_bridged(tmp_path: Path) -> None:
    text = "HALVORSEN: The fare will not—\n\nQ: Will it?\n\nHALVORSEN: —rise this winter.\n"
    store = transcript_store(tmp_path, text)
    assert said(store) == [(DEPUTY, "The fare will not rise this winter."), (REPORTER, "Will it?")]


@pytest.mark.parametrize(
    "text",
    [
        "HALVORSEN: The fare will not rise.\n\nQ: Will it?\n\nHALVORSEN: —No.\n",
        "HALVORSEN: The fare will—\n\nQ: Will it?\n\nHALVORSEN: No.\n",
        "HALVORSEN: The fare will—\n\nMAYOR OKAFOR: —not rise.\n",
        "Q: Will the fare—\n\nMAYOR OKAFOR: Stop.\n\nQ: —rise?\n",
        f"HALVORSEN: The fare will—\n\nMAYOR OKAFOR: {'Hear me out. ' * 40}\n\nHALVORSEN: —rise.\n",
    ],
)
def test_what_may_be_another_sentence_is_not_put_together(tmp_path: Path, text: str) -> None:
    assert len(said(transcript_store(tmp_path, text))) == text.count("\n\n") + 1


def test_a_turn_is_a_fact_at_its_line(tmp_path: Path) -> None:
    more = 'occasion = "briefing"\nplace = "Sula"\nsaid = "2024-03-06"'
    store = transcript_store(
        tmp_path, "MAYOR OKAFOR: We sail.\n\nHALVORSEN: (As interpreted.) I stay.\n", more=more
    )
    fact = store.fact("sea/talk#turn-2")
    assert isinstance(fact, QuoteFact)
    assert fact.location == Place("sea/talk.txt", 3)
    assert (fact.speaker, fact.words, fact.translation) == (DEPUTY, "I stay.", "interpreter")
    assert (fact.said, fact.occasion, fact.place) == ("2024-03-06", "briefing", "Sula")
    assert fact.source.title == "Briefing on the Sula bridge"


def test_every_sentence_has_an_address_and_a_line(tmp_path: Path) -> None:
    text = "HALVORSEN: One. Two is\nlonger. (Laughter.) Three\n\nends. Four.\n"
    store = transcript_store(tmp_path, text)
    found = [store.passage(f"sea/talk#turn-1.{number}") for number in range(1, 6)]
    assert [(one.text, one.line) for one in found if one] == [
        ("One.", 1),
        ("Two is longer.", 1),
        ("Three", 2),
        ("ends.", 4),
        ("Four.", 4),
    ]
    run = store.passage("sea/talk#turn-1.2-3")
    assert run is not None
    assert run.text == "Two is longer. Three"
    assert store.passage("sea/talk#turn-1.6") is None
    assert store.passage("sea/talk#turn-2.1") is None
    assert store.passage("sea/one#q") is None


def test_several_may_speak_together(tmp_path: Path) -> None:
    layout = LAYOUT + '"BOTH" = ["Amara Okafor", "Ingrid Halvorsen"]\n'
    store = transcript_store(tmp_path, "BOTH: We sail.\n", layout=layout)
    fact = store.fact("sea/talk#turn-1")
    assert isinstance(fact, QuoteFact)
    assert fact.all_speakers == (MAYOR, DEPUTY)


def test_a_label_that_never_speaks_is_remarked_upon(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "MAYOR OKAFOR: We sail.\nQ: Who?\n")
    assert [str(one) for one in store.remarks] == [
        "sea/talk.transcript.toml:10:1: 'HALVORSEN' speaks nowhere in talk.txt"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[Moderator] We do not.",
        "[Moderator]: We do not.",
        "MODERATOR – We do not.",
        "Moderator\tWe do not.",
        "MODERATOR:We do not.",
        "**Moderator** : We do not.",
        "Hon. Members: We do not.",
        "**Moderator: We do not.**",
        "Moderator (through an interpreter): We do not.",
        ">> We do not.",
        "Moderator  0:14\nWe do not.",
    ],
)
def test_other_forms_of_unknown_labels(tmp_path: Path, line: str) -> None:
    store = transcript_store(tmp_path, f"MAYOR OKAFOR: We sail.\n{line}\nHALVORSEN: I stay.\n")
    assert said(store) == [(MAYOR, "We sail."), (None, "We do not."), (DEPUTY, "I stay.")]
    assert len(problems(store)) == 1


@pytest.mark.parametrize(
    "line", ["[Applause]", "[Laughter] We sail.", "[The mayor sits.] We sail.", "[inaudible]"]
)
def test_directions_are_no_labels(tmp_path: Path, line: str) -> None:
    store = transcript_store(tmp_path, f"MAYOR OKAFOR: Now.\n{line}\n")
    assert len(said(store)) == 1
    assert problems(store) == []


def test_questions_in_bold_are_nobodys_and_part_the_answers(tmp_path: Path) -> None:
    text = "**Mayor Okafor:** In May.\n**And then?**\n\n**Mayor Okafor:** It stays.\n\n**Why?**\n\nBecause.\n"
    store = transcript_store(tmp_path, text)
    assert said(store) == [(MAYOR, "In May."), (MAYOR, "It stays.")]


def test_labels_in_small_letters_where_the_text_has_them(tmp_path: Path) -> None:
    store = transcript_store(
        tmp_path, "mayor okafor: We sail.\nmoderator: No.\nhalvorsen: one aim: a bridge.\n"
    )
    assert said(store) == [(MAYOR, "We sail."), (None, "No."), (DEPUTY, "one aim: a bridge.")]


def test_letters_that_only_look_alike_are_another_label(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "НALVORSEN: I resign.\nHALVORSEN: I stay.\n")
    assert said(store) == [(None, "I resign."), (DEPUTY, "I stay.")]


def test_parties_and_places_beside_a_name(tmp_path: Path) -> None:
    store = transcript_store(tmp_path, "Mayor Okafor (Sula) (Ind): I beg to move.\nHALVORSEN, M.P.: Why?\n")
    assert said(store) == [(MAYOR, "I beg to move."), (None, "Why?")]


def test_a_title_with_its_state_in_the_record_of_a_parliament(tmp_path: Path) -> None:
    text = "HALVORSEN. I stay.\n\nThe SPEAKER pro tempore. Order.\n\nMs. LIND of Sula. And I.\n"
    assert said(transcript_store(tmp_path, text)) == [(DEPUTY, "I stay."), (None, "Order."), (None, "And I.")]
