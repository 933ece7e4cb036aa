"""Long records: whatever would match is proposed, and a speech that only has common words is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.claims import QuoteClaim
from factcheck.match.candidates import find_candidates
from factcheck.match.quote import match_quote
from factcheck.match.speakers import Speaker, compare_speakers
from factcheck.reading.words import read_words
from factcheck.store import Store
from factcheck.store.index import PlainIndex, Whose
from factcheck.store.together import LONG

COMMON = "the of and we to in that it is for will not a this on be with have our people"
NOUNS = "harbor bridge school winter boat island ferry council toll storm village roof pier coal tide"
SPEAKERS = ["Ada Byron", "Olu Adeyemi", "Ines Marques"]


def numbers(seed: int) -> Iterator[int]:
    """Numbers without an order that anybody could see; the same seed gives the same ones."""
    state = seed + 1
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def speech(seed: int, length: int = 3 * LONG) -> str:
    """A long speech of made-up sentences."""
    chosen = numbers(seed)
    kinds = [COMMON.split(), COMMON.split(), NOUNS.split()]
    words = []
    for at in range(length):
        kind = kinds[next(chosen) % 3]
        words.append(kind[next(chosen) % len(kind)] + ("." if at % 17 == 16 else ""))
    return " ".join(words)


def store() -> Store:
    return Store.from_records(
        {"kind": "quote", "id": f"r{at}", "speaker": SPEAKERS[at % 3], "words": speech(at), "source": "log"}
        for at in range(6)
    )


STORE = store()
INDEX = PlainIndex(STORE.quotes)


def found(claim: QuoteClaim) -> tuple[set[str], set[str]]:
    words = read_words(claim.words)
    own = (Speaker.SAME, Speaker.ONE_OF_SEVERAL)
    candidates = find_candidates(
        words, INDEX, Whose(lambda voice: compare_speakers(claim, voice, STORE.names) in own)
    )
    matching = [one for one in INDEX.records if match_quote(claim, words, one, STORE.names) is not None]
    return {one.fact.address for one in candidates.records}, {one.fact.address for one in matching}


def changed(words: list[str], how: str, at: int) -> str:
    if how == "replaced":
        words = [*words[:at], "zebra", *words[at + 1 :]]
    elif how == "dropped":
        words = [*words[:at], *words[at + 1 :]]
    elif how == "cut":
        words = [*words[:at], "...", *words[at:]]
    elif how == "swapped":
        words = [*words[at:], *words[:at]]
    return " ".join(words)


@pytest.mark.parametrize("how", ["as it is", "replaced", "dropped", "cut", "swapped"])
@pytest.mark.parametrize("seed", range(4))
def test_what_matches_is_proposed(seed: int, how: str) -> None:
    chosen = numbers(100 + seed)
    words = speech(seed).split()
    start, length = next(chosen) % (len(words) - 24), 8 + next(chosen) % 16
    text = changed(words[start : start + length], how, 2 + next(chosen) % (length - 4))
    for speaker in ("Ada Byron", "Olu Adeyemi"):
        proposed, matching = found(QuoteClaim(speaker=speaker, words=text))
        assert f"records#r{seed}" in proposed
        assert matching <= proposed


def test_pieces_far_apart_are_found() -> None:
    words = speech(3).split()
    text = " ".join([*words[10:22], "...", *words[-30:-18]])
    proposed, _ = found(QuoteClaim(speaker="Olu Adeyemi", words=text))
    assert "records#r3" in proposed


def test_a_speech_that_has_only_the_common_words_is_not_laid_beside_the_claim() -> None:
    words = "the mayor of this town will not pay for the railway that nobody in our valley asked for"
    proposed, _ = found(QuoteClaim(speaker="Nobody Known", words=words))
    assert proposed == set()
