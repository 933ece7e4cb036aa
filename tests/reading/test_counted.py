"""Distances from a day, and lengths that end with one."""

from datetime import date

import pytest

from factcheck.reading import find_mentions
from factcheck.values.period import Period

WEDNESDAY = date(2024, 4, 10)


def found(text: str) -> list[tuple[str, object]]:
    mentions = [one for one in find_mentions(text, WEDNESDAY) if one.kind.startswith("date")]
    return [(one.text, record["value"] if (record := one.as_record()) else one.unparsed) for one in mentions]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It grew in the two years to March.", "two years to March", "2022-04-01..2024-03-31"),
        ("The week ending April 12, 2024, was calm.", "week ending April 12, 2024", "2024-04-06..2024-04-12"),
        ("the quarter ended Dec. 31, 2023", "quarter ended Dec. 31, 2023", "2023-10-01..2023-12-31"),
        # A pause, or a word that is no time, parts the quarter from its end.
        ("The quarter ended, Dec. 31, 2023, in tears.", "Dec. 31, 2023", "2023-12-31"),
        ("the turn of the 20th century", "turn of the 20th century", "1890-01-01..1910-12-31"),
    ],
)
def test_a_length_is_read_with_the_time_it_ends_with(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    "text", ["The quarter ended badly.", "at the turn of the year", "the turn of the tide"]
)
def test_an_end_without_a_time_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "is_loose"),
    [
        ("It burned over two days ago.", True),
        ("Over two days ago it burned.", True),
        ("It burned approximately two days ago.", True),
        ("It burned at Dover two days ago.", False),  # a town and no "over"
        ("It was handsome two days ago.", False),
        ("It burned two days ago.", False),
    ],
)
def test_a_hedge_before_a_distance_is_a_word_of_its_own(text: str, is_loose: bool) -> None:
    (mention,) = find_mentions(text, WEDNESDAY)
    assert isinstance(mention.value, Period)
    assert mention.value.approximate is is_loose
