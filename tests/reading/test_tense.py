import pytest

from factcheck.reading.page import prepare
from factcheck.reading.tense import is_programme, leaning, tense_of


def lean(text: str) -> str | None:
    start = text.index("Friday")
    return leaning(prepare(text), start, start + len("Friday"))


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Friday.",
        "Police said Friday that he will be freed.",
        "On Friday, the gates closed.",
        "She was last seen on Friday.",
        "He is believed to have died on Friday.",
        "Ministers met to discuss the plan on Friday.",
        "Officials were forced to leave on Friday.",
        "The talks had begun on Friday.",
        "Mr. Will Smith spoke on Friday.",
        "It has been shut since Friday.",
        "By Friday, 300 had died.",
        "The boy may have drowned on Friday.",
        "The firm, which will close next year, cut 40 jobs on Friday.",
        "The United team lost on Friday.",
        "It did not open Friday.",
        "The council set a curfew on Friday.",
        "On Friday the town has woken to snow.",
        "He is said to have resigned on Friday.",
    ],
)
def test_what_has_happened_looks_back(text: str) -> None:
    assert lean(text) == "past"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will return to service on Friday.",
        "Judges are due to rule on Friday.",
        "A hearing is scheduled for Friday.",
        "The pair agreed to meet on Friday.",
        "On Friday, the council will meet.",
        "Voters go to the polls on Friday.",
        "The strike is to end on Friday.",
        "The film, which opened in May, will be shown on Friday.",
        "The union has called a strike for Friday.",
        "The funeral is on Friday.",
        "Friday is the deadline.",
        "They have until Friday to reply.",
        "A typhoon is forecast to hit the coast on Friday.",
        "She turns 83 on Friday.",
        "The new president takes office Friday.",
        "The U.S. Senate could vote on Friday.",
        "Investors braced ahead of Friday.",
        "The vote has been set for Friday.",
        "The launch slipped to Friday.",
        "The rules take effect Friday.",
        "The team hopes to have him back by Friday.",
        "It ended. On Friday the court is to sit.",
        "She is leaving on Friday.",
        "On Friday, voters go to the polls.",
        "On Friday the court is due to rule.",
    ],
)
def test_what_is_to_come_looks_ahead(text: str) -> None:
    assert lean(text) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "A hearing was scheduled for Friday.",
        "They were to meet on Friday.",
        "It was expected to reopen on Friday.",
        "The deal would have lapsed on Friday.",
        "The vote had been set for Friday.",
        "It was first, originally scheduled for Friday.",
        "He will fly home after meeting her on Friday.",
        "He will discuss Friday's attack.",
        "She offered him the house if he pays by Friday.",
    ],
)
def test_what_was_to_come_may_be_either(text: str) -> None:
    assert lean(text) == "either"


@pytest.mark.parametrize(
    "text",
    [
        "Friday",
        "He is accused of murder on Friday.",
        "a quiet Friday in Oslo",
        "The expected vote on Friday",
        "The wounded man on Friday",
        "On Friday he is gone.",
        "On Friday a divided court",
    ],
)
def test_where_nothing_says_nothing_is_said(text: str) -> None:
    assert lean(text) is None


def test_each_time_of_a_sentence_has_the_verb_nearest_before_it() -> None:
    text = "Talks that began on Monday will resume on Friday, said a man who left on Sunday."
    page = prepare(text)
    found = [
        leaning(page, text.index(day), text.index(day) + len(day)) for day in ("Monday", "Friday", "Sunday")
    ]
    assert found == ["past", "future", "past"]


@pytest.mark.parametrize(
    ("event", "tense"),
    [("The council will meet", "future"), ("She resigned", "past"), ("Will Smith", None), ("The vote", None)],
)
def test_the_tense_of_a_clause(event: str, tense: str | None) -> None:
    assert tense_of(event) == tense


@pytest.mark.parametrize(
    ("event", "is_one"),
    [
        ("The president takes office", True),
        ("Voters go to the polls", True),
        ("The vote", False),
        ("The play opens", True),
        ("Stocks at the open", False),
    ],
)
def test_a_clause_in_the_present_tells_a_programme(event: str, is_one: bool) -> None:
    assert is_programme(event) is is_one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They are expected to have a scheduled talk on Friday.", "future"),
        ("They are expected to have lunch on Friday.", "future"),
        ("They are expected to have met on Friday.", "past"),
        ("They are believed to have had a scheduled talk on Friday.", "past"),
    ],
)
def test_what_is_to_be_had_is_not_what_has_been_done(text: str, expected: str) -> None:
    assert lean(text) == expected
