"""What stands before a time: a bound ("after May 3"), a distance ("the day after May 3"), or neither."""

from datetime import date

import pytest

from factcheck.reading import Mention, find_mentions

WEDNESDAY = date(2024, 4, 10)


def only(text: str) -> Mention:
    (found,) = (one for one in find_mentions(text, WEDNESDAY) if one.kind.startswith("date"))
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left after May 3, 2024.", "2024-05-04.."),
        ("He left following May 3, 2024.", "2024-05-04.."),
        ("He left long after May 3, 2024.", "2024-05-04.."),
        ("He left before May 3, 2024.", "..2024-05-02"),
        ("He left in the time preceding May 3, 2024.", "..2024-05-02"),
        ("He left after May 2024.", "2024-06-01.."),
    ],
)
def test_a_bound_leaves_one_side_open(text: str, value: str) -> None:
    assert (only(text).as_record() or {})["value"] == value


@pytest.mark.parametrize(
    "ahead",
    [
        "shortly after", "soon after", "right after", "just before", "immediately following", "moments after",
        "a night after", "the morning after", "some weekends before", "a season after", "a generation after",
        "a century after", "centuries before", "in the days preceding", "the week before", "the month after",
    ],
)  # fmt: skip
def test_a_word_for_how_far_makes_no_bound(ahead: str) -> None:
    found = only(f"The bridge was shut {ahead} May 3, 2024.")
    assert (found.text, found.relation) == ("May 3, 2024", None)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It closed the day before May 3, 2024.", "the day before May 3, 2024", "2024-05-02"),
        ("It closed the day following May 3, 2024.", "the day following May 3, 2024", "2024-05-04"),
        ("It closed a week before May 3, 2024.", "a week before May 3, 2024", "2024-04-26"),
        ("It closed a week following May 3, 2024.", "a week following May 3, 2024", "2024-05-10"),
        # Which days "the week before" holds is open; the day that it counts from is named.
        ("It closed the week before May 3, 2024.", "May 3, 2024", "2024-05-03"),
        ("It closed the week following May 3, 2024.", "May 3, 2024", "2024-05-03"),
        # A month has no day after it that could be meant.
        ("It closed a day after May 2024.", "May 2024", "2024-05-01..2024-05-31"),
        ("It closed a month after May 2024.", "a month after May 2024", "2024-06-01..2024-06-30"),
    ],
)
def test_a_distance_moves_a_time_that_is_exact_enough(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, (found.as_record() or {})["value"]) == (words, value)


def test_a_distance_beyond_the_calendar_leaves_the_day_it_counts_from() -> None:
    found = only("It closed a decade after 31.12.9998.")
    assert (found.text, (found.as_record() or {})["value"]) == ("31.12.9998", "9998-12-31")
    assert only("It closed a decade after 31.12.1998.").text == "a decade after 31.12.1998"
