from factcheck.lexicon.figures import words_of
from factcheck.lexicon.scores import score_words


def test_every_list_is_in_small_letters() -> None:
    for group in ("before", "after", "voting", "between", "loose", "never"):
        assert all(word == word.lower() for word in score_words(group))


def test_what_makes_a_pair_never_unmakes_it() -> None:
    assert not score_words("after") & score_words("never")


def test_a_word_of_change_before_points_is_no_score() -> None:
    assert {"rose", "gained", "up"} <= words_of("change")
    assert not {"rose", "gained", "up"} & score_words("before")
