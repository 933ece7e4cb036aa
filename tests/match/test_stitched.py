"""Quotations put together from several places."""

from __future__ import annotations

from factcheck.facts import QuoteFact, Source
from factcheck.match.stitched import find_joint, find_stitched
from factcheck.reading.words import read_words
from factcheck.store.index import Recorded

FIRST = "The guild has mended every lamp on the northern pier."
SECOND = "Every child in the county should learn to swim before school."


def record(words: str, utterance: str | None = None) -> Recorded:
    fact = QuoteFact(speaker="Ada Lund", words=words, source=Source(title="minutes"), utterance=utterance)
    fact = fact.model_copy(update={"address": f"here#{words}"})
    return Recorded(fact, read_words(words), read_words(""), read_words(""))


ONE, OTHER = record(FIRST), record(SECOND)


def test_pieces_of_two_records_are_found_with_their_places() -> None:
    words = read_words("The guild has mended every lamp … and every child in the county should learn")
    found = find_stitched(words, [ONE, OTHER], [])
    assert found is not None
    assert found.records == (ONE, OTHER)
    assert [words.text[start:].split()[0] for start in found.starts] == ["guild", "every"]


def test_pieces_of_one_record_are_not_stitched() -> None:
    words = read_words("The guild has mended every lamp … on the northern pier of the town")
    assert find_stitched(words, [ONE, OTHER], []) is None
    whole = read_words("The guild has mended every lamp … every lamp on the northern pier")
    assert find_stitched(whole, [ONE, OTHER], []) is None


def test_short_pieces_may_be_anybody_s() -> None:
    assert find_stitched(read_words("The guild has … in the county"), [ONE, OTHER], []) is None


def test_versions_of_one_utterance_are_one() -> None:
    one, other = record(FIRST, utterance="lamps"), record(SECOND, utterance="lamps")
    words = read_words("The guild has mended every lamp … Every child in the county should learn")
    assert find_stitched(words, [one, other], []) is None


def test_two_halves_with_nothing_between_are_joined() -> None:
    found = find_joint(read_words("The guild has mended every child in the county"), [ONE, OTHER])
    assert found is not None
    assert (found.first, found.second) == (ONE, OTHER)
    linked = find_joint(
        read_words("The guild has mended every lamp and every child in the county"), [ONE, OTHER]
    )
    assert linked is not None


def test_a_cut_of_one_record_is_not_joined() -> None:
    assert find_joint(read_words("The guild has mended every lamp"), [ONE, OTHER]) is None
