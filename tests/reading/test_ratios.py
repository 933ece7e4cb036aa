import pytest

from factcheck.reading import find_mentions


def numbers(text: str) -> list[tuple[str, object]]:
    records = [(mention.text, mention.as_record()) for mention in find_mentions(text)]
    return [(words, record["value"]) for words, record in records if record and record["kind"] == "number"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("one in five people", "one in five", "0.2"),
        ("One in every ten children", "One in every ten", "0.1"),
        ("1 in 10 adults", "1 in 10", "0.1"),
        ("nine out of 10 dentists", "nine out of 10", "0.9"),
        ("two of every three voters", "two of every three", "0.666666666667"),
        ("a one-in-five chance", "one-in-five", "0.2"),
        ("one in 10,000", "one in 10,000", "0.0001"),
    ],
)
def test_shares_told_by_counting(text: str, words: str, value: str) -> None:
    assert numbers(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two in three games", ["2", "3"]),
        ("five in two towns", ["5", "2"]),
        ("one won in 2019", ["1"]),
        ("killed two in Leeds", ["2"]),
        ("nine of 11 counts", ["9", "11"]),
        ("two in three million", ["2", "3000000"]),
        ("1.5 in two", ["1.5", "2"]),
        ("two million in five", ["2000000", "5"]),
        ("one in a row", ["1"]),
        ("a 1-in-100-year flood", []),
        ("He saw ten out shopping.", ["10"]),
        ("two of everything", ["2"]),
    ],
)
def test_counts_beside_each_other_are_no_share(text: str, values: list[str]) -> None:
    assert [value for _, value in numbers(text)] == values


def test_a_share_keeps_its_hedge() -> None:
    (mention,) = find_mentions("more than one in five")
    assert mention.hedge == "more-than"
