from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.match.candidates import find_candidates
from factcheck.match.quotes import QuoteMatches, match_quotes
from factcheck.reading.words import read_words
from factcheck.store import Store
from factcheck.store.asked import Asked
from factcheck.store.compiled import search
from factcheck.store.index import PlainIndex, Proposal, QuoteIndex, Voice, Whose
from tests.store.compiled.spoken import SPEAKERS, WORDS, arrays_of, quotes_of, records, words

MANY = 1_000_000
strange = st.sampled_from(["quay", "lantern"])
asked_words = st.lists(st.sampled_from(WORDS) | strange, max_size=16)


@st.composite
def askings(draw: st.DrawFn) -> Asked:
    """Words with the weight of those that count, and what is enough."""
    keys = draw(asked_words)
    each = {key: draw(st.integers(1, 10)) for key in dict.fromkeys(keys) if draw(st.integers(0, 5))}
    whole = sum(each.values())
    least_own, least, floor = sorted(draw(st.tuples(*[st.integers(0, whole + 1)] * 3)))
    return Asked(tuple(keys), each, least_own, least, floor)


def by(speaker: str | None) -> Whose:
    return Whose(lambda voice: speaker in voice.all_speakers)


def told(proposal: Proposal) -> list[tuple[int, int, int, bool]]:
    return sorted((one.order, one.shared, one.votes, one.is_own) for one in proposal.records)


@example(facts=[], asked=Asked((), {}, 0, 0, 0), speaker=None)
@example(facts=[], asked=Asked(("sea",), {"sea": 10}, 2, 4, 6), speaker="Ada Holm")
@given(facts=records, asked=askings(), speaker=st.sampled_from([*SPEAKERS, None, "Nobody Known"]))
def test_where_everything_is_looked_at_the_arrays_propose_what_the_dictionaries_do(
    facts: list[QuoteFact], asked: Asked, speaker: str | None
) -> None:
    """The same records, with the same weight, votes and owner, whatever is asked for."""
    quotes = quotes_of(facts)
    plain, arrays = PlainIndex(quotes), arrays_of(quotes, exhaustive=MANY)
    expected, found = plain.propose(asked, by(speaker)), arrays.propose(asked, by(speaker))
    assert told(found) == told(expected)
    assert found.is_whole
    assert found.is_whole_of_own
    for one in found.records:
        assert arrays.record(one.number) == plain.record(one.order)
        assert arrays.is_long(one.number) == plain.is_long(one.order)
        for size in (1, 2, 3):
            held = asked.keys[:size]
            if held:
                assert arrays.holds(one.number, held) == plain.holds(one.order, held)
        counts = Counter(asked.weights)
        assert arrays.together(one.number, asked.weights, counts, 6) == plain.together(
            one.order, asked.weights, counts, 6
        )


@given(facts=records, speakers=st.lists(st.sampled_from(SPEAKERS), max_size=2), query=words)
def test_the_keys_of_a_speaker_leave_out_no_voice_of_theirs(
    facts: list[QuoteFact], speakers: list[str], query: str
) -> None:
    """With the keys of the named speaker fewer voices are asked, and the same ones are theirs."""
    quotes = quotes_of(facts)
    arrays = arrays_of(quotes, exhaustive=MANY)
    keys = tuple(query.split())
    asked = Asked(keys, dict.fromkeys(keys, 10), 1, 1, 1)
    whole = Whose(lambda voice: not set(speakers).isdisjoint(voice.all_speakers))
    keyed = Whose(whole.is_own, frozenset(speakers), lambda voice: voice.all_speakers)
    assert told(arrays.propose(asked, keyed)) == told(arrays.propose(asked, whole))


def matched(claim: QuoteClaim, store: Store, index: QuoteIndex) -> QuoteMatches:
    return match_quotes(claim, index, store.names)


def addresses(matches: Sequence[object]) -> set[str]:
    return {match.fact.address for match in matches}  # type: ignore[attr-defined]


Limits: TypeAlias = tuple[int, int, int, int, int, int, int]


def small_limits(monkeypatch: pytest.MonkeyPatch, limits: Limits) -> None:
    names = (
        "MOST_POSTINGS",
        "MOST_OWN_POSTINGS",
        "MOST_OWN_WORDS",
        "MOST_WEIGHED",
        "MOST_LAID_OWN",
        "MOST_LAID",
        "_MOST_LOUD",
    )
    for name, value in zip(names, limits, strict=True):
        monkeypatch.setattr(search, name, value)


ROOMY = (4_096, 2_048, 12_000, 450, 32, 8, 32)
limits = st.sampled_from(
    [
        ROOMY,
        (4_096, 2_048, 0, 450, 32, 8, 32),
        (40, 20, 0, 450, 32, 32, 32),
        (4_096, 2_048, 0, 3, 2, 2, 2),
        (4_096, 2_048, 12_000, 450, 1, 1, 1),
        (6, 3, 0, 2, 1, 1, 1),
        (6, 3, 12_000, 2, 1, 1, 1),
        (0, 0, 0, 1, 1, 1, 1),
    ]
)


