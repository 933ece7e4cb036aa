import pytest

from factcheck.lexicon.governing import begins_with, phrases, words
from factcheck.lexicon.load import table


@pytest.mark.parametrize(
    ("part", "name"), [(part, name) for part, lists in table("governing-words").items() for name in lists]
)
def test_every_entry_is_in_the_form_in_which_words_are_compared(part: str, name: str) -> None:
    for entry in table("governing-words")[part][name]:
        assert entry == entry.strip().lower()
        assert "’" not in entry


def test_what_needs_no_that_is_listed_with_one_too() -> None:
    assert words("reversal", "bare") <= words("reversal", "that")


def test_nothing_both_vouches_and_reverses() -> None:
    assert not words("vouching") & words("held")
    assert not (words("vouching") & words("reversal", "that")) - {"doubt"}


def test_a_phrase_is_found_at_the_head_alone() -> None:
    stock = phrases("condition", "stock")
    assert begins_with(("if", "you", "ask", "me", "now"), stock)
    assert not begins_with(("now", "if", "you", "ask", "me"), stock)
