import pytest

from factcheck.reading import find_mentions


@pytest.mark.parametrize(
    "text",
    [
        "on page 12",
        "Article 5 says",
        "the FTSE 100 rose",
        "the S&P 500 fell",
        "No. 10 declined to comment",
        "Phase 3 trials",
        "type 2 diabetes",
        "a category 4 storm",
        "In Court 3, lawyers",
        "Apollo 11 landed",
        "Flight 370",
        "to reach net zero in time",
        "They stood at Ground Zero.",
        "Phase Two of the plan",
        "on Channel Four",
        "along Route Sixty-Six",
    ],
)
def test_a_number_in_a_name_is_no_count(text: str) -> None:
    assert find_mentions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "no 10 people",
        "12 pages",
        "a court 3 miles off",
        "fell 100 points",
        "the two rooms",
        "In court 12 people sat",
        "at that stage three people sat down",
        "Court Five times in a row",
        "the Two rooms",
        "a net five",
        "Room 12345",
    ],
)
def test_a_count_beside_such_a_word_is_read(text: str) -> None:
    assert [mention.kind for mention in find_mentions(text)] == ["number"]