@given(
    facts=records,
    query=words,
    at=st.integers(0, 29),
    cut=st.integers(0, 4),
    speaker=st.sampled_from([*SPEAKERS, None]),
    bounds=limits,
)
def test_what_matches_is_proposed_or_the_search_says_that_it_was_cut_short(
    facts: list[QuoteFact],
    query: str,
    at: int,
    cut: int,
    speaker: str | None,
    bounds: Limits,
) -> None:
    """Among too many records to look at all: of the speaker's own that match none is left out in silence.

    Of the records of others none is either, but for those that say what the speaker's own says too, word for
    word: they would add nothing.
    """
    store = Store.from_records(facts)
    quotes = store.quotes
    said = quotes[at % len(quotes)].words.split()[cut:] if quotes and cut < 4 else query.split()
    claim = QuoteClaim(words=" ".join(said) or query, speaker=speaker)
    with pytest.MonkeyPatch.context() as patch:
        small_limits(patch, bounds)
        found = matched(claim, store, arrays_of(quotes, exhaustive=0))
    expected = matched(claim, store, PlainIndex(quotes))
    assert addresses(found.own) <= addresses(expected.own)
    if found.stitched is None and expected.stitched is None:
        if not found.own_truncated:
            assert addresses(found.own) == addresses(expected.own)
        is_word_for_word = any(not match.alignment.changes for match in found.own)
        if not found.truncated and not is_word_for_word:
            assert addresses(found.others) == addresses(expected.others)


@given(
    facts=records,
    query=words,
    speaker=st.sampled_from(SPEAKERS),
    bounds=limits,
)
def test_a_search_stays_within_its_bounds(
    facts: list[QuoteFact], query: str, speaker: str, bounds: Limits
) -> None:
    """However much is on record: so many postings are read, and so many records laid, and no more."""
    quotes = quotes_of(facts)
    index = arrays_of(quotes, exhaustive=0)
    read = read_words(query)
    keys = tuple(read.keys)
    asked = Asked(keys, dict.fromkeys(keys, 10), 2, 4, 6)
    most, _, _, weighed, own, others, _ = bounds
    with pytest.MonkeyPatch.context() as patch:
        small_limits(patch, bounds)
        found = index.propose(asked, by(speaker))
    short = sum(0 < len(one.words.split()) <= 8 for one in quotes)
    assert found.postings <= most + min(short, weighed * 8 * len(keys))
    assert sum(one.is_own for one in found.records) <= own
    assert sum(not one.is_own for one in found.records) <= others
    assert len({one.number for one in found.records}) == len(found.records)


@pytest.mark.parametrize("count", [50, 400, 3_000, 12_000])
def test_postings_and_alignments_of_a_claim_do_not_grow_with_the_store(count: int) -> None:
    """The bounds of one claim, in stores of ever more records that all share its commonest words."""
    facts = [
        {
            "kind": "quote",
            "id": f"q{number}",
            "speaker": SPEAKERS[number % 4],
            "words": f"the sea is not calm and we will never leave {_name(number)} harbor",
            "source": "log",
        }
        for number in range(count)
    ]
    store = Store.from_records(facts)
    index = arrays_of(store.quotes, exhaustive=0)
    claim = read_words(f"the sea is not calm and we will never leave {_name(count // 2)} harbor")
    for speaker in (*SPEAKERS, "Nobody Known"):
        proposals: list[Proposal] = []
        counted = cast("QuoteIndex", _Counting(index, proposals))
        candidates = find_candidates(claim, counted, by(speaker))
        (proposal,) = proposals
        assert proposal.postings <= search.MOST_POSTINGS
        assert len(candidates.records) <= search.MOST_LAID_OWN + search.MOST_LAID
        assert _name(count // 2) in {word for one in candidates.records for word in one.words.keys}


def _name(number: int) -> str:
    """A word for each number."""
    return "".join("bcdfghjklm"[int(digit)] + "a" for digit in str(number))


class _Counting:
    """An index that keeps what it proposed."""

    def __init__(self, index: QuoteIndex, kept: list[Proposal]) -> None:
        self._index = index
        self._kept = kept

    def propose(self, asked: Asked, whose: Whose) -> Proposal:
        self._kept.append(self._index.propose(asked, whose))
        return self._kept[-1]

    def __getattr__(self, name: str) -> object:
        return getattr(self._index, name)


def test_a_voice_is_whoever_speaks_and_for_whom() -> None:
    facts = quotes_of([])
    assert arrays_of(facts, exhaustive=0).propose(Asked((), {}, 0, 0, 0), by(None)) == Proposal([])
    assert Voice(("Ada Holm",)) != Voice(("Ada Holm",), "the council")
