from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import QuoteFact
from factcheck.store import Store
from factcheck.store.grams import grams
from factcheck.store.index import PlainIndex

keys = st.lists(st.sampled_from("abcdef"), max_size=8)
said = st.lists(
    st.sampled_from(["red", "sea", "boat", "wind", "harbor", "storm"]), min_size=1, max_size=8
).map(" ".join)


def runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1)]


def facts(*words: str) -> Sequence[QuoteFact]:
    records = [
        {"kind": "quote", "speaker": "Ada Byron", "words": one, "source": "log", "id": f"r{at}"}
        for at, one in enumerate(words)
    ]
    return Store.from_records(records).quotes


@given(one=keys, other=keys)
def test_grams_are_alike_exactly_where_runs_of_words_are(one: list[str], other: list[str]) -> None:
    shared = set(runs(one)) & set(runs(other))
    assert len(set(grams(one)) & set(grams(other))) == len(shared)
    assert len(grams(one)) == len(runs(one))


@given(records=st.lists(said, min_size=1, max_size=6), query=said)
def test_votes_are_those_of_a_count_by_hand(records: list[str], query: str) -> None:
    index = PlainIndex(facts(*records))
    expected: dict[int, int] = {}
    for run in set(runs(query.split())):
        holders = [number for number, one in enumerate(index.records) if run in runs(one.words.keys)]
        for number in holders:
            expected[number] = expected.get(number, 0) + (len(index.records) // len(holders)).bit_length()
    assert index.votes(query.split()) == expected


@given(records=st.lists(said, min_size=1, max_size=6))
def test_a_record_shares_most_with_itself(records: list[str]) -> None:
    index = PlainIndex(facts(*records))
    for number, record in enumerate(index.records):
        votes = index.votes(record.words.keys)
        assert votes[number] == max(votes.values())


def test_a_gram_is_the_same_number_everywhere() -> None:
    assert grams(["harbor"]) == [grams(["harbor", "storm"])[0]]
    assert grams(["storm", "harbor"]) != grams(["harbor", "storm"])


def test_no_record_and_no_word_vote_for_nothing() -> None:
    assert PlainIndex(()).votes(["harbor"]) == {}
    assert PlainIndex(facts("harbor")).votes([]) == {}
