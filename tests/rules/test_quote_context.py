"""What was cut beside quoted words: where a reader is told, and where there is nothing to tell."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.edits import EditKind, Op
from factcheck.rules import quote_words
from factcheck.verdict import Finding
from tests.builders import check, only_verdict, quote_fact

FERRY = "We will close the ferry, if the county agrees, in May."
GARDENS = "We will plant the gardens, if it rains, in May."


def told(words: str, draft: str, code: str) -> list[Finding]:
    verdict = only_verdict(check(draft, quote_fact(words)))
    return [one for one in verdict.findings if one.rule == code]


def pointed_at(one: Finding) -> str | None:
    return None if one.span is None else one.span.text


@pytest.mark.parametrize(
    ("words", "draft", "left_out"),
    [
        (FERRY, "Amara Okafor said: “We will close the ferry.”", "if the county agrees in May"),
        (FERRY, "“We will close the ferry,” Amara Okafor said, if the county agreed.", None),
        ("We will close the ferry, if you ask me.", "Amara Okafor said: “We will close the ferry.”", None),
        (GARDENS, "Amara Okafor said they would “plant the gardens.”", "if it rains in May"),
        (
            "We will plant gardens, if it rains, in May.",
            "Amara Okafor said they would “plant gardens.”",
            None,
        ),
        (
            "We like the old gardens, if it rains, in May.",
            "Amara Okafor said: “the old gardens.”",
            None,
        ),
        (
            "We will close the ferry, as we told you all last week, if the county agrees.",
            "Amara Okafor said: “We will close the ferry.”",
            "as we told you all last week if the county agrees",
        ),
        (
            "We will close the ferry, as we told you all late last week, if the county agrees.",
            "Amara Okafor said: “We will close the ferry.”",
            None,
        ),
        (
            "They worked there until May, and we will close the ferry.",
            "Amara Okafor said: “we will close the ferry.”",
            "They worked there until May and",
        ),
        (
            "They worked there until May of that long and very wet year, and we will close the ferry.",
            "Amara Okafor said: “we will close the ferry.”",
            None,
        ),
        (
            "They all worked out there on it until May of that year, and we will close the ferry.",
            "Amara Okafor said: “we will close the ferry.”",
            "They all worked out there on it until May of that year and",
        ),
        (
            "Around here, until May comes, people plant the gardens.",
            "Amara Okafor said: “people plant the gardens.”",
            "Around here until May comes",
        ),
        (
            "Around here, until May comes, people plant the gardens.",
            "Amara Okafor said: “plant the gardens.”",
            None,
        ),
        (
            "They may well close the market.",
            "Amara Okafor said they “close the market.”",
            "They may well",
        ),
        ("They may well close the market.", "Amara Okafor said they would “close the market.”", None),
        ("They may very well close the market.", "Amara Okafor said they “close the market.”", None),
    ],
)
def test_a_condition_or_a_may_beside_the_marks_is_told(words: str, draft: str, left_out: str | None) -> None:
    found = told(words, draft, "QUO123")
    assert [(one.message, one.expected) for one in found] == (
        [(f"context cut: left out “{left_out}”", left_out)] if left_out else []
    )


def test_what_was_cut_behind_the_marks_is_told_at_the_last_letter() -> None:
    (found,) = told(FERRY, "Amara Okafor said: “We will close the ferry.”", "QUO123")
    assert pointed_at(found) == "y"


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("We will open the ward, with 40 beds in it, in May.", "with 40 beds in it"),
        ("We will open the ward, if the county agrees, in May.", "if the county agrees"),
        ("We will open the ward, with new beds in it, in May.", None),
    ],
)
def test_an_ellipsis_may_leave_out_a_number_or_a_condition(words: str, left_out: str | None) -> None:
    found = told(words, "Amara Okafor said: “We will open the ward ... in May.”", "QUO123")
    assert [(one.expected, pointed_at(one)) for one in found] == ([(left_out, ".")] if left_out else [])


def test_every_bracket_that_turns_the_words_round_is_told() -> None:
    found = told(
        "The port is safe and the pier is ready for the season.",
        "Amara Okafor said: “The port is [un]safe and the pier is [not] ready for the season.”",
        "QUO130",
    )
    assert [one.message for one in found] == [
        "“[un]” makes another word of the one that it is put to",
        "“[not]” changes what was said",
    ]


def test_another_number_in_brackets_is_told_with_the_recorded_one() -> None:
    draft = "Amara Okafor said: “We bought [30] boats for the island.”"
    (found,) = told("We bought 20 boats for the island.", draft, "QUO130")
    assert (found.message, found.found, found.expected) == (
        "“[30]” changes what was said in the place of “20”",
        "30",
        "20",
    )


@pytest.mark.parametrize(
    ("words", "draft", "message"),
    [
        (
            "The bridges are closed today.",
            "Amara Okafor said: “[All] the bridges are closed today.”",
            "“[All]” may change what was said",
        ),
        (
            "We saw his old boat in the harbor.",
            "Amara Okafor said: “We saw [vessels] in the harbor.”",
            "“[vessels]” stands for “his old boat”",
        ),
    ],
)
def test_a_bracket_that_may_change_the_sense_is_told(words: str, draft: str, message: str) -> None:
    assert [one.message for one in told(words, draft, "QUO131")] == [message]


@pytest.mark.parametrize(
    ("draft", "word"),
    [("Amara Okafor said: “bridges.”", "bridges"), ("Amara Okafor called them “strangers.”", "strangers")],
)
def test_one_word_alone_can_have_lost_its_negation(draft: str, word: str) -> None:
    (found,) = told("We never sell bridges to strangers.", draft, "QUO121")
    assert found.message == "the record has “never” before these words"
    assert found.span is None or found.span.text in (word, f"{word}.")


def test_a_question_mark_in_a_words_place_is_told_without_that_word() -> None:
    (found,) = told(
        "The council will rebuild the wooden bridge before winter comes to the island.",
        "Amara Okafor said: “Will the council rebuild the wooden bridge?”",
        "QUO112",
    )
    assert (found.message, found.found, found.expected, found.fix) == (
        "“?” is not in the record",
        "?",
        None,
        "",
    )
    assert pointed_at(found) == "?"


def test_a_dropped_question_mark_is_no_change_where_the_writer_says_that_it_was_asked() -> None:
    dropped = SimpleNamespace(kind=EditKind.QUESTION, op=Op.DROPPED, found="", expected="?")
    match: Any = SimpleNamespace(
        alignment=SimpleNamespace(changes=[dropped]),
        fact=SimpleNamespace(translation=None),
        claim=SimpleNamespace(lead_in="Amara Okafor asked:", lead_out=None),
        cuts=[SimpleNamespace(words=())],
    )
    assert list(quote_words.question_changed(match)) == []


@pytest.mark.parametrize(
    ("words", "draft", "message"),
    [
        ("Is the ferry running tonight?", "the ferry running tonight", ""),
        ("Is the ferry running tonight or not?", "the ferry running tonight", ", which goes on “or not ?”"),
    ],
)
def test_what_a_question_goes_on_with_is_told(words: str, draft: str, message: str) -> None:
    (found,) = told(f"{words} We will see.", f"Amara Okafor said: “{draft}.”", "QUO134")
    assert found.message == f"on record these words are part of a question{message}"
