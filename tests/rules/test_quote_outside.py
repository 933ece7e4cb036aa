"""Whose words they are may stand outside the marks: by name, or as what others say beside the speaker."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.cuts import Cut, Governs
from factcheck.reading.words import read_words
from factcheck.rules import quote_outside
from tests.builders import check, only_verdict, quote_fact


def is_told(outside: str, cut: str = "My rivals say", verb: str = "say") -> bool:
    words = read_words(cut).words
    governor = next(word for word in words if word.key == verb)
    one = Cut(words, 0, True, governor, Governs.ATTRIBUTION)
    return quote_outside._is_attributed_outside(one, governor, quote_outside._keys(outside))


@pytest.mark.parametrize(
    ("outside", "told"),
    [
        ("Her rivals say", True),
        ("Okafor said her rivals say", True),
        ("according to her rivals, Okafor said", True),
        ("Okafor said", False),
        ("Okafor said I say", False),
        ("her rivals", False),
        ("", False),
        ("others", False),
    ],
)
def test_the_writer_names_those_whose_words_they_are(outside: str, told: bool) -> None:
    assert is_told(outside) is told


@pytest.mark.parametrize(
    "others",
    ["he", "she", "they", "it", "who", "some", "many", "others", "people", "everybody", "everyone"],
)
def test_beside_the_speaker_these_are_others(others: str) -> None:
    assert is_told(f"Okafor said that {others} say")
    assert not is_told(f"Okafor spoke of what {others}")


@pytest.mark.parametrize("small", ["my", "the"])
def test_a_small_word_of_the_cut_names_nobody(small: str) -> None:
    assert not is_told(f"Okafor said {small} views", cut=f"{small.capitalize()} rivals say")


@pytest.mark.parametrize(
    ("outside", "cut", "verb", "told"),
    [
        ("in the belief of her rivals", "My rivals believe", "believe", True),
        ("in the belief of her friends", "My rivals believe", "believe", False),
        ("in the minds of her rivals", "My rivals believe", "believe", False),
        ("Okafor thinks of her rivals", "My rivals say", "say", True),
        ("Okafor warned of her rivals", "My rivals say", "say", True),
        ("Okafor spoke of her rivals", "My rivals say", "say", False),
        ("Okafor reported", "The reporters say", "say", False),
        ("the reporters' words, Okafor reported", "The reporters say", "say", True),
        ("Okafor said without warnings", "They warn of rivals", "warn", False),
        ("Okafor said to her rivals", "My rivals say", "say", False),
        ("Okafor told her rivals", "My rivals say", "say", False),
        ("Okafor tells rivals", "My rivals say", "say", False),
        ("to tell her rivals, Okafor said", "My rivals say", "say", False),
        ("telling her rivals, Okafor said", "My rivals say", "say", False),
        ("Okafor told us what her rivals say", "My rivals say", "say", True),
        ("Okafor told us her rivals say", "My rivals say", "say", True),
        ("according well to her rivals, Okafor said", "My rivals say", "say", False),
        ("according to rivals, Okafor said", "My rivals say", "say", True),
        ("according to the book that Okafor told rivals", "My rivals say", "say", False),
        ("her rivals, Okafor said", "They warn my rivals", "warn", False),
    ],
)
def test_a_saying_and_those_who_said_it_stand_outside(outside: str, cut: str, verb: str, told: bool) -> None:
    assert is_told(outside, cut, verb) is told


SOLD = "I will leave the council if the bridge is sold."
REFUTED, OPEN, SUPPORTED = "refuted", "ambiguous", "supported"


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ("Amara Okafor said:", "", REFUTED),
        ("The workers were angry, and Amara Okafor said:", "", REFUTED),
        ("They should know, and Amara Okafor said:", "", REFUTED),
        ("The workers had gone, and Amara Okafor said:", "", REFUTED),
        ("", "Amara Okafor said as reporters were leaving.", REFUTED),
        ("", "Amara Okafor said when she arrived.", OPEN),
        ("", "Amara Okafor said once again.", OPEN),
        ("When asked, Amara Okafor said:", "", OPEN),
        ("Asked if she was tired, Amara Okafor said:", "", OPEN),
        ("Asked whether she was tired, Amara Okafor said:", "", OPEN),
        ("Asked whether the bridge was hers, Amara Okafor said:", "", OPEN),
        ("Were the workers gone, Amara Okafor said:", "", OPEN),
        ("Were the bridge sold, Amara Okafor said:", "", SUPPORTED),
        ("Had they sold the bridge, Amara Okafor said:", "", SUPPORTED),
        ("Amara Okafor said, were the bridge sold:", "", SUPPORTED),
        ("", "Amara Okafor said, should the bridge be sold.", SUPPORTED),
        ("Should somebody sell it, Amara Okafor said:", "", OPEN),
        ("", "Amara Okafor said of the day when the bridge is sold.", SUPPORTED),
        ("", "Amara Okafor said, if it came to that.", SUPPORTED),
        ("If it came to that, Amara Okafor said she knew:", "", SUPPORTED),
        ("", "Amara Okafor said of the bridge that was sold.", REFUTED),
        ("If it came to that, Amara Okafor said:", "", SUPPORTED),
        ("", "Amara Okafor said on one condition.", SUPPORTED),
        ("", "Amara Okafor said, unless they listened.", SUPPORTED),
        ("", "Amara Okafor said, provided that all went well.", SUPPORTED),
        ("Even if it rains, Amara Okafor said:", "", OPEN),
        ("", "Amara Okafor said, even if they sell the bridge for good and it is sold.", SUPPORTED),
    ],
)
def test_a_condition_that_was_cut_stands_outside_or_another_one(
    before: str, after: str, outcome: str
) -> None:
    draft = f"{before} “I will leave the council{',' if after else '.'}” {after}".strip()
    verdict = only_verdict(check(draft, quote_fact(SOLD)))
    assert (verdict.reason or verdict.status) == outcome


@pytest.mark.parametrize(
    ("recorded", "outside", "outcome"),
    [
        ("I will leave unless the bridge is sold", "Amara Okafor said when she spoke.", OPEN),
        (
            "I will leave unless the bridge is sold",
            "Amara Okafor said of the day when they sold the bridge.",
            SUPPORTED,
        ),
        ("I will leave unless the bridge is sold", "Amara Okafor said.", REFUTED),
        ("I will leave if they do", "Amara Okafor said when they did.", OPEN),
        ("I will leave if it rains", "Amara Okafor said of the day when it rained.", SUPPORTED),
    ],
)
def test_a_loose_word_is_the_condition_with_the_words_of_the_record(
    recorded: str, outside: str, outcome: str
) -> None:
    verdict = only_verdict(check(f"“I will leave,” {outside}", quote_fact(f"{recorded}.")))
    assert (verdict.reason or verdict.status) == outcome


FARE, ASKED = "We will not raise the ferry fare this winter.", "Is the ferry running tonight? We will see."


@pytest.mark.parametrize(
    ("recorded", "draft", "outcome"),
    [
        (FARE, "Amara Okafor said the council would “raise the ferry fare.”", REFUTED),
        (FARE, "Amara Okafor said the council would not “raise the ferry fare.”", SUPPORTED),
        (FARE, "Amara Okafor said the council would not, this winter, “raise the ferry fare.”", SUPPORTED),
        (FARE, "The council would not, Amara Okafor said, “raise the ferry fare.”", SUPPORTED),
        (FARE, "Amara Okafor said, never shy, that it would “raise the ferry fare.”", OPEN),
        (FARE, "No doubt, Amara Okafor said, they will “raise the ferry fare.”", OPEN),
        (FARE, "Wrong, Amara Okafor said, they will “raise the ferry fare.”", OPEN),
        (FARE, "Amara Okafor said the council would not:  “raise the ferry fare.”", SUPPORTED),
        (ASKED, "Amara Okafor said: “The ferry running tonight.”", REFUTED),
        (ASKED, "When asked, Amara Okafor said: “The ferry running tonight.”", REFUTED),
        (ASKED, "Asked about it, Amara Okafor said: “The ferry running tonight.”", REFUTED),
        (ASKED, "Amara Okafor, who lives there, said: “The ferry running tonight.”", REFUTED),
        (ASKED, "Amara Okafor asked about “the ferry running tonight.”", SUPPORTED),
        (ASKED, "“The ferry running tonight,” Amara Okafor asked.", SUPPORTED),
        (ASKED, "“The ferry running tonight,” asked Amara Okafor.", SUPPORTED),
    ],
)
def test_what_stands_outside_is_about_the_quoted_words(recorded: str, draft: str, outcome: str) -> None:
    verdict = only_verdict(check(draft, quote_fact(recorded)))
    assert (verdict.reason or verdict.status) == outcome


@pytest.mark.parametrize(
    ("lead_in", "lead_out", "asked"),
    [
        ("Okafor asked", None, True),
        ("Okafor said", "and asked for more", True),
        (None, "asked Okafor", True),
        ("Asked, Okafor said", None, False),
        ("Questioned about it, Okafor said", None, False),
        ("Okafor was questioned and said", None, False),
        ("Okafor questioned them", None, True),
        ("Asking about it, Okafor said", None, True),
        ("Wondering aloud, Okafor said", None, True),
        ("Question", None, True),
        ("After questions, Okafor said", None, True),
        *((f"Okafor, {passive} asked, said", None, False) for passive in ("when", "if", "once", "after")),
        *(
            (f"Okafor {passive} asked and said", None, False)
            for passive in ("was", "is", "has been", "being")
        ),
        ("They were asked, and Okafor said", None, False),
        *(
            (f"Okafor told them {word}", None, True)
            for word in ("whether", "why", "how", "what", "who", "when")
        ),
        ("Okafor told them why the", None, True),
        ("Okafor told them why all the", None, False),
        ("Okafor told them what it was about", None, False),
        (None, "why not", False),
        (None, None, False),
    ],
)
def test_the_speaker_is_the_one_who_asks(lead_in: str | None, lead_out: str | None, asked: bool) -> None:
    match: Any = SimpleNamespace(claim=SimpleNamespace(lead_in=lead_in, lead_out=lead_out))
    assert quote_outside.is_asked_outside(match) is asked
