"""What was said, and what only stands in the transcript."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.stage_directions import is_direction, says_nothing, spoken


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Thank you. (Applause.) Thank you.", "Thank you. Thank you."),
        ("(Laughter.) So we wait.", "So we wait."),
        ("We wait. [Laughter]", "We wait."),
        ("We raise [the tariff] next year.", "We raise next year."),
        ("We [sic] was late.", "We was late."),
        ("(As interpreted.) Good morning.", "Good morning."),
        ("Good (via interpreter) morning.", "Good morning."),
        ("(Speaks in Norwegian.)", ""),
        ("(In Japanese.) Yes.", "Yes."),
        ("So (he left the room at this point.) we went.", "So we went."),
        ("*laughs* No.", "No."),
        ("No. _Applause_ Yes.", "No. Yes."),
        ("[T]he council sat.", "The council sat."),
        ("The ~~island~~ [mainland] pays.", "The island pays."),
        ("It is *very* **very** late.", "It is very very late."),
        ("He (inaudible) the boat.", "He [inaudible] the boat."),
        ("He [unintelligible, 00:14:02] the boat.", "He [inaudible] the boat."),
        ("The gavel [The mayor\nleaves.] fell.", "The gavel fell."),
    ],
)
def test_what_was_not_said_goes(written: str, words: str) -> None:
    assert spoken(written).words == words


@pytest.mark.parametrize(
    "words",
    [
        "The National Council (NC) met (in private, I think) today.",
        "Call it what the f*** you s***ing like.",
        "The *silence* was long, and the applause short.".replace("*", ""),
        "Two times three * four.",
        "a_b_c and snake_case",
        "An open [ bracket and a closed ] one ( too.".replace("]", ""),
        "(in Japan we do it) so",
    ],
)
def test_what_was_said_stays(words: str) -> None:
    assert spoken(words).words == words


def test_emphasis_in_the_middle_of_a_sentence_is_no_direction() -> None:
    assert spoken("The *applause* was long.").words == "The applause was long."


def test_an_interpreter_is_noticed_in_brackets_only() -> None:
    assert spoken("(As interpreted.) Yes.").interpreted
    assert spoken("[through an interpreter] Yes.").interpreted
    assert not spoken("Yes, as interpreted by the court.").interpreted


@pytest.mark.parametrize(
    "line", ["(Applause.)", "[He sits.]", "[inaudible]", "*laughter*", "(Laughter.) (Applause.)"]
)
def test_a_line_that_says_nothing(line: str) -> None:
    assert is_direction(line)
    assert says_nothing(spoken(line).words)


@pytest.mark.parametrize("line", ["Yes.", "(Applause.) Yes.", "(NC)", ""])
def test_a_line_that_says_something_or_is_empty(line: str) -> None:
    assert not is_direction(line)


@given(st.text(alphabet="ab.[]()*_~ \nLaughter", max_size=40))
def test_every_kept_stretch_is_where_it_is_said_to_have_been(text: str) -> None:
    found = spoken(text)
    ends = [*(offset for offset, _ in found.stretches[1:]), len(found.words)]
    for (offset, before), end in zip(found.stretches, ends, strict=False):
        kept = found.words[offset:end]
        assert kept in (text[before : before + len(kept)], "[inaudible]")


@given(st.text(alphabet="ab .,", max_size=40))
def test_plain_words_stay_as_they_are_but_for_double_spaces(text: str) -> None:
    assert spoken(text).words == text.strip()
