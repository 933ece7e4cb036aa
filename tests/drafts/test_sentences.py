from __future__ import annotations

import runpy
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts import draft_from_text, sentence_ranges, sentences

CORPUS = runpy.run_path(str(Path(__file__).parents[1] / "corpus" / "sentences" / "score.py"))

WORDS = (
    *("The", "a", "U.S.", "Mr.", "No.", "10", "p.m.", ".", "...", "!", "?", "“", "”", "Lee", "asked", "-"),
    "\n",
)
PIECES = st.lists(st.sampled_from(WORDS))


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_ranges(text)]


def test_the_corpus_is_large_enough_to_say_something() -> None:
    assert sum(len(lines) for lines in CORPUS["paragraphs"]()) >= 200


@pytest.mark.parametrize("group", ["written-first", "written-after", "written-last", "written"])
def test_boundaries_in_the_corpus(group: str) -> None:
    assert CORPUS["score"](CORPUS["own"], group).f1 >= 0.98


@given(words=PIECES, name=st.sampled_from(["a.txt", "a.md"]))
def test_sentences_cover_all_prose_in_order(words: list[str], name: str) -> None:
    draft = draft_from_text(" ".join(words), name)
    found = sentences(draft)
    covered = "".join(draft.text[each.start : each.end] for each in found)
    prose = "".join(draft.text[block.start : block.end] for block in draft.blocks)
    assert "".join(covered.split()) == "".join(prose.split())
    assert all(one.end <= two.start for one, two in pairwise(found))
    for each in found:
        words_ = draft.text[each.start : each.end]
        assert words_ == words_.strip() != ""
        assert any(block.start <= each.start and each.end <= block.end for block in draft.blocks)


@given(words=PIECES)
def test_a_part_of_a_text_is_split_as_if_it_stood_alone(words: list[str]) -> None:
    text = " ".join(words)
    around = f"Before. {text} After."
    inside = [around[start:end] for start, end in sentence_ranges(around, 8, 8 + len(text))]
    assert inside == split(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. President met Mr. Smith and J. R. Lee.",
        "George W. Ash vs. Ann Lee is No. 10 on the list, p. 4.",
        "It opens at 5 p.m. Friday, or 6 p.m. EST.",
        "It costs $1.2bn. or so.",
        "Lt. Gen. Ann Lee, Ph.D., spoke on Nov. 8, i.e. Tuesday.",
        "“Will it hold?” Harbor captain Ann Lee asked.",
        "“It held!” shouted Ann Lee.",
        "“I wonder…” Lee said.",
        "Shares in Yahoo! Japan rose.",
        "The crane … President Lee’s pride … stays.",
        "1. The crane stays.",
        "Sen. Lee, R-Ohio, and Rep. Ash, D-Calif. (by phone), voted.",
        "At 6 ft. 7 in., he is tall.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It left the U.S.", "The crane stays."),
        ("It left the U.S.", "“The crane stays.”"),
        ("It left Salem, Mass.", "Ms. Lee stays."),
        ("It opens at 5 p.m.", "The crane stays."),
        ("It costs $1.2bn.", "Both agree."),
        ("“It held.”", "Lee left."),
        ("“Will it hold?”", "The captain left."),
        ("“It held!”", "Fans outside were told to wait."),
        ("(It held.)", "Lee left."),
        ("Was it No. 10?", "No."),
        ("He said no.", "Lee left."),
        ("Plan B.", "It held."),
        ("It was sold to Brix Inc.", "In May it closed."),
        ("It held…", "Lee left."),
        ("It rose to 5.", "Lee left."),
        ("It held in 2024.", "10 boats left."),
        ("The captain asked, “Why?”", "He left."),
    ],
)
def test_two_sentences_are_told_apart(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]
    assert split(f"{first}\r\n{second}") == [first, second]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    assert split("“It held. Lee left. Ash stayed.") == ["“It held.", "Lee left.", "Ash stayed."]


@pytest.mark.parametrize("unit", ["a. ", "U.S. ", "“", "A. B ", "! ", ". . ", "\n", "“A? B "])
def test_a_megabyte_of_one_thing_is_split(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It lifted off on April 10, 2024.Norway's exports rose.", 2),
        ("The ferry left the harbor.Nobody saw it.", 2),
        ("They met in St.Petersburg at noon.", 1),
        ("They booked on Hotels.Com last week.", 1),
        ("The U.S.Army came at 5 p.m.Friday.", 1),
        ("It grew by 1.5.Exports fell.", 1),
    ],
)
def test_a_space_may_lack_behind_a_full_stop(text: str, count: int) -> None:
    assert len(split(text)) == count
