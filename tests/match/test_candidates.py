from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.match.candidates import MOST_ALIGNMENTS, find_candidates
from factcheck.match.quote import match_quote
from factcheck.match.speakers import Speaker, compare_speakers
from factcheck.reading.words import read_words
from factcheck.store import Store
from factcheck.store.index import PlainIndex, Whose

PEOPLE = ["Ada Byron", "Olu Adeyemi", "Ines Marques"]
sentences = st.lists(
    st.sampled_from(
        ["we", "will", "not", "the", "harbor", "bridge", "island", "storm", "wind", "build", "open", "close"]
    ),
    min_size=3,
    max_size=10,
).map(" ".join)
records = st.lists(st.tuples(st.sampled_from(PEOPLE), sentences), min_size=1, max_size=12)


def store(said: list[tuple[str, str]]) -> Store:
    return Store.from_records(
        {"kind": "quote", "id": f"r{at}", "speaker": speaker, "words": words, "source": "log"}
        for at, (speaker, words) in enumerate(said)
    )


def found(store: Store, claim: QuoteClaim) -> tuple[set[str], set[str]]:
    """The addresses that the search proposes, and those that match when every record is tried."""
    index, words = PlainIndex(store.quotes), read_words(claim.words)
    own = (Speaker.SAME, Speaker.ONE_OF_SEVERAL)
    candidates = find_candidates(
        words, index, Whose(lambda voice: compare_speakers(claim, voice, store.names) in own)
    )
    assert not candidates.truncated
    matching = [one for one in index.records if match_quote(claim, words, one, store.names) is not None]
    return {one.fact.address for one in candidates.records}, {one.fact.address for one in matching}


@given(said=records, words=sentences, speaker=st.sampled_from([*PEOPLE, None]))
def test_every_record_that_matches_is_proposed(
    said: list[tuple[str, str]], words: str, speaker: str | None
) -> None:
    proposed, matching = found(store(said), QuoteClaim(speaker=speaker, words=words))
    assert matching <= proposed


@given(said=records, which=st.integers(0, 11))
def test_a_recorded_quotation_is_always_proposed(said: list[tuple[str, str]], which: int) -> None:
    speaker, words = said[which % len(said)]
    proposed, matching = found(store(said), QuoteClaim(speaker=speaker, words=words))
    assert proposed
    assert matching <= proposed


def test_the_speakers_own_records_come_first() -> None:
    said = [
        ("Olu Adeyemi", "we will open the harbor before winter"),
        ("Ada Byron", "we will open the bridge before winter"),
    ]
    books = store(said)
    claim = QuoteClaim(speaker="Ada Byron", words="we will open the harbor before winter")
    index = PlainIndex(books.quotes)
    candidates = find_candidates(
        read_words(claim.words), index, Whose(lambda voice: "Ada Byron" in voice.all_speakers)
    )
    assert [one.fact.speaker for one in candidates.records] == ["Ada Byron", "Olu Adeyemi"]


def test_a_crowd_of_others_never_hides_the_speaker_and_says_it_was_cut() -> None:
    crowd = [
        ("Olu Adeyemi", f"we will open the harbor before winter {at}") for at in range(MOST_ALIGNMENTS + 50)
    ]
    books = store([*crowd, ("Ada Byron", "we will close the harbor before winter")])
    index = PlainIndex(books.quotes)
    candidates = find_candidates(
        read_words("we will open the harbor before winter"),
        index,
        Whose(lambda voice: "Ada Byron" in voice.all_speakers),
    )
    assert candidates.truncated
    assert len(candidates.records) >= MOST_ALIGNMENTS
    assert candidates.records[0].fact.speaker == "Ada Byron"


def test_nothing_shared_proposes_nothing() -> None:
    assert found(store([("Ada Byron", "the harbor")]), QuoteClaim(words="quite other talk")) == (set(), set())
