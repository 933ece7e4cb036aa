import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.load import table
from factcheck.lexicon.wording import (
    WordClass,
    agree,
    american,
    before_that,
    beginning,
    class_of,
    emphasised,
    filler_phrases,
    keeps_its_beginning,
    lower_case_apart,
    negates,
    opened,
    openings,
)

ALL = sorted(word for group in WordClass for word in table("quotation-words").get(group.value, ()))
words = st.sampled_from(
    [*ALL, "harbor", "harbors", "don't", "we'll", "bridge", "cities", "city", "glass", "glasses", "bus"]
)


@given(one=words, other=words)
def test_agreeing_is_mutual(one: str, other: str) -> None:
    assert agree(one, other) == agree(other, one)


@pytest.mark.parametrize("word", ALL)
def test_a_listed_word_is_written_in_comparable_form_and_has_a_class(word: str) -> None:
    assert word == word.lower().strip()
    assert class_of(word) is not WordClass.CONTENT


@pytest.mark.parametrize(
    "word",
    [
        "not",
        "never",
        "no",
        "can't",
        "won't",
        "isn't",
        "without",
        "nor",
        "cannot",
        "mustn't",
        "unlikely",
        "hardly",
    ],
)
def test_negations_negate(word: str) -> None:
    assert negates(word)


@pytest.mark.parametrize("word", ["knot", "now", "note", "want", "canal", "cant", "nose", "more", "bridge"])
def test_words_like_negations_do_not(word: str) -> None:
    assert not negates(word)


@pytest.mark.parametrize(
    ("word", "word_class"),
    [
        ("only", "qualifier"),
        ("may", "modal"),
        ("they", "pronoun"),
        ("they're", "pronoun"),
        ("the", "determiner"),
        ("unless", "condition"),
        ("claims", "attribution"),
        ("from", "function"),
        ("uh", "filler"),
        ("harbor", "content"),
    ],
)
def test_classes(word: str, word_class: str) -> None:
    assert class_of(word).value == word_class


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is", "are"),
        ("nation", "nations"),
        ("a", "an"),
        ("city", "cities"),
        ("bush", "bushes"),
        ("this", "these"),
        ("box", "boxes"),
    ],
)
def test_one_word_in_two_numbers(one: str, other: str) -> None:
    assert agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is", "was"),
        ("has", "had"),
        ("new", "news"),
        ("for", "fore"),
        ("a", "the"),
        ("i", "is"),
        ("princes", "princess"),
        ("to", "too"),
        ("it", "its"),
        ("her", "hers"),
        ("this", "that"),
        ("10", "100"),
        ("1000", "1000s"),
        ("care", "cares "),
    ],
)
def test_two_words(one: str, other: str) -> None:
    assert not agree(one, other)


@pytest.mark.parametrize(
    ("contraction", "whole"),
    [
        ("don't", "do not"),
        ("won't", "will not"),
        ("can't", "can not"),
        ("it's", "it is"),
        ("we'll", "we will"),
        ("they've", "they have"),
        ("i'm", "i am"),
        ("he'd", "he would"),
        ("he'd", "he had"),
        ("let's", "let us"),
    ],
)
def test_contractions_open(contraction: str, whole: str) -> None:
    assert whole in openings(contraction)


@pytest.mark.parametrize("word", ["bridge", "its", "were", "well", "ill", "cant", "wont", "o'neil", "hell"])
def test_words_like_contractions_stay(word: str) -> None:
    assert openings(word) == (word,)


@given(keys=st.lists(words, max_size=12).map(tuple))
def test_a_run_opens_in_at_most_sixteen_ways_itself_first(keys: tuple[str, ...]) -> None:
    readings = opened(keys)
    assert readings[0] == keys
    assert len(readings) <= 16


def test_opening_a_thousand_contractions_comes_to_an_end() -> None:
    assert len(opened(("it's",) * 1000)) == 16


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("defence", "defense"),
        ("neighbours", "neighbors"),
        ("organised", "organized"),
        ("travelled", "traveled"),
        ("centre", "center"),
        ("labour", "labor"),
        ("realise", "realize"),
        ("programme", "program"),
    ],
)
def test_british_spelling_is_american_spelling(british: str, us: str) -> None:
    assert american(british) == american(us) == us


@pytest.mark.parametrize(
    "word",
    [
        "four",
        "hour",
        "pour",
        "tour",
        "advise",
        "exercise",
        "surprise",
        "wise",
        "our",
        "acre",
        "genre",
        "propelled",
        "rise",
    ],
)
def test_words_like_british_spelling_stay(word: str) -> None:
    assert american(word) == word


def test_the_american_spelling_is_its_own() -> None:
    for word in ALL:
        assert american(american(word)) == american(word)


def test_phrases_and_openers_are_read_from_the_lists() -> None:
    assert ("you", "know") in filler_phrases()
    assert "hope" in before_that()
    assert not any(negates(word) for word in before_that())
    assert not any(negates(word) for phrase in filler_phrases() for word in phrase)


def test_what_turns_a_sentence_is_itself_in_capitals() -> None:
    assert emphasised() >= {"not", "never", "if", "say", "doubt", "will"}
    assert not emphasised() & {"us", "it", "who", "un", "harbor", "nato"}
    assert lower_case_apart() >= {"us", "it", "who"}


def _forms() -> list[tuple[str, str]]:
    verbs = table("verb-forms")
    pairs = [(base, past) for base, past in verbs["irregular"].items()]
    pairs += [(present, past) for present, pasts in verbs["past"].items() for past in pasts]
    pairs += [(one, other) for one, other in table("quotation-words")["agreement"]]
    pairs += [("nation", "nations"), ("city", "cities"), ("try", "tried"), ("goes", "went"), ("kerb", "curb")]
    pairs += [("we", "we've"), ("do", "don't"), ("élan", "elan"), ("neighbours", "neighbor")]
    return pairs


@pytest.mark.parametrize(("one", "other"), _forms())
def test_forms_of_one_word_begin_alike(one: str, other: str) -> None:
    keep = keeps_its_beginning(one) and keeps_its_beginning(other)
    assert beginning(one) == beginning(other) or not keep


@pytest.mark.parametrize(("one", "other"), [("harbor", "bridge"), ("nation", "notion"), ("we", "they")])
def test_other_words_begin_otherwise(one: str, other: str) -> None:
    assert beginning(one) != beginning(other)


@pytest.mark.parametrize("word", ["10", "kg", "kilograms", "not", "will", "it's", "f***", "u.s"])
def test_what_may_stand_for_anything_has_no_beginning_to_keep(word: str) -> None:
    assert not keeps_its_beginning(word)
