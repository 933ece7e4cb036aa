from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.match.quotes import QuoteMatches, match_quotes
from factcheck.match.speakers import Speaker
from factcheck.store import Store
from factcheck.store.index import PlainIndex

PEOPLE = ["Ada Byron", "Olu Adeyemi"]
sentences = st.lists(
    st.sampled_from(["we", "will", "not", "open", "the", "harbor", "bridge", "winter", "storm"]),
    min_size=3,
    max_size=9,
).map(" ".join)
records = st.lists(st.tuples(st.sampled_from(PEOPLE), sentences), min_size=1, max_size=6)


def matches(
    said: list[tuple[str, str]], words: str, speaker: str | None, *, exhaustive: bool = True
) -> QuoteMatches:
    store = Store.from_records(
        {"kind": "quote", "id": f"r{at}", "speaker": who, "words": recorded, "source": "log"}
        for at, (who, recorded) in enumerate(said)
    )
    claim = QuoteClaim(speaker=speaker, words=words)
    return match_quotes(claim, PlainIndex(store.quotes), store.names, exhaustive=exhaustive)


@given(said=records, words=sentences, speaker=st.sampled_from([*PEOPLE, None, "Eve Marsh"]))
def test_own_records_are_the_named_speakers_and_others_are_not(
    said: list[tuple[str, str]], words: str, speaker: str | None
) -> None:
    found = matches(said, words, speaker)
    assert all(one.speaker in (Speaker.SAME, Speaker.ONE_OF_SEVERAL) for one in found.own)
    assert all(one.speaker in (Speaker.OTHER, Speaker.UNNAMED) for one in found.others)
    assert all(fact.speaker == speaker for fact in found.near)
    assert not (found.own and found.near)


@given(said=records, words=sentences)
def test_the_order_of_records_does_not_show(said: list[tuple[str, str]], words: str) -> None:
    def gist(found: QuoteMatches) -> list[tuple[str, str]]:
        return sorted((one.fact.words, one.tier.value) for one in (*found.own, *found.others))

    assert gist(matches(said, words, "Ada Byron")) == gist(matches(said[::-1], words, "Ada Byron"))


@given(said=records, which=st.integers(0, 5))
def test_the_recorded_words_come_first(said: list[tuple[str, str]], which: int) -> None:
    speaker, words = said[which % len(said)]
    found = matches(said, words, speaker)
    assert found.own
    assert not found.own[0].alignment.changes
    assert found.joint is None


JOINED = [
    ("Ada Byron", "The island has waited ten years for this bridge."),
    ("Ada Byron", "We owe it to the children of every village."),
]


def test_words_of_two_places_with_nothing_between_are_joined() -> None:
    joint = matches(JOINED, "The island has waited ten years we owe it to the children", "Ada Byron").joint
    assert joint is not None
    assert joint.seam == len("The island has waited ten years ")


def test_words_of_two_places_with_an_ellipsis_or_of_two_people_are_not_joined() -> None:
    words = "The island has waited ten years ... we owe it to the children"
    assert matches(JOINED, words, "Ada Byron").joint is None
    two = [JOINED[0], ("Olu Adeyemi", JOINED[1][1])]
    assert matches(two, words.replace("... ", ""), "Ada Byron").joint is None


def test_an_index_that_left_records_out_is_told() -> None:
    assert matches(JOINED, "The island has waited", "Ada Byron", exhaustive=False).truncated
    assert not matches(JOINED, "The island has waited", "Ada Byron").truncated
