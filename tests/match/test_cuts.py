"""What is left out, and whether it governs what is kept."""

from __future__ import annotations

import pytest

from factcheck.facts import QuoteFact, Source
from factcheck.match.align import align
from factcheck.match.cuts import Cut, Governs, find_cuts
from factcheck.reading.words import read_words
from factcheck.store.index import Recorded


def cuts(quoted: str, recorded: str, before: str = "") -> tuple[Cut, ...]:
    words = read_words(recorded)
    alignment = align(read_words(quoted), words)
    assert alignment is not None
    fact = QuoteFact(speaker="Ada Lund", words=recorded, source=Source(title="minutes"))
    return find_cuts(alignment, Recorded(fact, words, read_words(before), read_words("")))


@pytest.mark.parametrize(
    ("quoted", "recorded", "word", "governs"),
    [
        ("raise the fare", "We will not raise the fare this winter.", "not", Governs.NEGATION),
        (
            "the bridge is safe",
            "I do not believe for one minute that the bridge is safe.",
            "not",
            Governs.NEGATION,
        ),
        (
            "the bridge is safe",
            "Nobody in this town believes that the bridge is safe.",
            "Nobody",
            Governs.NEGATION,
        ),
        ("the bridge is safe", "It is false that the bridge is safe.", "false", Governs.NEGATION),
        ("we sell the harbor", "We sell the harbor in no circumstances.", "no", Governs.NEGATION),
        ("I will leave", "I will leave if the bridge is sold.", "if", Governs.CONDITION),
        (
            "close the old stone",
            "We will close the old stone bridge if the river rises.",
            "if",
            Governs.CONDITION,
        ),
        ("sell the", "We will sell the ferry pier unless rents rise.", "unless", Governs.CONDITION),
        ("the gardens under the", "We plant the gardens under the castle if it rains.", "if", Governs.LIMIT),
        ("the pier will close", "Unless we act the pier will close.", "Unless", Governs.CONDITION),
        ("the war is lost", "My rivals claim the war is lost.", "claim", Governs.ATTRIBUTION),
        ("the war is lost", "Some people say that the war is lost.", "say", Governs.ATTRIBUTION),
        ("We will ... raise the fare", "We will not, I repeat, not raise the fare.", "not", Governs.NEGATION),
    ],
)
def test_what_governs_the_kept_words_is_found(
    quoted: str, recorded: str, word: str, governs: Governs
) -> None:
    found = [(cut.governor.text, cut.governs) for cut in cuts(quoted, recorded) if cut.governor]
    assert found == [(word, governs)]


@pytest.mark.parametrize(
    ("quoted", "recorded"),
    [
        ("the bridge is safe", "I believe the bridge is safe."),
        ("we will close the old", "We will close the old bridge even if the town protests."),
        ("we went down to the", "We went down to the river to see if the bridge holds."),
        ("we run the best ferry in", "We run the best ferry in town if you ask me."),
        ("we run the best ferry in town", "We run the best ferry in town if you ask me."),
        ("we will close the", "We will close the bridge, and if the river rises we will open it."),
        ("the old castle", "The old castle falls if the tide turns."),
        ("the bridge is safe", "There is no doubt that the bridge is safe."),
        ("the bridge is safe", "It was not cheap, and the bridge is safe."),
        ("are our neighbors", "The people who did not vote are our neighbors."),
        ("I will leave", "I will leave, if the bridge is sold."),
        ("We sell the harbor", "We sell the harbor and not the pier."),
        ("We will not ... raise the fare", "We will not, I repeat, not raise the fare."),
        ("needs new engines", "The ferry is not fast. The ferry needs new engines."),
    ],
)
def test_what_governs_something_else_is_not(quoted: str, recorded: str) -> None:
    assert not [cut for cut in cuts(quoted, recorded) if cut.governor]


def test_words_on_record_before_the_fact_can_govern_it_too() -> None:
    assert (
        cuts("raise the fare", "raise the fare this winter.", before="We will not")[0].governs
        is Governs.NEGATION
    )
    assert cuts("raise the fare", "raise the fare this winter.", before="We will not.")[0].governs is None


@pytest.mark.parametrize(
    ("quoted", "recorded", "splices"),
    [
        ("I was told ... we lost the vote", "I was told we won. I think we lost the vote.", True),
        ("We ... won", "We lost, I admit, but they won.", True),
        ("We lost the vote ... We will try again", "We lost the vote. It rained. We will try again.", False),
        ("We lost ... We will try again", "We lost the vote. It rained. We will try again.", False),
        ("The pier ... needs new planks", "The pier, built long ago, needs new planks.", False),
    ],
)
def test_an_ellipsis_that_makes_a_third_sentence_of_two(quoted: str, recorded: str, splices: bool) -> None:
    assert any(cut.splices for cut in cuts(quoted, recorded)) is splices


@pytest.mark.parametrize(
    ("quoted", "splices"),
    [
        ("We hope … the bridge opens to the public", True),
        ("We hope … The bridge opens to the public", False),
        ("We hope you come. … the bridge opens to the public", False),
        ("you come … the bridge opens to the public", False),
    ],
)
def test_an_ellipsis_lets_no_kept_word_govern_another_sentence(quoted: str, *, splices: bool) -> None:
    found = cuts(quoted, "We hope you come. The bridge opens to the public in the spring.")
    assert [cut.splices for cut in found if not cut.is_edge] == [splices]


def test_what_a_kept_word_governs_on_record_it_governs_across_an_ellipsis() -> None:
    found = cuts(
        "We hope … that the bridge opens",
        "We hope, as we said last year, that the bridge opens in the spring.",
    )
    assert not any(cut.splices for cut in found)
