import pytest

from factcheck.reading import find_mentions


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("several dozen people", "several dozen", "24..120"),
        ("a few hundred fans", "a few hundred", "200..1000"),
        ("several thousand homes", "several thousand", "2000..10000"),
        ("a couple of hundred people", "a couple of hundred", "200"),
    ],
)
def test_a_few_dozen_are_an_interval(text: str, words: str, value: str) -> None:
    (mention,) = find_mentions(text)
    record = mention.as_record()
    assert record is not None
    assert (mention.text, record["value"]) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "dozens of people",
        "hundreds of millions of dollars",
        "several people",
        "tens of thousands",
        "a few",
        "several hundred dollars",
    ],
)
def test_no_number_is_made_of_vague_words(text: str) -> None:
    assert find_mentions(text) == ()


def test_several_of_something_is_never_none() -> None:
    for words in ("several dozen", "a few hundred", "several million", "a handful of dozen"):
        (mention,) = find_mentions(words)
        record = mention.as_record()
        assert record is not None
        assert not str(record["value"]).startswith("0")
