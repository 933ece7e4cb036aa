"""What a newspaper makes of spoken words, and one word more of which would be another quotation.

Each pair is a sentence on record with two ways of printing it: one that says the same, one that does not.
"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Checker, Options, Status, Store

PAIRS = {
    "a contraction begun again": (
        "We paid a lot for the bridge, and it's - it still isn't open.",
        "We paid a lot for the bridge, and it still isn't open.",
        "We paid a lot for the bridge, and it still is open.",
    ),
    "a negation is no false start": (
        "We paid a lot for the bridge, and it's - it is not open.",
        "We paid a lot for the bridge, and it is not open.",
        "We paid a lot for the bridge, and it is open.",
    ),
    "several words begun again": (
        "The board has told us, uh – has told this town three times that the river is clean.",
        "The board has told this town three times that the river is clean.",
        "The board has told this town three times that the harbor is clean.",
    ),
    "a long sound of hesitation": (
        "There will be a cut in the uhh – fare for the ferry.",
        "There will be a cut in the fare for the ferry.",
        "There will be no cut in the fare for the ferry.",
    ),
    "a slip in a scale": (
        "We had 10 million guests on the boats that summer.",
        "We had 10 milllion guests on the boats that summer.",
        "We had 10 biillion guests on the boats that summer.",
    ),
    "a slip in a unit": (
        "We had only 7 percent of the vote on the coast.",
        "We had only 7 perceent of the vote on the coast.",
        "We had only 8 perceent of the vote on the coast.",
    ),
    "a slip in what may be an ordinal": (
        "I want to go back a second to the tolls.",
        "I want to go back a seecond to the tolls.",
        "I want to go back a seventh to the tolls.",
    ),
    "a slip in a genitive": (
        "The mother's money paid for the bridge.",
        "The mothher's money paid for the bridge.",
        "The brother's money paid for the bridge.",
    ),
    "a scale of one letter": (
        "They offered us 300 million, and we asked for more.",
        "They offered us 300m, and we asked for more.",
        "They offered us 300k, and we asked for more.",
    ),
    "a month in small letters": (
        "When we met on August 9, 2023, the harbor was closed.",
        "When we met on august 9, 2023, the harbor was closed.",
        "When we met on august 8, 2023, the harbor was closed.",
    ),
}


def _worst(record: str, draft: str) -> Status | None:
    fact = {
        "kind": "quote",
        "speaker": "Ada Ames",
        "words": record,
        "said": "2024-12-01",
        "source": "Minutes",
    }
    checker = Checker(Store.from_records([fact]), Options(dateline=date(2024, 12, 2)))
    return checker.check(draft, "draft.txt").worst


def _said(words: str) -> str:
    return f"“{words.removesuffix('.')},” Ada Ames said."


@pytest.mark.parametrize(("record", "same", "other"), PAIRS.values(), ids=PAIRS)
def test_what_is_tidied_is_supported_and_what_is_changed_refuted(record: str, same: str, other: str) -> None:
    assert _worst(record, _said(same)) is Status.SUPPORTED
    assert _worst(record, _said(other)) is Status.REFUTED


LIKE = {
    "the end alone": (
        "I think the people of the island want it now.",
        "We cannot do this sort of thing to the people of the island.",
        Status.NOT_ENOUGH_INFO,
    ),
    "one word in another place": (
        "We can do this sort of thing to the people of the island.",
        "We cannot do this sort of thing to the people of the island.",
        Status.REFUTED,
    ),
}


@pytest.mark.parametrize(("record", "words", "status"), LIKE.values(), ids=LIKE)
def test_a_sentence_of_which_the_end_alone_is_on_record_is_another_sentence(
    record: str, words: str, status: Status
) -> None:
    assert _worst(record, _said(words)) is status


CUT = {
    "a relative clause goes on": (
        "There are men who are not looking for work on the docks.",
        "Ada Ames said the men were “looking for work on the docks.”",
        Status.REFUTED,
    ),
    "a predicate of its own": (
        "Those who do not pay will lose the boats.",
        "Ada Ames said they “will lose the boats.”",
        Status.SUPPORTED,
    ),
    "not only": (
        "The levy touches not only the harbor but the coast.",
        "Ada Ames said the levy touches “only the harbor.”",
        Status.REFUTED,
    ),
    "how often": (
        "Often the ferry is late, and that is our own fault.",
        "“The ferry is late, and that is our own fault,” Ada Ames said.",
        Status.NOT_ENOUGH_INFO,
    ),
    "how often, outside": (
        "The ferry is often late in the morning.",
        "Ada Ames said the ferry is often “late in the morning.”",
        Status.SUPPORTED,
    ),
    "an assurance": (
        "And believe me, the ferry is unsafe.",
        "“The ferry is unsafe,” Ada Ames said.",
        Status.SUPPORTED,
    ),
    "the belief of others": (
        "They believe me, the ferry is unsafe.",
        "“The ferry is unsafe,” Ada Ames said.",
        Status.REFUTED,
    ),
    "it is time to say": (
        "It is time to say that the ferry is unsafe.",
        "“The ferry is unsafe,” Ada Ames said.",
        Status.SUPPORTED,
    ),
    "it is time to write": (
        "It is time to write the next chapter, and to write it well.",
        "Ada Ames spoke of “the next chapter.”",
        Status.SUPPORTED,
    ),
    "others say it is time to write": (
        "They say it is time to write the next chapter, and to write it well.",
        "Ada Ames said: “The next chapter, and to write it well.”",
        Status.REFUTED,
    ),
    "a thing that is asked about": (
        "We must decide whether we want a ferry that works.",
        "Ada Ames spoke of “a ferry that works.”",
        Status.SUPPORTED,
    ),
    "a clause that is asked": (
        "We must decide whether we want a ferry that works.",
        "Ada Ames said “we want a ferry that works.”",
        Status.REFUTED,
    ),
    "provided for": (
        "We have also provided in our plan for a new pier.",
        "Ada Ames spoke of “a new pier.”",
        Status.SUPPORTED,
    ),
    "provided that": (
        "The boats may sail provided the harbor is clear.",
        "Ada Ames said “the harbor is clear.”",
        Status.REFUTED,
    ),
    "a place behind a passive": (
        "Thrift is demanded in every room of the town hall.",
        "Ada Ames used the phrase “in every room of the town hall.”",
        Status.SUPPORTED,
    ),
    "what it was not to do": (
        "It was a failure of courage not to renew the lease.",
        "Ada Ames said “it was a failure of courage.”",
        Status.SUPPORTED,
    ),
    "what is promised not to be done": (
        "We promise not to renew the lease.",
        "Ada Ames said “we promise.”",
        Status.REFUTED,
    ),
    "the verb of a negation outside": (
        "He has never, to my knowledge, ridden in the second carriage.",
        "Ada Ames said he had never ridden “in the second carriage.”",
        Status.SUPPORTED,
    ),
    "the writer's own negation": (
        "He has often ridden in the second carriage.",
        "Ada Ames said he had never ridden “in the second carriage.”",
        Status.NOT_ENOUGH_INFO,
    ),
    "a noun in brackets": (
        "It has no dates, and it has no numbers.",
        "“It [the plan] has no dates, and it has no numbers,” Ada Ames said.",
        Status.SUPPORTED,
    ),
    "a noun in -ly in brackets": (
        "We will open the home in the spring.",
        "“We will open the home [a house for the elderly] in the spring,” Ada Ames said.",
        Status.SUPPORTED,
    ),
    "an adverb in brackets": (
        "We will open the home in the spring.",
        "“We will [reluctantly] open the home in the spring,” Ada Ames said.",
        Status.NOT_ENOUGH_INFO,
    ),
    "a verb in brackets": (
        "It has no dates, and it has no numbers.",
        "“It [may plan] has no dates, and it has no numbers,” Ada Ames said.",
        Status.NOT_ENOUGH_INFO,
    ),
}


@pytest.mark.parametrize(("record", "draft", "status"), CUT.values(), ids=CUT)
def test_what_was_cut_counts_where_it_governs_the_kept_words(record: str, draft: str, status: Status) -> None:
    assert _worst(record, draft) is status


ASKED = "Do you want boats or bridges?"


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Ada Ames said on Sunday, in remarks that were widely reported.", Status.SUPPORTED),
        ("Ada Ames said in a debate that drew 2,000 people.", Status.SUPPORTED),
        ("Ada Ames said in a letter that lawyers had asked.", Status.NOT_ENOUGH_INFO),
        ("Ada Ames told reporters that was the question.", Status.NOT_ENOUGH_INFO),
    ],
)
def test_a_that_clause_of_the_occasion_leaves_the_speaker_her_question(behind: str, status: Status) -> None:
    assert _worst(ASKED, f"“{ASKED}” {behind}") is status


@pytest.mark.parametrize(
    "apposition", ["the mayor", "the opposition leader", "a mayor", "the mayor of Carrow"]
)
def test_an_office_between_commas_is_that_of_the_person_before_it(apposition: str) -> None:
    draft = f"Ada Ames, {apposition}, was blunt. “Boats or bridges,” she said."
    assert _worst("Boats or bridges.", draft) is Status.SUPPORTED
