from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import find_mentions, parse_figure, parse_pair
from factcheck.reading.mention import Mention
from factcheck.values.quantity import Pair, Quantity

DATELINE = date(2024, 4, 10)
counts = st.integers(0, 250)


def pairs(text: str) -> list[Mention]:
    return [mention for mention in find_mentions(text, DATELINE) if mention.kind == "pair"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The chamber voted 52-48 to confirm her.", "52-48"),
        ("a 7-2 vote", "7-2"),
        ("a 5–4 ruling", "5-4"),
        ("The court ruled 7-2.", "7-2"),
        ("Hull won 3-1.", "3-1"),
        ("Leeds lost 1-3 to Hull", "1-3"),
        ("They beat the Harbour City Giants 101-98 in overtime.", "101-98"),
        ("The teams drew 0-0.", "0-0"),
        ("The bill passed 218 to 210.", "218-210"),
        ("The measure cleared the upper house 68 to 30.", "68-30"),
        ("They trail 0-2 in the series.", "0-2"),
        ("a seven-to-two vote", "7-2"),
        ("carried by nine votes to six", "9-6"),
        ("a win by three goals to one", "3-1"),
        ("voted 1,204-998 for it", "1204-998"),
        ("the chamber is split 50-50", "50-50"),
        ("Leeds 3-1 Hull", "3-1"),
        ("The amendment failed 44-56 after a recount.", "44-56"),
    ],
)
def test_votes_and_scores_are_pairs_in_their_order(text: str, pair: str) -> None:
    (mention,) = pairs(text)
    assert str(mention.value) == pair
    assert mention.as_record() == {
        "start": mention.start,
        "end": mention.end,
        "kind": "pair",
        "value": pair,
    }


@pytest.mark.parametrize(
    "text",
    [
        "the 2009-13 slump",
        "a 9-5 job",
        "open 24-7",
        "a 50-50 chance",
        "call 555-1234",
        "He lost 5-10 pounds.",
        "The party won 10-15 seats.",
        "It won 10-15 percent of votes.",
        "ages 5-10 won prizes",
        "won 3-4 million votes",
        "won $3-4 million",
        "The index fell 12 points to 5,200.",
        "prices rose from 3 to 4 points",
        "beat forecasts by 2-3 percent",
        "voted 5 to 10 times",
        "lost 10 to 12 games",
        "passed 2-1/2 years ago",
        "a win on 7-2-2020",
        "odds of 5-1 on a win",
        "a 5-1 favourite to win",
        "won in a 4-3 formation",
        "cut from 12 votes to 8",
        "a ratio of 3-1 against",
    ],
)
def test_ranges_hours_and_changes_are_no_pairs(text: str) -> None:
    assert pairs(text) == []


@given(first=counts, second=counts)
def test_a_vote_is_read_as_it_is_printed(first: int, second: int) -> None:
    pair = Pair(first, second)
    assert parse_pair(str(pair)) == pair
    (mention,) = pairs(f"The council voted {pair} on it.")
    assert mention.value == pair


@pytest.mark.parametrize("text", ["7-2", "7–2", "7 to 2", "seven to two", "7 votes to 2", "a 7-2 ruling"])
def test_a_whole_string_is_a_pair(text: str) -> None:
    assert parse_pair(text) == Pair(7, 2)


@pytest.mark.parametrize("text", ["7", "7-2-1", "7%-2%", "7-2 people", "", "$7-2", "7 and 2"])
def test_what_is_no_pair_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(ValueError, match="not a vote or a score"):
        parse_pair(text)


def test_a_figure_is_a_pair_or_a_quantity() -> None:
    assert parse_figure("52-48") == Pair(52, 48)
    assert isinstance(parse_figure("2-7"), Quantity)
    with pytest.raises(ValueError, match="is not a figure"):
        parse_figure("none")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("In the end they lost 1-3.", "1-3"),
        ("In the end they lost 1-3, again.", "1-3"),
        ("In the end they lost 1-3 at home.", "1-3"),
        ("In the end they lost 1-3 pounds.", None),
    ],
)
def test_a_defeat_counts_nothing(text: str, pair: str | None) -> None:
    assert [mention.text for mention in pairs(text)] == ([] if pair is None else [pair])
