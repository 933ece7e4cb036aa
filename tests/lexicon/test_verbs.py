import pytest

from factcheck.lexicon.verbs import is_past_of


@pytest.mark.parametrize(
    ("present", "past"),
    [
        ("feeds", "fed"), ("wants", "wanted"), ("plans", "planned"), ("relies", "relied"), ("is", "was"),
        ("will", "would"), ("don't", "didn't"), ("catches", "caught"), ("agree", "agreed"), ("goes", "went"),
    ],
)  # fmt: skip
def test_the_past_of_a_verb_is_known(present: str, past: str) -> None:
    assert is_past_of(past, present)
    assert not is_past_of(present, past)


@pytest.mark.parametrize(
    ("present", "past"),
    [
        ("feeds", "feared"), ("wants", "warned"), ("will", "will"), ("may", "must"), ("feed", "feeded"),
        ("plans", "planted"), ("rise", "raised"), ("a", "aed"), ("is", "were"),
    ],
)  # fmt: skip
def test_another_word_is_not_its_past(present: str, past: str) -> None:
    assert not is_past_of(past, present)
