import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.match.quote import QuoteMatch, Tier, match_quote
from factcheck.reading.words import read_words
from factcheck.store import Store
from factcheck.store.index import PlainIndex

SAID = "We will not raise the fare this winter. The ferry, which serves 20 islands, needs new engines."
sentences = st.lists(
    st.sampled_from(["we", "will", "raise", "the", "fare", "ferry", "island", "winter", "new", "10"]),
    min_size=2,
    max_size=10,
).map(" ".join)


def matched(quoted: str, recorded: str = SAID, **slots: str) -> QuoteMatch | None:
    record = {"kind": "quote", "speaker": "Ada Byron", "words": recorded, "source": "log", **slots}
    store = Store.from_records([record])
    claim = QuoteClaim(speaker="Ada Byron", words=quoted)
    return match_quote(claim, read_words(quoted), PlainIndex(store.quotes).records[0], store.names)


def sure(quoted: str, recorded: str = SAID, **slots: str) -> QuoteMatch:
    found = matched(quoted, recorded, **slots)
    if found is None:
        raise ValueError(f"{quoted!r} does not match")
    return found


@given(words=sentences)
def test_a_record_matches_itself_exactly(words: str) -> None:
    found = sure(words, words)
    assert found.tier is Tier.EXACT
    assert found.is_whole_sentence


@given(
    words=sentences,
    foreign=st.lists(st.sampled_from(["zeppelin", "glacier", "never"]), min_size=1, max_size=3),
    at=st.integers(0, 9),
)
def test_words_that_were_never_said_never_match_unchanged(words: str, foreign: list[str], at: int) -> None:
    quoted = words.split()
    quoted[at:at] = foreign
    found = matched(" ".join(quoted), words)
    assert found is None or found.tier is Tier.CHANGED


@pytest.mark.parametrize(
    ("quoted", "tier"),
    [
        ("The ferry, which serves 20 islands, needs new engines.", "exact"),
        ("The ferry, which serves 20 islands", "exact"),
        ("the ferry which serves twenty islands needs new engines", "typographic"),
        ("The ferry ... needs new engines", "typographic"),
        ("We won't raise the fare this winter", "slip"),
        ("We will raise the fare this winter", "changed"),
        ("The ferry needs new engines", "changed"),
        ("The ferry, which serves 30 islands, needs new engines", "changed"),
        ("needs new engines ... We will not raise the fare", "changed"),
    ],
)
def test_how_far_the_words_had_to_be_folded(quoted: str, tier: str) -> None:
    assert sure(quoted).tier.value == tier


@pytest.mark.parametrize(
    "quoted",
    [
        "the weather on the moors was fine",
        "fare",
        "raise taxes on every harbor town next May",
        "we will",
        "?",
    ],
)
def test_what_shares_too_little_does_not_match(quoted: str) -> None:
    found = matched(quoted)
    assert found is None or found.tier is not Tier.CHANGED


@pytest.mark.parametrize(
    ("quoted", "recorded", "is_found"),
    [
        ("The state of our farms is poor", "The state of our ports is good", False),
        ("The state of our ports is poor", "The state of our ports is good", True),
        (
            "We are not to be in it for the farms or for the schools of theirs",
            "We are not to be in it for the ports or for the streets of theirs",
            False,
        ),
        (
            "We are not to be in it for the ports or for the schools of theirs",
            "We are not to be in it for the ports or for the streets of theirs",
            True,
        ),
    ],
)
def test_of_a_like_sentence_the_frame_alone_is_nobody_s(quoted: str, recorded: str, is_found: bool) -> None:
    assert (matched(quoted, recorded) is not None) is is_found
