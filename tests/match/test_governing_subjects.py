"""What a cut subject, aside or condition does to kept words, and a near one that does nothing."""

from __future__ import annotations

import pytest

from factcheck.match.governing import leading
from factcheck.match.governing_behind import trailing
from factcheck.match.governors import Governs
from factcheck.reading.words import Word, read_words


def parted(text: str) -> tuple[str, tuple[Word, ...], tuple[Word, ...]]:
    """A sentence with a bar in it: the sentence without it, and the words on both sides."""
    at = text.index("|")
    plain = f"{text[:at]} {text[at + 1 :]}"
    words = read_words(plain).words
    return plain, tuple(w for w in words if w.start < at), tuple(w for w in words if w.start > at)


def before(text: str) -> Governs | None:
    plain, cut, kept = parted(text)
    found = leading(plain, cut, kept[0].start, kept)
    return found.governs if found else None


def after(text: str) -> Governs | None:
    plain, kept, cut = parted(text)
    found = trailing(plain, cut, kept[-1].end, kept)
    return found.governs if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Nobody on this council was|aware of the leak",
        "No ward in the north of this county will be|closed this winter",
        "Not one of the pumps that we bought from them|is working today",
        "None of the people whom I have met in this valley|wants the dam",
        "Neither of the two ferries that we bought has ever|been late",
        "Never in my forty years at sea have I|been afraid of a storm",
        "At no time did I|tell the union to strike",
        "We will not, under any circumstances,|raise the fare",
        "We will never, as long as I am mayor,|raise the fare",
        "I do not believe that the bank is|honest with us",
        "The council is far from certain that|the money will come",
    ],
)
def test_a_negated_subject_or_clause_governs_the_predicate(text: str) -> None:
    assert before(text) is Governs.NEGATION


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("They claim the harbor is|full of mud", Governs.ATTRIBUTION),
        ("They told us the harbor|is full of mud", Governs.ATTRIBUTION),
        ("The people who built the bridge say it was|the work of their lives", Governs.ATTRIBUTION),
        ("She told me that the house was cold and that|the children were ill", Governs.ATTRIBUTION),
        ("Few people in this town|believe that the bridge is safe", Governs.LIMIT),
        ("Only a fool would|sell the harbor", Governs.LIMIT),
        ("There is little|evidence that the dam is safe", Governs.LIMIT),
        ("There is little evidence that|the dam is safe", Governs.LIMIT),
        ("We can talk; if the price falls, we|will sell the harbor", Governs.LIMIT),
        ("Should|any state refuse to obey, the union must act.", Governs.CONDITION),
        ("They want you to|think that the bridge is safe", Governs.LIMIT),
        ("More than|half of our nurses come from abroad", Governs.LIMIT),
    ],
)
def test_a_cut_subject_may_limit_the_predicate(text: str, governs: Governs) -> None:
    assert before(text) is governs


@pytest.mark.parametrize(
    "text",
    [
        "Nobody who was there will forget how|the town came together",
        "No child is safe when|the dam is leaking",
        "No ward in the north that was|closed last year is open",
        "No doubt the harbor will be|open by May",
        "It is not until Friday that|we vote",
        "I think the wall|will hold for a century",
        "Everybody knows the mayor is|a good man",
        "The people who believe the mayor|are fools",
        "What the union said about the bridge was|unkind and unfair",
        "The little|boy ran to the harbor",
        "Should|we sell the harbor?",
        "I want you to|think of your children",
        "I say to those who doubt us that|the town will pay",
    ],
)
def test_a_negation_or_verb_of_another_clause_governs_nothing(text: str) -> None:
    assert before(text) is None


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("That we sold the harbor|is a lie.", Governs.RETRACTION),
        ("It is easier to close a school|than to open one.", Governs.LIMIT),
        ("The bridge is safe|, isn't it, and we can all go home?", Governs.QUESTION),
        ("We sold the harbor|, my rival keeps saying.", Governs.ATTRIBUTION),
        ("The shelter on Ninth Street|will not close this winter.", None),
        ("We will pay the debt|, to maintain our name.", None),
        ("They called the Guard on Tuesday|, should have called them on Monday.", None),
    ],
)
def test_what_stands_behind_the_kept_words(text: str, governs: Governs | None) -> None:
    assert after(text) is governs


@pytest.mark.parametrize(
    ("text", "is_governed"),
    [
        ("If the river rises, we|sell the boats", True),
        ("The river rises, we|sell the boats", False),
        ("We said it; the river rises, we|sell the boats", False),
        ("We said it; if the river rises, we|sell the boats", True),
        ("Quickly|wants the boats", False),
        ("Nobody quickly|wants the boats", True),
        ("We will not, as I said,|sell the boats", True),
        ("We will not; as I said,|sell the boats", False),
        ("Should we|sell the boats, they pay", True),
        ("Should|we sell the boats, they pay", True),
        ("Had|been sold, the boats", False),
        ("Should quickly rivers|rise, they pay", False),
    ],
)
def test_a_condition_or_negation_before_a_pause(text: str, is_governed: bool) -> None:
    assert (before(text) is not None) is is_governed
