"""A negation that the writer puts before the marks, and words in brackets that say more than they explain."""

from __future__ import annotations

import pytest

from factcheck import Checker, Store

RIDDEN = "in the second carriage"


def rules(record: str, draft: str) -> set[str]:
    store = Store.from_records([{"kind": "quote", "speaker": "Ada Ames", "words": record, "source": "log"}])
    return {finding.rule for verdict in Checker(store).check(draft).verdicts for finding in verdict.findings}


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (f"He has never, to my knowledge, ridden {RIDDEN}.", "never ridden"),
        (f"He doesn't, to my knowledge, often ride {RIDDEN}.", "not often ride"),
        (f"He has never, to my knowledge, sat and {RIDDEN}.", "never sat and"),
    ],
)
def test_a_negation_of_the_record_that_was_cut_may_stand_outside(record: str, told: str) -> None:
    assert "QUO129" not in rules(record, f"Ada Ames said he had {told} “{RIDDEN}.”")


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (f"He has never walked but, to my knowledge, ridden {RIDDEN}.", "never ridden"),
        (f"He never walks when he has, to my knowledge, ridden {RIDDEN}.", "never ridden"),
        (f"He has never, to my knowledge, ridden {RIDDEN}.", "never slept"),
        (f"He has never, to my knowledge, ridden {RIDDEN}.", "ridden never"),
        (f"Often, to my knowledge, ridden {RIDDEN}.", "never ridden"),
        (f"Ridden {RIDDEN}.", "never ridden"),
    ],
)
def test_a_negation_that_the_record_does_not_have_there_is_the_writers(record: str, told: str) -> None:
    assert "QUO129" in rules(record, f"Ada Ames said he had {told} “{RIDDEN}.”")


@pytest.mark.parametrize("noun", ["the plan", "a plan", "the hopes of the town"])
def test_a_noun_in_brackets_behind_its_article_explains(noun: str) -> None:
    found = rules("It will be ready by spring.", f"“[{noun}] will be ready by spring,” Ada Ames said.")
    assert found == {"QUO132"}


@pytest.mark.parametrize("words", ["they plan", "plan", "the most boats", "the old plan", "two boats"])
def test_what_may_be_and_how_it_is_says_more_in_brackets(words: str) -> None:
    found = rules("It will be ready by spring.", f"“[{words}] will be ready by spring,” Ada Ames said.")
    assert "QUO131" in found
